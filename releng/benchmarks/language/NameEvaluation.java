
// SPDX-License-Identifier: EPL-2.0
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import gleaner.language.Language;
import gleaner.language.sound.Pronouncer;

/** Whether names of myth, whose last e is often a syllable, have as many syllables as they should. */
final class NameEvaluation {
	static void run(Report report, Path names) throws IOException {
		Pronouncer pronouncer = Language.english().pronouncer();
		int all = 0;
		int right = 0;
		for (String line : Files.readAllLines(names)) {
			if (line.startsWith("#")) continue;
			String[] name = line.split(" ");
			all++;
			if (pronouncer.pronounce(name[0]).usual().syllableCount() == Integer.parseInt(name[1])) right++;
			else if (report.verbose()) System.out.println("  " + line + " | " + pronouncer.pronounce(name[0]).usual());
		}
		report.row("names of myth and Scripture: syllables right", "", "%d of %d", right, all);
	}
}
