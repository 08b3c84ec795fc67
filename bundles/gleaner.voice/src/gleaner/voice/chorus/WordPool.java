// SPDX-License-Identifier: EPL-2.0
package gleaner.voice.chorus;

import gleaner.engine.EngineException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What may follow a text, with shorter and shorter ends of it heard as well, so that a strict wish still finds words where the engine has
 * seen the whole text only once. Each shortening counts less (stupid backoff, Brants et al. 2007). For one thread.
 */
final class WordPool {
	/** What a list heard after a shorter context counts beside the longer one. */
	private static final double BACKOFF = 0.4;
	/** To how many words the context is shortened, while there are not yet enough to choose from. */
	private static final int[] SHORTER = { 2, 1 };
	private static final int ENOUGH = 250;
	private static final int CANDIDATES = 1_000;
	private static final int MOST_KEPT = 512;

	private final NextWords words;
	private final Map<String, List<NextWord>> kept = new LinkedHashMap<>(64, 0.75f, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<String, List<NextWord>> eldest) {
			return size() > MOST_KEPT;
		}
	};

	WordPool(NextWords words) {
		this.words = words;
	}

	/** Words that may follow, the likeliest first. Breaks are left out. */
	List<NextWord> after(String context) throws EngineException, InterruptedException {
		List<NextWord> known = kept.get(context);
		if (known != null) return known;
		Tally tally = new Tally();
		double share = 1;
		add(words.after(context, CANDIDATES), share, tally);
		for (int count : SHORTER) {
			String end = lastWords(context, count);
			if (tally.size() >= ENOUGH || end.length() >= context.strip().length()) continue;
			share *= BACKOFF;
			add(words.after(end, CANDIDATES), share, tally);
		}
		List<NextWord> likeliest = tally.likeliest(Integer.MAX_VALUE);
		kept.put(context, likeliest);
		return likeliest;
	}

	private static void add(List<NextWord> found, double share, Tally tally) {
		for (NextWord word : found) if (!word.isLineBreak()) tally.add(word.text(), share * word.probability());
	}

	private static String lastWords(String context, int count) {
		String[] all = context.strip().split("\\s+");
		return String.join(" ", List.of(all).subList(Math.max(0, all.length - count), all.length));
	}
}
