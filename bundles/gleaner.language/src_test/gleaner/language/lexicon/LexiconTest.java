// SPDX-License-Identifier: EPL-2.0
package gleaner.language.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import gleaner.language.TestLanguage;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class LexiconTest {
	private static final Lexicon LEXICON = TestLanguage.ENGLISH.lexicon();

	@ParameterizedTest
	@CsvSource({ "moon,WORD", "moons,WORD", "o'er,WORD", "giveth,RARE", "lov'd,RARE", "musick,RARE", "Ophelia,NAME", "Paris,NAME",
		"mengaporal,INVENTION", "glimmeration,INVENTION", "perlarion,INVENTION", "velumbrious,INVENTION",
		"sea-green,WORD", "mother's,WORD", "1816,WORD", "🌙,WORD" })
	void tellsWordsFromInventions(String word, WordStatus status) {
		assertEquals(status, LEXICON.judge(word).status(), () -> LEXICON.judge(word).toString());
	}

	/** As poets of five centuries and of many shores wrote them. */
	@ParameterizedTest
	@ValueSource(strings = { "singin'", "singin", "a-fishin'", "'twould", "'Twould", "thou'rt", "thou'dst", "lieth", "camest", "gavest",
		"wakenedst", "knowest", "unredeem'd", "unalarm'd", "unconsol\u2019d", "burnt", "stript", "dropt", "opprest", "vext", "launcht",
		"plac't", "o'er", "e'en", "ne'er", "th'", "i'", "ta'en", "wi'", "o'", "an'", "gi'e", "ha'", "fa'", "wi'out", "dinna", "wasna",
		"couldna", "bairnies", "sae", "lang", "wuz", "heerd", "jes'", "'em", "'ll", "to'endure", "see'em", "farre", "dayes", "prayse",
		"theyr", "vnto", "loue", "ioy", "comfortlesse", "bloudie", "angells", "cabbins", "scornefull", "fairely",
		"fastned", "cuckow", "mmm", "shhh", "Dr", "Esq" })
	void oldAndSpokenWordsAreNoInventions(String word) {
		assertNotEquals(WordStatus.INVENTION, LEXICON.judge(word).status(), () -> LEXICON.judge(word).toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "melandin", "grobbin'", "grimple'st", "unvoivat'd", "battless", "toness", "brate", "gract", "tourts",
		"conness", "butless",
		"conting", "ridents", "unoffal" })
	void inventionsInOldClothesAreInventions(String word) {
		assertEquals(WordStatus.INVENTION, LEXICON.judge(word).status(), () -> LEXICON.judge(word).toString());
	}

	@Test
	void takesInventionsApart() {
		assertEquals("glimmer", LEXICON.morphemes("glimmeration").getFirst().text());
		assertEquals("-ation", LEXICON.morphemes("glimmeration").getLast().text());
		assertTrue(LEXICON.kin("concents", 8).stream().anyMatch(k -> k.word().equals("consents")));
		assertTrue(LEXICON.pronounceability("melander") > 0.8);
		assertTrue(LEXICON.pronounceability("xqtzk") < 0.2);
	}

	/** What char-RNNs and WaveNets of 2016 made. */
	@ParameterizedTest
	@ValueSource(strings = { "mengaporal", "typhinal", "voivat", "dusial", "prespirals", "Inimated", "dootion", "Gexture", "orthorate",
		"sprict", "appoth", "ongar", "cractive", "sompates", "betuental", "contiele", "spotute", "pootry", "porming",
		"phosss", "archetypht", "disavil", "inturainment", "untiletterforms", "remagming", "procomemically", "discubating", "sourdage",
		"Audiomraphic", "unternative", "Amorphonate" })
	void knowsTheInventionsOfMachines(String word) {
		assertEquals(WordStatus.INVENTION, LEXICON.judge(word).status(), () -> LEXICON.judge(word).toString());
		assertFalse(LEXICON.kin(word, 5).isEmpty());
		assertTrue(LEXICON.pronounceability(word) > 0.02);
	}

	@ParameterizedTest
	@CsvSource({ "oncologies,oncology+-es", "prespirals,pre-+spirals", "moonglimmer,moon+glimmer", "unglimmering,un-+glimmering",
		"hyperglossolalic,hyper-+glosso-+lal+-ic", "running,run+-ing", "pootry,pootry", "putting,put+-ing",
		"CHICKENs,CHICKEN+-s", "Germans,German+-s", "dormice,dormice", "Persephone,Persephone", "wanderings,wander+-ing+-s",
		"chicken,chicken", "corner,corner", "mission,mission", "moonlight,moon+light", "unhappiness,un-+happiness" })
	void cutsWordsIntoTheirParts(String word, String parts) {
		assertEquals(parts, LEXICON.morphemes(word).stream().map(Morpheme::text).collect(Collectors.joining("+")));
	}

	@Test
	void tellsOfAFormThatNoEndingMakes() {
		assertEquals("plural of \"dormouse\"", LEXICON.morphemes("dormice").getFirst().meaning());
	}

	@Test
	void knowsOffensiveWords() {
		String word = LEXICON.offensiveWords().getFirst();
		assertTrue(LEXICON.isOffensive(word) && LEXICON.isOffensive(word.toUpperCase()) && !LEXICON.isOffensive("moon"));
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
