// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.sound;

/**
 * What the letter-to-sound model looks at when it decides on one letter: windows of letters around it, and the labels
 * decided before it. Every feature is hashed into one table of weights (the "hashing trick": Weinberger et al. 2009).
 */
public final class LetterFeatures {
	/** log2 of the number of weights. */
	public static final int BITS = 24;
	/** How many features depend on letters only. */
	public static final int OF_LETTERS = 29;
	/** How many features depend on earlier decisions too. */
	public static final int OF_HISTORY = 16;

	/**
	 * The features of {@link #ofHistory} by what of the earlier decisions they look at: the last label that was heard; the last two; the
	 * last three; the label of the letter before.
	 */
	static final int[][] PARTS_OF_HISTORY = { { 0, 3, 4, 5, 8, 12 }, { 1, 6, 7, 10, 15 }, { 2, 9, 11 }, { 13, 14 } };

	private static final int MASK = (1 << BITS) - 1;

	private LetterFeatures() {
	}

	/** The hashes of the letter windows around position {@code i}. */
	public static void ofLetters(String w, int i, int[] f) {
		int c = at(w, i);
		int a1 = at(w, i - 1);
		int a2 = at(w, i - 2);
		int a3 = at(w, i - 3);
		int a4 = at(w, i - 4);
		int b1 = at(w, i + 1);
		int b2 = at(w, i + 2);
		int b3 = at(w, i + 3);
		int b4 = at(w, i + 4);
		int b5 = at(w, i + 5);
		int left1 = mix(c, a1);
		int left2 = mix(left1, a2);
		int left3 = mix(left2, a3);
		int left4 = mix(left3, a4);
		int right1 = mix(mix(c, 77), b1);
		int right2 = mix(right1, b2);
		int right3 = mix(right2, b3);
		int right4 = mix(right3, b4);
		int right5 = mix(right4, b5);
		int both1 = mix(left1, b1);
		int both2 = mix(left2, b1);
		int k = 0;
		f[k++] = mix(1, c);
		f[k++] = mix(2, left1);
		f[k++] = mix(3, left2);
		f[k++] = mix(4, left3);
		f[k++] = mix(5, left4);
		f[k++] = mix(6, right1);
		f[k++] = mix(7, right2);
		f[k++] = mix(8, right3);
		f[k++] = mix(9, right4);
		f[k++] = mix(10, right5);
		f[k++] = mix(11, both1);
		f[k++] = mix(12, both2);
		f[k++] = mix(13, mix(both1, b2));
		f[k++] = mix(14, mix(both2, b2));
		f[k++] = mix(15, mix(mix(both1, b2), b3));
		f[k++] = mix(16, mix(mix(both2, b2), b3));
		f[k++] = mix(17, mix(left3, b1));
		f[k++] = mix(18, mix(mix(left3, b1), b2));
		f[k++] = mix(19, mix(mix(mix(left3, b1), b2), b3));
		f[k++] = mix(20, mix(mix(mix(mix(left1, b1), b2), b3), b4));
		f[k++] = mix(21, mix(mix(left4, b1), b2));
		f[k++] = mix(22, mix(mix(mix(mix(mix(left1, b1), b2), b3), b4), b5));
		f[k++] = mix(23, mix(mix(mix(mix(left2, b1), b2), b3), b4));
		f[k++] = mix(24, mix(left4, at(w, i - 5)));
		f[k++] = mix(25, mix(mix(mix(left4, b1), b2), b3));
		f[k++] = mix(26, mix(c, Math.min(i, 6)));
		f[k++] = mix(27, mix(right1, Math.min(w.length() - i, 7)));
		f[k++] = mix(28, mix(mix(right1, a1), Math.min(w.length() - i, 7)));
		f[k] = mix(29, mix(mix(mix(c, ending(w, 3)), b1), Math.min(w.length() - i, 7)));
	}

	/**
	 * The hashes that also depend on earlier decisions: the last three labels that were heard, and the label of the letter
	 * before, silent or not.
	 */
	public static void ofHistory(String w, int i, int p1, int p2, int p3, int before, int[] f) {
		int c = at(w, i);
		int a1 = at(w, i - 1);
		int b1 = at(w, i + 1);
		int b2 = at(w, i + 2);
		int b3 = at(w, i + 3);
		int one = mix(mix(c, 55), p1 + 500);
		int two = mix(one, p2 + 500);
		int three = mix(two, p3 + 500);
		int k = 0;
		f[k++] = mix(41, one);
		f[k++] = mix(42, two);
		f[k++] = mix(43, three);
		f[k++] = mix(44, mix(one, b1));
		f[k++] = mix(45, mix(mix(one, b1), b2));
		f[k++] = mix(46, mix(mix(mix(one, b1), b2), b3));
		f[k++] = mix(47, mix(two, b1));
		f[k++] = mix(48, mix(mix(two, b1), b2));
		f[k++] = mix(49, mix(mix(one, a1), b1));
		f[k++] = mix(50, mix(mix(three, b1), b2));
		f[k++] = mix(51, mix(p1 + 500, p2 + 500));
		f[k++] = mix(52, mix(mix(p1 + 500, p2 + 500), p3 + 500));
		f[k++] = mix(53, p1 + 500);
		f[k++] = mix(54, mix(mix(mix(c, before + 900), a1), b1));
		f[k++] = mix(55, mix(mix(mix(mix(c, before + 900), a1), b1), b2));
		f[k] = mix(56, mix(mix(mix(mix(two, a1), b1), b2), b3));
	}

	/** The weight that belongs to a feature together with a label. */
	public static int index(int feature, int label) {
		int z = feature * 31 + label * 0x9E3779B1;
		z ^= z >>> 15;
		z *= 0x85ebca6b;
		z ^= z >>> 13;
		return z & MASK;
	}

	static int mix(int a, int b) {
		int z = a * 0x01000193 ^ b + 1;
		z *= 0x9E3779B1;
		return z ^ z >>> 15;
	}

	private static int at(String w, int i) {
		if (i < 0) return i == -1 ? '<' : '(';
		if (i >= w.length()) return i == w.length() ? '>' : ')';
		return w.charAt(i);
	}

	private static int ending(String w, int letters) {
		int hash = 7;
		for (int i = Math.max(0, w.length() - letters); i < w.length(); i++) hash = mix(hash, w.charAt(i));
		return hash;
	}
}
