// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import gleaner.corpus.report.TextHash;
import gleaner.engine.GenerationRequest;
import gleaner.files.Folders;
import gleaner.studio.Studio;
import gleaner.studio.debris.DebrisEntry;
import gleaner.studio.debris.DebrisWriter;
import gleaner.studio.making.MadeOf;
import gleaner.studio.making.Making;
import gleaner.studio.making.Way;
import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.List;
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

/**
 * The room Ore with 100,000 raw poems that were measured before: when the first page stands, and for how long the window does not answer
 * while they are found, scrolled, ordered and sifted. Their measures are made up, for here only the window is measured.
 */
class OreBenchmark {
	private static final int MANY = 100_000;
	private static final int SOURCES = 5;
	private static final String[] WORDS = { "ferry", "apron", "barley", "bell", "tide", "cellar", "gravel", "lamp", "wool", "moth", "pilot",
		"rope", "salt", "kitchen", "barometer", "harbour", "snow", "spoon", "river", "weather" };

	private Studio studio;

	private static void measure(String what, Runnable gesture, BooleanSupplier done) throws InterruptedException {
		long begin = System.nanoTime();
		try (Pulse pulse = new Pulse()) {
			gesture.run();
			Driver.waitFor(what, done);
			double taken = (System.nanoTime() - begin) / 1e6;
			Driver.pause(Duration.ofMillis(1_500));
			System.out.printf(Locale.ROOT, "MEASURE %s: shown after %.0f ms, the longest that the window did not answer %.0f ms%n", what,
					taken, pulse.longestMillis());
		}
	}

	private static Composite area(String view) {
		return (Composite) Driver.page().findView("gleaner.ore." + view).getSite().getService(MPart.class).getWidget();
	}

	private static Optional<Table> table() {
		return Driver.page().findView("gleaner.ore.table") == null ? Optional.empty()
				: Driver.all(area("table"), Table.class).stream().findFirst();
	}

	private static String row(int index) {
		return table().orElseThrow().getItem(index).getText(1);
	}

	private static void room(String id) {
		Driver.later(() -> {
			try {
				PlatformUI.getWorkbench().showPerspective(id, Driver.window());
			} catch (WorkbenchException e) {
				throw new IllegalStateException(e);
			}
		});
	}

	private static String text(int i) {
		StringBuilder text = new StringBuilder();
		for (int w = 0, at = i; w < 24; w++, at = at * 31 + w)
			text.append(WORDS[Math.floorMod(at, WORDS.length)]).append(w % 6 == 5 ? '\n' : ' ');
		return text.append("number ").append(i).toString();
	}

	private void spew(int from, int to, int source) throws Exception {
		Making making = new Making("lstm", "LSTM", "1", Way.SPEWED, Map.of(),
				List.of(MadeOf.model("2016-10-26T18-39-18/" + source * 1_000, "f")),
				GenerationRequest.poem(88).withDiversity(0.8).withPoems(to - from), Instant.parse("2016-12-09T18:39:18Z"), "");
		try (DebrisWriter writer = studio.debris().begin(making)) {
			for (int i = from; i < to; i++) {
				writer.append(text(i));
				writer.poemEnd();
			}
		}
	}

	private void clear() throws Exception {
		for (DebrisEntry entry : studio.debris().list()) Files.deleteIfExists(studio.debris().file(entry.id()));
		Folders.delete(studio.folder().resolve("cache/ore"));
	}

	/** As the assay keeps it; its first lines are there, for a few raw poems were assayed. */
	private void keep() throws Exception {
		Path folder = studio.folder().resolve("cache/ore");
		try (BufferedWriter heard = Files.newBufferedWriter(folder.resolve("heard.jsonl"), StandardOpenOption.APPEND);
				BufferedWriter told = Files.newBufferedWriter(folder.resolve("told.jsonl"), StandardOpenOption.APPEND)) {
			for (int i = 10; i < MANY; i++) {
				String hash = TextHash.of(text(i));
				heard.write(String.format(Locale.ROOT,
						"{\"hash\":\"%s\",\"words\":26,\"lines\":5,\"syllables\":%d,\"inventions\":[%s],\"sayable\":0.5,"
								+ "\"repetition\":0.01,\"metre\":\"free\",\"regularity\":0.6,\"beats\":\"0101\",\"soft\":%d,"
								+ "\"rhyme\":0.2,\"feeling\":%.2f,"
								+ "\"variety\":0.8,\"content\":[\"%s\",\"%s\",\"%s\"]}%n",
						hash, 20 + i % 40, i % 7 == 0 ? "\"voivat" + i % 5_000 + "\"" : "",
						i % 5, (i % 21 - 10) / 10.0, WORDS[i % 20], WORDS[i / 3 % 20], WORDS[i / 7 % 20]));
				told.write(String.format(Locale.ROOT,
						"{\"hash\":\"%s\",\"quoted\":%.2f,\"longest\":%d,\"from\":\"\",\"surprise\":%.3f,\"names\":[]}%n", hash,
						i % 30 / 100.0, i % 9, 1 + i % 4_001 / 1_000.0));
			}
		}
	}

	@AfterEach
	void leave() throws Exception {
		room("gleaner.glean");
		clear();
	}

	@Test
	void aHundredThousandRawPoems() throws Exception {
		Driver.waitForStudio();
		studio = DebrisDriver.studio();
		clear();
		spew(0, 10, 1);
		room("gleaner.ore");
		Driver.waitFor("a few raw poems", () -> table().filter(each -> each.getItemCount() == 10).isPresent());
		Driver.waitFor("that they are measured", () -> !row(9).contains("not measured"));
		room("gleaner.glean");
		for (int s = 0; s < SOURCES; s++) spew(Math.max(10, MANY / SOURCES * s), MANY / SOURCES * (s + 1), s + 2);
		keep();
		room("gleaner.ore");
		long begin = System.nanoTime();
		long[] first = { 0 };
		measure("all " + MANY + " found", () -> Driver.command("gleaner.ore.again"), () -> {
			int rows = table().map(Table::getItemCount).orElse(0);
			if (first[0] == 0 && rows >= 50) first[0] = System.nanoTime();
			return rows == MANY;
		});
		System.out.printf(Locale.ROOT, "MEASURE first page: after %.0f ms%n", (first[0] - begin) / 1e6);
		Driver.pause(Duration.ofSeconds(3));
		Table table = Driver.ui(() -> table().orElseThrow());
		measure("scrolling to the end by hundreds of pages", () -> {
			for (int top = 0; top < MANY; top += 500) {
				int to = top;
				Driver.ui(() -> table.setTopIndex(to));
			}
		}, () -> table.getTopIndex() > MANY - 600);
		for (int column : new int[] { 7, 2, 5 }) {
			measure("ordering by " + Driver.ui(() -> table.getColumn(column).getText()),
					() -> Driver.ui(() -> Driver.send(table.getColumn(column), SWT.Selection)),
					() -> table.getSortColumn() == table.getColumn(column));
		}
		Tree tree = Driver.ui(() -> Driver.all(area("sources"), Tree.class).getFirst());
		TreeItem model = Driver.ui(() -> tree.getItem(0).getItem(0).getItem(1));
		measure("leaving a model out", () -> Driver.ui(() -> check(tree, model, false)), () -> table.getItemCount() < MANY);
		measure("taking it in again", () -> Driver.ui(() -> check(tree, model, true)), () -> table.getItemCount() == MANY);
		Driver.ui(() -> {
			table.setFocus();
			table.setSelection(0);
			Driver.send(table, SWT.Selection);
		});
		measure("keeping a raw poem", () -> Driver.command("gleaner.ore.keep"), () -> row(0).startsWith("kept: "));
		Driver.screenshot("ore-of-100000");
	}

	private static void check(Tree tree, TreeItem item, boolean isChecked) {
		item.setChecked(isChecked);
		Event event = new Event();
		event.detail = SWT.CHECK;
		event.item = item;
		tree.notifyListeners(SWT.Selection, event);
	}
}
