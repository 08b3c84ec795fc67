// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.corpus.StoredCorpus;
import gleaner.engine.GenerationRequest;
import gleaner.engine.SourcePoem;
import gleaner.studio.Studio;
import gleaner.studio.debris.DebrisWriter;
import gleaner.studio.ledger.Ledger;
import gleaner.studio.ledger.LedgerFile;
import gleaner.studio.making.MadeOf;
import gleaner.studio.making.Making;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Poems;
import gleaner.ui.Ink;
import gleaner.ui.StudioAccess;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A poem is carved from debris; quotations in it are found, its steps are played again, it faces the raw, it is published. */
class LedgerTest {
	private static final String RAW = "the dark water keeps\nits salt and its mouth\nnobody counts the gulls\n";

	private Studio studio;
	private Poems poems;

	@BeforeEach
	void studioIsOpen() throws Exception {
		Driver.waitForStudio();
		studio = StudioAccess.current().orElseThrow();
		poems = studio.poems();
	}

	@AfterEach
	void close() throws Exception {
		Driver.ui(() -> Driver.page().closeAllEditors(false));
		for (String title : poems.titles()) poems.remove(title);
	}

	private static IEditorPart editor() {
		return Driver.page().getActiveEditor();
	}

	private static StyledText page() {
		return (StyledText) editor().getAdapter(Control.class);
	}

	private static String text() {
		return Driver.ui(() -> page().getText());
	}

	private void open(String title, Harvest poem) throws Exception {
		poems.write(title, poem);
		Driver.command("gleaner.poem.open", "title", title);
		Driver.waitFor("the text of " + title, () -> editor() != null && title.equals(editor().getTitle())
				&& page().getText().equals(poem.text()) && page().getEditable());
		Driver.ui(() -> page().setFocus());
	}

	private static void select(int from, int to) {
		Driver.ui(() -> {
			page().setSelection(from, to);
			Driver.send(page(), SWT.Selection);
			Driver.send(page(), SWT.MouseDown);
		});
	}

	private static Composite view(String id) {
		IViewPart view = Driver.ui(() -> Driver.view(id));
		return Driver.ui(() -> (Composite) view.getSite().getService(MPart.class).getWidget());
	}

	private static <W extends Control> W in(String view, Class<W> kind) {
		Composite area = view(view);
		return Driver.ui(() -> Driver.all(area, kind).getFirst());
	}

	private String debris() throws Exception {
		Making header = new Making("markov", "Markov", Map.of("order", "3"), List.of(MadeOf.corpus("Harbour notes", 1, "a")),
				Optional.empty(), GenerationRequest.poem(42),
				Instant.parse("2016-12-09T18:39:18Z"));
		try (DebrisWriter writer = studio.debris().begin(header)) {
			writer.append(RAW);
			writer.poemEnd();
			return writer.id();
		}
	}

	private void harvestAll(String debris) {
		Driver.command("gleaner.debris.show", "debris", debris, "offset", "0", "length", String.valueOf(RAW.length() - 1));
		Driver.waitFor("the debris to be selected", () -> Adapters.adapt(Driver.page().getActivePart(), Harvest.class) != null);
		Driver.command("gleaner.harvest");
		Driver.waitFor("the harvest", () -> page().getText().contains("nobody counts"));
		Driver.ui(() -> Driver.page().activate(editor()));
		Driver.ui(() -> page().setFocus());
	}

	private static void inBothThemes(String name) {
		Driver.screenshot(name + "-one-theme");
		RGB before = Driver.ui(() -> Ink.PANE.get().getRGB());
		Driver.command("gleaner.theme");
		Driver.waitFor("the other theme", () -> !Ink.PANE.get().getRGB().equals(before));
		Driver.pause(Duration.ofMillis(500));
		Driver.screenshot(name + "-other-theme");
		Driver.command("gleaner.theme");
		Driver.waitFor("the first theme", () -> Ink.PANE.get().getRGB().equals(before));
	}

	@Test
	void aPoemIsCarvedAndItsStepsArePlayedAgain() throws Exception {
		open("Gulls", Harvest.EMPTY);
		harvestAll(debris());
		int word = text().indexOf("mouth");
		select(word, word + 5);
		Driver.type(Driver.ui(LedgerTest::page), "moth");
		select(text().length(), text().length());
		Driver.type(Driver.ui(LedgerTest::page), " but me");
		String carved = text();
		Driver.command("org.eclipse.ui.file.save");
		Driver.waitFor("the poem to be saved", () -> !editor().isDirty());
		Scale slider = in("gleaner.editor.ledger", Scale.class);
		StyledText played = in("gleaner.editor.ledger", StyledText.class);
		Driver.waitFor("the steps up to the poem as it is",
				() -> slider.getMaximum() >= 3 && slider.getSelection() == slider.getMaximum() && played.getText().equals(carved));
		Ledger ledger = new LedgerFile(poems.ledger("Gulls")).read();
		assertEquals(List.of(), ledger.remarks());
		assertEquals(poems.read("Gulls").harvest(), ledger.last());
		List<String> told = ledger.steps().stream().map(step -> step.kind().name()).toList();
		assertTrue(told.containsAll(List.of("HARVEST", "SWAP", "TYPE")), told::toString);
		inBothThemes("ledger");
		int harvested = told.indexOf("HARVEST") + 1;
		Driver.ui(() -> {
			slider.setSelection(harvested);
			Driver.send(slider, SWT.Selection);
		});
		assertTrue(Driver.ui(() -> played.getText()).contains("its salt and its mouth"));
		Driver.screenshot("ledger-after-the-harvest");
		Link link = in("gleaner.editor.ledger", Link.class);
		Driver.ui(() -> {
			Event event = new Event();
			event.text = "back";
			link.notifyListeners(SWT.Selection, event);
		});
		assertTrue(text().contains("its salt and its mouth"));
		Driver.ui(() -> Driver.page().activate(editor()));
		Driver.command("org.eclipse.ui.edit.undo");
		assertEquals(carved, text());
		StyledText raw = in("gleaner.editor.facing", StyledText.class);
		Driver.waitFor("the raw", () -> raw.getText().contains("its salt and its mouth"));
		Driver.screenshot("beside-the-raw");
	}

	private String quotable() throws Exception {
		List<String> lines = new ArrayList<>();
		for (StoredCorpus corpus : studio.corpora().list()) {
			List<SourcePoem> all = new ArrayList<>();
			corpus.read(all::add);
			for (SourcePoem poem : all)
				poem.text().lines().filter(line -> line.split("\\s+").length >= 6 && line.matches("[A-Za-z ,]+")).forEach(lines::add);
		}
		return lines.getFirst();
	}

	@Test
	void aQuotationIsMarkedAndLeadsToItsSource() throws Exception {
		String line = quotable();
		open("Quoted", Harvest.hand("words of my own are here\n" + line + "\nand here again"));
		int at = text().indexOf(line) + 3;
		select(at, at);
		StyledText reader = in("gleaner.ui.reader", StyledText.class);
		assertLeadsTo(line, reader);
		inBothThemes("quotation");
		Driver.command("gleaner.poem.quotationLength", "words", "50");
		assertLeadsNowhere(reader);
		Driver.command("gleaner.poem.quotationLength", "words", "5");
		assertLeadsTo(line, reader);
		String word = Stream.of(line.split("[ ,]+")).max(Comparator.comparingInt(String::length)).orElseThrow();
		PoemDriver poem = new PoemDriver();
		int start = text().indexOf(word);
		Driver.ui(() -> Driver.page().activate(editor()));
		select(start + 1, start + 1);
		Driver.command("gleaner.poem.suggest");
		poem.waitForSuggestions();
		assertTrue(poem.rows().stream().anyMatch(row -> row.startsWith("disguise · as in ")), poem.rows()::toString);
		Driver.screenshot("disguise");
		poem.leave();
	}

	/** So few words are no quotation any more, once the poem has been read again. */
	private void assertLeadsNowhere(StyledText reader) {
		String shown;
		int tries = 0;
		do {
			Driver.ui(() -> reader.setSelection(0));
			Driver.command("gleaner.poem.quotationSource");
			Driver.pause(Duration.ofMillis(500));
			shown = Driver.ui(reader::getSelectionText);
		} while (!shown.isEmpty() && ++tries < 20);
		assertEquals("", shown);
	}

	private void assertLeadsTo(String line, StyledText reader) {
		for (int i = 0; i < 40 && !line.strip().equals(Driver.ui(reader::getSelectionText).strip()); i++) {
			Driver.ui(() -> Driver.page().activate(editor()));
			Driver.command("gleaner.poem.quotationSource");
			Driver.pause(Duration.ofMillis(250));
		}
		assertEquals(line.strip(), Driver.ui(reader::getSelectionText).strip());
	}

	@Test
	void poemsArePublishedByAWizard() throws Exception {
		open("Gulls", Harvest.hand("nobody counts the gulls"));
		poems.write("Second", Harvest.hand("but me"));
		Driver.commandLater("gleaner.poem.publish");
		Shell wizard = Driver.dialog("Publish");
		Button finish = Driver.ui(() -> Driver.find(wizard, Button.class, b -> b.getText().contains("Finish")));
		Driver.waitFor("all to be there", finish::isEnabled);
		Driver.screenshot("publish");
		Driver.press(wizard, "None");
		Driver.waitFor("that without a poem there is no book", () -> !finish.isEnabled());
		assertEquals(2, Driver.ui(() -> Driver.all(wizard, Text.class).stream()
				.filter(t -> (t.getStyle() & SWT.READ_ONLY) == 0 && !t.getMessage().isEmpty()).count()));
		Driver.press(wizard, "Cancel");
	}
}
