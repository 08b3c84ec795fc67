// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.grammar;

/** Keeps a word that brings a mark of its own along from doubling the mark that stands behind its place. */
public final class Punctuation {
	private static final String MARKS = ".,;:!?";

	private Punctuation() {
	}

	/** The word, without the marks at its end if another one follows. */
	public static String fitted(String word, String behind) {
		if (behind.isEmpty() || MARKS.indexOf(behind.charAt(0)) < 0) return word;
		int end = word.length();
		while (end > 1 && MARKS.indexOf(word.charAt(end - 1)) >= 0) end--;
		return word.substring(0, end);
	}
}
