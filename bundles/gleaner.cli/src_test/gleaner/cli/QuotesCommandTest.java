package gleaner.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gleaner.corpus.ImportOptions;
import gleaner.engine.Progress;
import gleaner.studio.Studio;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuotesCommandTest {
	@TempDir
	private Path folder;
	private String studio;

	@BeforeEach
	void setUp() throws Exception {
		studio = folder.resolve("studio").toString();
		Path source = Files.writeString(folder.resolve("poems.jsonl"), """
				{"id": 3, "title": "Ledger of Rain", "author": "O. Weir", "text": "first line of it\\nthe gutters count in copper all \
				night long"}
				""");
		Studio.create(Path.of(studio)).corpora().importFrom("Weather", List.of(source), ImportOptions.AUTOMATIC, Progress.NONE);
	}

	private String poem(String text) throws Exception {
		return Files.writeString(folder.resolve("poem.txt"), text).toString();
	}

	@Test
	void namesEachRunAsJson() throws Exception {
		Shell.Outcome outcome = Shell.run("quotes", poem("mine\nThe gutters count, in copper all morning"), "--json", "--studio", studio);
		assertEquals(0, outcome.code(), outcome.err());
		JsonNode run = outcome.json().get(0);
		assertEquals(1, outcome.json().size());
		assertEquals("The gutters count, in copper all", run.get("text").asText());
		assertEquals(5, run.get("start").asInt());
		assertEquals(32, run.get("length").asInt());
		assertEquals("verbatim", run.get("kind").asText());
		assertEquals("Weather", run.get("corpus").asText());
		assertEquals("Ledger of Rain", run.get("poem").asText());
		assertEquals("O. Weir", run.get("author").asText());
		assertEquals(2, run.get("line").asInt());
	}

	@Test
	void nothingFoundIsAnEmptyArrayAndASentence() throws Exception {
		assertEquals("[]\n", Shell.run("quotes", poem("mine alone"), "--json", "--studio", studio).out());
		assertTrue(Shell.run("quotes", poem("mine alone"), "--studio", studio).out().startsWith("nothing"));
	}

	@Test
	void tellsThePlaceOfANearOne() throws Exception {
		Shell.Outcome outcome = Shell.run("quotes", poem("the gutters count in silver all night long"), "--studio", studio);
		assertTrue(outcome.out().contains("a word changed: O. Weir, “Ledger of Rain”, line 2 (Weather)"), outcome.out());
	}

	@Test
	void mistakesAreNamed() throws Exception {
		assertEquals(2, Shell.run("quotes", poem("x"), "--words", "2", "--studio", studio).code());
		Shell.Outcome missing = Shell.run("quotes", folder.resolve("none.txt").toString(), "--studio", studio);
		assertEquals(1, missing.code());
		assertTrue(missing.err().contains("none.txt"));
	}
}
