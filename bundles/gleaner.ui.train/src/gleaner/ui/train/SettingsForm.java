// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.train;

import gleaner.desk.mix.Field;
import gleaner.desk.mix.FormHelp;
import gleaner.desk.mix.SettingsCheck;
import gleaner.desk.mix.Usual;
import gleaner.engine.Objection;
import gleaner.engine.Parameter;
import gleaner.engine.ParameterGroup;
import gleaner.engine.Settings;
import gleaner.ui.form.SettingsSection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;

/**
 * The inside of a dialog that asks for settings: rows of the dialog's own, and below them the settings in groups that can be folded away.
 * It scrolls.
 */
final class SettingsForm {
	/** The width of the labels in pixels. */
	static final int LABELS = 120;

	private final ScrolledComposite scroll;
	private final Composite rows;
	private final Runnable onChange;
	private final List<SettingsSection> sections = new ArrayList<>();
	private List<ParameterGroup> groups = List.of();
	private Map<String, String> values = new HashMap<>();

	/** @param onChange is told when the poet has changed a setting */
	SettingsForm(Composite parent, Runnable onChange) {
		this.onChange = onChange;
		scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		scroll.setShowFocusedControl(true);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(scroll);
		rows = new Composite(scroll, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 12).spacing(8, 6).applyTo(rows);
		scroll.setContent(rows);
		scroll.addListener(SWT.Resize, e -> fit());
	}

	Composite control() {
		return scroll;
	}

	/** Gives the focus to the first setting. */
	void setFocus() {
		if (!sections.isEmpty()) sections.getFirst().setFocus();
	}

	/** Where the dialog makes rows of its own, of two columns. */
	Composite rows() {
		return rows;
	}

	/**
	 * Shows settings.
	 *
	 * @param newGroups the first is open; others too, as long as there are no more settings to be seen than {@code room}
	 * @param usual the values of what the poet has not changed
	 * @param changed what the poet has changed, by name; what the poet changes is put there
	 */
	void show(List<ParameterGroup> newGroups, int room, Usual usual, Map<String, String> changed) {
		sections.forEach(SettingsSection::dispose);
		sections.clear();
		groups = newGroups;
		values = changed;
		int seen = 0;
		for (ParameterGroup group : groups) {
			seen += group.parameters().size();
			sections.add(new SettingsSection(rows, group, sections.isEmpty() || seen <= room, LABELS, usual, FormHelp.NONE, this::set,
					open -> layOut()));
		}
	}

	private void set(String parameter, String value) {
		values.put(parameter, value);
		onChange.run();
	}

	/**
	 * Says what is wrong with the settings; whether nothing is.
	 *
	 * @param objections what the trainer has to say against them
	 */
	boolean check(Function<Settings, List<Objection>> objections) {
		return check(List.of(values), objections);
	}

	/** What can be set. */
	List<Parameter<?>> parameters() {
		return groups.stream().<Parameter<?>>flatMap(group -> group.parameters().stream()).toList();
	}

	/**
	 * The same where a field may have several values.
	 *
	 * @param forms the same settings with one value each, so that each value stands in one of them
	 */
	boolean check(List<Map<String, String>> forms, Function<Settings, List<Objection>> objections) {
		Map<Field, String> problems = new HashMap<>();
		List<Parameter<?>> shown = new ArrayList<>();
		for (Map<String, String> form : forms) {
			SettingsCheck check = SettingsCheck.of(parameters(), form, objections);
			check.problems().forEach((parameter, sentence) -> problems.putIfAbsent(new Field.Setting(parameter), sentence));
			for (Parameter<?> parameter : check.shown()) if (!shown.contains(parameter)) shown.add(parameter);
		}
		boolean changed = false;
		for (SettingsSection section : sections) changed |= section.show(values, problems, shown);
		if (changed) layOut();
		return problems.isEmpty();
	}

	void layOut() {
		rows.layout(true, true);
		fit();
	}

	private void fit() {
		int width = scroll.getClientArea().width;
		if (width > 0) scroll.setMinHeight(rows.computeSize(width, SWT.DEFAULT).y);
	}
}
