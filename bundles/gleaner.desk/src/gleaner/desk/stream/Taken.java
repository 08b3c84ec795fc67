// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.stream;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which parts of which debris have been harvested since the window was opened. For one thread. */
public final class Taken {
	/** From one offset to before another. */
	public record Range(long from, long to) {
		boolean touches(Range other) {
			return from <= other.to && other.from <= to;
		}
	}

	private final Map<String, List<Range>> ranges = new HashMap<>();

	/** Notes that this part was harvested. */
	public void add(String debris, long from, long to) {
		if (from >= to) return;
		List<Range> known = ranges.computeIfAbsent(debris, d -> new ArrayList<>());
		Range added = new Range(from, to);
		for (Range range : List.copyOf(known)) if (range.touches(added)) {
			added = new Range(Math.min(range.from, added.from), Math.max(range.to, added.to));
			known.remove(range);
		}
		known.add(added);
		known.sort((a, b) -> Long.compare(a.from, b.from));
	}

	/** The parts of a debris between two offsets that were harvested, in their order. */
	public List<Range> between(String debris, long from, long to) {
		List<Range> found = new ArrayList<>();
		for (Range range : ranges.getOrDefault(debris, List.of()))
			if (range.to > from && range.from < to) found.add(new Range(Math.max(from, range.from), Math.min(to, range.to)));
		return found;
	}
}
