// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.EngineInfo;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.PoemLength;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import gleaner.engine.testkit.ScriptedEngine;
import gleaner.language.Language;
import gleaner.performance.pace.Screen;
import gleaner.performance.programme.Mode;
import gleaner.performance.programme.Pace;
import gleaner.performance.programme.Programme;
import gleaner.performance.programme.Round;
import gleaner.performance.programme.Says;
import gleaner.performance.record.Performances;
import gleaner.performance.record.Recorder;
import gleaner.performance.record.Recording;
import gleaner.performance.stage.Moment;
import gleaner.performance.stage.Piece;
import gleaner.performance.stage.Show;
import gleaner.performance.stage.ShowListener;
import gleaner.performance.stage.State;
import gleaner.performance.stage.Supply;
import gleaner.studio.Studio;
import gleaner.studio.debris.DebrisEntry;
import gleaner.studio.poem.Fragment;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Origin;
import gleaner.voice.EngineCatalog;
import gleaner.voice.GenerationOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SourcesTest {
	private static final Screen SCREEN = new Screen(40, 8);

	@TempDir
	private Path folder;
	private Studio studio;

	@BeforeEach
	void open() throws Exception {
		studio = Studio.create(folder.resolve("Gleaner"));
	}

	/** Whoever writes into the studio ends before it goes. */
	@AfterEach
	void waitForTheLast() throws InterruptedException {
		while (Thread.getAllStackTraces().keySet().stream().anyMatch(each -> each.getName().equals("poems ahead"))) Thread.sleep(10);
	}

	private static GenerationOrder order(long first) {
		return new GenerationOrder("scripted", Map.of(), List.of(),
				new GenerationRequest(7, first, "the tide ", 1, PoemLength.lines(2), 1));
	}

	private static Round round(Says says, long poems) {
		return Round.of(says, Mode.LINES).withPoems(poems).withPace(new Pace(3000, false, 0, 0)).withAsks(false);
	}

	private Sources sources(GeneratorEngine... engines) {
		return new Sources(studio, () -> EngineCatalog.of(engines), Language::english);
	}

	private static List<Piece> all(Supply supply) throws InterruptedException {
		List<Piece> all = new ArrayList<>();
		while (supply.condition() == Supply.Condition.FLOWING) {
			supply.take().ifPresent(all::add);
			Thread.sleep(2);
		}
		return all;
	}

	private static Fragment fragment(Piece piece) {
		return ((Origin.Machine) piece.harvest().provenance().at(piece.text().length() - 1).origin()).fragment();
	}

	@Test
	void anEnginesPoemsKnowHowTheyWereMade() throws Exception {
		try (Sources sources = sources(new ScriptedEngine("the gulls\n", "are quiet\n"))) {
			Supply supply = sources.begin(round(new Says.Spoken(order(3)), 2), 1);
			List<Piece> poems = all(supply);
			assertEquals(2, poems.size(), supply.fault());
			assertEquals("", supply.fault());
			assertEquals(4, fragment(poems.get(1)).poem());
			assertEquals(7, fragment(poems.get(1)).making().request().seed());
			assertTrue(poems.get(0).harvest().provenance().at(0).origin() instanceof Origin.Hand, "the prompt is the poet's");
			assertEquals(poems.get(1).text(), studio.debris().open(fragment(poems.get(1)).debris()).poem(
					studio.debris().open(fragment(poems.get(1)).debris()).poems().get(1)));
			Supply again = sources.begin(round(new Says.Spoken(order(3)), 2), 2);
			assertEquals(5, fragment(all(again).getFirst()).poem(), "another round has other poems");
		}
	}

	@Test
	void oneMoreIsMadeInPlaceOfOneThatIsLeftOut() throws Exception {
		try (Sources sources = sources(new ScriptedEngine("the gulls\n", "are quiet\n"))) {
			Supply supply = sources.begin(round(new Says.Spoken(order(1)), 2), 1);
			assertEquals(2, all(supply).size());
			supply.more(1);
			assertEquals(List.of(3L), all(supply).stream().map(piece -> fragment(piece).poem()).toList());
		}
	}

	@Test
	void anEndlessEngineIsMadeToWait() throws Exception {
		try (Sources sources = sources(new ScriptedEngine("the gulls\n", "are quiet\n"))) {
			Supply supply = sources.begin(round(new Says.Spoken(order(1)), 0), 1);
			while (supply.peek().isEmpty()) Thread.sleep(5);
			Thread.sleep(300);
			supply.close();
			long bytes = 0;
			for (DebrisEntry entry : studio.debris().list()) bytes += Files.size(studio.debris().file(entry.id()));
			assertTrue(bytes < 20_000, "a few poems ahead, no more");
		}
	}

	@Test
	void aMachineThatBreaksOffInMidRoundGivesWayAndIsNamed() throws Exception {
		Programme programme = new Programme("evening",
				List.of(round(new Says.Spoken(order(1)), 0), round(new Says.TextFile(text("last\nwords")), 0)),
				gleaner.performance.programme.Look.USUAL);
		Recorder recorder = new Performances(studio).begin(programme, SCREEN, _ -> {});
		try (Sources sources = sources(
				new ScriptedEngine("the gulls\n", "are quiet\n").throwing(new IllegalStateException("oops"), 9));
				Show show = new Show(programme, sources, SCREEN, List.of(recorder))) {
			show.start();
			show.await();
		}
		recorder.close();
		Recording recording = new Performances(studio).open("last");
		assertEquals("last\nwords", recording.pieces().getLast().text());
		assertTrue(recording.pieces().size() > 2, "what was made before is shown first");
		List<String> told = recording.moments().stream().filter(Moment.Told.class::isInstance).map(m -> ((Moment.Told) m).sentence())
				.toList();
		assertTrue(told.stream().anyMatch(each -> each.contains("Scripted") && each.contains("next round")), told::toString);
	}

	/** A machine that makes no poem before the stage waits for it, and the stage it looks at. */
	private static final class SlowMachine implements GeneratorEngine, ShowListener {
		private final Semaphore wanted = new Semaphore(1); // the first poem is made at once
		private int pieces;

		@Override
		public EngineInfo info() {
			return new ScriptedEngine("the gulls\n").info();
		}

		@Override
		public Generator open(Source source, Settings settings, Progress progress) {
			return (request, sink) -> {
				for (long poem = request.first(); request.includes(poem); poem++) {
					wanted.acquire();
					sink.accept("the gulls\nare quiet\n");
					sink.poemEnd();
				}
			};
		}

		@Override
		public void piece(Piece piece) {
			pieces++;
		}

		@Override
		public void moment(Moment moment) {
			if (pieces > 0 && moment instanceof Moment.Turned turned && turned.state() == State.WAITING) wanted.release();
		}
	}

	@Test
	void aSlowMachineNeverHoldsTheStageUp() throws Exception {
		Programme programme = Programme.of("evening", round(new Says.Spoken(order(1)), 3).withMode(Mode.WORDS));
		Recorder recorder = new Performances(studio).begin(programme, SCREEN, _ -> {});
		SlowMachine machine = new SlowMachine();
		try (Sources sources = sources(machine); Show show = new Show(programme, sources, SCREEN, List.of(recorder, machine))) {
			show.start();
			show.await();
		}
		recorder.close();
		Recording recording = new Performances(studio).open("last");
		assertEquals(3, recording.pieces().size());
		long told = recording.moments().stream().filter(m -> m instanceof Moment.Told t && t.sentence().contains("slower than the stage"))
				.count();
		assertEquals(1, told, "it says so, once");
	}

	private Path text(String content) throws Exception {
		Path file = folder.resolve("poems.txt");
		Files.writeString(file, content);
		return file;
	}

	@Test
	void debrisOfTheStudioKnowsWhereItIsFrom() throws Exception {
		String debris;
		try (Sources sources = sources(new ScriptedEngine("the gulls\n", "are quiet\n"))) {
			debris = fragment(all(sources.begin(round(new Says.Spoken(order(1)), 2), 1)).getFirst()).debris();
			List<Piece> read = all(sources.begin(round(new Says.TextFile(studio.debris().file(debris)), 0), 1));
			assertEquals(2, read.size());
			assertEquals(2, fragment(read.get(1)).poem());
		}
	}

	@Test
	void poemsOfTheStudioComeInTheirOrder() throws Exception {
		studio.poems().write("Water", Harvest.hand("water"));
		studio.poems().write("Air", Harvest.hand("air"));
		try (Sources sources = sources()) {
			List<Piece> poems = all(sources.begin(round(new Says.Poems(List.of("Water", "Air")), 0), 1));
			assertEquals(List.of("Water", "Air"), poems.stream().map(Piece::title).toList());
			Supply missing = sources.begin(round(new Says.Poems(List.of("Water", "Fire")), 0), 1);
			assertEquals(1, all(missing).size());
			assertEquals(Supply.Condition.BROKEN, missing.condition());
			assertTrue(missing.fault().contains("Fire"), missing.fault());
		}
	}

	@Test
	void aFileIsPartedWhereItSaysSo() {
		assertEquals(List.of("one", "two\n\nlines", "three", "  four"),
				TextPoems.of("one\n\n* * *\n\ntwo\n\nlines\n---- 3 ----\n\nthree\f\n  four\n\n"));
		assertEquals(List.of("a - b\n--\n-*"), TextPoems.of("a - b\n--\n-*"));
		assertEquals(List.of("\n\n"), TextPoems.of("\n\n"), "what is empty is one empty poem");
	}

	@Test
	void whatIsNoTextIsRefused() throws Exception {
		Path file = folder.resolve("picture.png");
		Files.write(file, new byte[] { (byte) 0x89, 'P', 0, 0 });
		try (Sources sources = sources()) {
			Supply supply = sources.begin(round(new Says.TextFile(file), 0), 1);
			assertEquals(List.of(), all(supply));
			assertTrue(supply.fault().contains("picture.png"), supply.fault());
			Files.write(file, new byte[] { 'n', (byte) 0xE9 });
			assertEquals("né", all(sources.begin(round(new Says.TextFile(file), 0), 1)).getFirst().text());
		}
	}
}
