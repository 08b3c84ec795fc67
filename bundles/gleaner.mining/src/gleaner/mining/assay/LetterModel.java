// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.assay;

/**
 * How letters follow one another in some texts: each by the four before it, smoothed by shorter contexts (Witten and Bell, 1991). Tells how
 * much a text surprises who knows only these. Once it is taught it is safe for use by several threads.
 */
public final class LetterModel {
	private static final int ORDER = 5;
	/** Letters that were never heard share this much. */
	private static final double ALPHABET = 256;
	private static final long KIND = 1L << 32;

	private final LetterCounts followed = new LetterCounts();
	/** How often each context came, and above that, by {@link #KIND}, how many different letters followed it. */
	private final LetterCounts contexts = new LetterCounts();
	private long letters;

	/** Reads a text that it learns from. */
	void learn(String text) {
		char[] small = small(text);
		for (int i = 0; i < small.length; i++) {
			for (int length = 0; length < ORDER && length <= i; length++) {
				long context = hash(small, i - length, i);
				boolean isNew = followed.add(hash(context, small[i]), 1) == 0;
				contexts.add(context, isNew ? KIND + 1 : 1);
			}
			letters++;
		}
	}

	/** How many letters it has learnt from. */
	public long letters() {
		return letters;
	}

	/** How much a text surprises, in bits a letter; 0 for an empty one. */
	public double surprise(String text) {
		char[] small = small(text);
		double bits = 0;
		for (int i = 0; i < small.length; i++) bits -= Math.log(probability(small, i));
		return text.isEmpty() ? 0 : bits / Math.log(2) / text.length();
	}

	private double probability(char[] text, int at) {
		double p = 1 / ALPHABET;
		for (int length = 0; length < ORDER && length <= at; length++) {
			long context = hash(text, at - length, at);
			long known = contexts.get(context);
			if (known == 0) break;
			int all = (int) known;
			int different = (int) (known >> 32);
			p = (followed.get(hash(context, text[at])) + different * p) / (all + different);
		}
		return p;
	}

	/** Each letter is looked at many times. */
	private static char[] small(String text) {
		char[] small = text.toCharArray();
		for (int i = 0; i < small.length; i++) small[i] = Character.toLowerCase(small[i]);
		return small;
	}

	private static long hash(char[] text, int from, int to) {
		long hash = 0xcbf29ce484222325L + (to - from);
		for (int i = from; i < to; i++) hash = hash(hash, text[i]);
		return hash;
	}

	private static long hash(long hash, char c) {
		return (hash ^ c) * 0x100000001b3L;
	}
}
