// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.compare.layout.Layout;
import gleaner.compare.layout.Layouts;
import gleaner.compare.layout.PaneOrder;
import gleaner.compare.layout.ReadyLayouts;
import gleaner.desk.compare.OraclePace;
import gleaner.desk.perform.Screen;
import gleaner.desk.perform.Screens;
import gleaner.engine.GenerationRequest;
import gleaner.ui.StudioAccess;
import gleaner.voice.CorpusWeight;
import gleaner.voice.GenerationOrder;
import java.util.Collections;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** Layouts: tabs, pages on little room, what they keep, the oracle. */
class CompareLayoutsTest extends CompareRoom {
	@Test
	void aLayoutIsKeptOpenedByCommandAndShownByTheOracle() throws Exception {
		Layout ages = new ReadyLayouts(studio, StudioAccess.engines()).all().getFirst();
		new Layouts(studio).save(ages.withName("Mine").withPrompt("a rope"));
		choose(AGES);
		Driver.command("gleaner.compare.open", "layout", "Mine");
		Driver.waitFor("its prompt", () -> Driver.all(area(PANES), Text.class).getFirst().getText().equals("a rope"));
		Rectangle display = Driver.ui(() -> Driver.display().getBounds());
		int half = display.width / 2;
		ServiceRegistration<Screens> service = FrameworkUtil.getBundle(CompareLayoutsTest.class).getBundleContext().registerService(
				Screens.class,
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

	/** As it is remembered, in letters a second. */
	private static int oracleSpeed() {
		return InstanceScope.INSTANCE.getNode("gleaner.ui").getInt("gleaner.compare.oracle", OraclePace.USUAL);
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

	private static Optional<Shell> oracle() {
		return Stream.of(Driver.display().getShells()).filter(shell -> shell.getText().equals("Oracle")).findFirst();
	}
}
