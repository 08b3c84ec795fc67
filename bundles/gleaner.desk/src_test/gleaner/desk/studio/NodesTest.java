// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import gleaner.corpus.ImportOptions;
import gleaner.corpus.PoemEntry;
import gleaner.corpus.StoredCorpus;
import gleaner.corpus.reservoir.ReservoirEntry;
import gleaner.engine.Progress;
import gleaner.files.StudioException;
import gleaner.runs.Run;
import gleaner.runs.RunModel;
import gleaner.runs.RunState;
import gleaner.studio.Studio;
import gleaner.studio.poem.Harvest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodesTest {
	private static StoredCorpus corpus(Path folder) throws Exception {
		Studio studio = Studio.create(folder.resolve("studio"));
		studio.corpora().importFrom("Any", List.of(Files.writeString(folder.resolve("any.txt"), "a poem")), ImportOptions.AUTOMATIC,
				Progress.NONE);
		return studio.corpora().get("Any");
	}

	private static PoemEntry entry(String id, String author) {
		return new PoemEntry(id, id, author, "first line", 1);
	}

	@Test
	void authorsStandByFamilyNameUnknownOnesLast(@TempDir Path folder) throws Exception {
		List<Node> rows = Nodes.sources(corpus(folder), List.of(entry("1", "Ben Sorrel"), entry("2", ""), entry("3", "Ada Quill"),
				entry("4", "Quill, Zoe"), entry("5", " Ada Quill ")));
		assertEquals(List.of("Ada Quill", "Quill, Zoe", "Ben Sorrel", "Unknown authors"), rows.stream().map(row -> row.text).toList());
		assertEquals(List.of("2", "1", "1", "1"), rows.stream().map(row -> row.detail).toList());
		assertEquals(List.of("3", "5"), rows.getFirst().children().stream().map(row -> row.text).toList());
	}

	@Test
	void poemsOfOneAuthorNeedNoHeading(@TempDir Path folder) throws Exception {
		assertEquals(List.of("1", "2"), Nodes.sources(corpus(folder), List.of(entry("1", "Ada Quill"), entry("2", "Ada Quill"))).stream()
				.map(row -> row.text).toList());
	}

	@Test
	void aHundredThousandPoemsAreNoTrouble(@TempDir Path folder) throws Exception {
		List<PoemEntry> entries = new ArrayList<>();
		for (int i = 0; i < 100_000; i++) entries.add(entry(String.valueOf(i), "Author " + i % 997));
		StoredCorpus corpus = corpus(folder);
		List<Node> rows = assertTimeout(Duration.ofSeconds(20), () -> Nodes.sources(corpus, entries));
		assertEquals(997, rows.size());
	}

	@Test
	void modelsStandBelowTheirThreadWhenTheyAreWanted() {
		List<RunModel> models = new ArrayList<>();
		for (int i = 1; i <= 10_000; i++)
			models.add(new RunModel("2016-10-26T18-39-18", i * 1000L, 2, i == 500 ? 0.71 : 1 + 1.0 / i, "", Path.of("m"), 1));
		Run thread = new Run("2016-10-26T18-39-18", "windows", "lstm", RunState.STOPPED, Optional.empty(), Optional.empty(), 10_000_000, 1,
				1, "Sea", Map.of(), 0, models, List.of(), "", Path.of("x"), true);
		StudioContents contents = new StudioContents(List.of(), List.of(thread), List.of(), List.of(), List.of(), List.of(), List.of(),
				List.of());
		Node heading = Nodes.of(contents, LocalDate.of(2016, 12, 9)).get(1);
		Node row = heading.children().getFirst();
		assertEquals("Models: windows  39-18, 10,000", heading.text + ": " + row.text + ", " + row.detail);
		assertFalse(row.isLoaded(), "models are looked for when somebody opens the row");
		List<Node> rows = Nodes.models(thread);
		assertEquals(List.of("1,000 2.00", "500,000  ★ 0.71", "10,000,000 1.00"),
				List.of(rows.getFirst(), rows.get(499), rows.getLast()).stream().map(node -> node.text + " " + node.detail).toList());
		assertEquals("step 500,000 · loss 2.00 · validation 0.71", Words.model(models.get(499)));
		assertEquals("lstm · 10,000,000 steps · learns Sea · 10,000 models", Words.thread(thread));
	}

	@Test
	void reservoirsStandWithTheirWordsCounted() {
		ReservoirEntry entry = new ReservoirEntry("Sea words", "Sea letters", 1_412);
		StudioContents contents = new StudioContents(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(entry), List.of(),
				List.of());
		Node heading = Nodes.of(contents, LocalDate.of(2016, 12, 9)).get(4);
		assertEquals("Reservoirs: Sea words 1,412",
				heading.text + ": " + heading.children().getFirst().text + " " + heading.children().getFirst().detail);
		assertEquals("1,412 words of Sea letters", Words.reservoir(entry));
		assertEquals("1 word", Words.reservoir(new ReservoirEntry("Mine", "", 1)));
		assertEquals(entry, heading.children().getFirst().selected());
	}

	@Test
	void theTrashTellsWhatWasDeletedAndATextAmongThePoemsIsSeen(@TempDir Path folder) throws Exception {
		Studio studio = Studio.create(folder.resolve("studio"));
		studio.poems().write("Water", Harvest.hand("water"));
		studio.poems().write("Salt", Harvest.hand("salt"));
		Files.writeString(studio.folder().resolve("poems/Lamp.txt"), "the lamp");
		assertEquals(List.of("What you delete waits here"), rows(studio, Nodes.TRASH));
		studio.poems().remove("Water");
		assertEquals(List.of("Water poem"), rows(studio, Nodes.TRASH));
		assertEquals(List.of("Salt", "Lamp.txt"), rows(studio, Nodes.POEMS));
	}

	private static List<String> rows(Studio studio, Node.Heading heading) throws StudioException {
		Node node = Nodes.of(StudioContents.read(studio), LocalDate.now()).stream().filter(root -> root.subject.equals(heading))
				.findFirst().orElseThrow();
		return node.children().stream().map(row -> (row.text + " " + row.detail).strip()).toList();
	}

	/** Where there is nothing yet, the row that says what to do next does it. */
	@Test
	void whatIsEmptySaysItsNextStepAndDoesIt() {
		StudioContents nothing = new StudioContents(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
		List<Node> headings = Nodes.of(nothing, LocalDate.of(2016, 12, 9));
		for (Node heading : headings) assertEquals(Node.Hint.class, heading.children().getFirst().subject.getClass());
		assertEquals(List.of("gleaner.corpus.import", "gleaner.thread.new", "gleaner.debris.start", "gleaner.poem.new"),
				headings.stream().flatMap(heading -> ((Node.Hint) heading.children().getFirst().subject).command().stream()).toList());
	}
}
