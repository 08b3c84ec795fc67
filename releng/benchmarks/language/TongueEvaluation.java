
// SPDX-License-Identifier: EPL-2.0
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import gleaner.language.Language;
import gleaner.language.tongue.Tongue;

/**
 * Whether lines are English: poems in other languages ({@code foreign-lines.txt}) read whole and line by line, and the English poems for
 * trials, of which every second is the tuned half.
 */
final class TongueEvaluation {
	private final Report report;
	private final Tongue tongue = Language.english().tongue();
	private final Map<String, int[]> found = new TreeMap<>();

	private TongueEvaluation(Report report) {
		this.report = report;
	}

	static void run(Report report, Path foreign, Path poems, boolean dev) throws IOException {
		new TongueEvaluation(report).run(foreign, poems, dev);
	}

	private void run(Path foreign, Path poems, boolean dev) throws IOException {
		List<String> poem = new ArrayList<>();
		String head = "";
		for (String line : Files.readAllLines(foreign)) {
			if (line.startsWith("[")) {
				poem(head, poem, dev);
				head = line.substring(1);
				poem.clear();
			} else if (!line.isBlank() && !line.startsWith("#")) poem.add(line);
		}
		poem(head, poem, dev);
		int[] all = found.get("all");
		report.row("lines of other languages told, in their poems", "", "%.1f %% of %d", 100.0 * all[1] / all[0], all[0]);
		report.row("the same, each line alone", "", "%.1f %%", 100.0 * all[2] / all[0]);
		found.forEach(
				(name, counts) -> report.note("%s: %d lines, %d told in poems, %d alone".formatted(name, counts[0], counts[1], counts[2])));
		english(poems, dev);
	}

	private void poem(String head, List<String> lines, boolean dev) {
		if (lines.isEmpty() || head.contains("held-out") == dev) return;
		List<Boolean> told = tongue.foreign(lines);
		for (int l = 0; l < lines.size(); l++) {
			boolean alone = tongue.isForeign(lines.get(l));
			if (report.verbose() && !(told.get(l) && alone))
				System.out.printf("  %s%s | %s%n", told.get(l) ? "" : "missed ", alone ? "" : "missed alone", lines.get(l));
			for (String name : List.of("all", head.substring(0, 2))) {
				int[] counts = found.computeIfAbsent(name, any -> new int[3]);
				counts[0]++;
				if (told.get(l)) counts[1]++;
				if (alone) counts[2]++;
			}
		}
	}

	private void english(Path poems, boolean dev) throws IOException {
		int lines = 0;
		int flagged = 0;
		int alone = 0;
		for (Map.Entry<String, String> poem : new TreeMap<>(VerseNamesEvaluation.texts(poems)).entrySet()) {
			if (SoundEvaluation.part(poem.getKey()) % 2 == 0 != dev) continue;
			List<String> of = poem.getValue().lines().toList();
			List<Boolean> foreign = tongue.foreign(of);
			for (int l = 0; l < of.size(); l++) {
				if (of.get(l).isBlank()) continue;
				lines++;
				if (foreign.get(l)) {
					flagged++;
					if (report.verbose()) System.out.println("  english | " + poem.getKey() + " | " + of.get(l));
				}
				if (tongue.isForeign(of.get(l))) alone++;
			}
		}
		report.row("lines of English poems taken for foreign, foreign ones in them included", "< 0.3 %", "%.2f %% of %d",
				100.0 * flagged / lines,
				lines);
		report.row("the same, each line alone", "", "%.2f %%", 100.0 * alone / lines);
	}
}
