// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.form;

import gleaner.desk.mix.Field;
import gleaner.desk.mix.FormHelp;
import gleaner.desk.mix.Usual;
import gleaner.engine.Parameter;
import gleaner.engine.ParameterGroup;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.events.IExpansionListener;
import org.eclipse.ui.forms.widgets.ExpandableComposite;

/**
 * A group of settings that can be folded away. Its heading says how many of them are wrong, or not as usual. Its rows are made when it is
 * first opened.
 */
public final class SettingsSection {
	private final ParameterGroup group;
	private final Usual usual;
	private final ExpandableComposite section;
	private final ParameterRows rows;
	private Map<String, String> values = Map.of();
	private Map<Field, String> problems = Map.of();
	private Collection<Parameter<?>> counting = List.of();

	/**
	 * @param form has a grid of two columns
	 * @param labels the width of the labels in pixels
	 * @param usual the values of what the poet has not changed
	 * @param help what rows need besides
	 * @param onChange gets a parameter's name and the value that the poet has given it
	 * @param onFold is told whether it is open now; the form has to be laid out anew
	 */
	public SettingsSection(Composite form, ParameterGroup group, boolean open, int labels, Usual usual, FormHelp help,
			BiConsumer<String, String> onChange, Consumer<Boolean> onFold) {
		this.group = group;
		this.usual = usual;
		section = new ExpandableComposite(form, SWT.NONE, ExpandableComposite.TWISTIE | ExpandableComposite.NO_TITLE_FOCUS_BOX);
		section.clientVerticalSpacing = 6;
		section.setFont(Fonts.ui(section, 0, SWT.BOLD));
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).indent(0, 4).applyTo(section);
		Composite client = new Composite(section, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(client);
		rows = new ParameterRows(client, labels, usual, help, onChange);
		if (open) rows.make(group.parameters());
		section.setText(group.label().replace("&", "&&"));
		section.setClient(client);
		section.setExpanded(open);
		section.addExpansionListener(IExpansionListener.expansionStateChangingAdapter(e -> {
			if (e.getState() && rows.make(group.parameters())) rows.show(values, problems, counting);
		}));
		section.addExpansionListener(IExpansionListener.expansionStateChangedAdapter(e -> onFold.accept(e.getState())));
		Ink.follow(section, s -> {
			s.setTitleBarForeground(Ink.INK.get());
			s.setToggleColor(Ink.DIM.get());
			s.setActiveToggleColor(Ink.INK.get());
			for (Control part : s.getChildren()) part.redraw();
		});
	}

	/** Shows values and what is wrong with them; whether the form has to be laid out anew. */
	public boolean show(Map<String, String> newValues, Map<Field, String> newProblems, Collection<Parameter<?>> newCounting) {
		values = Map.copyOf(newValues);
		problems = Map.copyOf(newProblems);
		counting = List.copyOf(newCounting);
		boolean changed = rows.show(values, problems, counting);
		long wrong = group.parameters().stream().filter(p -> problems.containsKey(new Field.Setting(p.name()))).count();
		long unusual = group.parameters().stream().filter(p -> values.containsKey(p.name()) && usual.differs(p, values.get(p.name())))
				.count();
		String heading = group.label().replace("&", "&&")
				+ (wrong > 0 ? ": " + wrong + " wrong" : unusual > 0 ? ": " + unusual + " changed" : "");
		if (!section.getText().equals(heading)) section.setText(heading);
		return changed;
	}

	/** The grid of two columns in which its rows stand. */
	public Composite grid() {
		return rows.control();
	}

	/** What is seen of it. */
	public Control control() {
		return section;
	}

	/** Gives the focus to the first field. */
	public void setFocus() {
		section.getClient().setFocus();
	}

	/** Takes it out of the form. */
	public void dispose() {
		section.dispose();
	}
}
