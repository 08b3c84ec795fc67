
// SPDX-License-Identifier: EPL-2.0
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import gleaner.language.Language;

/**
 * Which line ends of a stanza rhyme, against the gold schemes of the Chicago Rhyming Poetry Corpus: every pair of ends counts.
 * Every second stanza of each file belongs to the development half; poets in the folder {@code rhyme_unseen} are measured whole.
 */
final class RhymeEvaluation {
	static void run(Report report, Path data, boolean dev) throws IOException {
		run(report, data.resolve("rhyme"), dev, false);
		if (Files.isDirectory(data.resolve("rhyme_unseen"))) run(report, data.resolve("rhyme_unseen"), dev, true);
	}

	private static void run(Report report, Path folder, boolean dev, boolean whole) throws IOException {
		Language language = Language.english();
		int right = 0;
		int found = 0;
		int gold = 0;
		int stanzas = 0;
		List<String> ends = new ArrayList<>();
		List<String[]> schemes = new ArrayList<>();
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.pgold")) {
			for (Path file : files) {
				List<String> lines = Files.readAllLines(file).stream().filter(l -> !l.isBlank()).toList();
				int stanza = 0;
				for (int l = 0; l + 1 < lines.size(); l++) {
					if (!lines.get(l).startsWith("POEM")) continue;
					List<String> words = Arrays.asList(lines.get(l).split("\\s+"));
					words = words.subList(1, words.size());
					String[] scheme = lines.get(l + 1).strip().split("\\s+");
					if (scheme.length != words.size() || !whole && stanza++ % 2 == 0 != dev) continue;
					stanzas++;
					int[] groups = language.rhymes().groups(words);
					ends.addAll(words);
					schemes.add(scheme);
					for (int i = 0; i < scheme.length; i++) {
						for (int j = i + 1; j < scheme.length; j++) {
							boolean same = scheme[i].equals(scheme[j]);
							boolean said = groups[i] == groups[j];
							if (same) gold++;
							if (said) found++;
							if (same && said) right++;
							if (report.verbose() && same != said)
								System.out.println((same ? "  missed " : "  wrong ") + words.get(i) + " " + words.get(j));
						}
					}
				}
			}
		}
		String peer = Peers.espeak(ends).map(said -> sameTails(said, schemes)).orElse("");
		report.row("rhyme pairs, Chicago corpus" + (whole ? ", poets never looked at" : "") + ", F1 (precision / recall)", ".85 / .93",
				f1(right, found, gold), peer);
		report.note("%d stanzas".formatted(stanzas));
	}

	/** Ends that espeak-ng says alike from the last stress on. */
	private static String sameTails(List<Peers.Said> said, List<String[]> schemes) {
		int right = 0;
		int found = 0;
		int gold = 0;
		int at = 0;
		for (String[] scheme : schemes) {
			for (int i = 0; i < scheme.length; i++) {
				for (int j = i + 1; j < scheme.length; j++) {
					boolean same = scheme[i].equals(scheme[j]);
					boolean alike = said.get(at + i).tail().equals(said.get(at + j).tail());
					if (same) gold++;
					if (alike) found++;
					if (same && alike) right++;
				}
			}
			at += scheme.length;
		}
		return "tails of espeak-ng " + f1(right, found, gold);
	}

	private static String f1(int right, int found, int gold) {
		double precision = right / (double) found;
		double recall = right / (double) gold;
		return Report.format("%.3f (%.3f / %.3f)", 2 * precision * recall / (precision + recall), precision, recall);
	}
}
