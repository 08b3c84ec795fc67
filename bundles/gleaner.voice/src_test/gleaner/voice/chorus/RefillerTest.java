// SPDX-License-Identifier: EPL-2.0
package gleaner.voice.chorus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.language.Language;
import gleaner.language.rhyme.RhymeKind;
import gleaner.language.text.Words;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RefillerTest {
	private static final Language LANGUAGE = Language.english();
	private static final Measure MEASURE = new Measure(LANGUAGE);

	static Stream<NextWords> engines() {
		return Stream.of(new WordUnits(Sayings.words()), new SpelledWords(Sayings.characters()));
	}

	private static Template template(String before, String replaced, GapWish wish, String after) {
		return new Template(List.of(new Template.Kept(before), new Template.Gap(replaced, wish), new Template.Kept(after)));
	}

	private static int syllables(String text) {
		return Words.of(text).stream().mapToInt(w -> LANGUAGE.pronouncer().pronounce(w.text()).usual().syllableCount()).sum();
	}

	@ParameterizedTest
	@MethodSource("engines")
	void fillsOnlyTheGapWithOtherWordsOfTheWishedSyllables(NextWords words) throws Exception {
		Template template = template("the night of the ", "harbour", GapWish.ANY.withSyllables(2), " is quiet");
		List<Refilling> found = new Refiller(words, MEASURE).refill("", template, 7, 1, 5);
		assertFalse(found.isEmpty());
		for (Refilling one : found) {
			String text = template.fill(one.fillings());
			assertTrue(text.startsWith("the night of the ") && text.endsWith(" is quiet"), text);
			assertEquals(2, syllables(one.fillings().getFirst()), text);
			assertFalse(one.fillings().getFirst().equalsIgnoreCase("harbour"));
			assertTrue(one.score() <= 0);
		}
		for (int i = 1; i < found.size(); i++) assertTrue(found.get(i - 1).score() >= found.get(i).score());
		assertEquals(found.size(), found.stream().map(Refilling::fillings).distinct().count());
	}

	@ParameterizedTest
	@MethodSource("engines")
	void theSameSeedGivesTheSameFillings(NextWords words) throws Exception {
		Template template = template("over the ", "sea", GapWish.ANY.withWords(1, 3), "\n");
		assertEquals(new Refiller(words, MEASURE).refill("", template, 42, 1, 4),
				new Refiller(words, MEASURE).refill("", template, 42, 1, 4));
	}

	@Test
	void aRhymeIsKept() throws Exception {
		Template template = template("is a quiet ", "day", GapWish.ANY.withWords(1, 4).withRhyme("light"), "");
		List<Refilling> found = new Refiller(new WordUnits(Sayings.words()), MEASURE).refill("", template, 1, 1, 6);
		assertFalse(found.isEmpty());
		for (Refilling one : found) {
			String last = Words.of(one.fillings().getFirst()).getLast().text();
			assertTrue(LANGUAGE.rhymes().kinds(last, "light").contains(RhymeKind.PERFECT), last);
		}
	}

	@Test
	void beatsFirstLettersAndLengthAreKept() throws Exception {
		Refiller refiller = new Refiller(new WordUnits(Sayings.words()), MEASURE);
		GapWish wish = GapWish.ANY.withBeats("10").withInitial("S").withCharacters(6);
		List<Refilling> found = refiller.refill("", template("the ", "waking", wish, " water"), 3, 1, 5);
		assertTrue(found.stream().anyMatch(f -> f.fillings().getFirst().equals("silver")), found.toString());
		for (Refilling one : found) {
			String filling = one.fillings().getFirst();
			assertTrue(filling.startsWith("s") && filling.length() <= 6, filling);
		}
	}

	@Test
	void theLockedWordAtTheRightDrawsTowardsItself() throws Exception {
		Template template = template("over the ", "wide", GapWish.ANY.withWords(1, 1), " water");
		List<Refilling> found = new Refiller(new WordUnits(Sayings.words()), MEASURE).refill("", template, 5, 1, 3);
		assertEquals("silver", found.getFirst().fillings().getFirst(), found.toString());
	}

	@Test
	void severalGapsAreFilledTogetherAndCapitalsStay() throws Exception {
		Template template = new Template(List.of(new Template.Gap("Nothing", GapWish.ANY.withWords(1, 1)),
				new Template.Kept(" light of the "), new Template.Gap("morning", GapWish.ANY.withWords(1, 1)), new Template.Kept(".")));
		List<Refilling> found = new Refiller(new WordUnits(Sayings.words()), MEASURE).refill("", template, 9, 1, 4);
		assertFalse(found.isEmpty());
		for (Refilling one : found) {
			assertEquals(2, one.fillings().size());
			assertTrue(Character.isUpperCase(one.fillings().getFirst().charAt(0)), one.toString());
			assertTrue(Character.isLowerCase(one.fillings().getLast().charAt(0)), one.toString());
		}
	}

	@Test
	void whereWishAndEngineDoNotMeetNothingComes() throws Exception {
		Template template = template("the ", "light", GapWish.ANY.withRhyme("orange"), " of");
		assertEquals(List.of(), new Refiller(new WordUnits(Sayings.words()), MEASURE).refill("", template, 1, 1, 3));
	}

	@Test
	void wishesAreToldInWords() {
		assertEquals("is 1 word, has the rhythm x/, rhymes with “light”, begins with “d”",
				GapWish.ANY.withWords(1, 1).withBeats("01").withRhyme("light").withInitial(" D ").inWords());
		assertThrows(IllegalArgumentException.class, () -> GapWish.ANY.withBeats("012"));
		assertThrows(IllegalArgumentException.class, () -> GapWish.ANY.withWords(3, 2));
		assertThrows(IllegalArgumentException.class, () -> GapWish.ANY.withSyllables(0));
	}
}
