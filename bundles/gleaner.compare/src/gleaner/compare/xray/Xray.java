// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.xray;

import gleaner.engine.NextUnits;
import java.util.List;
import java.util.Optional;

/**
 * A text, and what a model expected at each place of it.
 *
 * @param text the text
 * @param from what is before this was given, not made: it is heard, but not weighed
 * @param kind whether the model goes by characters or by words
 * @param diversity at which it would have drawn
 * @param units the places, in their order
 */
public record Xray(String text, int from, NextUnits.Kind kind, double diversity, List<XrayUnit> units) {
	public Xray {
		units = List.copyOf(units);
	}

	/**
	 * Among how many candidates the model chose at each place, as if all were equally likely: its perplexity. Places that it would never
	 * have filled so are left out, see {@link #unheard}. NaN if there is none.
	 */
	public double candidates() {
		double bits = 0;
		int count = 0;
		for (XrayUnit unit : units) if (unit.probability() > 0) {
			bits += unit.bits();
			count++;
		}
		return count == 0 ? Double.NaN : Math.pow(2, bits / count);
	}

	/** How many places are filled with what the model would never have said. */
	public int unheard() {
		return (int) units.stream().filter(unit -> unit.probability() <= 0).count();
	}

	/** What is known of a beginning of the text: the places that lie in it whole, so that a reader can go on from there. */
	public Xray upTo(int end) {
		List<XrayUnit> before = units.stream().filter(unit -> unit.end() <= end && unit.end() > unit.start()).toList();
		int known = before.isEmpty() ? Math.min(from, end) : before.getLast().end();
		return new Xray(text.substring(0, known), Math.min(from, known), kind, diversity, before);
	}

	/** The place that a character of the text belongs to. */
	public Optional<XrayUnit> at(int offset) {
		int low = 0;
		int high = units.size() - 1;
		while (low <= high) {
			int middle = (low + high) >>> 1;
			XrayUnit unit = units.get(middle);
			if (offset < unit.start()) high = middle - 1;
			else if (offset >= unit.end()) low = middle + 1;
			else return Optional.of(unit);
		}
		return Optional.empty();
	}
}
