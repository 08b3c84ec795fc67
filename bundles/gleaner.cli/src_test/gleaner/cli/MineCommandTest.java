// SPDX-License-Identifier: EPL-2.0
package gleaner.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gleaner.corpus.ImportOptions;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Progress;
import gleaner.engine.neural.LstmEngine;
import gleaner.studio.Studio;
import gleaner.studio.debris.DebrisWriter;
import gleaner.studio.making.Making;
import gleaner.testing.FirstStudio;
import gleaner.voice.EngineCatalog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MineCommandTest {
	private static final Supplier<EngineCatalog> NET = () -> EngineCatalog.of(new LstmEngine());

	@TempDir
	private Path folder;
	private String studio;
	private String ore;

	@BeforeEach
	void setUp() throws Exception {
		studio = folder.resolve("studio").toString();
		Path source = Files.writeString(folder.resolve("rain.txt"),
				"the gutters count in copper all night long\nand old Marlow, he hears\n");
		Studio.create(Path.of(studio)).corpora().importFrom("Weather", List.of(source), ImportOptions.AUTOMATIC, Progress.NONE);
		ore = Files.createDirectories(folder.resolve("ore")).toString();
		file(7000, "0.4", "a voivat of small bells\nand Marlow at the ferry");
		file(7000, "1.2", "salterine, salterine, voivat whe\nthe gutters count in copper all morning");
		file(84953, "0.8", "the gutters count in copper all night long");
	}

	private void file(int step, String diversity, String text) throws Exception {
		Files.writeString(Path.of(ore, "xDIR-2016-10-26T18-39-18_Model-" + step + "_Loss-0.4_Chars-9_Diversity-" + diversity + ".txt"),
				text);
	}

	private Shell.Outcome mine(String... options) {
		List<String> all = new ArrayList<>(List.of("mine", ore, "--studio", studio));
		all.addAll(List.of(options));
		return Shell.run(all.toArray(String[]::new));
	}

	private static List<JsonNode> lines(Shell.Outcome outcome) throws Exception {
		assertEquals(0, outcome.code(), outcome.err());
		List<JsonNode> all = new ArrayList<>();
		for (String line : outcome.out().lines().toList()) all.add(new ObjectMapper().readTree(line));
		return all;
	}

	@Test
	void inventionsByModelAsCsv() {
		Shell.Outcome outcome = mine("--inventions", "--by", "model,step", "--csv");
		assertEquals(0, outcome.code(), outcome.err());
		List<String> lines = List.of(outcome.out().split("\r\n"));
		assertEquals("model,step,word,count,poems,likeness,family,said,near,first,cited,where", lines.getFirst());
		assertTrue(lines.get(1).startsWith("7000,7000,salterine,2,1,"), outcome.out());
		assertTrue(lines.getLast().contains(",whe,"), outcome.out());
		assertTrue(outcome.out().contains("\"7000, 0.4\""), outcome.out());
	}

	@Test
	void quotationsByAge() throws Exception {
		List<JsonNode> groups = lines(mine("--quotes", "--by", "step", "--json"));
		assertEquals(2, groups.size());
		assertEquals(84953, groups.get(1).get("step").asInt());
		assertEquals(1.0, groups.get(1).get("quotation").asDouble(), 0.01);
		assertTrue(groups.get(0).get("quotation").asDouble() < 0.5);
	}

	@Test
	void namesByDiversity() throws Exception {
		List<JsonNode> names = lines(mine("--names", "--by", "diversity", "--json"));
		assertEquals(1, names.size());
		assertEquals("Marlow", names.getFirst().get("name").asText());
		assertEquals(0.4, names.getFirst().get("diversity").asDouble());
		assertEquals("7000, 0.4", names.getFirst().get("cited").asText());
	}

	@Test
	void poemsAreChosenMarkedAndHarvested() throws Exception {
		List<JsonNode> poems = lines(mine("--max-quote", "60", "--rank", "inventions", "--json"));
		assertEquals(2, poems.size());
		assertEquals(4, poems.getFirst().get("inventions").asInt());
		String name = poems.getFirst().get("name").asText();
		assertEquals(0, Shell.run("mark", "keep", name.substring(0, 6), "--studio", studio).code());
		List<JsonNode> kept = lines(mine("--mark", "keep", "--json"));
		assertEquals(name, kept.getFirst().get("name").asText());
		assertEquals("keep", kept.getFirst().get("mark").asText());
		Shell.Outcome outcome = mine("--mark", "keep", "--into", "Salt");
		assertEquals("Salt\n", outcome.out(), outcome.err());
		String text = Studio.open(Path.of(studio)).poems().read("Salt").text();
		assertTrue(text.startsWith("salterine, salterine"), text);
		assertEquals(0, Shell.run("mark", "--undo", "--studio", studio).code());
		assertEquals(0, lines(mine("--mark", "keep", "--json")).size());
		assertEquals(1, Shell.run("mark", "--undo", "--studio", studio).code());
	}

	@Test
	void debrisOfTheStudioIsMinedAndAsked() throws Exception {
		Making making = new Making("test", "Test", Map.of(), List.of(), Optional.empty(), GenerationRequest.poem(5).withPoems(2),
				Instant.parse("2016-12-09T18:39:18Z"));
		try (DebrisWriter writer = Studio.open(Path.of(studio)).debris().begin(making)) {
			writer.append("a coat of barley hung on the tide");
			writer.poemEnd();
			writer.append("nobody signed for the snow");
			writer.poemEnd();
		}
		assertEquals(2, lines(Shell.run("mine", "--studio", studio, "--json")).size());
		List<JsonNode> found = lines(Shell.run("mine", "--studio", studio, "--find", "barley", "--json"));
		assertEquals(1, found.size());
		assertTrue(found.getFirst().get("where").asText().endsWith("#1"), found.toString());
		assertEquals(1, lines(Shell.run("mine", "--studio", studio, "--find", "ends:snow", "--json")).size());
		assertTrue(Shell.run("mine", "--studio", studio, "--find", "(sea").err().contains("is not closed"));
	}

	@Test
	void sentencesAreKept() throws Exception {
		assertEquals(0, mine("--where", "inventions=1..", "--keep-sentence", "new words").code());
		assertEquals(2, lines(mine("--sentence", "new words", "--json")).size());
	}

	/** The starter thread finds its own voice less surprising than noise, whatever the letters of the corpora say. */
	@Test
	void surpriseIsThatOfAModel() throws Exception {
		Path starter = FirstStudio.into(folder.resolve("first"));
		String thread = "Small thread/last";
		Shell.Outcome said = Shell.run(NET, "generate", "--model", thread, "--chars", "120", "--diversity", "0.3", "--seed", "42",
				"--studio",
				starter.toString());
		assertEquals(0, said.code(), said.err());
		file(1, "0.3", said.out().strip());
		file(2, "0.3", new StringBuilder(said.out().strip()).reverse().toString());
		List<String> usual = List.of("mine", ore, "--studio", starter.toString(), "--where", "step=..2", "--rank", "surprise", "--json");
		List<String> asked = new ArrayList<>(usual);
		asked.addAll(List.of("--surprise-by", thread));
		List<JsonNode> byModel = lines(Shell.run(NET, asked.toArray(String[]::new)));
		assertEquals(List.of(2, 1), byModel.stream().map(poem -> poem.get("step").asInt()).toList());
		double own = byModel.getLast().get("surprise").asDouble();
		assertTrue(own > 0 && own < byModel.getFirst().get("surprise").asDouble(), byModel.toString());
		assertNotEquals(own, lines(Shell.run(usual.toArray(String[]::new))).getLast().get("surprise").asDouble());
		asked.addAll(List.of("--where", "surprise=.." + own));
		assertEquals(1, lines(Shell.run(NET, asked.toArray(String[]::new))).size());
		try (Stream<Path> kept = Files.list(starter.resolve("cache/ore"))) {
			assertEquals(2 + 1, Files.readAllLines(kept.filter(file -> file.getFileName().toString().startsWith("surprise-")).findFirst()
					.orElseThrow()).size(), "only what all else lets through is asked, and that once");
		}
		assertTrue(mine("--surprise-by", "Owl/7").err().contains("Owl"));
	}

	@Test
	void mistakesAreNamed() {
		assertTrue(mine("--where", "inventoins=2").err().contains("did you mean \"inventions\"?"));
		assertTrue(mine("--rank", "novelti").err().contains("novelty"));
		assertTrue(mine("--by", "colour").err().contains("source, model, step, diversity"));
		assertTrue(mine("--max-quote", "200").err().contains("from 0 to 100"));
		assertEquals(2, mine("--csv", "--json").code());
		Shell.Outcome nowhere = Shell.run("mine", folder.resolve("nowhere").toString(), "--studio", studio);
		assertEquals(1, nowhere.code());
		assertTrue(nowhere.err().contains("nowhere"), nowhere.err());
		assertTrue(Shell.run("mark", "keep", "ffff", "--studio", studio).err().contains("no raw poem is named"));
		assertTrue(mine("--filter", "none such").err().contains("not installed"));
	}

	@Test
	void theForgeAndTheEarAnswer() throws Exception {
		JsonNode forged = Shell.run("forge", "lantern", "bittern", "--json", "--limit", "3").json();
		assertEquals(3, forged.size());
		Shell.Outcome ear = Shell.run("ear", ore, "--studio", studio, "--json");
		assertEquals(false, ear.json().get("ready").asBoolean(), ear.err());
	}
}
