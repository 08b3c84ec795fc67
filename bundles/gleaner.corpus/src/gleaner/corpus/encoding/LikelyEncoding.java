// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.encoding;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One of the encodings that a text from before Unicode may be in. The likeliest is the one in which the bytes make the most likely
 * text: the letters of its best language follow one another as they do there.
 *
 * @param charset the encoding; of the bytes that are not UTF-8, where it is mixed
 * @param mixed whether the text is UTF-8 with bytes of this encoding in between
 * @param percent how sure that is, 1 to 99; of several encodings that give the same text, how sure that text is
 */
public record LikelyEncoding(Charset charset, boolean mixed, int percent) {
	/** Pairs lean on one another, so that their likelihoods must not be multiplied as if each were news. */
	private static final double CAUTION = 0.35;
	/** A byte of a char in UTF-8: other bytes hardly ever look like it. */
	private static final double OF_UTF_8 = -5;
	/** Files are seldom mixed. */
	private static final double SELDOM_MIXED = -15;

	private record Scored(OldEncoding encoding, boolean mixed, double score) {
		String read(byte[] bytes) {
			return mixed ? MixedText.read(bytes, encoding.charset()) : new String(bytes, encoding.charset());
		}
	}

	/**
	 * All of them, the likeliest first.
	 *
	 * @param bytes of the text or of lines of it, not pure ASCII
	 */
	public static List<LikelyEncoding> of(byte[] bytes) {
		List<Scored> scored = new ArrayList<>();
		BytePairs pairs = new BytePairs(bytes);
		MixedText mixed = MixedText.of(bytes);
		BytePairs beside = new BytePairs(mixed.other());
		for (OldEncoding encoding : OldEncoding.ALL) {
			scored.add(new Scored(encoding, false, encoding.seldom() + pairs.score(encoding, bytes)));
			if (mixed.utf8() > 0 && encoding.bytes() == 1) scored.add(new Scored(encoding, true,
					encoding.seldom() + SELDOM_MIXED + mixed.utf8() * OF_UTF_8 + pairs.score(encoding, beside)));
		}
		scored.sort(Comparator.comparingDouble(Scored::score).reversed());
		return withSureness(scored, bytes);
	}

	private static List<LikelyEncoding> withSureness(List<Scored> scored, byte[] bytes) {
		double best = scored.getFirst().score;
		Map<String, Double> texts = new HashMap<>();
		List<String> read = new ArrayList<>();
		double all = 0;
		for (Scored one : scored) {
			double share = Math.exp(CAUTION * (one.score - best));
			String text = share < 1e-4 ? "" : one.read(bytes);
			read.add(text);
			texts.merge(text, share, Double::sum);
			all += share;
		}
		List<LikelyEncoding> likely = new ArrayList<>();
		for (int i = 0; i < scored.size(); i++) {
			double share = texts.get(read.get(i)) / all;
			likely.add(new LikelyEncoding(scored.get(i).encoding.charset(), scored.get(i).mixed,
					(int) Math.clamp(Math.round(share * 100), 1, 99)));
		}
		return likely;
	}
}
