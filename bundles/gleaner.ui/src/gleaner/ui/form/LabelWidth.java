// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.form;

import java.util.stream.Stream;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Label;

/** How wide a label that wraps must be. */
public final class LabelWidth {
	private LabelWidth() {
	}

	/**
	 * The usual width, or that of its longest word, which cannot be wrapped: so that large letters cut no label.
	 *
	 * @param usual in pixels
	 */
	public static int of(Label label, int usual) {
		GC gc = new GC(label);
		gc.setFont(label.getFont());
		int longest = Stream.of(label.getText().replace("&&", "&").split("[ -]+")).mapToInt(word -> gc.textExtent(word).x).max().orElse(0);
		gc.dispose();
		return Math.max(usual, longest + 2);
	}
}
