// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.language.rhyme.RhymeKind;
import gleaner.mining.Rows;
import gleaner.mining.TestLanguage;
import gleaner.mining.assay.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordsTest {
	private static final WordLikeness LIKENESS = new WordLikeness(TestLanguage.ENGLISH);
	private static final Forge FORGE = new Forge(TestLanguage.ENGLISH);

	private static Row row(int number, long step, double diversity, String... inventions) {
		return Rows.with(Rows.row(number, "39-18", step, diversity, 0, 0), List.of(inventions));
	}

	@Test
	void slipsOfTheFingersComeLast() {
		List<String> words = Stream.of("whe", "mengaporal", "thes", "tindle", "ther", "salterine", "gulver", "melander", "recieves")
				.sorted(Comparator.comparingDouble((String word) -> -LIKENESS.of(word))).toList();
		assertEquals(Set.of("mengaporal", "tindle", "salterine", "gulver", "melander"), Set.copyOf(words.subList(0, 5)), words::toString);
		assertEquals(Set.of("whe", "thes", "ther"), Set.copyOf(words.subList(6, 9)), words::toString);
	}

	@Test
	void inventionsAreCountedAndCited() {
		List<Row> rows = List.of(row(0, 9000, 0.8, "Tindle", "tindle", "whe"), row(1, 500, 1.2, "tindle"),
				row(2, 500, 0.4, "tindle", "gulver"));
		List<Neologism> found = Neologisms.inventions(rows, Set.of("gulver"), LIKENESS);
		assertEquals(List.of("tindle", "whe"), found.stream().map(Neologism::word).toList());
		Neologism tindle = found.getFirst();
		assertEquals(4, tindle.count());
		assertEquals(3, tindle.poems());
		assertEquals("500, 0.4", tindle.first().row().label().citation());
		assertEquals(List.of(2, 1, 0), tindle.places().stream().map(birth -> birth.row().number()).toList());
	}

	@Test
	void theSameTextCountsOnce() {
		assertEquals(1,
				Neologisms.inventions(List.of(row(0, 1, 1, "tindle"), row(0, 1, 1, "tindle")), Set.of(), LIKENESS).getFirst().count());
	}

	@Test
	void wordsOfOneRootAreAFamily() {
		assertEquals(Set.of(Roots.of("tindle")), Set.copyOf(List.of(Roots.of("tindles"), Roots.of("tindled"), Roots.of("tindling"))));
		List<Neologism> words = Neologisms.inventions(List.of(row(0, 1, 1, "tindle", "tindled", "gulver")), Set.of(), LIKENESS);
		assertEquals(List.of(2, 1), Neologisms.families(words).values().stream().map(List::size).toList());
	}

	@Test
	void theLinesThatAWordStandsIn() {
		assertEquals(List.of("a Tindle of bells", "the tindle's end"),
				Contexts.of("a Tindle of bells\n  \nno tindled one\n  the tindle's end ",
						"tindle"));
	}

	@Test
	void theForgeKeepsItsWish() {
		List<Forged> any = FORGE.forge("lantern", ForgeWish.ANY, 20);
		assertTrue(any.size() >= 10, any::toString);
		assertEquals(any, new Forge(TestLanguage.ENGLISH).forge("lantern", ForgeWish.ANY, 20));
		for (Forged forged : FORGE.forge("lantern", new ForgeWish("", "barrow", 2), 20)) {
			assertEquals(2, forged.syllables());
			assertTrue(TestLanguage.ENGLISH.rhymes().kinds("barrow", forged.word()).contains(RhymeKind.PERFECT), forged::toString);
		}
		assertFalse(FORGE.forge("lantern", new ForgeWish("", "barrow", 2), 20).isEmpty());
		assertFalse(FORGE.forge("lantern", new ForgeWish("bittern", "", 0), 20).isEmpty());
		assertTrue(FORGE.forge("lantern", new ForgeWish("bittern", "", 9), 20).isEmpty());
	}

	@Test
	void theForgeMakesNoWordThereIs() {
		for (String word : new String[] { "lantern", "voivat", "sea" })
			for (Forged forged : FORGE.forge(word, ForgeWish.ANY, 100))
				assertEquals("INVENTION", TestLanguage.ENGLISH.lexicon().judge(forged.word()).status().name(), forged::toString);
	}

	@Property(tries = 60)
	void theForgeAnswersToAnything(@ForAll String word, @ForAll String other) {
		FORGE.forge(word, new ForgeWish(other, word, 2), 5);
	}
}
