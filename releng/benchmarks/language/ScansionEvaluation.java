
// SPDX-License-Identifier: EPL-2.0
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import gleaner.language.Language;
import gleaner.language.metre.MetreKind;
import gleaner.language.metre.ScannedLine;

/**
 * Scansion against two sets of scanned verse. The first half of each poem's lines is the development half, the second half the
 * test half; poems are always scanned whole, without a look at the answers. Syllables are counted by position, from the end if
 * that fits better, as the published trials did.
 */
final class ScansionEvaluation {
	private record Line(String text, String stanza, String gold) {
	}

	private static final class Score {
		int lines;
		int right;
		int syllables;
		int rightSyllables;

		void add(String found, String gold) {
			lines++;
			if (found.equals(gold)) right++;
			syllables += gold.length();
			int n = Math.min(found.length(), gold.length());
			int fromStart = 0;
			int fromEnd = 0;
			for (int i = 0; i < n; i++) {
				if (found.charAt(i) == gold.charAt(i)) fromStart++;
				if (found.charAt(found.length() - 1 - i) == gold.charAt(gold.length() - 1 - i)) fromEnd++;
			}
			rightSyllables += found.length() == gold.length() ? fromStart : Math.max(fromStart, fromEnd);
		}

		String text() {
			return String.format(Locale.ROOT, "%.1f %% / %.1f %%", 100.0 * rightSyllables / syllables, 100.0 * right / lines);
		}

	}

	static void run(Report report, Path data, boolean dev) throws IOException {
		Language language = Language.english();
		Map<String, List<Line>> litlab = litlab(data.resolve("scansion/litlab2016_lines.tsv"));
		Score[] lab = score(language, litlab, dev, report);
		report.row("scansion, LitLab sample: syllables / lines", "93 % / 74 % (human 96 / 87)", lab[0].text(), "");
		Map<String, List<Line>> better = better(data.resolve("scansion/4b4v_lines.tsv"));
		Score[] fbfv = score(language, better, dev, report);
		report.row("scansion, For Better For Verse, realised stress: syllables / lines", "85 % / 55 %; 93 / 75", fbfv[0].text(), "");
		report.row("scansion, For Better For Verse, scheme of the line's metre: syllables / lines", "85 % / 55 %; 93 / 75", fbfv[1].text(),
				"");
		Path poems = data.resolve("4b4v");
		if (Files.isDirectory(poems)) LineLengthEvaluation.run(report, poems, dev);
		report.note("LitLab scheme %s; lines %d and %d".formatted(lab[1].text(), lab[0].lines, fbfv[0].lines));
	}

	private static Score[] score(Language language, Map<String, List<Line>> poems, boolean dev, Report report) {
		Score realised = new Score();
		Score scheme = new Score();
		for (List<Line> poem : poems.values()) {
			StringBuilder text = new StringBuilder();
			List<Integer> rows = new ArrayList<>();
			int row = 0;
			String stanza = poem.getFirst().stanza();
			for (Line line : poem) {
				if (!line.stanza().equals(stanza)) {
					text.append('\n');
					row++;
				}
				stanza = line.stanza();
				text.append(line.text()).append('\n');
				rows.add(row++);
			}
			List<ScannedLine> lines = language.prosody().scan(text.toString()).lines();
			for (int l = 0; l < poem.size(); l++) {
				if (l < (poem.size() + 1) / 2 != dev) continue;
				ScannedLine found = lines.get(rows.get(l));
				String gold = poem.get(l).gold();
				realised.add(found.stress(), gold);
				scheme.add(found.metre().kind() == MetreKind.FREE ? found.stress() : found.metre().scheme(), gold);
				if (report.verbose() && !found.stress().equals(gold))
					System.out.println("  " + gold + "\n  " + found.stress() + " " + found.metre().name() + " | " + found.text());
			}
		}
		return new Score[] { realised, scheme };
	}

	private static Map<String, List<Line>> litlab(Path file) throws IOException {
		Map<String, List<Line>> poems = new LinkedHashMap<>();
		for (String[] row : rows(file)) {
			String stanza = row[7].replaceAll(".*,\\s*(\\d+)\\).*", "$1");
			String gold = row[9].replaceAll("[^ws]", "").replace('w', '0').replace('s', '1');
			if (!gold.isEmpty()) poems.computeIfAbsent(row[2], p -> new ArrayList<>()).add(new Line(row[6], stanza, gold));
		}
		return poems;
	}

	private static Map<String, List<Line>> better(Path file) throws IOException {
		Map<String, List<Line>> poems = new LinkedHashMap<>();
		for (String[] row : rows(file)) {
			poems.computeIfAbsent(row[0] + row[1], p -> new ArrayList<>())
					.add(new Line(row[3], "", row[4].replace('w', '0').replace('s', '1')));
		}
		return poems;
	}

	private static List<String[]> rows(Path file) throws IOException {
		return Files.readAllLines(file).stream().skip(1).map(l -> l.split("\t", -1))
				.map(r -> Arrays.stream(r).map(c -> c.replaceAll("^\"|\"$", "").replace("\"\"", "\"")).toArray(String[]::new)).toList();
	}
}
