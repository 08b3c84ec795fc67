// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.sound;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

import gleaner.language.sound.Phone;
import gleaner.language.sound.Pronunciation;

/**
 * What each letter can stand for: a label is nothing, one phone or two, and each letter has its candidate labels with the
 * logarithm of how often it stands for them. Knows how to align a word's letters with its phones. Immutable.
 */
public final class LetterLabels {
	/** The letters of the model; everything else is dropped before. */
	public static final String LETTERS = "abcdefghijklmnopqrstuvwxyz'";
	private static final float IMPOSSIBLE = -1e9f;
	private static final float UNSEEN = -14;

	private final byte[][] phones;
	private final short[][] candidates;
	private final float[][] chances;

	/**
	 * @param phones per label its phones, as ordinals of {@link Phone}
	 * @param candidates per letter of {@link #LETTERS} its labels
	 * @param chances per letter the logarithm of the share of each of its labels
	 */
	public LetterLabels(byte[][] phones, short[][] candidates, float[][] chances) {
		this.phones = phones;
		this.candidates = candidates;
		this.chances = chances;
	}

	static LetterLabels read(DataInputStream in) throws IOException {
		byte[][] phones = new byte[in.readUnsignedShort()][];
		for (int l = 0; l < phones.length; l++) {
			phones[l] = new byte[in.readByte()];
			in.readFully(phones[l]);
		}
		short[][] candidates = new short[LETTERS.length()][];
		float[][] chances = new float[LETTERS.length()][];
		for (int c = 0; c < candidates.length; c++) {
			int n = in.readUnsignedShort();
			candidates[c] = new short[n];
			chances[c] = new float[n];
			for (int k = 0; k < n; k++) {
				candidates[c][k] = in.readShort();
				chances[c][k] = in.readFloat();
			}
		}
		return new LetterLabels(phones, candidates, chances);
	}

	public void write(DataOutputStream out) throws IOException {
		out.writeShort(phones.length);
		for (byte[] label : phones) {
			out.writeByte(label.length);
			out.write(label);
		}
		for (int c = 0; c < candidates.length; c++) {
			out.writeShort(candidates[c].length);
			for (int k = 0; k < candidates[c].length; k++) {
				out.writeShort(candidates[c][k]);
				out.writeFloat(chances[c][k]);
			}
		}
	}

	/** The labels that a letter can have. */
	public short[] candidates(char letter) {
		return candidates[LETTERS.indexOf(letter)];
	}

	/** The phones of a label, as ordinals of {@link Phone}. */
	public byte[] phones(int label) {
		return phones[label];
	}

	/**
	 * Which phone each letter starts at in the likeliest alignment: entry i is the number of phones before letter i, and a last
	 * entry is the number of all phones. Letters outside {@link #LETTERS} stand for nothing.
	 *
	 * @return null if the letters can hardly stand for these phones, as in "1st" or "Mr"
	 */
	public int[] align(String letters, Pronunciation sound) {
		int n = letters.length();
		int m = sound.length();
		float[][] best = new float[n + 1][m + 1];
		byte[][] taken = new byte[n + 1][m + 1];
		for (float[] row : best) Arrays.fill(row, IMPOSSIBLE);
		best[0][0] = 0;
		for (int i = 0; i < n; i++) {
			for (int j = 0; j <= m; j++) {
				if (best[i][j] <= IMPOSSIBLE) continue;
				for (int k = 0; k <= 2 && j + k <= m; k++) {
					float score = best[i][j] + chance(letters.charAt(i), sound, j, k);
					if (score > best[i + 1][j + k]) {
						best[i + 1][j + k] = score;
						taken[i + 1][j + k] = (byte) k;
					}
				}
			}
		}
		if (best[n][m] <= IMPOSSIBLE) return null;
		int[] starts = new int[n + 1];
		starts[n] = m;
		for (int i = n; i > 0; i--) starts[i - 1] = starts[i] - taken[i][starts[i]];
		return starts;
	}

	private float chance(char letter, Pronunciation sound, int from, int count) {
		int c = LETTERS.indexOf(letter);
		if (c < 0) return count == 0 ? 0 : UNSEEN * count;
		for (int k = 0; k < candidates[c].length; k++) {
			byte[] label = phones[candidates[c][k]];
			if (label.length != count) continue;
			boolean same = true;
			for (int p = 0; p < count && same; p++) same = label[p] == sound.phone(from + p).ordinal();
			if (same) return chances[c][k];
		}
		return UNSEEN * Math.max(1, count);
	}
}
