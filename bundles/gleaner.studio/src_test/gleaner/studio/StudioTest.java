// SPDX-License-Identifier: EPL-2.0
package gleaner.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.corpus.PoemEntry;
import gleaner.corpus.StoredCorpus;
import gleaner.engine.GenerationRequest;
import gleaner.files.AtomicFile;
import gleaner.files.HeldLock;
import gleaner.files.StudioException;
import gleaner.files.Trashed;
import gleaner.files.Workplace;
import gleaner.testing.KilledProgram;
import gleaner.runs.Run;
import gleaner.runs.RunModel;
import gleaner.studio.making.Making;
import gleaner.studio.poem.Harvest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

	/** Begins what takes a while everywhere. */
	static final class AtWork {
		public static void main(String[] arguments) throws Exception {
			Studio studio = Studio.open(Path.of(arguments[0]));
			for (int n = 0; n < 3; n++) {
				final int number = n;
				Thread.ofPlatform().start(() -> {
					try {
						AtomicFile.write(studio.folder().resolve("poems/" + number + ".txt"), out -> {
							out.write(1);
							out.flush();
							LockSupport.parkNanos(Long.MAX_VALUE);
						});
					} catch (StudioException e) {
						throw new IllegalStateException(e);
					}
				});
			}
			studio.debris().begin(new Making("markov", "Markov", Map.of(), List.of(), Optional.empty(), GenerationRequest.poem(1),
					Instant.now()));
			Workplace.open(studio.folder().resolve("corpora"));
			while (left(studio.folder()).size() < 8) Thread.sleep(5);
			System.out.println("at work");
			Thread.sleep(60_000);
		}
	}

	private static List<String> left(Path studio) throws IOException {
		try (Stream<Path> files = Files.walk(studio)) {
			return files.map(f -> f.getFileName().toString())
					.filter(n -> n.startsWith(".gleaner-") || n.endsWith(".lock") || n.contains("markov")).toList();
		}
	}

	@Test
	void whatAKilledProgramHasLeftIsGoneAfterTheNextStart() throws Exception {
		Studio.create(folder);
		KilledProgram.runAndKill(AtWork.class, "at work", folder.toString());
		assertEquals(8, left(folder).size(), () -> "three files, a debris file with side-car and lock, a folder with its lock");
		Thread.sleep(2100); // what is younger might be written by a machine that shares the disk
		Studio.open(folder).settle();
		assertEquals(List.of(), left(folder));
	}

	@Test
	void whatIsDeletedComesBackByItsKind() throws Exception {
		Studio studio = Studio.openOrCreateStarter(folder.resolve("Gleaner"));
		studio.poems().write("Water", Harvest.hand("water"));
		Run thread = studio.runs().list().getFirst();
		RunModel model = thread.models().getFirst();
		Trashed corpus = studio.corpora().remove("Kitchen litany");
		Trashed poem = studio.poems().remove("Water");
		Trashed young = studio.runs().remove(model);
		assertEquals(2, studio.runs().get(thread.id()).models().size());
		Trashed whole = studio.runs().remove(thread);
		assertEquals(1, studio.runs().list().size());
		assertEquals(List.of(whole, young, poem, corpus), studio.trash().list());
		String sentence = assertThrows(StudioException.class, () -> studio.restore(young)).getMessage();
		assertTrue(sentence.contains(thread.id()) && sentence.contains("put that back first"), sentence);
		for (Trashed each : List.of(whole, young, poem, corpus)) studio.restore(each);
		assertEquals(thread.models(), studio.runs().get(thread.id()).models());
		assertTrue(Files.exists(thread.folder().resolve("samples/" + model.step() + ".txt")));
		assertEquals("water", studio.poems().read("Water").text());
		assertEquals(4, studio.corpora().list().size());
		assertEquals(List.of(), studio.trash().list());
	}

	@Test
	void aThreadThatLearnsIsNotDeleted() throws Exception {
		Studio studio = Studio.openOrCreateStarter(folder.resolve("Gleaner"));
		Run thread = studio.runs().list().getFirst();
		try (HeldLock _ = HeldLock.tryTake(thread.folder().resolve("lock")).orElseThrow()) {
			assertTrue(assertThrows(StudioException.class, () -> studio.runs().remove(thread)).getMessage().contains("stop it first"));
		}
		studio.runs().remove(thread);
	}
}
