// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.rhythm;

import gleaner.language.Language;
import gleaner.language.sound.Pronunciation;
import gleaner.language.text.Word;
import gleaner.language.text.Words;

/** How a word sounds that came for another, beside the other. Asks the dictionary: not for the thread of the screen. */
public final class SoundOfChange {
	private SoundOfChange() {
	}

	/** "2 syllables / x, as before" or "3 syllables / x x, before 2 / x". */
	public static String inWords(Language language, String before, String now) {
		String was = stress(language, before);
		String is = stress(language, now);
		if (is.isEmpty()) return "";
		String told = is.length() + (is.length() == 1 ? " syllable " : " syllables ") + Notation.marks(is);
		if (was.isEmpty()) return told;
		if (Notation.marks(was).equals(Notation.marks(is))) return told + ", as before";
		return told + ", before " + was.length() + " " + Notation.marks(was);
	}

	private static String stress(Language language, String words) {
		StringBuilder stress = new StringBuilder();
		for (Word word : Words.of(words)) {
			Pronunciation said = language.pronouncer().pronounce(word.text()).usual();
			if (!said.isSilent()) stress.append(said.stressPattern());
		}
		return stress.toString();
	}
}
