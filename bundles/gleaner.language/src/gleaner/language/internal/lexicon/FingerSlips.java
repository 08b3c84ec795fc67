// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import gleaner.language.internal.data.Lazy;
import gleaner.language.internal.sound.Spelling;
import gleaner.language.lexicon.Slip;
import gleaner.language.lexicon.Slips;
import gleaner.language.lexicon.WordStatus;

/**
 * Weighs how far a word is from the common ones: what hands do often (two letters in the wrong order, a letter doubled or not, a vowel
 * for another, the key beside) costs little, what makes a new word of an old one costs much. The longer the word and the commoner the one
 * that was meant, the more may have gone wrong. Immutable.
 */
public final class FingerSlips implements Slips {
	/** Rarer words (SCOWL levels) are not what a hand has missed. */
	private static final int RAREST = 50;
	/** The commonest words, which a hand misses most often. */
	private static final int COMMONEST = 20;
	private static final int SHORTEST = 3;
	private static final int LONGEST = 24;

	private static final double SWAPPED = 0.5;
	private static final double DOUBLED = 0.5;
	private static final double VOWEL = 0.7;
	private static final double BESIDE = 0.8;
	private static final double LEFT_OUT = 0.8;
	private static final double TOO_MUCH = 1.3;
	private static final double OTHER = 1.6;

	private static final String[] KEYS = { "qwertyuiop", "asdfghjkl", "zxcvbnm" };
	private static final boolean[][] NEIGHBOURS = neighbours();

	/** Two slips together bring in or leave out so many letters at most. */
	private static final int MOST_STRANGE = 4;

	private final Lazy<List<Common>> common;
	private final WordJudge judge;

	/**
	 * A word that a hand may have meant.
	 *
	 * @param letters a bit for each letter that it has
	 */
	private record Common(String text, int level, int letters) {
	}

	public FingerSlips(RankedWords words, WordJudge judge) {
		common = new Lazy<>(() -> common(words));
		this.judge = judge;
	}

	private static List<Common> common(RankedWords words) {
		List<Common> common = new ArrayList<>();
		for (int i = 0; i < words.size(); i++) {
			String word = words.word(i);
			if (words.value(i) <= RAREST && word.chars().allMatch(c -> c >= 'a' && c <= 'z'))
				common.add(new Common(word, words.value(i), letters(word)));
		}
		return common;
	}

	private static int letters(String word) {
		return word.chars().reduce(0, (bits, c) -> bits | 1 << c - 'a');
	}

	@Override
	public Optional<Slip> of(String word) {
		if (word.length() < SHORTEST || word.length() > LONGEST || !word.chars().allMatch(Character::isLetter)) return Optional.empty();
		String plain = Spelling.plain(word);
		if (!plain.chars().allMatch(c -> c >= 'a' && c <= 'z') || judge.judge(word).status() != WordStatus.INVENTION)
			return Optional.empty();
		return nearest(plain).map(meant -> new Slip(word, like(word, meant)));
	}

	private Optional<String> nearest(String plain) {
		String nearest = null;
		double least = Double.MAX_VALUE;
		int letters = letters(plain);
		for (Common word : common.get()) {
			String other = word.text();
			if (!beginsLike(plain, other) || Math.abs(other.length() - plain.length()) > 2
					|| Integer.bitCount(letters ^ word.letters()) > MOST_STRANGE)
				continue;
			double most = most(Math.max(plain.length(), other.length()));
			double rare = (double) (word.level() - COMMONEST) / 100;
			double cost = cost(plain, other, most - rare) + rare;
			if (cost > most || cost >= least) continue;
			least = cost;
			nearest = other;
		}
		return Optional.ofNullable(nearest);
	}

	/** Hands begin words well, or with the first two letters in the wrong order: another first letter makes another word. */
	private static boolean beginsLike(String typed, String meant) {
		return typed.charAt(0) == meant.charAt(0)
				|| meant.length() > 1 && typed.charAt(0) == meant.charAt(1) && typed.charAt(1) == meant.charAt(0);
	}

	/** So much may have gone wrong in a word of so many letters. */
	private static double most(int letters) {
		return letters <= 4 ? 0.5 : letters <= 5 ? 0.75 : letters <= 7 ? 1 : letters <= 9 ? 1.2 : 1.4;
	}

	/** What it costs to have typed one word for the other; anything above {@code most} as soon as it is sure to be. */
	private static double cost(String typed, String meant, double most) {
		int n = typed.length();
		int m = meant.length();
		double[][] costs = new double[n + 1][m + 1];
		for (int j = 1; j <= m; j++) costs[0][j] = costs[0][j - 1] + LEFT_OUT;
		for (int i = 1; i <= n; i++) {
			costs[i][0] = costs[i - 1][0] + TOO_MUCH;
			double least = costs[i][0];
			for (int j = 1; j <= m; j++) {
				char is = typed.charAt(i - 1);
				char was = meant.charAt(j - 1);
				double cost = costs[i - 1][j - 1] + (is == was ? 0 : other(is, was));
				cost = Math.min(cost, costs[i - 1][j] + (i > 1 && typed.charAt(i - 2) == is ? DOUBLED : TOO_MUCH));
				cost = Math.min(cost, costs[i][j - 1] + (j > 1 && meant.charAt(j - 2) == was ? DOUBLED : LEFT_OUT));
				if (i > 1 && j > 1 && is == meant.charAt(j - 2) && typed.charAt(i - 2) == was && is != was)
					cost = Math.min(cost, costs[i - 2][j - 2] + SWAPPED);
				costs[i][j] = cost;
				least = Math.min(least, cost);
			}
			if (least > most && Arrays.stream(costs[i - 1]).min().orElse(0) > most) return Double.MAX_VALUE;
		}
		return costs[n][m];
	}

	private static double other(char is, char was) {
		if (isVowel(is) && isVowel(was)) return VOWEL;
		return NEIGHBOURS[is - 'a'][was - 'a'] ? BESIDE : OTHER;
	}

	private static boolean isVowel(char c) {
		return "aeiouy".indexOf(c) >= 0;
	}

	/** Keys that lie beside or below each other; their rows are shifted by about a third of a key. */
	private static boolean[][] neighbours() {
		boolean[][] beside = new boolean[26][26];
		for (int row = 0; row < KEYS.length; row++) for (int k = 0; k < KEYS[row].length(); k++)
			for (int r = row; r < Math.min(KEYS.length, row + 2); r++) for (int o = 0; o < KEYS[r].length(); o++)
				if (r == row ? o == k + 1 : o == k || o == k - 1) {
					beside[KEYS[row].charAt(k) - 'a'][KEYS[r].charAt(o) - 'a'] = true;
					beside[KEYS[r].charAt(o) - 'a'][KEYS[row].charAt(k) - 'a'] = true;
				}
		return beside;
	}

	private static String like(String word, String meant) {
		if (word.equals(word.toUpperCase(Locale.ROOT))) return meant.toUpperCase(Locale.ROOT);
		if (!Character.isUpperCase(word.charAt(0))) return meant;
		return Character.toUpperCase(meant.charAt(0)) + meant.substring(1);
	}
}
