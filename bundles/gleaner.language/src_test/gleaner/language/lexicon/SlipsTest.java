// SPDX-License-Identifier: EPL-2.0
package gleaner.language.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import gleaner.language.TestLanguage;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SlipsTest {
	private static final Slips SLIPS = TestLanguage.ENGLISH.slips();

	@ParameterizedTest
	@CsvSource({ "recieves,receives", "teh,the", "thier,their", "beleive,believe", "seperate,separate", "definately,definitely",
		"occured,occurred", "begining,beginning", "tommorow,tomorrow", "rythm,rhythm",
		"becuase,because", "freind,friend", "shoudl,should", "lihgt,light", "darkenss,darkness", "watre,water", "Recieves,Receives",
		"RECIEVES,RECEIVES", "existance,existence", "remeber,remember", "windiw,window" })
	void knowsWhatWasMeant(String typed, String meant) {
		assertEquals(Optional.of(new Slip(typed, meant)), SLIPS.of(typed));
	}

	@ParameterizedTest
	@ValueSource(strings = { "voivat", "generant", "mengaporal", "glimmeration", "perlarion", "velumbrious", "melander", "brillig",
		"slithy",
		"borogoves", "outgrabe", "snicker-snack", "quark", "moonlessness", "heartwater", "", "x", "xqtz", "🌙", "o'er", "recieves2" })
	void leavesWordsAndInventionsAlone(String word) {
		assertEquals(Optional.empty(), SLIPS.of(word));
	}

	/** Whatever the input, there is an answer, and it is a word. */
	@Property(tries = 200)
	void answersToAnything(@ForAll String any) {
		SLIPS.of(any).ifPresent(slip -> {
			assertEquals(any, slip.word());
			assertNotEquals(WordStatus.INVENTION, TestLanguage.ENGLISH.lexicon().judge(slip.meant()).status());
		});
	}
}
