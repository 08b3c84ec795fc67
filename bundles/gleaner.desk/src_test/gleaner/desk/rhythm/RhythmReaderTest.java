// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.rhythm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.language.Language;
import gleaner.language.text.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RhythmReaderTest {
	private static final Language LANGUAGE = Language.english();
	private static final List<String> POEM = List.of("the mouth's salt", "a generative bowl", "and all the harbour in it, cold", "",
			"we leave it in the hold", "a voivat");

	private static PoemRhythm read(List<String> lines) {
		return new RhythmReader(LANGUAGE).read(lines, Set.of(), () -> true).orElseThrow();
	}

	@Test
	void onlyLinesThatRhymeHaveALetter() {
		assertEquals(List.of("", "", "a", "", "a", ""), read(POEM).lines().stream().map(LineRhythm::rhyme).toList());
	}

	@Test
	void syllablesAndInventionsAreTold() {
		PoemRhythm rhythm = read(POEM);
		assertEquals(List.of(3, 6, 8, 0, 6, 3), rhythm.lines().stream().map(line -> line.scanned().syllableCount()).toList());
		assertEquals(List.of(new Word("voivat", 2, 8)), rhythm.lines().get(5).inventions());
		assertEquals(List.of(),
				new RhythmReader(LANGUAGE).read(POEM, Set.of("voivat"), () -> true).orElseThrow().lines().get(5).inventions());
	}

	@Test
	void aLineThatIsNotEnglishHasNeitherSoundNorInventions() {
		LineRhythm line = read(List.of("we leave it in the hold", "Die Schiffe sind nicht kalt und gold")).lines().get(1);
		assertTrue(line.isSilent());
		assertEquals(List.of(), line.inventions());
		assertEquals("not English", RhythmWords.of(line));
	}

	@Test
	void aLineKnowsWithWhatItRhymes() {
		PoemRhythm rhythm = read(POEM).in(100, 200);
		assertEquals(List.of("hold"), rhythm.rhymes(102));
		assertEquals(List.of("cold"), rhythm.rhymes(104));
		assertEquals(List.of(), rhythm.rhymes(100));
		assertEquals(List.of(), rhythm.rhymes(2));
	}

	@Test
	void slipsAreToldOfTheInventionsOnly() {
		LineRhythm line = read(List.of("who recieves the voivat")).lines().getFirst();
		assertEquals(List.of(new Slipped(new Word("recieves", 4, 12), "receives")), line.slips());
		assertEquals(2, line.inventions().size());
	}

	@Test
	void whatIsNotWantedIsNotRead() {
		assertEquals(Optional.empty(), new RhythmReader(LANGUAGE).read(POEM, Set.of(), () -> false));
	}

	@Test
	void linesThatMovedKeepTheirRhythmUntilTheyAreRead() {
		PoemRhythm rhythm = read(POEM);
		assertEquals("the mouth's salt", rhythm.at(0, "the mouth's salt", 7).orElseThrow().scanned().text());
		assertEquals("a voivat", rhythm.at(6, "a voivat", 7).orElseThrow().scanned().text());
		assertEquals("a generative bowl", rhythm.at(1, "a generative cup", 6).orElseThrow().scanned().text());
		assertTrue(rhythm.at(3, "quite new", 7).isEmpty());
		assertTrue(rhythm.at(40, "beyond", 6).isEmpty());
	}

	@Test
	void aPartOfALongPoemKnowsItsPlace() {
		PoemRhythm rhythm = read(POEM).in(5_000, 20_000);
		assertFalse(rhythm.isWhole());
		assertTrue(read(POEM).isWhole());
		assertEquals("a voivat", rhythm.at(5_005, "a voivat", 20_000).orElseThrow().scanned().text());
		assertEquals("a voivat", rhythm.at(5_007, "a voivat", 20_002).orElseThrow().scanned().text());
		assertEquals("a generative bowl", rhythm.at(5_001, "a generative cup", 20_000).orElseThrow().scanned().text());
		assertTrue(rhythm.at(4_999, "the mouth's salt", 20_000).isEmpty());
		assertTrue(rhythm.at(5_006, "a voivat", 20_000).isEmpty());
		assertTrue(rhythm.at(5, "a voivat", 20_000).isEmpty());
	}

	@Test
	void marksARhymeOfOlderTimes() {
		List<LineRhythm> lines = read(List.of("I heard a melody", "below the open sky")).lines();
		assertEquals("a\u2032", lines.getFirst().rhymes().shown());
		assertEquals("a", lines.getLast().rhyme());
		assertTrue(RhythmWords.of(lines.getLast()).endsWith("rhyme a, historical rhyme"), () -> RhythmWords.of(lines.getLast()));
	}
}
