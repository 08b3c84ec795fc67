// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.metre;

import gleaner.language.metre.MetreKind;

/**
 * A kind of verse as a grammar of beats: how many weak syllables may stand before the first beat, between two beats and after
 * the last one, and what each number costs. Rarer forms cost something once per poem.
 */
record Form(MetreKind kind, double rarity, double[] start, double[] between, double[] end) {
	static Form[] all() {
		return new Form[] {
			new Form(MetreKind.IAMBIC, 0, new double[] { 1.0, 0, 0.8 }, new double[] { 2.0, 0, 0.9, 3 }, new double[] { 0, 0.35, 1.4, 3 }),
			new Form(MetreKind.TROCHAIC, 0.4, new double[] { 0, 0.9, 2 }, new double[] { 2.0, 0, 0.9, 3 }, new double[] { 0.2, 0, 1.2, 3 }),
			new Form(MetreKind.ANAPESTIC, 1.0, new double[] { 0.9, 0.25, 0 }, new double[] { 1.8, 0.35, 0, 1.6 },
					new double[] { 0, 0.35, 0.9, 3 }),
			new Form(MetreKind.DACTYLIC, 1.2, new double[] { 0, 0.8, 1.4 }, new double[] { 1.6, 0.35, 0, 1.6 },
					new double[] { 0.2, 0.2, 0, 3 }),
		};
	}
}
