// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.encoding;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;

/**
 * How often each byte follows each in a text, and how likely that is in an encoding. Pairs of two ASCII bytes tell the language, not the
 * encoding: they count, for less, where they stand in or beside a word with other bytes. Natural logarithms throughout.
 */
final class BytePairs {
	private static final double WEIGHT_OF_ASCII = 0.4;
	/** A byte that means nothing. */
	private static final double BROKEN = -30;
	/** A letter of Greek, Hebrew and the like that stands alone. */
	private static final double SINGLE = -4;

	/** First byte times 256 plus second. */
	private final Map<Integer, Integer> ascii = new HashMap<>();
	private final Map<Integer, Integer> telling = new HashMap<>();
	private final Map<String, Double> asciiScores = new HashMap<>();

	BytePairs(byte[] bytes) {
		int[] near = new int[1 << 16];
		int[] counts = new int[1 << 16];
		int before = Letters.GAP;
		int asciiFrom = 0;
		int lastTelling = -1;
		for (int i = 0; i < bytes.length; i++) {
			int b = bytes[i] & 0xFF;
			if (before >= 0x80 || b >= 0x80) counts[before << 8 | b]++;
			if (b >= 0x80) {
				int from = Math.max(asciiFrom, wordsBefore(bytes, i));
				for (int k = from; k < i; k++) if (k > 0) near[(bytes[k - 1] & 0xFF) << 8 | bytes[k] & 0xFF]++;
				asciiFrom = i;
				lastTelling = i;
			} else if (lastTelling >= 0 && i == lastTelling + 1) {
				int to = wordsBehind(bytes, i);
				for (int k = i + 1; k < to && bytes[k] >= 0; k++) {
					near[(bytes[k - 1] & 0xFF) << 8 | bytes[k] & 0xFF]++;
					asciiFrom = k + 1;
				}
			}
			before = b;
		}
		for (int i = 0; i < counts.length; i++) {
			if (counts[i] > 0) telling.put(i, counts[i]);
			if (near[i] > 0 && i < 0x8000 && (i & 0x80) == 0) ascii.put(i, near[i]);
		}
	}

	/** Where the word before this one begins. */
	private static int wordsBefore(byte[] bytes, int at) {
		int i = at;
		for (int words = 0; i > 0 && at - i < 40; i--) if (isGap(bytes[i - 1]) && i < at && !isGap(bytes[i]) && ++words == 2) break;
		return i;
	}

	/** Where the word behind this one ends. */
	private static int wordsBehind(byte[] bytes, int at) {
		int i = at;
		for (int words = 0; i < bytes.length && i - at < 40; i++)
			if (isGap(bytes[i]) && i > at && !isGap(bytes[i - 1]) && ++words == 2) break;
		return i;
	}

	private static boolean isGap(byte b) {
		return b >= 0 && !Character.isLetter(b);
	}

	/** How likely it is that this is a text of that encoding, in its best language. */
	double score(OldEncoding encoding, byte[] bytes) {
		return encoding.bytes() == 1 ? score(encoding, this) : asciiScore("en") + ofText(bytes, encoding);
	}

	/**
	 * The same for a part of the bytes.
	 *
	 * @param part has the pairs beyond ASCII
	 */
	double score(OldEncoding encoding, BytePairs part) {
		char[] chars = chars(encoding.charset());
		double best = Double.NEGATIVE_INFINITY;
		for (String language : encoding.languages()) {
			double score = encoding.isLatin() ? asciiScore(language) : asciiScore("en");
			Letters letters = Languages.of(language);
			for (Map.Entry<Integer, Integer> pair : part.telling.entrySet())
				score += pair.getValue() * likely(letters, chars[pair.getKey() >> 8], chars[pair.getKey() & 0xFF]);
			best = Math.max(best, score);
		}
		return best + part.ofSingles(chars);
	}

	private double asciiScore(String language) {
		return asciiScores.computeIfAbsent(language, this::readAscii);
	}

	private double readAscii(String language) {
		Letters letters = Languages.of(language);
		double score = 0;
		for (Map.Entry<Integer, Integer> pair : ascii.entrySet())
			score += pair.getValue() * letters.after((char) (pair.getKey() >> 8), (char) (pair.getKey() & 0xFF));
		return WEIGHT_OF_ASCII * score;
	}

	private static double ofText(byte[] bytes, OldEncoding encoding) {
		Letters letters = Languages.of(encoding.languages().getFirst());
		String text = new String(bytes, encoding.charset());
		double score = 0;
		char before = Letters.GAP;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (before >= 0x80 || c >= 0x80) score += likely(letters, before, c);
			before = c;
		}
		return score;
	}

	private static double likely(Letters letters, char before, char c) {
		return c == '\uFFFD' ? BROKEN : letters.after(before, c);
	}

	/** Letters beyond Latin that stand alone, as signs do, are no words. */
	private double ofSingles(char[] chars) {
		int beginnings = 0;
		int insides = 0;
		for (Map.Entry<Integer, Integer> pair : telling.entrySet()) {
			if (!isBeyondLatin(chars[pair.getKey() & 0xFF])) continue;
			if (isBeyondLatin(chars[pair.getKey() >> 8])) insides += pair.getValue();
			else beginnings += pair.getValue();
		}
		return insides >= beginnings ? 0 : (beginnings - insides) * SINGLE;
	}

	private static boolean isBeyondLatin(char c) {
		return c >= 0x250 && Character.isLetter(c);
	}

	private static char[] chars(Charset charset) {
		char[] chars = new char[256];
		for (int i = 0; i < 256; i++) {
			String c = new String(new byte[] { (byte) i }, charset);
			chars[i] = c.length() == 1 ? c.charAt(0) : '\uFFFD';
		}
		return chars;
	}
}
