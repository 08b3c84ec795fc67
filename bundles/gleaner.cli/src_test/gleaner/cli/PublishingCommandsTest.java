// SPDX-License-Identifier: EPL-2.0
package gleaner.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.GenerationRequest;
import com.fasterxml.jackson.databind.JsonNode;
import gleaner.corpus.Attribution;
import gleaner.corpus.ImportOptions;
import gleaner.corpus.reservoir.Reservoir;
import gleaner.engine.Progress;
import gleaner.studio.Studio;
import gleaner.studio.making.MadeOf;
import gleaner.studio.making.Making;
import gleaner.studio.poem.FoundText;
import gleaner.studio.poem.Fragment;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Origin;
import gleaner.studio.poem.Provenance;
import gleaner.studio.poem.Showing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishingCommandsTest {
	@TempDir
	private Path folder;
	private String studio;

	@BeforeEach
	void setUp() throws Exception {
		studio = folder.resolve("studio").toString();
		Making source = new Making("markov", "Markov", Map.of("order", "2"), List.of(MadeOf.corpus("Weather", 1, "f00d")),
				Optional.of("2016-10-26T18-39-18/33380@beef"), GenerationRequest.poem(42).withPrompt("").withDiversity(0.8),
				Instant.parse("2016-12-09T18:39:18Z"));
		Harvest machine = new Harvest("salt rain", Provenance.of(new Fragment("2016-12-09/18-39-18_markov_seed-42", 100, 9, source)));
		Studio made = Studio.create(Path.of(studio));
		made.poems().write("Salt", machine.plus(Harvest.hand("\ncounts\n")));
		made.poems().write("Hand", Harvest.hand("mine"));
	}

	@Test
	void provenanceTellsEachRun() throws Exception {
		JsonNode told = Shell.run("provenance", "Salt", "--json", "--studio", studio).json();
		assertEquals("sound", told.get("condition").asText());
		assertEquals(57, told.get("percent").get("machine").asInt());
		assertEquals(43, told.get("percent").get("hand").asInt());
		assertEquals(8, told.get("characters").get("machine").asInt());
		JsonNode run = told.get("runs").get(0);
		assertEquals("salt rain", run.get("text").asText());
		assertEquals("machine", run.get("origin").asText());
		JsonNode making = run.get("making");
		assertEquals(42, making.get("request").get("seed").asLong());
		assertEquals("Weather", making.get("ingredients").get(0).get("name").asText());
		assertEquals("2016-10-26T18-39-18/33380 beef",
				making.get("ingredients").get(1).get("name").asText() + " " + making.get("ingredients").get(1).get("fingerprint").asText());
		assertEquals("hand", told.get("runs").get(1).get("origin").asText());
		String words = Shell.run("provenance", "Salt", "--studio", studio).out();
		assertTrue(words.contains("“salt rain”\n    made by Markov on 9 December 2016") && words.contains("57 % by a machine"), words);
	}

	@Test
	void whatWasFoundInACorpusIsToldWithItsText() throws Exception {
		FoundText text = new FoundText("Kitchen", "3", "Kettle", "Ada Quill", "a shelf", "CC0");
		Studio.open(Path.of(studio)).poems().write("Found", Harvest.found(text, 20, "salt water").plus(Harvest.hand("\nmine")));
		JsonNode told = Shell.run("provenance", "Found", "--json", "--studio", studio).json();
		assertEquals(9, told.get("characters").get("found").asInt());
		JsonNode run = told.get("runs").get(0);
		assertEquals("found", run.get("origin").asText());
		assertEquals("Kitchen 3 Kettle 20", run.get("corpus").asText() + " " + run.get("poem").asText() + " " + run.get("title").asText()
				+ " " + run.get("offset").asInt());
		String words = Shell.run("provenance", "Found", "--studio", studio).out();
		assertTrue(words.contains("“salt water”\n    found in Kitchen, “Kettle” by Ada Quill")
				&& words.contains("0 % unknown, 69 % found in corpora"), words);
		String book = Shell.run("export", "Found", "--to", "txt", "--out", "-", "--studio", studio).out();
		assertTrue(book.contains("Words were found in “Kettle” by Ada Quill, of “Kitchen”, from a shelf; licence: CC0."), book);
	}

	@Test
	void wordsTakenFromAPerformanceNameIt() throws Exception {
		Harvest shown = new Harvest("quorble", Provenance.of(
				((Origin.Machine) spoken("Weather", "f00d").provenance().at(0).origin()).fragment().from(new Showing("last night", 83.5))));
		Studio.open(Path.of(studio)).poems().write("Shown", shown);
		JsonNode run = Shell.run("provenance", "Shown", "--json", "--studio", studio).json().get("runs").get(0);
		assertEquals("last night 83.5", run.get("performance").asText() + " " + run.get("performedAt").asText());
		String words = Shell.run("provenance", "Shown", "--studio", studio).out();
		assertTrue(words.contains(", seed 42, taken from the performance last night at 1:23"), words);
		String book = Shell.run("export", "Shown", "--to", "txt", "--out", "-", "--studio", studio).out();
		assertTrue(book.contains("Words come from the performance last night."), book);
	}

	@Test
	void aReservoirIsCreditedWithItsCorpus() throws Exception {
		Studio made = Studio.open(Path.of(studio));
		ImportOptions noted = ImportOptions.AUTOMATIC
				.with(new Attribution(Optional.of("a shelf"), Optional.of("A. Quill"), Optional.of("CC0")));
		made.corpora().importFrom("Kitchen", List.of(Files.writeString(folder.resolve("k.txt"), "the quorble kettle")), noted,
				Progress.NONE);
		made.reservoirs().write(Reservoir.empty("Kitchen").include("quorble").foundIn("Kitchen"));
		made.poems().write("Words", spoken("reservoir: Kitchen", made.reservoirs().get("Kitchen").asCorpus().fingerprint()));
		String book = Shell.run("export", "Words", "--to", "txt", "--out", "-", "--studio", studio).out();
		assertTrue(book.contains("learnt from “reservoir: Kitchen”"), book);
		assertTrue(book.contains("“reservoir: Kitchen”: words by A. Quill, from “Kitchen”, from a shelf; licence: CC0."), book);
		made.reservoirs().write(Reservoir.empty("Kitchen").include("zorblax").foundIn("Kitchen"));
		book = Shell.run("export", "Words", "--to", "txt", "--out", "-", "--studio", studio).out();
		assertTrue(book.contains("“reservoir: Kitchen” is no longer in the studio as it was then."), book);
	}

	private static Harvest spoken(String corpus, String fingerprint) {
		Making source = new Making("markov", "Markov", Map.of("order", "2"), List.of(MadeOf.corpus(corpus, 1, fingerprint)),
				Optional.empty(), GenerationRequest.poem(42).withPrompt("").withDiversity(0.8),
				Instant.parse("2016-12-09T18:39:18Z"));
		return new Harvest("quorble", Provenance.of(new Fragment("2016-12-09/18-39-18_markov_seed-42", 100, 7, source)));
	}

	@Test
	void everyFormatIsWrittenAndNamed() throws Exception {
		for (String format : List.of("html", "pdf", "epub", "md", "tex", "txt")) {
			Path file = folder.resolve("out." + format);
			Shell.Outcome outcome = Shell.run("export", "Salt", "Hand", "--to", format, "--out", file.toString(), "--title", "Rain",
					"--author", "O. Weir", "--studio", studio);
			assertEquals(0, outcome.code(), outcome.err());
			assertEquals(file + "\n", outcome.out());
			assertTrue(Files.size(file) > 100, format);
		}
		String text = Files.readString(folder.resolve("out.txt"));
		assertTrue(text.startsWith("Rain\nO. Weir") && text.contains("model 2016-10-26T18-39-18, step 33380, spoke on")
				&& text.contains("“Weather” is no longer in the studio"), text);
	}

	@Test
	void aFileThatIsThereStays() throws Exception {
		assertEquals(0, Shell.run("export", "Salt", "--to", "txt", "--out", folder.toString(), "--studio", studio).code());
		String second = Shell.run("export", "Salt", "--to", "txt", "--no-colophon", "--out", folder.toString(), "--studio", studio).out()
				.strip();
		assertEquals(folder.resolve("Salt 2.txt").toString(), second);
		assertEquals("Salt\n\nsalt rain\ncounts\n", Files.readString(Path.of(second)));
		assertEquals("Salt\n\nsalt rain\ncounts\n",
				Shell.run("export", "Salt", "--to", "txt", "--no-colophon", "--out", "-", "--studio", studio).out());
	}

	@Test
	void mistakesAreNamed() {
		Shell.Outcome format = Shell.run("export", "Salt", "--to", "doc", "--studio", studio);
		assertEquals(2, format.code());
		assertTrue(format.err().contains("doc") && format.err().contains("epub"), format.err());
		Shell.Outcome poem = Shell.run("export", "Nonesuch", "--to", "txt", "--studio", studio);
		assertEquals(1, poem.code());
		assertTrue(poem.err().contains("Nonesuch"), poem.err());
		assertEquals(1, Shell.run("provenance", "Nonesuch", "--studio", studio).code());
	}
}
