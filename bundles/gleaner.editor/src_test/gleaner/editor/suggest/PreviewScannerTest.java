package gleaner.editor.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import gleaner.language.Language;
import gleaner.language.metre.Prosody;
import gleaner.language.metre.ScannedLine;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.PoemEdit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PreviewScannerTest {
	private static final Prosody PROSODY = new Language().prosody();
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
		assertEquals(PROSODY.scan(String.join("\n", preview.poem())).lines().get(2), line, "as the margin will once it is taken");
		assertNotEquals(PROSODY.scanLine("Nothing had much to say").metre(), line.metre(), "alone it is heard in another way");
	}

	@Test
	void oneAfterTheOther() {
		PreviewScanner scanner = new PreviewScanner(PROSODY);
		for (String word : List.of("rowing boat", "ferry", "dark and ancient ferry")) {
			Preview preview = swap(POEM, "ferry", word);
			assertEquals(PROSODY.scan(String.join("\n", preview.poem())).lines().getFirst(), scanner.scan(preview, () -> true).orElseThrow());
		}
	}

	@Test
	void inAPoemThatIsTooLongForTheMarginALineStandsAlone() {
		String poem = "The ferry\n" + String.join("\n", Collections.nCopies(3_000, "crossed the silent bay"));
		ScannedLine line = new PreviewScanner(PROSODY).scan(swap(poem, "ferry", "boat"), () -> true).orElseThrow();
		assertEquals(PROSODY.scanLine("The boat"), line);
	}

	@Test
	void whatIsNotWantedIsNotScanned() {
		assertEquals(Optional.empty(), new PreviewScanner(PROSODY).scan(swap(POEM, "ferry", "boat"), () -> false));
	}
}
