// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.stage;

/**
 * Follows a show. All calls come from the show's thread, one after the other, and must return at once: whoever has something slow to do
 * does it elsewhere. What a listener throws is told to the operator and harms nobody else.
 */
public interface ShowListener {
	/** A poem is about to be shown. Comes before its first moment. */
	default void piece(Piece piece) {
	}

	/** Something happened, just now. */
	default void moment(Moment moment) {
	}

	/** The stage shows this now. Comes behind each moment that changes it, and, while seconds are counted, ten times a second. */
	default void shown(Frame frame) {
	}

	/** The show is over; nothing comes any more. */
	default void ended() {
	}
}
