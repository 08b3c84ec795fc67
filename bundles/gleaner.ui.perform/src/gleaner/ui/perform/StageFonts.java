// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.perform;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Control;

/** The fonts of a stage by family and size, made once and freed with the control that paints with them. UI thread only. */
final class StageFonts {
	/** The face that comes with Gleaner. */
	static final String OWN = "EB Garamond";
	/** More sizes than these are not kept: a long line makes one of its own. */
	private static final int MOST = 40;

	private record Key(String family, int points) {
	}

	private final Control control;
	private final Map<Key, Font> fonts = new HashMap<>();

	StageFonts(Control control) {
		this.control = control;
		control.addDisposeListener(event -> free());
	}

	/**
	 * @param family empty for Gleaner's own
	 * @param pixels height of the letters
	 */
	Font text(String family, double pixels) {
		return font(family.isBlank() ? OWN : family, pixels);
	}

	/** The font of the interface. */
	Font plain(double pixels) {
		return font(control.getDisplay().getSystemFont().getFontData()[0].getName(), pixels);
	}

	private Font font(String family, double pixels) {
		int points = Math.max(1, (int) Math.round(pixels * 72 / control.getDisplay().getDPI().y));
		Key key = new Key(family, points);
		Font known = fonts.get(key);
		if (known != null) return known;
		if (fonts.size() >= MOST) free();
		Device device = control.getDisplay();
		Font made = new Font(device, family, points, SWT.NORMAL);
		fonts.put(key, made);
		return made;
	}

	private void free() {
		fonts.values().forEach(Font::dispose);
		fonts.clear();
	}
}
