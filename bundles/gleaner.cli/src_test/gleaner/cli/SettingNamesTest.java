// SPDX-License-Identifier: EPL-2.0
package gleaner.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.cli.kit.SettingNames;
import gleaner.cli.kit.WrongSetting;
import gleaner.engine.Parameter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingNamesTest {
	private final SettingNames names = new SettingNames(List.of(new Parameter.Flag("plainPunctuation", "Plain", "Plain quotes.", true),
			new Parameter.Whole("top-k", "Top", "The likeliest.", 1, 0, 9), new Parameter.Flag("keep", "Keep", "Keep it.", true)));

	@Test
	void wordsArePartedByHyphensAndOldNamesAreUnderstood() {
		assertEquals(Map.of("plainPunctuation", "no", "top-k", "3"), names.known(Map.of("plain-punctuation", "no", "top-k", "3")));
		assertEquals(Map.of("plainPunctuation", "no"), names.known(Map.of("plainPunctuation", "no")));
	}

	@Test
	void anUnknownOneIsGuessed() {
		WrongSetting e = assertThrows(WrongSetting.class, () -> names.known(Map.of("plain-puntuation", "no")));
		assertTrue(e.getMessage().contains("(did you mean \"plain-punctuation\"?), there are: plain-punctuation, top-k, keep"),
				e.getMessage());
	}

	@Test
	void sentencesUseTheSameNames() {
		assertEquals("plain-punctuation is \"x\", must be yes or no; keepers keep",
				names.inWords("plainPunctuation is \"x\", must be yes or no; keepers keep"));
	}
}
