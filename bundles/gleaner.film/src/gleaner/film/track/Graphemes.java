// SPDX-License-Identifier: EPL-2.0
package gleaner.film.track;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.Locale;

/** Letters as readers count them. */
final class Graphemes {
	private Graphemes() {
	}

	/** Where each letter of a text ends. */
	static int[] ends(String text) {
		BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
		letters.setText(text);
		int[] ends = new int[text.length()];
		int count = 0;
		letters.first();
		for (int end = letters.next(); end != BreakIterator.DONE; end = letters.next()) ends[count++] = end;
		return Arrays.copyOf(ends, count);
	}
}
