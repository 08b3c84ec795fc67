// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.desk.mix.MixModel;
import gleaner.files.StudioException;
import gleaner.studio.poem.Harvest;
import gleaner.ui.Mixing;
import gleaner.ui.Spoken;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.commands.ICommandService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The keyboard reaches everything, and a screen reader can say what it has reached. */
class AccessTest {
	private static final int TARGET = 24;
	private static final List<String> GLEAN = List.of("gleaner.ui.studio", "gleaner.ui.mix", "gleaner.ui.debris", "gleaner.ui.reader",
			"gleaner.ui.search", "gleaner.ui.report", "gleaner.ui.reservoir", "gleaner.editor.provenance", "gleaner.editor.form",
			"gleaner.editor.ledger", "gleaner.editor.facing");
	private static final List<String> TRAIN = List.of("gleaner.ui.threads", "gleaner.ui.loss", "gleaner.ui.models", "gleaner.ui.samples",
			"gleaner.ui.notes", "gleaner.ui.log");

	@BeforeEach
	void studioIsOpen() {
		Driver.waitForStudio();
	}

	/** Or the poems that were begun here would stand open in the tests of other classes, and so would the views of the other room. */
	@AfterEach
	void close() throws StudioException {
		new PoemDriver().close();
	}

	@AfterAll
	static void goBack() {
		Driver.ui(() -> Driver.page().resetPerspective());
	}

	@Test
	void tabGoesToTheFirstControlOfAView() {
		Driver.view("gleaner.ui.mix");
		Driver.view("gleaner.ui.studio");
		Keyboard keys = new Keyboard(Driver.ui(() -> Driver.window().getShell()));
		Driver.ui(() -> Driver.find(Driver.window().getShell(), Tree.class, Control::isVisible).forceFocus());
		Control tab = keys.tab(false);
		assertTrue(tab instanceof CTabFolder, "behind the Studio comes the tab of the Mix");
		Control first = keys.tab(false);
		assertEquals("Engine", Driver.ui(() -> Spoken.heard(first)));
		Driver.waitFor("the Mix to be the active part", () -> Driver.page().getActivePart().getTitle().equals("Mix"));
		assertSame(tab, keys.tab(true));
		assertSame(Driver.ui(() -> Driver.find(Driver.window().getShell(), Tree.class, Control::isVisible)), keys.tab(true), "and back");
	}

	@Test
	void whoWalksThroughThePanesDoesNotChangeWhatTheMixIsFor() {
		MixModel model = Driver.ui(() -> Mixing.of(Driver.window()).model());
		Driver.view("gleaner.ui.debris");
		Driver.ui(() -> model.setPanes(2));
		Driver.ui(() -> model.setActive(0));
		Keyboard keys = new Keyboard(Driver.ui(() -> Driver.window().getShell()));
		List<StyledText> panes = Driver.ui(() -> Driver.all(Driver.window().getShell(), StyledText.class).stream()
				.filter(each -> each.isVisible() && Spoken.heard(each).startsWith("Debris")).toList());
		Driver.ui(panes.get(0)::forceFocus);
		keys.tabTo(panes.get(1));
		assertEquals(0, Driver.ui(model::active), "walking by");
		keys.press(0, SWT.ARROW_DOWN);
		Driver.waitFor("the second pane to be the active one", () -> model.active() == 1);
		Driver.ui(() -> model.setActive(0));
		Driver.command("gleaner.debris.stop");
		assertEquals(1, Driver.ui(model::active), "an order is for the pane that has the focus");
	}

	@Test
	void f6LeavesThePoemAndComesBack() {
		IWorkbenchPart before = Driver.ui(() -> Driver.page().getActiveEditor());
		Driver.command("gleaner.poem.new");
		Driver.waitFor("the new poem",
				() -> Driver.page().getActivePart() instanceof IEditorPart && Driver.page().getActivePart() != before);
		Keyboard keys = new Keyboard(Driver.ui(() -> Driver.window().getShell()));
		IWorkbenchPart poem = Driver.ui(() -> Driver.page().getActivePart());
		List<IWorkbenchPart> walked = new ArrayList<>();
		do {
			IWorkbenchPart here = Driver.ui(() -> Driver.page().getActivePart());
			keys.press(0, SWT.F6);
			Driver.waitFor("another part", () -> Driver.page().getActivePart() != here);
			walked.add(Driver.ui(() -> Driver.page().getActivePart()));
		} while (walked.getLast() != poem && walked.size() < 20);
		assertEquals(walked.size(), new HashSet<>(walked).size(), "each part once, and the poem again");
		assertTrue(walked.stream().map(IWorkbenchPart::getTitle).toList().containsAll(List.of("Studio", "Mix")), walked.toString());
		keys.press(SWT.SHIFT, SWT.F6);
		Driver.waitFor("the part before", () -> Driver.page().getActivePart() == walked.get(walked.size() - 2));
	}

	@Test
	void whatAPointerIsToMeetIsLargeEnough() {
		List<String> small = new ArrayList<>();
		for (String view : Stream.concat(GLEAN.stream(), TRAIN.stream()).toList()) {
			Driver.view(view);
			Driver.ui(() -> small(Driver.window().getShell(), view, small));
		}
		assertEquals(List.of(), small);
	}

	private static void small(Composite parent, String where, List<String> into) {
		for (Control child : parent.getChildren()) {
			if (!child.isVisible()) continue;
			if (child instanceof Button || child instanceof Combo || child instanceof Spinner || child instanceof Canvas && isSlider(child))
				note(where + ": " + child, child.getSize().x, child.getSize().y, into);
			if (child instanceof ToolBar bar)
				for (ToolItem item : bar.getItems())
					if ((item.getStyle() & SWT.SEPARATOR) == 0)
						note(where + ": " + item, item.getBounds().width, item.getBounds().height, into);
			if (child instanceof Composite composite) small(composite, where, into);
		}
	}

	private static boolean isSlider(Control control) {
		return Spoken.heard(control).startsWith("weight of");
	}

	private static void note(String what, int width, int height, List<String> into) {
		if (width < TARGET || height < TARGET) into.add(what + " " + width + " × " + height);
	}

	@Test
	void whatHasNoFocusGetsItWithTheWindow() {
		Driver.ui(() -> {
			Shell shell = Driver.window().getShell();
			shell.forceActive();
			shell.forceFocus();
			Driver.send(shell, SWT.Activate);
		});
		Driver.waitFor("the focus on something in the window", () -> {
			Control focus = Driver.display().getFocusControl();
			return focus != null && !(focus instanceof Shell);
		});
	}

	@Test
	void everyControlOfTheRoomsHasAName() {
		List<String> nameless = new ArrayList<>();
		for (String view : Stream.concat(GLEAN.stream(), TRAIN.stream()).toList()) {
			Driver.view(view);
			Driver.ui(() -> Nameless.note(Driver.window().getShell(), view, nameless));
		}
		Driver.command("gleaner.poem.new");
		Driver.ui(() -> Nameless.note(Driver.window().getShell(), "a poem", nameless));
		assertEquals(List.of(), nameless);
	}

	@Test
	void everyControlOfTheDialogsHasAName() throws StudioException {
		new PoemDriver().open("Named", Harvest.hand("a wet bell")); // or there is nothing to publish
		List<String> nameless = new ArrayList<>();
		for (Dialog dialog : List.of(new Dialog("gleaner.corpus.import", "Import Corpus"), new Dialog("gleaner.poem.publish", "Publish"),
				new Dialog("org.eclipse.ui.window.preferences", "Preferences"),
				new Dialog("gleaner.about", "About Gleaner"))) {
			Driver.commandLater(dialog.command());
			Shell shell = Driver.dialog(dialog.title());
			Driver.ui(() -> Nameless.note(shell, dialog.title(), nameless));
			Driver.ui(shell::close);
		}
		nameless.removeIf(each -> each.startsWith("Preferences: Tree") || each.contains("Additional Dialog Actions")); // the platform's own
		assertEquals(List.of(), nameless);
	}

	private record Dialog(String command, String title) {
	}

	@Test
	void everyItemOfEveryMenuHasAnAccessKeyOfItsOwn() {
		Driver.command("gleaner.poem.new");
		List<String> wrong = new ArrayList<>();
		Driver.ui(() -> {
			Menu bar = Driver.window().getShell().getMenuBar();
			check(bar, "the bar", wrong);
			for (MenuItem item : bar.getItems()) open(item.getMenu(), item.getText(), wrong);
		});
		assertEquals(List.of(), wrong);
	}

	@Test
	void everyCommandThatABundleAddsToAMenuStandsInIt() {
		Driver.command("gleaner.poem.new");
		List<String> missing = new ArrayList<>();
		Driver.ui(() -> {
			for (IConfigurationElement each : Platform.getExtensionRegistry().getConfigurationElementsFor("org.eclipse.ui.menus")) {
				String where = String.valueOf(each.getAttribute("locationURI"));
				if (!each.getContributor().getName().startsWith("gleaner.") || !where.startsWith("menu:")) continue;
				String name = where.substring("menu:".length()).replaceFirst("\\?.*", "");
				MenuItem top = Stream.of(Driver.window().getShell().getMenuBar().getItems())
						.filter(item -> bare(item).equalsIgnoreCase(name)).findFirst().orElseThrow(() -> new AssertionError(where));
				Set<String> there = new HashSet<>();
				collect(top.getMenu(), there);
				for (String command : commands(each)) if (!there.contains(command)) missing.add(name + " › " + command);
			}
		});
		assertEquals(List.of(), missing);
	}

	private static String bare(MenuItem item) {
		return item.getText().replaceFirst("\t.*", "").replace("&&", "\0").replace("&", "").replace('\0', '&');
	}

	private static void collect(Menu menu, Set<String> names) {
		menu.notifyListeners(SWT.Show, null);
		for (MenuItem item : menu.getItems()) {
			names.add(bare(item));
			if (item.getMenu() != null) collect(item.getMenu(), names);
		}
		menu.notifyListeners(SWT.Hide, null);
	}

	/** What the items of a contribution are called, those of its submenus too. */
	private static List<String> commands(IConfigurationElement contribution) {
		ICommandService commands = Driver.window().getService(ICommandService.class);
		List<String> names = new ArrayList<>();
		for (IConfigurationElement child : contribution.getChildren()) {
			if (child.getName().equals("menu")) names.addAll(commands(child));
			if (!child.getName().equals("command") || child.getChildren("visibleWhen").length > 0) continue;
			String label = child.getAttribute("label");
			try {
				names.add(label != null ? label.replace("&", "") : commands.getCommand(child.getAttribute("commandId")).getName());
			} catch (NotDefinedException e) {
				throw new AssertionError(e);
			}
		}
		return names;
	}

	@Test
	void theMenuOfEnginesBeginsWithItsStreams() {
		List<String> items = Driver.ui(() -> {
			Menu menu = Stream.of(Driver.window().getShell().getMenuBar().getItems()).filter(item -> bare(item).equals("Engines"))
					.findFirst().orElseThrow().getMenu();
			menu.notifyListeners(SWT.Show, null);
			List<String> names = Stream.of(menu.getItems()).map(AccessTest::bare).filter(name -> !name.isEmpty()).toList();
			menu.notifyListeners(SWT.Hide, null);
			return names;
		});
		assertEquals("Start", items.getFirst(), items::toString);
		List<String> rooms = List.of("Compare", "Ore", "Perform", "Train");
		int first = rooms.stream().mapToInt(items::indexOf).min().orElseThrow();
		assertTrue(items.contains("Full Speed") && first > items.indexOf("Full Speed"), items::toString);
		assertTrue(rooms.containsAll(items.subList(first, first + 4)), items::toString);
		assertEquals("Manage Engines", items.get(first + 4), items::toString);
	}

	private static void open(Menu menu, String name, List<String> wrong) {
		menu.notifyListeners(SWT.Show, null);
		check(menu, name, wrong);
		for (MenuItem item : menu.getItems()) if (item.getMenu() != null) open(item.getMenu(), name + " › " + item.getText(), wrong);
		menu.notifyListeners(SWT.Hide, null);
	}

	private static void check(Menu menu, String name, List<String> wrong) {
		Set<String> keys = new HashSet<>();
		for (MenuItem item : menu.getItems()) {
			if ((item.getStyle() & SWT.SEPARATOR) != 0) continue;
			String text = item.getText().replace("&&", "");
			int mark = text.indexOf('&');
			if (mark < 0) wrong.add(name + ": no key in " + item.getText());
			else if (!keys.add(text.substring(mark + 1, mark + 2).toLowerCase())) wrong.add(name + ": twice " + item.getText());
		}
	}
}
