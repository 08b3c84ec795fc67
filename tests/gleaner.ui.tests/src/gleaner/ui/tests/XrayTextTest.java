// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.corpus.StoredCorpus;
import gleaner.files.StudioException;
import gleaner.ui.Ink;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A poem before one model, and before two. */
class XrayTextTest {
	private static final String POEM = "the tide keeps its own keys\nxqzv under the stair";

	private static final int ABOVE_FRAME = 4;

	private final PoemDriver poem = new PoemDriver();

	@BeforeEach
	void aPoem() {
		Driver.waitForStudio();
		Path owl = DebrisDriver.studio().runs().folder().resolve("2026-11-26T16-50-12/run.json");
		if (!Files.exists(owl)) Driver.command("gleaner.thread.starters");
		Driver.waitFor("the starter vintages", () -> Files.exists(owl));
		Driver.command("gleaner.poem.new");
		Driver.waitFor("a new poem", () -> PoemDriver.editor() != null && PoemDriver.page().getEditable());
		Driver.ui(() -> PoemDriver.page().setFocus());
		poem.type(POEM);
	}

	@AfterEach
	void close() throws StudioException {
		Driver.ui(() -> Stream.of(Driver.display().getShells()).filter(shell -> !shell.isDisposed() && shell.getText().equals("X-ray"))
				.toList().forEach(Shell::close));
		poem.close();
	}

	private static StyledText page(Shell window) {
		return Driver.find(window, StyledText.class, any -> true);
	}

	@Test
	void whatAModelDidNotExpectIsTintedAndTwoModelsDisagree() {
		Driver.command("gleaner.xray.text");
		Shell window = Driver.dialog("X-ray");
		assertEquals(POEM, Driver.ui(() -> page(window).getText()));
		Driver.waitFor("tints", () -> page(window).getStyleRanges().length > 0);
		assertTrue(Driver.ui(() -> page(window).getSize().x > window.getClientArea().width * 3 / 4), "the text has the window's width");
		int strange = POEM.indexOf("xqzv") + 2;
		assertTrue(Driver.ui(() -> page(window).getStyleRangeAtOffset(strange)) != null, "nobody expects xqzv");
		List<String> nameless = new ArrayList<>();
		Driver.ui(() -> Nameless.note(window, "X-ray", nameless));
		assertEquals(List.of(), nameless);
		Combo other = Driver.ui(() -> Driver.all(window, Combo.class).get(1));
		Driver.ui(() -> {
			other.select(other.getItemCount() - 2); // behind it is the way to all others
			Driver.send(other, SWT.Selection);
		});
		Table words = Driver.ui(() -> Driver.find(window, Table.class, any -> true));
		Driver.waitFor("where they disagree", () -> words.getVisible() && words.getItemCount() >= 8);
		Driver.ui(() -> {
			words.setSelection(0);
			Event chosen = new Event();
			chosen.item = words.getItem(0);
			words.notifyListeners(SWT.Selection, chosen);
		});
		assertEquals(Driver.ui(() -> words.getItem(0).getText(0)), Driver.ui(() -> page(window).getSelectionText()));
		Driver.settle();
		Driver.screenshot("xray-text-light");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("xray-text-dark"));
	}

	/** UI thread. */
	private static List<StyleRange> tints(StyledText text) {
		return Stream.of(text.getStyleRanges()).filter(range -> range.background != null).toList();
	}

	private static Optional<Shell> card() {
		return Stream.of(Driver.display().getShells()).filter(shell -> (shell.getStyle() & SWT.TOOL) != 0 && shell.isVisible()).findFirst();
	}

	/** Chooses the model whose words hold these, in the dialog that asks for one. */
	private static void choose(String words) {
		Shell dialog = Driver.dialog("Read by Which Model?");
		Driver.ui(() -> Driver.find(dialog, Text.class, any -> true).setText(words));
		Table models = Driver.ui(() -> Driver.find(dialog, Table.class, any -> true));
		assertTrue(Driver.ui(() -> models.getItemCount() > 0), "a model is called " + words);
		Driver.press(dialog, "Read");
	}

	@Test
	void inThePoemLettersAreTintedWhereTheyStandAndGoOnFromThere() {
		Driver.commandLater("gleaner.xray.by");
		Shell dialog = Driver.dialog("Read by Which Model?");
		Table models = Driver.ui(() -> Driver.find(dialog, Table.class, any -> true));
		int all = Driver.ui(models::getItemCount);
		assertTrue(all > 2, "every kept model is there, not only the best and the last: " + all);
		Driver.screenshot("xray-models-light");
		choose("owl");
		StyledText page = Driver.ui(PoemDriver::page);
		int strange = POEM.indexOf("xqzv") + 2;
		Driver.waitFor("tints",
				() -> tints(page).stream().anyMatch(range -> range.start <= strange && strange < range.start + range.length));
		assertEquals(POEM, poem.text(), "the poem itself is as it was");
		Driver.screenshot("xray-in-poem-light");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("xray-in-poem-dark"));
		foundWordsAndTintsAreBothSeen(page, strange);

		poem.select(strange, strange);
		Driver.command("gleaner.xray.letter");
		Driver.waitFor("the card", () -> card().isPresent());
		Driver.ui(() -> {
			Driver.key(page, 0, SWT.ARROW_UP);
			Driver.key(page, 0, SWT.CR);
		});
		Driver.waitFor("a branch", () -> Driver.page().findView("gleaner.compare.branches") != null && branches().getItemCount() == 1
				&& branches().getItem(0).getItemCount() == 2);
		assertEquals(POEM, poem.text(), "the branch is beside the poem");
		Driver.settle();
		Driver.screenshot("xray-branch-from-poem");

		Driver.ui(() -> page.setFocus());
		int before = POEM.indexOf("xqzv");
		Driver.ui(() -> page.replaceTextRange(POEM.length(), 0, " qqq"));
		Driver.waitFor("what was typed to be read too",
				() -> tints(page).stream().anyMatch(range -> range.start >= POEM.length())
						&& tints(page).stream().anyMatch(r -> r.start >= before));
		Driver.command("gleaner.xray.place");
		Driver.waitFor("the tints to be gone", () -> tints(page).isEmpty());
		Driver.command("gleaner.xray.place");
		Driver.waitFor("them to come again by the model of last time", () -> !tints(page).isEmpty());
		Driver.command("gleaner.xray.place");
	}

	/** The ground is the x-ray's, the frame that of what was looked for. */
	private void foundWordsAndTintsAreBothSeen(StyledText page, int strange) {
		Driver.command("org.eclipse.ui.edit.findReplace");
		Text find = Driver.ui(() -> Driver.find(Driver.window().getShell(), Text.class,
				text -> text.isVisible() && text.getMessage().equals("Find")));
		RGB tint = Driver.ui(() -> page.getStyleRangeAtOffset(strange).background.getRGB());
		Driver.ui(() -> find.setText("xqzv"));
		Driver.waitFor("the frame", () -> page.getStyleRangeAtOffset(strange).borderStyle != SWT.NONE);
		assertEquals(tint, Driver.ui(() -> page.getStyleRangeAtOffset(strange).background.getRGB()));
		Driver.screenshot("xray-and-found-words");
		Driver.ui(() -> page.setFocus());
		poem.select(0, 0);
		RGB line = Driver.ui(() -> Ink.ACCENT.get().getRGB());
		assertFalse(Driver.ui(() -> below(page, strange).equals(line)), "its ground is enough");
		Driver.command("org.eclipse.ui.edit.findNext");
		Driver.waitFor("the found words to be selected", () -> page.getSelectionText().equals("xqzv"));
		Driver.waitFor("their tint as a line below", () -> below(page, strange).equals(line));
		Driver.screenshot("xray-and-selected-words");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("xray-and-selected-words-dark"));
		Event escape = new Event();
		escape.detail = SWT.TRAVERSE_ESCAPE;
		Driver.ui(() -> find.notifyListeners(SWT.Traverse, escape));
		Driver.waitFor("the frame to be gone", () -> page.getStyleRangeAtOffset(strange).borderStyle == SWT.NONE);
		Driver.ui(() -> page.setFocus());
	}

	/** The colour below a letter, above what may frame it; UI thread. */
	private static RGB below(StyledText page, int letter) {
		Rectangle bounds = page.getTextBounds(letter, letter);
		Image image = new Image(page.getDisplay(), page.getSize().x, page.getSize().y);
		GC gc = new GC(image);
		page.print(gc);
		gc.dispose();
		ImageData picture = image.getImageData();
		image.dispose();
		return picture.palette.getRGB(picture.getPixel(bounds.x + bounds.width / 2, bounds.y + bounds.height - ABOVE_FRAME));
	}

	private static Tree branches() {
		Composite area = (Composite) Driver.page().findView("gleaner.compare.branches").getSite().getService(MPart.class).getWidget();
		return Driver.find(area, Tree.class, any -> true);
	}

	@Test
	void inReaderTheyAreTintedToo() throws Exception {
		StoredCorpus corpus = DebrisDriver.studio().corpora().list().getFirst();
		String id = corpus.entries().getFirst().id();
		Driver.command("gleaner.corpus.read", "corpus", corpus.name(), "poem", id, "line", "1");
		Composite area = Driver.ui(
				() -> (Composite) Driver.page().findView("gleaner.ui.reader").getSite().getService(MPart.class).getWidget());
		StyledText reader = Driver.ui(() -> Driver.find(area, StyledText.class, any -> true));
		Driver.waitFor("the text", () -> reader.getCharCount() > 10);
		Driver.ui(() -> {
			reader.setSelection(0);
			reader.setFocus();
		});
		Driver.commandLater("gleaner.xray.by");
		choose("owl");
		Driver.waitFor("tints", () -> !tints(reader).isEmpty());
		Driver.screenshot("xray-in-reader-light");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("xray-in-reader-dark"));
		Driver.ui(() -> reader.setFocus());
		Driver.command("gleaner.xray.place");
		Driver.waitFor("the tints to be gone", () -> tints(reader).isEmpty());
	}
}
