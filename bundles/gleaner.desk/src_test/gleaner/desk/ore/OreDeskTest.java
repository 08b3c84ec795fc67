// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.ore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.mining.assay.Column;
import gleaner.mining.assay.Heard;
import gleaner.mining.assay.Row;
import gleaner.mining.assay.Told;
import gleaner.mining.ear.Opinion;
import gleaner.mining.ore.Label;
import gleaner.mining.ore.Spot;
import gleaner.mining.sift.Age;
import gleaner.mining.sift.Range;
import gleaner.mining.sift.Sifter.Sifted;
import gleaner.mining.verdict.Verdict;
import gleaner.runs.Runs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OreDeskTest {
	private static Row row(int number, String source, long step, int inventions, double quoted, double feeling) {
		Label label = new Label(source, step < 0 ? "" : String.valueOf(step), step, Double.NaN, 0.8, "", Instant.EPOCH, List.of());
		Heard heard = new Heard("h" + number, 9, 2, 14, List.of("a", "b", "c").subList(0, inventions), 1, 0, "iambic", 1, "010101010101", 0,
				0,
				feeling, 1, List.of());
		return new Row(number, new Spot.InFile(Path.of("x"), 0, 1), label, "h" + number, "a vell of small bells", 20, heard,
				new Told("h" + number, quoted, 0, "", 3.14, List.of()), 0);
	}

	@Test
	void cellsAreShort() {
		Row row = row(0, "39-18", 7, 0, 0.1, -0.42);
		assertEquals("–", Cells.of(Column.INVENTIONS, row));
		assertEquals("10 %", Cells.of(Column.QUOTATION, row));
		assertEquals("−.4", Cells.of(Column.FEELING, row));
		assertEquals("3.1", Cells.of(Column.SURPRISE, row));
		assertEquals("x / x / x / x /", Cells.of(Column.METRE, row));
		assertEquals("14", Cells.of(Column.SYLLABLES, row));
		assertEquals("92", Cells.ear(new Sifted(row, Verdict.KEPT, new Opinion(0.923, 0.8, 1))));
		assertTrue(Cells.spoken(new Sifted(row, Verdict.KEPT, Opinion.NONE))
				.startsWith("kept: a vell of small bells, inventions 0, quoted 10"));
		Row unmeasured = new Row(0, row.spot(), row.label(), "x", "begins", 3, null, null, 0);
		for (Column column : Column.values()) if (column.isNumber()) Cells.of(column, unmeasured);
		assertEquals("", Cells.of(Column.QUOTATION, unmeasured));
	}

	@Test
	void rangesAreReadAsTheyAreWritten() {
		assertEquals(Optional.of(new Range(14, 48)), Presets.read(Column.SYLLABLES, "14 to 48"));
		assertEquals(Optional.of(Range.atMost(0.12)), Presets.read(Column.QUOTATION, "..12 %"));
		assertEquals(Optional.of(Range.atLeast(3)), Presets.read(Column.INVENTIONS, "3.."));
		assertEquals(Optional.of(new Range(5, 5)), Presets.read(Column.LINES, "5"));
		for (String no : new String[] { "", "..", "many", "9..3", "NaN", "1..2..3" })
			assertEquals(Optional.empty(), Presets.read(Column.SYLLABLES, no), no);
		for (Column column : Presets.columns()) assertTrue(Presets.of(column).size() > 2, column.key());
	}

	@Test
	void poemsAreCalledByTheirFirstWords() {
		assertEquals("a vell of small bells", FirstWords.of("a vell of small bells, / and the ferry"));
		assertEquals("one spoon at a time the cellar learns to", FirstWords.of("one spoon at a time the cellar learns to count its own"));
		assertEquals("", FirstWords.of(" … / !"));
		assertEquals(40, FirstWords.of("x".repeat(100)).length());
	}

	@Test
	void corporaAndDaysAreCounted() {
		Row old = row(0, "Markov", -1, 0, 0, 0);
		Label label = new Label("Markov", "", -1, Double.NaN, 1, "", Instant.now(), List.of("Sea", "Rope"));
		Row young = new Row(1, old.spot(), label, "h1", "", 3, old.heard(), old.told(), 0);
		Tally tally = Tally.of(List.of(old, young, young, row(2, "Markov", -1, 0, 0, 0)), Map.of());
		assertEquals(List.of("Rope", "Sea", ""), List.copyOf(tally.corpora().keySet()));
		assertEquals(Map.of("Rope", 2, "Sea", 2, "", 2), tally.corpora());
		assertEquals(Map.of(Age.TODAY, 2, Age.EARLIER, 2), tally.ages());
	}

	@Test
	void poemsAreCounted() {
		Tally tally = Tally.of(List.of(row(0, "39-18", 900, 1, 0, 0), row(1, "39-18", 7, 1, 0, 0), row(2, "39-18", 7, 1, 0, 0),
				row(3, "Markov", -1, 0, 0, 0)), Map.of("h3", Verdict.KEPT));
		assertEquals(List.of("39-18", "Markov"), List.copyOf(tally.sources().keySet()));
		assertEquals(List.of("7", "900"), List.copyOf(tally.sources().get("39-18").models().keySet()));
		assertEquals(2, tally.sources().get("39-18").models().get("7"));
		assertTrue(tally.sources().get("Markov").models().isEmpty());
		assertEquals(Map.of(Verdict.KEPT, 1, Verdict.UNDECIDED, 3), tally.verdicts());
	}

	@Test
	void threadsAreCalledAsThePoetCallsThem(@TempDir Path folder) throws Exception {
		for (String[] thread : new String[][] { { "2016-10-26T18-39-18", "Owl" }, { "2017-10-26T18-40-11", "Wren" },
			{ "2018-10-26T18-40-11", "Rook" }, { "2019-10-26T18-41-07", "" } }) {
			Files.writeString(Files.createDirectory(folder.resolve(thread[0])).resolve("run.json"),
					"{ \"format\": 1, \"name\": \"" + thread[1] + "\", \"engine\": \"lstm\" }");
		}
		SourceNames names = SourceNames.of(new Runs(folder).list());
		assertEquals("Owl  39-18", names.name("39-18"));
		assertEquals("40-11", names.name("40-11"), "two threads share it");
		assertEquals("41-07", names.name("41-07"), "it has no name");
		assertEquals("Markov", names.name("Markov"));
		assertEquals("30,000", SourceNames.step("30000"));
		assertEquals("best-3", SourceNames.step("best-3"));
	}
}
