// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import gleaner.language.internal.data.Lazy;
import gleaner.language.internal.sound.Spelling;
import gleaner.language.lexicon.Kin;
import gleaner.language.lexicon.Morpheme;
import gleaner.language.sound.Pronouncer;
import gleaner.language.sound.Pronunciation;

/** Takes invented words apart. Thread-safe. */
public final class Inventions {
	private static final int FAMILIAR = 60;
	private static final int CANDIDATES = 60;
	private static final int LONGEST = 40;
	private static final int LETTERS = 27;

	private final RankedWords words;
	private final Pronouncer pronouncer;
	private final MorphemeFinder morphemes;
	private final Lazy<float[]> trigrams;

	public Inventions(RankedWords words, Pronouncer pronouncer) {
		this.words = words;
		this.pronouncer = pronouncer;
		this.morphemes = new MorphemeFinder(words);
		this.trigrams = new Lazy<>(() -> count(words));
	}

	public List<Kin> kin(String word, int most) {
		String plain = letters(word);
		if (plain.isEmpty()) return List.of();
		List<Kin> near = new ArrayList<>();
		for (int i = 0; i < words.size(); i++) {
			if (words.value(i) > FAMILIAR) continue;
			String other = words.word(i);
			if (Math.abs(other.length() - plain.length()) > 3 || other.equals(plain) || other.length() < 3) continue;
			double likeness = likeness(plain, other);
			if (likeness > 0.45 && !letters(other).equals(plain)) near.add(new Kin(other, likeness, 0));
		}
		near.sort(Comparator.comparingDouble(Kin::letters).reversed());
		Pronunciation sound = pronouncer.pronounce(word).usual();
		List<Kin> heard = new ArrayList<>();
		for (Kin k : near.subList(0, Math.min(CANDIDATES, near.size())))
			heard.add(new Kin(k.word(), k.letters(), soundLikeness(sound, pronouncer.pronounce(k.word()).usual())));
		heard.sort(Comparator.comparingDouble(Kin::closeness).reversed());
		return heard.subList(0, Math.min(most, heard.size()));
	}

	public List<Morpheme> morphemes(String word) {
		String plain = letters(word);
		return plain.isEmpty() ? List.of(new Morpheme(word, "nothing that English spells")) : morphemes.parts(plain);
	}

	public double pronounceability(String word) {
		String plain = letters(word);
		if (plain.isEmpty()) return 0;
		float[] chances = trigrams.get();
		double sum = 0;
		double worst = 0;
		for (int i = 0; i <= plain.length(); i++) {
			double chance = chances[(code(plain, i - 2) * LETTERS + code(plain, i - 1)) * LETTERS + code(plain, i)];
			sum += chance;
			worst = Math.min(worst, chance);
		}
		double mean = sum / (plain.length() + 1);
		return 1 / (1 + Math.exp(-(2.2 * (mean + 3.4) + 0.5 * (worst + 6))));
	}

	private static String letters(String word) {
		String plain = Spelling.plain(word).replaceAll("[^a-z]", "");
		return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
	}

	/** One less the edit distance, as a share of the longer word; the same start and end weigh a little more. */
	private static double likeness(String a, String b) {
		double start = a.charAt(0) == b.charAt(0) ? 0.05 : 0;
		double end = a.charAt(a.length() - 1) == b.charAt(b.length() - 1) ? 0.03 : 0;
		return Math.min(1, 0.92
				* (1 - distance(a.length(), b.length(), (i, j) -> a.charAt(i) == b.charAt(j)) / (double) Math.max(a.length(), b.length()))
				+ start + end);
	}

	private static double soundLikeness(Pronunciation a, Pronunciation b) {
		int longer = Math.max(a.length(), b.length());
		return longer == 0 ? 0 : 1 - distance(a.length(), b.length(), (i, j) -> a.phone(i) == b.phone(j)) / (double) longer;
	}

	private interface Same {
		boolean at(int i, int j);
	}

	private static int distance(int n, int m, Same same) {
		int[] before = new int[m + 1];
		int[] row = new int[m + 1];
		for (int j = 0; j <= m; j++) before[j] = j;
		for (int i = 1; i <= n; i++) {
			row[0] = i;
			for (int j = 1; j <= m; j++)
				row[j] = Math.min(Math.min(row[j - 1], before[j]) + 1, before[j - 1] + (same.at(i - 1, j - 1) ? 0 : 1));
			int[] swap = before;
			before = row;
			row = swap;
		}
		return before[m];
	}

	/** The logarithm of each letter's chance after the two before it, over familiar words. */
	private static float[] count(RankedWords words) {
		float[] chances = new float[LETTERS * LETTERS * LETTERS];
		for (int w = 0; w < words.size(); w++) {
			if (words.value(w) > FAMILIAR) continue;
			String word = words.word(w).replaceAll("[^a-z]", "");
			for (int i = 0; i <= word.length(); i++) chances[(code(word, i - 2) * LETTERS + code(word, i - 1)) * LETTERS + code(word, i)]++;
		}
		for (int pair = 0; pair < LETTERS * LETTERS; pair++) {
			float sum = 0.1f * LETTERS;
			for (int c = 0; c < LETTERS; c++) sum += chances[pair * LETTERS + c];
			for (int c = 0; c < LETTERS; c++) chances[pair * LETTERS + c] = (float) Math.log((chances[pair * LETTERS + c] + 0.1f) / sum);
		}
		return chances;
	}

	private static int code(String word, int i) {
		return i < 0 || i >= word.length() ? 0 : word.charAt(i) - 'a' + 1;
	}
}
