// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the poem and the selection, no verb of line work loses a letter, or a letter's origin. */
class LineWorkPropertyTest {
	@Provide
	Arbitrary<String> poems() {
		return Arbitraries.strings().withChars("ab \nT.,'-—é\t").ofMaxLength(60);
	}

	private static Optional<PoemEdit> verb(int verb, Harvest poem, int start, int end) {
		return switch (verb) {
		case 0 -> LineWork.breakLine(poem, start, end);
		case 1 -> LineWork.join(poem, start, end);
		case 2 -> LineWork.moveUp(poem, start, end);
		case 3 -> LineWork.moveDown(poem, start, end);
		case 4 -> LineWork.reverse(poem, start, end);
		case 5 -> new Lineation(poem, String::length).bySyllables(start, end, 1 + poem.length() % 7);
		default -> new Lineation(poem, String::length).byBreath(start, end);
		};
	}

	@Property(tries = 2000)
	void lettersAndTheirOriginsStay(@ForAll("poems") String text, @ForAll Random random) {
		Harvest poem = mixed(text, random);
		int start = random.nextInt(text.length() + 1);
		int end = random.nextBoolean() ? start : start + random.nextInt(text.length() - start + 1);
		for (int verb = 0; verb < 7; verb++) {
			Optional<PoemEdit> edit = verb(verb, poem, start, end);
			if (edit.isEmpty()) continue;
			Harvest after = edit.get().on(poem);
			assertTrue(edit.get().selectionEnd() <= after.length());
			assertEquals(letters(poem), letters(after), "verb " + verb);
		}
	}

	@Property(tries = 1000)
	void whatIsStrippedAndRepeatedKeepsTheOriginsOfTheRest(@ForAll("poems") String text, @ForAll Random random) {
		Harvest poem = mixed(text, random);
		int start = random.nextInt(text.length() + 1);
		LineWork.stripPunctuation(poem, start, start).ifPresent(edit -> assertTrue(letters(poem).containsAll(letters(edit.on(poem)))));
		LineWork.truncate(poem, start).ifPresent(edit -> assertEquals(poem.slice(0, edit.offset()), edit.on(poem).slice(0, edit.offset())));
		LineWork.refrain(poem, start, start).ifPresent(edit -> {
			Lines line = Lines.at(text, start, start);
			assertEquals(poem.slice(line.start(), line.end()), edit.on(poem).slice(edit.selectionStart(), edit.selectionEnd()));
			assertTrue(edit.on(poem).length() > poem.length());
		});
		for (Letters letters : Letters.values()) LineWork.letters(poem, start, start, letters)
				.ifPresent(edit -> assertEquals(letters(poem).size(), letters(edit.on(poem)).size()));
	}

	/** Part by part from a machine, from the hand, and from nobody knows where. */
	private static Harvest mixed(String text, Random random) {
		Harvest poem = Harvest.EMPTY;
		for (int i = 0; i < text.length();) {
			int end = Math.min(text.length(), i + 1 + random.nextInt(9));
			String part = text.substring(i, end);
			poem = poem.plus(switch (random.nextInt(3)) {
			case 0 -> Harvest.hand(part);
			case 1 -> Harvest.unknown(part);
			default -> Debris.machine(part);
			});
			i = end;
		}
		return poem;
	}

	/** The letters with their marks, in whatever order. */
	private static List<String> letters(Harvest poem) {
		List<Origin> marks = Marks.of(poem.provenance());
		return IntStream.range(0, poem.length()).filter(i -> !Character.isWhitespace(poem.text().charAt(i)))
				.mapToObj(i -> poem.text().charAt(i) + " " + marks.get(i)).sorted().toList();
	}
}
