// SPDX-License-Identifier: EPL-2.0
package gleaner.search;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range as a poet writes it: {@code 10}, {@code 8..10}, {@code >8}, {@code <=-0.5}.
 *
 * @param low the lower end, or nothing
 * @param lowIn whether the lower end is in it
 * @param high the upper end, or nothing
 * @param highIn whether the upper end is in it
 */
record Comparison(Optional<String> low, boolean lowIn, Optional<String> high, boolean highIn) {
	private static final Pattern COMPARED = Pattern.compile("(<=|>=|<|>|=)(.+)");
	private static final Pattern RANGE = Pattern.compile("(.*?)\\.\\.(.*)");

	/** Nothing if it has no ends. */
	static Optional<Comparison> of(String text) {
		Matcher compared = COMPARED.matcher(text);
		if (compared.matches()) {
			Optional<String> end = Optional.of(compared.group(2).strip());
			return Optional.of(switch (compared.group(1)) {
			case "<" -> new Comparison(Optional.empty(), true, end, false);
			case "<=" -> new Comparison(Optional.empty(), true, end, true);
			case ">" -> new Comparison(end, false, Optional.empty(), true);
			case ">=" -> new Comparison(end, true, Optional.empty(), true);
			default -> new Comparison(end, true, end, true);
			});
		}
		Matcher range = RANGE.matcher(text);
		if (!range.matches())
			return text.isBlank() ? Optional.empty() : Optional.of(new Comparison(Optional.of(text), true, Optional.of(text), true));
		Optional<String> low = Optional.of(range.group(1).strip()).filter(s -> !s.isEmpty());
		Optional<String> high = Optional.of(range.group(2).strip()).filter(s -> !s.isEmpty());
		return low.isEmpty() && high.isEmpty() ? Optional.empty() : Optional.of(new Comparison(low, true, high, true));
	}

	/** Whether a number is in it; the ends are numbers. */
	boolean has(double value) {
		if (low.isPresent() && (lowIn ? value < number(low.get()) : value <= number(low.get()))) return false;
		return high.isEmpty() || (highIn ? value <= number(high.get()) : value < number(high.get()));
	}

	/** Whether both ends are numbers. */
	boolean isOfNumbers() {
		return low.map(Comparison::isNumber).orElse(true) && high.map(Comparison::isNumber).orElse(true);
	}

	private static boolean isNumber(String text) {
		return text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)");
	}

	private static double number(String text) {
		return Double.parseDouble(text);
	}
}
