// SPDX-License-Identifier: EPL-2.0
package gleaner.language.sense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.junit.jupiter.api.Test;

import gleaner.language.TestLanguage;
import gleaner.language.form.PartOfSpeech;
import gleaner.language.text.Word;
import gleaner.language.text.Words;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ThesaurusTest {
	private static final Thesaurus THESAURUS = TestLanguage.ENGLISH.thesaurus();
	private static final Wish KIN = Wish.of(EnumSet.of(Relation.SYNONYM, Relation.HYPERNYM, Relation.HYPONYM, Relation.MERONYM,
			Relation.SIMILAR, Relation.DERIVED), 40);

	@Test
	void givesSynonymsInTheFormOfTheOriginal() {
		List<String> words = texts("A lonely river wandered through the fields", "wandered", Wish.synonyms(30));
		assertTrue(words.contains("meandered"), words::toString);
		assertTrue(texts("The Children slept", "Children", Wish.synonyms(10)).stream().allMatch(w -> Character.isUpperCase(w.charAt(0))));
	}

	@Test
	void keepsToThePartOfSpeechThatThePlaceShows() {
		List<String> thieves = texts("the thieves ran home", "thieves", KIN);
		assertTrue(thieves.containsAll(List.of("criminals", "felons")), thieves::toString);
		assertFalse(thieves.contains("hooks"), thieves::toString);
		List<String> quizzes = texts("he quizzes me", "quizzes", KIN);
		assertTrue(quizzes.contains("examines") && !quizzes.contains("exams"), quizzes::toString);
	}

	@Test
	void offersNoFormThatThereIsNot() {
		List<String> hooves = texts("the hooves were wet", "hooves", KIN);
		assertTrue(hooves.contains("ungues") && !hooves.contains("unguises"), hooves::toString);
		List<String> millennia = texts("the millennia passed", "millennia", KIN);
		assertTrue(millennia.contains("centuries") || millennia.contains("years") || millennia.contains("periods"), millennia::toString);
		List<String> wiser = texts("wiser men have failed", "wiser", KIN);
		assertTrue(wiser.contains("sager") && wiser.stream().noneMatch(w -> w.matches("[^ ]*-(more|most) .*")), wiser::toString);
	}

	@Test
	void hearsFromTheLineWhetherTheyAreMany() {
		List<String> many = texts("two sheep were standing there", "sheep", KIN);
		assertTrue(many.contains("ewes") && !many.contains("ewe"), many::toString);
		List<String> one = texts("a sheep was standing there", "sheep", KIN);
		assertTrue(one.contains("ewe") && !one.contains("ewes"), one::toString);
	}

	@Test
	void keepsThePluralOfAWordThatIsListedAsOne() {
		List<String> words = texts("the oxen drank", "oxen", KIN);
		assertTrue(words.contains("bovines") && !words.contains("bovine") && !words.contains("oxen"), words::toString);
	}

	@Test
	void takesNoWordForAName() {
		assertFalse(texts("the wolves are singing", "wolves", KIN).contains("composers"));
	}

	@Test
	void givesManyTheirPossessive() {
		List<String> words = texts("the children's voices", "children's", KIN);
		assertTrue(words.contains("kids'"), words::toString);
	}

	@Test
	void findsAntonyms() {
		assertTrue(texts("a dark night", "dark", Wish.of(EnumSet.of(Relation.ANTONYM), 10)).contains("light"));
	}

	@Test
	void putsTheFittingSenseFirst() {
		String line = "He sat on the bank of the river and watched the water";
		Sense sense = THESAURUS.senses(line, word(line, "bank")).getFirst();
		assertTrue(sense.gloss().contains("water"), sense::toString);
	}

	@Test
	void rhymesWithTwoWordsWhereOneDoesNotDo() {
		List<String> poet = THESAURUS.rhymes("poet", Wish.rhymes(20)).stream().map(Suggestion::text).toList();
		assertTrue(poet.contains("know it"), poet::toString);
		List<String> laptop = THESAURUS.rhymes("laptop", Wish.rhymes(20)).stream().map(Suggestion::text).toList();
		assertTrue(laptop.stream().anyMatch(rhyme -> rhyme.matches("\\w+ap \\w+op")), laptop::toString);
		List<String> firsts = laptop.stream().map(rhyme -> rhyme.split(" ")[0]).toList();
		assertEquals(new HashSet<>(firsts).size(), firsts.size(), laptop::toString);
		assertTrue(THESAURUS.rhymes("putting", Wish.rhymes(20)).stream().noneMatch(s -> s.text().startsWith("the ")));
		List<String> light = THESAURUS.rhymes("daughter", Wish.rhymes(40)).stream().map(Suggestion::text).toList();
		assertTrue(light.indexOf("water") < light.indexOf("taught her"), light::toString);
	}

	@Test
	void anArticleRhymesWithItsFullSound() {
		List<String> rhymes = THESAURUS.rhymes("a", Wish.rhymes(300)).stream().map(Suggestion::text).toList();
		assertTrue(rhymes.contains("day"), rhymes::toString);
		assertFalse(rhymes.contains("into"), rhymes::toString);
	}

	@Test
	void rhymesWithinBounds() {
		String line = "I wandered lonely as a cloud";
		Wish wish = new Wish(Set.of(Relation.RHYME), Optional.empty(), OptionalInt.of(1), Optional.empty(), true, 20);
		List<Suggestion> rhymes = THESAURUS.suggest(line, word(line, "cloud"), wish);
		assertTrue(rhymes.stream().anyMatch(s -> s.text().equals("crowd")), rhymes::toString);
		assertTrue(rhymes.stream().allMatch(s -> s.syllables() == 1 && s.fits()));
	}

	@Test
	void rhymesNearAMeaning() {
		String line = "O wind of night";
		Wish wish = new Wish(Set.of(Relation.RHYME), Optional.of("battle"), OptionalInt.empty(), Optional.empty(), false, 10);
		assertTrue(THESAURUS.suggest(line, word(line, "night"), wish).stream().anyMatch(s -> s.text().equals("fight")));
	}

	@Test
	void rhymesWithAnEnding() {
		List<String> rhymes = THESAURUS.rhymes("-ation", Wish.rhymes(300).syllables(3)).stream().map(Suggestion::text).toList();
		assertTrue(rhymes.containsAll(List.of("creation", "vibration")), rhymes::toString);
		assertTrue(THESAURUS.rhymes("…", Wish.rhymes(5)).isEmpty());
	}

	@Test
	void keepsToPartOfSpeechAndFrequency() {
		List<Suggestion> verbs = THESAURUS.rhymes("sleep", Wish.rhymes(50).as(PartOfSpeech.VERB).noRarerThan(50));
		List<String> texts = verbs.stream().map(Suggestion::text).toList();
		assertTrue(texts.contains("weep") && !texts.contains("jeep") && !texts.contains("cheap"), texts::toString);
		assertTrue(texts.stream().allMatch(w -> TestLanguage.ENGLISH.lexicon().commonness(w).orElseThrow() <= 50));
	}

	@Test
	void refusesAWishThatCannotBe() {
		assertThrows(IllegalArgumentException.class, () -> Wish.rhymes(0));
		assertThrows(IllegalArgumentException.class, () -> Wish.rhymes(1).stressed("12"));
	}

	@Property(tries = 60)
	void rhymesWithAnything(@ForAll String ending) {
		assertTrue(THESAURUS.rhymes(ending, Wish.of(EnumSet.allOf(Relation.class), 5)).size() <= 5);
	}

	@Test
	void answersTheEndOfAnotherLine() {
		String line = "and all the harbour in it, dark";
		List<String> words = THESAURUS.answer("cold", line, word(line, "dark"), Wish.of(Set.of(Relation.RHYME), 40)).stream()
				.map(Suggestion::text).toList();
		assertTrue(words.contains("hold") && words.contains("old"), words::toString);
		assertFalse(words.contains("mark"), words::toString);
	}

	@Test
	void knowsNoSenseOfAnInvention() {
		String line = "the mengaporal night";
		assertTrue(THESAURUS.senses(line, word(line, "mengaporal")).isEmpty());
		assertFalse(THESAURUS.suggest(line, word(line, "mengaporal"), Wish.of(Set.of(Relation.SOUND), 5)).isEmpty());
	}

	@Property(tries = 60)
	void suggestsInAnyText(@ForAll String text) {
		for (Word w : Words.of(text)) assertTrue(THESAURUS.suggest(text, w, Wish.of(EnumSet.allOf(Relation.class), 5)).size() <= 5);
	}

	private static List<String> texts(String line, String word, Wish wish) {
		return THESAURUS.suggest(line, word(line, word), wish).stream().map(Suggestion::text).toList();
	}

	private static Word word(String line, String word) {
		Word found = Words.of(line).stream().filter(w -> w.text().equals(word)).findFirst().orElseThrow();
		assertEquals(word, found.text());
		return found;
	}
}
