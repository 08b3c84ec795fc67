// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.markov;

import gleaner.engine.EngineException;
import gleaner.language.text.FoldedWords;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Which words a reader counts in the units where it is asked what is quoted: those of {@link FoldedWords}, as numbers. A unit may hold one,
 * none or several, or be a part of what several units hold together. Not to be changed once the corpora are read; then safe for many
 * threads.
 */
final class CountedWords {
	private static final int NONE = 0;
	private static final int PART = -1;
	/** The list of several words at index i is noted as this minus i. */
	private static final int FIRST_LIST = -2;

	private final Vocabulary units;
	private final Vocabulary words = new Vocabulary();
	/** The number of the unit's only word, or what else it is. */
	private final int[] inUnit;
	private final List<int[]> lists = new ArrayList<>();
	private int longest;

	CountedWords(Vocabulary units, boolean areWords) {
		this.units = units;
		inUnit = new int[units.size()];
		for (int unit = 1; unit < inUnit.length; unit++) {
			if (units.isBlank(unit)) continue;
			String text = units.text(unit);
			if (areWords ? units.isUnspaced(unit) : FoldedWords.isPartOfWord(text.codePointAt(0))) inUnit[unit] = PART;
			else if (areWords) inUnit[unit] = whole(text);
		}
	}

	private int whole(String text) {
		FoldedWords folded = FoldedWords.of(text);
		if (folded.count() == 0) return NONE;
		int[] list = new int[folded.count()];
		for (int i = 0; i < list.length; i++) list[i] = words.add(folded.word(i), 0, folded.word(i).length());
		if (list.length == 1) return list[0];
		lists.add(list);
		return FIRST_LIST - lists.size() + 1;
	}

	/** How many different words there are, and one more. */
	int size() {
		return words.size();
	}

	/**
	 * The words of all poems, one after the other, between ends, as {@link Tokens} holds the units. Learns words that no unit holds whole.
	 */
	int[] sequence(Tokens tokens) throws EngineException, InterruptedException {
		IntList sequence = new IntList();
		EngineException[] fault = new EngineException[1];
		IntConsumer out = word -> {
			try {
				sequence.add(word);
			} catch (EngineException e) {
				fault[0] = e;
			}
		};
		Reading reading = new Reading(out, true);
		sequence.add(Vocabulary.END);
		int units = 0;
		for (int p = 1; p < tokens.size(); p++) {
			if ((p & 0xFFFF) == 0 && Thread.interrupted()) throw new InterruptedException();
			int unit = tokens.unit(p);
			int known = sequence.size();
			if (unit == Vocabulary.END) {
				reading.end();
				if (sequence.get(sequence.size() - 1) != Vocabulary.END) sequence.add(Vocabulary.END);
			} else {
				reading.unit(unit);
			}
			if (fault[0] != null) throw fault[0];
			longest = Math.max(longest, ++units);
			if (unit == Vocabulary.END || sequence.size() > known) units = 0;
		}
		return sequence.toArray();
	}

	/**
	 * How many units the longest word of the corpora takes, with those before it that hold none; in scripts without spaces all words that
	 * follow one another. Known once the {@link #sequence} is.
	 */
	int longest() {
		return longest;
	}

	/** Whether a unit may be a part of a word that other units hold as well. */
	boolean isPart(int unit) {
		return inUnit[unit] == PART;
	}

	/** Reads units and gives the numbers of the words in them, each as soon as it is complete. For one thread. */
	final class Reading {
		private final IntConsumer out;
		private final boolean learns;
		private final StringBuilder begun = new StringBuilder();

		/** Words that no corpus has get numbers below 0, the same for the same word. */
		Reading(IntConsumer out) {
			this(out, false);
		}

		private Reading(IntConsumer out, boolean learns) {
			this.out = out;
			this.learns = learns;
		}

		/** Forgets what is not complete. */
		void forget() {
			begun.setLength(0);
		}

		/** Forgets what is not complete, and goes on as if this had been read last. */
		void restart(CharSequence text) {
			forget();
			begun.append(text);
			begun.delete(0, endOfWhole(0));
		}

		/** Whether something is not complete. */
		boolean hasBegun() {
			return !begun.isEmpty();
		}

		void unit(int unit) {
			int held = inUnit[unit];
			if (held == PART) {
				part(units.text(unit));
				return;
			}
			end();
			if (held > NONE) out.accept(held);
			else if (held <= FIRST_LIST) for (int word : lists.get(FIRST_LIST - held)) out.accept(word);
		}

		/** Reads what is written without its marks. */
		void bare(int unit, String text) {
			if (text.isEmpty()) return;
			if (inUnit[unit] != PART) end();
			part(text);
			if (inUnit[unit] != PART) end();
		}

		/** Reads text that may end within a word. */
		void part(CharSequence text) {
			int before = begun.length();
			begun.append(text);
			int whole = endOfWhole(before);
			if (whole == 0) return;
			give(begun.subSequence(0, whole));
			begun.delete(0, whole);
		}

		/** Where the last word surely begins that is perhaps not complete; 0 if no word ends behind {@code from}. */
		private int endOfWhole(int from) {
			for (int i = begun.length(); i > from;) {
				int c = begun.codePointBefore(i);
				if (!FoldedWords.isPartOfWord(c)) return i;
				i -= Character.charCount(c);
			}
			return 0;
		}

		/** What was begun is complete. */
		void end() {
			if (begun.isEmpty()) return;
			give(begun);
			begun.setLength(0);
		}

		private void give(CharSequence text) {
			FoldedWords folded = FoldedWords.of(text);
			for (int i = 0; i < folded.count(); i++) out.accept(number(folded.word(i)));
		}

		private int number(String word) {
			if (learns) return words.add(word, 0, word.length());
			int known = words.find(word, 0, word.length());
			return known != Vocabulary.UNKNOWN ? known : Integer.MIN_VALUE | word.hashCode();
		}
	}
}
