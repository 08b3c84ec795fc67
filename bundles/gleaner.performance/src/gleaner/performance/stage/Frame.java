// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.stage;

/**
 * What the stage shows at one moment. Immutable; the same for a live show and a recording.
 *
 * @param t in seconds since the show began
 * @param black whether nothing is to be seen, whatever there is
 * @param left how many seconds are left of a pause, a countdown, a title; 0 if nothing is counted
 * @param into how much of the time of what stands there has gone, from 0 to 1; for text that rolls
 * @param said what the operator was told last; may be empty
 */
public record Frame(double t, State state, boolean black, Words words, Standing standing, double left, double into, String said) {
	/** Before anything has begun. */
	public static final Frame NOTHING = new Frame(0, State.READY, false, Words.NONE, Standing.NOWHERE, 0, 0, "");
}
