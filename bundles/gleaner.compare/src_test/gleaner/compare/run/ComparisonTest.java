// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.compare.Studios;
import gleaner.compare.layout.Layout;
import gleaner.compare.layout.PaneOrder;
import gleaner.engine.GenerationRequest;
import gleaner.engine.testkit.ScriptedEngine;
import gleaner.studio.Studio;
import gleaner.studio.debris.PoemSpan;
import gleaner.studio.making.Making;
import gleaner.voice.EngineCatalog;
import gleaner.voice.GenerationOrder;
import gleaner.voice.OpenModels;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
	private static final EngineCatalog ENGINES = EngineCatalog.of(new ScriptedEngine("salt ", "rope\n"),
			new ScriptedEngine("slow ", "tide\n").naming("slow", "Slow").pausing(Duration.ofMillis(3)),
			new ScriptedEngine("half ", "a word").naming("broken", "Broken").failing("it has lost its voice; find it", 3));

	@TempDir
	private Path folder;
	private Studio studio;
	private final Heard heard = new Heard();
	private Comparison comparison;

	/** What was said, as lines {@code pane what}. */
	private static final class Heard implements PaneListener {
		private final List<String> all = Collections.synchronizedList(new ArrayList<>());

		@Override
		public void started(int pane, String debris, Making making) {
			all.add(pane + " started");
		}

		@Override
		public void text(int pane, CharSequence piece, long offset) {
			all.add(pane + " text " + piece);
		}

		@Override
		public void poemEnd(int pane, PoemSpan span) {
			all.add(pane + " poem");
		}

		@Override
		public void ended(int pane, String trouble) {
			all.add(pane + " ended " + trouble);
		}

		List<String> now() {
			synchronized (all) {
				return List.copyOf(all);
			}
		}

		long poems(int pane) {
			return now().stream().filter(line -> line.equals(pane + " poem")).count();
		}
	}

	@BeforeEach
	void setUp() throws Exception {
		studio = Studios.withSea(folder, "salt");
	}

	@AfterEach
	void tearDown() {
		if (comparison != null) comparison.close();
	}

	private void start(boolean inStep, long count, String... engines) {
		List<PaneOrder> panes = new ArrayList<>();
		for (String engine : engines)
			panes.add(PaneOrder.of(new GenerationOrder(engine, Map.of(), List.of(), GenerationRequest.poem(1))));
		comparison = new Comparison(studio, ENGINES, new OpenModels(4), new Layout("A", "", 1, count, inStep, panes), heard);
		comparison.start();
	}

	private static void until(BooleanSupplier condition) throws InterruptedException {
		long deadline = System.nanoTime() + 20_000_000_000L;
		while (!condition.getAsBoolean()) {
			assertTrue(System.nanoTime() < deadline, "it never came");
			Thread.sleep(2);
		}
	}

	@Test
	void nobodySaysAWordBeforeAllAreReady() throws Exception {
		start(false, 2, "scripted", "slow", "scripted");
		comparison.await();
		List<String> lines = heard.now();
		int firstWord = lines.indexOf(lines.stream().filter(line -> line.contains("text")).findFirst().orElseThrow());
		assertEquals(List.of("0 started", "1 started", "2 started"), lines.subList(0, firstWord).stream().sorted().toList());
		assertEquals(List.of(2L, 2L, 2L), List.of(heard.poems(0), heard.poems(1), heard.poems(2)));
		assertEquals(3, studio.debris().list().size());
	}

	@Test
	void inStepNoneIsAPoemAhead() throws Exception {
		start(true, 20, "scripted", "slow");
		comparison.await();
		int[] poems = new int[2];
		int[] begun = new int[2];
		for (String line : heard.now()) {
			int pane = line.charAt(0) - '0';
			if (line.contains("text salt") || line.contains("text slow")) {
				begun[pane]++;
				assertTrue(poems[1 - pane] >= begun[pane] - 1, "pane " + pane + " began poem " + begun[pane] + ", the other had said "
						+ poems[1 - pane]);
			}
			if (line.endsWith("poem")) poems[pane]++;
		}
		assertEquals(20, poems[0]);
	}

	@Test
	void pausedTheyStopAndByStepsGoPoemByPoem() throws Exception {
		start(true, 0, "scripted", "slow");
		until(() -> heard.poems(0) >= 2 && heard.poems(1) >= 2);
		comparison.pause();
		until(comparison::isHolding);
		List<String> there = settled();
		comparison.step();
		until(() -> heard.now().size() > there.size() && comparison.isHolding());
		assertEquals(heard.poems(0), heard.poems(1));
		long poems = heard.poems(0);
		comparison.step();
		until(() -> heard.poems(0) == poems + 1 && heard.poems(1) == poems + 1 && comparison.isHolding());
		assertEquals(List.of(poems + 1, poems + 1), List.of(heard.poems(0), heard.poems(1)));
		comparison.resume();
		until(() -> heard.poems(1) > poems + 3);
	}

	/** A piece may be on its way when all are told to stop. */
	private List<String> settled() throws InterruptedException {
		List<String> before = heard.now();
		for (int quiet = 0; quiet < 20; quiet++) {
			Thread.sleep(5);
			if (heard.now().size() != before.size()) quiet = 0;
			before = heard.now();
		}
		return before;
	}

	@Test
	void onePaneIsMadeAnewWhileTheOthersGoOn() throws Exception {
		start(true, 0, "slow", "slow");
		until(() -> heard.poems(0) >= 2);
		comparison.reroll(0, 77);
		until(() -> heard.now().stream().filter(line -> line.equals("0 started")).count() == 2);
		long poems = heard.poems(1);
		until(() -> heard.poems(1) > poems + 3);
		assertTrue(heard.now().stream().noneMatch(line -> line.contains("ended")));
		comparison.close();
		assertEquals(3, studio.debris().list().size());
		assertTrue(studio.debris().list().stream().anyMatch(entry -> entry.toString().contains("77")), "the seed is told");
	}

	@Test
	void whoBreaksOffHoldsNobodyUp() throws Exception {
		start(true, 5, "broken", "slow", "unknown");
		comparison.await();
		assertEquals(5, heard.poems(1));
		assertTrue(heard.now().contains("0 ended it has lost its voice; find it"), () -> heard.now().toString());
		assertTrue(heard.now().stream().anyMatch(line -> line.startsWith("2 ended there is no engine \"unknown\"")));
		assertTrue(heard.now().contains("1 ended "));
	}
}
