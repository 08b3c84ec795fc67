
// SPDX-License-Identifier: EPL-2.0
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import gleaner.language.internal.data.PackedWords;
import gleaner.language.internal.tables.Trigrams;

/**
 * Packs what a language model of today's English says of pairs and triples of words, as far as it says most: CMU Sphinx'
 * {@code en-us.lm.bin}, which Debian has in the package {@code pocketsphinx-en-us}.
 *
 * <p>{@code java -Xmx3g -cp CLASSES releng/language/PackProse.java EN_US_LM_BIN OUT}
 *
 * <p>The file is a trie, little end first, that is gone down from the last word of a run to its first: a heading, the number of runs of
 * each length, tables of the likelihoods and discounts that runs may have, all words with their likelihoods, pairs and triples packed by
 * bits, and the spelling of the words.
 */
final class PackProse {
	private static final String HEADING = "Trie Language Model";
	private static final int PAIRS = 700_000;
	private static final int TRIPLES = 450_000;
	private static final int TABLE = 1 << 16;
	/** Likelihoods are logarithms to this base. */
	private static final double UNIT = Math.log(1.0001);
	/** As if the model had been learnt on so many words: no run is so rare that it would count less than once. */
	private static final double ALL = Math.log(2) * 42;
	private static final double UNMET = -20;

	private final ByteBuffer file;
	private final int[] counts = new int[3];
	private final float[][] tables = new float[3][TABLE];
	private float[] likelihoods;
	private int[] firstPairs;
	private String[] words;
	private long pairsAt;
	private long triplesAt;
	private int wordBits;
	private int pairBits;
	private int nextBits;

	private PackProse(byte[] bytes) throws IOException {
		file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		byte[] heading = new byte[HEADING.length()];
		file.get(heading);
		if (!new String(heading, StandardCharsets.US_ASCII).equals(HEADING) || file.get() != counts.length)
			throw new IOException("this is no trie of runs of three words");
		for (int i = 0; i < counts.length; i++) counts[i] = file.getInt();
		file.getInt();
		for (float[] table : tables) for (int i = 0; i < TABLE; i++) table[i] = file.getFloat();
		likelihoods = new float[counts[0]];
		firstPairs = new int[counts[0] + 1];
		for (int word = 0; word <= counts[0]; word++) {
			float likelihood = file.getFloat();
			file.getFloat();
			firstPairs[word] = file.getInt();
			if (word < counts[0]) likelihoods[word] = (float) (likelihood * UNIT);
		}
		wordBits = Integer.SIZE - Integer.numberOfLeadingZeros(counts[0]);
		nextBits = Integer.SIZE - Integer.numberOfLeadingZeros(counts[2]);
		pairBits = wordBits + 32 + nextBits;
		pairsAt = 8L * file.position();
		int pairBytes = (int) (((1L + counts[1]) * pairBits + 7) / 8 + 8);
		triplesAt = pairsAt + 8L * pairBytes;
		int tripleBytes = (int) (((1L + counts[2]) * (wordBits + 16) + 7) / 8 + 8);
		file.position(file.position() + pairBytes + tripleBytes);
		byte[] spelling = new byte[file.getInt()];
		file.get(spelling);
		words = new String(spelling, StandardCharsets.ISO_8859_1).split("\0");
	}

	public static void main(String[] args) throws IOException {
		Path out = Path.of(args[1]);
		try (DataOutputStream file = Packed.file(out)) {
			new PackProse(Files.readAllBytes(Path.of(args[0]))).write(file);
		}
		System.out.printf("%d bytes%n", Files.size(out));
	}

	private long bits(long at, int count) {
		return file.getLong((int) (at >> 3)) >>> (at & 7) & (1L << count) - 1;
	}

	private void write(DataOutputStream out) throws IOException {
		int start = Arrays.asList(words).indexOf(Trigrams.START);
		likelihoods[start] = likelihoods[Arrays.asList(words).indexOf("</s>")]; // as many sentences begin as end
		List<Integer> known = IntStream.range(0, words.length).boxed()
				.filter(word -> word == start || words[word].matches("[a-z]+(?:'[a-z]+)?"))
				.sorted(Comparator.comparing(word -> -likelihoods[word])).limit(Trigrams.MOST_WORDS).toList();
		Map<String, Integer> sorted = new TreeMap<>(PackedWords::compare);
		for (int word : known) sorted.put(words[word], word);
		int[] numbers = new int[words.length];
		Arrays.fill(numbers, -1);
		double[] counts = new double[sorted.size()];
		int number = 0;
		for (int word : sorted.values()) {
			counts[number] = likelihoods[word] + ALL;
			numbers[word] = number++;
		}
		Found pairs = pairs(numbers);
		Found often = pairs.best(PAIRS);
		Found triples = triples(numbers, pairs, often).best(TRIPLES);
		System.out.printf("%d words, %d pairs, %d triples%n", number, often.size, triples.size);
		Trigrams.write(out, List.copyOf(sorted.keySet()), counts, ALL, UNMET, often.runs(), triples.runs());
	}

	private Found pairs(int[] numbers) {
		Found found = new Found(this.counts[1]);
		for (int last = 0; last < counts[0]; last++) {
			for (int pair = firstPairs[last]; pair < firstPairs[last + 1]; pair++) {
				int first = (int) bits(pairsAt + (long) pair * pairBits, wordBits);
				if (numbers[last] < 0 || numbers[first] < 0) continue;
				double both = likelihoods[first] + likelihood(pair);
				found.add((long) numbers[first] << 16 | numbers[last], both, likelihood(pair) - likelihoods[last] - Trigrams.BACK_OFF);
			}
		}
		return found;
	}

	/** The logarithm of the likelihood of a pair's second word behind its first. */
	private double likelihood(int pair) {
		return tables[0][(int) bits(pairsAt + (long) pair * pairBits + wordBits + 16, 16)] * UNIT;
	}

	private Found triples(int[] numbers, Found pairs, Found often) {
		Map<Long, Double> before = new TreeMap<>();
		for (int i = 0; i < often.size; i++) before.put(often.keys[i], often.likelihoods[i]);
		Found found = new Found(this.counts[2]);
		for (int last = 0; last < counts[0]; last++) {
			for (int pair = firstPairs[last]; pair < firstPairs[last + 1]; pair++) {
				long at = pairsAt + (long) pair * pairBits;
				int middle = (int) bits(at, wordBits);
				int from = (int) bits(at + wordBits + 32, nextBits);
				int to = (int) bits(at + pairBits + wordBits + 32, nextBits);
				for (int triple = from; triple < to; triple++) {
					long where = triplesAt + (long) triple * (wordBits + 16);
					int first = (int) bits(where, wordBits);
					if (numbers[last] < 0 || numbers[middle] < 0 || numbers[first] < 0) continue;
					long key = (long) numbers[first] << 16 | numbers[middle];
					Double both = before.get(key);
					if (both == null) continue;
					double likelihood = tables[2][(int) bits(where + wordBits, 16)] * UNIT;
					found.add(key << 16 | numbers[last], both + likelihood, likelihood - likelihood(pair) - Trigrams.BACK_OFF);
				}
			}
		}
		return found;
	}

	/** Runs with the logarithms of their likelihoods, and how much each says that its parts do not. */
	private static final class Found {
		private final long[] keys;
		private final double[] likelihoods;
		private final double[] says;
		private int size;

		Found(int most) {
			keys = new long[most];
			likelihoods = new double[most];
			says = new double[most];
		}

		void add(long key, double likelihood, double gain) {
			keys[size] = key;
			likelihoods[size] = likelihood;
			// Between what is missed most often and what is most surprising: suggestions are asked of rare words too.
			says[size++] = Math.exp(likelihood / 2) * Math.abs(gain);
		}

		/** Those that say most, in the order of their keys. */
		Found best(int most) {
			double[] sorted = Arrays.copyOf(says, size);
			Arrays.sort(sorted);
			double least = size <= most ? 0 : sorted[size - most];
			int[] chosen = IntStream.range(0, size).filter(i -> says[i] >= least).boxed()
					.sorted(Comparator.comparingLong(i -> keys[i])).limit(most).mapToInt(i -> i).toArray();
			Found best = new Found(chosen.length);
			for (int i : chosen) {
				best.keys[best.size] = keys[i];
				best.likelihoods[best.size] = likelihoods[i];
				best.says[best.size++] = says[i];
			}
			return best;
		}

		Trigrams.Runs runs() {
			return new Trigrams.Runs(keys, Arrays.stream(likelihoods).map(likelihood -> likelihood + ALL).toArray());
		}
	}
}
