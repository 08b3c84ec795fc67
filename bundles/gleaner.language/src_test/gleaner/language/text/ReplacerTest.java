// SPDX-License-Identifier: EPL-2.0
package gleaner.language.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import gleaner.language.TestLanguage;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReplacerTest {
	private static final Replacer REPLACER = TestLanguage.ENGLISH.replacer();

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
		"The  moon, pale|1|sun|The  sun, pale",
		"An owl cried|1|nightingale|A nightingale cried",
		"It was a  fire!|3|ember|It was an  ember!",
		"The Moon's light|1|sun|The Sun's light",
		"THE MOON|1|sun|THE SUN",
		"an hour|1|minute|a minute",
		"a moon|1|honour|an honour",
		"the moon|1|McCoy|the McCoy",
		"a unicorn|1|horse|a horse",
		"She sang—sang!|2|wept|She sang—wept!" })
	void keepsWhatItDoesNotReplace(String line, int word, String by, String expected) {
		assertEquals(expected, REPLACER.replace(line, Words.of(line).get(word), by).text());
	}

	@Property(tries = 500)
	void goesThereAndBack(@ForAll("lines") String line, @ForAll int which) {
		List<Word> words = Words.of(line);
		if (words.isEmpty()) return;
		Word word = words.get(Math.floorMod(which, words.size()));
		if (Words.isApostrophe(word.text().charAt(0)) || word.text().matches("(?i)an?|.*['\u2019]s")) return;
		if (line.substring(0, word.start()).matches("(?is)(.*\\s)?a\\s+") && REPLACER.wantsAn(word.text())) return;
		if (line.substring(0, word.start()).matches("(?is)(.*\\s)?an\\s+") && !REPLACER.wantsAn(word.text())) return;
		Replacement there = REPLACER.replace(line, word, "elm");
		assertEquals(there.word().text(), there.text().substring(there.word().start(), there.word().end()));
		assertEquals(line, REPLACER.replace(there.text(), there.word(), word.text()).text());
	}

	@Property(tries = 500)
	void replacesInAnyText(@ForAll String line, @ForAll String by) {
		for (Word word : Words.of(line)) {
			Replacement r = REPLACER.replace(line, word, by);
			assertEquals(r.word().text(), r.text().substring(r.word().start(), r.word().end()));
			assertEquals(line.substring(word.end()), r.text().substring(r.word().end()));
		}
	}

	@Provide
	Arbitrary<String> lines() {
		return Arbitraries.of("a", "an", "A", "moon", "Owl", "hour", "unicorn", "TREE", "o'er", "the", "—", ",", "x-ray", "Élan").list()
				.ofMinSize(1).ofMaxSize(8).map(l -> String.join(" ", l));
	}
}
