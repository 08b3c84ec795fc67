// SPDX-License-Identifier: EPL-2.0
package gleaner.archive.site;

import gleaner.files.StudioException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * In which poems each word stands. It is split by the first two letters, so that a page loads only what a question needs, and words that
 * begin alike lie together. The page cuts texts into words by the same rule ({@code search.js}). Used by one thread.
 */
final class WordIndex {
	/** Into so many files. */
	static final int SHARDS = 512;
	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['\u2019][\\p{L}\\p{M}\\p{N}]+)*");

	private static final class Places {
		private int[] poems = new int[2];
		private int many;

		void add(int poem) {
			if (many == poems.length) poems = Arrays.copyOf(poems, many * 2);
			poems[many++] = poem;
		}

		/** The distance from each to the next, in base 36: short, and of one kind for all engines of scripts. */
		String told() {
			StringBuilder out = new StringBuilder();
			int last = 0;
			for (int i = 0; i < many; i++) {
				if (i > 0) out.append(' ');
				out.append(Integer.toString(poems[i] - last, Character.MAX_RADIX));
				last = poems[i];
			}
			return out.toString();
		}
	}

	private final Map<String, Places> words = new HashMap<>();

	/** Takes a poem in. Poems come in the order of their numbers. */
	void add(int number, String text) {
		for (String word : new HashSet<>(words(text))) words.computeIfAbsent(word, any -> new Places()).add(number);
	}

	/** The words of a text as they are looked for. */
	static List<String> words(String text) {
		List<String> all = new ArrayList<>();
		Matcher m = WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
		while (m.find()) all.add(m.group().replace('\u2019', '\''));
		return all;
	}

	/** In which file a word is, and all that begin with the same two letters. */
	static int shard(String word) {
		int second = word.length() > 1 ? word.charAt(1) : 0;
		return (word.charAt(0) * 31 + second) % SHARDS;
	}

	/** Writes it; which files there are is told, for most beginnings do not occur. */
	Set<Integer> write(DataFiles data) throws StudioException {
		Map<Integer, Map<String, String>> shards = new TreeMap<>();
		words.forEach((word, places) -> shards.computeIfAbsent(shard(word), any -> new TreeMap<>()).put(word, places.told()));
		for (Map.Entry<Integer, Map<String, String>> shard : shards.entrySet()) data.put("index/" + shard.getKey(), shard.getValue());
		return shards.keySet();
	}

	/** How many different words it has. */
	int size() {
		return words.size();
	}
}
