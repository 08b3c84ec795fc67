// SPDX-License-Identifier: EPL-2.0
package gleaner.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gleaner.cli.kit.Surroundings;
import gleaner.compare.layout.Layouts;
import gleaner.compare.vote.Contender;
import gleaner.compare.vote.Vote;
import gleaner.compare.vote.Votes;
import gleaner.corpus.ImportOptions;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Progress;
import gleaner.engine.markov.MarkovEngine;
import gleaner.engine.testkit.ScriptedEngine;
import gleaner.studio.Studio;
import gleaner.studio.poem.Harvest;
import gleaner.voice.CorpusWeight;
import gleaner.voice.EngineCatalog;
import gleaner.voice.GenerationOrder;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
	private static final EngineCatalog ENGINES = EngineCatalog.of(new MarkovEngine(), new ScriptedEngine("<salt> ", "rope"),
			new ScriptedEngine("half ").naming("broken", "Broken").failing("it has lost its voice; find it", 0));
	private static final String MARKOV = "markov,corpus=Sea,order=1,quotation=0";

	@TempDir
	private Path folder;
	private Studio studio;

	@BeforeEach
	void setUp() throws Exception {
		studio = Studio.create(folder.resolve("studio"));
		studio.corpora().importFrom("Sea", List.of(Files.writeString(folder.resolve("Sea.txt"),
				"the tide keeps its own keys\nthe tide keeps the hour\nthe gull keeps its own counsel")), ImportOptions.AUTOMATIC,
				Progress.NONE);
	}

	private Anew.Outcome run(String... args) {
		List<String> all = new ArrayList<>(List.of(args));
		all.addAll(List.of("--studio", studio.folder().toString()));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		Surroundings surroundings = new Surroundings(() -> ENGINES, new PrintStream(out, true, StandardCharsets.UTF_8),
				new PrintStream(err, true, StandardCharsets.UTF_8), false, Surroundings.asksForJson(args));
		int code = AllCommands.run(surroundings, all.toArray(String[]::new));
		return new Anew.Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
	}

	private String refused(int code, String... args) {
		Anew.Outcome outcome = run(args);
		assertEquals(code, outcome.code(), outcome.err());
		assertTrue(outcome.err().startsWith("error: "), outcome.err());
		return outcome.err().substring("error: ".length());
	}

	@Test
	void voicesSpeakSideBySideAndArePutOnAPage() throws Exception {
		Path page = folder.resolve("two.html");
		Anew.Outcome outcome = run("compare", "--with", MARKOV, "--with", "scripted,name=A & B", "--prompt", "the tide ", "--seed", "7",
				"--count", "2", "--xray", "--html", page.toString());
		assertEquals(0, outcome.code(), outcome.err());
		assertTrue(outcome.out().contains("== 1. Markov") && outcome.out().contains("== 2. A & B"), outcome.out());
		assertTrue(outcome.out().contains("<salt> rope\n\n---\n\n"), outcome.out());
		assertTrue(outcome.out().contains("surprise "), outcome.out());
		assertTrue(outcome.err().contains("the engine Scripted cannot say what it expects"), outcome.err());
		String html = Files.readString(page);
		assertTrue(html.contains("A &amp; B") && html.contains("&lt;salt&gt; rope") && !html.contains("<script"), html);
		assertEquals(2, studio.debris().list().size());
	}

	@Test
	void inJsonEachPoemIsALineAndTheSameSeedSaysTheSame() throws Exception {
		List<String> texts = new ArrayList<>();
		for (int i = 0; i < 2; i++) {
			Anew.Outcome outcome = run("compare", "--with", MARKOV, "--with", MARKOV + ",diversity=0.5", "--seed", "3", "--json");
			assertEquals(0, outcome.code(), outcome.err());
			List<JsonNode> lines = new ArrayList<>();
			for (String line : outcome.out().lines().toList()) lines.add(new ObjectMapper().readTree(line));
			assertEquals(4, lines.size());
			JsonNode first = lines.stream().filter(line -> line.has("text") && line.get("pane").asInt() == 1).findFirst().orElseThrow();
			texts.add(first.get("text").asText());
			assertEquals("diversity 1", first.get("detail").asText());
			assertEquals(first.get("text").asText(), studio.debris().open(first.get("debris").asText()).poem(
					studio.debris().open(first.get("debris").asText()).poems().getFirst()));
			assertTrue(lines.getLast().get("figures").has("repetition"));
		}
		assertEquals(texts.get(0), texts.get(1));
	}

	@Test
	void aLayoutIsKeptAndNamed() throws Exception {
		assertEquals(0,
				run("compare", "--with", MARKOV, "--with", MARKOV + ",diversity=0.5,seed=9", "--seed", "3", "--keep", "Tides").code());
		assertEquals(9, new Layouts(studio).read("Tides").order(1).request().seed());
		Anew.Outcome listed = run("compare", "layouts");
		assertTrue(listed.out().startsWith("Tides  2 panes\n") && listed.out().contains("Four diversities  4 panes, ready-made"),
				listed.out());
		assertTrue(run("compare", "--layout", "tides").out().contains("== 2. Markov · diversity 0.5 · seed 9"));
		assertEquals(0, run("compare", "--layout", "four diversities", "--prompt", "the").code());
		assertEquals(2, run("compare", "layouts", "--json").json().get(0).get("panes").size());
	}

	@Test
	void oneThatBreaksOffIsNamedAndTheOthersSpeak() {
		Anew.Outcome outcome = run("compare", "--with", "broken", "--with", "scripted");
		assertEquals(1, outcome.code());
		assertTrue(outcome.out().contains("<salt> rope"), outcome.out());
		assertTrue(outcome.err().contains("error: pane 1, Broken: it has lost its voice; find it"), outcome.err());
	}

	@Test
	void votesAreCountedButFewSayNothing() throws Exception {
		assertTrue(run("compare", "votes").err().contains("nobody has voted yet"));
		Votes votes = new Votes(studio);
		for (int i = 0; i < 12; i++) {
			List<Vote.Candidate> ballot = new ArrayList<>();
			for (String name : i < 3 ? List.of("a", "b", "=cmd") : List.of("a", "b"))
				ballot.add(new Vote.Candidate(new Contender(new GenerationOrder(name, Map.of(), List.of(new CorpusWeight("Sea", 1)),
						GenerationRequest.poem(i))), name, "", 0, i));
			votes.add(new Vote("v" + i, Instant.EPOCH, "", "", false, ballot, Set.of(i % 4 == 0 ? 1 : 0)));
		}
		Anew.Outcome outcome = run("compare", "votes", "--csv", folder.resolve("votes.csv").toString());
		assertTrue(outcome.out().lines().findFirst().orElseThrow().matches("a +12 votes +.*0\\.\\d\\d, between 0\\.\\d\\d and 0\\.\\d\\d"),
				outcome.out());
		assertTrue(outcome.out().lines().toList().getLast().endsWith("too few votes"), outcome.out());
		assertFalse(outcome.out().contains("%"), "never a bare percentage");
		List<String> csv = Files.readAllLines(folder.resolve("votes.csv"));
		assertEquals(1 + 3 * 3 + 9 * 2, csv.size());
		assertTrue(csv.get(3).contains(",'=cmd,'=cmd,"), csv.get(3));
		assertEquals(false, run("compare", "votes", "--json").json().get(2).get("enough").asBoolean());
	}

	@Test
	void aTextIsXrayed() throws Exception {
		Path file = Files.writeString(folder.resolve("poem.txt"), "the tide keeps\r\nthe whale\n");
		Anew.Outcome outcome = run("xray", file.toString(), "--with", MARKOV, "--html", folder.resolve("x.html").toString());
		assertTrue(Files.readString(folder.resolve("x.html")).contains("the <i class=\"c\">whale</i>"));
		assertEquals(0, outcome.code(), outcome.err());
		assertTrue(outcome.out().startsWith("Markov") && outcome.out().contains("never have said this"), outcome.out());
		assertTrue(outcome.out().contains("whale") && outcome.out().contains("never"), outcome.out());
		studio.poems().write("Low Water", Harvest.hand("the tide keeps its own"));
		JsonNode json = run("xray", "--poem", "Low Water", "--with", MARKOV, "--with", MARKOV + ",diversity=0.5", "--json").json();
		assertEquals(2, json.get("models").size());
		assertEquals(5, json.get("disagreements").size());
		assertEquals(6, json.get("models").get(0).get("places").size(), "with the end");
		assertTrue(run("xray", "--poem", "Low Water", "--with", MARKOV, "--with", MARKOV + ",diversity=0.5").out()
				.contains("they disagree most about:"));
	}

	@Test
	void whatIsWrongIsTold() {
		assertTrue(refused(2, "compare").contains("give either --layout or --with"));
		assertTrue(refused(2, "compare", "--with", MARKOV, "--layout", "x").contains("give either --layout or --with"));
		assertTrue(refused(2, "compare", "--with", MARKOV, "--count", "0").contains("--count is 0, must be 1 or more"));
		assertTrue(refused(2, "compare", "--with", "markov,ordr=2").contains("did you mean \"order\"?"));
		assertTrue(refused(1, "compare", "--layout", "nothing").contains("there is no layout \"nothing\""));
		assertTrue(refused(1, "compare", "--with", "markof").contains("there is no engine \"markof\""));
		assertTrue(refused(1, "xray", "nowhere.txt", "--with", MARKOV).contains("there is no file \"nowhere.txt\""));
		assertTrue(refused(1, "xray", "--poem", "None", "--with", MARKOV).contains("None"));
		assertTrue(refused(2, "xray", "--poem", "None", "--with", MARKOV, "--with", MARKOV, "--with", MARKOV).contains("at most 2"));
		String[] many = new String[27];
		many[0] = "compare";
		for (int i = 1; i < 27; i++) many[i] = i % 2 == 1 ? "--with" : "scripted";
		assertTrue(refused(2, many).contains("--with is given 13 times, must be at most 12"));
	}
}
