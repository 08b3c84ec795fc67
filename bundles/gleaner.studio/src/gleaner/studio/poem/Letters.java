// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import java.util.Locale;

/** How words are written. */
public enum Letters {
	/** without any capital */
	LOWER {
		@Override
		String of(String word, boolean isLineStart) {
			return word.toLowerCase(Locale.ROOT);
		}
	},
	/** ALL IN CAPITALS */
	UPPER {
		@Override
		String of(String word, boolean isLineStart) {
			return word.toUpperCase(Locale.ROOT);
		}
	},
	/** A capital at the beginning of each line, the rest as it is. */
	LINES {
		@Override
		String of(String word, boolean isLineStart) {
			if (!isLineStart) return word;
			for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
				int c = word.codePointAt(i);
				if (Character.isLetter(c)) return new StringBuilder(word.substring(0, i)).appendCodePoint(Character.toTitleCase(c))
						.append(word.substring(i + Character.charCount(c))).toString();
			}
			return word;
		}
	};

	/** @param isLineStart whether the word is the first of its line */
	abstract String of(String word, boolean isLineStart);
}
