package gleaner.ui.mix;

import gleaner.ui.Css;
import gleaner.ui.Fonts;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** One row of the form, of two columns: a dim label, room for controls, and below them, when there is one, what is wrong. */
public final class FormRow {
	/** The usual width of the labels; longer ones have two lines. */
	public static final int LABEL = 76;

	private final String name;
	private final String help;
	private final Label label;
	private final Composite controls;
	private final Label problem;

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
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(width, SWT.DEFAULT).applyTo(label);
		controls = new Composite(form, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(columns).spacing(6, 0).applyTo(controls);
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
		control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent e) {
				e.result = name;
			}

			@Override
			public void getDescription(AccessibleEvent e) {
				e.result = problem.getText().isEmpty() ? help : problem.getText();
			}
		});
		return control;
	}

	/** Says what is wrong; nothing if the sentence is empty. Whether the form has to be laid out anew. */
	public boolean tell(String sentence) {
		if (problem.getText().equals(sentence)) return false;
		problem.setText(sentence);
		boolean visible = !sentence.isEmpty();
		problem.setVisible(visible);
		((GridData) problem.getLayoutData()).exclude = !visible;
		return true;
	}

	/** Where it is said what is wrong. */
	Control problem() {
		return problem;
	}

	void dispose() {
		label.dispose();
		controls.dispose();
		problem.dispose();
	}
}
