// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.rhyme;

import java.util.Arrays;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

import gleaner.language.internal.sound.CmuDictionary;
import gleaner.language.sound.Pronunciation;
import gleaner.language.sound.Stress;

/**
 * All words of the dictionary by how they end: two sorted tables of hashed endings, so that it is small and quickly made.
 * Words that a hash brings together by chance are sorted out when asked. Immutable.
 */
public final class RhymeIndex {
	private static final int WORD_BITS = 20;
	private static final long WORD = (1L << WORD_BITS) - 1;

	/** The commonest words alone make rhymes of two words. */
	private static final int COMMON = 35;

	/** Small words that bear no stress, and words for noises. */
	private static final Set<String> WEAK = Set.of("the", "an", "am", "us", "as", "at", "of", "from", "that", "than", "and", "or", "for",
			"to", "so",
			"uh", "ah", "oh", "er", "was", "has", "his", "is", "its", "it's", "in", "on", "it", "if", "but", "a", "your", "my", "by", "be",
			"he",
			"she", "we", "me", "can", "will", "would", "could", "should", "shall", "doe");

	private final CmuDictionary dictionary;
	private final ToIntFunction<String> level;
	/** hash of the ending in the high bits, index of the word in the low ones */
	private final long[] perfect;
	private final long[] slant;

	/** @param level how common a word is; words of level -1 or above {@code rarest} are left out */
	public RhymeIndex(CmuDictionary dictionary, ToIntFunction<String> level, int rarest) {
		this.dictionary = dictionary;
		this.level = level;
		long[] endings = new long[2 * dictionary.size()];
		long[] families = new long[2 * dictionary.size()];
		int n = 0;
		for (int i = 0; i < dictionary.size(); i++) {
			int of = level.applyAsInt(dictionary.word(i));
			if (of < 0 || of > rarest) continue;
			for (Pronunciation p : LineEnd.full(dictionary.variants(i))) {
				Tail tail = Tail.primary(p);
				if (tail == null || n == endings.length) continue;
				endings[n] = (long) tail.key().hashCode() << WORD_BITS | i;
				families[n++] = (long) family(tail).hashCode() << WORD_BITS | i;
			}
		}
		this.perfect = Arrays.copyOf(endings, n);
		this.slant = Arrays.copyOf(families, n);
		Arrays.sort(perfect);
		Arrays.sort(slant);
	}

	private static String family(Tail tail) {
		return tail.vowel() + "|" + Chime.family(tail.coda()) + "|" + tail.rest();
	}

	/** The words that rhyme with a sound, from its main stress on; homophones are among them. */
	public Set<String> rhymes(Pronunciation p) {
		Tail tail = Tail.primary(p);
		Set<String> words = new LinkedHashSet<>();
		if (tail == null || p.stress(tail.at()) == Stress.NONE) return words;
		for (int w : with(perfect, tail.key().hashCode())) {
			if (LineEnd.full(dictionary.variants(w)).stream().map(Tail::primary).anyMatch(t -> t != null && t.key().equals(tail.key())))
				words.add(dictionary.word(w));
		}
		return words;
	}

	/** The words that nearly rhyme with a sound: the same vowel and a close of the same family. */
	public Set<String> slants(Pronunciation p) {
		Tail tail = Tail.primary(p);
		Set<String> words = new LinkedHashSet<>();
		if (tail == null || p.stress(tail.at()) == Stress.NONE) return words;
		String family = family(tail);
		for (int w : with(slant, family.hashCode())) {
			if (LineEnd.full(dictionary.variants(w)).stream().map(Tail::primary).anyMatch(t -> t != null && family(t).equals(family)))
				words.add(dictionary.word(w));
		}
		words.removeAll(rhymes(p));
		return words;
	}

	/**
	 * Rhymes of two words for a sound that has one syllable behind its main stress, the commonest first: "know it" for "poet", "tap hop"
	 * for "laptop". Each word stands in one of them only.
	 *
	 * @param most at most so many
	 */
	public List<String> mosaics(Pronunciation p, int most) {
		List<Mosaic.Halves> halves = Mosaic.halves(p);
		List<String> found = new ArrayList<>();
		for (Mosaic.Halves of : halves) {
			List<String> first = common(of.first());
			List<String> second = of.words().isEmpty() ? common(of.second()) : of.words();
			if (first.isEmpty() || second.isEmpty()) continue;
			int pairs = second.size() == 1 ? first.size() : Math.min(first.size(), second.size());
			for (int i = 0; i < pairs && found.size() < most; i++) found.add(first.get(i) + " " + second.get(i % second.size()));
		}
		return found;
	}

	/** Common words of one syllable with an ending, the commonest first. */
	private List<String> common(String ending) {
		Map<String, Integer> levels = new LinkedHashMap<>();
		for (int w : with(perfect, ending.hashCode())) {
			String word = dictionary.word(w);
			int of = level.applyAsInt(word);
			if (of > COMMON || word.length() == 1 || WEAK.contains(word)) continue;
			Pronunciation said = dictionary.variants(w).getFirst();
			if (said.syllableCount() == 1 && Tail.last(said).key().equals(ending)) levels.put(word, of);
		}
		return levels.entrySet().stream().sorted(Map.Entry.comparingByValue()).map(Map.Entry::getKey).toList();
	}

	private static int[] with(long[] table, int hash) {
		int from = Arrays.binarySearch(table, (long) hash << WORD_BITS);
		if (from < 0) from = -from - 1;
		int to = from;
		while (to < table.length && table[to] >> WORD_BITS == hash) to++;
		int[] words = new int[to - from];
		for (int i = from; i < to; i++) words[i - from] = (int) (table[i] & WORD);
		return words;
	}
}
