// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.pace;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.Locale;

/** Where the letters of a text end, as people see them: marks go with their letter, emoji stay whole; and how many cells each takes. */
public final class Graphemes {
	private static final int VARIATION_EMOJI = 0xFE0F;

	private final String text;
	private final int[] ends;

	private Graphemes(String text, int[] ends) {
		this.text = text;
		this.ends = ends;
	}

	/** Those of a stretch of text; places count from the start of the stretch. */
	public static Graphemes of(String text) {
		int[] ends = new int[Math.max(4, text.length())];
		int count = 0;
		if (isAscii(text)) {
			for (int i = 1; i <= text.length(); i++) ends[count++] = i;
		} else {
			BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
			letters.setText(text);
			for (int end = letters.next(); end != BreakIterator.DONE; end = letters.next()) ends[count++] = end;
		}
		return new Graphemes(text, Arrays.copyOf(ends, count));
	}

	private static boolean isAscii(String text) {
		for (int i = 0; i < text.length(); i++) if (text.charAt(i) >= 0x7F || text.charAt(i) < ' ') return false;
		return true;
	}

	public int count() {
		return ends.length;
	}

	public int start(int letter) {
		return letter == 0 ? 0 : ends[letter - 1];
	}

	/** Behind the last character of a letter. */
	public int end(int letter) {
		return ends[letter];
	}

	/** How many cells of a terminal a letter takes: 0, 1 or 2. */
	public int cells(int letter) {
		int from = start(letter);
		int first = text.codePointAt(from);
		for (int i = from + Character.charCount(first); i < ends[letter]; i += Character.charCount(text.codePointAt(i)))
			if (text.codePointAt(i) == VARIATION_EMOJI) return 2;
		return cellsOf(first);
	}

	/** How many cells a text takes. */
	public static int cells(String text) {
		Graphemes letters = of(text);
		int cells = 0;
		for (int i = 0; i < letters.count(); i++) cells += letters.cells(i);
		return cells;
	}

	private static int cellsOf(int c) {
		if (c < 0x300) return c == 0xAD ? 0 : 1;
		switch (Character.getType(c)) {
		case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> {
			return 0;
		}
		default -> {
			return isWide(c) ? 2 : 1;
		}
		}
	}

	/** As Unicode's table of East Asian widths has it, by blocks. */
	private static boolean isWide(int c) {
		return c >= 0x1100 && (c <= 0x115F || c >= 0x2E80 && c <= 0xA4CF && c != 0x303F || c >= 0xA960 && c <= 0xA97F
				|| c >= 0xAC00 && c <= 0xD7A3 || c >= 0xF900 && c <= 0xFAFF || c >= 0xFE30 && c <= 0xFE6F || c >= 0xFF00 && c <= 0xFF60
				|| c >= 0xFFE0 && c <= 0xFFE6 || c >= 0x16FE0 && c <= 0x18DFF || c >= 0x1B000 && c <= 0x1B2FF
				|| c >= 0x1F300 && c <= 0x1F64F || c >= 0x1F680 && c <= 0x1F6FF || c >= 0x1F900 && c <= 0x1FAFF
				|| c >= 0x20000 && c <= 0x3FFFD)
				|| c == 0x231A || c == 0x231B || c == 0x23E9 || c == 0x2614 || c == 0x2615 || c == 0x26A1 || c == 0x2705 || c == 0x2728
				|| c == 0x274C || c == 0x2753 || c == 0x2757 || c == 0x2B50;
	}
}
