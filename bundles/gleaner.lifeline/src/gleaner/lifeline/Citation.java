// SPDX-License-Identifier: EPL-2.0
package gleaner.lifeline;

import java.math.BigDecimal;
import java.util.Locale;

/** How poets cite what a model said: {@code step 33,380, diversity 0.8}. */
public final class Citation {
	private Citation() {
	}

	public static String of(long step, double diversity) {
		return String.format(Locale.ENGLISH, "step %,d, diversity %s", step, plain(diversity));
	}

	/** A diversity as a poet writes it: 0.8, 1, 0.35. */
	public static String plain(double diversity) {
		return new BigDecimal(Double.toString(diversity)).stripTrailingZeros().toPlainString();
	}
}
