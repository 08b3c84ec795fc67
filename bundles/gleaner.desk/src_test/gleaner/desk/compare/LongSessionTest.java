// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.compare.layout.Header;
import gleaner.compare.layout.Layout;
import gleaner.compare.layout.PaneOrder;
import gleaner.compare.vote.Contender;
import gleaner.desk.stream.Page;
import gleaner.desk.stream.Segment;
import gleaner.engine.GenerationRequest;
import gleaner.engine.testkit.ScriptedEngine;
import gleaner.studio.Studio;
import gleaner.studio.debris.DebrisFile;
import gleaner.voice.EngineCatalog;
import gleaner.voice.GenerationOrder;
import gleaner.voice.OpenModels;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eight panes for as much text as four hours at reading speed give: memory stays flat, and all of it is in the debris. */
class LongSessionTest {
	private static final int PANES = 8;
	/** Four hours of 25 characters a second. */
	private static final int CHARACTERS = 4 * 3_600 * 25;
	private static final long MOST_MORE = 12L << 20;

	@Test
	void memoryIsFlatAndNothingIsLost(@TempDir Path folder) throws Exception {
		Studio studio = Studio.create(folder.resolve("studio"));
		EngineCatalog engines = EngineCatalog
				.of(new ScriptedEngine(("the tide keeps its keys\n" + "under the third stair\n").repeat(20)).needing());
		List<PaneOrder> panes = new ArrayList<>();
		List<Header> headers = new ArrayList<>();
		List<Contender> contenders = new ArrayList<>();
		for (int i = 0; i < PANES; i++) {
			GenerationOrder order = new GenerationOrder("scripted", Map.of(), List.of(), GenerationRequest.poem(i + 1));
			panes.add(PaneOrder.of(order));
			headers.add(new Header("Scripted", "seed " + i));
			contenders.add(new Contender(order));
		}
		Session session = new Session(studio, engines, new OpenModels(1), new Layout("A", "", 1, 0, true, panes), headers, contenders,
				4_096, sentence -> {});
		session.start();
		long[] taken = new long[PANES];
		PanePoems[] poems = new PanePoems[PANES];
		Page[] pages = new Page[PANES];
		long early = -1;
		try {
			while (least(taken) < CHARACTERS) {
				for (int i = 0; i < PANES; i++) {
					if (session.stream(i).isEmpty()) continue;
					Session.Stream stream = session.stream(i).get();
					if (pages[i] == null) {
						poems[i] = new PanePoems(0);
						pages[i] = new Page(stream.debris(), stream.making(), 0, 1);
					}
					List<Segment> segments = stream.text().take(4_096);
					for (Segment segment : segments) if (segment instanceof Segment.Text(long _, String piece)) taken[i] += piece.length();
					poems[i].take(segments);
					pages[i].take(segments);
					pages[i].window().allow(1);
					pages[i].edit();
					assertEquals("", session.trouble(i));
				}
				if (early < 0 && least(taken) > CHARACTERS / 8) early = used();
			}
			long late = used();
			Reference.reachabilityFence(pages);
			Reference.reachabilityFence(poems);
			assertTrue(late < early + MOST_MORE, (early >> 20) + " MB after half an hour, " + (late >> 20) + " MB after four");
		} finally {
			session.comparison().close();
		}
		for (int i = 0; i < PANES; i++) {
			DebrisFile file = studio.debris().open(session.stream(i).orElseThrow().debris());
			long kept = file.poems().getLast().end();
			assertTrue(kept >= taken[i], "of pane " + i + " " + kept + " characters are left of " + taken[i]);
		}
	}

	private static long least(long[] taken) {
		long least = Long.MAX_VALUE;
		for (long each : taken) least = Math.min(least, each);
		return least;
	}

	private static long used() throws InterruptedException {
		for (int i = 0; i < 3; i++) {
			System.gc();
			Thread.sleep(20);
		}
		Runtime runtime = Runtime.getRuntime();
		return runtime.totalMemory() - runtime.freeMemory();
	}
}
