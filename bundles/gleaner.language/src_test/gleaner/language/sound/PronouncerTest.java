// SPDX-License-Identifier: EPL-2.0
package gleaner.language.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import gleaner.language.TestLanguage;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class PronouncerTest {
	private static final Pronouncer PRONOUNCER = TestLanguage.ENGLISH.pronouncer();

	@Test
	void knowsAllVariantsOfTheDictionary() {
		Sounding record = PRONOUNCER.pronounce("record");
		assertEquals(Evidence.DICTIONARY, record.evidence());
		assertTrue(record.variants().size() >= 2);
	}

	@ParameterizedTest
	@CsvSource({ "o'er,1", "heav'n,1", "th',0", "wand'ring,2", "lov'd,1", "lovèd,2", "pow'r,1", "th'eternal,3", "BBC,3", "1816,4", "21st,3",
		"mother-tongue,3",
		"O’er,1", "naïve,2", "nightingales,3", "unmooned,2", "giveth,2", "colour,2", "thou'lt,1" })
	void countsSyllablesOfAwkwardWords(String word, int syllables) {
		assertEquals(syllables, PRONOUNCER.pronounce(word).usual().syllableCount(), () -> PRONOUNCER.pronounce(word).toString());
	}

	/** Where the cost grows with the square of the length, this takes hours. */
	@Test
	@Timeout(200)
	void aLongNumberIsSaidDigitByDigitAndAnEndlessOneNotAtAll() {
		assertEquals(900, PRONOUNCER.pronounce("1".repeat(900)).usual().syllableCount());
		assertEquals(0, PRONOUNCER.pronounce("1".repeat(1_000_000)).usual().syllableCount());
		assertEquals(0, PRONOUNCER.pronounce("1x".repeat(150_000)).usual().syllableCount());
	}

	@ParameterizedTest
	@CsvSource({ "quoth,K W OW TH", "surcease,S ER S IY S", "wainscot,W EY N S K AH T", "turbid,T ER B IH D" })
	void knowsWordsOfTheNewerDictionary(String word, String phones) {
		Sounding sounding = PRONOUNCER.pronounce(word);
		assertEquals(Evidence.DICTIONARY, sounding.evidence());
		assertEquals(phones, sounding.usual().phones());
	}

	@ParameterizedTest
	@CsvSource({ "you'd've,2", "couldn't've,3", "I’d’ve,2", "y’all’d’ve,2", "’twould've,2", "tisn't,2", "it'd've,3", "won't've,2",
		"who'd've,2", "who'dve,2",
		"mornin',2", "thou'rt,1" })
	void countsSyllablesOfContractions(String word, int syllables) {
		assertEquals(syllables, PRONOUNCER.pronounce(word).usual().syllableCount(), () -> PRONOUNCER.pronounce(word).toString());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "&|and", "%|percent", "@|at", "50%|fifty percent", "$4.50|four dollars fifty", "1,000|one thousand",
				"1,5|one point five", "3.14|three point one four", "7:30|seven thirty", "1914-18|nineteen fourteen to eighteen",
				"2026|twenty twenty six",
				"3/4|three quarters", "Dr.|doctor", "Mt.|mount", "20°|twenty degrees", "$1|one dollar", "etc.|etcetera",
				"¥500|five hundred yen", "₹20|twenty rupees", "40°F|forty degrees fahrenheit", "-5°C|minus five degrees celsius",
				"−5|minus five", "1914-1918|nineteen fourteen to nineteen eighteen" })
	void saysFiguresAndSigns(String written, String words) {
		int syllables = 0;
		for (String word : words.split(" ")) syllables += PRONOUNCER.pronounce(word).usual().syllableCount();
		assertEquals(syllables, PRONOUNCER.pronounce(written).usual().syllableCount(), () -> PRONOUNCER.pronounce(written).toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "mmm", "shh", "Shhhh", "psst", "brr", "brrrr", "hmm", "tsk", "ugh", "zzz", "grr", "sooo", "nooo", "loooove" })
	void aNoiseIsOneSyllableHoweverLong(String noise) {
		assertEquals(1, PRONOUNCER.pronounce(noise).usual().syllableCount(), () -> PRONOUNCER.pronounce(noise).toString());
	}

	@ParameterizedTest
	@CsvSource({ "Persephone,4,P", "eurydice,4,Y", "Circe,2,S", "Niobe,3,N", "Cassiope,4,K", "Leucothoe,4,L", "Parthenope,4,P",
		"Livingstone,3,L",
		"Penrose,2,P", "Radcliffe,2,R", "Persephone's,4,P" })
	void saysTheLastVowelOfGreekNames(String name, int syllables, Phone first) {
		assertEquals(syllables, PRONOUNCER.pronounce(name).usual().syllableCount(), () -> PRONOUNCER.pronounce(name).toString());
		assertEquals(first, PRONOUNCER.pronounce(name).usual().phone(0));
	}

	@ParameterizedTest
	@CsvSource({ "mengaporal,4", "concents,2", "oncologies,4", "glimmeration,4" })
	void saysInventions(String word, int syllables) {
		Sounding sounding = PRONOUNCER.pronounce(word);
		assertEquals(syllables, sounding.usual().syllableCount(), sounding::toString);
		assertEquals(1, sounding.usual().stressPattern().chars().filter(c -> c == '1').count());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "…", "🌙", "луна", "月", "'", "--", "\u0000", "\uD83C" })
	void isSilentWhereEnglishHasNoSound(String word) {
		assertEquals(Evidence.SILENT, PRONOUNCER.pronounce(word).evidence());
		assertTrue(PRONOUNCER.syllables(word).isEmpty());
	}

	@Test
	void showsSyllablesOverTheLetters() {
		assertEquals(List.of("hap", "py"), spellings("happy"));
		assertEquals(List.of("won", "der", "ful"), spellings("wonderful"));
		assertEquals(List.of("Re", "mem", "ber"), spellings("Remember"));
	}

	@Test
	void readsAVeryLongWord() {
		assertTrue(PRONOUNCER.syllables("labyrinth".repeat(100)).size() > 200);
		assertTrue(PRONOUNCER.syllables("7".repeat(900)).size() > 900);
	}

	@ParameterizedTest
	@ValueSource(strings = { "7", "a", "labyrinth", "ab-", "a'", "a.", "e\u0301", "a1" })
	void whatIsTooLongIsNoWord(String part) {
		assertEquals(Evidence.SILENT, PRONOUNCER.pronounce(part.repeat(50_000)).evidence());
	}

	@Property(tries = 500)
	void answersAnything(@ForAll @StringLength(max = 60) String word) {
		Sounding sounding = PRONOUNCER.pronounce(word);
		assertFalse(sounding.variants().isEmpty());
		for (Pronunciation p : sounding.variants()) checkCover(word, PRONOUNCER.syllables(word, p), p);
	}

	@Property(tries = 500)
	void answersAnythingLikeAWord(
			@ForAll @CharRange(from = 'a', to = 'z') @Chars({ '\'', '-', 'é', '1', 'M' }) @StringLength(min = 1, max = 14) String word) {
		for (Pronunciation p : PRONOUNCER.pronounce(word).variants()) checkCover(word, PRONOUNCER.syllables(word, p), p);
	}

	private static void checkCover(String word, List<Syllable> syllables, Pronunciation p) {
		assertEquals(p.syllableCount(), syllables.size());
		int at = 0;
		for (Syllable s : syllables) {
			assertEquals(at, s.start(), word);
			assertEquals(word.substring(s.start(), s.end()), s.spelling());
			at = s.end();
		}
		if (!syllables.isEmpty()) assertEquals(word.length(), at);
	}

	private static List<String> spellings(String word) {
		return PRONOUNCER.syllables(word).stream().map(Syllable::spelling).toList();
	}
}
