// SPDX-License-Identifier: EPL-2.0
package gleaner.lifeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.EngineException;
import gleaner.engine.PoemLength;
import gleaner.files.Folders;
import gleaner.files.StudioException;
import gleaner.runs.Run;
import gleaner.runs.RunFolder;
import gleaner.studio.Studio;
import gleaner.voice.EngineCatalog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoicingTest {
	private static final Asked ASKED = new Asked("at the window, ", 7, 0.8, PoemLength.NATURAL);

	@TempDir
	private Path folder;
	private final Ages engine = new Ages();
	private Studio studio;
	private Voicing voicing;

	@BeforeEach
	void setUp() throws Exception {
		studio = Studio.create(folder.resolve("studio"));
		voicing = new Voicing(studio, EngineCatalog.of(engine));
	}

	@AfterEach
	void tearDown() {
		voicing.close();
	}

	private String say(Run run, Asked asked) throws Exception {
		return voicing.say(run, run.models().getFirst(), asked);
	}

	@Test
	void whatWasSaidIsKnownAlsoToTheNextProgram() throws Exception {
		Run run = Ages.thread(studio.runs(), Ages.texts(500));
		String said = say(run, ASKED);
		assertEquals("at the window, the sea at 500\nis quiet\nseed 7", said);
		try (Voicing next = new Voicing(Studio.open(studio.folder()), EngineCatalog.of(engine))) {
			assertEquals(said, next.say(run, run.models().getFirst(), ASKED));
			assertEquals(Optional.of(said), next.known(run, run.models().getFirst(), ASKED));
		}
		assertEquals(List.of(500L), engine.spoken);
		assertEquals(0, studio.debris().list().size(), "looking is not spewing");
	}

	@Test
	void anotherQuestionOrAnotherModelHasAnotherAnswer() throws Exception {
		Run run = Ages.thread(studio.runs(), Ages.texts(500));
		say(run, ASKED);
		for (Asked other : List.of(ASKED.withSeed(8), new Asked("at", 7, 0.8, PoemLength.NATURAL),
				new Asked("at the window, ", 7, 0.9, PoemLength.NATURAL), new Asked("at the window, ", 7, 0.8, PoemLength.lines(8))))
			assertEquals(Optional.empty(), voicing.known(run, run.models().getFirst(), other));
		Run trainedOn = Ages.thread(studio.runs(), Map.of(500L, "another poem\n"));
		assertEquals("at the window, another poem\nseed 7", say(trainedOn, ASKED));
		assertNotEquals(Optional.empty(), voicing.known(run, trainedOn.models().getFirst(), ASKED));
	}

	@Test
	void theCacheMayBeDeletedOrBeNonsense() throws Exception {
		Run run = Ages.thread(studio.runs(), Ages.texts(500));
		String said = say(run, ASKED);
		Path cache = studio.folder().resolve("cache").resolve("lifeline");
		try (Stream<Path> files = Files.walk(cache)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) Files.writeString(file, "{\"text\":\"a lie\"}");
		}
		try (Voicing next = new Voicing(studio, EngineCatalog.of(engine))) {
			assertEquals(said, next.say(run, run.models().getFirst(), ASKED));
		}
		Folders.delete(cache);
		assertEquals(said, say(run, ASKED));
		assertTrue(Files.isDirectory(cache));
	}

	@Test
	void anEngineThatFindsNoEndIsCutOff() throws Exception {
		Run run = Ages.thread(studio.runs(), Map.of(500L, "babble"));
		assertEquals(Voicing.LONGEST, say(run, ASKED).length());
	}

	@Test
	void whatCannotSpeakSaysWhy() throws Exception {
		Run run = Ages.thread(studio.runs(), Map.of(500L, "fail"));
		assertEquals("the model is no model; import it again", assertThrows(EngineException.class, () -> say(run, ASKED)).getMessage());
		Run gone = Ages.thread(studio.runs(), Ages.texts(500));
		Files.delete(new RunFolder(gone.folder()).model(500));
		assertThrows(StudioException.class, () -> say(gone, ASKED));
	}

	@Test
	void fingerprintsAreKeptAndATornLineIsNone() throws Exception {
		Run run = Ages.thread(studio.runs(), Ages.texts(500, 1000));
		Path folderOfPrints = folder.resolve("prints");
		String first = new Prints(folderOfPrints, studio.runs()).of(run.models().getFirst());
		assertEquals(studio.runs().fingerprint(run.models().getFirst()), first);
		Path file = folderOfPrints.resolve(run.id() + ".prints");
		Files.writeString(file, Files.readString(file) + "\n1000 27 2016-10-");
		Prints next = new Prints(folderOfPrints, studio.runs());
		assertEquals(first, next.of(run.models().getFirst()));
		assertEquals(studio.runs().fingerprint(run.models().getLast()), next.of(run.models().getLast()));
		assertEquals(studio.runs().fingerprint(run.models().getLast()),
				new Prints(folderOfPrints, studio.runs()).of(run.models().getLast()));
	}
}
