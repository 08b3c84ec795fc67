// SPDX-License-Identifier: EPL-2.0
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

	@ParameterizedTest
	@CsvSource({ "German,PLURAL,Germans", "roman,PLURAL,romans", "talisman,PLURAL,talismans", "boatman,PLURAL,boatmen",
		"Chinese,PLURAL,Chinese", "prognosis,PLURAL,prognoses", "clothes,PLURAL,clothes", "corps,PLURAL,corps", "remake,PAST,remade",
		"behave,PAST,behaved", "thread,PAST,threaded", "delight,PAST,delighted", "put,PRESENT_PARTICIPLE,putting",
		"putt,PRESENT_PARTICIPLE,putting", "millennium,PLURAL,millennia", "stigma,PLURAL,stigmata", "alveolus,PLURAL,alveoli",
		"bored,COMPARATIVE,more bored", "Chinese,COMPARATIVE,more Chinese", "CHICKEN,PLURAL,CHICKENS", "Alumnus,PLURAL,Alumni",
		"Mary,PLURAL,Marys", "lady,PLURAL,ladies",
		"Lady,PLURAL,Ladies", "overdo,THIRD_PERSON,overdoes", "sandbag,PAST,sandbagged", "sync,PAST,synced", "dicey,COMPARATIVE,dicier",
		"rickety,SUPERLATIVE,ricketiest", "aide-de-camp,PLURAL,aides-de-camp", "runner-up,PLURAL,runners-up", "close-up,PLURAL,close-ups",
		"sit in,PAST,sat in", "clones,PLURAL,clones", "月,PLURAL,月", "moonman,PLURAL,moonmen", "wildlife,PLURAL,wildlife",
		"lens,PLURAL,lenses", "politics,PLURAL,politics", "blouse,PLURAL,blouses", "talouse,PLURAL,talouses" })
	void makesNoFormThatThereIsNot(String base, Form form, String bent) {
		assertEquals(bent, INFLECTION.inflect(base, form));
	}

	@ParameterizedTest
	@CsvSource({ "dormice,dormouse,PLURAL", "caroled,carol,PAST", "flybys,flyby,PLURAL", "celli,cello,PLURAL", "armsful,armful,PLURAL",
		"busses,bus,PLURAL", "skyed,sky,PAST", "muskoxen,muskox,PLURAL", "outshone,outshine,PAST", "shorn,shear,PAST_PARTICIPLE",
		"cleft,cleave,PAST",
		"staffs,staff,PLURAL", "staves,staff,PLURAL", "stigmata,stigma,PLURAL", "mothers-in-law,mother-in-law,PLURAL",
		"men-of-war,man-of-war,PLURAL", "passers-by,passer-by,PLURAL", "octopi,octopus,PLURAL", "octopuses,octopus,PLURAL",
		"remade,remake,PAST", "putting,put,PRESENT_PARTICIPLE", "putting,putt,PRESENT_PARTICIPLE", "travelling,travel,PRESENT_PARTICIPLE",
		"traveling,travel,PRESENT_PARTICIPLE", "Germans,German,PLURAL", "ROMANS,ROMAN,PLURAL", "blest,bless,PAST_PARTICIPLE",
		"overgrown,overgrow,PAST_PARTICIPLE", "sat in,sit in,PAST", "dicier,dicey,COMPARATIVE", "furthest,far,SUPERLATIVE" })
	void findsTheBase(String word, String base, Form form) {
		assertTrue(INFLECTION.analyse(word).contains(new Analysis(base, form)), () -> INFLECTION.analyse(word).toString());
	}

	@ParameterizedTest
	@CsvSource({ "lens,NOUN", "bus,NOUN", "corps,NOUN", "music,NOUN", "scissors,NOUN", "sibling,NOUN", "wander,VERB", "wander,ADJECTIVE",
		"bare,VERB", "deserter,ADJECTIVE" })
	void takesAWordForItselfFirst(String word, PartOfSpeech as) {
		assertEquals(new Analysis(word, Form.baseOf(as)), INFLECTION.analyse(word, as));
	}

	@ParameterizedTest
	@CsvSource({ "saw,VERB,see", "lay,VERB,lie", "putting,VERB,put", "planed,VERB,plane", "planned,VERB,plan", "geese,NOUN,goose" })
	void findsTheLikeliestBaseFirst(String word, PartOfSpeech as, String base) {
		assertEquals(base, INFLECTION.analyse(word, as).base());
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
