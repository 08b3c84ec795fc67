// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.record;

import gleaner.performance.stage.Piece;
import gleaner.performance.stage.Plain;

/**
 * A line of a poem as it was shown.
 *
 * @param t when its first word came, in seconds since the show began
 * @param until when something else took its place
 * @param from where it begins in the poem's text; indent and blank lines are not in it
 * @param to behind its last character that was shown
 */
public record ShownLine(double t, double until, Piece piece, int from, int to) {
	/** Its words, fit to be shown. */
	public String text() {
		return Plain.of(piece.text().substring(from, to)).strip();
	}
}
