// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.files.StudioException;
import gleaner.studio.poem.Harvest;
import gleaner.ui.Fonts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The poem alone in the window, and everything as it was afterwards. */
class WriteAloneTest {
	private static final String VERSE = "under the third stair.\nI have asked it for the hour\nand it gives us the gulver,\n\n"
			+ "So listen: the cellar\n"
			+ "is learning to swim";

	private final PoemDriver poem = new PoemDriver();
	private Shell window;

	@BeforeEach
	void aPoemIsOpen() throws StudioException {
		window = Driver.ui(() -> Driver.window().getShell());
		poem.open("Stair", PoemDriver.machine("the tide keeps its own keys\n").plus(Harvest.hand(VERSE)));
	}

	@AfterEach
	void close() throws StudioException {
		if (isAlone()) Driver.command("gleaner.poem.focus");
		Driver.command("gleaner.text.usual");
		poem.close();
	}

	/** Whether nothing but the poem's page is to be seen. */
	private boolean isAlone() {
		return Driver.ui(() -> window.getMenuBar() == null);
	}

	/** What is in the window and where: the controls that are to be seen, with their bounds; not what is being said. */
	private List<String> seen() {
		return Driver.ui(() -> {
			List<String> seen = new ArrayList<>();
			seen(window, seen);
			Menu bar = window.getMenuBar();
			seen.add("menus " + (bar == null ? "none" : bar.getItemCount()));
			seen.add("font " + PoemDriver.page().getFont().getFontData()[0] + " " + PoemDriver.page().getLineSpacing());
			return seen;
		});
	}

	/** The same, once what is read apart (all that is known of the word at the caret) has come and found its room. */
	private List<String> settled() {
		List<String> before = List.of();
		for (List<String> now = seen(); !now.equals(before); now = seen()) {
			before = now;
			Driver.pause(Duration.ofSeconds(1));
		}
		return before;
	}

	private static void seen(Composite parent, List<String> seen) {
		for (Control child : parent.getChildren()) {
			if (!child.isVisible() || child instanceof Label || child instanceof Link) continue;
			seen.add(child.getClass().getSimpleName() + " " + child.getBounds());
			if (child instanceof Composite composite) seen(composite, seen);
		}
	}

	private static Rectangle place() {
		return Driver.ui(() -> {
			Point corner = PoemDriver.page().toDisplay(0, 0);
			Point size = PoemDriver.page().getSize();
			return new Rectangle(corner.x, corner.y, size.x, size.y);
		});
	}

	@Test
	void f11ShowsThePoemAloneAndEscapeEverythingAsItWas() {
		poem.caretIn("gulver");
		List<String> before = settled();
		int size = Driver.ui(() -> PoemDriver.page().getFont().getFontData()[0].getHeight());
		new Keyboard(window).press(0, SWT.F11);
		Driver.waitFor("the room", () -> window.getMenuBar() == null);
		assertEquals(1, Driver.ui(() -> Stream.of(window.getChildren()).filter(Control::isVisible).count()), "nothing else is seen");
		Driver.waitFor("one to go on writing", () -> PoemDriver.page().isFocusControl());
		assertEquals(size * 13 / 10, Driver.ui(() -> PoemDriver.page().getFont().getFontData()[0].getHeight()), 1, "larger letters");
		Rectangle room = Driver.ui(() -> Driver.display().map(window, null, window.getClientArea()));
		Rectangle page = place();
		assertEquals(room.x + room.width / 2, page.x + 10 + (page.width - 20) / 2, 1, "from bar to rhyme it is in the middle");
		Driver.screenshot("write-alone");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("write-alone-dark"));
		new Keyboard(window).press(0, SWT.ESC);
		Driver.waitFor("the window", () -> window.getMenuBar() != null);
		for (int i = 0; i < 100 && !seen().equals(before); i++) Driver.pause(Duration.ofMillis(100));
		assertEquals(String.join("\n", before), String.join("\n", seen()), "everything is as it was");
		Driver.waitFor("the poem to have the focus", () -> PoemDriver.page().isFocusControl());
	}

	@Test
	void whatIsWrittenAloneIsThePoemAndCanBeUndoneAndSaved() throws StudioException {
		poem.select(0, 0);
		Driver.command("gleaner.poem.focus");
		poem.type("now ");
		poem.undo();
		poem.type("so ");
		assertTrue(poem.text().startsWith("so the tide"), poem::text);
		assertTrue(poem.saved().text().startsWith("so the tide"));
		assertTrue(isAlone(), "saving does not lead out");
	}

	@Test
	void theSizeOfTextIsThePoetsHereToo() {
		Driver.command("gleaner.poem.focus");
		int width = place().width;
		int size = Driver.ui(() -> PoemDriver.page().getFont().getFontData()[0].getHeight());
		for (int i = 0; i < 6; i++) Driver.command("gleaner.text.smaller");
		Driver.waitFor("smaller letters", () -> PoemDriver.page().getFont().getFontData()[0].getHeight() < size - 4);
		Driver.waitFor("a narrower block", () -> place().width < width);
		Driver.command("gleaner.poem.focus");
		Driver.waitFor("the usual letters", () -> PoemDriver.page().getFont().getFontData()[0].getHeight() == Driver
				.ui(() -> JFaceResources.getFontRegistry().getFontData(Fonts.POEM)[0].getHeight()));
	}

	@Test
	void whoGoesElsewhereGoesBackToTheWindow() throws StudioException {
		List<String> before = settled();
		Driver.command("gleaner.poem.focus");
		Driver.view("gleaner.ui.search");
		assertFalse(isAlone());
		Driver.ui(() -> Driver.page().activate(PoemDriver.editor()));
		assertFalse(before.isEmpty());
		Driver.command("gleaner.poem.focus");
		poem.leave();
		Driver.ui(() -> Driver.page().closeAllEditors(false));
		assertFalse(isAlone(), "nor does a poem that is closed leave an empty room");
	}

	/** The window is asked whether it may end, as a quit does first of all; another says no, so that the test can go on. */
	@Test
	void aQuitInTheRoomFindsTheWindowWhole() {
		List<String> before = settled();
		Driver.command("gleaner.poem.focus");
		List<List<String>> atTheEnd = new ArrayList<>();
		IWorkbenchListener no = new IWorkbenchListener() {
			@Override
			public boolean preShutdown(IWorkbench workbench, boolean isForced) {
				atTheEnd.add(seen());
				return false;
			}

			@Override
			public void postShutdown(IWorkbench workbench) {
			}
		};
		Driver.ui(() -> {
			IWorkbench workbench = PlatformUI.getWorkbench();
			workbench.addWorkbenchListener(no);
			try {
				workbench.close();
			} finally {
				workbench.removeWorkbenchListener(no);
			}
		});
		assertEquals(List.of(before), atTheEnd);
	}

	@Test
	void aTypewriterKeepsTheLineInTheMiddle() {
		Driver.command("gleaner.poem.typewriter");
		try {
			poem.select(poem.text().length(), poem.text().length());
			poem.type("\nto the end");
			Driver.waitFor("the last line in the middle", () -> isInTheMiddle());
			poem.select(0, 0);
			poem.type("x");
			Driver.waitFor("the first line in the middle", () -> isInTheMiddle());
			Driver.screenshot("write-typewriter");
		} finally {
			Driver.command("gleaner.poem.typewriter");
		}
		assertEquals(16, Driver.ui(() -> PoemDriver.page().getTopMargin()));
	}

	/** UI thread. */
	private static boolean isInTheMiddle() {
		int caret = PoemDriver.page().getCaretOffset();
		int line = PoemDriver.page().getLineHeight(caret);
		int middle = PoemDriver.page().getLocationAtOffset(caret).y + line / 2;
		return Math.abs(middle - PoemDriver.page().getClientArea().height / 2) <= 1;
	}
}
