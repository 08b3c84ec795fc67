// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.rhythm;

/** Stress as poets write it: x for a weak and / for a strong syllable. */
public final class Notation {
	private Notation() {
	}

	/** The mark of a syllable of which 0 says that it is weak, anything else that it is strong. */
	public static char mark(char stress) {
		return stress == '0' ? 'x' : '/';
	}

	/** "x / x" for "010". */
	public static String marks(String stresses) {
		StringBuilder marks = new StringBuilder(2 * stresses.length());
		for (int i = 0; i < stresses.length(); i++) marks.append(i == 0 ? "" : " ").append(mark(stresses.charAt(i)));
		return marks.toString();
	}
}
