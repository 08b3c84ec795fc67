// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.form;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import gleaner.language.TestLanguage;
import gleaner.language.form.Analysis;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** The quick question may only say no where the long one finds nothing. */
class MayBeOfTest {
	private static final EnglishInflection INFLECTION = (EnglishInflection) TestLanguage.ENGLISH.inflection();

	private static void everyBaseMayBe(String word) {
		for (Analysis a : INFLECTION.analyse(word)) assertTrue(INFLECTION.mayBeOf(word, a.base()::equals), word + " of " + a.base());
	}

	@Test
	void everyBaseThatIsFoundMayBe() {
		for (String word : List.of("wept", "weeping", "happier", "saddest", "loves", "outshone", "mice", "mothers-in-law", "runners-up",
				"took off", "were", "went", "better", "voivats", "voivated", "crises", "corpora", "bookshelves", "panicking", "dying"))
			everyBaseMayBe(word);
	}

	@Test
	void inventionsAreNoFormsOfWords() {
		assertFalse(INFLECTION.mayBeOf("voivat", "happy"::equals));
		assertTrue(INFLECTION.mayBeOf("happiest", "happy"::equals));
	}

	@Property(tries = 500)
	void whateverTheEnding(@ForAll @StringLength(min = 1, max = 7) @CharRange(from = 'a', to = 'z') String letters) {
		for (String ending : List.of("", "s", "es", "ies", "ed", "ing", "er", "est", "ly", "ves", "men", "i"))
			everyBaseMayBe(letters + ending);
	}
}
