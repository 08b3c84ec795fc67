package gleaner.ui.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import gleaner.engine.Progress;
import gleaner.studio.Studio;
import gleaner.studio.corpus.ImportOptions;
import gleaner.studio.corpus.PoemEntry;
import gleaner.studio.corpus.StoredCorpus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodesTest {
	private static StoredCorpus corpus(Path folder) throws Exception {
		Studio studio = Studio.create(folder.resolve("studio"));
		studio.corpora().importFrom("Any", List.of(Files.writeString(folder.resolve("any.txt"), "a poem")), ImportOptions.AUTOMATIC, Progress.NONE);
		return studio.corpora().get("Any");
	}

	private static PoemEntry entry(String id, String author) {
		return new PoemEntry(id, id, author, "first line", 1);
	}

	@Test
	void authorsStandByFamilyNameUnknownOnesLast(@TempDir Path folder) throws Exception {
		List<Node> rows = Nodes.sources(corpus(folder), List.of(entry("1", "Ben Sorrel"), entry("2", ""), entry("3", "Ada Quill"), entry("4", "Quill, Zoe"), entry("5", " Ada Quill ")));
		assertEquals(List.of("Ada Quill", "Quill, Zoe", "Ben Sorrel", "Unknown authors"), rows.stream().map(row -> row.text).toList());
		assertEquals(List.of("2", "1", "1", "1"), rows.stream().map(row -> row.detail).toList());
		assertEquals(List.of("3", "5"), rows.getFirst().children().stream().map(row -> row.text).toList());
	}

	@Test
	void poemsOfOneAuthorNeedNoHeading(@TempDir Path folder) throws Exception {
		assertEquals(List.of("1", "2"), Nodes.sources(corpus(folder), List.of(entry("1", "Ada Quill"), entry("2", "Ada Quill"))).stream().map(row -> row.text).toList());
	}

	@Test
	void aHundredThousandPoemsAreNoTrouble(@TempDir Path folder) throws Exception {
		List<PoemEntry> entries = new ArrayList<>();
		for (int i = 0; i < 100_000; i++) entries.add(entry(String.valueOf(i), "Author " + i % 997));
		StoredCorpus corpus = corpus(folder);
		List<Node> rows = assertTimeout(Duration.ofSeconds(20), () -> Nodes.sources(corpus, entries));
		assertEquals(997, rows.size());
	}
}
