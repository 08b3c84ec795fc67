// SPDX-License-Identifier: EPL-2.0
package gleaner.lifeline;

import java.util.HashSet;
import java.util.Set;

/** How much of a text goes in circles: a net that collapses says the same stretches again and again, be they words or asterisks. */
final class Repetition {
	/** In characters; two words or so, so that a refrain of a word is none. */
	static final int STRETCH = 10;

	private Repetition() {
	}

	/** The share of its stretches that stood in it before, white space counting as one space; 0 of a text too short to have any. */
	static double of(String text) {
		String line = text.strip().replaceAll("\\s+", " ");
		int all = line.length() - STRETCH + 1;
		if (all <= 1) return 0;
		Set<String> seen = new HashSet<>();
		for (int i = 0; i < all; i++) seen.add(line.substring(i, i + STRETCH));
		return 1 - (double) seen.size() / all;
	}
}
