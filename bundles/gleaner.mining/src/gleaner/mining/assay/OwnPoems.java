// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.assay;

import gleaner.files.StudioException;
import gleaner.language.text.Words;
import gleaner.studio.Studio;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of the poet's poems, to tell how near a raw poem comes to one of them. Immutable. */
public final class OwnPoems {
	private final Map<String, int[]> poemsWith = new HashMap<>();
	private final double[] lengths;
	private final int poems;

	private OwnPoems(List<List<String>> words) {
		poems = words.size();
		Map<String, List<Integer>> found = new HashMap<>();
		for (int p = 0; p < poems; p++) for (String word : words.get(p)) found.computeIfAbsent(word, any -> new ArrayList<>()).add(p);
		found.forEach((word, in) -> poemsWith.put(word, in.stream().mapToInt(i -> i).toArray()));
		lengths = new double[poems];
		for (int p = 0; p < poems; p++) for (String word : words.get(p)) lengths[p] += square(weight(word));
	}

	/** The poems of a studio as they are now; one that cannot be read counts for nothing. */
	public static OwnPoems of(Studio studio) throws StudioException {
		List<List<String>> words = new ArrayList<>();
		for (String title : studio.poems().titles()) {
			try {
				words.add(ContentWords.of(Words.of(studio.poems().read(title).text())));
			} catch (StudioException e) {
				// The tree of the studio says what is wrong with it.
				continue;
			}
		}
		return new OwnPoems(words);
	}

	/** The rarer a word is among the poems the more it says. */
	private double weight(String word) {
		int[] in = poemsWith.get(word);
		return in == null ? Math.log(1 + poems) + 1 : Math.log((1.0 + poems) / (1 + in.length)) + 1;
	}

	/** How near a text is to the nearest poem, from 0 to 1: the cosine of their words. */
	public double nearness(List<String> content) {
		if (poems == 0 || content.isEmpty()) return 0;
		double[] shared = new double[poems];
		double length = 0;
		for (String word : content) {
			double weight = square(weight(word));
			length += weight;
			for (int p : poemsWith.getOrDefault(word, new int[0])) shared[p] += weight;
		}
		double nearest = 0;
		for (int p = 0; p < poems; p++)
			if (lengths[p] > 0) nearest = Math.max(nearest, shared[p] / Math.sqrt(length * lengths[p]));
		return Math.round(nearest * 1000) / 1000.0;
	}

	private static double square(double value) {
		return value * value;
	}
}
