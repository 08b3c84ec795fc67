// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlignmentTest {
	@Test
	void wordsThatStayAreFound() {
		String old = "the dark water keeps\nits salt";
		String now = "the dark wine keeps\nits salt";
		int[] found = Alignment.of(old, now);
		for (int i = 0; i < now.length(); i++) assertEquals(i >= 9 && i < 13 ? Alignment.NEW : i < 9 ? i : i + 1, found[i], "at " + i);
	}

	@Test
	void linesThatMovedAreFound() {
		String old = "one for the harbour\ntwo for the salt\nthree for the hand\n";
		String now = "three for the hand\none for the harbour\ntwo for the salt\n";
		int[] found = Alignment.of(old, now);
		assertEquals(old.indexOf("three"), found[0]);
		assertEquals(0, found[now.indexOf("one")]);
		assertEquals(old.indexOf("two"), found[now.indexOf("two")]);
	}

	@Test
	void aRewrittenLineInheritsNothingByChance() {
		int[] found = Alignment.of("the voivat of the winter mouth", "nobody came to see what the sea had done to all our windows");
		assertTrue(IntStream.of(found).allMatch(i -> i == Alignment.NEW));
	}

	@Test
	void twoLongStrangersTakeBoundedTime() {
		assertTimeoutPreemptively(Duration.ofSeconds(30), () -> Alignment.of(babble(1, "\n"), babble(2, "\n")));
		assertTimeoutPreemptively(Duration.ofSeconds(30), () -> Alignment.of(babble(1, " "), babble(2, " ")));
	}

	private static String babble(int seed, String separator) {
		Random random = new Random(seed);
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 150_000; i++) text.append('w').append(random.nextInt(5000)).append(i % 7 == 0 ? separator : " ");
		return text.toString();
	}
}
