// SPDX-License-Identifier: EPL-2.0
package gleaner.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gleaner.cli.kit.Surroundings;
import gleaner.engine.EngineInfo;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.Ingredient;
import gleaner.engine.Need;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import gleaner.studio.Studio;
import gleaner.testing.RunFolders;
import gleaner.voice.EngineCatalog;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifelineCommandTest {
	@TempDir
	private Path folder;
	private Studio studio;

	/** Says which model it is, and the request. */
	private record Reciting() implements GeneratorEngine {
		@Override
		public EngineInfo info() {
			return EngineInfo.of("wavenet", "Reciting", "says what its model is").withNeeds(Need.one(Ingredient.Kind.MODEL));
		}

		@Override
		public Generator open(Source source, Settings settings, Progress progress) {
			String step = source.models().getFirst().file().getFileName().toString().replaceFirst("\\..*", "");
			return (request, sink) -> {
				sink.accept("sea of " + step + "\nseed " + request.seed() + " " + request.diversity());
				sink.poemEnd();
			};
		}
	}

	private record Outcome(int code, String out, String err) {
		JsonNode json() throws Exception {
			return new ObjectMapper().readTree(out);
		}
	}

	@BeforeEach
	void setUp() throws Exception {
		studio = Studio.create(folder.resolve("studio"));
		RunFolders.make(studio.runs().folder(), "2016-10-26T18-39-18", RunFolders.CARD);
	}

	private Outcome lifeline(String... args) {
		List<String> all = new ArrayList<>(List.of("lifeline"));
		all.addAll(List.of(args));
		all.addAll(List.of("--studio", studio.folder().toString()));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		int code = AllCommands.run(
				new Surroundings(() -> EngineCatalog.of(new Reciting()), new PrintStream(out, true, StandardCharsets.UTF_8),
						new PrintStream(err, true, StandardCharsets.UTF_8), false, Surroundings.asksForJson(all.toArray(String[]::new))),
				all.toArray(String[]::new));
		return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
	}

	@Test
	void everyAgeSaysTheSamePoem() throws Exception {
		JsonNode json = lifeline("39-18", "--prompt", "the ", "--diversity", "0.8", "--seeds", "2", "--json").json();
		assertEquals(2, json.get("lines").size());
		JsonNode ages = json.get("lines").get(1).get("ages");
		assertEquals(List.of(4800L, 33380L, 84953L),
				List.of(ages.get(0), ages.get(1), ages.get(2)).stream().map(a -> a.get("step").asLong()).toList());
		assertEquals("the sea of 33380\nseed 2 0.8", ages.get(1).get("text").asText());
		assertEquals("windows, step 33,380, diversity 0.8", ages.get(1).get("cited").asText());
		assertEquals(11, ages.get(1).get("changed").get(0).get("start").asInt());
		assertEquals(5, ages.get(1).get("changed").get(0).get("length").asInt());
		assertTrue(ages.get(0).get("distance").isNull());
		assertEquals(2 / 14.0, ages.get(1).get("distance").asDouble(), 1e-9);
	}

	@Test
	void tableAndPageAreWritten() throws Exception {
		Path page = folder.resolve("page.html");
		Outcome outcome = lifeline("windows", "--ages", "2", "--html", page.toString(), "--csv");
		assertEquals(0, outcome.code(), outcome.err());
		assertEquals(5, outcome.out().lines().count(), outcome.out());
		assertTrue(outcome.out().contains("2016-10-26T18-39-18,1,1,84953,0.580000,0.900000,"), outcome.out());
		assertTrue(Files.readString(page).contains("Life-line of windows"));
		assertEquals(page + "\n", lifeline("windows", "--html", page.toString()).out());
		assertTrue(lifeline("windows").out().startsWith("step 4,800, diversity 1  loss 1.90  validation 2.00  misspelling 0.0 %"));
	}

	@Test
	void aFilmIsWritten() throws Exception {
		Path film = folder.resolve("life.html");
		Outcome outcome = lifeline("windows", "--film", film.toString(), "--minutes", "0.02", "--theme", "dark");
		assertEquals(0, outcome.code(), outcome.err());
		assertEquals(film + "\n", outcome.out());
		assertTrue(Files.size(film) > 10_000, "a page with a picture of each age");
		assertEquals("error: --minutes goes with --film only", first(lifeline("windows", "--minutes", "1"), 2));
		assertTrue(first(lifeline("windows", "--film", film.toString(), "--seeds", "13"), 2).contains("at most 12 have room"));
		assertTrue(first(lifeline("windows", "--film", "life.avi"), 1).contains("name a file that ends in .mp4"));
	}

	/** With ffmpeg where it is installed, else with the encoder that comes along. */
	@Test
	void aFilmIsEncoded() throws Exception {
		Path film = folder.resolve("life.mp4");
		Outcome outcome = lifeline("windows", "--film", film.toString(), "--minutes", "0.005");
		assertEquals(0, outcome.code(), outcome.err());
		assertEquals(film + "\n", outcome.out());
		byte[] bytes = Files.readAllBytes(film);
		int kind = behind("stsd", bytes) + 12;
		assertEquals("avc1", new String(bytes, kind, 4, StandardCharsets.US_ASCII), "H.264");
		assertEquals(1920, ByteBuffer.wrap(bytes).getShort(kind + 28));
		assertEquals(1080, ByteBuffer.wrap(bytes).getShort(kind + 30));
		assertEquals(9, ByteBuffer.wrap(bytes).getInt(behind("stsz", bytes) + 8), "thirty pictures a second");
		try (Stream<Path> beside = Files.list(folder)) {
			assertEquals(List.of(film, studio.folder()), beside.sorted().toList(), "nothing unfinished");
		}
	}

	/** Where a box of an .mp4 goes on behind its name. */
	private static int behind(String box, byte[] film) {
		int at = new String(film, StandardCharsets.ISO_8859_1).indexOf(box);
		assertTrue(at > 0, () -> "no " + box);
		return at + box.length();
	}

	@Test
	void whatCannotBeIsRefused() {
		assertEquals("error: --seeds is 0, must be from 1 to 100", first(lifeline("39-18", "--seeds", "0"), 2));
		assertEquals("error: --diversity is NaN, must be from 0 to 10", first(lifeline("39-18", "--diversity", "NaN"), 2));
		assertEquals("error: --lines is 0, must be 1 or more", first(lifeline("39-18", "--lines", "0"), 2));
		assertEquals("error: --csv and --json do not go together; give one of them",
				first(lifeline("39-18", "--csv", "--ages", "1", "--json"), 2).replaceFirst("\\{\"error\":\\{\"message\":\"", "error: ")
						.replaceFirst("\".*", ""));
		assertTrue(first(lifeline("nowhere"), 1).startsWith("error: there is no thread \"nowhere\""));
	}

	private static String first(Outcome outcome, int code) {
		assertEquals(code, outcome.code(), outcome.err());
		return outcome.err().lines().findFirst().orElse("");
	}
}
