// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.terminal;

/**
 * Takes out of what a stranger would send to a terminal all but text, ends of lines, colours, movements of the cursor and erasing: nothing
 * that asks the terminal something, writes to its clipboard, renames its window or changes its keys. For one thread; what is cut in the
 * middle of a sequence goes on with the next piece.
 */
public final class SafeOutput {
	/** With which sequences end that move, erase, insert, delete, scroll or colour. */
	private static final String ALLOWED = "ABCDEFGHJKLMPSTX@dfm`ae";
	private static final int LONGEST = 64;

	private enum At {
		TEXT, ESCAPE, SEQUENCE, STRING, STRING_ESCAPE, CHARSET
	}

	private At at = At.TEXT;
	private final StringBuilder sequence = new StringBuilder();

	/** What of a text may be sent. */
	public String of(String text) {
		StringBuilder safe = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) take(text.charAt(i), safe);
		return safe.toString();
	}

	private void take(char c, StringBuilder safe) {
		switch (at) {
		case TEXT -> text(c, safe);
		case ESCAPE -> escape(c, safe);
		case CHARSET -> at = At.TEXT;
		case SEQUENCE -> sequence(c, safe);
		case STRING -> {
			if (c == 0x07 || c == 0x9C) at = At.TEXT;
			else if (c == 0x1B) at = At.STRING_ESCAPE;
		}
		case STRING_ESCAPE -> at = c == '\\' ? At.TEXT : At.STRING;
		}
	}

	private void text(char c, StringBuilder safe) {
		switch (c) {
		case 0x1B -> at = At.ESCAPE;
		case 0x9B -> begin();
		case 0x90, 0x98, 0x9D, 0x9E, 0x9F -> at = At.STRING;
		case '\n', '\r', '\t', '\b' -> safe.append(c);
		default -> {
			if (!Character.isISOControl(c)) safe.append(c);
		}
		}
	}

	private void begin() {
		at = At.SEQUENCE;
		sequence.setLength(0);
	}

	private void escape(char c, StringBuilder safe) {
		at = At.TEXT;
		switch (c) {
		case '[' -> begin();
		case ']', 'P', 'X', '^', '_' -> at = At.STRING;
		case '(', ')', '*', '+', '#', '%', ' ' -> at = At.CHARSET;
		case '7', '8', 'D', 'E', 'M' -> safe.append('\u001b').append(c);
		case 0x1B -> at = At.ESCAPE;
		default -> {
			return; // whatever it would do, it is not done
		}
		}
	}

	private void sequence(char c, StringBuilder safe) {
		if (c == 0x1B) {
			at = At.ESCAPE;
			return;
		}
		if (c >= 0x40 && c <= 0x7E || sequence.length() >= LONGEST) {
			at = At.TEXT;
			boolean isPlain = sequence.chars().allMatch(each -> each >= '0' && each <= ';');
			boolean isCursor = (c == 'h' || c == 'l') && sequence.toString().equals("?25");
			if (c >= 0x40 && c <= 0x7E && (isPlain && ALLOWED.indexOf(c) >= 0 || isCursor))
				safe.append("\u001b[").append(sequence).append(c);
			return;
		}
		if (c >= 0x20) sequence.append(c);
	}
}
