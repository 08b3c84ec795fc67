// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.perform;

/**
 * What was found out about who speaks in a round.
 *
 * @param poems how many poems there are; 0 if that is not known
 * @param words of all of them; 0 if that is not known
 * @param trouble what is missing, as a sentence; empty if nothing is
 */
public record RoundFacts(long poems, long words, String trouble) {
	/** Nothing is known, and nothing is wrong. */
	public static final RoundFacts UNKNOWN = new RoundFacts(0, 0, "");

	static RoundFacts missing(String sentence) {
		return new RoundFacts(0, 0, sentence);
	}
}
