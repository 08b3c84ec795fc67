// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** A label of one line that shows as much as there is room for, with an ellipsis for the rest; the whole is in its tool tip. */
public final class ShortLabel {
	private final Label label;
	private String words = "";

	/** An empty one. Its layout data should let it be narrower than its words. */
	public ShortLabel(Composite parent) {
		label = new Label(parent, SWT.NONE);
		label.addListener(SWT.Resize, e -> fit());
	}

	public Label control() {
		return label;
	}

	/** Says something else. Whether anything has changed. */
	public boolean setText(String newWords) {
		if (words.equals(newWords)) return false;
		words = newWords;
		fit();
		return true;
	}

	/** The whole, whatever is seen of it. */
	public String text() {
		return words;
	}

	private void fit() {
		GC gc = new GC(label);
		gc.setFont(label.getFont());
		String fitting = Rows.shorten(gc, words, label.getSize().x);
		gc.dispose();
		String shown = fitting.replace("&", "&&");
		if (!label.getText().equals(shown)) label.setText(shown);
		label.setToolTipText(fitting.equals(words) ? null : words);
	}
}
