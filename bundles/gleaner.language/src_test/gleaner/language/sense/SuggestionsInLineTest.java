// SPDX-License-Identifier: EPL-2.0
package gleaner.language.sense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import gleaner.language.TestLanguage;
import gleaner.language.form.Form;
import gleaner.language.form.PartOfSpeech;
import gleaner.language.text.Word;
import gleaner.language.text.Words;

/** Suggestions that hear the line: their order, their reasons, the dial, and the quick way for millions. */
class SuggestionsInLineTest {
	private static final Thesaurus THESAURUS = TestLanguage.ENGLISH.thesaurus();
	private static final String MAN = "He saw an old man in the street";

	private static List<Suggestion> suggest(String line, String word, Wish wish) {
		Word found = Words.of(line).stream().filter(w -> w.text().equals(word)).findFirst().orElseThrow();
		return THESAURUS.suggest(line, found, wish);
	}

	private static List<String> texts(List<Suggestion> suggestions) {
		return suggestions.stream().map(Suggestion::text).toList();
	}

	@Test
	void findsWhatWordNetDoesNot() {
		List<Suggestion> kin = suggest("the sea was very calm that night", "calm", Wish.of(Wish.kin(), 60));
		Suggestion near = kin.stream().filter(s -> s.relation() == Relation.NEAR).findFirst().orElseThrow();
		assertEquals("", near.sense());
		List<String> without = texts(suggest("the sea was very calm that night", "calm", Wish.of(EnumSet.of(Relation.SYNONYM), 60)));
		assertFalse(without.contains(near.text()), without::toString);
	}

	@Test
	void putsFirstWhatTheLineAndTheMeaningWant() {
		List<String> first = texts(suggest("He said that the house was very big", "big", Wish.of(Wish.kin(), 10)));
		assertTrue(first.contains("large") || first.contains("huge"), first::toString);
	}

	@Test
	void takesTheWordForThePartOfSpeechThatIsAskedFor() {
		String line = "I hear the play";
		List<String> verbs = texts(suggest(line, "play", Wish.of(Wish.kin(), 8).as(PartOfSpeech.VERB)));
		List<String> nouns = texts(suggest(line, "play", Wish.of(Wish.kin(), 8).as(PartOfSpeech.NOUN)));
		assertTrue(verbs.contains("act") || verbs.contains("perform"), verbs::toString);
		assertTrue(nouns.contains("drama") || nouns.contains("show"), nouns::toString);
		assertFalse(nouns.contains("perform"), nouns::toString);
	}

	@Test
	void adverbsStayAsTheyAre() {
		List<String> soon = texts(suggest("she will be home soon", "soon", Wish.of(Wish.kin(), 40)));
		assertTrue(soon.contains("shortly") && soon.contains("before long"), soon::toString);
		List<String> now = texts(suggest("Get out of my sight now", "now", Wish.of(Wish.kin(), 40)));
		assertTrue(now.contains("immediately") && now.contains("at once"), now::toString);
		assertFalse(now.stream().anyMatch(word -> word.matches(".*(oncely|nowly|awayly)")), now::toString);
	}

	@Test
	void offersNoOppositeAsNearInMeaning() {
		List<Suggestion> hot = suggest("the water was hot and deep", "hot", Wish.of(Wish.kin(), 500));
		assertFalse(texts(hot).contains("cold"), hot::toString);
		Wish opposites = Wish.of(EnumSet.of(Relation.ANTONYM), 10);
		assertTrue(texts(suggest("the water was hot and deep", "hot", opposites)).contains("cold"));
	}

	@Test
	void saysWhyAWordIsOffered() {
		for (Suggestion each : suggest(MAN, "old", Wish.of(Wish.kin(), 60))) {
			assertTrue(each.why().startsWith(each.relation().words()) || each.relation() == Relation.NEAR, each::why);
			assertTrue(each.relation() != Relation.NEAR || each.why().matches("(in the same thesaurus entry|near in meaning).*"),
					each::why);
		}
		assertTrue(suggest(MAN, "old", Wish.synonyms(60)).stream().anyMatch(s -> s.why().endsWith(", likely in the line")));
		Suggestion synonym = suggest("they began to weep", "weep", Wish.of(EnumSet.of(Relation.SYNONYM), 1)).getFirst();
		assertTrue(synonym.why().startsWith("synonym"), synonym::why);
	}

	@Test
	void turnsTheDialFromMeaningToLine() {
		String line = "and all the earth was wrapt in slumber deep";
		List<String> meaning = texts(suggest(line, "slumber", Wish.of(Wish.kin(), 5)));
		List<String> inLine = texts(suggest(line, "slumber", Wish.of(Wish.kin(), 5).dialled(1)));
		assertEquals("sleep", meaning.getFirst(), meaning::toString);
		assertTrue(inLine.contains("silence") && inLine.contains("peace"), inLine::toString);
		assertFalse(meaning.contains("silence") || meaning.contains("peace"), meaning::toString);
	}

	@Test
	void refusesADialThatCannotBe() {
		for (double dial : new double[] { -0.1, 1.1, Double.NaN })
			assertThrows(IllegalArgumentException.class, () -> Wish.synonyms(1).dialled(dial));
		LinePlace place = new LinePlace(List.of("sea"), 0, "sea", Form.SINGULAR);
		assertThrows(IllegalArgumentException.class, () -> THESAURUS.substitutes(place, 2, 1));
		assertThrows(IllegalArgumentException.class, () -> THESAURUS.substitutes(place, 0, 0));
		assertThrows(IllegalArgumentException.class, () -> new LinePlace(List.of(), 0, "sea", Form.SINGULAR));
		assertThrows(IllegalArgumentException.class, () -> new LinePlace(List.of("sea"), 1, "sea", Form.SINGULAR));
	}

	@Test
	void everyWishKeepsTheDial() {
		Wish wish = Wish.synonyms(5).dialled(0.7);
		assertEquals(0, Wish.synonyms(5).dial());
		assertEquals(0.7, wish.near("sea").syllables(1).stressed("1").fitting().withOffensive().noRarerThan(50).dial());
	}

	@ParameterizedTest
	@ValueSource(strings = { "sea", "☂ sea 🌊", "sea\u0000sea", "\uD83D sea", "SEA", "sea's", "   sea\t" })
	void suggestsInAnyLine(String line) {
		for (Word word : Words.of(line))
			for (double dial : new double[] { 0, 1 }) THESAURUS.suggest(line, word, Wish.of(Wish.kin(), 5).dialled(dial));
	}

	@Test
	void suggestsInALineOfTenThousandWords() {
		List<String> words = Collections.nCopies(10_000, "sea");
		assertEquals(5, THESAURUS.substitutes(new LinePlace(words, 9_999, "sea", Form.SINGULAR), 0.5, 5).size());
		String line = String.join(" ", words.subList(0, 2_000));
		assertEquals(5, THESAURUS.suggest(line, Words.of(line).getLast(), Wish.of(Wish.kin(), 5)).size());
	}

	@Test
	void knowsNothingOfAWordInNoTable() {
		assertEquals(List.of(), THESAURUS.substitutes(new LinePlace(List.of("mengaporal"), 0, "mengaporal", Form.POSITIVE), 0, 5));
		assertEquals(List.of(), THESAURUS.substitutes(new LinePlace(List.of(""), 0, "", Form.SINGULAR), 0, 5));
		assertEquals(List.of(), THESAURUS.substitutes(new LinePlace(List.of("of"), 0, "of", Form.FIXED), 0, 5));
	}

	@Test
	void substitutesInTheFormOfTheWord() {
		List<Substitute> words = THESAURUS.substitutes(
				new LinePlace(List.of("The", "river", "wandered", "through", "the", "fields"), 2, "wander", Form.PAST), 0, 20);
		List<String> texts = words.stream().map(Substitute::text).toList();
		assertTrue(texts.contains("roamed") || texts.contains("meandered"), texts::toString);
		assertFalse(texts.contains("wandered"), texts::toString);
		assertTrue(IntStream.range(1, words.size()).allMatch(i -> words.get(i - 1).score() >= words.get(i).score()));
		Set<Relation> standIn = EnumSet.of(Relation.SYNONYM, Relation.SIMILAR, Relation.HYPERNYM, Relation.HYPONYM, Relation.NEAR);
		assertTrue(words.stream().allMatch(s -> standIn.contains(s.relation())), words::toString);
	}

	@Test
	void substitutesHearTheirNeighbours() {
		List<String> earth = Words.of("and all the earth was wrapt in slumber deep").stream().map(Word::text).toList();
		List<String> deep = THESAURUS.substitutes(new LinePlace(earth, 7, "slumber", Form.SINGULAR), 1, 5).stream().map(Substitute::text)
				.toList();
		List<String> alone = THESAURUS.substitutes(new LinePlace(List.of("slumber"), 0, "slumber", Form.SINGULAR), 1, 5).stream()
				.map(Substitute::text).toList();
		assertTrue(deep.contains("silence"), deep::toString);
		assertFalse(deep.equals(alone), deep::toString);
	}

	@Test
	void substitutesAreTheSameInManyThreads() throws Exception {
		LinePlace place = LinePlace.of(TestLanguage.ENGLISH.tagger().tag(MAN), 3);
		List<Substitute> alone = THESAURUS.substitutes(place, 0.5, 10);
		assertEquals("old", place.base());
		Callable<List<Substitute>> task = () -> THESAURUS.substitutes(place, 0.5, 10);
		try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
			for (Future<List<Substitute>> each : threads.invokeAll(Collections.nCopies(40, task))) assertEquals(alone, each.get());
		}
	}
}
