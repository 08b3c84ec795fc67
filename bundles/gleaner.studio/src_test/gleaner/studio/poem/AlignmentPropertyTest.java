// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AlignmentPropertyTest {
	@Property(tries = 3000)
	void whatIsFoundIsTheSameCharacterAndNoneComesTwice(@ForAll("texts") String old, @ForAll("texts") String now) {
		int[] found = Alignment.of(old, now);
		boolean[] taken = new boolean[old.length()];
		for (int i = 0; i < found.length; i++) {
			if (found[i] == Alignment.NEW) continue;
			assertEquals(old.charAt(found[i]), now.charAt(i));
			assertTrue(!taken[found[i]]);
			taken[found[i]] = true;
		}
	}

	@Property
	void anEqualTextIsFoundWhole(@ForAll("texts") String text) {
		assertArrayEquals(IntStream.range(0, text.length()).toArray(), Alignment.of(text, text));
	}

	@Property(tries = 2000)
	void whatSurroundsOneEditIsFoundWhole(@ForAll("texts") String before, @ForAll("texts") String after) {
		String old = "salt harbour\n" + before + "\nfar away";
		String now = "salt harbour\n" + after + "\nfar away";
		int[] found = Alignment.of(old, now);
		for (int i = 0; i < 12; i++) assertEquals(i, found[i]);
		for (int i = 1; i <= 8; i++) assertEquals(old.length() - i, found[now.length() - i]);
	}

	@Provide
	Arbitrary<String> texts() {
		return Arbitraries.strings().withChars("ab c\n\n'").ofMaxLength(30);
	}
}
