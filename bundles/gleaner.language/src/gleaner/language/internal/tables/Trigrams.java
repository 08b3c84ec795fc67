// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.tables;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import gleaner.language.internal.data.DataFiles;
import gleaner.language.internal.data.PackedWords;

/**
 * How likely words follow each other in some kind of text: how often words were met, and pairs and triples of them as far as they say more
 * than their parts. What was not met is guessed from what is shorter, at a price ("stupid back-off": Brants et al. 2007). Immutable.
 */
public final class Trigrams {
	/** Stands before the first word of a sentence. */
	public static final String START = "<s>";
	/** Words are numbered in 16 bits. */
	public static final int MOST_WORDS = 0xFFFF;
	/** What it costs to know of a shorter run only. */
	public static final double BACK_OFF = Math.log(0.4);
	/** How often something was met is kept as a level: so many of them double it. */
	private static final int LEVELS = 6;
	private static final double LEVEL = Math.log(2) / LEVELS;

	private final PackedWords words;
	private final byte[] levels;
	/** Of pairs and triples that begin alike, the last words stand in rising order. */
	private final int[] pairStarts;
	private final char[] pairWords;
	private final byte[] pairLevels;
	private final int[] tripleStarts;
	private final char[] tripleWords;
	private final byte[] tripleLevels;
	private final double all;
	private final double unmet;

	private Trigrams(PackedWords words, byte[] levels, int[] pairStarts, char[] pairWords, byte[] pairLevels, int[] tripleStarts,
			char[] tripleWords, byte[] tripleLevels, double all, double unmet) {
		this.words = words;
		this.levels = levels;
		this.pairStarts = pairStarts;
		this.pairWords = pairWords;
		this.pairLevels = pairLevels;
		this.tripleStarts = tripleStarts;
		this.tripleWords = tripleWords;
		this.tripleLevels = tripleLevels;
		this.all = all;
		this.unmet = unmet;
	}

	/** @param file of this bundle's data */
	public static Trigrams load(String file) {
		return DataFiles.read(file, Trigrams::read);
	}

	/**
	 * Runs of words of one length, and how often each was met.
	 *
	 * @param keys the numbers of the words, 16 bits each, the last the lowest; rising
	 * @param counts the natural logarithm of how often each was met, from 0
	 */
	public record Runs(long[] keys, double[] counts) {
	}

	/**
	 * Writes a table.
	 *
	 * @param words in the order of {@link PackedWords}
	 * @param counts the natural logarithm of how often each was met, from 0
	 * @param all the same of how many words there were
	 * @param unmet the logarithm of the likelihood of a word that was never met
	 * @param triples the first two words of each are among the pairs
	 */
	public static void write(DataOutputStream out, List<String> words, double[] counts, double all, double unmet, Runs pairs, Runs triples)
			throws IOException {
		PackedWords.write(out, words);
		out.writeDouble(all);
		out.writeDouble(unmet);
		for (double count : counts) out.writeByte(level(count));
		out.writeInt(pairs.keys.length);
		out.writeInt(triples.keys.length);
		int pair = 0;
		int triple = 0;
		for (int word = 0; word < words.size(); word++) {
			int end = pair;
			while (end < pairs.keys.length && pairs.keys[end] >> 16 == word) end++;
			Varint.write(out, end - pair);
			for (int before = -1; pair < end; pair++) {
				int second = (int) pairs.keys[pair] & MOST_WORDS;
				Varint.write(out, second - before);
				before = second;
				out.writeByte(level(pairs.counts[pair]));
				int last = triple;
				while (last < triples.keys.length && triples.keys[last] >> 16 == pairs.keys[pair]) last++;
				Varint.write(out, last - triple);
				for (int earlier = -1; triple < last; triple++) {
					int third = (int) triples.keys[triple] & MOST_WORDS;
					Varint.write(out, third - earlier);
					earlier = third;
					out.writeByte(level(triples.counts[triple]));
				}
			}
		}
		if (pair != pairs.keys.length || triple != triples.keys.length) throw new IOException("the runs of words are not in order");
	}

	private static int level(double count) {
		return (int) Math.clamp(Math.round(count / LEVEL), 0, 0xFF);
	}

	public static Trigrams read(DataInputStream in) throws IOException {
		PackedWords words = PackedWords.read(in);
		if (words.size() > MOST_WORDS) throw new IOException("there are " + words.size() + " words, more than " + MOST_WORDS);
		double all = in.readDouble();
		double unmet = in.readDouble();
		byte[] levels = new byte[words.size()];
		in.readFully(levels);
		int pairs = Varint.size(in.readInt(), in);
		int triples = Varint.size(in.readInt(), in);
		int[] pairStarts = new int[words.size() + 1];
		char[] pairWords = new char[pairs];
		byte[] pairLevels = new byte[pairs];
		int[] tripleStarts = new int[pairs + 1];
		char[] tripleWords = new char[triples];
		byte[] tripleLevels = new byte[triples];
		int pair = 0;
		int triple = 0;
		for (int word = 0; word < words.size(); word++) {
			int end = pair + Varint.read(in);
			if (end > pairs) throw new IOException("there are more pairs of words than it says");
			for (int second = -1; pair < end; pair++) {
				second = word(second + Varint.read(in), words);
				pairWords[pair] = (char) second;
				pairLevels[pair] = in.readByte();
				int last = triple + Varint.read(in);
				if (last > triples) throw new IOException("there are more triples of words than it says");
				for (int third = -1; triple < last; triple++) {
					third = word(third + Varint.read(in), words);
					tripleWords[triple] = (char) third;
					tripleLevels[triple] = in.readByte();
				}
				tripleStarts[pair + 1] = triple;
			}
			pairStarts[word + 1] = pair;
		}
		if (pair != pairs || triple != triples) throw new IOException("there are fewer runs of words than it says");
		return new Trigrams(words, levels, pairStarts, pairWords, pairLevels, tripleStarts, tripleWords, tripleLevels, all, unmet);
	}

	private static int word(int number, PackedWords words) throws IOException {
		if (number < 0 || number >= words.size()) throw new IOException("there is no word number " + number);
		return number;
	}

	/** The number of a word in lower case, or -1 if it is not known. */
	public int number(String word) {
		return words.indexOf(word);
	}

	/** The logarithm of a word's likelihood wherever it stands. */
	public double likelihood(int word) {
		return word < 0 ? unmet : (levels[word] & 0xFF) * LEVEL - all;
	}

	/** The logarithm of a word's likelihood behind two others, each of which may be -1 for any. */
	public double likelihood(int first, int second, int word) {
		if (second < 0 || word < 0) return likelihood(word) + 2 * BACK_OFF;
		if (first >= 0) {
			int before = find(pairWords, pairStarts[first], pairStarts[first + 1], second);
			if (before >= 0) {
				int met = find(tripleWords, tripleStarts[before], tripleStarts[before + 1], word);
				if (met >= 0) return ((tripleLevels[met] & 0xFF) - (pairLevels[before] & 0xFF)) * LEVEL;
			}
		}
		int met = find(pairWords, pairStarts[second], pairStarts[second + 1], word);
		if (met >= 0) return ((pairLevels[met] & 0xFF) - (levels[second] & 0xFF)) * LEVEL + BACK_OFF;
		return likelihood(word) + 2 * BACK_OFF;
	}

	private static int find(char[] sorted, int from, int to, int word) {
		int at = Arrays.binarySearch(sorted, from, to, (char) word);
		return at < 0 ? -1 : at;
	}
}
