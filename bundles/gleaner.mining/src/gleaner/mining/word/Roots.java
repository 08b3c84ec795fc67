// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.word;

import java.util.List;
import java.util.Locale;

/** Finds what words of one family have in common: the word without its endings. */
final class Roots {
	private static final List<String> ENDINGS = List.of("'s", "nesses", "ness", "lessly", "fully", "ingly", "edly", "ously", "ings", "ing",
			"ers", "ies", "iest", "ier", "ied", "est", "ed", "er", "es", "ly", "less", "ful", "ous", "ish", "y", "s", "e");
	private static final int SHORTEST = 4;

	private Roots() {
	}

	/** At least {@value #SHORTEST} letters of it stay. */
	static String of(String word) {
		String root = word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
		for (boolean goesOn = true; goesOn;) {
			goesOn = false;
			for (String ending : ENDINGS) {
				if (!root.endsWith(ending) || root.length() - ending.length() < SHORTEST) continue;
				root = root.substring(0, root.length() - ending.length());
				goesOn = true;
				break;
			}
		}
		int n = root.length();
		boolean isDoubled = n > SHORTEST && root.charAt(n - 1) == root.charAt(n - 2) && "lsz".indexOf(root.charAt(n - 1)) < 0;
		return isDoubled ? root.substring(0, n - 1) : root;
	}
}
