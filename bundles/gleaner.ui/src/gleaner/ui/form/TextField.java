// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.form;

import gleaner.ui.Css;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;

/** A flat native text on a ground of its own. If it is for a number, the arrow keys count it up and down. */
public final class TextField {
	/** What the arrow keys do to a number; with Shift ten times as much. */
	public record Steps(double step, double least, double most) {
		public static final Steps WHOLE = new Steps(1, 1, Integer.MAX_VALUE);
	}

	private static final int LEAP = 10;
	private static final int LINES_HEIGHT = 80;

	private final Composite ground;
	private final Text text;
	private boolean showing;

	/**
	 * An empty field.
	 *
	 * @param row it stands in
	 * @param hint what stands in it while it is empty
	 * @param onChange hears of each change that the poet makes
	 */
	public TextField(FormRow row, String hint, Consumer<String> onChange) {
		this(row, hint, onChange, SWT.SINGLE, SWT.DEFAULT);
		text.addListener(SWT.FocusIn, e -> text.selectAll());
	}

	/** An empty field of several lines. */
	static TextField ofLines(FormRow row, Consumer<String> onChange) {
		return new TextField(row, "", onChange, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL, LINES_HEIGHT);
	}

	private TextField(FormRow row, String hint, Consumer<String> onChange, int style, int height) {
		ground = new Composite(row.controls(), SWT.NONE);
		Css.id(ground, Css.FIELD);
		GridLayoutFactory.fillDefaults().margins(6, 3).applyTo(ground);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(ground);
		text = row.named(new Text(ground, style));
		text.setMessage(hint);
		ground.addListener(SWT.MouseDown, e -> text.setFocus()); // its edge belongs to what is to be met
		GridDataFactory.fillDefaults().grab(true, false).hint(20, height).applyTo(text);
		text.addListener(SWT.Modify, e -> {
			if (!showing) onChange.accept(text.getText());
		});
	}

	/** Lets the arrow keys count. */
	public TextField counting(Steps steps) {
		text.addListener(SWT.KeyDown, e -> count(e, steps));
		return this;
	}

	private void count(Event e, Steps steps) {
		int way = e.keyCode == SWT.ARROW_UP ? 1 : e.keyCode == SWT.ARROW_DOWN ? -1 : 0;
		if (way == 0) return;
		e.doit = false;
		try {
			double leap = (e.stateMask & SWT.SHIFT) != 0 ? LEAP : 1;
			double value = Double.parseDouble(text.getText().strip().replace(',', '.')) + way * leap * steps.step;
			text.setText(plain(Math.clamp(value, steps.least, steps.most)));
			text.selectAll();
		} catch (NumberFormatException notANumber) {
			text.selectAll();
		}
	}

	/** Without the noise of binary fractions. */
	static String plain(double value) {
		double rounded = Math.rint(value * 1e6) / 1e6;
		return rounded == Math.rint(rounded) && Math.abs(rounded) < 1e15 ? String.valueOf((long) rounded) : String.valueOf(rounded);
	}

	public Text control() {
		return text;
	}

	/** Shows a value; the caret stays if it is there already. */
	public void show(String value) {
		if (text.getText().equals(value)) return;
		showing = true;
		try {
			text.setText(value);
		} finally {
			showing = false;
		}
	}

	/** Shows the field or leaves it out. */
	public void setVisible(boolean visible) {
		if (ground.getVisible() == visible) return;
		ground.setVisible(visible);
		((GridData) ground.getLayoutData()).exclude = !visible;
		ground.requestLayout();
	}
}
