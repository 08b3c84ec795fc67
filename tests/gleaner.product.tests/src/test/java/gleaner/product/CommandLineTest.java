// SPDX-License-Identifier: EPL-2.0
package gleaner.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gleaner.product.Product.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built product, used from a shell; what is asked after the first command of a test, a {@link Clerk} may do. */
@Order(3)
class CommandLineTest {
	private static final ObjectMapper JSON = new ObjectMapper();

	/** A studio with the corpus Tides, of which each test gets a copy: to begin one takes two programs. */
	@TempDir
	static Path tides;

	@TempDir
	Path home;

	private Product gleaner;
	private String studio;

	@BeforeAll
	static void importTides() throws IOException {
		Product gleaner = Product.built(tides);
		Path poems = Files.createDirectories(tides.resolve("poems"));
		Files.writeString(poems.resolve("one.txt"), "the tide goes out\nthe boats sit down\nthe tide comes in\nthe boats get up\n");
		Files.writeString(poems.resolve("two.txt"), "the boats go out\nthe gulls sit down\n\nthe gulls get up again\n");
		String studio = tides.resolve("studio").toString();
		gleaner.run("new", studio).expect(0);
		gleaner.run("corpus", "import", "Tides", poems.toString(), "--studio", studio).expect(0);
	}

	@BeforeEach
	void startFresh() throws IOException {
		gleaner = Product.built(home);
		Path mine = home.resolve("a studio");
		studio = mine.toString();
		Path from = tides.resolve("studio");
		try (Stream<Path> all = Files.walk(from)) {
			for (Path file : (Iterable<Path>) all::iterator) Files.copy(file, mine.resolve(from.relativize(file).toString()));
		}
	}

	/** What comes of a command that need not be a program of its own. */
	private Outcome clerk(String... words) throws IOException {
		return Clerk.run(home, words);
	}

	@Test
	void firstUseWithoutDisplayAndCommandStreamsPoemsAndSaysHowToGetTheWindow() {
		Outcome first = gleaner.run().expect(0);
		assertTrue(first.lines().size() > 5, first.out());
		assertTrue(first.out().contains("display"), first.out());
		assertTrue(Files.isRegularFile(home.resolve("Gleaner").resolve("studio.json")));
	}

	/** The script answers by itself, since that takes a hundredth of the time. */
	@Test
	void theScriptNamesTheVersionThatTheProgramNames() {
		String said = gleaner.run("--version").expect(0).out();
		assertTrue(said.matches("Gleaner \\d+\\.\\d+\\.\\d+\\.\\d+\n"), said);
		assertEquals(said, gleaner.run("-V").expect(0).out());
		assertEquals(said.strip(), gleaner.run("--debug", "--version").expect(0).out().strip());
	}

	/** Or each command would wait for the window: in gleaner.product bundles of the screen with components stand on level 6. */
	@Test
	void commandsStartNothingOfTheScreenAndNothingThatInstalls() throws IOException {
		Path loaded = home.resolve("loaded.txt");
		gleaner.run(Map.of("GLEANER_VMARGS", "-Xlog:class+load:file=" + loaded), "engines").expect(0);
		List<String> classes = Files.readAllLines(loaded);
		assertTrue(classes.stream().anyMatch(c -> c.contains(" gleaner.cli.")), "looked at the classes of the program");
		Pattern unwanted = Pattern.compile(" (org\\.eclipse\\.(ui|e4|emf|swt|jface|equinox\\.internal\\.p2)|gleaner\\.(ui|editor|rcp))\\.");
		assertEquals(List.of(), classes.stream().filter(c -> unwanted.matcher(c).find()).toList());
	}

	@Test
	void theStarterVintagesSpeakEachInItsOwnVoice() throws IOException {
		assertEquals(0, JSON.readTree(gleaner.run("runs", "--json", "--studio", studio).expect(0).out()).size());
		JsonNode threads = JSON.readTree(clerk("runs", "--starter", "--json", "--studio", studio).expect(0).out());
		assertEquals(2, threads.size());
		Set<String> voices = new HashSet<>();
		for (JsonNode thread : threads) {
			for (JsonNode model : thread.get("models")) {
				String name = model.get("name").asText();
				voices.add(clerk("generate", "--model", name, "--prompt", "The moon", "--chars", "60", "--seed", "2016", "--studio", studio)
						.expect(0).out());
			}
		}
		assertEquals(6, voices.size(), voices::toString);
		Outcome refused = clerk("train", "--resume", "Owl", "--studio", studio).expect(1);
		assertTrue(refused.err().contains("has no state to train from; its models can only speak"), refused.err());
	}

	/** In the product the dictionaries are bundles and fragments, which no plain test sees. */
	@Test
	void wordsAreScannedSuggestedAndExplained() throws IOException {
		Path poem = Files.writeString(home.resolve("poem.txt"),
				"The mengaporal concents of the night\nAre drowsy in the harbour's dusty light\n");
		JsonNode scanned = JSON.readTree(gleaner.run("scan", poem.toString(), "--json").expect(0).out());
		assertEquals("iambic pentameter", scanned.get("metre").asText());
		assertEquals("aa", scanned.get("rhymeScheme").asText());
		JsonNode suggested = JSON
				.readTree(clerk("suggest", "--line", "the boats wandered home", "--word", "wandered", "--json").expect(0).out());
		assertTrue(suggested.findValuesAsText("text").contains("roamed"), suggested::toString);
		assertEquals("invention", JSON.readTree(clerk("word", "mengaporal", "--json").expect(0).out()).get("status").asText());
	}

	@Test
	void aCorpusIsImportedListedAndCounted() throws IOException {
		assertTrue(gleaner.run("corpus", "list", "--studio", studio).expect(0).out().contains("Tides"));
		JsonNode stats = JSON.readTree(clerk("corpus", "stats", "Tides", "--json", "--studio", studio).expect(0).out());
		assertEquals(2, stats.get("poems").asInt());
		assertEquals(7, stats.get("lines").asInt());
		assertEquals(29, stats.get("words").asInt());
	}

	@Test
	void aCorpusIsReadCloselySearchedAndLookedThroughForItsWords() throws IOException {
		JsonNode annotated = JSON.readTree(gleaner.run("corpus", "annotate", "Tides", "--json", "--studio", studio).expect(0).out());
		assertEquals(2, annotated.get("made").asInt());
		assertEquals(0, JSON.readTree(clerk("corpus", "annotate", "Tides", "--json", "--studio", studio).expect(0).out()).get("made")
				.asInt());
		JsonNode report = JSON.readTree(clerk("corpus", "stats", "Tides", "--report", "--json", "--studio", studio).expect(0).out())
				.get("report");
		assertEquals(2, report.get("read").asInt());
		assertEquals(7, report.get("verses").asInt());
		Outcome search = clerk("corpus", "search", "gulls ends:down", "--json", "--studio", studio).expect(0);
		assertEquals("", search.err());
		JsonNode hits = JSON.readTree(search.out()).get("hits");
		assertEquals(1, hits.size());
		assertEquals("the gulls sit down", hits.get(0).get("lines").get(0).get("text").asText());
		assertTrue(clerk("corpus", "search", "metre:jazz", "--studio", studio).expect(2).err()
				.contains("is not a metre that Gleaner knows"));
		JsonNode reservoir = JSON.readTree(
				clerk("corpus", "reservoir", "Tides", "--save", "Salt", "--include", "mengaporal", "--json", "--studio", studio)
						.expect(0).out());
		assertEquals(1, reservoir.get("kept").asInt());
		assertTrue(Files.readString(Path.of(reservoir.get("reservoir").asText())).contains("+mengaporal"));
	}

	@Test
	void generateGivesTheSamePoemsForTheSameSeedAndKeepsThemAsDebris() throws IOException {
		String[] order = { "generate", "--engine", "markov", "--corpus", "Tides:2", "--count", "3", "--lines", "4", "--seed", "42", "--set",
			"order=1",
			"--set", "quotation=0", "--prompt", "the tide", "--json", "--studio", studio };
		List<String> lines = gleaner.run(order).expect(0).lines();
		assertEquals(3, lines.size());
		for (String line : lines) {
			JsonNode poem = JSON.readTree(line);
			String text = poem.get("text").asText();
			assertTrue(text.startsWith("the tide"), text);
			assertEquals(4, text.lines().filter(l -> !l.isBlank()).count(), text);
			JsonNode making = poem.get("making");
			assertEquals(42, making.get("request").get("seed").asLong());
			assertEquals("markov", making.get("engine").asText());
			assertEquals("1", making.get("settings").get("order").asText());
			assertEquals("Tides", making.get("ingredients").get(0).get("name").asText());
			assertEquals(text.length(), poem.get("length").asInt());
			Path debris = Path.of(studio, "debris", poem.get("debris").asText() + ".txt");
			assertTrue(Files.readString(debris).contains(text.strip()), debris.toString());
		}
		assertEquals(texts(lines), texts(clerk(order).expect(0).lines()));
		String[] third = Stream.concat(Stream.of(order), Stream.of("--from", "3")).toArray(String[]::new);
		assertEquals(texts(lines).get(2), texts(clerk(third).expect(0).lines()).getFirst(), "a poem stands alone");
		assertReplays(JSON.readTree(lines.getFirst()).get("debris").asText());
	}

	/** Debris is made again from what is recorded of it; where a corpus is gone, it is named. */
	private void assertReplays(String debris) throws IOException {
		List<String> same = clerk("replay", debris, "--studio", studio).expect(0).lines();
		assertEquals(3, same.stream().filter(line -> line.startsWith("same: poem ")).count(), same::toString);
		Path corpus = Path.of(studio, "corpora", "Tides");
		Path away = Files.move(corpus, Path.of(studio, "Tides"));
		Outcome gone = clerk("replay", debris, "--poem", "2", "--studio", studio).expect(1);
		assertTrue(gone.out().contains("impossible: poem 2 of ") && gone.out().contains("Tides is gone"), gone.out());
		Files.move(away, corpus);
	}

	private static List<String> texts(List<String> lines) throws IOException {
		List<String> texts = new java.util.ArrayList<>();
		for (String line : lines) texts.add(JSON.readTree(line).get("text").asText());
		return texts;
	}

	@Test
	void mistakesAreOneSentenceWithTheRemedyAndTheRightExitCode() throws IOException {
		Outcome engine = gleaner.run("generate", "--engine", "nonesuch", "--studio", studio).expect(1);
		assertTrue(engine.err().startsWith("error: ") && engine.err().contains("nonesuch") && engine.err().contains("markov"),
				engine.err());
		Outcome corpus = clerk("generate", "--corpus", "Nonesuch", "--studio", studio).expect(1);
		assertTrue(corpus.err().contains("Nonesuch") && corpus.err().contains("Tides"), corpus.err());
		Outcome setting = clerk("generate", "--set", "order=99", "--studio", studio).expect(2);
		assertTrue(setting.err().contains("order") && setting.err().contains("99") && setting.err().contains("from 1 to"), setting.err());
		clerk("nonesuch").expect(2);
		Outcome none = clerk("corpus", "stats", "Tides", "--studio", home.resolve("nowhere").toString()).expect(1);
		assertTrue(none.err().contains("nowhere"), none.err());
		assertFalse(none.err().contains("Exception"), none.err());
	}

	@Test
	void interruptingAnEndlessStreamLeavesDebrisThatOpens() throws Exception {
		assertEquals(130, endAfterSomeText("INT"));
		assertDebrisIsWhole();
	}

	@Test
	void killingAnEndlessStreamLeavesDebrisThatOpens() throws Exception {
		assertEquals(137, endAfterSomeText("KILL"));
		assertDebrisIsWhole();
	}

	private int endAfterSomeText(String signal) throws Exception {
		Path out = home.resolve("stream.txt");
		Process process = gleaner.start(out.toFile(), home.resolve("stream.err").toFile(),
				List.of("generate", "--count", "0", "--corpus", "Tides", "--set", "quotation=0", "--studio", studio));
		waitUntil(() -> out.toFile().length() > 50_000);
		long java = process.descendants().map(ProcessHandle::pid).findFirst().orElse(process.pid());
		new ProcessBuilder("kill", "-" + signal, String.valueOf(java)).start().waitFor();
		assertTrue(process.waitFor(30, TimeUnit.SECONDS));
		return process.exitValue();
	}

	private void assertDebrisIsWhole() throws IOException {
		try (Stream<Path> all = Files.walk(Path.of(studio, "debris"))) {
			Path debris = all.filter(f -> f.toString().endsWith(".txt")).findFirst().orElseThrow();
			assertTrue(Files.size(debris) > 10_000);
		}
		gleaner.run("generate", "--corpus", "Tides", "--set", "quotation=0", "--studio", studio).expect(0);
	}

	private static void waitUntil(BooleanSupplier condition) throws InterruptedException {
		for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) Thread.sleep(100);
		assertTrue(condition.getAsBoolean(), "nothing came in a minute");
	}
}
