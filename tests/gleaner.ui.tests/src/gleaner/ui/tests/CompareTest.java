// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.compare.branch.BranchFile;
import gleaner.compare.layout.Layout;
import gleaner.compare.layout.Layouts;
import gleaner.compare.layout.PaneOrder;
import gleaner.compare.layout.ReadyLayouts;
import gleaner.compare.vote.Vote;
import gleaner.compare.vote.Votes;
import gleaner.desk.compare.OraclePace;
import gleaner.desk.perform.Screen;
import gleaner.desk.perform.Screens;
import gleaner.engine.GenerationRequest;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.testkit.ScriptedEngine;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.ui.PoemInFront;
import gleaner.ui.Spoken;
import gleaner.ui.StudioAccess;
import gleaner.voice.CorpusWeight;
import gleaner.voice.GenerationOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** The starter vintages side by side, from the first word to the tally. */
class CompareTest {
	private static final String PANES = "gleaner.compare.panes";
	private static final String SILENT = "Silent";
	private static final String AGES = "Owl, young to ancient";

	private Studio studio;

	@BeforeEach
	void openRoom() throws Exception {
		Driver.waitForStudio();
		studio = DebrisDriver.studio();
		forget();
		Path owl = studio.runs().folder().resolve("2026-11-26T16-50-12/run.json");
		if (!Files.exists(owl)) Driver.command("gleaner.thread.starters");
		Driver.waitFor("the starter vintages", () -> Files.exists(owl));
		perspective("gleaner.compare");
		for (int i = 0; i < 200 && !AGES.equals(Driver.ui(CompareTest::front)); i++) {
			Driver.command("gleaner.compare.open", "layout", AGES); // it may not be known yet that the thread is there
			Driver.settle();
		}
		assertEquals(AGES, Driver.ui(CompareTest::front));
	}

	@AfterEach
	void leaveRoom() throws Exception {
		Driver.command("gleaner.compare.stop");
		Driver.ui(() -> {
			if (blind().getSelection()) click(blind(), false);
		});
		showNothing();
		perspective("gleaner.glean");
		forget();
	}

	/** Or each change of theme in the tests that follow would lay out anew all that was said here. */
	private void showNothing() throws Exception {
		PaneOrder silent = PaneOrder.of(new GenerationOrder("markov", Map.of(), List.of(new CorpusWeight("Harbour notes", 1)),
				GenerationRequest.poem(1)));
		new Layouts(studio).save(new Layout(SILENT, "", 1, 0, false, List.of(silent)));
		choose(SILENT);
		Driver.waitFor("an empty pane", () -> panes().size() == 1 && panes().getFirst().getCharCount() == 0);
	}

	private void forget() throws IOException {
		Path folder = studio.folder().resolve(Layouts.FOLDER);
		if (!Files.isDirectory(folder)) return;
		List<Path> all;
		try (Stream<Path> walk = Files.walk(folder)) {
			all = walk.sorted(Comparator.reverseOrder()).toList();
		}
		for (Path path : all) Files.deleteIfExists(path);
	}

	private static void perspective(String id) {
		Driver.ui(() -> {
			try {
				PlatformUI.getWorkbench().showPerspective(id, Driver.window());
			} catch (WorkbenchException e) {
				throw new IllegalStateException(e);
			}
		});
	}

	private static Composite area(String view) {
		return (Composite) Driver.page().findView(view).getSite().getService(MPart.class).getWidget();
	}

	private static ToolBar tabs() {
		return Driver.all(area(PANES), ToolBar.class).getFirst();
	}

	/** The name of the layout in front; empty if there is none. UI thread. */
	private static String front() {
		return Stream.of(tabs().getItems()).filter(ToolItem::getSelection).map(item -> (String) item.getData()).findFirst().orElse("");
	}

	private static Button blind() {
		return Driver.find(area(PANES), Button.class, each -> each.getText().equals("Blind"));
	}

	private static void click(Button button, boolean selected) {
		button.setSelection(selected);
		Driver.send(button, SWT.Selection);
	}

	private static void choose(String layout) {
		Driver.command("gleaner.compare.open", "layout", layout);
		Driver.waitFor("the layout " + layout, () -> front().equals(layout));
	}

	/** Those of the layout in front; UI thread. */
	private static List<StyledText> panes() {
		return Driver.all(area(PANES), StyledText.class).stream().filter(each -> each.getParent().getVisible()).toList();
	}

	private static String text(int pane) {
		return Driver.ui(() -> panes().get(pane).getText());
	}

	/** What the lines above and below panes tell a screen reader. */
	private static List<String> told() {
		return Driver.ui(() -> Driver.all(area(PANES), Canvas.class).stream().filter(Control::isVisible).map(Spoken::heard)
				.filter(words -> words != null).toList());
	}

	private static void prompt(String words) {
		Driver.ui(() -> Driver.all(area(PANES), Text.class).getFirst().setText(words));
	}

	private static void seed(String number) {
		Driver.ui(() -> Driver.all(area(PANES), Text.class).get(1).setText(number));
	}

	private static void fast() {
		Driver.ui(() -> {
			Scale scale = Driver.all(area(PANES), Scale.class).getFirst();
			scale.setSelection(100);
			Driver.send(scale, SWT.Selection);
		});
	}

	private void start(String layout, String prompt) {
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
	private int rounds() {
		try {
			return studio.debris().list().size();
		} catch (StudioException e) {
			throw new IllegalStateException(e);
		}
	}

	private static void waitForWords(int pane, int letters) {
		Driver.waitFor("words in pane " + (pane + 1), () -> panes().size() > pane && panes().get(pane).getCharCount() > letters);
	}

	private List<Vote> votes() throws Exception {
		return new Votes(studio).all(trouble -> {
			throw new AssertionError(trouble);
		});
	}

	private static void settledAfterStep() {
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

	@Test
	void agesSpeakFromOnePromptAndAreVotedForAndXrayed() throws Exception {
		start(AGES, "the tide keeps");
		int count = Driver.ui(() -> panes().size());
		assertTrue(count >= 3, "several ages");
		for (int i = 0; i < count; i++) waitForWords(i, 40);
		settledAfterStep();
		for (int i = 0; i < count; i++) assertTrue(text(i).startsWith("the tide keeps"), text(i));
		assertTrue(told().stream().anyMatch(words -> words.startsWith("Pane 1: Owl, ") && words.contains("steps")), told()::toString);
		assertTrue(told().stream().noneMatch(words -> words.contains("diversity")), "what all have in common is not said");
		Driver.waitFor("figures", () -> told().stream().anyMatch(words -> words.contains("repetition")));

		Driver.key(Driver.ui(() -> panes().get(0)), 0, '2');
		Driver.waitFor("the vote", () -> told().stream().anyMatch(words -> words.startsWith("Pane 2") && words.endsWith("voted for")));
		for (int i = 0; i < 200 && votes().isEmpty(); i++) Driver.settle();
		assertEquals(Set.of(1), votes().getFirst().chosen());
		assertFalse(votes().getFirst().isBlind());
		assertEquals(count, votes().getFirst().ballot().size());

		StyledText pane = Driver.ui(() -> panes().get(count - 1));
		Driver.ui(() -> {
			pane.setFocus();
			Driver.key(pane, 0, 'x');
		});
		Driver.waitFor("tints", () -> Stream.of(pane.getStyleRanges()).anyMatch(range -> range.background != null));
		Driver.waitFor("surprise", () -> told().stream().anyMatch(words -> words.contains("surprise")));
		Driver.ui(() -> {
			StyleRange tinted = Stream.of(pane.getStyleRanges()).filter(range -> range.background != null && range.start < 300).findFirst()
					.orElseThrow();
			pane.setCaretOffset(tinted.start);
		});
		Driver.command("gleaner.compare.place");
		Driver.waitFor("the card", () -> card().isPresent());
		Driver.settle();
		Driver.screenshot("compare-light");
		PoemDriver.inOtherTheme(() -> {
			Driver.command("gleaner.compare.place");
			Driver.screenshot("compare-dark");
		});

		if (Driver.ui(() -> card().isEmpty())) Driver.command("gleaner.compare.place");
		Driver.ui(() -> {
			Driver.key(pane, 0, SWT.ARROW_UP);
			Driver.key(pane, 0, SWT.ARROW_UP);
			Driver.key(pane, 0, SWT.CR);
		});
		Driver.waitFor("a branch", () -> tree().getItemCount() == 1 && tree().getItem(0).getItemCount() == 2);
		Path file = new Layouts(studio).branches(AGES);
		Driver.waitFor("the branches on the disk", () -> Files.exists(file));
		assertEquals(3, BranchFile.read(file).getFirst().tree().all().size());
		Driver.key(Driver.ui(() -> tree()), 0, 's');
		Driver.screenshot("compare-branches-light");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("compare-branches-dark"));
		Driver.command("gleaner.compare.undo");
		Driver.command("gleaner.compare.undo");
		Driver.waitFor("it to be undone", () -> tree().getItem(0).getItemCount() == 0);
		Driver.command("gleaner.compare.redo");
		Driver.waitFor("it to be done again", () -> tree().getItem(0).getItemCount() == 2);

		Driver.command("gleaner.compare.takeback");
		for (int i = 0; i < 200 && !votes().isEmpty(); i++) Driver.settle();
		assertEquals(List.of(), votes());
	}

	private static Optional<Shell> card() {
		return Stream.of(Driver.display().getShells()).filter(shell -> (shell.getStyle() & SWT.TOOL) != 0 && shell.isVisible()).findFirst();
	}

	private static Tree tree() {
		return Driver.all(area("gleaner.compare.branches"), Tree.class).getFirst();
	}

	/** Kept with the debris, what an engine has told goes with its words into a poem, which is tinted though nobody chooses a model. */
	@Test
	void whatAnEngineHasToldTintsAPoemToo() throws Exception {
		start("Template and substitutions", "");
		int last = Driver.ui(() -> panes().size()) - 1;
		waitForWords(last, 60);
		settledAfterStep();
		StyledText pane = Driver.ui(() -> panes().get(last));
		Driver.ui(() -> {
			pane.setFocus();
			Driver.key(pane, 0, 'x');
		});
		Driver.waitFor("tints", () -> !tinted(pane, pane.getCharCount()).isEmpty());
		Driver.command("gleaner.poem.new");
		Driver.waitFor("a new poem", () -> PoemDriver.editor() != null && PoemDriver.page().getEditable());
		int first = Driver
				.ui(() -> Stream.of(pane.getStyleRanges()).filter(range -> range.background != null).findFirst().orElseThrow().start);
		int end = Driver.ui(() -> pane.getOffsetAtLine(Math.min(pane.getLineCount() - 1, pane.getLineAtOffset(first) + 1)));
		Driver.ui(() -> {
			pane.setFocus();
			pane.setSelection(0, end);
		});
		List<String> told = Driver.ui(() -> tinted(pane, end));
		assertFalse(told.isEmpty());
		Driver.command("gleaner.harvest");
		StyledText page = Driver.ui(PoemDriver::page);
		Driver.waitFor("what was taken", () -> page.getCharCount() > 0);
		Driver.ui(() -> page.setFocus());
		Driver.command("gleaner.xray.place");
		// the pane tints one poem, the page all that were taken
		Driver.waitFor("the same words tinted", () -> {
			List<String> words = tinted(page, page.getCharCount());
			return words.size() >= told.size() && words.subList(words.size() - told.size(), words.size()).equals(told);
		});
		Driver.screenshot("xray-told-in-poem-light");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("xray-told-in-poem-dark"));
		Driver.ui(() -> page.setFocus());
		Driver.command("gleaner.xray.place");
		Driver.waitFor("the tints to be gone", () -> tinted(page, page.getCharCount()).isEmpty());
		Driver.ui(() -> {
			pane.setFocus();
			Driver.key(pane, 0, 'x');
		});
	}

	/** The tinted words before a place; UI thread. */
	private static List<String> tinted(StyledText text, int end) {
		return Stream.of(text.getStyleRanges()).filter(range -> range.background != null && range.start + range.length <= end)
				.map(range -> text.getTextRange(range.start, range.length)).toList();
	}

	@Test
	void namesAreHiddenUntilTheFirstVoteAndTenVotesMakeALine() throws Exception {
		Driver.ui(() -> click(blind(), true));
		start("Four diversities", "the gull");
		Driver.waitFor("four panes", () -> panes().size() == 4);
		Driver.waitFor("hidden names", () -> told().stream().anyMatch(words -> words.equals("Pane 1: Voice A")));
		for (int i = 0; i < 4; i++) waitForWords(i, 20);
		assertTrue(told().stream().noneMatch(words -> words.contains("diversity")), told()::toString);
		settledAfterStep();
		Driver.screenshot("compare-blind");
		Driver.key(Driver.ui(() -> panes().get(0)), 0, '3');
		Driver.waitFor("the names", () -> told().stream().anyMatch(words -> words.contains("diversity")));
		for (int i = 0; i < 200 && votes().isEmpty(); i++) Driver.settle();
		assertTrue(votes().getFirst().isBlind());
		Vote first = votes().getFirst();
		for (int i = 0; i < 10; i++) new Votes(studio).add(new Vote("again" + i, first.at(), first.layout(), first.prompt(), false,
				first.ballot(), i % 5 == 0 ? Set.of() : Set.of(i % 3)));
		Driver.key(Driver.ui(() -> panes().get(0)), 0, '1');
		for (int i = 0; i < 200 && !votes().getLast().chosen().equals(Set.of(0, 2)); i++) Driver.settle();
		assertEquals(Set.of(0, 2), votes().getLast().chosen());
		assertFalse(votes().getLast().isBlind(), "names were told by then");
		Driver.waitFor("the tally", () -> {
			String words = Spoken.heard(Driver.all(area("gleaner.compare.tally"), Canvas.class).getLast());
			return words != null && words.contains("between");
		});
		Driver.screenshot("compare-tally-light");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("compare-tally-dark"));
	}

	@Test
	void oneKeyHarvestsAndSpacePauses() throws Exception {
		start(AGES, "salt");
		waitForWords(0, 60);
		StyledText pane = Driver.ui(() -> panes().get(0));
		Driver.ui(() -> {
			pane.setFocus();
			Event space = new Event();
			space.keyCode = ' ';
			space.character = ' ';
			space.doit = true;
			pane.notifyListeners(SWT.KeyDown, space);
		});
		Driver.waitFor("the pause", () -> Driver.all(area(PANES), Button.class).stream().anyMatch(each -> each.getText().equals("Go on")));
		Driver.settle();
		String before = text(0);
		Driver.settle();
		Driver.settle();
		assertEquals(before, text(0), "nothing comes while all is held");
		Driver.ui(() -> pane.setSelection(0, 30));
		Driver.command("gleaner.harvest");
		Driver.waitFor("the poem", () -> PoemInFront.of(Driver.page()).isPresent());
	}

	@Test
	void aLayoutIsKeptOpenedByCommandAndShownByTheOracle() throws Exception {
		Layout ages = new ReadyLayouts(studio, StudioAccess.engines()).all().getFirst();
		new Layouts(studio).save(ages.withName("Mine").withPrompt("a rope"));
		choose(AGES);
		Driver.command("gleaner.compare.open", "layout", "Mine");
		Driver.waitFor("its prompt", () -> Driver.all(area(PANES), Text.class).getFirst().getText().equals("a rope"));
		Rectangle display = Driver.ui(() -> Driver.display().getBounds());
		int half = display.width / 2;
		ServiceRegistration<Screens> service = FrameworkUtil.getBundle(CompareTest.class).getBundleContext().registerService(Screens.class,
				() -> List.of(new Screen(0, 0, half, display.height), new Screen(half, 0, display.width - half, display.height)),
				new Hashtable<>());
		try {
			fast();
			Driver.press(Driver.ui(() -> area(PANES)), "Start");
			waitForWords(0, 60);
			Driver.command("gleaner.compare.oracle");
			Driver.waitFor("the oracle", () -> oracle().isPresent() && oracle().get().isVisible());
			Driver.settle();
			Driver.screenshot("compare-oracle");
			Canvas page = Driver.ui(() -> Driver.all(oracle().get(), Canvas.class).getFirst());
			int before = oracleSpeed();
			Driver.key(page, 0, SWT.ARROW_UP);
			Driver.key(page, 0, SWT.ARROW_UP);
			assertTrue(oracleSpeed() > before, "the arrow up makes it faster: " + before + ", " + oracleSpeed());
			Driver.settle();
			Driver.screenshot("compare-oracle-faster");
			Driver.key(page, 0, SWT.ARROW_DOWN);
			Driver.key(page, 0, SWT.ARROW_DOWN);
			assertEquals(before, oracleSpeed(), "and the arrow down slower");
			Driver.key(page, 0, SWT.ESC);
			Driver.waitFor("the oracle to be gone", () -> oracle().isEmpty());
		} finally {
			service.unregister();
		}
	}

	@Test
	void everyControlHasANameAndTheWindowStaysAwakeWithTwelvePanes() throws Exception {
		PaneOrder pane = PaneOrder.of(new GenerationOrder("markov", Map.of("quotation", "0"), List.of(new CorpusWeight("Harbour notes", 1)),
				GenerationRequest.poem(1)));
		new Layouts(studio).save(new Layout("Twelve", "", 1, 0, false, Collections.nCopies(Layout.MOST, pane)));
		Driver.command("gleaner.compare.open", "layout", "Twelve");
		Driver.waitFor("twelve panes", () -> panes().size() == Layout.MOST && front().equals("Twelve"));
		List<String> nameless = new ArrayList<>();
		Driver.ui(() -> Nameless.note(Driver.window().getShell(), PANES, nameless));
		assertEquals(List.of(), nameless);
		fast();
		Driver.press(Driver.ui(() -> area(PANES)), "Start");
		for (int i = 0; i < Layout.MOST; i++) waitForWords(i, 400);
		double longest;
		try (Pulse pulse = new Pulse()) {
			Driver.pause(Duration.ofSeconds(8));
			longest = pulse.longestMillis();
		}
		System.out.println("twelve panes at full speed: the window waited " + longest + " ms at most; " + told());
		Driver.screenshot("compare-twelve");
		assertTrue(Driver.ui(() -> panes().stream().allMatch(each -> each.getLineCount() < 4_100)), "what is shown is bounded");
	}

	/** As it is remembered, in letters a second. */
	private static int oracleSpeed() {
		return InstanceScope.INSTANCE.getNode("gleaner.ui").getInt("gleaner.compare.oracle", OraclePace.USUAL);
	}

	@Test
	void wherePanesScrollTogetherAllGoAlong() {
		start("Four diversities", "the tide");
		Driver.waitFor("four panes", () -> panes().size() == 4);
		for (int i = 0; i < 4; i++) waitForWords(i, 3_000);
		Driver.command("gleaner.compare.stop");
		for (StyledText pane : Driver.ui(CompareTest::panes)) {
			int below = Driver.ui(() -> pane.getLinePixel(pane.getLineCount()) - pane.getClientArea().height);
			assertTrue(below <= 0, () -> "the last line is " + below + " pixels out of sight");
		}
		Button together = Driver.ui(() -> Driver.find(area(PANES), Button.class, each -> each.getText().equals("scroll together")));
		Driver.ui(() -> click(together, true));
		try {
			Driver.ui(() -> scroll(panes().getFirst(), 0));
			assertEquals(List.of(0, 0, 0, 0), tops(), "all are at the top");
			Driver.ui(() -> scroll(panes().get(1), 1));
			assertTrue(tops().stream().allMatch(top -> top > 0), () -> "all are at their ends: " + tops());
			Driver.ui(() -> click(together, false));
			List<Integer> before = tops();
			Driver.ui(() -> scroll(panes().get(1), 0));
			assertEquals(List.of(before.get(0), 0, before.get(2), before.get(3)), tops(), "each for itself again");
		} finally {
			Driver.ui(() -> click(together, false));
		}
	}

	/** As the poet does it with the bar: from 0 for the top to 1 for the end. UI thread. */
	private static void scroll(StyledText pane, double share) {
		pane.setTopPixel((int) Math.round(share * (pane.getVerticalBar().getMaximum() - pane.getVerticalBar().getThumb())));
		pane.getVerticalBar().notifyListeners(SWT.Selection, new Event());
	}

	private static List<Integer> tops() {
		return Driver.ui(() -> panes().stream().map(StyledText::getTopPixel).toList());
	}

	@Test
	void layoutsAreTabsAndKeepWhatTheirPanesHaveSaid() {
		start(AGES, "salt");
		waitForWords(0, 60);
		Driver.settle();
		String said = text(0).substring(0, 40);
		int ages = Driver.ui(() -> panes().size());
		choose("Four diversities");
		Driver.waitFor("the other layout", () -> front().equals("Four diversities") && panes().size() == 4
				&& !panes().getFirst().getText().startsWith(said));
		assertTrue(Driver.ui(() -> Stream.of(tabs().getItems()).map(item -> String.valueOf(item.getData())).toList())
				.containsAll(List.of(AGES, "Four diversities")));
		Driver.screenshot("compare-tabs-light");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("compare-tabs-dark"));
		Driver.ui(() -> {
			ToolItem first = Stream.of(tabs().getItems()).filter(item -> AGES.equals(item.getData())).findFirst().orElseThrow();
			for (ToolItem item : tabs().getItems()) item.setSelection(item == first);
			Driver.send(first, SWT.Selection);
		});
		Driver.waitFor("the first layout with its text", () -> panes().size() == ages && panes().getFirst().getText().startsWith(said));
		Driver.waitFor("its panes to rest",
				() -> Driver.all(area(PANES), Button.class).stream().anyMatch(b -> b.getText().equals("Go on")));
		Driver.press(Driver.ui(() -> area(PANES)), "Go on");
		int length = text(0).length();
		Driver.waitFor("more to come", () -> panes().getFirst().getCharCount() > length);
	}

	@Test
	void whereThereIsNoRoomForAllPanesThereArePages() throws Exception {
		PaneOrder pane = PaneOrder.of(new GenerationOrder("markov", Map.of("quotation", "0"), List.of(new CorpusWeight("Harbour notes", 1)),
				GenerationRequest.poem(1)));
		new Layouts(studio).save(new Layout("Eight", "", 1, 0, false, Collections.nCopies(8, pane)));
		Shell shell = Driver.window().getShell();
		Point before = Driver.ui(shell::getSize);
		choose("Eight");
		Driver.waitFor("eight panes", () -> panes().size() == 8);
		try {
			Driver.ui(() -> shell.setSize(1024, 700));
			Driver.waitFor("pages", () -> panes().size() < 8 && panes().size() >= 2);
			int onPage = Driver.ui(() -> panes().size());
			Driver.ui(
					() -> panes().forEach(each -> assertTrue(each.getSize().x > 200 && each.getSize().y > 100, each.getSize()::toString)));
			fast();
			Driver.press(Driver.ui(() -> area(PANES)), "Start");
			waitForWords(0, 60);
			Driver.settle();
			Driver.screenshot("compare-pages-light");
			PoemDriver.inOtherTheme(() -> Driver.screenshot("compare-pages-dark"));
			assertTrue(told().stream().anyMatch(words -> words.startsWith("Pane 1:")), told()::toString);
			Driver.command("gleaner.compare.page.next");
			Driver.waitFor("the next pane", () -> told().stream().anyMatch(words -> words.startsWith("Pane " + (onPage + 1) + ":")));
			assertTrue(told().stream().noneMatch(words -> words.startsWith("Pane 1:")), told()::toString);
			waitForWords(0, 60);
			Driver.command("gleaner.compare.page.previous");
			Driver.waitFor("the first pane", () -> told().stream().anyMatch(words -> words.startsWith("Pane 1:")));
			Driver.command("gleaner.compare.page.previous");
			assertEquals(onPage, Driver.ui(() -> panes().size()), "there is nothing before the first page");
		} finally {
			Driver.ui(() -> shell.setSize(before));
		}
		Driver.waitFor("all panes", () -> panes().size() == 8);
	}

	@Test
	void anEngineOfOthersThatBreaksCanBeSwitchedOff() throws Exception {
		GeneratorEngine glass = new ScriptedEngine("salt ", "and rain\n").naming("brittle", "Brittle")
				.throwing(new IllegalStateException("the glass broke"), 5);
		ServiceRegistration<GeneratorEngine> service = FrameworkUtil.getBundle(CompareTest.class).getBundleContext().registerService(
				GeneratorEngine.class, glass,
				new Hashtable<>(Map.of(GeneratorEngine.ID, glass.info().id(), GeneratorEngine.NAME, glass.info().name())));
		try {
			PaneOrder brittle = PaneOrder.of(new GenerationOrder("brittle", Map.of(), List.of(), GenerationRequest.poem(1)));
			PaneOrder markov = PaneOrder.of(new GenerationOrder("markov", Map.of("quotation", "0"),
					List.of(new CorpusWeight("Harbour notes", 1)), GenerationRequest.poem(1)));
			new Layouts(studio).save(new Layout("Glass", "", 1, 0, false, List.of(brittle, markov)));
			start("Glass", "");
			Driver.waitFor("why it broke off", () -> links().stream().anyMatch(each -> each.contains("Switch off")));
			assertEquals(1, Driver.ui(CompareTest::links).size(), "the other pane has nothing to be told of");
			assertTrue(Driver.ui(() -> Driver.all(area(PANES), Label.class).stream().anyMatch(label -> label.isVisible()
					&& label.getText().contains("Brittle") && label.getText().contains("the glass broke"))));
			waitForWords(1, 60);
			assertTrue(text(0).startsWith("salt and rain"), text(0));
			Driver.screenshot("compare-broken-light");
			PoemDriver.inOtherTheme(() -> Driver.screenshot("compare-broken-dark"));
		} finally {
			service.unregister();
		}
	}

	/** UI thread. */
	private static List<String> links() {
		return Driver.all(area(PANES), Link.class).stream().filter(Control::isVisible).map(Link::getText).toList();
	}

	@Test
	void whatItsEngineHasToldNeedsNoModel() throws Exception {
		start("Template and substitutions", "");
		int last = Driver.ui(() -> panes().size()) - 1;
		waitForWords(last, 60);
		settledAfterStep();
		StyledText pane = Driver.ui(() -> panes().get(last));
		Driver.ui(() -> {
			pane.setFocus();
			Driver.key(pane, 0, 'x');
		});
		Driver.waitFor("tints", () -> Stream.of(pane.getStyleRanges()).anyMatch(range -> range.background != null));
		StyleRange tinted = Driver
				.ui(() -> Stream.of(pane.getStyleRanges()).filter(range -> range.background != null).findFirst().orElseThrow());
		String word = Driver.ui(() -> pane.getTextRange(tinted.start, tinted.length));
		assertTrue(word.chars().allMatch(c -> Character.isLetter(c) || c == '\''), "whole words: " + word);
		Driver.ui(() -> pane.setCaretOffset(tinted.start));
		Driver.command("gleaner.compare.place");
		Driver.waitFor("the card", () -> card().isPresent());
		Driver.screenshot("compare-told-light");
		PoemDriver.inOtherTheme(() -> {
			Driver.command("gleaner.compare.place");
			Driver.screenshot("compare-told-dark");
		});
		if (Driver.ui(() -> card().isEmpty())) Driver.command("gleaner.compare.place");
		Driver.ui(() -> {
			Driver.key(pane, 0, SWT.ARROW_UP);
			Driver.key(pane, 0, SWT.CR);
		});
		Driver.waitFor("another word, and the rest as it was", () -> tree().getItemCount() == 1 && tree().getItem(0).getItemCount() == 2);
	}

	private static Optional<Shell> oracle() {
		return Stream.of(Driver.display().getShells()).filter(shell -> shell.getText().equals("Oracle")).findFirst();
	}
}
