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
import gleaner.studio.debris.DebrisFile;
import gleaner.studio.debris.PoemSpan;
import gleaner.studio.making.Making;
import gleaner.testing.KilledProgram;
import gleaner.voice.EngineCatalog;
import gleaner.voice.GenerationOrder;
import gleaner.voice.OpenModels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program in which several panes speak is killed without warning: what had been seen is in the debris of each. */
class KilledComparisonTest {
	private static final int PANES = 4;
	private static final int ENOUGH = 2_000;
	private static final String LINE = "salt and rope\n";
	/** What was seen of each pane: how much, and in which debris. Written whole before the sign is given. */
	private static final String SEEN = "seen.txt";

	/** Runs in the other program, until it is killed. */
	static final class Speaking implements PaneListener {
		private final AtomicIntegerArray seen = new AtomicIntegerArray(PANES);
		private final AtomicReferenceArray<String> debris = new AtomicReferenceArray<>(PANES);

		public static void main(String[] arguments) throws Exception {
			Path folder = Path.of(arguments[0]);
			EngineCatalog engines = EngineCatalog.of(new ScriptedEngine(LINE).enduring().pausing(Duration.ofMillis(1)));
			List<PaneOrder> panes = new ArrayList<>();
			for (int i = 0; i < PANES; i++)
				panes.add(PaneOrder.of(new GenerationOrder("scripted", Map.of(), List.of(), GenerationRequest.poem(i + 1))));
			Speaking speaking = new Speaking();
			Comparison comparison = new Comparison(Studio.open(folder.resolve("studio")), engines, new OpenModels(1),
					new Layout("A", "", 1, 0, false, panes), speaking);
			comparison.start();
			while (!speaking.isEnough()) Thread.sleep(5);
			StringBuilder seen = new StringBuilder();
			for (int i = 0; i < PANES; i++) seen.append(speaking.debris.get(i)).append(' ').append(speaking.seen.get(i)).append('\n');
			Files.writeString(folder.resolve(SEEN), seen);
			System.out.println("said");
			Thread.sleep(60_000); // it is killed before
		}

		private boolean isEnough() {
			for (int i = 0; i < PANES; i++) if (seen.get(i) < ENOUGH) return false;
			return true;
		}

		@Override
		public void started(int pane, String file, Making making) {
			debris.set(pane, file);
		}

		@Override
		public void text(int pane, CharSequence piece, long offset) {
			seen.addAndGet(pane, piece.length());
		}

		@Override
		public void poemEnd(int pane, PoemSpan span) {
			// the poems of these panes have no end
		}

		@Override
		public void ended(int pane, String trouble) {
			throw new IllegalStateException("pane " + pane + " ended: " + trouble);
		}
	}

	@Test
	void noTextOfAnyPaneIsLost(@TempDir Path folder) throws Exception {
		Studio studio = Studios.withSea(folder, "salt");
		KilledProgram.runAndKill(Speaking.class, "said", folder.toString());
		List<String> seen = Files.readAllLines(folder.resolve(SEEN));
		assertEquals(PANES, seen.size());
		for (String pane : seen) {
			String[] parts = pane.split(" ");
			DebrisFile file = studio.debris().open(parts[0]);
			String text = file.poem(file.poems().getFirst());
			int kept = text.length();
			assertTrue(kept >= Integer.parseInt(parts[1]) - LINE.length(), kept + " of " + parts[1] + " characters are left");
			assertEquals(LINE.repeat(kept / LINE.length() + 1).substring(0, kept), text, "it is what was said");
		}
	}
}
