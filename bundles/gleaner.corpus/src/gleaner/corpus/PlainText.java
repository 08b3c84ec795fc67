package gleaner.corpus;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of a file with plain line ends and without what no text has. Nothing is changed in silence: {@link #remarks} says what.
 *
 * @param text lines end with {@code \n}; no NUL chars, no broken surrogate pairs
 * @param remarks what was changed, in sentences
 */
record PlainText(String text, List<String> remarks) {
	static PlainText of(String raw) {
		List<String> remarks = new ArrayList<>();
		String text = raw;
		if (text.indexOf('\r') >= 0) {
			boolean windows = text.contains("\r\n");
			text = text.replace("\r\n", "\n");
			boolean mac = text.indexOf('\r') >= 0;
			text = text.replace('\r', '\n');
			if (windows) remarks.add("Its line ends are those of Windows (CR LF); they are read as plain ones.");
			if (mac) remarks.add("Some of its line ends are those of old Macs (CR); they are read as plain ones.");
		}
		return withoutNuls(text, remarks);
	}

	/** For text that was inside something else, as JSON, which can smuggle anything. */
	static PlainText ofField(String raw) {
		PlainText plain = of(raw);
		String sound = sound(plain.text);
		if (sound.equals(plain.text)) return plain;
		List<String> remarks = new ArrayList<>(plain.remarks);
		remarks.add("Half a character (a lone surrogate) was replaced by \uFFFD.");
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
