// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.GenerationRequest;
import gleaner.files.StudioException;
import gleaner.files.Trashed;
import gleaner.studio.Studio;
import gleaner.voice.CorpusWeight;
import gleaner.voice.GenerationOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgrammesTest {
	private static final Programme EVENING = new Programme("Bergen",
			List.of(Round.of(new Says.Poems(List.of("Water", "Air")), Mode.LINES).withTitle("Harbour, warm-up"),
					Round.of(new Says.Spoken(new GenerationOrder("markov", Map.of("order", "3"), List.of(new CorpusWeight("Ferry", 0.5)),
							List.of("39-18/84953"), List.of("Odes"),
							GenerationRequest.poem(-9).withPrompt("the tide\nkeeps").withDiversity(0.7))),
							Mode.WORDS).withPoems(100).withPauses(new Pauses(5, 20, true, false)).withPace(new Pace(180, false, 30, 0))
							.withBefore(new Round.Before("A hundred, fast", 4, 3)).withAsks(false),
					Round.of(new Says.TextFile(Path.of("/tmp/spew.txt")), Mode.ROLLING)),
			new Look(64, "EB Garamond", true, 3, false, false));

	@TempDir
	private Path folder;
	private Studio studio;
	private Programmes programmes;

	@BeforeEach
	void open() throws StudioException {
		studio = Studio.create(folder.resolve("Gleaner"));
		programmes = new Programmes(studio);
	}

	private Path file() {
		return studio.folder().resolve("programmes/Bergen.json");
	}

	@Test
	void whatIsSavedIsRead() throws StudioException {
		programmes.save(EVENING);
		assertEquals(EVENING, programmes.read("bergen"));
		assertEquals(List.of("Bergen"), programmes.names());
	}

	@Test
	void whatIsNotKnownStays() throws Exception {
		programmes.save(EVENING);
		Files.writeString(file(), Files.readString(file()).replaceFirst("\\{", "{ \"light\" : \"amber\","));
		programmes.save(EVENING.withRounds(List.of()));
		assertTrue(Files.readString(file()).contains("amber"));
		assertEquals(List.of(), programmes.read("Bergen").rounds());
	}

	@Test
	void aNewerOneIsNeitherReadNorWrittenOver() throws Exception {
		programmes.save(EVENING);
		Files.writeString(file(), Files.readString(file()).replaceFirst("\"format\" : 1", "\"format\" : 9"));
		assertThrows(StudioException.class, () -> programmes.read("Bergen"));
		assertThrows(StudioException.class, () -> programmes.save(EVENING));
	}

	@Test
	void whatCannotBeIsNamed() throws Exception {
		programmes.save(EVENING);
		String whole = Files.readString(file());
		Map<String, String> wrong = Map.of("\"mode\" : \"words\"", "\"mode\" : \"dance\"", "\"wordsAMinute\" : 180", "\"wordsAMinute\" : 1",
				"\"every\" : 5", "\"every\" : -5", "\"poems\" : 100", "\"poems\" : \"many\"", "\"size\" : 64", "\"size\" : 1",
				"\"weight\" : 0.5", "\"weight\" : true");
		for (Map.Entry<String, String> each : wrong.entrySet()) {
			assertTrue(whole.contains(each.getKey()), each.getKey());
			Files.writeString(file(), whole.replace(each.getKey(), each.getValue()));
			assertThrows(StudioException.class, () -> programmes.read("Bergen"), each.getValue());
		}
		Files.writeString(file(), "[");
		assertThrows(StudioException.class, () -> programmes.read("Bergen"));
		programmes.save(EVENING);
		assertEquals(EVENING, programmes.read("Bergen"), "nonsense is written over");
	}

	@Test
	void itGoesToTheTrashAndComesBack() throws StudioException {
		programmes.save(EVENING);
		Trashed removed = programmes.remove("bergen");
		assertEquals(List.of(), programmes.names());
		assertEquals("Bergen", studio.restore(removed));
		programmes.rename("Bergen", "Oslo");
		assertEquals("Oslo", programmes.read("oslo").name());
		assertThrows(StudioException.class, () -> programmes.rename("Oslo", "a/b"));
		assertThrows(StudioException.class, () -> programmes.read("Olso"));
	}
}
