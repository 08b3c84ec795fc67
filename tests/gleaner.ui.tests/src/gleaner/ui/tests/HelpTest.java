// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.keys.KeyBinding;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ways to be helped: Find Anything, the guide, the list of keys. */
class HelpTest {
	private static final String GUIDE = "Poet’s Guide";

	@BeforeEach
	void studioIsOpen() {
		Driver.waitForStudio();
	}

	@AfterEach
	void closeWindows() {
		Driver.ui(() -> Stream.of(Driver.display().getShells())
				.filter(shell -> !shell.isDisposed() && shell != Driver.window().getShell() && shell.isVisible()).forEach(Shell::close));
	}

	private static Shell findWindow() {
		Driver.commandLater("gleaner.find");
		Driver.waitFor("the window", () -> found().isPresent());
		return Driver.ui(() -> found().orElseThrow());
	}

	private static Optional<Shell> found() {
		return Stream.of(Driver.display().getShells())
				.filter(shell -> shell.isVisible() && shell.getData() != null
						&& shell.getData().getClass().getSimpleName().equals("FindWindow"))
				.findFirst();
	}

	private static List<String> rows(Shell shell) {
		Table table = Driver.find(shell, Table.class, any -> true);
		return Stream.of(table.getItems()).map(TableItem::getText).toList();
	}

	private static void type(Shell shell, String text) {
		Driver.ui(() -> Driver.find(shell, Text.class, any -> true).setText(text));
	}

	/** Other tests may have taken the starter vintages away. A thread's folder is one once it has its card, which is written last. */
	private static void bringModels() {
		Path owl = DebrisDriver.studio().runs().folder().resolve("2026-11-26T16-50-12/run.json");
		if (Files.exists(owl)) return;
		Driver.command("gleaner.thread.starters");
		Driver.waitFor("the starter vintages", () -> Files.exists(owl));
	}

	@Test
	void findsWhatTheStudioAndTheWindowHave() {
		bringModels();
		Shell shell = findWindow();
		type(shell, "harbour");
		Driver.waitFor("the corpus", () -> rows(shell).contains("Harbour notes"));
		type(shell, "owl 30");
		Driver.waitFor("the model by its name", () -> rows(shell).stream().anyMatch(row -> row.startsWith("Owl, 30,")));
		type(shell, "new poem");
		assertEquals("New Poem", Driver.ui(() -> rows(shell)).getFirst());
		type(shell, "appearance");
		assertEquals("Appearance", Driver.ui(() -> rows(shell)).getFirst());
		type(shell, "ledger");
		assertTrue(Driver.ui(() -> rows(shell)).contains("Ledger"), "a view");
		Driver.waitFor("a heading of the guide", () -> rows(shell).stream().anyMatch(row -> row.endsWith("The ledger")));
		type(shell, "glim on");
		List<String> none = Driver.ui(() -> rows(shell));
		assertEquals("Search the studio for “glim on”", none.getLast(), "texts are for the search");
		assertFalse(none.stream().anyMatch(row -> row.contains("Search in Help")), "the platform's help is not there");
		Driver.screenshot("find-anything");
	}

	@Test
	void enterOpensAndWhatWasChosenStandsFirstTheNextTime() {
		Shell shell = findWindow();
		type(shell, "weather ledger");
		Driver.waitFor("the corpus", () -> rows(shell).contains("Weather ledger"));
		Text field = Driver.ui(() -> Driver.find(shell, Text.class, any -> true));
		Driver.ui(() -> Driver.send(field, SWT.DefaultSelection));
		Driver.waitFor("the report", () -> Driver.page().getActivePartReference() != null
				&& "gleaner.ui.report".equals(Driver.page().getActivePartReference().getId()));
		Shell again = findWindow();
		Driver.waitFor("what was chosen", () -> !rows(again).isEmpty() && rows(again).getFirst().equals("Weather ledger"));
	}

	@Test
	void theGuideOpensWhereOneIs() {
		Driver.view("gleaner.ui.mix");
		Driver.commandLater("gleaner.guide");
		Shell guide = Driver.dialog(GUIDE);
		Driver.waitFor("the heading of the Mix", () -> selected(guide).endsWith("Mix"));
		StyledText page = Driver.ui(() -> Driver.find(guide, StyledText.class, any -> true));
		Driver.waitFor("the page there", () -> page.getLine(page.getLineIndex(10)).endsWith("Mix"));
		Driver.commandLater("gleaner.guide", "anchor", "quotations");
		Driver.waitFor("another heading", () -> selected(guide).endsWith("Quotations"));
		Driver.key(page, SWT.ALT, SWT.ARROW_LEFT);
		Driver.screenshot("guide");
		type(guide, "safetensors");
		Driver.waitFor("what is searched", () -> Driver.all(guide, Table.class).getFirst().getItemCount() > 1);
		Driver.ui(() -> Driver.send(Driver.find(guide, Text.class, any -> true), SWT.DefaultSelection));
		Driver.waitFor("it is marked", () -> page.getSelectionText().equals("safetensors"));
	}

	private static String selected(Shell guide) {
		Tree tree = Driver.find(guide, Tree.class, any -> true);
		return tree.getSelectionCount() == 0 ? "" : tree.getSelection()[0].getText();
	}

	@Test
	void allKeysAreListedAndFound() {
		Driver.commandLater("gleaner.keys");
		Shell dialog = Driver.dialog("Keys");
		Table table = Driver.ui(() -> Driver.find(dialog, Table.class, any -> true));
		assertTrue(Driver.ui(table::getItemCount) > 40, "the real keys");
		Driver.waitFor("what is typed to go into the field", () -> Driver.display().getFocusControl() instanceof Text);
		type(dialog, "ctrl+j");
		assertEquals(List.of("Join Lines"), Driver.ui(() -> Stream.of(table.getItems()).map(item -> item.getText(1)).toList()));
		assertEquals("in a poem", Driver.ui(() -> table.getItem(0).getText(2)));
		type(dialog, "full speed");
		assertEquals("F8", Driver.ui(() -> table.getItem(0).getText(0)));
		type(dialog, "full stop");
		assertEquals(List.of("F", "Full Stop on Stage", "in Perform, during a show"),
				Driver.ui(() -> List.of(table.getItem(0).getText(0), table.getItem(0).getText(1), table.getItem(0).getText(2))));
		type(dialog, "perform show");
		assertTrue(Driver.ui(() -> Stream.of(table.getItems()).map(item -> item.getText(0)).toList())
				.containsAll(List.of("Space", "→", "M", "Esc twice", "Page Down")), "the keys of a show are bound to no command");
		Driver.screenshot("keys");
		Driver.press(dialog, "Change Keys…");
		Shell settings = Driver.dialog("Preferences");
		Driver.waitFor("the page of keys", () -> Stream.of(Driver.find(settings, Tree.class, any -> true).getSelection())
				.anyMatch(row -> row.getText().equals("Keys")));
		Driver.screenshot("keys-settings");
	}

	/** A key that the poet has changed is listed, kept for the next start, and can be put back. */
	@Test
	void aChangedKeyIsListedKeptAndPutBack() {
		IBindingService keys = Driver.ui(() -> Driver.window().getService(IBindingService.class));
		Binding[] before = Driver.ui(keys::getBindings);
		try {
			List<Binding> changed = new ArrayList<>(List.of(before));
			changed.add(Driver.ui(HelpTest::anotherKey));
			save(keys, changed.toArray(Binding[]::new));
			assertEquals(List.of("Ctrl+F9", "F8"), fullSpeed());
			assertTrue(kept().contains("gleaner.debris.full"), "it is kept: " + kept());
		} finally {
			save(keys, before);
		}
		assertEquals(List.of("F8"), fullSpeed());
		assertFalse(kept().contains("gleaner.debris.full"), "it is put back: " + kept());
	}

	private static Binding anotherKey() {
		Command command = Driver.window().getService(ICommandService.class).getCommand("gleaner.debris.full");
		try {
			return new KeyBinding(KeySequence.getInstance("M1+F9"), new ParameterizedCommand(command, null), "gleaner.keys",
					"org.eclipse.ui.contexts.window", null, null, null, Binding.USER);
		} catch (ParseException e) {
			throw new AssertionError(e);
		}
	}

	/** As the page of settings does. */
	private static void save(IBindingService keys, Binding[] bindings) {
		Driver.ui(() -> {
			try {
				keys.savePreferences(keys.getActiveScheme(), bindings);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		});
	}

	private static String kept() {
		return InstanceScope.INSTANCE.getNode("org.eclipse.ui.workbench").get("org.eclipse.ui.commands", "");
	}

	private static List<String> fullSpeed() {
		Driver.commandLater("gleaner.keys");
		Shell dialog = Driver.dialog("Keys");
		type(dialog, "full speed");
		Table table = Driver.ui(() -> Driver.find(dialog, Table.class, any -> true));
		List<String> found = Driver.ui(() -> Stream.of(table.getItems()).map(item -> item.getText(0)).sorted().toList());
		Driver.ui(dialog::close);
		return found;
	}
}
