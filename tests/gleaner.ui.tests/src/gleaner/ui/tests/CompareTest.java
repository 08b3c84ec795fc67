// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.compare.layout.Layout;
import gleaner.compare.layout.Layouts;
import gleaner.compare.layout.PaneOrder;
import gleaner.compare.vote.Vote;
import gleaner.compare.vote.Votes;
import gleaner.engine.GenerationRequest;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.testkit.ScriptedEngine;
import gleaner.ui.PoemInFront;
import gleaner.ui.Spoken;
import gleaner.voice.CorpusWeight;
import gleaner.voice.GenerationOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** The starter vintages side by side: votes, keys, scrolling, and the window while twelve panes speak. */
class CompareTest extends CompareRoom {
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

	@Test
	void wherePanesScrollTogetherAllGoAlong() {
		start("Four diversities", "the tide");
		Driver.waitFor("four panes", () -> panes().size() == 4);
		for (int i = 0; i < 4; i++) waitForWords(i, 3_000);
		Driver.command("gleaner.compare.stop");
		for (StyledText pane : Driver.ui(CompareRoom::panes)) {
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
			Driver.ui(() -> scroll(panes().get(1), 0.5)); // whoever is at the end would follow what is yet to be shown
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
}
