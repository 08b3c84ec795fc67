// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.sound;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import gleaner.language.internal.data.DataFiles;
import gleaner.language.sound.Phone;
import gleaner.language.sound.Pronunciation;
import gleaner.language.sound.Stress;

/**
 * Says words that no dictionary has. A structured passive-aggressive learner (Crammer et al. 2006) reads the letters into phones, a
 * perceptron ranks the syllables for the main stress. Both were trained on the CMU dictionary, pruned, and rounded to one byte per
 * weight, which holds the weight's root. Immutable.
 */
public final class LetterToSound {
	private static final int BEAM = 8;

	private final LetterLabels labels;
	private final LetterDecoder decoder;
	private final SparseWeights stressWeights;

	private LetterToSound(LetterLabels labels, SparseWeights letterWeights, SparseWeights stressWeights) {
		this.labels = labels;
		this.decoder = new LetterDecoder(labels, new PackedWeights(letterWeights));
		this.stressWeights = stressWeights;
	}

	/** The weight that a byte stands for. */
	public static int weight(byte root) {
		return root * Math.abs(root);
	}

	public static LetterToSound load() {
		return DataFiles.read("letters.gz", LetterToSound::read);
	}

	public static LetterToSound read(DataInputStream in) throws IOException {
		LetterLabels labels = LetterLabels.read(in);
		SparseWeights letters = SparseWeights.read(in, 1 << LetterFeatures.BITS);
		return new LetterToSound(labels, letters, SparseWeights.read(in, 1 << StressFeatures.BITS));
	}

	/** Writes a trained model; both tables hold one signed byte per weight, and only the weights that are not 0 are stored. */
	public static void write(DataOutputStream out, LetterLabels labels, byte[] letterWeights, byte[] stressWeights) throws IOException {
		labels.write(out);
		writeWeights(out, letterWeights);
		writeWeights(out, stressWeights);
	}

	/** The table of labels, which also aligns letters with phones. */
	public LetterLabels labels() {
		return labels;
	}

	/**
	 * The likeliest ways of saying a word, best first.
	 *
	 * @param letters only letters of {@link LetterLabels#LETTERS}, at least one
	 * @param most at most so many
	 */
	public List<Pronunciation> say(String letters, int most) {
		Set<Pronunciation> variants = new LinkedHashSet<>();
		for (LetterDecoder.Path path : decoder.decode(letters, BEAM)) {
			Pronunciation plain = sound(labels, path.labels(letters.length()));
			if (!plain.isSilent()) variants.add(stressed(letters, plain));
			if (variants.size() == most) break;
		}
		return variants.isEmpty() ? List.of(Pronunciation.SILENT) : new ArrayList<>(variants);
	}

	/** The same phones with the stress that the letters and phones suggest; a lone syllable is stressed. */
	public Pronunciation stressed(String letters, Pronunciation plain) {
		int n = plain.syllableCount();
		if (n == 0) return plain;
		int best = 0;
		int[] features = new int[StressFeatures.COUNT];
		int bestScore = Integer.MIN_VALUE;
		for (int s = 0; s < n && n > 1; s++) {
			StressFeatures.of(letters, plain, s, features);
			int score = 0;
			for (int f : features) score += weight(stressWeights.root(f));
			if (score > bestScore) {
				bestScore = score;
				best = s;
			}
		}
		List<Stress> stresses = new ArrayList<>(n);
		for (int s = 0; s < n; s++) stresses.add(s == best ? Stress.PRIMARY : secondary(plain, s, best) ? Stress.SECONDARY : Stress.NONE);
		return plain.withStress(stresses);
	}

	/** English likes a lesser beat two syllables from the main one, on a full vowel. */
	private static boolean secondary(Pronunciation plain, int syllable, int primary) {
		if (Math.abs(syllable - primary) < 2 || Math.abs(syllable - primary) % 2 == 1) return false;
		return switch (plain.phone(plain.vowelIndex(syllable))) {
		case AH, ER, IH -> false;
		case IY -> syllable < primary;
		default -> true;
		};
	}

	/** The phones of a sequence of labels, without stress. */
	public static Pronunciation sound(LetterLabels labels, int[] path) {
		byte[] codes = new byte[2 * path.length];
		int n = 0;
		for (int label : path) for (byte phone : labels.phones(label)) codes[n++] = Pronunciation.code(Phone.at(phone), Stress.NONE);
		byte[] exact = new byte[n];
		System.arraycopy(codes, 0, exact, 0, n);
		return Pronunciation.ofCodes(exact);
	}

	private static void writeWeights(DataOutputStream out, byte[] weights) throws IOException {
		int count = 0;
		for (byte w : weights) if (w != 0) count++;
		out.writeInt(count);
		for (byte w : weights) if (w != 0) out.writeByte(w);
		int last = -1;
		for (int i = 0; i < weights.length; i++) {
			if (weights[i] == 0) continue;
			int gap = i - last - 1;
			for (; gap >= 255; gap -= 255) out.writeByte(255);
			out.writeByte(gap);
			last = i;
		}
	}
}
