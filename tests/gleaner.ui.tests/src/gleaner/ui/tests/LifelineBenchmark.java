// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import gleaner.engine.neural.checkpoint.NetShape;
import gleaner.engine.neural.checkpoint.NetShape.LstmShape;
import gleaner.engine.neural.checkpoint.NetShape.WaveNetShape;
import gleaner.studio.Studio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long a step of the life-line takes: to an age that is there, to one that is not, and again when all has been said once. */
class LifelineBenchmark {
	private static final int MODELS = 40;
	private static final String VIEW = "gleaner.lifeline.view";

	private Path runs;

	private static Composite area() {
		return (Composite) Driver.page().findView(VIEW).getSite().getService(MPart.class).getWidget();
	}

	private static StyledText chosen() {
		return Driver.all(area(), StyledText.class).get(2);
	}

	private static Canvas slider() {
		return Driver.all(area(), Canvas.class).stream().filter(canvas -> canvas.getClass() == Canvas.class).reduce((_, last) -> last)
				.orElseThrow();
	}

	/** Milliseconds until the poem stands there, painted. */
	private static double step(int modifiers, int key) {
		Control slider = Driver.ui(LifelineBenchmark::slider);
		long begin = System.nanoTime();
		Driver.key(slider, modifiers, key);
		while (Driver.ui(() -> chosen().getText().equals("speaking…"))) Driver.pause(Duration.ofMillis(2));
		Driver.ui(() -> {
			chosen().update();
			slider.update();
		});
		return (System.nanoTime() - begin) / 1e6;
	}

	private static void tell(String what, List<Double> times) {
		Collections.sort(times);
		System.out.printf(Locale.ROOT, "MEASURE %s: median %.0f ms, most %.0f ms%n", what, times.get(times.size() / 2), times.getLast());
	}

	private void clear() throws IOException {
		List<Path> all;
		try (Stream<Path> walk = Files.walk(runs)) {
			all = walk.filter(path -> !path.equals(runs)).sorted(Comparator.reverseOrder()).toList();
		}
		for (Path path : all) Files.deleteIfExists(path);
	}

	@AfterEach
	void leave() throws Exception {
		Driver.command("org.eclipse.ui.perspectives.showPerspective", "org.eclipse.ui.perspectives.showPerspective.perspectiveId",
				"gleaner.glean");
		clear();
	}

	private void measure(String engine, String id, NetShape shape) throws Exception {
		TinyRun run = new TinyRun(runs, id, shape);
		for (long step = 1; step <= MODELS; step++) run.model(step * 1000);
		run.card("{ \"format\": 1, \"name\": \"" + engine + "\", \"engine\": \"" + engine
				+ "\", \"state\": \"stopped\", \"steps\": 40000, \"models\": [ "
				+ LongStream.rangeClosed(1, MODELS).mapToObj(i -> "{ \"step\": " + i * 1000 + ", \"loss\": " + 3.0 / i + " }")
						.collect(Collectors.joining(", "))
				+ " ] }");
		for (String time : List.of("never said", "said before")) {
			Driver.command("gleaner.lifeline.show", "thread", id);
			Driver.waitFor("the poem of the last",
					() -> Driver.page().findView(VIEW) != null && Driver.all(area(), StyledText.class).size() == 5
							&& !chosen().getText().isEmpty() && !chosen().getText().equals("speaking…"));
			if (time.equals("never said")) {
				List<Double> far = new ArrayList<>();
				for (int i = 0; i < 3; i++) far.add(step(SWT.SHIFT, SWT.ARROW_LEFT));
				tell(engine + ", ten ages on, to one that has not spoken", far);
				Driver.pause(Duration.ofSeconds(30));
			}
			List<Double> near = new ArrayList<>();
			step(0, SWT.HOME);
			for (int i = 1; i < MODELS; i++) {
				near.add(step(0, SWT.ARROW_RIGHT));
				Driver.pause(Duration.ofMillis(50));
			}
			tell(engine + ", one age on, " + (time.equals("never said") ? "made ahead" : time), near);
			Driver.command("org.eclipse.ui.perspectives.showPerspective", "org.eclipse.ui.perspectives.showPerspective.perspectiveId",
					"gleaner.glean");
		}
	}

	@Test
	void aStepOfTheLifeLine() throws Exception {
		Driver.waitForStudio();
		Studio studio = DebrisDriver.studio();
		runs = studio.runs().folder();
		clear();
		measure("lstm", "2029-01-01T00-00-00", new LstmShape(2, 256));
		measure("wavenet", "2029-01-02T00-00-00", new WaveNetShape(List.of(1, 2, 4, 8, 16, 32, 64, 128, 256, 512), 1, 32, 32, 512));
	}
}
