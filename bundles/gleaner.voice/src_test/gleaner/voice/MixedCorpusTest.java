// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.corpus.ImportOptions;
import gleaner.corpus.reservoir.Reservoir;
import gleaner.engine.Corpus;
import gleaner.engine.EngineException;
import gleaner.engine.Progress;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MixedCorpusTest {
	@TempDir
	private Path folder;
	private Studio studio;

	@BeforeEach
	void setUp() throws Exception {
		studio = Studio.create(folder.resolve("studio"));
		corpus("Sea", "salt");
		corpus("Kitchen", "kettle");
		corpus("Salt + light", "lamp");
		studio.reservoirs().write(Reservoir.empty("Words").include("quorble").include("zorblax").foundIn("Sea"));
		studio.reservoirs().write(Reservoir.empty("Nothing").foundIn("Sea"));
	}

	private void corpus(String name, String text) throws Exception {
		studio.corpora().importFrom(name, List.of(Files.writeString(folder.resolve(text + ".txt"), text)), ImportOptions.AUTOMATIC,
				Progress.NONE);
	}

	private Corpus mix(String... parts) throws Exception {
		return MixedCorpus.of(studio, Stream.of(parts).map(CorpusWeight::of).toList());
	}

	private static List<String> texts(Corpus corpus) throws Exception {
		List<String> texts = new ArrayList<>();
		corpus.read(poem -> texts.add(poem.text().strip()));
		return texts;
	}

	@Test
	void weightsAreSharesOfWhatIsHeard() throws Exception {
		assertEquals(List.of("salt", "lamp", "lamp"), texts(mix("Sea", "Salt + light:2")));
		assertEquals(List.of("salt", "salt", "lamp"), texts(mix("Sea:0.5", "Salt + light:0,25")));
		assertEquals(List.of("salt", "salt", "salt", "quorble", "zorblax"), texts(mix("Sea", "reservoir:Words")), "14 letters of each");
		assertEquals(List.of("salt", "quorble", "zorblax"), texts(mix("Sea:2", "reservoir:Words:7")));
	}

	@Test
	void oneAloneIsItself() throws Exception {
		assertEquals("Sea", mix("sea:7").name());
		assertEquals(studio.corpora().get("Sea").fingerprint(), mix("sea:7").fingerprint());
		assertEquals("reservoir: Words", mix("reservoir:Words").name());
	}

	@Test
	void aMixIsFoundAgainByItsName() throws Exception {
		for (String[] parts : List.of(new String[] { "Sea", "Kitchen:2" }, new String[] { "Salt + light:0.5", "reservoir: Words", "Sea" },
				new String[] { "Sea:3" }, new String[] { "Salt + light" }, new String[] { "Sea", "Salt + light" })) {
			Corpus mixed = mix(parts);
			Corpus again = MixedCorpus.named(studio, mixed.name());
			assertEquals(mixed.name(), again.name());
			assertEquals(mixed.fingerprint(), again.fingerprint());
			assertEquals(texts(mixed), texts(again));
		}
		assertEquals("Sea + Kitchen:2", mix("Sea", "kitchen:2").name());
		assertNotEquals(mix("Sea", "Kitchen:2").fingerprint(), mix("Sea", "Kitchen").fingerprint());
	}

	@Test
	void whatCannotBeMixedIsSaid() {
		assertTrue(assertThrows(StudioException.class, () -> mix("Sea", "sea:2")).getMessage().contains("\"Sea\" is named twice"));
		assertTrue(assertThrows(StudioException.class, () -> mix("Sea", "Kichen")).getMessage().contains("did you mean \"Kitchen\"?"));
		assertTrue(assertThrows(EngineException.class, () -> mix("Sea", "reservoir:Nothing")).getMessage().contains("no word"));
		assertThrows(StudioException.class, () -> MixedCorpus.named(studio, "Sea + Gone"));
	}
}
