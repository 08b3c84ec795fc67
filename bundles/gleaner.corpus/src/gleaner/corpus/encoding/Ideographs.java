// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.encoding;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;

/**
 * The characters of a language that has thousands of them. Which are the usual ones its older encodings tell: they put those first, in a
 * level of their own.
 */
final class Ideographs implements Letters {
	private static final double SEEN = 0.5;
	private static final double USUAL = 0.35;
	private static final double SELDOM = Math.log(0.02 / 6000);
	private static final double VERY_SELDOM = Math.log(0.0005 / 20000);
	private static final double SMALL_KANA = Math.log(1e-5);
	private static final double BESIDE_ASCII = Math.log(0.03);
	private static final double LETTER = Math.log(1e-3);

	private final Map<Character, Double> known = new HashMap<>();
	private final boolean[] seldom = new boolean[1 << 16];

	/**
	 * @param sample of the language
	 * @param charset of two bytes that has levels
	 * @param first the first byte of its level of usual characters
	 * @param last the last
	 * @param lastOfAll the last first byte of all levels
	 */
	Ideographs(String sample, Charset charset, int first, int last, int lastOfAll) {
		Map<Character, Integer> counts = new HashMap<>();
		int all = 0;
		for (char c : sample.toCharArray()) if (c > 0x2E80 && Character.isLetter(c)) {
			counts.merge(c, 1, Integer::sum);
			all++;
		}
		StringBuilder usual = new StringBuilder();
		for (int lead = first; lead <= lastOfAll; lead++)
			for (int trail = 0x40; trail < 0xFF; trail++) {
				String c = new String(new byte[] { (byte) lead, (byte) trail }, charset);
				if (c.length() != 1 || c.charAt(0) == '\uFFFD') continue;
				if (lead <= last) usual.append(c);
				else seldom[c.charAt(0)] = true;
			}
		for (char c : usual.toString().toCharArray()) known.merge(c, USUAL / usual.length(), Double::sum);
		for (Map.Entry<Character, Integer> count : counts.entrySet())
			known.merge(count.getKey(), SEEN * count.getValue() / all, Double::sum);
		known.replaceAll((c, likely) -> Math.log(likely));
	}

	@Override
	public double after(char before, char c) {
		return likely(before, c) + (isAsciiLetter(before) && c > 0x2E80 || isAsciiLetter(c) && before > 0x2E80 ? BESIDE_ASCII : 0);
	}

	private static boolean isAsciiLetter(char c) {
		return c < 0x80 && Character.isLetter(c);
	}

	private double likely(char before, char c) {
		Double likely = known.get(c);
		if (likely != null) return likely;
		if (c >= 0xFF61 && c < 0xFFA0) return SMALL_KANA;
		if (!Character.isLetter(c)) return Math.log(0.3) + Strange.mark(before, c);
		if (c < 0x80) return LETTER;
		if (seldom[c]) return SELDOM;
		return c > 0x2E80 ? VERY_SELDOM : Strange.letter(c);
	}
}
