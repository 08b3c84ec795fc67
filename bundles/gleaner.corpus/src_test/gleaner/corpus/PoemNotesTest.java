// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gleaner.engine.SourcePoem;
import gleaner.files.StudioException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoemNotesTest {
	@TempDir
	private Path folder;
	private Corpora corpora;

	@BeforeEach
	void setUp() throws StudioException {
		corpora = new Corpora(folder.resolve("corpora"), folder.resolve("trash"), false);
		CorpusNote note = new CorpusNote(List.of(), Optional.empty(), Optional.of("Everybody"), Optional.empty(), List.of("UTF-8"),
				"one poem per file", List.of(), Instant.EPOCH);
		corpora.make("Sea", List.of(new SourcePoem("a/1", "Salt?", "W", "salt"), new SourcePoem("a/2", "2", "", "rope")), note);
	}

	private List<SourcePoem> poems() throws Exception {
		List<SourcePoem> poems = new ArrayList<>();
		corpora.get("Sea").read(poems::add);
		return poems;
	}

	@Test
	void titlesAndAuthorsAreKept() throws Exception {
		List<SourcePoem> all = List.of(new SourcePoem("a/1", "Salt?", "W", "salt"), new SourcePoem("a/2", "2", "Everybody", "rope"));
		assertEquals(all, poems());
		assertEquals(List.of("W", "Everybody"), corpora.get("Sea").entries().stream().map(PoemEntry::author).toList());
		for (SourcePoem poem : all) assertEquals(poem, corpora.get("Sea").poem(poem.id()));
		assertThrows(StudioException.class, () -> corpora.get("Sea").poem("../poems/a/1"));
		assertThrows(StudioException.class, () -> corpora.get("Sea").poem("a/\0"));
	}

	@Test
	void theyMayBeChangedByHandAndBrokenLinesHarmNothing() throws Exception {
		StoredCorpus corpus = corpora.get("Sea");
		String before = corpus.fingerprint();
		Path notes = corpus.folder().resolve("poems.jsonl");
		assertEquals("{\"id\":\"a/1\",\"title\":\"Salt?\",\"author\":\"W\"}\n", Files.readString(notes));
		Files.writeString(notes, "{\"id\":\"a/2\",\"author\":\"M\"}\n[1]\nnonsense\n{\"id\":\"a/1\",\"ti");
		assertEquals(List.of(new SourcePoem("a/1", "1", "Everybody", "salt"), new SourcePoem("a/2", "2", "M", "rope")), poems());
		assertEquals(before, corpus.fingerprint(), "it is of the texts only");
		Files.delete(notes);
		assertEquals("1", poems().getFirst().title());
	}

	@Test
	void titlesOfTheFirstFormatAreRead() throws Exception {
		Path folder = corpora.get("Sea").folder();
		Files.delete(folder.resolve("poems.jsonl"));
		String json = Files.readString(folder.resolve("corpus.json"));
		String first = json.replaceFirst("\"format\" : 2", "\"format\" : 1").replaceFirst("\"parts\"",
				"\"titles\" : { \"a/1\" : \"Salt!\" }, \"parts\"");
		assertNotEquals(json, first);
		Files.writeString(folder.resolve("corpus.json"), first);
		assertEquals(List.of("Salt!", "2"), poems().stream().map(SourcePoem::title).toList());
	}
}
