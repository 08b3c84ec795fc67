// SPDX-License-Identifier: EPL-2.0
package gleaner.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gleaner.corpus.ImportOptions;
import gleaner.engine.Progress;
import gleaner.studio.Studio;
import gleaner.studio.debris.DebrisFile;
import gleaner.studio.debris.PoemSpan;
import gleaner.studio.poem.Harvest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubstituteCommandTest {
	@TempDir
	private Path folder;
	private Studio studio;
	private final Anew engine = new Anew();

	@BeforeEach
	void setUp() throws Exception {
		studio = Studio.create(folder.resolve("studio"));
		load("Kitchen", "the kettle sings");
		load("Sea", "the tide turns");
	}

	private void load(String name, String text) throws Exception {
		studio.corpora().importFrom(name, List.of(Files.writeString(folder.resolve(name + ".txt"), text)), ImportOptions.AUTOMATIC,
				Progress.NONE);
	}

	private Anew.Outcome run(String... args) {
		List<String> all = new ArrayList<>(List.of(args));
		all.addAll(List.of("--studio", studio.folder().toString()));
		return engine.run(all.toArray(String[]::new));
	}

	private String out(String... args) {
		Anew.Outcome outcome = run(args);
		assertEquals(0, outcome.code(), outcome.err());
		return outcome.out();
	}

	private String refused(int code, String... args) {
		Anew.Outcome outcome = run(args);
		assertEquals(code, outcome.code(), outcome.err());
		assertTrue(outcome.err().startsWith("error: "), outcome.err());
		return outcome.err().substring("error: ".length());
	}

	private List<String> files(Path in) throws Exception {
		try (Stream<Path> files = Files.list(in)) {
			return files.map(each -> each.getFileName().toString()).sorted().toList();
		}
	}

	@Test
	void poemsArePrintedInTheStyleThatIsNamed() {
		assertEquals("poem 1 of 55 seed 7\n  in 0\n\npoem 2 of 55 seed 7\n  in 0\n", out("substitute", "--seed", "7", "--count", "2"));
		assertEquals("poem 1 of 100 seed 7\n  in 0\n", out("substitute", "--seed", "7", "--style", "word-SALAD"));
		assertEquals("poem 1 of 30 seed 7\n  in 0\n", out("substitute", "--seed", "7", "--style", "word salad", "--set", "strength=30"));
		assertEquals("poem 1 of 9 seed 7\n  in 0\n", out("substitute", "--seed", "7", "--style", "n+7", "--strength", "9"));
		assertEquals("poem 1 of 7 seed 7\n  in 0\n", out("generate", "--engine", "substitution", "--seed", "7", "--style", "n+7"));
		assertTrue(refused(1, "substitute", "--style", "n+8").startsWith(
				"there is no style \"n+8\" of Substitution (did you mean \"N+7\"?); there are: Word salad, N+7"));
		assertTrue(refused(2, "substitute", "--strength", "101").contains("strength is \"101\", must be"), "with its range");
		assertTrue(refused(2, "substitute", "--set", "strenght=3").contains("did you mean \"strength\"?"));
		assertTrue(refused(2, "substitute", "--count", "-1").startsWith("--count is -1"));
		assertTrue(refused(2, "substitute", "--in-order").contains("--html only"));
	}

	@Test
	void templatesAreTheCorporaThatAreNamedOrAll() throws Exception {
		assertEquals("Sea", out1("--corpus", "Sea").get("templates").get(0).get("corpus").asText());
		assertEquals("Sea", out1("--templates", "Sea", "--corpus", "Kitchen").get("templates").get(0).get("corpus").asText());
		assertEquals(2, out1().get("making").get("ingredients").size());
		JsonNode own = out1("--text", Files.writeString(folder.resolve("own.txt"), "salt rain").toString());
		assertEquals(2, own.get("making").get("ingredients").size(), "words are drawn from all corpora");
		assertTrue(own.get("text").asText().endsWith("in 9"), own.toString());
		assertTrue(refused(1, "substitute", "--templates", "Lake").contains("there is no corpus \"Lake\""));
		assertTrue(refused(1, "substitute", "--reservoir", "lake").contains("there is no reservoir \"lake\""));
		assertTrue(refused(2, "substitute", "--templates", "Sea", "--text", "x").contains("do not go together"));
	}

	private JsonNode out1(String... args) throws Exception {
		List<String> all = new ArrayList<>(List.of("substitute", "--json", "--seed", "7"));
		all.addAll(List.of(args));
		Anew.Outcome outcome = run(all.toArray(String[]::new));
		assertEquals(0, outcome.code(), outcome.err());
		return outcome.json();
	}

	/** What has been read closely once is there the next time, for whatever command. */
	@Test
	void corporaAreReadCloselyFirst() throws Exception {
		out("substitute", "--corpus", "Sea");
		assertTrue(Files.size(studio.folder().resolve("corpora/Sea/cache/reports.jsonl")) > 100);
		assertFalse(Files.exists(studio.folder().resolve("corpora/Kitchen/cache/reports.jsonl")));
		out("generate", "--engine", "substitution", "--corpus", "Kitchen");
		assertTrue(Files.exists(studio.folder().resolve("corpora/Kitchen/cache/reports.jsonl")));
	}

	@Test
	void eachPoemHasAFileAndTheSameCallGoesOn() throws Exception {
		Path out = folder.resolve("poems");
		engine.stopAfter = 4;
		Anew.Outcome stopped = run("substitute", "--count", "10", "--from", "3", "--seed", "7", "--out", out.toString());
		assertEquals(130, stopped.code(), stopped.err());
		List<String> before = files(out);
		assertTrue(before.contains("000003.txt") && before.contains("run.json") && !before.contains("000012.txt"), before.toString());
		assertEquals("poem 3 of 55 seed 7\n  in 0\n", Files.readString(out.resolve("000003.txt")));
		Files.writeString(out.resolve("000003.txt"), "touched");
		Path torn = Files.writeString(out.resolve(".gleaner-999999999-1a2b.tmp"), "half a po");
		Files.setLastModifiedTime(torn, FileTime.from(Instant.now().minusSeconds(60)));
		engine.stopAfter = Long.MAX_VALUE;
		// Without a seed it is that of the run.
		String told = out("substitute", "--count", "10", "--from", "3", "--out", out.toString());
		assertTrue(told.startsWith("10 poems in " + out + ", "), told);
		assertTrue(told.contains(" of them before, made in "), told);
		assertEquals("touched", Files.readString(out.resolve("000003.txt")), "what is there is not made again");
		assertEquals("poem 12 of 55 seed 7\n  in 0\n", Files.readString(out.resolve("000012.txt")));
		assertEquals(12, files(out).size());
		JsonNode nothing = run("substitute", "--count", "10", "--from", "3", "--out", out.toString(), "--json").json();
		assertEquals(0, nothing.get("made").asLong());
		assertEquals(10, nothing.get("poems").asLong());
		assertEquals(13, filesAfter(out, "--count", "11", "--from", "3"), "more of them are added");
	}

	private int filesAfter(Path out, String... args) throws Exception {
		List<String> all = new ArrayList<>(List.of("substitute", "--out", out.toString()));
		all.addAll(List.of(args));
		out(all.toArray(String[]::new));
		return files(out).size();
	}

	@Test
	void anotherRunIsNotMixedIn() throws Exception {
		Path out = folder.resolve("poems");
		String into = out.toString();
		out("substitute", "--count", "2", "--seed", "7", "--out", into, "--corpus", "Sea");
		for (String count : List.of("2", "3")) {
			String[] same = { "substitute", "--count", count, "--out", into };
			assertTrue(refused(1, with(same, "--corpus", "Sea", "--seed", "8")).contains("the seed is \"7\" there, but here \"8\""));
			assertTrue(refused(1, with(same, "--corpus", "Sea", "--strength", "9")).contains("strength is \"55\" there, but here \"9\""));
			assertTrue(refused(1, with(same, "--corpus", "Kitchen")).contains("corpus Sea:1.0"));
			assertTrue(refused(1, with(same, "--corpus", "Sea", "--from", "2")).contains("--from is \"1\" there"));
		}
		assertEquals(List.of("000001.txt", "000002.txt", "poems.jsonl", "run.json"), files(out));
		studio.corpora().remove("Sea");
		load("Sea", "the tide has turned");
		assertTrue(refused(1, "substitute", "--count", "3", "--out", into, "--corpus", "Sea").contains("Sea has changed since"));
		Files.writeString(out.resolve("run.json"), "{\"format\":2}");
		assertTrue(refused(1, "substitute", "--out", into).contains("says format 2, this Gleaner reads up to format 1"));
		Files.writeString(out.resolve("run.json"), "{\"format\":1,\"milliseconds\":3,\"making\":{\"engine\":[]}}");
		assertTrue(refused(1, "substitute", "--out", into).contains("cannot be read"));
	}

	private static String[] with(String[] args, String... more) {
		return Stream.concat(Stream.of(args), Stream.of(more)).toArray(String[]::new);
	}

	@Test
	void thePageHoldsAllPoemsAlsoThoseOfBefore() throws Exception {
		Path page = folder.resolve("page.html");
		String[] call = { "substitute", "--style", "Word salad", "--set", "heading=author", "--count", "6", "--seed", "7", "--html",
			page.toString(), "--out", folder.resolve("poems").toString() };
		engine.stopAfter = 3;
		assertEquals(130, run(call).code());
		String partial = Files.readString(page);
		assertTrue(partial.contains("broken off") && partial.contains("id=\"poem-3\"") && !partial.contains("id=\"poem-6\""));
		engine.stopAfter = Long.MAX_VALUE;
		Files.write(folder.resolve("poems/poems.jsonl"), "{\"poem\":2,\"templ".getBytes(), java.nio.file.StandardOpenOption.APPEND);
		for (int again = 0; again < 2; again++) {
			assertTrue(out(call).startsWith("6 poems in " + folder.resolve("poems") + " and " + page + ", "));
			String whole = Files.readString(page);
			assertEquals(6, whole.split("<article id=", -1).length - 1);
			assertTrue(whole.indexOf("id=\"poem-6\"") < whole.indexOf("id=\"poem-1\""));
			assertTrue(whole.contains("<h1>Word salad</h1>") && !whole.contains("broken off") && whole.contains("6 poems · made in "));
			assertTrue(whole.contains("<h2>Title 1</h2><p class=\"author\">Maker</p><p class=\"after\">after <cite>"), whole);
			assertTrue(whole.contains("<pre dir=\"auto\">poem 1 of 100 seed 7\n  in 0</pre>"));
		}
		assertTrue(refused(1, "substitute", "--html", folder.toString()).contains("is a folder; name a file"));
	}

	@Test
	void aPageDoesNotChangeThePoems() throws Exception {
		String[] call = { "substitute", "--count", "2", "--seed", "7" };
		Path plain = folder.resolve("plain");
		Path beside = folder.resolve("beside");
		out(with(call, "--out", plain.toString()));
		out(with(call, "--out", beside.toString(), "--html", folder.resolve("both.html").toString()));
		for (String file : List.of("000001.txt", "000002.txt"))
			assertEquals(Files.readString(plain.resolve(file)), Files.readString(beside.resolve(file)));
	}

	/** From the debris of a poem made anew into one's own, and back: which words came for which, and from which poem. */
	@Test
	void provenanceTellsTemplateAndReasons() throws Exception {
		out("substitute", "--corpus", "Sea", "--seed", "7", "--count", "3");
		String id = studio.debris().list().getFirst().id();
		DebrisFile debris = studio.debris().open(id);
		PoemSpan second = debris.poems().get(1);
		Harvest line = Harvest.of(debris.making(), id, second.offset(), debris.poem(second), debris.poems()).slice(0, 9);
		studio.poems().write("Mine", Harvest.hand("my ").plus(line));
		JsonNode run = new com.fasterxml.jackson.databind.ObjectMapper()
				.readTree(out("provenance", "Mine", "--json")).get("runs").get(1);
		assertEquals("Sea", run.get("templates").get(0).get("corpus").asText());
		JsonNode reason = run.get("reasons").get(0);
		assertEquals("2 number counted hand 5 1", reason.get("text").asText() + " " + reason.get("from").asText() + " "
				+ reason.get("relation").asText() + " " + reason.get("source").asText() + " " + reason.get("at") + " "
				+ reason.get("length"));
		String told = out("provenance", "Mine");
		assertTrue(told.contains("\n    “2” for “number”, counted, from hand\n"), told);
		assertTrue(told.contains("\n    made from “"), told);
	}
}
