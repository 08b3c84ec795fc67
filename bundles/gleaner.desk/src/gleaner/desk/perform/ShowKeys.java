// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.perform;

import java.util.Optional;

/**
 * Turns keys into deeds while a show is on, wherever in the room the focus is. Only what is being written in a field keeps the keys it
 * needs. To end a show the key must be pressed twice: nobody ends an evening by one touch. UI thread only.
 */
public final class ShowKeys {
	/** Within so many milliseconds the second press counts. */
	public static final long TWICE_MILLIS = 2_500;

	/**
	 * What is to become of a key.
	 *
	 * @param deed what is to be done
	 * @param isTaken whether nobody else shall have the key
	 * @param asks whether one more press is needed, which is to be said
	 */
	public record Answer(Optional<Deed> deed, boolean isTaken, boolean asks) {
		static final Answer NOT_OURS = new Answer(Optional.empty(), false, false);
		static final Answer ASK = new Answer(Optional.empty(), true, true);

		static Answer of(Deed deed) {
			return new Answer(Optional.of(deed), true, false);
		}
	}

	private long asked = Long.MIN_VALUE;

	/**
	 * A key was pressed, without Ctrl and Alt.
	 *
	 * @param inField whether what has the focus is being written in
	 * @param now milliseconds by a clock that never goes back
	 */
	public Answer press(Stroke stroke, boolean inField, long now) {
		if (inField && stroke.isOfFields()) return Answer.NOT_OURS;
		if (stroke == Stroke.ESCAPE) return end(now);
		asked = Long.MIN_VALUE;
		return Answer.of(stroke.deed());
	}

	/** The show is to end, by key or button: only if that was asked for a moment before too. */
	public Answer end(long now) {
		boolean again = isAsking(now);
		asked = again ? Long.MIN_VALUE : now;
		return again ? Answer.of(Deed.END) : Answer.ASK;
	}

	/** Whether one more press ends the show now. */
	public boolean isAsking(long now) {
		return asked != Long.MIN_VALUE && now - asked <= TWICE_MILLIS;
	}
}
