// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of a file with plain line ends and without what no text has. Nothing is changed in silence: {@link #remarks} says what.
 *
 * @param text lines end with {@code \n}; no NUL chars, in fields no broken surrogate pairs
 * @param remarks what was changed, in sentences
 */
record PlainText(String text, List<String> remarks) {
	/** For a file whose lines mean something to a reader, such as a table: only what carriage returns end is made plain. */
	static PlainText of(String raw) {
		List<String> remarks = new ArrayList<>();
		return withoutNuls(LineEnds.plain(raw, remarks), remarks);
	}

	/** For a file that is a poem: soft returns and page ends count too. */
	static PlainText ofPoem(String raw) {
		PlainText plain = of(raw);
		List<String> remarks = new ArrayList<>(plain.remarks);
		return new PlainText(LineEnds.soft(plain.text, remarks), remarks);
	}

	/** For a file that is nothing but text: soft returns, page ends, and line ends that are written out. */
	static PlainText ofText(String raw) {
		PlainText plain = ofPoem(raw);
		List<String> remarks = new ArrayList<>(plain.remarks);
		return new PlainText(LineEnds.written(plain.text, remarks), remarks);
	}

	/** For text that was inside something else, as JSON, which can smuggle anything. */
	static PlainText ofField(String raw) {
		PlainText plain = ofText(raw);
		String sound = sound(plain.text);
		if (sound.equals(plain.text)) return plain;
		List<String> remarks = new ArrayList<>(plain.remarks);
		remarks.add("Half a character (a lone surrogate) became \uFFFD.");
		return new PlainText(sound, remarks);
	}

	private static PlainText withoutNuls(String text, List<String> remarks) {
		int nuls = 0;
		for (int i = text.indexOf(0); i >= 0; i = text.indexOf(0, i + 1)) nuls++;
		if (nuls == 0) return new PlainText(text, remarks);
		remarks.add(nuls + " NUL characters were left out.");
		return new PlainText(text.replace("\0", ""), remarks);
	}

	private static String sound(String text) {
		StringBuilder sound = null;
		for (int i = 0; i < text.length(); i++) {
			if (!Character.isSurrogate(text.charAt(i))) continue;
			if (i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
				i++;
				continue;
			}
			if (sound == null) sound = new StringBuilder(text);
			sound.setCharAt(i, '\uFFFD');
		}
		return sound == null ? text : sound.toString();
	}

	/**
	 * A poem as engines get it: lines that are white space only become empty, and blank lines before and behind go. Indentation, also
	 * that of the first line, stays.
	 */
	static String poem(String text) {
		int start = 0;
		int end = text.length();
		while (end > start && Character.isWhitespace(text.charAt(end - 1))) end--;
		for (int i = 0; i < end && Character.isWhitespace(text.charAt(i)); i++) if (text.charAt(i) == '\n') start = i + 1;
		String poem = text.substring(start, end);
		return hasWhiteLine(poem) ? poem.replaceAll("(?m)^[^\\S\\n]+$", "") : poem;
	}

	private static boolean hasWhiteLine(String poem) {
		boolean whiteSoFar = false;
		boolean anything = false;
		for (int i = 0; i < poem.length(); i++) {
			char c = poem.charAt(i);
			if (c == '\n') {
				if (anything && whiteSoFar) return true;
				whiteSoFar = true;
				anything = false;
			} else {
				anything = true;
				whiteSoFar &= Character.isWhitespace(c);
			}
		}
		return false;
	}
}
