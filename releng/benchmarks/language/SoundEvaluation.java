
// SPDX-License-Identifier: EPL-2.0
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.CRC32;

import gleaner.language.internal.sound.CmuDictionary;
import gleaner.language.internal.sound.LetterToSound;
import gleaner.language.internal.sound.SoundRules;
import gleaner.language.sound.Evidence;
import gleaner.language.sound.Pronunciation;
import gleaner.language.sound.Sounding;

/**
 * How well words are said that the model never saw: the words of the CMU dictionary that its trainer held out, with all of
 * them taken out of the dictionary too. A word counts as right if its first dictionary variant is met.
 */
final class SoundEvaluation {
	/** The tenth of the dictionary that the trainer keeps for tests; 1 is its development set. */
	static int part(String word) {
		CRC32 crc = new CRC32();
		crc.update(word.getBytes());
		return (int) (crc.getValue() % 10);
	}

	static void run(Report report, boolean dev) {
		CmuDictionary cmu = CmuDictionary.load();
		LetterToSound letters = LetterToSound.load();
		int held = dev ? 1 : 0;
		Function<String, List<Pronunciation>> seen = w -> part(w) <= 1 && w.matches("[a-z']+") ? List.of() : cmu.variants(w);
		SoundRules rules = new SoundRules(seen, letters);
		int words = 0;
		List<String> heldOut = new ArrayList<>();
		int[] count = new int[2];
		int[] stress = new int[2];
		int derived = 0;
		int derivedRight = 0;
		long start = System.nanoTime();
		for (int i = 0; i < cmu.size(); i++) {
			String word = cmu.word(i);
			if (!word.matches("[a-z']+") || word.replace("'", "").length() < 2 || part(word) != held) continue;
			Pronunciation gold = cmu.variants(i).getFirst();
			words++;
			heldOut.add(word);
			Sounding sounding = rules.pronounce(word);
			List<Pronunciation> both = List.of(letters.say(word, 1).getFirst(), sounding.usual());
			for (int k = 0; k < 2; k++) {
				if (both.get(k).syllableCount() == gold.syllableCount()) count[k]++;
				if (sameBeat(both.get(k), gold)) stress[k]++;
				else if (report.verbose() && k == 1 && words % 23 == 0)
					System.out.println("  " + word + " | " + gold + " | " + both.get(k) + " " + sounding.evidence());
			}
			if (sounding.evidence() != Evidence.LETTERS) {
				derived++;
				if (sameBeat(sounding.usual(), gold)) derivedRight++;
				else if (report.verbose() && derived % 7 == 0)
					System.out.println("  D " + word + " | " + gold + " | " + sounding.usual() + " " + sounding.evidence());
			}
		}
		double seconds = (System.nanoTime() - start) / 1e9;
		String[] peer = { "", "" };
		Peers.espeak(heldOut).ifPresent(said -> {
			int rightCount = 0;
			int rightStress = 0;
			for (int i = 0; i < said.size(); i++) {
				Pronunciation gold = cmu.variants(heldOut.get(i)).getFirst();
				if (said.get(i).syllables() != gold.syllableCount()) continue;
				rightCount++;
				if (said.get(i).primary() == gold.stressPattern().indexOf('1')) rightStress++;
			}
			peer[0] = Report.format("espeak-ng %.3f", rightCount / (double) said.size());
			peer[1] = Report.format("espeak-ng %.3f", rightStress / (double) said.size());
		});
		report.row("letter-to-sound, letters alone: syllable count", ".955 / .97", Report.format("%.3f", count[0] / (double) words),
				peer[0]);
		report.row("letter-to-sound, letters alone: count + primary stress", ".84 / .87", Report.format("%.3f", stress[0] / (double) words),
				peer[1]);
		report.row("pronouncer with derivation: syllable count", ".955 / .97", Report.format("%.3f", count[1] / (double) words), peer[0]);
		report.row("pronouncer with derivation: count + primary stress", ".84 / .87", Report.format("%.3f", stress[1] / (double) words),
				peer[1]);
		report.note("%d held-out words, of which %.0f %% by derivation (%.3f right); %.0f words a second".formatted(words,
				100.0 * derived / words, derivedRight / (double) Math.max(1, derived), 2 * words / seconds));
	}

	private static boolean sameBeat(Pronunciation a, Pronunciation gold) {
		return a.syllableCount() == gold.syllableCount() && a.stressPattern().indexOf('1') == gold.stressPattern().indexOf('1');
	}
}
