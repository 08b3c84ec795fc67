
// SPDX-License-Identifier: EPL-2.0
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import gleaner.language.internal.sound.CmuDictionary;
import gleaner.language.internal.sound.LetterDecoder;
import gleaner.language.internal.sound.LetterFeatures;
import gleaner.language.internal.sound.LetterLabels;
import gleaner.language.internal.sound.LetterToSound;
import gleaner.language.internal.sound.StressFeatures;
import gleaner.language.sound.Phone;
import gleaner.language.sound.Pronunciation;
import gleaner.language.sound.Stress;

/**
 * Trains the letter-to-sound model on the packed CMU dictionary of the bundle and writes the small file that is shipped.
 * A word belongs to the held-out test set if the CRC-32 of its letters modulo 10 is 0, to the development set if it is 1.
 *
 * <p>{@code java -Xmx3g -cp bundles/gleaner.language/target/classes releng/language/TrainLetterToSound.java OUT [EPOCHS] [KEEP]}
 *
 * <p>The letters are learned several times, each time in another order of examples, and the results are added up: linear models vote by
 * the sum of their weights.
 */
final class TrainLetterToSound {
	private static final int BEAM = 5;
	private static final int SEEDS = 3;
	/** The most that one example may change a weight: the C of a passive-aggressive learner (Crammer et al. 2006). */
	private static final double STRONGEST = 0.1;
	private static final int FEATURES = LetterFeatures.OF_LETTERS + LetterFeatures.OF_HISTORY;

	private record Example(String letters, Pronunciation sound) {
	}

	/** A table of weights that are averaged over all steps. */
	private static final class Table {
		final float[] weight;
		final double[] sum;
		final int[] since;
		boolean[] kept;
		int step;

		Table(int bits) {
			weight = new float[1 << bits];
			sum = new double[1 << bits];
			since = new int[1 << bits];
		}

		/** Starts from given weights. */
		Table(float[] weight) {
			this.weight = weight;
			sum = new double[weight.length];
			since = new int[weight.length];
			step = 1;
		}

		void add(int index, float change) {
			if (kept != null && !kept[index]) return;
			sum[index] += (double) weight[index] * (step - since[index]);
			since[index] = step;
			weight[index] += change;
		}

		float[] average() {
			float[] average = new float[weight.length];
			for (int i = 0; i < average.length; i++)
				average[i] = (float) ((sum[i] + (double) weight[i] * (step - since[i])) / Math.max(1, step));
			return average;
		}

		/** Keeps the strongest weights only and starts again from their averages. */
		void prune(int keep) {
			float[] average = average();
			float[] sizes = new float[average.length];
			for (int i = 0; i < sizes.length; i++) sizes[i] = Math.abs(average[i]);
			Arrays.sort(sizes);
			float least = Math.max(sizes[sizes.length - keep], 1e-6f);
			kept = new boolean[average.length];
			Arrays.fill(sum, 0);
			Arrays.fill(since, 0);
			step = 0;
			for (int i = 0; i < average.length; i++) {
				kept[i] = Math.abs(average[i]) >= least;
				weight[i] = kept[i] ? average[i] : 0;
			}
		}
	}

	public static void main(String[] args) throws IOException {
		Path out = Path.of(args[0]);
		int epochs = args.length > 1 ? Integer.parseInt(args[1]) : 9;
		int keep = args.length > 2 ? Integer.parseInt(args[2]) : 1_500_000;
		List<Example> train = new ArrayList<>();
		List<Example> dev = new ArrayList<>();
		CmuDictionary cmu = CmuDictionary.load();
		for (int i = 0; i < cmu.size(); i++) {
			String word = cmu.word(i);
			if (!word.matches("[a-z']+") || word.replace("'", "").length() < 2) continue;
			int part = part(word);
			Example example = new Example(word, cmu.variants(i).getFirst());
			if (part == 1) dev.add(example);
			else if (part > 1) train.add(example);
		}
		System.out.printf("train %d, dev %d words%n", train.size(), dev.size());

		Map<Example, String[]> aligned = align(train);
		LetterLabels labels = labels(aligned);
		Map<String, Integer> ids = ids(labels);
		List<Example> usable = new ArrayList<>();
		Map<Example, int[]> gold = new HashMap<>();
		for (Example e : train) {
			int[] path = gold(e, aligned.get(e), ids, labels);
			if (path == null) continue;
			usable.add(e);
			gold.put(e, path);
		}
		System.out.printf("%d words aligned%n", usable.size());

		float[] votes = new float[1 << LetterFeatures.BITS];
		Random random = new Random(SEEDS);
		for (int seed = 0; seed < SEEDS; seed++) {
			Table one = new Table(LetterFeatures.BITS);
			learnLetters(usable, gold, labels, one, epochs, random);
			float[] average = one.average();
			for (int i = 0; i < votes.length; i++) votes[i] += average[i] / SEEDS;
			tell("after %d seeds".formatted(seed + 1), dev, labels, i -> votes[i]);
		}
		Table letters = new Table(votes);
		letters.prune(keep);
		tell("pruned", dev, labels, i -> letters.weight[i]);
		learnLetters(usable, gold, labels, letters, 2, random);
		float[] learned = letters.average();
		tell("pruned and learned again", dev, labels, i -> learned[i]);
		byte[] rounded = bytes(learned);
		tell("rounded", dev, labels, i -> LetterToSound.weight(rounded[i]));
		Table stress = new Table(StressFeatures.BITS);
		learnStress(train, stress, 12, random);
		stress.prune(250_000);
		learnStress(train, stress, 6, random);

		try (DataOutputStream file = new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(out)) {
			{
				def.setLevel(Deflater.BEST_COMPRESSION);
			}
		}))) {
			LetterToSound.write(file, labels, rounded, bytes(stress.average()));
		}
		System.out.printf("%s: %d bytes%n", out, Files.size(out));
	}

	private static int part(String word) {
		CRC32 crc = new CRC32();
		crc.update(word.getBytes());
		return (int) (crc.getValue() % 10);
	}

	/** Rounds the root of each weight to one byte, so that small weights keep their differences; see {@link LetterToSound#weight}. */
	private static byte[] bytes(float[] weights) {
		float[] sizes = new float[weights.length];
		for (int i = 0; i < sizes.length; i++) sizes[i] = Math.abs(weights[i]);
		Arrays.sort(sizes);
		float full = sizes[sizes.length - 20];
		byte[] bytes = new byte[weights.length];
		for (int i = 0; i < bytes.length; i++)
			bytes[i] = (byte) Math.clamp(Math.round(Math.signum(weights[i]) * Math.sqrt(Math.abs(weights[i]) / full) * 127), -127, 127);
		return bytes;
	}

	private static void tell(String when, List<Example> dev, LetterLabels labels, LetterDecoder.Weights weights) {
		LetterDecoder decoder = new LetterDecoder(labels, weights);
		int phones = 0;
		int syllables = 0;
		for (Example e : dev) {
			Pronunciation said = LetterToSound.sound(labels, decoder.decode(e.letters(), 8)[0].labels(e.letters().length()));
			if (said.phones().equals(e.sound().phones())) phones++;
			if (said.syllableCount() == e.sound().syllableCount()) syllables++;
		}
		System.out.printf("%s: development words with all phones right %.4f, with as many syllables %.4f%n", when,
				phones / (double) dev.size(), syllables / (double) dev.size());
	}

	private static void learnLetters(List<Example> train, Map<Example, int[]> gold, LetterLabels labels, Table table, int epochs,
			Random random) {
		LetterDecoder decoder = new LetterDecoder(labels, i -> table.weight[i]);
		for (int epoch = 0; epoch < epochs; epoch++) {
			long start = System.nanoTime();
			Collections.shuffle(train, random);
			int wrong = 0;
			for (Example e : train) {
				table.step++;
				int[] right = gold.get(e);
				LetterDecoder.Path[] best = decoder.decode(e.letters(), BEAM);
				int[] guess = best[0].labels(right.length);
				if (!Arrays.equals(guess, right)) wrong++;
				else if (best.length > 1) guess = best[1].labels(right.length);
				else continue;
				float change = change(e.letters(), right, guess, labels, table);
				if (change > 0) change(e.letters(), right, guess, labels, table, change);
			}
			System.out.printf("letters: epoch %d, %d wrong, %.0f s%n", epoch, wrong, (System.nanoTime() - start) / 1e9);
		}
	}

	/**
	 * How much to change so that the right path beats the guess by a margin: one for each wrong letter, though less than that for many, and
	 * one more if the number of syllables is wrong.
	 */
	private static float change(String letters, int[] right, int[] guess, LetterLabels labels, Table table) {
		int different = 0;
		for (int i = 0; i < right.length; i++) if (right[i] != guess[i]) different++;
		boolean sameCount = LetterToSound.sound(labels, right).syllableCount() == LetterToSound.sound(labels, guess).syllableCount();
		double margin = Math.sqrt(different) + (sameCount ? 0 : 1);
		double gap = score(letters, guess, labels, table) - score(letters, right, labels, table) + margin;
		return (float) Math.min(STRONGEST, gap / (2.0 * FEATURES * different));
	}

	private static float score(String letters, int[] path, LetterLabels labels, Table table) {
		int[] before = { -1, -1, -1, -1 };
		int[] ofLetters = new int[LetterFeatures.OF_LETTERS];
		int[] ofHistory = new int[LetterFeatures.OF_HISTORY];
		float sum = 0;
		for (int i = 0; i < path.length; i++) {
			LetterFeatures.ofLetters(letters, i, ofLetters);
			LetterFeatures.ofHistory(letters, i, before[0], before[1], before[2], before[3], ofHistory);
			for (int f : ofLetters) sum += table.weight[LetterFeatures.index(f, path[i])];
			for (int f : ofHistory) sum += table.weight[LetterFeatures.index(f, path[i])];
			push(before, path[i], labels);
		}
		return sum;
	}

	/** Rewards the right path and punishes the guess, wherever letter or history differ. */
	private static void change(String letters, int[] right, int[] guess, LetterLabels labels, Table table, float by) {
		int[] a = { -1, -1, -1, -1 };
		int[] b = { -1, -1, -1, -1 };
		int[] ofLetters = new int[LetterFeatures.OF_LETTERS];
		int[] ofHistory = new int[LetterFeatures.OF_HISTORY];
		for (int i = 0; i < right.length; i++) {
			boolean sameHistory = Arrays.equals(a, b);
			if (right[i] != guess[i] || !sameHistory) {
				LetterFeatures.ofLetters(letters, i, ofLetters);
				if (right[i] != guess[i]) {
					for (int f : ofLetters) {
						table.add(LetterFeatures.index(f, right[i]), by);
						table.add(LetterFeatures.index(f, guess[i]), -by);
					}
				}
				LetterFeatures.ofHistory(letters, i, a[0], a[1], a[2], a[3], ofHistory);
				for (int f : ofHistory) table.add(LetterFeatures.index(f, right[i]), by);
				LetterFeatures.ofHistory(letters, i, b[0], b[1], b[2], b[3], ofHistory);
				for (int f : ofHistory) table.add(LetterFeatures.index(f, guess[i]), -by);
			}
			push(a, right[i], labels);
			push(b, guess[i], labels);
		}
	}

	private static void push(int[] history, int label, LetterLabels labels) {
		if (labels.phones(label).length > 0) {
			history[2] = history[1];
			history[1] = history[0];
			history[0] = label;
		}
		history[3] = label;
	}

	private static void learnStress(List<Example> train, Table table, int epochs, Random random) {
		int[] features = new int[StressFeatures.COUNT];
		for (int epoch = 0; epoch < epochs; epoch++) {
			Collections.shuffle(train, random);
			int wrong = 0;
			for (Example e : train) {
				int right = e.sound().stresses().indexOf(Stress.PRIMARY);
				int n = e.sound().syllableCount();
				if (n < 2 || right < 0) continue;
				table.step++;
				int guess = 0;
				float best = Float.NEGATIVE_INFINITY;
				for (int s = 0; s < n; s++) {
					StressFeatures.of(e.letters(), e.sound(), s, features);
					float score = 0;
					for (int f : features) score += table.weight[f];
					if (score > best) {
						best = score;
						guess = s;
					}
				}
				if (guess == right) continue;
				wrong++;
				StressFeatures.of(e.letters(), e.sound(), right, features);
				for (int f : features) table.add(f, 1);
				StressFeatures.of(e.letters(), e.sound(), guess, features);
				for (int f : features) table.add(f, -1);
			}
			System.out.printf("stress: epoch %d, %d wrong%n", epoch, wrong);
		}
	}

	/** Aligns letters with phones by iterated Viterbi counts, starting from what vowels and consonants usually do. */
	private static Map<Example, String[]> align(List<Example> examples) {
		Map<Example, String[]> aligned = new LinkedHashMap<>();
		Map<String, Double> chances = Map.of();
		for (int round = 0; round < 7; round++) {
			Map<String, Integer> counts = new HashMap<>();
			Map<Character, Integer> totals = new HashMap<>();
			aligned.clear();
			for (Example e : examples) {
				String[] labels = viterbi(e, chances, round == 0);
				if (labels == null) continue;
				aligned.put(e, labels);
				for (int i = 0; i < labels.length; i++) {
					counts.merge(e.letters().charAt(i) + "|" + labels[i], 1, Integer::sum);
					totals.merge(e.letters().charAt(i), 1, Integer::sum);
				}
			}
			Map<String, Double> next = new HashMap<>();
			counts.forEach((key, n) -> next.put(key, Math.log(n / (totals.get(key.charAt(0)) + 5.0))));
			chances = next;
		}
		return aligned;
	}

	private static String[] viterbi(Example e, Map<String, Double> chances, boolean first) {
		int n = e.letters().length();
		int m = e.sound().length();
		double[][] best = new double[n + 1][m + 1];
		int[][] taken = new int[n + 1][m + 1];
		for (double[] row : best) Arrays.fill(row, Double.NEGATIVE_INFINITY);
		best[0][0] = 0;
		for (int i = 0; i < n; i++) {
			char letter = e.letters().charAt(i);
			for (int j = 0; j <= m; j++) {
				if (best[i][j] == Double.NEGATIVE_INFINITY) continue;
				for (int k = 0; k <= 2 && j + k <= m; k++) {
					String label = e.sound().part(j, j + k).phones();
					double score = best[i][j] + (first ? guess(letter, label, k) : chances.getOrDefault(letter + "|" + label, -14.0));
					if (score > best[i + 1][j + k]) {
						best[i + 1][j + k] = score;
						taken[i + 1][j + k] = k;
					}
				}
			}
		}
		if (best[n][m] == Double.NEGATIVE_INFINITY) return null;
		String[] labels = new String[n];
		for (int i = n, j = m; i > 0; i--) {
			labels[i - 1] = e.sound().part(j - taken[i][j], j).phones();
			j -= taken[i][j];
		}
		return labels;
	}

	private static double guess(char letter, String label, int phones) {
		if (phones == 0) return -1.5;
		if (phones == 2) return letter == 'x' && label.equals("K S") ? -0.1 : -4;
		boolean vowel = "aeiouy".indexOf(letter) >= 0;
		return vowel == Phone.valueOf(label).isVowel() ? -0.1 : -2.5;
	}

	/** The label table: what a letter stands for at least five times. */
	private static LetterLabels labels(Map<Example, String[]> aligned) {
		List<Map<String, Integer>> counts = new ArrayList<>();
		for (int c = 0; c < LetterLabels.LETTERS.length(); c++) counts.add(new LinkedHashMap<>());
		aligned.forEach((e, labels) -> {
			for (int i = 0; i < labels.length; i++)
				counts.get(LetterLabels.LETTERS.indexOf(e.letters().charAt(i))).merge(labels[i], 1, Integer::sum);
		});
		List<String> all = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		short[][] candidates = new short[counts.size()][];
		float[][] chances = new float[counts.size()][];
		for (int c = 0; c < candidates.length; c++) {
			Map<String, Integer> of = counts.get(c);
			double total = of.values().stream().mapToInt(n -> n).sum();
			of.values().removeIf(n -> n < 5);
			of.putIfAbsent("", 1);
			candidates[c] = new short[of.size()];
			chances[c] = new float[of.size()];
			int k = 0;
			for (var entry : of.entrySet()) {
				if (seen.add(entry.getKey())) all.add(entry.getKey());
				candidates[c][k] = (short) all.indexOf(entry.getKey());
				chances[c][k++] = (float) Math.log(entry.getValue() / (total + 5));
			}
		}
		byte[][] phones = new byte[all.size()][];
		for (int l = 0; l < phones.length; l++) {
			Pronunciation p = Pronunciation.parse(all.get(l));
			phones[l] = new byte[p.length()];
			for (int i = 0; i < p.length(); i++) phones[l][i] = (byte) p.phone(i).ordinal();
		}
		System.out.printf("%d labels%n", phones.length);
		return new LetterLabels(phones, candidates, chances);
	}

	private static Map<String, Integer> ids(LetterLabels labels) {
		Map<String, Integer> ids = new HashMap<>();
		for (char letter : LetterLabels.LETTERS.toCharArray()) {
			for (short label : labels.candidates(letter)) ids.put(LetterToSound.sound(labels, new int[] { label }).phones(), (int) label);
		}
		return ids;
	}

	private static int[] gold(Example e, String[] labels, Map<String, Integer> ids, LetterLabels table) {
		if (labels == null) return null;
		int[] path = new int[labels.length];
		for (int i = 0; i < path.length; i++) {
			Integer id = ids.get(labels[i]);
			if (id == null) return null;
			boolean candidate = false;
			for (short c : table.candidates(e.letters().charAt(i))) candidate |= c == id;
			if (!candidate) return null;
			path[i] = id;
		}
		return path;
	}
}
