// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.markov;

import gleaner.engine.EngineException;
import gleaner.language.text.FoldedWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Hears a prompt without regard to capitals, accents and punctuation. Of all ways to take its last units for units of the corpora it takes
 * the one of which the corpora know most in a row; of those the one that is most like the prompt, and of those the most frequent. Safe for
 * many threads.
 */
final class PromptReader {
	/** Of a unit not more than so many that are like it are tried. */
	private static final int MOST_ALIKE = 24;

	private final ContextIndex index;
	private final Vocabulary vocabulary;
	private final Units units;
	private final MarkRule marks;
	/** The units, sorted by what they are without capitals and punctuation; made when it is first needed. */
	private volatile Alike alike;

	/** Units and the hashes of what they are like, in the order of the hashes. */
	private record Alike(int[] hashes, int[] units) {
	}

	PromptReader(ContextIndex index, Units units, MarkRule marks) {
		this.index = index;
		this.vocabulary = index.tokens().vocabulary();
		this.units = units;
		this.marks = marks;
	}

	Prompt read(String text) throws EngineException {
		MarkedText marked = marks.heard(Units.clean(text));
		List<String> texts = new ArrayList<>();
		IntList heard = new IntList();
		units.recognise(marked, vocabulary, (itsText, unit) -> {
			if (texts.size() == index.order()) texts.removeFirst();
			texts.add(itsText);
			heard.add(unit);
		});
		int[] all = heard.toArray();
		String unknown = texts.isEmpty() || choose(texts, all) ? "" : texts.getLast();
		return new Prompt(text, all, marked.open(), unknown);
	}

	/** Puts the chosen units in the place of the last ones; false if the corpora have nothing like the last. */
	private boolean choose(List<String> texts, int[] all) {
		Search search = new Search(texts, all);
		if (search.knowsAll(all)) return true;
		search.look(0, 0, index.tokens().size() - 1, 0);
		System.arraycopy(search.best, 0, all, all.length - search.best.length, search.best.length);
		return search.bestLength > 0;
	}

	/** Looks through the ways to take the last units of a prompt, from the last one back. */
	private final class Search {
		private final int[][] choices;
		private final int[] now;
		private final boolean isAll;
		private int[] best;
		private int bestLength;
		private int bestExact;
		private int bestCount;

		Search(List<String> texts, int[] all) {
			int slots = texts.size();
			isAll = slots == all.length;
			choices = new int[slots][];
			for (int back = 0; back < slots; back++) choices[back] = choices(texts.get(slots - 1 - back), all[all.length - 1 - back]);
			best = Arrays.copyOfRange(all, all.length - slots, all.length);
			now = best.clone();
		}

		/** Whether the prompt as it is stands in the corpora as far as is looked back: the usual case, and quick. */
		boolean knowsAll(int[] all) {
			History text = new History();
			text.clear();
			for (int unit : all) text.push(unit, 0, false);
			Place place = new Place(index);
			place.find(text, index.order());
			return place.isWhole();
		}

		private void look(int back, int low, int high, int exact) {
			if (back > bestLength || back == bestLength && (exact > bestExact || exact == bestExact && high - low > bestCount)) {
				bestLength = back;
				bestExact = exact;
				bestCount = high - low;
				best = now.clone();
			}
			if (back == choices.length) {
				if (isAll && back < index.order()) goOn(back, low, high, exact, Vocabulary.END, false);
				return;
			}
			int slot = now.length - 1 - back;
			int before = now[slot];
			for (int unit : choices[back]) {
				now[slot] = unit;
				goOn(back, low, high, exact + (unit == before ? 1 : 0), unit, true);
			}
			now[slot] = before;
		}

		private void goOn(int back, int low, int high, int exact, int unit, boolean isFurther) {
			int from = back == 0 ? index.firstAfter(unit) : index.lowerBound(low, high, back, unit);
			int to = back == 0 ? index.endAfter(unit) : index.lowerBound(from, high, back, unit + 1);
			if (from == to) return;
			if (isFurther) {
				look(back + 1, from, to, exact);
			} else if (back + 1 > bestLength || back + 1 == bestLength && exact > bestExact) {
				bestLength = back + 1;
				bestExact = exact;
				bestCount = to - from;
				best = now.clone();
			}
		}
	}

	/** Units of the corpora that may be meant; the first is the very unit, if there is one, and -1 is never among them. */
	private int[] choices(String text, int unit) {
		Alike all = alike();
		String key = key(text);
		int hash = key.hashCode();
		int from = lowerBound(all.hashes, hash);
		IntStream.Builder found = IntStream.builder();
		if (unit != Vocabulary.UNKNOWN) found.add(unit);
		int count = 0;
		for (int i = from; i < all.hashes.length && all.hashes[i] == hash && count < MOST_ALIKE; i++) {
			int other = all.units[i];
			if (other == unit || !key(vocabulary.text(other)).equals(key)) continue;
			if (units.areWords() && vocabulary.isBlank(other)) continue;
			found.add(other);
			count++;
		}
		return found.build().toArray();
	}

	private static int lowerBound(int[] sorted, int value) {
		int from = 0;
		int to = sorted.length;
		while (from < to) {
			int middle = from + to >>> 1;
			if (sorted[middle] < value) from = middle + 1;
			else to = middle;
		}
		return from;
	}

	private Alike alike() {
		Alike known = alike;
		if (known != null) return known;
		long[] keys = new long[vocabulary.size() - 1];
		for (int unit = 1; unit < vocabulary.size(); unit++)
			keys[unit - 1] = (long) key(vocabulary.text(unit)).hashCode() << 32 | unit;
		Arrays.sort(keys);
		int[] hashes = new int[keys.length];
		int[] sorted = new int[keys.length];
		for (int i = 0; i < keys.length; i++) {
			hashes[i] = (int) (keys[i] >> 32);
			sorted[i] = (int) keys[i];
		}
		known = new Alike(hashes, sorted);
		alike = known;
		return known;
	}

	/** What two units have in common that are alike: their words, or, if they have none, the signs themselves. */
	private static String key(String text) {
		FoldedWords words = FoldedWords.of(text);
		if (words.count() == 0) return text;
		StringBuilder key = new StringBuilder(words.word(0));
		for (int i = 1; i < words.count(); i++) key.append(' ').append(words.word(i));
		return key.toString();
	}
}
