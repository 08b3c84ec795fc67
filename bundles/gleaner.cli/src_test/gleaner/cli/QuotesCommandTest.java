// SPDX-License-Identifier: EPL-2.0
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
	void overlappingRunsAreOnePassageWithItsShare() throws Exception {
		corpus("Tides", "in copper all night long the tide");
		String poem = poem("the gutters count in copper all night long the tide\nand nothing else of it is anybody's but my own");
		Shell.Outcome outcome = Shell.run("quotes", poem, "--json", "--studio", studio);
		assertEquals(1, outcome.json().size(), outcome.out());
		JsonNode passage = outcome.json().get(0);
		assertEquals("the gutters count in copper all night long the tide", passage.get("text").asText());
		assertEquals(10, passage.get("words").asInt());
		assertEquals(0.5, passage.get("share").asDouble());
		assertEquals("Tides", passage.get("also").get(0).get("corpus").asText());
		String told = Shell.run("quotes", poem, "--studio", studio).out();
		assertTrue(told.contains("quoted: 10 words, 50 % of the text"), told);
	}

	@Test
	void corporaCanBeChosenAndLeftOut() throws Exception {
		corpus("Tides", "in copper all night long the tide");
		String poem = poem("the gutters count in copper all night long the tide");
		assertEquals("Tides",
				Shell.run("quotes", poem, "--json", "--corpus", "tides", "--studio", studio).json().get(0).get("corpus").asText());
		assertEquals("Weather",
				Shell.run("quotes", poem, "--json", "--except", "Tides", "--studio", studio).json().get(0).get("corpus").asText());
		assertEquals(0, Shell.run("quotes", poem, "--json", "--corpus", "Tides", "--except", "Tides", "--studio", studio).json().size());
		Shell.Outcome unknown = Shell.run("quotes", poem, "--except", "Tide", "--studio", studio);
		assertEquals(1, unknown.code());
		assertTrue(unknown.err().contains("\"Tide\""), unknown.err());
	}

	/** A poem quotes nobody but itself if the debris it is of was imported. */
	@Test
	void debrisThatWasImportedIsNobodysWork() throws Exception {
		Path day = Files.createDirectories(Path.of(studio).resolve("debris/2016-12-09"));
		Path debris = Files.writeString(day.resolve("18-39-18_markov_seed-42.txt"), "seven small lamps along the quay at night");
		Studio.open(Path.of(studio)).corpora().importFrom("Mine", List.of(debris), ImportOptions.AUTOMATIC, Progress.NONE);
		String poem = poem("seven small lamps along the quay");
		String told = Shell.run("quotes", poem, "--studio", studio).out();
		assertTrue(told.startsWith("nothing") && told.contains("not searched: Mine"), told);
		assertEquals(1, Shell.run("quotes", poem, "--json", "--corpus", "Mine", "--studio", studio).json().size());
	}

	/** Where words stand without spaces. */
	@Test
	void aLineOfChineseIsFound() throws Exception {
		corpus("Tang", "\u6708\u843D\u70CF\u557C\u971C\u6EFF\u5929\uFF0C\u6C5F\u6953\u6F01\u706B\u5C0D\u6101\u7720\u3002");
		Shell.Outcome outcome = Shell.run("quotes", poem("\u6708\u843D\u70CF\u557C\u971C"), "--json", "--studio", studio);
		assertEquals(1, outcome.json().size(), outcome.out());
	}

	private void corpus(String name, String text) throws Exception {
		Path file = Files.writeString(folder.resolve(name + ".txt"), text);
		Studio.open(Path.of(studio)).corpora().importFrom(name, List.of(file), ImportOptions.AUTOMATIC, Progress.NONE);
	}

	@Test
	void mistakesAreNamed() throws Exception {
		assertEquals(2, Shell.run("quotes", poem("x"), "--words", "2", "--studio", studio).code());
		Shell.Outcome missing = Shell.run("quotes", folder.resolve("none.txt").toString(), "--studio", studio);
		assertEquals(1, missing.code());
		assertTrue(missing.err().contains("none.txt"));
	}
}
