// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.encoding;

import java.util.Arrays;

/**
 * The letter pairs of one language that is written with letters, counted in a sample of it. Capitals count as their small letters;
 * that they stand at beginnings, or together, is known beside.
 */
final class LetterPairs implements Letters {
	/** So much is owed to how often a letter stands anywhere; the rest to how often it stands behind the one before. */
	private static final double ANYWHERE = 0.15;
	/** No letter of the alphabet is seldomer. */
	private static final double SELDOMEST = 0.002;
	/** In verse gaps follow one another more often than in lists of names: marks, line ends, indents. */
	private static final double GAPS_TOGETHER = 0.5;
	private static final double CAPITAL_AT_BEGINNING = Math.log(0.15);
	private static final double CAPITAL_AFTER_CAPITAL = Math.log(0.1);
	private static final double SMALL_AFTER_CAPITAL = Math.log(0.6);
	private static final double CAPITAL_AFTER_SMALL = Math.log(0.0005);

	/** The place of each char in the tables: 0 for all that is no letter, -1 for a letter that the language does not have. */
	private final byte[] places = new byte[1 << 16];
	private final double[][] follows;

	/** @param alphabet all letters of the language, also those that the sample happens not to have */
	LetterPairs(String sample, String alphabet) {
		Arrays.fill(places, (byte) -1);
		int letters = 1;
		for (char c : (alphabet + sample).toCharArray()) {
			char small = Character.toLowerCase(c);
			if (!isLetter(c) || places[small] > 0 || letters == Byte.MAX_VALUE) continue;
			places[small] = (byte) letters++;
		}
		for (int c = 0; c < places.length; c++) {
			if (!isLetter((char) c)) places[c] = 0;
			else if (places[c] < 0) places[c] = places[Character.toLowerCase((char) c)];
		}
		double[][] counts = new double[letters][letters];
		double[] all = new double[letters];
		int before = 0;
		for (int i = 0; i < sample.length(); i++) {
			int place = places[sample.charAt(i)];
			if (place < 0) place = 0;
			counts[before][place]++;
			all[place]++;
			before = place;
		}
		follows = new double[letters][letters];
		counts[0][0] += GAPS_TOGETHER * Arrays.stream(counts[0]).sum();
		double sum = Arrays.stream(all).sum();
		for (int a = 0; a < letters; a++) {
			double seen = Arrays.stream(counts[a]).sum() + 1;
			for (int b = 0; b < letters; b++) follows[a][b] = Math
					.log((1 - ANYWHERE) * counts[a][b] / seen + ANYWHERE * Math.max(SELDOMEST, all[b] / sum));
		}
	}

	/** Marks that stand on letters count as letters: Hebrew, Thai and Vietnamese are written with them. */
	private static boolean isLetter(char c) {
		return Character.isLetter(c) || switch (Character.getType(c)) {
		case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
		default -> false;
		};
	}

	@Override
	public double after(char before, char c) {
		int a = Math.max(0, places[before]);
		int b = places[c];
		if (b < 0) return Strange.letter(c) + casing(before, c);
		if (b == 0) return follows[a][0] + Strange.mark(before, c);
		if (places[before] < 0) return follows[0][b] + Strange.behindForeign(before, c) + casing(before, c);
		return follows[a][b] + casing(before, c) + (a == 0 ? Strange.beforeLetter(before) : 0);
	}

	private static double casing(char before, char c) {
		if (Character.isUpperCase(c)) {
			if (Character.isLowerCase(before)) return CAPITAL_AFTER_SMALL;
			return Character.isUpperCase(before) ? CAPITAL_AFTER_CAPITAL : CAPITAL_AT_BEGINNING;
		}
		return Character.isLowerCase(c) && Character.isUpperCase(before) ? SMALL_AFTER_CAPITAL : 0;
	}
}
