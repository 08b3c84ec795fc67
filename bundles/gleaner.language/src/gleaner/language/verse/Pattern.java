// SPDX-License-Identifier: EPL-2.0
package gleaner.language.verse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

import gleaner.language.metre.Metre;
import gleaner.language.metre.ScannedLine;
import gleaner.language.metre.ScannedPoem;

/**
 * What the lines of a poem have in common, and where a line leaves it. The common thing is the metre, or in free verse the number of
 * syllables; it may be the same in all lines, alternate as in a ballad, or belong to each place of a stanza. Immutable.
 */
public final class Pattern {
	/** So much of the lines must agree before they are a pattern. */
	private static final double AGREEMENT = 0.7;
	private static final int FEWEST = 4;
	/** What is to hold for every second line, or every place of a stanza, must be heard this often. */
	private static final int FEWEST_TURNS = 3;

	/**
	 * A line that leaves the pattern.
	 *
	 * @param is what the line has: "9 syllables", "iambic tetrameter"
	 * @param expected what the others have there
	 */
	public record Break(String is, String expected) {
		/** In a few words: "9 syllables, elsewhere 8 syllables". */
		public String sentence() {
			return is + ", elsewhere " + expected;
		}
	}

	private final List<Optional<Break>> breaks;
	private final boolean isThere;

	private Pattern(List<Optional<Break>> breaks, boolean isThere) {
		this.breaks = List.copyOf(breaks);
		this.isThere = isThere;
	}

	/** The pattern of a poem. */
	public static Pattern of(ScannedPoem poem) {
		List<String> features = poem.lines().stream().map(line -> feature(line, poem.metre())).toList();
		int[] places = places(poem.lines());
		for (IntUnaryOperator group : List.<IntUnaryOperator>of(line -> 0, line -> places[line] % 2, line -> places[line])) {
			Optional<Map<Integer, String>> common = common(features, group);
			if (common.isPresent()) return new Pattern(breaks(features, common.get(), group), true);
		}
		return new Pattern(features.stream().map(any -> Optional.<Break>empty()).toList(), false);
	}

	/** What counts of a line; empty for one without words. */
	private static String feature(ScannedLine line, Metre ofPoem) {
		int syllables = line.syllableCount();
		if (syllables == 0) return "";
		boolean isMetrical = !ofPoem.equals(Metre.FREE) && !line.metre().equals(Metre.FREE);
		return isMetrical ? line.metre().name() : syllables + (syllables == 1 ? " syllable" : " syllables");
	}

	/** The place of each line in its stanza, from 0. */
	private static int[] places(List<ScannedLine> lines) {
		int[] places = new int[lines.size()];
		int place = 0;
		for (int l = 0; l < places.length; l++) {
			places[l] = place;
			place = lines.get(l).text().isBlank() ? 0 : place + 1;
		}
		return places;
	}

	/** What most lines of each group have; empty if too many have something else, or there are too few lines to tell. */
	private static Optional<Map<Integer, String>> common(List<String> features, IntUnaryOperator group) {
		Map<Integer, Map<String, Integer>> counts = new HashMap<>();
		int lines = 0;
		for (int l = 0; l < features.size(); l++) {
			if (features.get(l).isEmpty()) continue;
			lines++;
			counts.computeIfAbsent(group.applyAsInt(l), any -> new HashMap<>()).merge(features.get(l), 1, Integer::sum);
		}
		Map<Integer, String> common = new HashMap<>();
		int agreeing = 0;
		for (Map.Entry<Integer, Map<String, Integer>> each : counts.entrySet()) {
			Map.Entry<String, Integer> most = each.getValue().entrySet().stream()
					.max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey())).orElseThrow();
			if (most.getValue() < 2) continue;
			common.put(each.getKey(), most.getKey());
			agreeing += most.getValue();
		}
		return lines >= Math.max(FEWEST, FEWEST_TURNS * counts.size()) && agreeing >= AGREEMENT * lines ? Optional.of(common)
				: Optional.empty();
	}

	private static List<Optional<Break>> breaks(List<String> features, Map<Integer, String> common, IntUnaryOperator group) {
		List<Optional<Break>> breaks = new ArrayList<>();
		for (int l = 0; l < features.size(); l++) {
			String expected = common.get(group.applyAsInt(l));
			boolean leaves = !features.get(l).isEmpty() && expected != null && !features.get(l).equals(expected);
			breaks.add(leaves ? Optional.of(new Break(features.get(l), expected)) : Optional.empty());
		}
		return breaks;
	}

	/** Whether the lines have something in common. */
	public boolean isThere() {
		return isThere;
	}

	/** For each line of the poem whether it leaves the pattern. */
	public List<Optional<Break>> breaks() {
		return breaks;
	}
}
