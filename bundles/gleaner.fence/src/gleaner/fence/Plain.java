// SPDX-License-Identifier: EPL-2.0
package gleaner.fence;

/** What a stranger has written, on one line, without characters that a terminal obeys or an eye does not see, and cut if it is long. */
final class Plain {
	private Plain() {
	}

	/** @param longest in characters */
	static String line(String text, int longest) {
		StringBuilder plain = new StringBuilder();
		text.codePoints().limit(longest + 1L).forEach(c -> plain.appendCodePoint(isSeen(c) ? c : ' '));
		String line = plain.toString().replaceAll("\\s+", " ").strip();
		return line.codePointCount(0, line.length()) <= longest ? line : line.substring(0, line.offsetByCodePoints(0, longest)) + "…";
	}

	private static boolean isSeen(int character) {
		return switch (Character.getType(character)) {
		case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
				Character.UNASSIGNED ->
			false;
		default -> true;
		};
	}
}
