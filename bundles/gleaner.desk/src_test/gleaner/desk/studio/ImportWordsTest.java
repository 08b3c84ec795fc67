// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gleaner.corpus.Alphabet;
import gleaner.corpus.FileReport;
import gleaner.corpus.FileReport.State;
import gleaner.corpus.ImportReport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the window says of an import. */
class ImportWordsTest {
	private static FileReport file(State state) {
		return new FileReport("a", state == State.READ ? "UTF-8" : "", true, state == State.READ ? 3 : 0, state,
				state == State.READ ? Optional.empty() : Optional.of("Why."), List.of(), FileReport.CERTAIN);
	}

	private static ImportReport report(int poems, State... states) {
		return new ImportReport("Sea", poems, List.of(states).stream().map(ImportWordsTest::file).toList(),
				new Alphabet(Map.of(), Map.of()),
				List.of(), 0,
				false, List.of());
	}

	@Test
	void filesThatAreMissedAreTold() {
		assertEquals("Imported Sea: 3 poems from 1 file, read as UTF-8.", Words.summary(report(3, State.READ)));
		assertEquals("Imported Sea: 3 poems from 1 file, read as UTF-8. 1 file was skipped.",
				Words.summary(report(3, State.READ, State.PASSED_OVER)));
		assertEquals("Imported Sea: 3 poems from 1 file, read as UTF-8. 3 files were skipped. 1 file could not be read. "
				+ "2 files look like code or data, not like poems.",
				Words.summary(report(3, State.READ, State.FAILED, State.IN_QUESTION, State.IN_QUESTION)));
		assertEquals("It has no poem; Report says why. 1 file looks like code or data, not like poems.",
				Words.previewSummary(report(0, State.IN_QUESTION)));
	}
}
