// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.substitution.Bench.Made;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Outside the words that were replaced, a poem is its template, character by character. */
class LayoutTest {
	@Property(tries = 150)
	void layoutIsKept(@ForAll("texts") String text, @ForAll long seed) throws Exception {
		if (text.isBlank()) return;
		Made made = new Bench().set("strength", "80").set("text", text).reservoir("rap", "gully", "popo", "skrilla").make(seed);
		assertEquals(skeleton(text), skeleton(made.text()), made.text());
	}

	@Provide
	Arbitrary<String> texts() {
		Arbitrary<String> word = Arbitraries.of("the", "sea", "Anna", "walked", "cold", "a", "an", "old", "harbour", "I'm", "don't", "1847",
				"x-ray",
				"children's", "singin'", "of", "\u00fcber", "\u5c71", "\ud83c\udf0a", "O", "well-worn");
		Arbitrary<String> between = Arbitraries.of(" ", "  ", "\n", "\n\n", "\n    ", ", ", " -- ", "\t", "\u2014", " \u201c", "\u201d ",
				"!\n", "\u00a0");
		return word.list().ofMinSize(1).ofMaxSize(30)
				.flatMap(words -> between.list().ofSize(words.size()).map(marks -> joined(words, marks)));
	}

	private static String joined(List<String> words, List<String> marks) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < words.size(); i++) text.append(words.get(i)).append(marks.get(i));
		return text.toString();
	}

	/** All but words: what stands between, and that something stands there. */
	private static String skeleton(String text) {
		return text.replaceAll("[\\p{L}\\p{M}\\p{N}'\u2019]+(-[\\p{L}\\p{M}\\p{N}'\u2019]+)*", "w");
	}

	@Test
	void atStrengthNothingThePoemIsItsTemplate() throws Exception {
		String text = "  An hundred owls\n\n\tin a oak,  \n";
		assertEquals(text, new Bench().set("strength", "0").poem(text).make(1).text());
	}

	@Test
	void strengthIsTheShareOfWordsReplaced() throws Exception {
		String text = "The old dog walked slowly over a green hill and saw a large stone near the cold river.\n".repeat(10);
		for (int strength : List.of(10, 30, 50)) {
			Made made = new Bench().set("strength", String.valueOf(strength)).set("consistent", "no").poem(text).make(4);
			long changed = made.changes().stream().filter(change -> !change.relation().equals("a or an")).count();
			assertTrue(Math.abs(changed / 180.0 - strength / 100.0) < 0.03, strength + ": " + changed + " of 180");
		}
	}
}
