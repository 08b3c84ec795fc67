// SPDX-License-Identifier: EPL-2.0
package gleaner.language.metre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import gleaner.language.TestLanguage;
import gleaner.language.rhyme.LiveScheme;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LivePoemTest {
	private static final Prosody PROSODY = TestLanguage.ENGLISH.prosody();
	private static final List<String> LINES = List.of("The harbour keeps its little lights alight,",
			"and all the boats are sleeping in the bay;", "a gull complains, and then forgets the night,", "", "tiny from carrying",
			"we leave the light its winter", "O voivat of the mengaporal sea", "stone", "and the rain came down on the slate of the town",
			"  ", "12 oars, 3 — 😀 …");

	@Property(tries = 40)
	void whateverIsEditedItIsTheSameAsScannedAnew(@ForAll Random random) {
		LivePoem live = PROSODY.follow();
		LiveScheme scheme = TestLanguage.ENGLISH.rhymes().follow();
		List<String> poem = new ArrayList<>();
		for (int edit = 0; edit < 25; edit++) {
			int at = poem.isEmpty() ? 0 : random.nextInt(poem.size());
			switch (poem.isEmpty() ? 0 : random.nextInt(4)) {
			case 0 -> poem.add(at, LINES.get(random.nextInt(LINES.size())));
			case 1 -> poem.remove(at);
			case 2 -> poem.set(at, LINES.get(random.nextInt(LINES.size())) + " " + random.nextInt(3));
			default -> poem.add(poem.remove(at));
			}
			assertEquals(PROSODY.scan(String.join("\n", poem)).lines().stream().limit(poem.size()).toList(),
					live.scan(poem, () -> true).orElseThrow().lines().stream().limit(trimmed(poem)).toList(), poem::toString);
			assertEquals(TestLanguage.ENGLISH.rhymes().scheme(poem), scheme.scheme(poem), poem::toString);
		}
	}

	/** A text's last line end is no line of its own. */
	private static int trimmed(List<String> poem) {
		return (int) String.join("\n", poem).lines().count();
	}

	@Test
	void onlyNewLinesAreRead() {
		LivePoem live = PROSODY.follow();
		AtomicInteger read = new AtomicInteger();
		List<String> poem = new ArrayList<>(LINES);
		live.scan(poem, () -> read.incrementAndGet() > 0);
		assertEquals(LINES.size(), read.getAndSet(0));
		poem.set(4, "tiny from carrying salt");
		live.scan(poem, () -> read.incrementAndGet() > 0);
		assertEquals(1, read.get());
	}

	@Test
	void whatIsNotWantedEnds() {
		LivePoem live = PROSODY.follow();
		AtomicInteger left = new AtomicInteger(3);
		assertTrue(live.scan(LINES, () -> left.getAndDecrement() > 0).isEmpty());
		assertEquals(LINES.size(), live.scan(LINES, () -> true).orElseThrow().lines().size());
	}
}
