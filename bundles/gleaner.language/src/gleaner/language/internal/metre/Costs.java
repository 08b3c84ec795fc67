// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.metre;

import java.util.EnumMap;
import java.util.Map;

/**
 * What every departure costs. A line's metre is the cheapest way of reading it. The figures were set by hand and
 * checked on the development half of two sets of scanned verse (see docs/benchmarks.md).
 */
final class Costs {
	final Map<Beat, Double> strong = new EnumMap<>(Beat.class);
	final Map<Beat, Double> weak = new EnumMap<>(Beat.class);
	double variant = 0.1;
	double elision = 0.6;
	double synaeresis = 0.6;
	double monosyllable = 0.45;
	double synaloepha = 0.7;
	double soundedEd = 0.9;
	double soundedIon = 1.3;
	/** The share of the cost of two neighbouring beats that is left when a pause parts them. */
	double pause = 0.5;
	double switchMetre = 1.0;
	double surprise = 1.6;
	/** From which distance to any metre a poem is called free. */
	double free = 0.225;
	/** From which cost a syllable on a line of a free poem is free too. */
	double freeLine = 0.25;

	Costs() {
		set(Beat.ARTICLE, 1.3, 0);
		set(Beat.CLITIC, 0.6, 0);
		set(Beat.PRONOUN, 0.3, 0.15);
		set(Beat.CONTENT, 0, 0.55);
		set(Beat.PRIMARY, 0, 1.7);
		set(Beat.PRIMARY_OF_FUNCTION, 0, 0.8);
		set(Beat.SECONDARY, 0.15, 0.2);
		set(Beat.UNSTRESSED_BESIDE, 0.9, 0);
		set(Beat.UNSTRESSED_AWAY, 0.45, 0);
	}

	private void set(Beat beat, double strongCost, double weakCost) {
		strong.put(beat, strongCost);
		weak.put(beat, weakCost);
	}
}
