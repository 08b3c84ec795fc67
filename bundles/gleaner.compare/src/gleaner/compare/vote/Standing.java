// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.vote;

/**
 * How a contender stands.
 *
 * @param contender who
 * @param name what it was called last
 * @param votes in how many votes it stood
 * @param won duels won: of each vote one against each of those that were not chosen with it
 * @param tied duels in which it was alike
 * @param lost duels lost
 * @param chance to beat one of mean strength where there is no tie, from 0 to 1
 * @param low where the 95 % interval of that begins
 * @param high where it ends
 */
public record Standing(Contender contender, String name, int votes, int won, int tied, int lost, double chance, double low, double high) {
	/** In fewer votes nothing can be said. */
	public static final int ENOUGH = 10;

	/** Whether there are too few votes to say anything. */
	public boolean isUnsure() {
		return votes < ENOUGH;
	}

	/** How many duels it has fought. */
	public int duels() {
		return won + tied + lost;
	}
}
