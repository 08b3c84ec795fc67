// SPDX-License-Identifier: EPL-2.0
package llm;

/**
 * Takes from the beginning of an answer what is not the poem: what the model thinks aloud, white space, and the prompt if it is said
 * again.
 */
final class Unrepeated {
	private static final String THINKS = "<think>";
	private static final String THOUGHT = "</think>";

	private final String prompt;
	private final StringBuilder held = new StringBuilder();
	private boolean begun;

	/** @param prompt may be empty */
	Unrepeated(String prompt) {
		this.prompt = prompt.strip();
	}

	/** What of it belongs to the poem; what cannot be told yet is held back. */
	String take(String piece) {
		if (begun) return piece;
		held.append(piece);
		String text = held.toString().stripLeading();
		if (!text.isEmpty() && THINKS.startsWith(text)) return "";
		if (text.startsWith(THINKS)) {
			int end = text.indexOf(THOUGHT);
			if (end < 0) return "";
			text = text.substring(end + THOUGHT.length()).stripLeading();
		}
		if (text.isEmpty() || !prompt.isEmpty() && text.length() < prompt.length() && alike(prompt, text)) return "";
		begun = true;
		if (!prompt.isEmpty() && alike(text, prompt)) return text.substring(prompt.length());
		return text;
	}

	private static boolean alike(String text, String beginning) {
		return text.regionMatches(true, 0, beginning, 0, beginning.length());
	}

	/** What was held back when the answer has ended. */
	String rest() {
		if (begun) return "";
		begun = true;
		String text = held.toString().stripLeading();
		return text.startsWith(THINKS) ? "" : text;
	}
}
