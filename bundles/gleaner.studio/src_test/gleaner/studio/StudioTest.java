package gleaner.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.corpus.PoemEntry;
import gleaner.corpus.StoredCorpus;
import gleaner.files.StudioException;
import gleaner.testing.KilledProgram;
import gleaner.runs.Run;
import gleaner.runs.RunModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudioTest {
	@TempDir
	private Path folder;

	@Test
	void isMadeAndOpened() throws Exception {
		Studio made = Studio.create(folder.resolve("a/b"));
		assertFalse(made.isReadOnly());
		assertEquals(folder.resolve("a/b"), made.folder());
		Studio opened = Studio.open(folder.resolve("a/./b"));
		assertEquals(made.folder(), opened.folder());
		assertEquals(List.of(), opened.corpora().list());
		assertEquals(List.of(), opened.debris().list());
		assertTrue(Files.readString(folder.resolve("a/b/README.txt")).contains("plain files"));
		assertTrue(assertThrows(StudioException.class, () -> Studio.create(folder.resolve("a/b"))).getMessage().contains("already"));
	}

	@Test
	void whereThereIsNoneItIsSaid() {
		String said = assertThrows(StudioException.class, () -> Studio.open(folder)).getMessage();
		assertTrue(said.contains(folder.toString()) && said.contains("gleaner new"), said);
	}

	@Test
	void aNewerStudioIsRefusedWithBothVersions() throws Exception {
		Studio.create(folder);
		Files.writeString(folder.resolve("studio.json"), "{\"format\": 12, \"whatever\": true}");
		String said = assertThrows(StudioException.class, () -> Studio.open(folder)).getMessage();
		assertTrue(said.contains("format 12") && said.contains("up to format 1"), said);
		assertThrows(StudioException.class, () -> Studio.openOrCreateStarter(folder), "and never made anew");
		assertEquals("{\"format\": 12, \"whatever\": true}", Files.readString(folder.resolve("studio.json")));
	}

	@Test
	void unknownFieldsAreTolerated() throws Exception {
		Studio.create(folder);
		Files.writeString(folder.resolve("studio.json"), "{\"format\": 1, \"colour\": \"wine\"}");
		Studio.open(folder);
	}

	@Property(tries = 100)
	void anyDescriptionIsReadOrRefused(@ForAll byte[] description) throws IOException {
		Path place = Files.createTempDirectory("studio");
		Files.write(place.resolve("studio.json"), description);
		try {
			Studio.open(place);
		} catch (StudioException e) {
			assertTrue(e.getMessage().contains("studio.json"));
		}
		Files.delete(place.resolve("studio.json"));
		Files.delete(place);
	}

	@Test
	void theStarterStudioHasFourVoices() throws Exception {
		Studio studio = Studio.openOrCreateStarter(folder.resolve("Gleaner"));
		List<StoredCorpus> corpora = studio.corpora().list();
		assertEquals(List.of("Harbour notes", "Kitchen litany", "Night shift", "Weather ledger"),
				corpora.stream().map(StoredCorpus::name).toList());
		int poems = 0;
		Set<String> texts = new HashSet<>();
		for (StoredCorpus corpus : corpora) {
			poems += corpus.poemCount();
			for (PoemEntry entry : corpus.entries())
				assertTrue(entry.lines() >= 2 && entry.lines() <= 8 && !entry.title().isBlank(), entry.toString());
			corpus.read(poem -> texts.add(poem.text()));
		}
		assertTrue(poems >= 160, poems + " poems");
		assertEquals(poems, texts.size(), "no poem twice");
		assertEquals("low water", corpora.getFirst().entries().getFirst().title());
		assertEquals("22:00", corpora.get(2).entries().getFirst().title(), "though no file could be called so everywhere");
	}

	@Test
	void theStarterStudioHasTwoThreadsAtThreeAges() throws Exception {
		Studio studio = Studio.openOrCreateStarter(folder.resolve("Gleaner"));
		List<Run> threads = studio.runs().list();
		assertEquals(List.of(), studio.runs().problems());
		assertEquals(Set.of("lstm", "wavenet"), threads.stream().map(Run::engine).collect(Collectors.toSet()));
		long bytes = 0;
		for (Run thread : threads) {
			assertEquals(3, thread.models().size(), thread.name());
			assertFalse(thread.canGoOn(), "they come without state");
			assertTrue(thread.best().orElseThrow().validationLoss() < thread.models().getFirst().validationLoss(),
					"it has learnt something");
			for (RunModel model : thread.models()) {
				assertFalse(Double.isNaN(model.validationLoss()), model.name());
				assertTrue(Files.readString(thread.folder().resolve("samples/" + model.step() + ".txt"))
						.contains("=== step " + model.step() + ", diversity 0.5 ==="), model.name());
				bytes += model.bytes();
			}
			assertTrue(Files.readAllLines(thread.folder().resolve("loss.csv")).size() > 1000, thread.name());
		}
		assertTrue(bytes < 15_000_000, bytes + " bytes");
		assertTrue(
				threads.stream()
						.anyMatch(thread -> thread.models().getLast().validationLoss() > 2 * thread.best().orElseThrow().validationLoss()),
				"one is past its collapse");
	}

	@Test
	void theStarterStudioNeverOverwrites() throws Exception {
		Path place = folder.resolve("Gleaner");
		Studio studio = Studio.openOrCreateStarter(place);
		Path poem = studio.corpora().get("Harbour notes").folder().resolve("poems/01 low water.txt");
		Files.writeString(poem, "my own words");
		studio.corpora().remove("Night shift");
		Studio again = Studio.openOrCreateStarter(place);
		assertEquals("my own words", Files.readString(poem));
		assertEquals(3, again.corpora().list().size(), "what was removed does not come back");
	}

	@Test
	void aStarterStudioThatWasCutOffIsCompleted() throws Exception {
		Path place = folder.resolve("Gleaner");
		Studio studio = Studio.openOrCreateStarter(place);
		Path poem = studio.corpora().get("Harbour notes").folder().resolve("poems/01 low water.txt");
		Files.writeString(poem, "my own words");
		Files.writeString(place.resolve("README.txt"), "mine");
		studio.corpora().remove("Weather ledger");
		Files.delete(place.resolve("studio.json"));
		Studio again = Studio.openOrCreateStarter(place);
		assertEquals(4, again.corpora().list().size());
		assertEquals("my own words", Files.readString(poem));
		assertEquals("mine", Files.readString(place.resolve("README.txt")));
	}

	/** Makes the starter studio. */
	static final class Starter {
		public static void main(String[] arguments) throws IOException {
			System.out.println("starting");
			Studio.openOrCreateStarter(Path.of(arguments[0]));
		}
	}

	@Test
	void killedAtItsFirstStartTheStudioOpensAllTheSame() throws Exception {
		Path place = folder.resolve("Gleaner");
		KilledProgram.runAndKill(Starter.class, "starting", place.toString());
		Studio studio = Studio.openOrCreateStarter(place);
		assertEquals(4, studio.corpora().list().size());
		assertEquals(List.of(), studio.corpora().problems());
	}
}
