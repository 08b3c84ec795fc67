// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.ui.Ink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Widget;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The window opens in both themes, with our menus and no others. */
class WindowTest {
	@BeforeEach
	void studioIsOpen() {
		Driver.waitForStudio();
	}

	@Test
	void opensInLightAndDark() {
		assertEquals("gleaner.glean", Driver.ui(() -> Driver.page().getPerspective().getId()));
		Driver.view("gleaner.ui.studio");
		RGB before = rgb(Ink.PANE);
		Driver.screenshot("window-" + brightness(before));
		Driver.command("gleaner.theme");
		Driver.waitFor("the other theme", () -> !rgb(Ink.PANE).equals(before));
		RGB after = rgb(Ink.PANE);
		Driver.screenshot("window-" + brightness(after));
		assertTrue(!brightness(before).equals(brightness(after)), "one theme is light, the other dark");
		Driver.command("gleaner.theme");
		Driver.waitFor("the first theme", () -> rgb(Ink.PANE).equals(before));
	}

	@Test
	void inkIsReadableInBothThemes() {
		for (int theme = 0; theme < 2; theme++) {
			for (Ink ink : List.of(Ink.INK, Ink.DIM, Ink.MACHINE, Ink.SWAP, Ink.ACCENT)) {
				double contrast = contrast(rgb(ink), rgb(Ink.PANE));
				assertTrue(contrast >= 4.5, ink + " on the pane has a contrast of " + contrast);
			}
			RGB before = rgb(Ink.PANE);
			Driver.command("gleaner.theme");
			Driver.waitFor("the other theme", () -> !rgb(Ink.PANE).equals(before));
		}
	}

	/** The platform has a search of its own, which nobody wants here. */
	private static final Set<String> OUR_SEARCH = Set.of("Search", "Search the Studio");

	@Test
	void menusAreOurs() {
		Driver.ui(WindowTest::checkMenus);
	}

	private static void checkMenus() {
		List<String> names = labels(Driver.window().getShell().getMenuBar());
		assertTrue(List.of("File", "Edit", "Poem", "Engines", "Window", "Help").containsAll(names), "unexpected menus in " + names);
		assertTrue(names.containsAll(List.of("File", "Edit", "Window", "Help")), "missing menus in " + names);
		List<String> all = new ArrayList<>();
		for (MenuItem item : Driver.window().getShell().getMenuBar().getItems())
			collect(item.getMenu(), all);
		for (String word : List.of("Project", "Run", "Search", "Resource", "Console", "Install", "Working Set", "Annotation", "Other…",
				"Other..."))
			assertTrue(
					all.stream().filter(text -> !OUR_SEARCH.contains(text.replaceFirst("\t.*", ""))).noneMatch(text -> text.contains(word)),
					word + " has come into the menus: " + all);
	}

	private static void collect(Menu menu, List<String> into) {
		menu.notifyListeners(SWT.Show, null);
		for (MenuItem item : menu.getItems()) {
			into.add(item.getText().replace("&", ""));
			if (item.getMenu() != null)
				collect(item.getMenu(), into);
		}
		menu.notifyListeners(SWT.Hide, null);
	}

	private static List<String> labels(Menu menu) {
		return Stream.of(menu.getItems()).map(item -> item.getText().replace("&", "")).toList();
	}

	private static RGB rgb(Ink ink) {
		return Driver.ui(() -> ink.get().getRGB());
	}

	private static String brightness(RGB rgb) {
		return luminance(rgb) > 0.5 ? "light" : "dark";
	}

	/** Contrast ratio as WCAG 2 defines it: from 1 to 21. */
	private static double contrast(RGB one, RGB other) {
		double bright = Math.max(luminance(one), luminance(other));
		double dark = Math.min(luminance(one), luminance(other));
		return (bright + 0.05) / (dark + 0.05);
	}

	private static double luminance(RGB rgb) {
		return 0.2126 * linear(rgb.red) + 0.7152 * linear(rgb.green) + 0.0722 * linear(rgb.blue);
	}

	private static double linear(int value) {
		double share = value / 255.0;
		return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
	}

	/** What the style sheets know of is touched with each change of theme: rows must not be, see {@code gleaner.rcp.look.PlainRows}. */
	@Test
	void rowsAreKeptOutOfTheStyleSheets() {
		List<Widget> styled = new ArrayList<>();
		Listener listener = event -> styled.add(event.widget);
		Driver.ui(() -> Driver.display().addListener(SWT.Skin, listener));
		Table table = Driver.ui(() -> new Table(new Shell(Driver.display()), SWT.NONE));
		Driver.ui(() -> new TableItem(table, SWT.NONE));
		Driver.waitFor("the table to be styled", () -> styled.contains(table));
		Driver.pause(Duration.ofMillis(200));
		Driver.ui(() -> {
			Driver.display().removeListener(SWT.Skin, listener);
			table.getShell().dispose();
		});
		assertTrue(styled.stream().noneMatch(TableItem.class::isInstance), styled::toString);
	}

	/** Some compositors miss the first painting after a window has got another size, see {@code gleaner.rcp.look.SecondPaint}. */
	@Test
	void paintsAllOnceMoreAfterItsSizeHasChanged() {
		Driver.view("gleaner.ui.studio");
		Driver.pause(Duration.ofMillis(500)); // until it has painted all that it has to
		List<Control> painted = new ArrayList<>();
		Listener listener = event -> {
			if (event.widget instanceof CTabFolder stack && new Rectangle(event.x, event.y, event.width, event.height).equals(area(stack)))
				painted.add(stack);
		};
		Set<Control> stacks = Driver.ui(() -> Driver.all(Driver.window().getShell(), CTabFolder.class).stream().filter(Control::isVisible)
				.collect(Collectors.toSet()));
		assertTrue(stacks.size() > 2, "stacks are to be seen");
		Driver.ui(() -> Driver.display().addFilter(SWT.Paint, listener));
		try {
			Driver.ui(() -> Driver.send(Driver.window().getShell(), SWT.Resize));
			Driver.waitFor("all to be painted", () -> painted.containsAll(stacks));
		} finally {
			Driver.ui(() -> Driver.display().removeFilter(SWT.Paint, listener));
		}
	}

	private static Rectangle area(Control control) {
		return new Rectangle(0, 0, control.getSize().x, control.getSize().y);
	}
}
