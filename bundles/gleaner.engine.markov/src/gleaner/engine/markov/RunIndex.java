// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.markov;

import gleaner.engine.EngineException;

/**
 * Finds how many words in a row stand in one poem of the corpora: through a table of all runs of four words, or, where shorter ones matter,
 * through their order. It holds up to four ints for each counted word of the corpora and one for each different word. Immutable.
 */
final class RunIndex {
	/** How many words deep the places are sorted; looking through them is quick from there on. */
	private static final int DEPTH = 4;
	/** Ranges of fewer places are looked through one by one. */
	private static final int FEW = 8;

	private final int[] words;
	private final int longestWord;
	private final int[] sorted;
	private final int[] firsts;
	/** An open hash table of the runs of so many words as are sorted: the first rank of each and one more, or 0. */
	private final int[] table;

	RunIndex(CountedWords counted, Tokens tokens) throws EngineException, InterruptedException {
		words = counted.sequence(tokens);
		longestWord = counted.longest();
		firsts = Sorting.unitStarts(words, counted.size());
		sorted = Sorting.sorted(words, firsts, DEPTH);
		table = new int[Integer.highestOneBit(Math.max(8, words.length)) << 1];
		fillTable();
	}

	private void fillTable() throws InterruptedException {
		for (int r = 0; r < sorted.length; r++) {
			if ((r & 0xFFFF) == 0 && Thread.interrupted()) throw new InterruptedException();
			int place = sorted[r];
			if (place <= DEPTH || !isWhole(words, place - 1)) continue;
			if (r > 0 && isSame(sorted[r - 1], words, place - 1)) continue;
			int at = hash(words, place - 1) & table.length - 1;
			while (table[at] != 0) at = at + 1 & table.length - 1;
			table[at] = r + 1;
		}
	}

	/** See {@link CountedWords#longest}. */
	int longestWord() {
		return longestWord;
	}

	private static boolean isWhole(int[] text, int newest) {
		for (int back = 0; back < DEPTH; back++) if (text[newest - back] <= Vocabulary.END) return false;
		return true;
	}

	/** Whether before this place of the corpora stand the same words as those of a text. */
	private boolean isSame(int place, int[] text, int newest) {
		if (place < DEPTH) return false;
		for (int back = 0; back < DEPTH; back++) if (words[place - 1 - back] != text[newest - back]) return false;
		return true;
	}

	private static int hash(int[] text, int newest) {
		long hash = 0;
		for (int back = 0; back < DEPTH; back++) hash = (hash + text[newest - back]) * 0x9E3779B97F4A7C15L;
		return (int) (hash >>> 32);
	}

	/**
	 * How many words, counted back from one of a text, stand one after the other in one poem of the corpora. If they are fewer than four,
	 * and it is enough to know that, it may be said that they are three.
	 *
	 * @param text the words of the text
	 * @param newest the index of the last word that counts
	 * @param enough when so many are found it is not looked further
	 */
	int run(int[] text, int newest, int enough) {
		int most = Math.min(enough, newest + 1);
		return most < DEPTH ? shortRun(text, newest, most) : longRun(text, newest, most);
	}

	private int longRun(int[] text, int newest, int most) {
		if (!isWhole(text, newest)) return DEPTH - 1;
		int at = hash(text, newest) & table.length - 1;
		while (table[at] != 0 && !isSame(sorted[table[at] - 1], text, newest)) at = at + 1 & table.length - 1;
		if (table[at] == 0) return DEPTH - 1;
		int run = 0;
		for (int r = table[at] - 1; r < sorted.length && run < most; r++) {
			int found = match(text, newest, most, sorted[r], 0);
			if (found < DEPTH) break;
			run = Math.max(run, found);
		}
		return run;
	}

	private int shortRun(int[] text, int newest, int most) {
		int word = text[newest];
		if (word <= Vocabulary.END) return 0;
		int low = firsts[word];
		int high = firsts[word + 1];
		int known = 1;
		while (high - low > FEW && known < most) {
			int before = text[newest - known];
			int first = lowerBound(low, high, known, before);
			int behind = lowerBound(first, high, known, before + 1);
			if (before <= Vocabulary.END || first == behind) return known;
			low = first;
			high = behind;
			known++;
		}
		int run = high > low ? known : 0;
		for (int r = low; r < high && run < most; r++) run = Math.max(run, match(text, newest, most, sorted[r], known));
		return run;
	}

	private int lowerBound(int low, int high, int back, int word) {
		int from = low;
		int to = high;
		while (from < to) {
			int middle = from + to >>> 1;
			if (words[sorted[middle] - 1 - back] < word) from = middle + 1;
			else to = middle;
		}
		return from;
	}

	private int match(int[] text, int newest, int most, int place, int known) {
		int run = known;
		while (run < most && text[newest - run] > Vocabulary.END && words[place - 1 - run] == text[newest - run]) run++;
		return run;
	}
}
