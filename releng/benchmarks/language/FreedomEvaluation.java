
// SPDX-License-Identifier: EPL-2.0
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.CRC32;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gleaner.language.Language;
import gleaner.language.metre.Metre;

/**
 * How many poems are called free: by two poets who wrote free verse, and by all others, of whom every fourth poem is read. Poems of eight
 * lines and more; the halves are made by the check sum of the poem's id.
 */
final class FreedomEvaluation {
	private static final Set<String> FREE = Set.of("Walt Whitman", "Stephen Crane");
	private static final int SHORTEST = 8;

	static void run(Report report, Path poems, boolean dev) throws IOException {
		Language language = Language.english();
		int[] all = new int[2];
		int[] free = new int[2];
		ObjectMapper json = new ObjectMapper();
		for (String line : Files.readAllLines(poems)) {
			JsonNode poem = json.readTree(line);
			int who = FREE.contains(poem.get("author").asText()) ? 0 : 1;
			CRC32 sum = new CRC32();
			sum.update(poem.get("id").asText().getBytes());
			long of = sum.getValue();
			if (of / 7 % 2 == 0 != dev || who == 1 && of / 14 % 4 != 0) continue;
			String text = poem.get("text").asText();
			if (text.lines().filter(l -> !l.isBlank()).count() < SHORTEST) continue;
			all[who]++;
			if (language.prosody().scan(text).metre().equals(Metre.FREE)) free[who]++;
		}
		report.row("poems called free: by Whitman and Crane / by all others", "/ < 4 %", "%.1f %% / %.1f %%", 100.0 * free[0] / all[0],
				100.0 * free[1] / all[1]);
	}
}
