// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.perform;

import gleaner.ui.Fonts;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;

/**
 * The key of a button, small at its right edge, where there is room for it beside the words. Painted over the desktop's own button: of the
 * toolkits only GTK lets us; elsewhere the key is in the tool tip.
 */
final class KeyHint {
	private static final int EDGE = 14;
	private static final int BETWEEN = 10;

	private KeyHint() {
	}

	static void on(Button button, Supplier<String> key) {
		if (!"gtk".equals(SWT.getPlatform())) return;
		Font small = Fonts.ui(button, -1, SWT.NORMAL);
		button.addListener(SWT.Paint, event -> paint(event, button, key.get(), small));
	}

	private static void paint(Event event, Button button, String key, Font small) {
		GC gc = event.gc;
		Point size = button.getSize();
		gc.setFont(button.getFont());
		int words = gc.textExtent(button.getText()).x;
		gc.setFont(small);
		Point hint = gc.textExtent(key);
		int left = size.x - EDGE - hint.x;
		if (left < (size.x + words) / 2 + BETWEEN) return;
		gc.setForeground(button.getForeground());
		gc.setAlpha(button.isEnabled() ? 255 : 110);
		gc.drawText(key, left, (size.y - hint.y) / 2, true);
		gc.setAlpha(255);
	}
}
