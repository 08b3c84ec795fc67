// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.compare;

import gleaner.compare.xray.Tint;
import gleaner.ui.Ink;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;

/** The colours of what was not expected, mixed of those of the theme. UI thread only. */
final class Tints {
	private static final double[] SHARES = { 0, 0.12, 0.27, 0.44 };

	private Tints() {
	}

	/** From 1 to {@value Tint#MOST}. */
	static Color of(int tint) {
		return mixed(Ink.ACCENT.get(), Ink.PANE.get(), SHARES[tint]);
	}

	private static Color mixed(Color one, Color other, double share) {
		RGB a = one.getRGB();
		RGB b = other.getRGB();
		return new Color(part(a.red, b.red, share), part(a.green, b.green, share), part(a.blue, b.blue, share));
	}

	private static int part(int one, int other, double share) {
		return (int) Math.round(one * share + other * (1 - share));
	}
}
