// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.rhythm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import gleaner.language.verse.TargetForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormWordsTest {
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "haiku | 3 lines of 5, 7 and 5 syllables.", "tanka | 5 lines of 5, 7, 5, 7 and 7 syllables.",
		"sonnet | 14 lines of iambic pentameter, rhymed abab cdcd efef gg.",
		"petrarchan | 14 lines of iambic pentameter, rhymed abbaabba cdecde.",
		"ballad | Lines of iambic tetrameter and iambic trimeter in turn, over and over, rhymed xaxa.",
		"blank | Lines of iambic pentameter, as many as you like, without rhyme.", "free | The form asks for nothing.",
		"5-7-5 | Lines of 5, 7 and 5 syllables, over and over.",
		"8a 6b 8a 6b | Lines of 8, 6, 8 and 6 syllables, over and over, rhymed abab.",
		"x/x/b - | ''" })
	void saysWhatAFormMeans(String spec, String meaning) {
		assertEquals(meaning, FormWords.meaning(TargetForm.parse(spec)));
	}

	@Test
	void noFormThatHasANameIsLeftWithoutAMeaning() {
		for (TargetForm form : TargetForm.known()) assertFalse(FormWords.meaning(form).isEmpty(), form.name());
	}
}
