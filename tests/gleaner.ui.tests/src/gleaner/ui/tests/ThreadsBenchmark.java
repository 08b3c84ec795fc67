// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import gleaner.studio.Studio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A thread of many models among a thousand threads: how long each gesture takes, and for how long the window does not answer. */
class ThreadsBenchmark {
	private static final int THREADS = 1_000;
	private static final String LONG = "2030-01-01T00-00-00";

	private Path runs;

	private static void measure(String what, Runnable gesture, BooleanSupplier done) throws InterruptedException {
		long begin = System.nanoTime();
		try (Pulse pulse = new Pulse()) {
			gesture.run();
			Driver.waitFor(what, done);
			double taken = (System.nanoTime() - begin) / 1e6;
			Driver.pause(Duration.ofMillis(2500)); // two more looks at the folders
			System.out.printf(Locale.ROOT, "MEASURE %s: shown after %.0f ms, the longest that the window did not answer %.0f ms%n", what,
					taken, pulse.longestMillis());
		}
	}

	private static Composite area(String view) {
		return (Composite) Driver.page().findView(view).getSite().getService(MPart.class).getWidget();
	}

	private static Table table(String view) {
		return Driver.all(area(view), Table.class).getFirst();
	}

	private static void perspective(String id) {
		Driver.later(() -> {
			try {
				PlatformUI.getWorkbench().showPerspective(id, Driver.window());
			} catch (WorkbenchException e) {
				throw new IllegalStateException(e);
			}
		});
	}

	private static void select(Table table, int row) {
		table.setSelection(row);
		Event event = new Event();
		event.item = table.getItem(row);
		table.notifyListeners(SWT.Selection, event);
	}

	private static String card(int steps) {
		StringBuilder models = new StringBuilder();
		for (int step = 1; step <= steps; step++)
			models.append(step > 1 ? ",\n" : "").append("{ \"step\": ").append(step * 10).append(", \"loss\": ").append(3.0 - step / 5e4)
					.append(", \"validationLoss\": ").append(3.1 - step / 5e4).append(" }");
		return "{ \"format\": 1, \"name\": \"long\", \"engine\": \"lstm\", \"state\": \"stopped\", \"steps\": " + steps * 10
				+ ", \"parameters\": { \"cells\": \"64\" }, \"models\": [ " + models + " ] }";
	}

	private void make(int many) throws IOException {
		for (int thread = 0; thread < THREADS - 1; thread++) {
			Path folder = runs.resolve(String.format(Locale.ROOT, "2029-01-01T%02d-%02d-00", thread / 60, thread % 60));
			Files.createDirectories(folder.resolve("models"));
			Files.writeString(folder.resolve("models/10.safetensors"), "x");
			Files.writeString(folder.resolve("lock"), "");
			Files.writeString(folder.resolve("run.json"), card(1));
		}
		Path folder = runs.resolve(LONG);
		Files.createDirectories(folder.resolve("models"));
		for (int step = 1; step <= many; step++) Files.writeString(folder.resolve("models/" + step * 10 + ".safetensors"), "x");
		Files.writeString(folder.resolve("run.json"), card(many));
	}

	private void add(int step) {
		try {
			Files.writeString(runs.resolve(LONG).resolve("models/" + step * 10 + ".safetensors"), "x");
			Files.writeString(runs.resolve(LONG).resolve("run.json"), card(step));
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	@AfterEach
	void leave() throws IOException {
		perspective("gleaner.glean");
		clear();
	}

	private void clear() throws IOException {
		List<Path> all;
		try (Stream<Path> walk = Files.walk(runs)) {
			all = walk.filter(path -> !path.equals(runs)).sorted(Comparator.reverseOrder()).toList();
		}
		for (Path path : all) Files.deleteIfExists(path);
	}

	@Test
	void aThousandThreadsAndOneOfFourteenHundredModels() throws Exception {
		measureRoom(1_400);
	}

	@Test
	void aThousandThreadsAndOneOfTenThousandModels() throws Exception {
		measureRoom(10_000);
	}

	private void measureRoom(int many) throws Exception {
		System.out.println("MEASURE with " + many + " models:");
		Driver.waitForStudio();
		Studio studio = DebrisDriver.studio();
		runs = studio.runs().folder();
		clear();
		make(many);
		Driver.pause(Duration.ofSeconds(4));
		for (String time : List.of("first", "second", "third")) {
			long begin = System.nanoTime();
			studio.runs().look();
			System.out.printf(Locale.ROOT, "MEASURE reading the folders, %s time: %.0f ms%n", time, (System.nanoTime() - begin) / 1e6);
		}
		measure("opening the room", () -> perspective("gleaner.train"),
				() -> Driver.page().findView("gleaner.ui.models") != null && table("gleaner.ui.models").getItemCount() == many
						&& table("gleaner.ui.threads").getItemCount() == THREADS);
		Driver.screenshot("threads-of-" + many + "-models");
		measure("choosing another model", () -> Driver.ui(() -> select(table("gleaner.ui.models"), many / 2)),
				() -> table("gleaner.ui.models").getSelectionIndex() == many / 2);
		measure("choosing another thread", () -> Driver.ui(() -> select(table("gleaner.ui.threads"), 500)),
				() -> table("gleaner.ui.models").getItemCount() == 1);
		measure("going back to the first", () -> Driver.ui(() -> select(table("gleaner.ui.threads"), 0)),
				() -> table("gleaner.ui.models").getItemCount() == many);
		measure("a new model", () -> add(many + 1), () -> table("gleaner.ui.models").getItemCount() == many + 1);
		perspective("gleaner.glean");
		Tree tree = Driver.ui(() -> Driver.all(area("gleaner.ui.studio"), Tree.class).getFirst());
		Driver.waitFor("the threads in the Studio", () -> tree.getItem(1).getItemCount() == THREADS);
		measure("opening the thread in the Studio", () -> Driver.ui(() -> open(tree)),
				() -> tree.getItem(1).getItem(0).getItemCount() == many + 1);
		Driver.screenshot("threads-of-" + many + "-models-studio");
		Driver.view("gleaner.ui.models");
		measure("a new model in the Studio", () -> add(many + 2), () -> tree.getItem(1).getItem(0).getItemCount() == many + 2);
		Driver.ui(() -> Driver.page().hideView(Driver.page().findView("gleaner.ui.models")));
	}

	private static void open(Tree tree) {
		TreeItem row = tree.getItem(1).getItem(0);
		tree.setTopItem(row);
		row.setExpanded(true);
		Event event = new Event();
		event.item = row;
		tree.notifyListeners(SWT.Expand, event);
	}
}
