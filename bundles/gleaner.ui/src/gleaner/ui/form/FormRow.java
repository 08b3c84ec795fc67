// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.form;

import gleaner.ui.Css;
import gleaner.ui.Fonts;
import gleaner.ui.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** One row of the form, of two columns: a dim label, room for controls, and below them, when there is one, what is wrong. */
public final class FormRow {
	/** The usual width of the labels; longer ones have two lines. */
	public static final int LABEL = 76;
	/** Longer values are cut in a mark, in characters. */
	private static final int LONGEST_MARK = 16;
	/** What a list needs beside its words, in pixels. */
	private static final int ARROW = 44;

	private final String name;
	private final String help;
	private final Label label;
	private final Composite controls;
	private final Label problem;
	private final List<Control> named = new ArrayList<>();
	private Link mark;
	private Font bold;
	private Runnable putBack;

	/** An empty row with a label of the usual width. */
	public FormRow(Composite form, String name, String help, int columns) {
		this(form, name, help, columns, LABEL);
	}

	/**
	 * An empty row.
	 *
	 * @param form has a grid of two columns
	 * @param name what the label says
	 * @param help the tool tip of label and controls
	 * @param columns how many controls stand side by side
	 * @param width of the label in pixels
	 */
	public FormRow(Composite form, String name, String help, int columns, int width) {
		this.name = name;
		this.help = help;
		label = new Label(form, SWT.WRAP);
		label.setText(name);
		label.setToolTipText(help);
		Css.id(label, Css.DIM);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(LabelWidth.of(label, width), SWT.DEFAULT).applyTo(label);
		controls = new Composite(form, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(columns).spacing(6, 4).applyTo(controls);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(controls);
		problem = new Label(form, SWT.WRAP);
		problem.setFont(Fonts.ui(problem, -1, SWT.NORMAL));
		Css.id(problem, Css.PROBLEM);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(100, SWT.DEFAULT).exclude(true).applyTo(problem);
		problem.setVisible(false);
	}

	/** Where the controls are made. */
	public Composite controls() {
		return controls;
	}

	/** Gives a control the row's name, for screen readers, and its help. */
	public <C extends Control> C named(C control) {
		control.setToolTipText(help);
		Spoken.name(control, name);
		Spoken.describe(control, help);
		named.add(control);
		if (control instanceof Combo) Wheel.movesTheForm(control);
		return control;
	}

	/** Says what is wrong; nothing if the sentence is empty. Whether the form has to be laid out anew. */
	public boolean tell(String sentence) {
		if (problem.getText().equals(sentence)) return false;
		problem.setText(sentence);
		for (Control control : named) Spoken.describe(control, sentence.isEmpty() ? help : sentence);
		boolean visible = !sentence.isEmpty();
		problem.setVisible(visible);
		((GridData) problem.getLayoutData()).exclude = !visible;
		return true;
	}

	/**
	 * Marks the row as changed, or as not: the label is bold, and behind the controls stands what was there before, which a click puts
	 * back.
	 *
	 * @param word stands before that, as in {@code was}
	 * @param before what was there; nothing if it is not changed
	 * @param onPutBack is told when the poet wants that again
	 * @return whether the form has to be laid out anew
	 */
	public boolean mark(String word, Optional<String> before, Runnable onPutBack) {
		putBack = onPutBack;
		if (before.isEmpty() && (mark == null || !mark.getVisible())) return false;
		if (mark == null) makeMark();
		String words = before.map(value -> word + " <a>" + linked(value) + "</a>").orElse("");
		if (mark.getText().equals(words)) return false;
		mark.setText(words);
		mark.setToolTipText(before.map(value -> "Put back: " + (value.isEmpty() ? "nothing" : value)).orElse(null));
		show(mark, before.isPresent());
		label.setFont(before.isPresent() ? bold : null);
		return true;
	}

	/** With a column of its own only while it is seen: an empty one would take room too. */
	private void show(Link link, boolean visible) {
		if (link.getVisible() == visible) return;
		link.setVisible(visible);
		((GridData) link.getLayoutData()).exclude = !visible;
		((GridLayout) controls.getLayout()).numColumns += visible ? 1 : -1;
	}

	private void makeMark() {
		bold = Fonts.ui(label, 0, SWT.BOLD);
		mark = new Link(controls, SWT.NONE);
		mark.setFont(Fonts.ui(mark, -1, SWT.NORMAL));
		Css.id(mark, Css.DIM);
		mark.setVisible(false);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).exclude(true).applyTo(mark);
		mark.addListener(SWT.Selection, e -> {
			controls.getChildren()[0].setFocus(); // the link goes, and the focus would fall on the next best button
			putBack.run();
		});
	}

	/** A value as the text of a link: short, and never taken for a tag. */
	private static String linked(String value) {
		if (value.isBlank()) return "empty";
		String shown = value.codePointCount(0, value.length()) <= LONGEST_MARK ? value
				: value.substring(0, value.offsetByCodePoints(0, LONGEST_MARK)) + "…";
		return shown.replace("&", "&&").replace("<", "<\u200B");
	}

	/**
	 * Sets the label above the controls, or at their left, in a grid of two columns; whether the form has to be laid out anew.
	 *
	 * @param stacked whether above
	 */
	public boolean stack(boolean stacked) {
		int span = stacked ? 2 : 1;
		if (((GridData) label.getLayoutData()).horizontalSpan == span) return false;
		for (Control part : new Control[] { label, controls }) ((GridData) part.getLayoutData()).horizontalSpan = span;
		return true;
	}

	/**
	 * Whether the longest item of a list of the row would be cut in a form of this width if the label stood at its left.
	 *
	 * @param width of the whole row in pixels
	 * @param between label and controls
	 */
	public boolean isTooNarrow(Combo combo, int width, int between) {
		GC gc = new GC(combo);
		gc.setFont(combo.getFont());
		int longest = Stream.of(combo.getItems()).mapToInt(item -> gc.textExtent(item).x).max().orElse(0);
		gc.dispose();
		return label.computeSize(((GridData) label.getLayoutData()).widthHint, SWT.DEFAULT).x + between + longest + ARROW > width;
	}

	/** Where it is said what is wrong. */
	Control problem() {
		return problem;
	}

	/** Shows the row or leaves it out; whether the form has to be laid out anew. */
	public boolean setVisible(boolean visible) {
		if (label.getVisible() == visible) return false;
		for (Control part : new Control[] { label, controls }) {
			part.setVisible(visible);
			((GridData) part.getLayoutData()).exclude = !visible;
		}
		boolean telling = visible && !problem.getText().isEmpty();
		problem.setVisible(telling);
		((GridData) problem.getLayoutData()).exclude = !telling;
		return true;
	}

	void dispose() {
		label.dispose();
		controls.dispose();
		problem.dispose();
	}
}
