// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.verdict;

/** What a poet has decided of a raw poem. */
public enum Verdict {
	/** Nothing yet, or not any more. */
	UNDECIDED("undecided"),
	/** It is wanted. */
	KEPT("keep"),
	/** It is not. */
	PASSED("pass"),
	/** It is to be looked at again. */
	LATER("later");

	private final String word;

	Verdict(String word) {
		this.word = word;
	}

	/** As it stands in files and on the command line. */
	public String word() {
		return word;
	}

	/** @throws IllegalArgumentException if no verdict is called so */
	static Verdict of(String word) {
		for (Verdict verdict : values()) if (verdict.word.equals(word)) return verdict;
		throw new IllegalArgumentException("there is no verdict \"" + word + "\"");
	}
}
