// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import gleaner.corpus.ImportOptions;
import gleaner.desk.mix.Mix;
import gleaner.desk.mix.MixModel;
import gleaner.engine.Progress;
import gleaner.studio.Studio;
import gleaner.ui.Mixing;
import gleaner.ui.StudioChanges;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mix of forty corpora: for how long the window does not answer while it is shown. */
class MixBenchmark {
	private static final int CORPORA = 40;
	private static final int TIMES = 5;

	@TempDir
	private Path folder;

	@Test
	void aMixOfFortyCorpora() throws Exception {
		Driver.waitForStudio();
		Studio studio = DebrisDriver.studio();
		List<String> names = new ArrayList<>();
		for (int i = 0; i < CORPORA; i++) {
			Path file = Files.writeString(folder.resolve("c" + i + ".txt"), "the tide goes over the stones of " + i);
			names.add("Letters from the sea " + i);
			if (!studio.corpora().has(names.getLast()))
				studio.corpora().importFrom(names.getLast(), List.of(file), ImportOptions.AUTOMATIC, Progress.NONE);
		}
		StudioChanges.tell(StudioChanges.Part.CORPORA);
		Driver.view("gleaner.ui.mix");
		MixModel model = Driver.ui(() -> Mixing.of(Driver.window()).model());
		Driver.waitFor("the corpora", () -> Mixing.of(Driver.window()).palette().corpora().containsAll(names));
		Driver.ui(() -> {
			model.setPanes(2);
			model.setActive(0);
			model.change(mix -> mix.withShares(shares(names.subList(0, 1))));
			model.setActive(1);
		});
		Driver.pause(Duration.ofSeconds(3));
		measure("all forty come into the mix", () -> model.change(mix -> mix.withShares(shares(names))), CORPORA);
		for (int i = 0; i < TIMES; i++) {
			measure("the pane of one", () -> model.setActive(0), 1);
			measure("the pane of forty", () -> model.setActive(1), CORPORA);
		}
		measure("a weight", () -> model.change(mix -> mix.withWeight(names.getFirst(), 17)), CORPORA);
		Driver.screenshot("mix-of-forty");
		Driver.ui(() -> model.setPanes(1));
	}

	private static List<Mix.Share> shares(List<String> names) {
		return IntStream.range(0, names.size()).mapToObj(i -> new Mix.Share(names.get(i), 1 + i % 90)).toList();
	}

	private static void measure(String what, Runnable gesture, int rows) throws InterruptedException {
		long begin = System.nanoTime();
		long worked = worked();
		try (Pulse pulse = new Pulse()) {
			Driver.later(gesture);
			Driver.waitFor(what, () -> bars() == rows);
			double taken = (System.nanoTime() - begin) / 1e6;
			double work = (worked() - worked) / 1e6;
			Driver.pause(Duration.ofMillis(800));
			System.out.printf(Locale.ROOT,
					"MEASURE %s: shown after %.0f ms, %.0f of them work of the UI thread, the longest that the window did not answer"
							+ " %.0f ms%n",
					what, taken, work, pulse.longestMillis());
		}
	}

	/** How long the UI thread has been at work in all, in nanoseconds: what others do on the machine does not count. */
	private static long worked() {
		return ManagementFactory.getThreadMXBean().getThreadCpuTime(Driver.display().getThread().threadId());
	}

	private static long bars() {
		Composite area = (Composite) Driver.page().findView("gleaner.ui.mix").getSite().getService(MPart.class).getWidget();
		return Driver.all(area, Canvas.class).stream().filter(canvas -> canvas.getClass() == Canvas.class && canvas.isVisible()).count();
	}
}
