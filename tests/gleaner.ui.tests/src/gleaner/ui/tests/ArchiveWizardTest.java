// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.corpus.Attribution;
import gleaner.corpus.ImportOptions;
import gleaner.engine.Progress;
import gleaner.files.Folders;
import gleaner.studio.Studio;
import gleaner.ui.Spoken;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The wizard that archives an experiment: what goes in, what may be given away, what came of it, and whether it is sound. */
class ArchiveWizardTest {
	private static final String WIZARD = "Archive the Experiment";
	private static final String NAME = "First winter";
	private static final String LONG = "Long licence";

	private Studio studio;

	@BeforeEach
	void openStudio() throws Exception {
		Driver.waitForStudio();
		studio = DebrisDriver.studio();
		Folders.delete(studio.folder().resolve("archives"));
	}

	@AfterEach
	void close() throws Exception {
		for (String title : List.of("Archived", "Check of " + NAME + ".zip", WIZARD))
			Driver.ui(() -> Stream.of(Driver.display().getShells())
					.filter(shell -> !shell.isDisposed() && shell.getText().equals(title)).toList().forEach(Shell::close));
		Folders.delete(studio.folder().resolve("archives"));
	}

	private static Text field(Shell wizard, String name) {
		return Driver.find(wizard, Text.class, text -> Spoken.heard(text).startsWith(name));
	}

	private static String said(Shell report) {
		return Driver.find(report, StyledText.class, any -> true).getText();
	}

	@Test
	void anExperimentIsArchivedCopiedAndChecked() throws Exception {
		Path elsewhere = Files.createTempDirectory("gleaner-copy");
		Driver.commandLater("gleaner.archive.make");
		Shell wizard = Driver.dialog(WIZARD);
		Driver.ui(() -> {
			field(wizard, "Name").setText("a/b");
			assertFalse(Driver.find(wizard, Button.class, button -> button.getText().contains("Finish")).isEnabled());
			field(wizard, "Name").setText(NAME);
			field(wizard, "Authors").setText("O. Weir; A. Cane");
			field(wizard, "Copy to").setText(elsewhere.toString());
		});
		Driver.settle();
		Driver.screenshot("archive-wizard-name");
		List<String> nameless = new ArrayList<>();
		Driver.ui(() -> Nameless.note(wizard, WIZARD, nameless));
		Driver.ui(() -> next(wizard));
		Driver.settle();
		Driver.screenshot("archive-wizard-parts");
		Driver.ui(() -> Driver.find(wizard, Button.class, box -> box.getText().startsWith("a life-line")).setSelection(false));
		Driver.ui(() -> next(wizard));
		Driver.settle();
		Driver.screenshot("archive-wizard-corpora-light");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("archive-wizard-corpora-dark"));
		Table corpora = Driver.ui(() -> Driver.find(wizard, Table.class, table -> table.isVisible()));
		assertTrue(Driver.ui(() -> Stream.of(corpora.getItems()).allMatch(item -> item.getText(1).matches("(go in|stay behind): .+"))));
		assertEquals(List.of(), Driver.ui(() -> cut(corpora)), "a licence is read to its end");
		assertTrue(Driver.ui(() -> width(corpora) <= corpora.getClientArea().width), "nothing is scrolled sideways to see it");
		Driver.ui(() -> leaveOut(corpora, "Harbour notes"));
		assertTrue(Driver.ui(() -> width(corpora) <= corpora.getClientArea().width), "and neither where a corpus is left out");
		Driver.screenshot("archive-wizard-left-out");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("archive-wizard-left-out-dark"));
		Driver.ui(() -> Nameless.note(wizard, WIZARD, nameless));
		assertEquals(List.of(), nameless);
		Driver.ui(() -> Driver.send(Driver.find(wizard, Button.class, button -> button.getText().contains("Finish")), SWT.Selection));
		Shell report = Driver.dialog("Archived");
		Driver.settle();
		Driver.screenshot("archive-report");
		assertTrue(Driver.ui(() -> said(report)).contains(elsewhere.resolve(NAME + ".zip").toString()), Driver.ui(() -> said(report)));
		assertTrue(Files.size(elsewhere.resolve(NAME + ".zip")) > 0);
		Path site = studio.folder().resolve("archives").resolve(NAME);
		assertTrue(Files.exists(site.resolve("index.html")));
		assertFalse(Studio.open(site.resolve("studio")).corpora().has("Harbour notes"));
		assertTrue(Studio.open(site.resolve("studio")).corpora().has("Weather ledger"));
		Driver.press(report, "Check It");
		Shell check = Driver.dialog("Check of " + NAME + ".zip");
		assertTrue(Driver.ui(() -> said(check)).contains("Every file is unchanged."), Driver.ui(() -> said(check)));
		Driver.settle();
		Driver.screenshot("archive-check");
		Folders.delete(elsewhere);
	}

	/** What of a table cannot be read since its column is too narrow. */
	private static List<String> cut(Table table) {
		List<String> cut = new ArrayList<>();
		GC gc = new GC(table);
		for (TableItem item : table.getItems()) for (int i = 0; i < table.getColumnCount(); i++)
			if (gc.textExtent(item.getText(i)).x > item.getTextBounds(i).width) cut.add(item.getText(i));
		gc.dispose();
		return cut;
	}

	private static int width(Table table) {
		return Stream.of(table.getColumns()).mapToInt(TableColumn::getWidth).sum();
	}

	private static void leaveOut(Table corpora, String name) {
		TableItem item = item(corpora, name);
		assertTrue(item.getChecked(), name + " is free");
		item.setChecked(false);
		corpora.setSelection(item);
		Driver.send(corpora, SWT.Selection);
		assertTrue(licence(corpora.getShell()).getText().contains(item.getText(2)), "the whole licence stands below");
		assertEquals("stay behind: the poet left it out", item.getText(1));
	}

	private static Text licence(Shell wizard) {
		return field(wizard, "Licence of the chosen corpus");
	}

	/** A licence of many pages is shortened in its row, and wrapped below. */
	@Test
	void aVeryLongLicenceIsNotScrolledSideways() throws Exception {
		String words = "You may read these poems aloud in harbours, if nobody pays for it and the tide is out. ".repeat(60).strip();
		Path poem = Files.writeString(Files.createTempDirectory("gleaner-licence").resolve("poem.txt"), "the ferry lifts its apron\n");
		studio.corpora().importFrom(LONG, List.of(poem),
				ImportOptions.AUTOMATIC.with(new Attribution(Optional.empty(), Optional.empty(), Optional.of(words))), Progress.NONE);
		try {
			Driver.commandLater("gleaner.archive.make");
			Shell wizard = Driver.dialog(WIZARD);
			Driver.ui(() -> next(wizard));
			Driver.ui(() -> next(wizard));
			Driver.settle();
			Table corpora = Driver.ui(() -> Driver.find(wizard, Table.class, table -> table.isVisible()));
			Driver.ui(() -> {
				TableItem item = item(corpora, LONG);
				corpora.setSelection(item);
				Driver.send(corpora, SWT.Selection);
				assertTrue(item.getText(2).startsWith("You may read") && item.getText(2).endsWith("…"), item.getText(2));
				assertTrue(width(corpora) <= corpora.getClientArea().width, "nothing is scrolled sideways");
				assertTrue(licence(wizard).getText().endsWith(words), "the whole licence stands below");
			});
			Driver.waitFor("many lines of it", () -> licence(wizard).getVerticalBar().getMaximum() > licence(wizard).getVerticalBar()
					.getThumb());
			Driver.screenshot("archive-wizard-long-licence");
			PoemDriver.inOtherTheme(() -> Driver.screenshot("archive-wizard-long-licence-dark"));
		} finally {
			studio.corpora().remove(LONG);
			Folders.delete(poem.getParent());
		}
	}

	private static TableItem item(Table corpora, String name) {
		return Stream.of(corpora.getItems()).filter(each -> each.getText().equals(name)).findFirst().orElseThrow();
	}

	private static void next(Shell wizard) {
		Driver.send(Driver.find(wizard, Button.class, button -> button.getText().contains("Next")), SWT.Selection);
	}
}
