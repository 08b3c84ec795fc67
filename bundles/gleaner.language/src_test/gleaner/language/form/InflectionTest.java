package gleaner.language.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import gleaner.language.TestLanguage;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LowerChars;
import net.jqwik.api.constraints.StringLength;

class InflectionTest {
	private static final Inflection INFLECTION = TestLanguage.ENGLISH.inflection();

	@ParameterizedTest
	@CsvSource({ "sing,PAST,sang", "lie,PRESENT_PARTICIPLE,lying", "panic,PAST,panicked", "prefer,PAST,preferred", "open,PAST,opened",
		"leaf,PLURAL,leaves", "monarch,PLURAL,monarchs", "happy,COMPARATIVE,happier",
		"beautiful,SUPERLATIVE,most beautiful", "tragic,ADVERB,tragically", "mengapor,PAST,mengapored", "oncology,PLURAL,oncologies",
		"mother-in-law,PLURAL,mothers-in-law" })
	void bendsBothWays(String base, Form form, String bent) {
		assertEquals(bent, INFLECTION.inflect(base, form));
		if (form != Form.ADVERB && bent.indexOf(' ') < 0)
			assertTrue(INFLECTION.analyse(bent).contains(new Analysis(base, form)), () -> INFLECTION.analyse(bent).toString());
	}

	@Property(tries = 300)
	void bendsAnyInvention(@ForAll @LowerChars @StringLength(min = 2, max = 12) String word, @ForAll Form form) {
		assertFalse(INFLECTION.inflect(word, form).isBlank());
		assertFalse(INFLECTION.analyse(word).isEmpty());
	}

	@Property(tries = 200)
	void survivesAnything(@ForAll String word, @ForAll Form form) {
		INFLECTION.inflect(word, form);
		assertFalse(INFLECTION.analyse(word).isEmpty());
	}
}
