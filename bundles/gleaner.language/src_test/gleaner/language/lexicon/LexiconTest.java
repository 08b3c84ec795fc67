package gleaner.language.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import gleaner.language.TestLanguage;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class LexiconTest {
	private static final Lexicon LEXICON = TestLanguage.ENGLISH.lexicon();

	@ParameterizedTest
	@CsvSource({"moon,WORD", "moons,WORD", "o'er,WORD", "giveth,RARE", "lov'd,RARE", "musick,RARE", "Ophelia,NAME", "Paris,NAME", "mengaporal,INVENTION", "glimmeration,INVENTION", "perlarion,INVENTION", "velumbrious,INVENTION",
			"sea-green,WORD", "mother's,WORD", "1816,WORD", "🌙,WORD"})
	void tellsWordsFromInventions(String word, WordStatus status) {
		assertEquals(status, LEXICON.judge(word).status(), () -> LEXICON.judge(word).toString());
	}

	@Test
	void takesInventionsApart() {
		assertEquals("glimmer", LEXICON.morphemes("glimmeration").getFirst().text());
		assertEquals("-ation", LEXICON.morphemes("glimmeration").getLast().text());
		assertTrue(LEXICON.kin("concents", 8).stream().anyMatch(k -> k.word().equals("consents")));
		assertTrue(LEXICON.pronounceability("melander") > 0.8);
		assertTrue(LEXICON.pronounceability("xqtzk") < 0.2);
	}

	@Test
	void hasListsForSalad() {
		assertTrue(LEXICON.scienceTerms().contains("oncology"));
		assertTrue(LEXICON.choppedScienceTerms().contains("onc"));
		assertFalse(LEXICON.offensiveWords().isEmpty());
		assertTrue(LEXICON.scienceTerms().stream().noneMatch(LEXICON.offensiveWords()::contains));
	}

	@Property(tries = 300)
	void judgesAnything(@ForAll @StringLength(max = 60) String word) {
		assertFalse(LEXICON.judge(word).evidence().isBlank());
		assertFalse(LEXICON.morphemes(word).isEmpty());
		double ease = LEXICON.pronounceability(word);
		assertTrue(ease >= 0 && ease <= 1);
	}
}
