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
 * Where words stand among each other by the company they keep (GloVe: Pennington et al. 2014), in coarse steps: words that are near in
 * meaning are near here, but so are opposites. Immutable.
 */
public final class WordVectors {
	/** So many sketches are followed up for the nearest words. */
	private static final int LOOKED_AT = 4000;

	private final PackedWords words;
	private final int dimensions;
	private final byte[] vectors;
	private final float[] scales;
	private final Sketches sketches;

	private WordVectors(PackedWords words, int dimensions, byte[] vectors) {
		this.words = words;
		this.dimensions = dimensions;
		this.vectors = vectors;
		this.sketches = new Sketches(vectors, dimensions);
		this.scales = new float[words.size()];
		for (int word = 0; word < scales.length; word++) {
			int length = dot(word, word);
			scales[word] = length == 0 ? 0 : (float) (1 / Math.sqrt(length));
		}
	}

	public static WordVectors load() {
		return DataFiles.read("vectors.gz", WordVectors::read);
	}

	/**
	 * Writes a table.
	 *
	 * @param words in the order of {@link PackedWords}
	 * @param vectors of each word, all of one length
	 */
	public static void write(DataOutputStream out, List<String> words, byte[][] vectors) throws IOException {
		PackedWords.write(out, words);
		out.writeInt(vectors[0].length);
		for (byte[] vector : vectors) out.write(vector);
	}

	public static WordVectors read(DataInputStream in) throws IOException {
		PackedWords words = PackedWords.read(in);
		int dimensions = in.readInt();
		if (dimensions < 1 || dimensions > 1000) throw new IOException("a vector has " + dimensions + " dimensions");
		byte[] vectors = new byte[Varint.size(Math.multiplyExact(words.size(), dimensions), in)];
		in.readFully(vectors);
		return new WordVectors(words, dimensions, vectors);
	}

	/** The number of a word in lower case, or -1 if it is not known. */
	public int number(String word) {
		return words.indexOf(word);
	}

	public String word(int number) {
		return words.get(number);
	}

	/** How many words there are. */
	public int size() {
		return words.size();
	}

	/** The direction in which words lie together, of length 1; null if there is none. */
	public float[] direction(int... numbers) {
		float[] sum = new float[dimensions];
		for (int number : numbers) {
			int at = number * dimensions;
			for (int i = 0; i < dimensions; i++) sum[i] += scales[number] * vectors[at + i];
		}
		double length = 0;
		for (float x : sum) length += x * x;
		if (length == 0) return null;
		float scale = (float) (1 / Math.sqrt(length));
		for (int i = 0; i < dimensions; i++) sum[i] *= scale;
		return sum;
	}

	/** The words nearest to one, the nearest first, without itself; of many hundreds the last few may be missing. */
	public int[] nearest(int word, int count) {
		int most = Math.min(count, size() - 1);
		// Nearness in the upper half, the number in the lower: sorting needs no objects.
		long[] best = new long[most];
		Arrays.fill(best, Long.MIN_VALUE);
		if (most == 0) return new int[0];
		for (int other : sketches.alike(word, Math.max(LOOKED_AT, 2 * most))) {
			if (other == word) continue;
			int near = Math.round(dot(word, other) * scales[other] * (1 << 16));
			long key = (long) near << 32 | other;
			if (key <= best[0]) continue;
			int at = 1;
			while (at < most && best[at] < key) {
				best[at - 1] = best[at];
				at++;
			}
			best[at - 1] = key;
		}
		int[] nearest = new int[most];
		for (int i = 0; i < most; i++) nearest[i] = (int) best[most - 1 - i];
		return nearest;
	}

	/** How near two words are: the cosine of the angle between them; 0 where one has no direction. */
	public double nearness(int a, int b) {
		return (double) dot(a, b) * scales[a] * scales[b];
	}

	private int dot(int a, int b) {
		int sum = 0;
		int first = a * dimensions;
		int second = b * dimensions;
		for (int i = 0; i < dimensions; i++) sum += vectors[first + i] * vectors[second + i];
		return sum;
	}
}
