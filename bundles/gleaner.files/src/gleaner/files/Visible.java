// SPDX-License-Identifier: EPL-2.0
package gleaner.files;

import java.util.Locale;

/**
 * Shows characters that cannot be seen by their names. What a text, a model or another program says may hold characters that command a
 * terminal, so none of it is put into a sentence as it is.
 */
public final class Visible {
	private Visible() {
	}

	/** The number and name of a character, such as {@code U+00AD soft hyphen}. */
	public static String name(int character) {
		String name = Character.getName(character);
		return String.format("U+%04X", character) + (name == null ? "" : " " + name.toLowerCase(Locale.ROOT));
	}

	/** A character as it stands in a list of characters: itself, or its number and name if it cannot be seen. */
	public static String character(int character) {
		return switch (Character.getType(character)) {
		case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE,
				Character.LINE_SEPARATOR,
				Character.PARAGRAPH_SEPARATOR, Character.SPACE_SEPARATOR, Character.NON_SPACING_MARK ->
			name(character);
		default -> Character.toString(character);
		};
	}

	/** How a control character is shown within a text: its name in angle quotes. */
	public static String quoted(int character) {
		return "‹" + name(character) + "›";
	}

	/** A text with the names of its control characters in their places; ends of lines and tabs stay. */
	public static String of(String text) {
		if (text.codePoints().noneMatch(Visible::isCommand)) return text;
		StringBuilder shown = new StringBuilder();
		text.codePoints().forEach(c -> {
			if (isCommand(c)) shown.append(quoted(c));
			else shown.appendCodePoint(c);
		});
		return shown.toString();
	}

	private static boolean isCommand(int character) {
		return Character.isISOControl(character) && character != '\n' && character != '\t';
	}
}
