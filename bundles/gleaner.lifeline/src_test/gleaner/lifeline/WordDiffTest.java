// SPDX-License-Identifier: EPL-2.0
package gleaner.lifeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class WordDiffTest {
	private static List<String> changed(String before, String after) {
		return WordDiff.of(before, after).changed().stream().map(span -> after.substring(span.from(), span.to())).toList();
	}

	@Test
	void wordsThatAreOthersAreToldLineByLine() {
		assertEquals(List.of("nobody claims.", "The kettle", "side"), changed("is a coat and a comb.\nA lamp to the hand of",
				"is a coat nobody claims.\nThe kettle to the side of"));
	}

	@Test
	void neitherLayoutNorWhatWasLeftOutIsAChange() {
		assertEquals(List.of(), changed("one glove, one lamp", "one   glove,\n\n one"));
		assertEquals(List.of(), changed("", ""));
		assertEquals(List.of("new"), changed("", "new"));
		assertEquals(0, WordDiff.of("a b", "a\nb").distance());
	}

	@Test
	void theDistanceIsTheShareOfOtherWords() {
		assertEquals(0.25, WordDiff.of("a b c d", "a b c e").distance());
		assertEquals(1, WordDiff.of("a b", "c").distance());
		assertEquals(0, WordDiff.of("", "").distance());
	}

	@Test
	void scriptsWithoutSpacesHaveWordsToo() {
		assertEquals(List.of("大海"), changed("我喜欢月亮", "我喜欢大海"));
	}

	@Test
	void longTextsAreComparedSoon() {
		String a = "word ".repeat(9000);
		String b = "other ".repeat(9000);
		assertTrue(WordDiff.of(a, b).distance() > 0.9);
	}

	/** What is not changed stands in both, in the same order. */
	@Property(tries = 500)
	void whatIsLeftIsACommonRow(
			@ForAll @Size(max = 12) List<@StringLength(min = 1, max = 1) @CharRange(from = 'a', to = 'd') String> before,
			@ForAll @Size(max = 12) List<@StringLength(min = 1, max = 1) @CharRange(from = 'a', to = 'd') String> after) {
		String text = String.join(" ", after);
		WordDiff diff = WordDiff.of(String.join(" ", before), text);
		StringBuilder left = new StringBuilder(text);
		for (Span span : diff.changed()) for (int i = span.from(); i < span.to(); i++) left.setCharAt(i, ' ');
		List<String> kept = List.of(left.toString().strip().split("\\s+"));
		int at = 0;
		int common = 0;
		for (String word : kept) {
			if (word.isEmpty()) continue;
			while (!before.get(at).equals(word)) at++;
			at++;
			common++;
		}
		assertEquals(longest(before, after), common);
	}

	private static int longest(List<String> a, List<String> b) {
		List<int[]> rows = new ArrayList<>(List.of(new int[b.size() + 1]));
		for (String word : a) {
			int[] row = new int[b.size() + 1];
			for (int j = 0; j < b.size(); j++)
				row[j + 1] = word.equals(b.get(j)) ? rows.getLast()[j] + 1 : Math.max(row[j], rows.getLast()[j + 1]);
			rows.add(row);
		}
		return rows.getLast()[b.size()];
	}
}
