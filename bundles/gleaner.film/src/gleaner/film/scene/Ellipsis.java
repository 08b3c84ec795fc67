// SPDX-License-Identifier: EPL-2.0
package gleaner.film.scene;

import gleaner.film.type.Letters;
import java.awt.font.TextLayout;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;

/** One line of text that is cut off where there is no more room, between letters. */
final class Ellipsis {
	private static final String MORE = "…";

	private Ellipsis() {
	}

	/** The text, or as much of it as fits; nothing if there is no text or not even a letter fits. */
	static Optional<TextLayout> of(Letters letters, String said, Letters.Style style, float room) {
		String text = said.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c)
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString().strip();
		Optional<TextLayout> whole = letters.layout(text, style, false);
		if (whole.isEmpty() || whole.get().getAdvance() <= room) return whole;
		BreakIterator ends = BreakIterator.getCharacterInstance(Locale.ROOT);
		ends.setText(text);
		int low = 0;
		int high = text.length();
		while (low < high) {
			int middle = (low + high + 1) / 2;
			if (letters.width(cut(text, ends, middle), style) <= room) low = middle;
			else high = middle - 1;
		}
		return low == 0 ? Optional.empty() : letters.layout(cut(text, ends, low), style, false);
	}

	private static String cut(String text, BreakIterator ends, int length) {
		int end = ends.isBoundary(length) ? length : ends.preceding(length);
		return text.substring(0, end).stripTrailing() + MORE;
	}
}
