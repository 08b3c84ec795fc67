// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.reservoir;

import java.util.Set;

/** Why WordNet may not know a word. A guess. */
public enum Sort {
	/** Nobody has written it down yet. */
	INVENTION("inventions"),
	/** A rare or archaic word, an old spelling or form. */
	RARE("rare and old words"),
	/** A small word of grammar that WordNet leaves out: "whose", "although", and common contractions. */
	GRAMMAR("small grammatical words"),
	/** It is or begins with a number. */
	NUMBER("numbers"),
	/** The name of someone or something. */
	NAME("names"),
	/** It has letters that English does not use, or stands among such words. */
	FOREIGN("foreign words"),
	/** It occurs once or twice only and is one letter away from a common word. */
	TYPO("likely typing errors");

	/** What a poet wants who has not said anything. */
	public static final Set<Sort> USUAL = Set.of(INVENTION, RARE);

	private final String label;

	Sort(String label) {
		this.label = label;
	}

	/** What to call words of this sort. */
	public String label() {
		return label;
	}
}
