// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.compare.layout.Layout;
import gleaner.compare.layout.Layouts;
import gleaner.compare.layout.PaneOrder;
import gleaner.compare.vote.Vote;
import gleaner.compare.vote.Votes;
import gleaner.engine.GenerationRequest;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.ui.Spoken;
import gleaner.voice.CorpusWeight;
import gleaner.voice.GenerationOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The room Compare with the starter vintages: what its tests have in common. */
abstract class CompareRoom {
	static final String PANES = "gleaner.compare.panes";
	static final String SILENT = "Silent";
	static final String AGES = "Owl, young to ancient";

	Studio studio;

	@BeforeEach
	void openRoom() throws Exception {
		Driver.waitForStudio();
		studio = DebrisDriver.studio();
		forget();
		Path owl = studio.runs().folder().resolve("2026-11-26T16-50-12/run.json");
		if (!Files.exists(owl)) Driver.command("gleaner.thread.starters");
		Driver.waitFor("the starter vintages", () -> Files.exists(owl));
		Driver.room("gleaner.compare");
		for (int i = 0; i < 200 && !AGES.equals(Driver.ui(CompareRoom::front)); i++) {
			Driver.command("gleaner.compare.open", "layout", AGES); // it may not be known yet that the thread is there
			Driver.settle();
		}
		assertEquals(AGES, Driver.ui(CompareRoom::front));
	}

	@AfterEach
	void leaveRoom() throws Exception {
		Driver.command("gleaner.compare.stop");
		Driver.ui(() -> {
			if (blind().getSelection()) click(blind(), false);
		});
		showNothing();
		Driver.room("gleaner.glean");
		forget();
	}

	/** Or each change of theme in the tests that follow would lay out anew all that was said here. */
	void showNothing() throws Exception {
		PaneOrder silent = PaneOrder.of(new GenerationOrder("markov", Map.of(), List.of(new CorpusWeight("Harbour notes", 1)),
				GenerationRequest.poem(1)));
		new Layouts(studio).save(new Layout(SILENT, "", 1, 0, false, List.of(silent)));
		choose(SILENT);
		Driver.waitFor("an empty pane", () -> panes().size() == 1 && panes().getFirst().getCharCount() == 0);
	}

	void forget() throws IOException {
		Path folder = studio.folder().resolve(Layouts.FOLDER);
		if (!Files.isDirectory(folder)) return;
		List<Path> all;
		try (Stream<Path> walk = Files.walk(folder)) {
			all = walk.sorted(Comparator.reverseOrder()).toList();
		}
		for (Path path : all) Files.deleteIfExists(path);
	}

	static Composite area(String view) {
		return (Composite) Driver.page().findView(view).getSite().getService(MPart.class).getWidget();
	}

	static ToolBar tabs() {
		return Driver.all(area(PANES), ToolBar.class).getFirst();
	}

	/** The name of the layout in front; empty if there is none. UI thread. */
	static String front() {
		return Stream.of(tabs().getItems()).filter(ToolItem::getSelection).map(item -> (String) item.getData()).findFirst().orElse("");
	}

	static Button blind() {
		return Driver.find(area(PANES), Button.class, each -> each.getText().equals("Blind"));
	}

	static void click(Button button, boolean selected) {
		button.setSelection(selected);
		Driver.send(button, SWT.Selection);
	}

	static void choose(String layout) {
		Driver.command("gleaner.compare.open", "layout", layout);
		Driver.waitFor("the layout " + layout, () -> front().equals(layout));
	}

	/** Those of the layout in front; UI thread. */
	static List<StyledText> panes() {
		return Driver.all(area(PANES), StyledText.class).stream().filter(each -> each.getParent().getVisible()).toList();
	}

	static String text(int pane) {
		return Driver.ui(() -> panes().get(pane).getText());
	}

	/** What the lines above and below panes tell a screen reader. */
	static List<String> told() {
		return Driver.ui(() -> Driver.all(area(PANES), Canvas.class).stream().filter(Control::isVisible).map(Spoken::heard)
				.filter(words -> words != null).toList());
	}

	static void prompt(String words) {
		Driver.ui(() -> Driver.all(area(PANES), Text.class).getFirst().setText(words));
	}

	static void seed(String number) {
		Driver.ui(() -> Driver.all(area(PANES), Text.class).get(1).setText(number));
	}

	static void fast() {
		Driver.ui(() -> {
			Scale scale = Driver.all(area(PANES), Scale.class).getFirst();
			scale.setSelection(100);
			Driver.send(scale, SWT.Selection);
		});
	}

	void start(String layout, String prompt) {
		choose(layout);
		prompt(prompt);
		seed("2016");
		fast();
		int before = rounds();
		Driver.press(Driver.ui(() -> area(PANES)), "Start");
		// of a layout that was open before, the last round is to be seen until the new one begins
		Driver.waitFor("the new round", () -> rounds() > before);
	}

	/** How much debris there is: each pane begins a piece of its own. */
	int rounds() {
		try {
			return studio.debris().list().size();
		} catch (StudioException e) {
			throw new IllegalStateException(e);
		}
	}

	static void waitForWords(int pane, int letters) {
		Driver.waitFor("words in pane " + (pane + 1), () -> panes().size() > pane && panes().get(pane).getCharCount() > letters);
	}

	List<Vote> votes() throws Exception {
		return new Votes(studio).all(trouble -> {
			throw new AssertionError(trouble);
		});
	}

	static void settledAfterStep() {
		Driver.command("gleaner.compare.step");
		List<String> before = new ArrayList<>();
		long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
		for (int quiet = 0; quiet < 5; quiet++) {
			Driver.settle();
			List<String> now = Driver.ui(() -> panes().stream().map(StyledText::getText).toList());
			if (!now.equals(before)) quiet = 0;
			before = now;
			assertTrue(System.nanoTime() < end, "the panes do not stop at the ends of their poems");
		}
	}
}
