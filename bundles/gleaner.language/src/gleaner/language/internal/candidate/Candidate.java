// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.candidate;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import gleaner.language.sense.Relation;

/**
 * A word that might stand for another, and where it was found.
 *
 * @param base as dictionaries list it
 * @param text in the form of the word that it would replace
 * @param ways all ways in which WordNet leads to it
 * @param isInEntry whether a thesaurus has it in the entry of the word
 * @param neighbour its place among the words of nearest company, from 0; -1 if it is not one of them
 */
public record Candidate(String base, String text, List<Way> ways, boolean isInEntry, int neighbour) {
	public Candidate {
		ways = List.copyOf(ways);
	}

	/** In how many ways it can be said to be related, {@link Relation#NEAR} if a thesaurus or its company says that it is. */
	public Set<Relation> relations() {
		Set<Relation> relations = ways.stream().map(Way::relation).collect(Collectors.toSet());
		if (isNear()) relations.add(Relation.NEAR);
		return relations;
	}

	/** Whether it is near in meaning. What WordNet calls an opposite keeps the same company and is not. */
	public boolean isNear() {
		return (isInEntry || neighbour >= 0) && !is(Relation.ANTONYM);
	}

	/** Whether it is related so in any meaning. */
	public boolean is(Relation relation) {
		for (Way way : ways) if (way.relation() == relation) return true;
		return false;
	}

	/** Of how many words it consists. */
	public int words() {
		return 1 + (int) text.chars().filter(c -> c == ' ').count();
	}
}
