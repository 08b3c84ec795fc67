// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.markov;

import gleaner.language.text.FoldedWords;
import java.util.Arrays;

/**
 * The words that a reader has counted in a poem so far, and for each how long the run of quoted words that ends with it is at most. Only
 * the newest thousands are kept. For one stream.
 */
final class WordTrail {
	private static final int KEPT = 1 << 14;

	private final CountedWords counted;
	private final CountedWords.Reading reading;
	private int[] words = new int[1 << 8];
	private int[] runs = new int[1 << 8];
	private int size;
	/** How many words have been dropped. */
	private int dropped;
	private String promptEnd = "";
	/** The words of the prompt; of those at its end that may go on, the numbers they have if they do not. */
	private int promptWords;
	private int[] promptLast = {};

	WordTrail(CountedWords counted) {
		this.counted = counted;
		reading = counted.new Reading(this::add);
	}

	/** A poem begins with this prompt. */
	void begin(String prompt) {
		size = 0;
		dropped = 0;
		int end = prompt.length();
		while (end > 0 && FoldedWords.isPartOfWord(prompt.codePointBefore(end))) end -= Character.charCount(prompt.codePointBefore(end));
		promptEnd = prompt.substring(end);
		reading.restart("");
		reading.part(prompt);
		int whole = size;
		reading.end();
		promptWords = size;
		promptLast = Arrays.copyOfRange(words, whole, size);
		size = whole;
		reading.restart(promptEnd);
	}

	private void add(int word) {
		if (size - dropped == words.length) {
			words = Arrays.copyOf(words, 2 * words.length);
			runs = Arrays.copyOf(runs, 2 * runs.length);
		}
		int at = size - dropped;
		words[at] = word;
		runs[at] = word <= Vocabulary.END ? 0 : at == 0 ? 1 : runs[at - 1] + 1;
		size++;
	}

	/** Drops the oldest words, but for those that one step back, or the look along a run, may ask for. */
	private void dropOldest() {
		if (size - dropped < 2 * KEPT) return;
		int less = size - dropped - KEPT;
		System.arraycopy(words, less, words, 0, KEPT);
		System.arraycopy(runs, less, runs, 0, KEPT);
		dropped += less;
	}

	/** Reads a unit; words that are complete with it are added. */
	void take(int unit) {
		dropOldest();
		reading.unit(unit);
	}

	/** Reads a unit that is written without its marks. */
	void takeBare(int unit, String text) {
		dropOldest();
		reading.bare(unit, text);
	}

	/** Whether a word is begun that is not complete. */
	boolean hasBegun() {
		return reading.hasBegun();
	}

	/** What was begun is a word. */
	void end() {
		reading.end();
	}

	/**
	 * Takes back all words but so many.
	 *
	 * @param text ends where the trail is to end
	 * @param made how many of its units were made since the last end
	 * @param behindPrompt whether the prompt stands before those
	 */
	void backTo(int count, History text, int made, boolean behindPrompt, Vocabulary units) {
		size = count;
		if (made > 0 && !mayGoOn(text, 0, units)) {
			reading.forget();
			return;
		}
		int back = 0;
		while (back < made && mayGoOn(text, back, units)) back++;
		StringBuilder begun = new StringBuilder(back == made && behindPrompt ? promptEnd : "");
		for (int b = back - 1; b >= 0; b--) begun.append(written(text, b, units));
		reading.restart(begun);
	}

	private boolean mayGoOn(History text, int back, Vocabulary units) {
		int unit = text.unit(back);
		return counted.isPart(unit) || text.isBare(back) && written(text, back, units).isEmpty();
	}

	private static String written(History text, int back, Vocabulary units) {
		int unit = text.unit(back);
		return text.isBare(back) ? Marks.without(units.text(unit), units.marks(unit)) : units.text(unit);
	}

	/** How many words there are since the poem began, complete ones. */
	int size() {
		return size;
	}

	/** The number of the oldest word that is kept; there is no way back behind it. */
	int oldest() {
		return dropped;
	}

	/** How many of them are the prompt's. */
	int promptWords() {
		return promptWords;
	}

	/** How long the run that ends with the newest word is at most. */
	int run() {
		return size == dropped ? 0 : runs[size - 1 - dropped];
	}

	/**
	 * Whether one of the words from this number on ends a run of more quoted words than this. The prompt is the poet's and does not count,
	 * but a run that goes on from it does.
	 */
	boolean exceeds(int from, int limit, RunIndex index) {
		for (int i = Math.max(from, dropped) - dropped; i < size - dropped; i++) {
			if (i > 0 && runs[i] > runs[i - 1] + 1) runs[i] = runs[i - 1] + 1;
			if (runs[i] <= limit || isPrompt(i + dropped)) continue;
			int run = index.run(words, i, limit + 1);
			if (run > limit) return true;
			runs[i] = run;
		}
		return false;
	}

	private boolean isPrompt(int number) {
		int last = number - promptWords + promptLast.length;
		return number < promptWords && (last < 0 || promptLast[last] == words[number - dropped]);
	}

	/** A number that tells whether the words from this number on are those of another line; 0 if there are none. */
	long hash(int from) {
		long hash = 0;
		for (int i = Math.max(from, dropped); i < size; i++) {
			hash = (hash ^ words[i - dropped] ^ (long) i - from << 40) * 0x9E3779B97F4A7C15L + 1;
			hash ^= hash >>> 31;
		}
		return hash;
	}
}
