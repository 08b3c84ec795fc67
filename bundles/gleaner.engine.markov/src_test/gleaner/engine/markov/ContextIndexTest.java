// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.markov;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gleaner.engine.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The index, beside the same thing done in the slow and obvious way. */
class ContextIndexTest {
	@Provide
	Arbitrary<List<String>> poems() {
		return TestMix.poems();
	}

	private static Tokens tokens(List<String> first, List<String> second) throws Exception {
		return Tokens.read(TestMix.source(first, 1, second, 1).corpora(), new Words(), MarkRule.FREE, Progress.NONE);
	}

	/** The units before a position, newest first, back to the beginning of the poem, which is one of them. */
	private static List<Integer> before(Tokens tokens, int position, int most) {
		List<Integer> units = new ArrayList<>();
		for (int p = position - 1; units.size() < most; p--) {
			units.add(tokens.unit(p));
			if (tokens.unit(p) == Vocabulary.END) break;
		}
		return units;
	}

	@Property(tries = 200)
	void positionsOfAContextLieSideBySide(@ForAll("poems") List<String> first, @ForAll("poems") List<String> second,
			@ForAll @IntRange(min = 1, max = 7) int order) throws Exception {
		Tokens tokens = tokens(first, second);
		ContextIndex index = new ContextIndex(tokens, order, Progress.NONE);
		Map<List<Integer>, List<Integer>> contexts = new TreeMap<>(ContextIndexTest::compare);
		for (int p = 1; p < tokens.size(); p++) contexts.computeIfAbsent(before(tokens, p, order), _ -> new ArrayList<>()).add(p);
		int[] ranks = new int[tokens.size()];
		for (int r = 0; r < tokens.size() - 1; r++) ranks[index.position(r)] = r;
		int rank = 0;
		for (List<Integer> positions : contexts.values()) {
			int low = rank;
			List<Integer> found = new ArrayList<>();
			for (; rank < low + positions.size(); rank++) found.add(index.position(rank));
			assertEquals(positions, found.stream().sorted().toList());
			for (int p : positions) {
				if (tokens.unit(p - 1) == Vocabulary.END) continue;
				assertEquals(low, index.nextLow(ranks[p - 1]));
				assertEquals(low + positions.size(), index.nextHigh(ranks[p - 1]));
			}
			int second0 = index.firstOfCorpus(low, rank, 1);
			for (int r = low; r < rank; r++) assertEquals(r < second0 ? 0 : 1, tokens.corpus(index.position(r)));
		}
		assertEquals(tokens.size() - 1, rank);
	}

	private static int compare(List<Integer> one, List<Integer> other) {
		for (int i = 0; i < Math.min(one.size(), other.size()); i++)
			if (!one.get(i).equals(other.get(i))) return Integer.compare(one.get(i), other.get(i));
		return Integer.compare(one.size(), other.size());
	}

	@Property(tries = 200)
	void theLongestKnownContextIsFound(@ForAll("poems") List<String> poems, @ForAll("poems") List<String> texts,
			@ForAll @IntRange(min = 1, max = 5) int order) throws Exception {
		Tokens tokens = Tokens.read(TestMix.source(poems).corpora(), new Words(), MarkRule.FREE, Progress.NONE);
		ContextIndex index = new ContextIndex(tokens, order, Progress.NONE);
		Place place = new Place(index);
		for (String text : texts) {
			History history = new History();
			history.clear();
			new Words().recognise(MarkedText.plain(text), tokens.vocabulary(), (itsText, unit) -> history.push(unit, 0, false));
			place.find(history, order);
			List<Integer> positions = new ArrayList<>();
			int longest = 0;
			for (int length = 1; length <= order && length <= history.length() + 1; length++) {
				List<Integer> context = new ArrayList<>();
				for (int back = 0; back < length; back++) context.add(history.unit(back));
				List<Integer> same = new ArrayList<>();
				for (int p = 1; p < tokens.size(); p++) if (before(tokens, p, length).equals(context)) same.add(p);
				if (same.isEmpty()) break;
				longest = length;
				positions = same;
			}
			assertEquals(longest, place.length());
			assertEquals(longest == Math.min(order, history.length() + 1), place.isWhole());
			if (longest == 0) continue;
			List<Integer> found = new ArrayList<>();
			for (int r = place.low(); r < place.high(); r++) found.add(index.position(r));
			assertEquals(positions, found.stream().sorted().toList());
		}
	}
}
