// SPDX-License-Identifier: EPL-2.0
package gleaner.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gleaner.corpus.ImportOptions;
import gleaner.engine.Progress;
import gleaner.studio.Studio;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmCommandTest {
	@TempDir
	private Path folder;
	private Studio studio;
	private final Anew engine = new Anew();

	@BeforeEach
	void setUp() throws Exception {
		studio = Studio.create(folder.resolve("studio"));
		for (String name : List.of("Kitchen", "Sea"))
			studio.corpora().importFrom(name, List.of(Files.writeString(folder.resolve(name + ".txt"), "the kettle sings")),
					ImportOptions.AUTOMATIC, Progress.NONE);
	}

	private Anew.Outcome film(String... args) {
		List<String> all = new ArrayList<>(List.of("film"));
		all.addAll(List.of(args));
		all.addAll(List.of("--studio", studio.folder().toString(), "--size", "128x128"));
		return engine.run(all.toArray(String[]::new));
	}

	private String refused(int code, String... args) {
		Anew.Outcome outcome = film(args);
		assertEquals(code, outcome.code(), outcome.err());
		assertTrue(outcome.err().startsWith("error: "), outcome.err());
		return outcome.err().substring("error: ".length());
	}

	@Test
	void enginesSpeakSideBySide() throws Exception {
		Anew.Outcome outcome = film("--with", "substitution,corpus=Kitchen,strength=30", "--with", "substitution,corpus=Sea,name=Waves",
				"--seed", "7", "--minutes", "0.02", "--fps", "10", "--encoder", "java", "--out", folder.resolve("two.mp4").toString(),
				"--json");
		assertEquals(0, outcome.code(), outcome.err());
		assertTrue(
				outcome.err().startsWith("warning: ffmpeg is not used, so the film takes many times longer to make than to play; install "),
				outcome.err());
		JsonNode json = outcome.json();
		assertEquals(12, json.get("frames").asInt());
		assertEquals(1.2, json.get("seconds").asDouble());
		assertEquals(7, json.get("seed").asInt());
		assertEquals("java", json.get("encoder").asText());
		assertEquals(Files.size(folder.resolve("two.mp4")), json.get("bytes").asLong());
		assertEquals(2, studio.debris().list().size(), "what was said is kept");
	}

	@Test
	void theSameSeedGivesTheSamePictures() throws Exception {
		for (String name : List.of("one", "other")) {
			Anew.Outcome outcome = film("--with", "substitution", "--seed", "7", "--minutes", "0.05", "--fps", "5", "--theme", "dark",
					"--out",
					folder.resolve(name).toString());
			assertEquals(0, outcome.code(), outcome.err());
			assertTrue(outcome.out().contains(", 0:03 minutes, ") && outcome.out().endsWith(", seed 7\n"), outcome.out());
		}
		for (int picture = 1; picture <= 15; picture++) {
			String name = String.format("%06d.png", picture);
			assertArrayEquals(Files.readAllBytes(folder.resolve("one").resolve(name)),
					Files.readAllBytes(folder.resolve("other").resolve(name)));
		}
	}

	@Test
	void filmsComeIntoTheStudioIfNobodySaysOtherwise() throws Exception {
		for (int i = 0; i < 2; i++) {
			Anew.Outcome outcome = film("--with", "substitution", "--minutes", "0.005", "--encoder", "java");
			assertEquals(0, outcome.code(), outcome.err());
			assertTrue(outcome.out().startsWith(studio.folder().resolve("films").toString()), outcome.out());
		}
		assertEquals(2, studio.folder().resolve("films").toFile().list().length);
	}

	@Test
	void whatIsWrongIsToldBeforeAnythingIsMade() {
		assertTrue(refused(2, "--with", "substitution,strenght=3").contains("did you mean \"strength\"?"));
		assertTrue(refused(2, "--with", "substitution,strength=300").contains("strength is \"300\", must be"));
		assertTrue(refused(2, "--with", "substitution,strength").contains("\"strength\" is no KEY=VALUE"));
		assertTrue(refused(2, "--with", "substitution,strength=1,strength=2").contains("strength is given twice"));
		assertTrue(refused(2, "--with", ",corpus=Sea").contains("it does not begin with an engine"));
		assertTrue(refused(2, "--with", "substitution,corpus=Sea:0").contains("must be above 0"));
		assertTrue(refused(1, "--with", "markof").contains("there is no engine \"markof\""));
		assertTrue(refused(1, "--with", "substitution,corpus=Lake").contains("there is no corpus \"Lake\""));
		assertTrue(refused(1, "--with", "substitution:Owl/best").contains("Owl"));
		assertTrue(refused(2, "--with", "substitution", "--minutes", "0").contains("seconds"));
		assertTrue(refused(2, "--with", "substitution", "--speed", "0").startsWith("--speed is 0.0, must be from 1 to 1000"));
		assertTrue(refused(2, "--with", "substitution", "--fps", "99").contains("must be from 1 to 60"));
		assertTrue(refused(2, "--diversity", "11").startsWith("--diversity is 11.0"));
		assertTrue(refused(1, "--with", "substitution", "--out", "film.mkv").contains("ends in .mp4"));
		assertTrue(refused(2, "--performance", "last", "--with", "substitution").contains("goes with --generate only"));
		assertTrue(refused(1, "--performance", "last").contains("there is no performance"));
		assertTrue(refused(2, "--performance", "last", "--generate").contains("do not go together"));
		String[] many = new String[26];
		for (int i = 0; i < 26; i++) many[i] = i % 2 == 0 ? "--with" : "substitution";
		assertTrue(refused(2, many).contains("--with is given 13 times, must be at most 12"));
		Anew.Outcome size = engine.run("film", "--size", "1921x1080");
		assertTrue(size.err().contains("1921, must be an even number from 64 to 4096"), size.err());
	}
}
