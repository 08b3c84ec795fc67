package gleaner.language.internal.rhyme;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.ToIntFunction;

import gleaner.language.internal.sound.CmuDictionary;
import gleaner.language.sound.Pronunciation;

/**
 * All words of the dictionary by how they end: two sorted tables of hashed endings, so that it is small and quickly made.
 * Words that a hash brings together by chance are sorted out when asked. Immutable.
 */
public final class RhymeIndex {
	private static final int WORD_BITS = 20;
	private static final long WORD = (1L << WORD_BITS) - 1;

	private final CmuDictionary dictionary;
	/** hash of the ending in the high bits, index of the word in the low ones */
	private final long[] perfect;
	private final long[] slant;

	/** @param level how common a word is; words of level -1 or above {@code rarest} are left out */
	public RhymeIndex(CmuDictionary dictionary, ToIntFunction<String> level, int rarest) {
		this.dictionary = dictionary;
		long[] endings = new long[2 * dictionary.size()];
		long[] families = new long[2 * dictionary.size()];
		int n = 0;
		for (int i = 0; i < dictionary.size(); i++) {
			int of = level.applyAsInt(dictionary.word(i));
			if (of < 0 || of > rarest) continue;
			for (Pronunciation p : dictionary.variants(i)) {
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
		if (tail == null) return words;
		for (int w : with(perfect, tail.key().hashCode())) {
			if (dictionary.variants(w).stream().map(Tail::primary).anyMatch(t -> t != null && t.key().equals(tail.key())))
				words.add(dictionary.word(w));
		}
		return words;
	}

	/** The words that nearly rhyme with a sound: the same vowel and a close of the same family. */
	public Set<String> slants(Pronunciation p) {
		Tail tail = Tail.primary(p);
		Set<String> words = new LinkedHashSet<>();
		if (tail == null) return words;
		String family = family(tail);
		for (int w : with(slant, family.hashCode())) {
			if (dictionary.variants(w).stream().map(Tail::primary).anyMatch(t -> t != null && family(t).equals(family)))
				words.add(dictionary.word(w));
		}
		words.removeAll(rhymes(p));
		return words;
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
