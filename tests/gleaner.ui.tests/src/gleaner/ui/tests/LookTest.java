// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.studio.poem.Harvest;
import gleaner.ui.Commands;
import gleaner.ui.Motion;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was found by looking at the window. */
class LookTest {
	private static final int AROUND = 16;

	private Point before;

	@BeforeEach
	void remember() {
		Driver.waitForStudio();
		Driver.ui(() -> Driver.page().resetPerspective()); // others open views of other rooms here
		before = Driver.ui(() -> shell().getSize());
		Driver.view("gleaner.editor.provenance");
		Driver.view("gleaner.ui.debris");
	}

	@AfterEach
	void restore() {
		Driver.ui(() -> shell().setSize(before));
	}

	private static Shell shell() {
		return Driver.window().getShell();
	}

	/** A name that has no room goes behind the sign for more, where it can be read; it is not cut to "W". */
	@Test
	void tabsHaveTheirWholeNames() {
		for (Point size : List.of(new Point(1024, 700), new Point(1366, 768), new Point(1440, 900))) {
			Driver.ui(() -> shell().setSize(size));
			Driver.settle();
			List<String> cut = Driver.ui(() -> {
				List<String> found = new ArrayList<>();
				for (CTabFolder folder : Driver.all(shell(), CTabFolder.class)) if (folder.isVisible()) cutIn(folder, found);
				return found;
			});
			assertEquals(List.of(), cut, size.toString());
		}
	}

	private static void cutIn(CTabFolder folder, List<String> cut) {
		GC gc = new GC(folder);
		for (CTabItem item : folder.getItems()) {
			if (!item.isShowing() || item.getText().length() > 10) continue;
			gc.setFont(item.getFont());
			if (item.getBounds().width < gc.textExtent(item.getText()).x + AROUND) cut.add(item.getText() + " " + item.getBounds());
		}
		gc.dispose();
	}

	@Test
	void viewsOfThePoemFitSideBySideInAWindowOfTheUsualSize() {
		Driver.ui(() -> shell().setSize(1440, 900));
		Driver.settle();
		List<String> hidden = Driver.ui(() -> {
			List<String> found = new ArrayList<>();
			for (CTabFolder folder : Driver.all(shell(), CTabFolder.class)) {
				List<CTabItem> items = List.of(folder.getItems());
				if (items.stream().noneMatch(item -> item.getText().equals("Word"))) continue;
				items.stream().filter(item -> !item.isShowing()).forEach(item -> found.add(item.getText()));
			}
			return found;
		});
		assertEquals(List.of(), hidden);
	}

	/** Parts that say nothing leave no gaps behind the last one. */
	@Test
	void whetherThePoemIsSavedStandsAtTheEdge() throws Exception {
		PoemDriver poem = new PoemDriver();
		poem.open("Edge", Harvest.hand("a wet bell"));
		try {
			Driver.waitFor("the foot", () -> saved().isPresent());
			Driver.ui(() -> {
				Label saved = saved().orElseThrow();
				Composite bar = saved.getParent();
				Rectangle place = saved.getBounds();
				assertTrue(bar.getClientArea().width - (place.x + place.width) <= 10, place + " in " + bar.getClientArea());
			});
		} finally {
			poem.close();
		}
	}

	private static Optional<Label> saved() {
		return Driver.all(shell(), Label.class).stream()
				.filter(label -> label.isVisible() && label.getText().matches("(not )?saved")).findFirst();
	}

	@Test
	void whatIsChosenInTheMixIsReadWholeInASmallWindow() {
		Driver.ui(() -> shell().setSize(1024, 700));
		Driver.view("gleaner.ui.mix");
		Driver.settle();
		Driver.ui(() -> {
			Combo unit = Driver.find(shell(), Combo.class, combo -> combo.indexOf("as it comes") >= 0);
			int wanted = unit.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
			Control below = unit.getParent();
			assertEquals(below.getSize().x, unit.getBounds().x + unit.getBounds().width, "up to the edge; it would like " + wanted);
		});
	}

	@Test
	void thePageWithoutAPoemShowsNoKeyCutInTwo() {
		Driver.ui(() -> Driver.page().closeAllEditors(false));
		for (int width : new int[] { 700, 1440 }) {
			Driver.ui(() -> shell().setSize(width, 700));
			Driver.settle();
			Driver.ui(() -> {
				Link first = Driver.find(shell(), Link.class, link -> link.isVisible() && link.getText().contains("Begin a poem"));
				Composite page = first.getParent();
				Rectangle place = page.getParent().getClientArea();
				List<Label> keys = Driver.all(page, Label.class).stream()
						.filter(label -> label.isVisible() && label.getText().contains("+"))
						.toList();
				assertEquals(width == 1440 ? 3 : 0, keys.size());
				for (Control part : page.getChildren()) {
					if (!part.isVisible()) continue;
					Rectangle bounds = part.getDisplay().map(page, page.getParent(), part.getBounds());
					assertTrue(bounds.x + bounds.width <= place.width || part instanceof Link, bounds + " in " + place);
				}
			});
		}
	}

	/** Of several keys one that every keyboard has, not the sign on the third key of a French one. */
	@Test
	void theKeyOfFindAnythingIsOneThatCanBePressed() {
		assertEquals(Optional.of("Ctrl+K"), Driver.ui(() -> Commands.key("gleaner.find")));
	}

	@Test
	void nothingMovesWhereTheDesktopSaysSo() throws Exception {
		assertFalse(Driver.ui(Motion::isReduced));
		Driver.ui(() -> animations(0));
		try {
			assertTrue(Driver.ui(Motion::isReduced));
		} finally {
			Driver.ui(() -> animations(1));
		}
		assertFalse(Driver.ui(Motion::isReduced));
	}

	/** GTK's setting, as a desktop would set it. */
	private static void animations(int on) {
		try (Arena arena = Arena.ofConfined()) {
			SymbolLookup gtk = SymbolLookup.libraryLookup("libgtk-3.so.0", arena);
			Linker linker = Linker.nativeLinker();
			MemorySegment settings = (MemorySegment) linker
					.downcallHandle(gtk.findOrThrow("gtk_settings_get_default"), FunctionDescriptor.of(ValueLayout.ADDRESS)).invoke();
			linker.downcallHandle(gtk.findOrThrow("g_object_set"), FunctionDescriptor.ofVoid(ValueLayout.ADDRESS, ValueLayout.ADDRESS,
					ValueLayout.JAVA_INT, ValueLayout.ADDRESS), Linker.Option.firstVariadicArg(2))
					.invoke(settings, arena.allocateFrom("gtk-enable-animations"), on, MemorySegment.NULL);
		} catch (Throwable e) {
			throw new IllegalStateException(e);
		}
	}
}
