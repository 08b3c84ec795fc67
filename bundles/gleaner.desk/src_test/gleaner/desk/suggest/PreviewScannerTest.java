// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.language.Language;
import gleaner.language.metre.Prosody;
import gleaner.language.metre.ScannedLine;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.PoemEdit;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PreviewScannerTest {
	private static final Prosody PROSODY = Language.english().prosody();
	private static final String POEM = """
			The ferry crossed the silent bay,
			The ropes were wet, the lamps were low,
			And nobody had much to say
			Of where the sailors have to go.""";

	private static Preview swap(String poem, String word, String with) {
		int start = poem.indexOf(word);
		Place place = new Place("Ferry", Harvest.hand(poem), start, start + word.length(), Optional.empty());
		return Preview.of(place, PoemEdit.withCaret("Swap", start, word.length(), Harvest.hand(with), start));
	}

	@Test
	void aLineIsHeardInItsPoem() {
		Preview preview = swap(POEM, "And nobody", "Nothing");
		ScannedLine line = new PreviewScanner(PROSODY).scan(preview, () -> true).orElseThrow();
		assertEquals("Nothing had much to say", line.text());
		assertEquals(PROSODY.scan(String.join("\n", preview.surroundings().lines())).lines().get(2), line,
				"as the margin will once it is taken");
		assertNotEquals(PROSODY.scanLine("Nothing had much to say").metre(), line.metre(), "alone it is heard in another way");
	}

	@Test
	void oneAfterTheOther() {
		PreviewScanner scanner = new PreviewScanner(PROSODY);
		for (String word : List.of("rowing boat", "ferry", "dark and ancient ferry")) {
			Preview preview = swap(POEM, "ferry", word);
			assertEquals(PROSODY.scan(String.join("\n", preview.surroundings().lines())).lines().getFirst(),
					scanner.scan(preview, () -> true).orElseThrow());
		}
	}

	@Test
	void inAVeryLongPoemALineIsHeardAmongThoseAround() {
		String stanza = "\n\nThe ropes were wet, the lamps were low,\nAnd nobody had much to say";
		String poem = stanza.repeat(2_000) + "\nOf where the ferry has to go" + stanza.repeat(2_000);
		Preview preview = swap(poem, "ferry", "sailor");
		Preview.Surroundings surroundings = preview.surroundings();
		assertEquals("Of where the sailor has to go", surroundings.lines().get(surroundings.number()));
		assertTrue(surroundings.lines().size() < 700, surroundings.lines().size() + " lines");
		ScannedLine line = new PreviewScanner(PROSODY).scan(preview, () -> true).orElseThrow();
		assertEquals("Of where the sailor has to go", line.text());
		assertEquals("iambic tetrameter", line.metre().name());
	}

	@Property(tries = 1000)
	void theLineIsThatInWhichTheEditEnds(@ForAll("texts") String poem, @ForAll("texts") String fresh, @ForAll @IntRange(max = 40) int one,
			@ForAll @IntRange(max = 40) int other) {
		int start = Math.min(Math.min(one, other), poem.length());
		int end = Math.min(Math.max(one, other), poem.length());
		PoemEdit edit = PoemEdit.withCaret("Swap", start, end - start, Harvest.hand(fresh), start);
		Preview preview = Preview.of(new Place("Ferry", Harvest.hand(poem), start, end, Optional.empty()), edit);
		String after = edit.on(Harvest.hand(poem)).text();
		int behind = start + fresh.length();
		int lineStart = after.lastIndexOf('\n', behind - 1) + 1;
		assertEquals(Place.lineAt(after, behind), preview.line());
		assertEquals(behind - lineStart, preview.to());
		assertTrue(preview.from() >= 0 && preview.from() <= preview.to());
		assertEquals(List.of(after.split("\n", -1)), preview.surroundings().lines());
		assertEquals(preview.line(), preview.surroundings().lines().get(preview.surroundings().number()));
	}

	@Provide
	Arbitrary<String> texts() {
		return Arbitraries.strings().withChars("ab \n").ofMaxLength(40);
	}

	@Test
	void whatIsNotWantedIsNotScanned() {
		assertEquals(Optional.empty(), new PreviewScanner(PROSODY).scan(swap(POEM, "ferry", "boat"), () -> false));
	}
}
