// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.mix;

import gleaner.desk.mix.Field;
import gleaner.desk.mix.FormHelp;
import gleaner.desk.mix.Usual;
import gleaner.engine.Parameter;
import gleaner.engine.ParameterGroup;
import gleaner.ui.form.FormRow;
import gleaner.ui.form.ParameterRows;
import gleaner.ui.form.SettingsSection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;

/**
 * The settings of the chosen engine: those of a first group without a heading are always seen, the other groups can be folded away; the
 * first of them is open until the poet folds it.
 */
final class EngineSettings {
	private final Composite area;
	private final FormHelp help;
	private final BiConsumer<String, String> onChange;
	private final Runnable onFold;
	private final OpenGroups open = new OpenGroups();
	private final ParameterRows first;
	private final List<SettingsSection> sections = new ArrayList<>();
	private String engine = "";
	private List<ParameterGroup> groups = List.of();

	/**
	 * @param area has a grid of two columns, and nothing else in it
	 * @param onChange gets a parameter's name and the value that the poet has given it
	 * @param onFold is told when the form has to be laid out anew
	 */
	EngineSettings(Composite area, FormHelp help, BiConsumer<String, String> onChange, Runnable onFold) {
		this.area = area;
		this.help = help;
		this.onChange = onChange;
		this.onFold = onFold;
		first = new ParameterRows(area, help, onChange);
	}

	/** Shows rows for these groups of an engine, if others were shown; whether the form has to be laid out anew. */
	boolean make(String newEngine, List<ParameterGroup> newGroups) {
		if (newEngine.equals(engine) && newGroups.equals(groups)) return false;
		engine = newEngine;
		groups = newGroups;
		sections.forEach(SettingsSection::dispose);
		sections.clear();
		boolean plain = !groups.isEmpty() && groups.getFirst().label().isBlank();
		first.make(plain ? groups.getFirst().parameters() : List.of());
		for (ParameterGroup group : groups.subList(plain ? 1 : 0, groups.size())) {
			String label = group.label();
			boolean isOpen = open.isOpen(engine, label, sections.isEmpty());
			sections.add(new SettingsSection(area, group, isOpen, FormRow.LABEL, Usual.UNMARKED, help, onChange, opened -> {
				open.setOpen(newEngine, label, opened);
				onFold.run();
			}));
		}
		fit();
		return true;
	}

	/** Shows values and what is wrong with them; whether the form has to be laid out anew. */
	boolean show(Map<String, String> values, Map<Field, String> problems, Collection<Parameter<?>> counting) {
		boolean changed = first.show(values, problems, counting);
		for (SettingsSection section : sections) changed |= section.show(values, problems, counting);
		return changed;
	}

	/** Gives all rows as many columns as the area has: one where labels stand above what they name. */
	void fit() {
		int columns = ((GridLayout) area.getLayout()).numColumns;
		((GridLayout) first.control().getLayout()).numColumns = columns;
		for (SettingsSection section : sections) ((GridLayout) section.grid().getLayout()).numColumns = columns;
	}
}
