// SPDX-License-Identifier: EPL-2.0
package gleaner.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.GenerationRequest;
import gleaner.studio.Studio;
import gleaner.studio.making.Making;
import gleaner.studio.poem.Fragment;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Provenance;
import gleaner.testing.RunFolders;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes, comparing and thinning of threads. */
class RunsCommandsTest {
	private static final String ID = "2016-10-26T18-39-18";

	@TempDir
	private Path folder;
	private Studio studio;

	@BeforeEach
	void setUp() throws Exception {
		studio = Studio.create(folder.resolve("studio"));
		RunFolders.make(studio.runs().folder(), ID, RunFolders.CARD.replace("\"kept\": \"before the explosion\"", "\"x\": 1"));
	}

	private Spoken runs(String... args) {
		List<String> all = new ArrayList<>(List.of("runs"));
		all.addAll(List.of(args));
		all.addAll(List.of("--studio", studio.folder().toString()));
		return Spoken.gleaner(all.toArray(String[]::new));
	}

	@Test
	void notesAreKeptAndFound() {
		assertEquals(0, runs("note", "39-18/33380", "dense", "--tag", "oracle,sea", "--excerpt", "a coat").code());
		assertEquals(0, runs("rate", "39-18/33380", "4").code());
		assertEquals(0, runs("note", "39-18/33380", "--untag", "SEA").code());
		assertEquals("★★★★☆\n[oracle]\ndense\n    a coat\n", runs("note", "39-18/33380").out());
		Spoken found = runs("notes", "coa", "--tag", "oracle", "--json");
		assertEquals(ID + "/33380", found.json().get(0).get("name").asText());
		assertEquals("oracle", found.json().get(0).get("tags").get(0).asText());
		assertTrue(runs("notes").out().startsWith(ID + "/33380  windows\n  ★★★★☆\n"), runs("notes").out());
		assertEquals("[]\n", runs("notes", "--rating", "5", "--json").out());
		assertEquals("No note matches.\n", runs("notes", "quiet").err());
		assertEquals(2, runs("notes", "--rating", "6").code());
	}

	@Test
	void settingsAreCompared() throws Exception {
		RunFolders.make(studio.runs().folder(), "other",
				RunFolders.CARD.replace("\"skip\": \"512\"", "\"skip\": \"4096\"").replace("windows", "doors"));
		assertEquals("      windows  doors\nskip  512      4096\n", runs("diff", "windows", "doors").out());
		assertEquals("4096", runs("diff", "windows", "doors", "--json").json().get("settings").get(0).get("second").asText());
		assertEquals("windows and windows have the same settings\n", runs("diff", "windows", "windows").out());
		assertTrue(runs("diff", "windows", "doors", "--all").out().contains("dilation  "), "what is the same as well");
	}

	@Test
	void thinningTellsBeforeItDoes() throws Exception {
		assertEquals(2, runs("thin", "windows").code());
		assertEquals("error: --keep is 0, must be 1 or more",
				runs("thin", "windows", "--keep", "0").err().lines().findFirst().orElseThrow());
		// the best is the second of three
		RunFolders.make(studio.runs().folder(), "second", RunFolders.CARD.replace("\"validationLoss\": 0.71", "\"validationLoss\": 7")
				.replace("\"kept\": \"before the explosion\"", "\"x\": 1").replace("windows", "doors"));
		Spoken dry = runs("thin", "doors", "--keep", "1");
		assertEquals("Nothing was moved; move them with --yes.\n", dry.err());
		assertTrue(dry.out().contains("       33380     0.0 MB  would go"), dry.out());
		assertEquals(3, studio.runs().get("doors").models().size());
		Making making = new Making("wavenet", "WaveNet", Map.of(), List.of(), Optional.of("second/33380@f00d"), GenerationRequest.poem(1),
				Instant.EPOCH);
		studio.poems().write("Tide", new Harvest("the sea", Provenance.of(new Fragment("d", 0, 7, making))));
		assertTrue(runs("thin", "doors", "--keep", "1", "--yes").out().contains("stays, cited by \"Tide\""));
		studio.poems().remove("Tide");
		Spoken done = runs("thin", "doors", "--keep", "1", "--yes", "--json");
		assertEquals(1, done.json().get(0).get("going").asInt(), done.out());
		assertEquals(2, studio.runs().get("doors").models().size());
		assertEquals("second/33380", studio.trash().list().stream().filter(t -> t.kind().equals("model")).findFirst().orElseThrow().name());
	}
}
