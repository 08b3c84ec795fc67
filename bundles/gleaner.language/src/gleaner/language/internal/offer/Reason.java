// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.offer;

import java.util.List;
import java.util.Set;

import gleaner.language.internal.candidate.Candidate;
import gleaner.language.internal.candidate.Way;
import gleaner.language.internal.sense.Meanings;
import gleaner.language.sense.Relation;

/**
 * Why a word is offered.
 *
 * @param relation the first of those wanted in which it is related
 * @param gloss of the meaning under which it was found; empty if no meaning led to it
 * @param words for the poet: "synonym, one sense of three, likely in the line"
 */
record Reason(Relation relation, String gloss, String words) {
	private static final String[] NUMBERS = { "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
		"twelve" };

	/**
	 * The reason of a word, or null if it is related in no way that is wanted.
	 *
	 * @param meanings of the word in its line, those that fit it best first
	 */
	static Reason of(Ranked ranked, Set<Relation> wanted, List<Meanings.Meaning> meanings) {
		Way best = null;
		int fit = 0;
		for (Way way : ranked.candidate().ways()) {
			if (!wanted.contains(way.relation())) continue;
			int place = place(ranked, way, meanings);
			if (best == null || way.relation().compareTo(best.relation()) < 0 || way.relation() == best.relation() && place < fit) {
				best = way;
				fit = place;
			}
		}
		if (best == null && !(wanted.contains(Relation.NEAR) && ranked.candidate().isNear())) return null;
		String likely = ranked.isLikely() ? ", likely in the line" : "";
		if (best == null) return new Reason(Relation.NEAR, "", near(ranked.candidate()) + likely);
		int senses = ranked.pool().senses().size();
		String sense = senses == 1 ? "" : best.sense() == 0 ? ", commonest sense of " + number(senses) : ", one sense of " + number(senses);
		String too = ranked.candidate().isInEntry() && best.relation() != Relation.SYNONYM ? ", in the same thesaurus entry" : "";
		return new Reason(best.relation(), ranked.pool().senses().get(best.sense()).getGloss(),
				best.relation().words() + sense + too + likely);
	}

	private static String near(Candidate candidate) {
		return candidate.isInEntry() ? "in the same thesaurus entry" : "near in meaning, in the same company";
	}

	private static int place(Ranked ranked, Way way, List<Meanings.Meaning> meanings) {
		for (int place = 0; place < meanings.size(); place++)
			if (meanings.get(place).synset().equals(ranked.pool().senses().get(way.sense()))) return place;
		return meanings.size();
	}

	private static String number(int number) {
		return number < NUMBERS.length ? NUMBERS[number] : Integer.toString(number);
	}
}
