// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.change;

import gleaner.engine.Reason;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What kind of word came where another stood, as the reasons of poems that were made anew say it. */
public enum ChangeKind {
	/** One that WordNet knows to be akin. */
	SENSE("related word"),
	/** A name, a year, a number. */
	NAME("entity"),
	/** One of a list: a reservoir, the sciences, a dictionary. */
	RESERVOIR("reservoir"),
	/** A small word of the same class, or one that grammar asked for. */
	FUNCTION("function word"),
	/** Any other. */
	OTHER("other word");

	private static final String CORRECTED = ", corrected";
	private static final Set<String> NAMES = Set.of("same kind of name", "year moved", "other digits");
	private static final Set<String> LISTS = Set.of("went before", "science", "chopped science", "swearing");
	private static final Set<String> SMALL = Set.of("subject", "object", "possessive", "reflexive", "somebody", "something", "determiner",
			"quantity", "here", "when", "how", "preposition", "conjunction", "modal", "do", "degree", "time", "contraction", "cry",
			"a or an",
			"agrees with its pronoun");
	/** What is said of pieces that stand for no word of the template. */
	private static final Set<String> ADDED = Set.of("echo", "residue", "title made of titles", "invented author");

	private final String words;

	ChangeKind(String words) {
		this.words = words;
	}

	/** How a poet reads it. */
	public String words() {
		return words;
	}

	/** The kind of the word that a reason is for; nothing if it came for no other word. */
	public static Optional<ChangeKind> of(Reason reason) {
		String relation = reason.relation().toLowerCase(Locale.ROOT);
		if (relation.endsWith(CORRECTED)) relation = relation.substring(0, relation.length() - CORRECTED.length());
		if (reason.from().isBlank() || ADDED.contains(relation)) return Optional.empty();
		if (reason.source().equals("WordNet")) return Optional.of(SENSE);
		if (NAMES.contains(relation)) return Optional.of(NAME);
		if (LISTS.contains(relation) || relation.startsWith("reservoir") || relation.matches("n[+-]\\d+")) return Optional.of(RESERVOIR);
		return Optional.of(SMALL.contains(relation) ? FUNCTION : OTHER);
	}
}
