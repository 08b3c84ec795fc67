// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.assay;

import gleaner.mining.ore.Label;
import gleaner.mining.ore.Spot;

/**
 * A raw poem in the table.
 *
 * @param number from 0, in the order in which they were found
 * @param hash names its text, so that a text that comes twice is known again
 * @param begins its first words, in one line
 * @param characters how many it has
 * @param heard null as long as it is not measured
 * @param told null as long as it is not measured
 * @param near how near its words are to the nearest of the poet's poems, from 0 to 1
 */
public record Row(int number, Spot spot, Label label, String hash, String begins, int characters, Heard heard, Told told, double near) {
	/** Whether all of it is measured. */
	public boolean isMeasured() {
		return heard != null && told != null;
	}

	Row with(Heard itsHeard, Told itsTold, double itsNear) {
		return new Row(number, spot, label, hash, begins, characters, itsHeard, itsTold, itsNear);
	}

	/** The same, as surprising as somebody else finds it; NaN if that is not known. */
	public Row surprising(double bits) {
		if (told == null) return this;
		return new Row(number, spot, label, hash, begins, characters, heard,
				new Told(told.hash(), told.quoted(), told.longest(), told.from(), bits, told.names()), near);
	}
}
