// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.corpus.ImportOptions;
import gleaner.corpus.StoredCorpus;
import gleaner.engine.Progress;
import gleaner.engine.SourcePoem;
import gleaner.studio.Studio;
import gleaner.studio.poem.FoundText;
import gleaner.studio.poem.Harvest;
import gleaner.ui.StudioAccess;
import gleaner.ui.StudioChanges;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a word of a poem that was found in a corpus back to its place there, whatever has become of text and corpus. */
class OpenInCorpusTest {
	private static final String CORPUS = "Tide book";
	private static final String READER = "gleaner.ui.reader";
	private static final String LINE = "and the pilchards went by like coins";

	@TempDir
	Path folder;
	private Studio studio;
	private PoemDriver poems;

	@BeforeEach
	void findALine() throws Exception {
		Driver.waitForStudio();
		studio = StudioAccess.current().orElseThrow();
		poems = new PoemDriver();
		StringBuilder text = new StringBuilder();
		for (int i = 1; i <= 300; i++) text.append("The hour ").append(i).append(" rose along the wall\n");
		text.insert(text.indexOf("The hour 200 "), LINE + "\n");
		studio.corpora().importFrom(CORPUS, List.of(Files.writeString(folder.resolve("tides.txt"), text)), ImportOptions.AUTOMATIC,
				Progress.NONE);
		StudioChanges.tell(StudioChanges.Part.CORPORA);
		StoredCorpus corpus = studio.corpora().get(CORPUS);
		SourcePoem poem = corpus.poem(corpus.entries().getFirst().id());
		poems.open("Coins", Harvest.hand("By hand I count ")
				.plus(Harvest.found(FoundText.of(corpus, poem), poem.text().indexOf(LINE), LINE)).plus(Harvest.hand("\n")));
	}

	@AfterEach
	void putAway() throws Exception {
		poems.close();
		if (studio.corpora().has(CORPUS)) studio.corpora().remove(CORPUS);
		StudioChanges.tell(StudioChanges.Part.CORPORA);
	}

	/** Follows the link, once the Word view tells of these words. */
	private static void press(String words) {
		Driver.waitFor(words + " in the Word view", () -> Driver.all(Driver.window().getShell(), StyledText.class).stream()
				.anyMatch(each -> each.isVisible() && each != PoemDriver.page() && each.getText().startsWith(words)));
		Driver.waitFor("the link", () -> link().isPresent());
		Driver.ui(() -> {
			Event event = new Event();
			event.text = "0";
			link().orElseThrow().notifyListeners(SWT.Selection, event);
		});
	}

	private static Optional<Link> link() {
		return Driver.all(Driver.window().getShell(), Link.class).stream()
				.filter(link -> link.isVisible() && link.getText().contains("Open in corpus")).findFirst();
	}

	/** The Reader's widgets; UI thread. */
	private static Composite reader() {
		return (Composite) Driver.page().findView(READER).getSite().getService(MPart.class).getWidget();
	}

	private static StyledText text() {
		return Driver.all(reader(), StyledText.class).getFirst();
	}

	private static boolean says(String words) {
		return Driver.page().findView(READER) != null
				&& Driver.all(reader(), Label.class).stream().anyMatch(label -> label.getText().contains(words));
	}

	private void edit(String from, String to) throws IOException {
		try (Stream<Path> files = Files.walk(studio.folder().resolve("corpora").resolve(CORPUS))) {
			for (Path file : files.filter(each -> each.toString().endsWith(".txt")).toList())
				Files.writeString(file, Files.readString(file).replace(from, to));
		}
	}

	@Test
	void theWordIsShownInItsTextAndWhatHasBecomeOfItIsSaid() throws Exception {
		Driver.view("gleaner.editor.provenance");
		poems.caretIn("pilchards");
		press("pilchards");
		Driver.waitFor("the word in its text",
				() -> Driver.page().findView(READER) != null && text().getSelectionText().equals("pilchards"));
		Driver.ui(() -> {
			assertEquals(LINE, text().getLine(text().getLineAtOffset(text().getSelection().x)));
			int top = text().getLinePixel(text().getLineAtOffset(text().getSelection().x));
			assertTrue(top >= 0 && top + text().getLineHeight() <= text().getClientArea().height, "the line is in view");
		});
		Driver.screenshot("word-open-in-corpus");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("word-open-in-corpus-other-theme"));

		poems.select(0, poems.text().length());
		press("By hand I count");
		Driver.waitFor("the whole line", () -> text().getSelectionText().equals(LINE));

		edit("The hour 1 rose along the wall\n", "");
		poems.caretIn("coins");
		press("coins");
		Driver.waitFor("the word where it is now",
				() -> text().getSelectionText().equals("coins") && says("“coins” has moved since the search"));

		edit("coins", "knives");
		press("coins");
		Driver.waitFor("that the word is gone", () -> says("“coins” is no longer in ") && says("; that has changed since."));
		Driver.screenshot("word-open-in-corpus-changed");

		studio.corpora().remove(CORPUS);
		press("coins");
		Driver.waitFor("that the corpus is gone", () -> says("There is no corpus \"" + CORPUS + "\"") && text().getText().isEmpty());
		Driver.screenshot("word-open-in-corpus-gone");
	}
}
