// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.corpus.ImportOptions;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Progress;
import gleaner.studio.Studio;
import gleaner.studio.debris.DebrisWriter;
import gleaner.studio.making.Making;
import gleaner.studio.poem.Fragment;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Origin;
import gleaner.studio.poem.Passage;
import gleaner.studio.poem.Poem;
import gleaner.ui.StudioAccess;
import gleaner.ui.Spoken;
import gleaner.ui.StudioChanges;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Search, report and reservoir: as a poet walks from a corpus with authors to its words, its lines and its inventions. */
class SearchViewTest {
	private static final String CORPUS = "Two hands";

	@TempDir
	Path folder;
	private Studio studio;

	@BeforeEach
	void bringPoems() throws Exception {
		Driver.waitForStudio();
		studio = StudioAccess.current().orElseThrow();
		if (!studio.corpora().has(CORPUS)) {
			Path file = Files.writeString(folder.resolve("two.jsonl"), """
					{"title":"Ferry","author":"Ada Quill","text":"The ferry crossed the silent bay,\\nThe ropes were wet, \
					the lamps were low,\\nAnd nobody had much to say\\nOf where the melandering sailors go."}
					{"title":"Fire","author":"Ben Sorrel","text":"The fire burns with old desire\\nAnd every mengaporal coal is light"}
					{"title":"Grey","author":"Ada Quill","text":"A terrible wound in the grey of the zephyrous sea"}
					""");
			studio.corpora().importFrom(CORPUS, List.of(file), ImportOptions.AUTOMATIC, Progress.NONE);
			Making header = new Making("markov", "Markov", Map.of(), List.of(), Optional.empty(), GenerationRequest.poem(2016),
					Instant.parse("2016-12-09T18:39:18Z"));
			try (DebrisWriter debris = studio.debris().begin(header)) {
				debris.append("A stream of nothing\nand the lamps of the zephyrous harbour");
				debris.poemEnd();
			}
			StudioChanges.tell(StudioChanges.Part.CORPORA);
		}
		Driver.view("gleaner.ui.search");
		Driver.ui(() -> everywhere().ifPresent(link -> Driver.send(link, SWT.Selection)));
	}

	private static Text question() {
		return Driver.ui(() -> Driver.find(Driver.window().getShell(), Text.class,
				text -> text.isVisible() && text.getMessage().equals("What do you look for?")));
	}

	private static Table hits() {
		return Driver.ui(() -> Driver.find(question().getParent().getParent(), Table.class, Table::isVisible));
	}

	private static void ask(String text) {
		Text field = question();
		Driver.ui(() -> field.setText(text));
	}

	private static boolean found(String... rows) {
		Table table = hits();
		if (table.getItemCount() != rows.length)
			return false;
		for (int i = 0; i < rows.length; i++)
			if (!table.getItem(i).getText().startsWith(rows[i]))
				return false;
		return true;
	}

	private static String sentence() {
		return Driver.all(question().getParent().getParent(), Label.class).getFirst().getText();
	}

	@Test
	void findsByWordsAndByLines() {
		Driver.view("gleaner.ui.search");
		Driver.screenshot("search-empty");
		ask("zephyrous");
		Driver.waitFor("corpus and debris", () -> hits().getItemCount() == 4);
		ask("corpus:\"two hands\" rhymes:desire");
		Driver.waitFor("a line that rhymes, once all has been heard", () -> found("Fire", "The fire burns with old desire"));
		ask("lamps");
		Driver.waitFor("the lamps", () -> hits().getItemCount() >= 4);
		Driver.screenshot("search");
		ask("metre:jazz");
		Driver.waitFor("what is wrong", () -> sentence().contains("is not a metre that Gleaner knows"));
		Driver.screenshot("search-mistake");
	}

	/** Close reading of much old text would take minutes: what comes while its words are still being read must not wait for it. */
	@Test
	void whatComesWhileMuchIsBeingReadIsFoundSoon() throws Exception {
		Making header = new Making("flood", "Flood", Map.of(), List.of(), Optional.empty(), GenerationRequest.poem(1),
				Instant.parse("2016-12-10T18:39:18Z"));
		String flood;
		try (DebrisWriter debris = studio.debris().begin(header)) {
			for (int poem = 0; poem < 400; poem++) {
				debris.append(("the tide of " + poem + " goes over the stones and over the ropes again\n").repeat(800));
				debris.poemEnd();
			}
			flood = debris.id();
		}
		try {
			StudioChanges.tell(StudioChanges.Part.DEBRIS);
			Driver.waitFor("the reading", () -> Stream.of(Job.getJobManager().find(null))
					.anyMatch(job -> job.getName().equals("Reading the studio closely") && job.getState() == Job.RUNNING));
			Path file = Files.writeString(folder.resolve("late.txt"), "A tardigrade crossed the frost");
			studio.corpora().importFrom("Late", List.of(file), ImportOptions.AUTOMATIC, Progress.NONE);
			StudioChanges.tell(StudioChanges.Part.CORPORA);
			Driver.view("gleaner.ui.search");
			ask("tardigrade");
			Driver.waitFor("what came late", () -> found("late", "A tardigrade crossed the frost"));
			ask("ends:frost");
			Driver.waitFor("what came late by its sound", () -> found("late", "A tardigrade crossed the frost"));
		} finally {
			Path text = studio.debris().file(flood);
			Files.delete(text);
			Files.delete(text.resolveSibling(text.getFileName().toString().replace(".txt", ".json")));
			studio.corpora().remove("Late");
			StudioChanges.tell(StudioChanges.Part.DEBRIS);
			StudioChanges.tell(StudioChanges.Part.CORPORA);
		}
	}

	@Test
	void aHitOpensItsPlaceAndIsHarvested() {
		IViewPart view = Driver.view("gleaner.ui.search");
		ask("kind:debris zephyrous");
		Driver.waitFor("the debris", () -> found("A stream of nothing", "and the lamps of the zephyrous harbour"));
		Table table = hits();
		Driver.ui(() -> {
			table.setSelection(1);
			table.notifyListeners(SWT.Selection, new Event());
		});
		Driver.waitFor("the harvest", () -> Adapters.adapt(view, Harvest.class).length() > 0);
		Harvest harvest = Driver.ui(() -> Adapters.adapt(view, Harvest.class));
		assertEquals("and the lamps of the zephyrous harbour", harvest.text());
		Fragment fragment = ((Origin.Machine) harvest.provenance().runs().getFirst().origin()).fragment();
		assertEquals(20, fragment.offset());
		ask("corpus:\"two hands\" coal");
		Driver.waitFor("the coal", () -> found("Fire", "And every mengaporal coal is light"));
		Driver.ui(() -> {
			table.setSelection(1);
			table.notifyListeners(SWT.DefaultSelection, new Event());
		});
		Driver.waitFor("the reader with the line selected", () -> Driver.all(Driver.window().getShell(), StyledText.class).stream()
				.anyMatch(text -> text.isVisible() && text.getSelectionText().equals("And every mengaporal coal is light")));
		Driver.screenshot("search-opened");
	}

	@Test
	void aHitInAPoemOpensItAtItsLine() throws Exception {
		PoemDriver poems = new PoemDriver();
		StringBuilder poem = new StringBuilder();
		for (int i = 1; i <= 120; i++) poem.append("The number ").append(i).append(" went out to sea\n");
		poem.insert(poem.indexOf("The number 91 "), "and quillon lanterns lit the bay\n");
		studio.poems().write("Long Way Out", Harvest.hand(poem.toString()));
		try {
			StudioChanges.tell(StudioChanges.Part.POEMS);
			Driver.view("gleaner.ui.search");
			ask("kind:poem quillon");
			Driver.waitFor("the poem", () -> found("Long Way Out", "and quillon lanterns lit the bay"));
			openRow(1);
			Driver.waitFor("its page", () -> PoemDriver.editor() != null && PoemDriver.editor().getTitle().equals("Long Way Out"));
			Driver.waitFor("the line to be selected",
					() -> PoemDriver.page().getSelectionText().equals("and quillon lanterns lit the bay"));
			Driver.ui(() -> assertTrue(isInView(PoemDriver.page()), "the line is in view"));
			Driver.screenshot("search-opened-poem");
			Driver.ui(() -> PoemDriver.page().replaceTextRange(0, 0, "A line more\n"));
			poems.select(0, 0);
			openRow(0);
			Driver.waitFor("the line where it is now",
					() -> PoemDriver.page().getSelectionText().equals("and quillon lanterns lit the bay"));
		} finally {
			poems.close();
		}
	}

	@Test
	void ofAVeryLongLineThePartThatAnswersIsShown() throws Exception {
		studio.poems().write("Tide Table",
				Harvest.hand("low water and high water ".repeat(3_000) + "and a quibbling lamp " + "slack water ".repeat(3_000)));
		try {
			StudioChanges.tell(StudioChanges.Part.POEMS);
			Driver.view("gleaner.ui.search");
			ask("kind:poem quibbling");
			Driver.waitFor("the poem", () -> found("Tide Table", "…"));
			String row = Driver.ui(() -> hits().getItem(1).getText());
			assertTrue(row.contains("and a quibbling lamp slack water") && row.length() < 600, row);
			Driver.screenshot("search-long-line");
		} finally {
			studio.poems().remove("Tide Table");
		}
	}

	@Test
	void aLineOfACorpusIsHarvestedWithItsPlace() throws Exception {
		PoemDriver poems = new PoemDriver();
		poems.open("Gleanings", Harvest.hand("by my own hand\n"));
		try {
			poems.select(15, 15);
			IViewPart view = Driver.view("gleaner.ui.search");
			ask("corpus:\"two hands\" melandering");
			Driver.waitFor("the line", () -> found("Ferry", "Of where the melandering sailors go."));
			Table table = hits();
			Driver.ui(() -> {
				table.setSelection(1);
				table.notifyListeners(SWT.Selection, new Event());
			});
			Driver.waitFor("the harvest", () -> Adapters.adapt(view, Harvest.class).length() > 0);
			Driver.ui(table::setFocus);
			new Keyboard(Driver.ui(() -> Driver.window().getShell())).press(SWT.MOD1, SWT.CR);
			Driver.waitFor("the line in the poem", () -> PoemDriver.page().getText().contains("Of where the melandering sailors go."));
			assertTrue(Driver.ui(table::isVisible), "Ctrl+Enter only harvests; it opens nothing");
			Poem saved = poems.saved();
			Passage passage = ((Origin.Found) saved.provenance().at(saved.text().indexOf("melandering")).origin()).passage();
			assertEquals("“Ferry” by Ada Quill", passage.text().name());
			assertEquals(CORPUS, passage.text().corpus());
			String ferry = studio.corpora().get(CORPUS).poem(passage.text().poem()).text();
			assertEquals("Of where the melandering sailors go.", ferry.substring(passage.offset(), passage.end()));
			openRow(1);
			Driver.waitFor("the reader with the line selected", () -> Driver.all(Driver.window().getShell(), StyledText.class).stream()
					.anyMatch(text -> text.isVisible() && text != PoemDriver.page()
							&& text.getSelectionText().equals("Of where the melandering sailors go.")));
			Driver.command("gleaner.harvest");
			Driver.waitFor("the line once more", () -> PoemDriver.page().getText().split("melandering", -1).length == 3);
			saved = poems.saved();
			assertEquals(passage, ((Origin.Found) saved.provenance().at(saved.text().lastIndexOf("melandering")).origin()).passage());
			poems.caretIn("melandering");
			Driver.screenshot("search-found");
			PoemDriver.inOtherTheme(() -> Driver.screenshot("search-found-other-theme"));
		} finally {
			poems.close();
		}
	}

	private static void openRow(int row) {
		Table table = hits();
		Driver.ui(() -> {
			table.setSelection(row);
			table.notifyListeners(SWT.DefaultSelection, new Event());
		});
	}

	private static boolean isInView(StyledText text) {
		int line = text.getLineAtOffset(text.getSelectionRange().x);
		int top = text.getLinePixel(line);
		return top >= 0 && top + text.getLineHeight() <= text.getClientArea().height;
	}

	@Test
	void theSearchFollowsTheStudioAndAsksEverywhereAgain() {
		Driver.view("gleaner.ui.search");
		ask("zephyrous");
		Driver.waitFor("corpus and debris", () -> hits().getItemCount() == 4);
		selectCorpus("Harbour notes");
		Driver.waitFor("that it looks only there", () -> everywhere().filter(link -> link.getText().contains("Harbour notes")).isPresent()
				&& sentence().startsWith("Nothing matches"));
		assertEquals("Only in “Harbour notes” and what was made from it. Search everywhere",
				Driver.ui(() -> Spoken.heard(everywhere().orElseThrow())));
		selectCorpus(CORPUS);
		Driver.waitFor("the corpus", () -> found("Grey", "A terrible wound in the grey"));
		Driver.screenshot("search-only");
		Driver.ui(() -> Driver.send(everywhere().orElseThrow(), SWT.Selection));
		Driver.waitFor("corpus and debris again", () -> hits().getItemCount() == 4 && everywhere().isEmpty());
		selectCorpus("Harbour notes");
		Driver.waitFor("that it looks only there", () -> everywhere().isPresent());
		theBoxInTheTopBarAsks();
	}

	private static Optional<Link> everywhere() {
		return Driver.all(question().getParent().getParent(), Link.class).stream()
				.filter(link -> link.isVisible() && link.getText().contains("Search everywhere")).findFirst();
	}

	@Test
	void theListStaysAfterAHarvest() throws Exception {
		PoemDriver poems = new PoemDriver();
		poems.open("Gleanings", Harvest.hand("by my own hand\n"));
		try {
			poems.select(15, 15);
			IViewPart view = Driver.view("gleaner.ui.search");
			ask("zephyrous");
			Driver.waitFor("corpus and debris", () -> hits().getItemCount() == 4);
			List<String> before = Driver.ui(SearchViewTest::rows);
			Table table = hits();
			Driver.ui(() -> {
				table.setSelection(3);
				table.notifyListeners(SWT.Selection, new Event());
			});
			Driver.waitFor("the harvest", () -> Adapters.adapt(view, Harvest.class).length() > 0);
			String selected = Driver.ui(() -> table.getSelection()[0].getText());
			Driver.command("gleaner.harvest");
			Driver.waitFor("the line in the poem", () -> PoemDriver.page().getText().contains("zephyrous"));
			poems.saved();
			StudioChanges.tell(StudioChanges.Part.POEMS);
			Driver.waitFor("the poem among the hits", () -> hits().getItemCount() == 6);
			assertTrue(Driver.ui(SearchViewTest::rows).containsAll(before), "what was found is still there");
			assertEquals(selected, Driver.ui(() -> table.getSelection()[0].getText()), "and so is the selection");
		} finally {
			poems.close();
		}
	}

	private static List<String> rows() {
		return Stream.of(hits().getItems()).map(TableItem::getText).toList();
	}

	@Test
	void theBoxInTheTopBarAsks() {
		Text box = Driver
				.ui(() -> Driver.find(Driver.window().getShell(), Text.class, text -> text.getMessage().equals("Search the studio")));
		Driver.ui(() -> {
			box.setText("melandering");
			box.notifyListeners(SWT.DefaultSelection, new Event());
		});
		Driver.waitFor("the question in the search", () -> question().getText().equals("melandering"));
		Driver.waitFor("its answer", () -> found("Ferry", "Of where the melandering sailors go."));
	}

	@Test
	void theReportOfACorpus() {
		Driver.command("gleaner.corpus.report", "corpus", CORPUS);
		Driver.waitFor("the report", () -> report().contains("Metres of lines\n"));
		Driver.waitFor("all of it", () -> report().contains("melandering\t1") && report().contains("mengaporal\t1"));
		String report = Driver.ui(SearchViewTest::report);
		assertTrue(report.contains("Ada Quill\t2"), report);
		assertTrue(report.contains("poems\t3"), report);
		assertTrue(report.contains("iambic tetrameter\t"), report);
		Driver.screenshot("report");
		Driver.command("gleaner.theme");
		Driver.screenshot("report-dark");
		Driver.view("gleaner.ui.search");
		ask("lamps OR desire");
		Driver.waitFor("hits", () -> hits().getItemCount() > 2);
		Driver.screenshot("search-dark");
		Driver.command("gleaner.theme");
	}

	/** The report in words, as a screen reader hears it. */
	private static String report() {
		return Driver.all(Driver.window().getShell(), Canvas.class).stream()
				.filter(canvas -> canvas.getClass().getName().equals("gleaner.ui.glean.report.ReportCanvas") && canvas.isVisible())
				.map(SearchViewTest::name).findFirst().orElse("");
	}

	private static String name(Canvas canvas) {
		try {
			var text = canvas.getClass().getDeclaredMethod("text");
			text.setAccessible(true);
			return (String) text.invoke(canvas);
		} catch (ReflectiveOperationException e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void theReservoirOfACorpus() throws Exception {
		Driver.command("gleaner.corpus.reservoir", "corpus", CORPUS);
		Button save = Driver
				.ui(() -> Driver.find(Driver.window().getShell(), Button.class, button -> button.getText().equals("Save Reservoir")));
		Composite page = Driver.ui(() -> save.getParent().getParent());
		Table words = Driver.ui(() -> Driver.all(page, Table.class).getFirst());
		Driver.waitFor("the words", () -> words.getItemCount() > 0);
		Driver.screenshot("reservoir");
		Driver.ui(() -> {
			int zephyrous = Stream.iterate(0, i -> i + 1).limit(words.getItemCount())
					.filter(i -> words.getItem(i).getText().startsWith("zephyrous")).findFirst().orElseThrow();
			words.setSelection(zephyrous);
		});
		Driver.key(words, 0, SWT.DEL);
		Driver.ui(() -> Driver.all(page, Combo.class).getFirst().setText("My words"));
		Driver.press(page, "Save Reservoir");
		Driver.waitFor("the file", () -> kept("My words").contains("mengaporal"));
		assertTrue(kept("My words").contains("-zephyrous"), kept("My words"));
	}

	private String kept(String name) {
		try {
			return studio.reservoirs().has(name) ? Files.readString(studio.reservoirs().file(name)) : "";
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void authorsStandBetweenACorpusAndItsPoems() {
		Driver.view("gleaner.ui.studio");
		Tree tree = Driver.ui(() -> Driver.all(Driver.window().getShell(), Tree.class).getFirst());
		Driver.waitFor("the corpus", () -> Driver.row(tree.getItem(0).getItems(), CORPUS).isPresent());
		TreeItem corpus = Driver.ui(() -> Driver.row(tree.getItem(0).getItems(), CORPUS).orElseThrow());
		expand(tree, corpus);
		Driver.waitFor("its authors", () -> corpus.getItemCount() == 2 && corpus.getItem(0).getText().equals("Ada Quill")
				&& corpus.getItem(1).getText().equals("Ben Sorrel"));
		Driver.ui(() -> assertEquals("2", corpus.getItem(0).getText(1)));
		TreeItem author = Driver.ui(() -> corpus.getItem(0));
		expand(tree, author);
		Driver.waitFor("the author's poems", () -> author.getItemCount() == 2 && author.getItem(0).getText().equals("Ferry"));
		Driver.screenshot("studio-authors");
	}

	private static void selectCorpus(String name) {
		Tree tree = Driver.ui(() -> Driver.find(Driver.window().getShell(), Tree.class, Tree::isVisible));
		Driver.waitFor("the corpus in the tree", () -> Driver.row(tree.getItem(0).getItems(), name).isPresent());
		Driver.ui(() -> {
			tree.setSelection(Driver.row(tree.getItem(0).getItems(), name).orElseThrow());
			Driver.send(tree, SWT.Selection);
		});
	}

	private static boolean says(String words) {
		return Driver.all(Driver.window().getShell(), Label.class).stream()
				.anyMatch(label -> label.isVisible() && label.getText().equals(words));
	}

	@Test
	void reportAndReservoirFollowTheStudioAlsoWhenTheyCannotBeSeen() {
		Driver.view("gleaner.ui.report");
		Driver.view("gleaner.ui.reservoir");
		selectCorpus(CORPUS);
		Driver.waitFor("the reservoir of what is selected", () -> says("Reservoir of " + CORPUS));
		selectCorpus("Harbour notes");
		Driver.waitFor("that of what is selected now", () -> says("Reservoir of Harbour notes")
				&& Driver.all(Driver.window().getShell(), Combo.class).stream().anyMatch(combo -> combo.getText().equals("Harbour notes")));
		Driver.view("gleaner.ui.report");
		Driver.waitFor("the report of what was selected before it could be seen", () -> says("Report of Harbour notes"));
		Driver.command("gleaner.corpus.report", "corpus", CORPUS);
		Driver.waitFor("what was asked for", () -> says("Report of " + CORPUS));
		Driver.view("gleaner.ui.reservoir");
		Driver.view("gleaner.ui.report");
		assertTrue(Driver.ui(() -> says("Report of " + CORPUS)), "a selection is followed once");
	}

	private static void expand(Tree tree, TreeItem item) {
		Driver.ui(() -> {
			item.setExpanded(true);
			Event event = new Event();
			event.item = item;
			tree.notifyListeners(SWT.Expand, event);
		});
	}
}
