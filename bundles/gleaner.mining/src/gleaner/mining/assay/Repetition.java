// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.assay;

import gleaner.language.text.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Finds what is said again at once: one sign many times over, words or groups of up to five words, whole lines. */
final class Repetition {
	private static final int LONGEST_GROUP = 5;
	private static final int SIGNS = 4;

	private Repetition() {
	}

	/** Which share of the signs that are no white space repeats what stands right before, from 0 to 1. */
	static double share(String text, List<Word> words) {
		boolean[] again = new boolean[text.length()];
		signs(text, again);
		List<String> said = words.stream().map(word -> word.text().toLowerCase(Locale.ROOT)).toList();
		for (int group = 1; group <= LONGEST_GROUP; group++) groups(words, said, group, again);
		int all = 0;
		int repeated = 0;
		for (int i = 0; i < again.length; i++) {
			if (Character.isWhitespace(text.charAt(i))) continue;
			all++;
			if (again[i]) repeated++;
		}
		return all == 0 ? 0 : (double) repeated / all;
	}

	private static void signs(String text, boolean[] again) {
		for (int from = 0; from < text.length();) {
			int to = from + 1;
			while (to < text.length() && text.charAt(to) == text.charAt(from)) to++;
			if (to - from >= SIGNS && !Character.isWhitespace(text.charAt(from))) Arrays.fill(again, from + 1, to, true);
			from = to;
		}
	}

	private static void groups(List<Word> words, List<String> said, int group, boolean[] again) {
		int same = 0;
		for (int i = group; i < said.size(); i++) {
			same = said.get(i).equals(said.get(i - group)) ? same + 1 : 0;
			if (same < group) continue;
			int first = same == group ? i - group + 1 : i;
			Arrays.fill(again, words.get(first).start(), words.get(i).end(), true);
		}
	}
}
