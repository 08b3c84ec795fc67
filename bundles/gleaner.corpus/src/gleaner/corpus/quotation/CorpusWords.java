// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.quotation;

import gleaner.engine.SourcePoem;
import gleaner.language.text.FoldedWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The folded words of a corpus as numbers, one after the other, and the places of each three that follow one another. Between two
 * poems stands {@link #NONE}. About ten bytes a word. Immutable.
 *
 * <p>The places are a suffix array that is sorted by three words only, which takes three rounds of counting and is all that is needed
 * to find where a run begins.
 */
final class CorpusWords {
	/** Not a word of the corpus, or the end of a poem. */
	static final int NONE = 0;

	/** How many words in a row can be looked up. */
	static final int DEPTH = 3;

	private static final int SMALL = 1 << 20;

	/** A poem of the corpus. */
	record PoemName(String id, String title, String author) {
	}

	/** Everything that is told of a corpus, apart from what can be counted again. */
	record Content(String name, String fingerprint, String[] vocabulary, int[] words, PoemName[] poems, int[] poemStarts, int[] lineStarts,
			int[] lineNumbers) {
	}

	private final Content content;
	private final Map<String, Integer> numbers;
	private final int[] counts;
	private final int[] places;
	private final int[] firsts;

	CorpusWords(Content content) {
		this.content = content;
		numbers = HashMap.newHashMap(content.vocabulary().length);
		for (int i = 0; i < content.vocabulary().length; i++) numbers.put(content.vocabulary()[i], i + 1);
		counts = new int[content.vocabulary().length + 1];
		for (int word : content.words()) counts[word]++;
		places = places();
		firsts = firsts();
	}

	/** Takes the poems of a corpus one after the other. */
	static final class Builder {
		private final Map<String, Integer> numbers = new HashMap<>();
		private final List<PoemName> poems = new ArrayList<>();
		private final IntList words = new IntList();
		private final IntList poemStarts = new IntList();
		private final IntList lineStarts = new IntList();
		private final IntList lineNumbers = new IntList();

		void add(SourcePoem poem) {
			String text = poem.text();
			FoldedWords folded = FoldedWords.of(text);
			String title = poem.title().isBlank() ? firstLine(text) : poem.title();
			poems.add(new PoemName(poem.id(), title, poem.author()));
			poemStarts.add(words.size());
			int line = 1;
			int lineEnd = -1;
			int from = 0;
			for (int w = 0; w < folded.count(); w++) {
				if (folded.start(w) >= lineEnd) {
					while (lineEnd < 0 || folded.start(w) >= lineEnd) {
						int end = text.indexOf('\n', from);
						if (lineEnd >= 0) line++;
						lineEnd = end < 0 ? Integer.MAX_VALUE : end;
						from = end + 1;
					}
					lineStarts.add(words.size());
					lineNumbers.add(line);
				}
				words.add(numbers.computeIfAbsent(folded.word(w), n -> numbers.size() + 1));
			}
			words.add(NONE);
		}

		private static String firstLine(String text) {
			int end = text.indexOf('\n');
			return (end < 0 ? text : text.substring(0, end)).strip();
		}

		Content content(String name, String fingerprint) {
			String[] vocabulary = new String[numbers.size()];
			numbers.forEach((word, number) -> vocabulary[number - 1] = word);
			return new Content(name, fingerprint, vocabulary, words.toArray(), poems.toArray(PoemName[]::new), poemStarts.toArray(),
					lineStarts.toArray(), lineNumbers.toArray());
		}
	}

	/** Sorts by the third word, then by the second, then by the first; each round keeps the order of the one before. */
	private int[] places() {
		int[] words = content.words();
		int many = 0;
		int[] sorted = new int[words.length];
		for (int p = 0; p + DEPTH <= words.length; p++)
			if (words[p] != NONE && words[p + 1] != NONE && words[p + 2] != NONE) sorted[many++] = p;
		sorted = Arrays.copyOf(sorted, many);
		int[] next = new int[many];
		for (int depth = DEPTH - 1; depth >= 0; depth--) {
			int[] ends = new int[counts.length + 1];
			for (int place : sorted) ends[words[place + depth] + 1]++;
			for (int i = 1; i < ends.length; i++) ends[i] += ends[i - 1];
			for (int place : sorted) next[ends[words[place + depth]]++] = place;
			int[] swap = sorted;
			sorted = next;
			next = swap;
		}
		return sorted;
	}

	/** For each word where its places begin; one more for the end of the last. */
	private int[] firsts() {
		int[] starts = new int[counts.length + 1];
		for (int place : places) starts[content.words()[place] + 1]++;
		for (int i = 1; i < starts.length; i++) starts[i] += starts[i - 1];
		return starts;
	}

	Content content() {
		return content;
	}

	/** The number of a folded word, or {@link #NONE}. */
	int number(String word) {
		return numbers.getOrDefault(word, NONE);
	}

	/** The word that stands at a place, or {@link #NONE}; whatever the place. */
	int at(int place) {
		return place < 0 || place >= content.words().length ? NONE : content.words()[place];
	}

	/** How much it tells that a word is here, in bits: little for "the", much for a rare word. In a small corpus nothing is by chance. */
	double bits(int word) {
		return Math.log((double) Math.max(SMALL, content.words().length) / Math.max(1, counts[word])) / Math.log(2);
	}

	/** The first of the sorted places at which these three words stand; {@link #isAt} tells when it is past the last. */
	int first(int one, int two, int three) {
		int low = firsts[one];
		int high = firsts[one + 1];
		while (low < high) {
			int middle = (low + high) >>> 1;
			int place = places[middle];
			int second = content.words()[place + 1];
			if (second < two || second == two && content.words()[place + 2] < three) low = middle + 1;
			else high = middle;
		}
		return low;
	}

	boolean isAt(int sorted, int one, int two, int three) {
		if (sorted >= places.length) return false;
		int place = places[sorted];
		return content.words()[place] == one && content.words()[place + 1] == two && content.words()[place + 2] == three;
	}

	int place(int sorted) {
		return places[sorted];
	}

	/** The number of the poem that a place is in. */
	int poem(int place) {
		int found = Arrays.binarySearch(content.poemStarts(), place);
		return found >= 0 ? lastOf(found, place) : -found - 2;
	}

	/** Poems without words begin where the next one does. */
	private int lastOf(int found, int place) {
		int last = found;
		while (last + 1 < content.poemStarts().length && content.poemStarts()[last + 1] == place) last++;
		return last;
	}

	Quotation.Source source(int place) {
		PoemName poem = content.poems()[poem(place)];
		int line = Arrays.binarySearch(content.lineStarts(), place);
		return new Quotation.Source(content.name(), poem.id(), poem.title(), poem.author(),
				content.lineNumbers()[line >= 0 ? line : -line - 2]);
	}

	/** Numbers, without boxes. */
	private static final class IntList {
		private int[] numbers = new int[1024];
		private int size;

		void add(int number) {
			if (size == numbers.length) numbers = Arrays.copyOf(numbers, size + size / 2);
			numbers[size++] = number;
		}

		int size() {
			return size;
		}

		int[] toArray() {
			return Arrays.copyOf(numbers, size);
		}
	}
}
