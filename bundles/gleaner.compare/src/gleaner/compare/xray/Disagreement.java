// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.xray;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A word of a text that two models see differently.
 *
 * @param start where it begins
 * @param end where it ends
 * @param word it
 * @param bits how surprising it is for the first model, with the space or break before it
 * @param otherBits how surprising it is for the second
 */
public record Disagreement(int start, int end, String word, double bits, double otherBits) {
	/** By how much they differ, in bits. */
	public double difference() {
		return Math.abs(bits - otherBits);
	}

	/**
	 * All words of a text that both models have read, those that they disagree about most first.
	 *
	 * @throws IllegalArgumentException if the texts are not the same
	 */
	public static List<Disagreement> of(Xray one, Xray other) {
		if (!one.text().equals(other.text())) throw new IllegalArgumentException("two texts are compared, must be one");
		String text = one.text();
		List<Disagreement> all = new ArrayList<>();
		Sum first = new Sum(one);
		Sum second = new Sum(other);
		int at = Math.max(one.from(), other.from());
		first.upTo(at);
		second.upTo(at);
		while (at < text.length()) {
			int start = at;
			while (start < text.length() && Character.isWhitespace(text.charAt(start))) start++;
			int end = start;
			while (end < text.length() && !Character.isWhitespace(text.charAt(end))) end++;
			if (end > start) all.add(new Disagreement(start, end, text.substring(start, end), first.upTo(end), second.upTo(end)));
			at = end;
		}
		all.sort(Comparator.comparingDouble(Disagreement::difference).reversed().thenComparing(Disagreement::start));
		return all;
	}

	/** Adds up the bits of places, from place to place. */
	private static final class Sum {
		private final List<XrayUnit> units;
		private int next;

		Sum(Xray xray) {
			units = xray.units();
		}

		/** Of the places that begin before an offset and were not counted yet. */
		double upTo(int offset) {
			double bits = 0;
			for (; next < units.size() && units.get(next).start() < offset; next++) bits += units.get(next).bits();
			return bits;
		}
	}
}
