// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.perform;

import java.util.Optional;

/**
 * A number that a poet has typed: either it is one, or a sentence says why not.
 *
 * @param value of what is a number within its range
 * @param fault as a form says it; empty if there is none
 */
public record Typed(Optional<Double> value, String fault) {
	/** Of a number with a fraction. */
	public static Typed decimal(String label, String text, double least, double most) {
		try {
			double value = Double.parseDouble(text.strip().replace(',', '.'));
			if (value >= least && value <= most) return new Typed(Optional.of(value), "");
		} catch (NumberFormatException e) {
			// told below
		}
		return refuse(label, text, "a number from " + plain(least) + " to " + plain(most));
	}

	/** Of a whole number. */
	public static Typed whole(String label, String text, long least, long most) {
		try {
			long value = Long.parseLong(text.strip());
			if (value >= least && value <= most) return new Typed(Optional.of((double) value), "");
		} catch (NumberFormatException e) {
			// told below
		}
		return refuse(label, text, "a whole number from " + least + " to " + most);
	}

	private static Typed refuse(String label, String text, String range) {
		return new Typed(Optional.empty(),
				label + (text.isBlank() ? " is empty" : " is \"" + text.strip() + "\"") + ", must be " + range + ".");
	}

	/** Without the noise of a fraction that is none. */
	public static String plain(double value) {
		return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
	}
}
