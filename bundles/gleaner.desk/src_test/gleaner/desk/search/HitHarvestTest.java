// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.corpus.ImportOptions;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Progress;
import gleaner.search.Hit;
import gleaner.search.HitLine;
import gleaner.search.Place;
import gleaner.search.Results;
import gleaner.studio.Studio;
import gleaner.studio.debris.DebrisWriter;
import gleaner.studio.making.Making;
import gleaner.studio.poem.FoundText;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Origin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HitHarvestTest {
	@TempDir
	Path folder;

	private static Hit hit(Place place, String text, int... lines) {
		List<HitLine> all = Arrays.stream(lines)
				.mapToObj(line -> new HitLine(line, start(text, line), text.split("\n", -1)[line], List.of())).toList();
		return new Hit(place, "label", "", "", "2016-12-09", text, all);
	}

	private static int start(String text, int line) {
		int start = 0;
		for (int i = 0; i < line; i++) start = text.indexOf('\n', start) + 1;
		return start;
	}

	private static HitRow head(Hit hit) {
		return HitRow.of(new Results(1, List.of(hit), 0, 0)).getFirst();
	}

	@Test
	void aLineOfDebrisComesWithItsFragment() throws Exception {
		Studio studio = Studio.create(folder.resolve("studio"));
		Making header = new Making("markov", "Markov", Map.of(), List.of(), Optional.empty(),
				GenerationRequest.poem(7).withPrompt("the sea"), Instant.parse("2016-12-09T18:39:18Z"));
		String id;
		try (DebrisWriter debris = studio.debris().begin(header)) {
			debris.prompt("the sea");
			debris.append(" is late\nand so are we");
			debris.poemEnd();
			id = debris.id();
		}
		Hit hit = hit(new Place.InDebris(id, 0), "the sea is late\nand so are we", 0, 1);
		Harvest harvest = HitHarvest.of(studio, head(hit));
		assertEquals("the sea is late\nand so are we", harvest.text());
		assertEquals(Origin.HAND, harvest.provenance().at(3).origin(), "the prompt is the poet's");
		assertEquals(7, ((Origin.Machine) harvest.provenance().at(9).origin()).fragment().offset());
		assertTrue(harvest.provenance().at(20).origin() instanceof Origin.Machine);
	}

	@Test
	void aLineThatIsNoLongerThereIsOfUnknownOrigin() throws Exception {
		Studio studio = Studio.create(folder.resolve("studio"));
		studio.poems().write("Mine", Harvest.hand("one\ntwo"));
		Hit hit = hit(new Place.InPoems("Mine", 0), "one\ntwo", 1);
		assertEquals(Harvest.hand("two"), HitHarvest.of(studio, head(hit)));
		studio.poems().write("Mine", Harvest.hand("one\nthree"));
		assertEquals(Harvest.unknown("two"), HitHarvest.of(studio, head(hit)));
	}

	@Test
	void aLineOfACorpusComesWithItsPlace() throws Exception {
		Studio studio = Studio.create(folder.resolve("studio"));
		Path file = Files.writeString(folder.resolve("two.jsonl"),
				"{\"title\":\"Ferry\",\"author\":\"Ada Quill\",\"text\":\"zero\\none\\ntwo\"}\n{\"text\":\"three\"}\n");
		studio.corpora().importFrom("Any", List.of(file), ImportOptions.AUTOMATIC, Progress.NONE);
		Hit hit = hit(new Place.InCorpus("Any", "1", 5), "one\ntwo", 1);
		assertEquals(Harvest.found(new FoundText("Any", "1", "Ferry", "Ada Quill", "", ""), 9, "two"), HitHarvest.of(studio, head(hit)));
		Hit other = hit(new Place.InCorpus("Any", "1", 4), "one\ntwo", 1);
		assertEquals(Harvest.unknown("two"), HitHarvest.of(studio, head(other)), "it does not say that there any more");
	}

	@Test
	void ofALineWithoutEndTheRowShowsWhatWasAskedFor() {
		String tide = "the tide ".repeat(4_000);
		HitLine line = new HitLine(0, 0, "  " + tide + "quillon" + tide, List.of(new HitLine.Mark(2 + tide.length(), 9 + tide.length())));
		HitRow row = new HitRow(hit(new Place.InPoems("Mine", 0), "any", 0), Optional.of(line));
		assertTrue(row.isCut());
		assertTrue(row.text().startsWith("…the tide the tide ") || row.text().startsWith("…tide the tide "), row.text());
		assertTrue(row.text().indexOf("quillon") < 60 && row.text().endsWith("…") && row.text().length() < 600, row.text());
		HitLine words = new HitLine(0, 0, "x".repeat(40_000), List.of(new HitLine.Mark(20_000, 20_007)));
		assertTrue(new HitRow(row.hit(), Optional.of(words)).indent() > 19_900);
	}

	@Test
	void aHeadIsFollowedByItsLines() {
		Hit hit = hit(new Place.InPoems("Mine", 0), "  one\ntwo", 0, 1);
		List<HitRow> rows = HitRow.of(new Results(1, List.of(hit), 0, 0));
		assertEquals(List.of("label", "one", "two"), rows.stream().map(HitRow::text).toList());
		assertEquals(List.of(0, 2, 0), rows.stream().map(HitRow::indent).toList());
		assertEquals("poem · 2016-12-09", rows.getFirst().detail());
	}
}
