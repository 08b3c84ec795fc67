// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.programme;

import java.util.Optional;

/**
 * One round of a set, with its own numbers. Immutable.
 *
 * @param title what it is called; may be empty
 * @param says who speaks
 * @param poems how many poems; 0 as many as there are, of an engine until somebody stops it
 * @param mode how they come onto the stage
 * @param pace how fast
 * @param pauses when it rests
 * @param before what is shown before it
 * @param asks whether it is asked after the round: another? If not, the next round follows by itself
 */
public record Round(String title, Says says, long poems, Mode mode, Pace pace, Pauses pauses, Before before, boolean asks) {
	/** As a number of poems: until stopped. */
	public static final long ENDLESS = 0;

	public Round {
		if (poems < 0) throw new IllegalArgumentException("the number of poems is " + poems + ", must be 1 or more, or 0 for endless");
	}

	/**
	 * What is shown before a round.
	 *
	 * @param title on the stage; empty for nothing
	 * @param seconds how long the title stays, from 0 to {@value Pauses#LONGEST}
	 * @param countDown how many seconds are counted down before the first poem; 0 for none
	 */
	public record Before(String title, double seconds, int countDown) {
		public static final Before NOTHING = new Before("", 4, 0);

		public Before {
			if (!(seconds >= 0 && seconds <= Pauses.LONGEST))
				throw new IllegalArgumentException("the title stays for " + seconds + ", must be from 0 to " + (int) Pauses.LONGEST
						+ " seconds");
			if (countDown < 0 || countDown > 60)
				throw new IllegalArgumentException("the countdown is " + countDown + ", must be from 0 to 60 seconds");
		}
	}

	/** A round as a poet would begin: the number of poems and the speed are usual ones, it does not rest, and asks at its end. */
	public static Round of(Says says, Mode mode) {
		long poems = says instanceof Says.Spoken ? 10 : ENDLESS;
		return new Round("", says, poems, mode, Pace.usual(mode), Pauses.NONE, Before.NOTHING, true);
	}

	public Round withTitle(String other) {
		return new Round(other, says, poems, mode, pace, pauses, before, asks);
	}

	public Round withSays(Says other) {
		return new Round(title, other, poems, mode, pace, pauses, before, asks);
	}

	public Round withPoems(long count) {
		return new Round(title, says, count, mode, pace, pauses, before, asks);
	}

	public Round withMode(Mode other) {
		return new Round(title, says, poems, other, pace, pauses, before, asks);
	}

	public Round withPace(Pace other) {
		return new Round(title, says, poems, mode, other, pauses, before, asks);
	}

	public Round withPauses(Pauses other) {
		return new Round(title, says, poems, mode, pace, other, before, asks);
	}

	public Round withBefore(Before other) {
		return new Round(title, says, poems, mode, pace, pauses, other, asks);
	}

	public Round withAsks(boolean other) {
		return new Round(title, says, poems, mode, pace, pauses, before, other);
	}

	/** How many poems there will be, as far as it is known beforehand. */
	public Optional<Long> count() {
		if (poems != ENDLESS) return Optional.of(poems);
		return says instanceof Says.Poems listed ? Optional.of((long) listed.titles().size()) : Optional.empty();
	}
}
