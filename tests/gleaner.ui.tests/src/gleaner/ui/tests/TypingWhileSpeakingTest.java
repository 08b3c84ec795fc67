// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.compare.layout.Layout;
import gleaner.compare.layout.Layouts;
import gleaner.compare.layout.PaneOrder;
import gleaner.engine.GenerationRequest;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.testkit.ScriptedEngine;
import gleaner.files.StudioException;
import gleaner.studio.poem.Harvest;
import gleaner.voice.GenerationOrder;
import java.nio.file.Files;
import java.util.Collections;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Scale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** A poet types while engines speak beside the page: each letter is in the poem and painted, and the engines go on. */
class TypingWhileSpeakingTest {
	private static final String VERSE = "the tide keeps its own keys\nunder the third stair";
	private static final String ENGINE = "beside the page";
	private static final String LAYOUT = "Beside the page";
	private static final String SILENT = "Nobody speaks";
	private static final String PANES = "gleaner.compare.panes";
	private static final int SPEAKING = 4;

	private final PoemDriver poem = new PoemDriver();
	private final ScriptedEngine engine = PacedEngine.of("beside", ENGINE, 4_000);

	@BeforeEach
	void anEmptyPoem() throws StudioException {
		poem.open("Typed", Harvest.hand("-"));
		poem.select(0, 1);
		poem.type("" + SWT.BS);
		Driver.waitFor("an empty page", () -> PoemDriver.page().getCharCount() == 0);
	}

	@AfterEach
	void close() throws StudioException {
		poem.close();
	}

	/** Types letter by letter, each only when the one before is to be seen. */
	private void assertTypedAndSeen() {
		StyledText page = Driver.ui(PoemDriver::page);
		AtomicInteger paintings = new AtomicInteger();
		Listener painted = event -> paintings.incrementAndGet();
		Driver.ui(() -> {
			page.setFocus();
			page.addListener(SWT.Paint, painted);
		});
		for (int length = 1; length <= VERSE.length(); length++) {
			String expected = VERSE.substring(0, length);
			int before = paintings.get();
			poem.type(VERSE.charAt(length - 1) == '\n' ? String.valueOf(SWT.CR) : VERSE.substring(length - 1, length));
			assertEquals(expected, poem.text());
			Driver.waitFor("the letter to be painted", () -> paintings.get() > before);
			assertEquals(expected.length(), poem.caret());
		}
		Driver.ui(() -> {
			page.removeListener(SWT.Paint, painted);
			Point end = page.getLocationAtOffset(page.getCharCount());
			assertTrue(page.getClientArea().contains(end), () -> "the end of the poem is out of sight: " + end);
		});
	}

	@Test
	void whileTheDebrisComes() throws StudioException {
		DebrisDriver debris = new DebrisDriver();
		debris.install(engine);
		debris.panes(SPEAKING);
		try {
			for (int pane = 0; pane < SPEAKING; pane++) {
				debris.activate(pane);
				debris.choose(ENGINE);
			}
			Driver.command("gleaner.debris.full");
			Driver.command("gleaner.debris.start");
			for (int pane = 0; pane < SPEAKING; pane++) {
				int each = pane;
				Driver.waitFor("words in pane " + (pane + 1), () -> debris.length(each) > 100);
			}
			List<Long> before = ends(debris);
			Driver.ui(() -> Driver.page().activate(PoemDriver.editor()));
			assertTypedAndSeen();
			Driver.screenshot("typing-beside-debris");
			List<Long> after = ends(debris);
			for (int pane = 0; pane < SPEAKING; pane++) assertTrue(after.get(pane) > before.get(pane), before + ", then " + after);
			Driver.ui(() -> Driver.page().activate(PoemDriver.editor()));
			assertEquals(VERSE, poem.saved().text());
		} finally {
			Driver.command("gleaner.debris.full");
			for (int pane = 0; pane < SPEAKING; pane++) { // or they keep an engine that is gone
				debris.activate(pane);
				debris.choose("Markov");
			}
			debris.close();
		}
	}

	/** How much has come to each pane. */
	private static List<Long> ends(DebrisDriver debris) {
		debris.focus();
		return List.of(debris.offsetOfEnd(0), debris.offsetOfEnd(1), debris.offsetOfEnd(2), debris.offsetOfEnd(3));
	}

	@Test
	void whileVoicesSpeakSideBySide() throws Exception {
		ServiceRegistration<GeneratorEngine> service = FrameworkUtil.getBundle(TypingWhileSpeakingTest.class).getBundleContext()
				.registerService(GeneratorEngine.class, engine,
						new Hashtable<>(Map.of(GeneratorEngine.ID, engine.info().id(), GeneratorEngine.NAME, engine.info().name())));
		Layouts layouts = new Layouts(DebrisDriver.studio());
		PaneOrder pane = PaneOrder.of(new GenerationOrder("beside", Map.of(), List.of(), GenerationRequest.poem(1)));
		layouts.save(new Layout(LAYOUT, "", 1, 0, false, Collections.nCopies(SPEAKING, pane)));
		try {
			Driver.room("gleaner.compare");
			Driver.command("gleaner.compare.open", "layout", LAYOUT);
			Driver.waitFor("the panes", () -> panes().size() == SPEAKING);
			Driver.ui(() -> {
				Scale scale = Driver.all(area(), Scale.class).getFirst();
				scale.setSelection(scale.getMaximum());
				Driver.send(scale, SWT.Selection);
			});
			Driver.command("gleaner.compare.start");
			Driver.waitFor("words in all panes", () -> panes().stream().allMatch(each -> each.getCharCount() > 100));
			Driver.ui(() -> Driver.page().activate(PoemDriver.editor()));
			List<Integer> before = shown();
			assertTypedAndSeen();
			Driver.screenshot("typing-beside-voices");
			List<Integer> after = shown();
			for (int i = 0; i < SPEAKING; i++) assertTrue(after.get(i) > before.get(i), before + ", then " + after);
			assertEquals(VERSE, poem.saved().text());
		} finally {
			Driver.command("gleaner.compare.stop");
			showNothing(layouts);
			Driver.room("gleaner.glean");
			service.unregister();
			for (String name : List.of(LAYOUT, SILENT)) Files.deleteIfExists(layouts.branches(name).resolveSibling(name + ".json"));
		}
	}

	/** Or each change of theme in the tests that follow would lay out anew all that was said here. */
	private static void showNothing(Layouts layouts) throws StudioException {
		PaneOrder silent = PaneOrder.of(new GenerationOrder("beside", Map.of(), List.of(), GenerationRequest.poem(1)));
		layouts.save(new Layout(SILENT, "", 1, 0, false, List.of(silent)));
		Driver.command("gleaner.compare.open", "layout", SILENT);
		Driver.waitFor("an empty pane", () -> panes().size() == 1 && panes().getFirst().getCharCount() == 0);
	}

	/** UI thread. */
	private static Composite area() {
		return (Composite) Driver.page().findView(PANES).getSite().getService(MPart.class).getWidget();
	}

	/** Those of the layout in front; UI thread. */
	private static List<StyledText> panes() {
		return Driver.all(area(), StyledText.class).stream().filter(each -> each.getParent().getVisible()).toList();
	}

	/** How much has been painted into each pane. */
	private static List<Integer> shown() {
		return Driver.ui(() -> panes().stream().map(StyledText::getCharCount).toList());
	}
}
