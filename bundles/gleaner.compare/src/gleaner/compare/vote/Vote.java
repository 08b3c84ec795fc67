// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.vote;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What a poet liked better, once. The chosen ones are better than all others on the ballot, and among each other alike; if none is chosen,
 * all are alike. Of those that were not chosen nothing is said among each other.
 *
 * @param id names it, so that it can be taken back
 * @param at when
 * @param layout the layout it was voted in
 * @param prompt what they were all asked for
 * @param isBlind whether their names were hidden
 * @param ballot who stood for election, 2 or more, and what they had said
 * @param chosen their places in the ballot, counted from 0
 */
public record Vote(String id, Instant at, String layout, String prompt, boolean isBlind, List<Candidate> ballot, Set<Integer> chosen) {
	/**
	 * One on the ballot.
	 *
	 * @param name what it was called in its pane
	 * @param debris where what it had said is kept; empty if that is not known
	 * @param poem the number of the poem in that debris; 0 if that is not known
	 * @param seed from which it spoke
	 */
	public record Candidate(Contender contender, String name, String debris, long poem, long seed) {
	}

	/** @throws IllegalArgumentException if there are fewer than two, or one is chosen that does not stand for election */
	public Vote {
		ballot = List.copyOf(ballot);
		chosen = Set.copyOf(chosen);
		if (ballot.size() < 2) throw new IllegalArgumentException("a vote is between " + ballot.size() + ", must be between 2 or more");
		for (int each : chosen) if (each < 0 || each >= ballot.size())
			throw new IllegalArgumentException("number " + (each + 1) + " is chosen of " + ballot.size());
	}

	/** Whether all are alike. */
	public boolean isTie() {
		return chosen.isEmpty() || chosen.size() == ballot.size();
	}
}
