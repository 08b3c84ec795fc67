// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.suggest;

import gleaner.ui.Css;
import gleaner.ui.Dial;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.form.WeightBar;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;

/** The dial above the suggestions, from words that keep the meaning to words that fit the line; it is kept. UI thread only. */
final class DialRow {
	private static final int STEP = 10;

	private final WeightBar bar;
	private final Runnable onChange;

	DialRow(Composite parent, Runnable onChange) {
		this.onChange = onChange;
		Composite row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(6, 0).spacing(8, 0).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		end(row, "keep the meaning");
		bar = new WeightBar(row, "fit the line", "Words that keep the meaning, or fit the line", percent -> set(percent));
		bar.setWeight(Dial.percent());
		end(row, "fit the line");
		Ink.follow(row, ground -> {
			ground.setBackground(Ink.PANE.get());
			for (Control part : ground.getChildren()) part.setBackground(Ink.PANE.get());
		});
	}

	private static void end(Composite row, String words) {
		Label label = new Label(row, SWT.NONE);
		label.setText(words);
		label.setFont(Fonts.ui(label, -1, SWT.NORMAL));
		label.setToolTipText("Alt+\u2190 keeps more of the meaning, Alt+\u2192 fits the line more");
		Css.id(label, Css.DIM);
		label.setForeground(Ink.DIM.get());
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(label);
	}

	/** Alt and an arrow key, wherever the focus is. */
	void key(Event event) {
		boolean isMore = event.keyCode == SWT.ARROW_RIGHT;
		if (event.stateMask != SWT.ALT || !isMore && event.keyCode != SWT.ARROW_LEFT) return;
		bar.setWeight(bar.weight() + (isMore ? STEP : -STEP));
		set(bar.weight());
		event.doit = false;
	}

	private void set(int percent) {
		if (percent == Dial.percent()) return;
		Dial.set(percent);
		onChange.run();
	}
}
