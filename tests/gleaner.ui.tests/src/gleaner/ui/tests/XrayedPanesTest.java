// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.compare.branch.BranchFile;
import gleaner.compare.layout.Layouts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.Test;

/** What an engine has told of its text tints panes, and a poem too. */
class XrayedPanesTest extends CompareRoom {
	@Test
	void agesSpeakFromOnePromptAndAreVotedForAndXrayed() throws Exception {
		start(AGES, "the tide keeps");
		int count = Driver.ui(() -> panes().size());
		assertTrue(count >= 3, "several ages");
		for (int i = 0; i < count; i++) waitForWords(i, 40);
		settledAfterStep();
		for (int i = 0; i < count; i++) assertTrue(text(i).startsWith("the tide keeps"), text(i));
		assertTrue(told().stream().anyMatch(words -> words.startsWith("Pane 1: Owl, ") && words.contains("steps")), told()::toString);
		assertTrue(told().stream().noneMatch(words -> words.contains("diversity")), "what all have in common is not said");
		Driver.waitFor("figures", () -> told().stream().anyMatch(words -> words.contains("repetition")));

		Driver.key(Driver.ui(() -> panes().get(0)), 0, '2');
		Driver.waitFor("the vote", () -> told().stream().anyMatch(words -> words.startsWith("Pane 2") && words.endsWith("voted for")));
		for (int i = 0; i < 200 && votes().isEmpty(); i++) Driver.settle();
		assertEquals(Set.of(1), votes().getFirst().chosen());
		assertFalse(votes().getFirst().isBlind());
		assertEquals(count, votes().getFirst().ballot().size());

		StyledText pane = Driver.ui(() -> panes().get(count - 1));
		Driver.ui(() -> {
			pane.setFocus();
			Driver.key(pane, 0, 'x');
		});
		Driver.waitFor("tints", () -> Stream.of(pane.getStyleRanges()).anyMatch(range -> range.background != null));
		Driver.waitFor("surprise", () -> told().stream().anyMatch(words -> words.contains("surprise")));
		Driver.ui(() -> {
			StyleRange tinted = Stream.of(pane.getStyleRanges()).filter(range -> range.background != null && range.start < 300).findFirst()
					.orElseThrow();
			pane.setCaretOffset(tinted.start);
		});
		Driver.command("gleaner.compare.place");
		Driver.waitFor("the card", () -> card().isPresent());
		Driver.settle();
		Driver.screenshot("compare-light");
		PoemDriver.inOtherTheme(() -> {
			Driver.command("gleaner.compare.place");
			Driver.screenshot("compare-dark");
		});

		if (Driver.ui(() -> card().isEmpty())) Driver.command("gleaner.compare.place");
		Driver.ui(() -> {
			Driver.key(pane, 0, SWT.ARROW_UP);
			Driver.key(pane, 0, SWT.ARROW_UP);
			Driver.key(pane, 0, SWT.CR);
		});
		Driver.waitFor("a branch", () -> tree().getItemCount() == 1 && tree().getItem(0).getItemCount() == 2);
		Path file = new Layouts(studio).branches(AGES);
		Driver.waitFor("the branches on the disk", () -> Files.exists(file));
		assertEquals(3, BranchFile.read(file).getFirst().tree().all().size());
		Driver.key(Driver.ui(() -> tree()), 0, 's');
		Driver.screenshot("compare-branches-light");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("compare-branches-dark"));
		Driver.command("gleaner.compare.undo");
		Driver.command("gleaner.compare.undo");
		Driver.waitFor("it to be undone", () -> tree().getItem(0).getItemCount() == 0);
		Driver.command("gleaner.compare.redo");
		Driver.waitFor("it to be done again", () -> tree().getItem(0).getItemCount() == 2);

		Driver.command("gleaner.compare.takeback");
		for (int i = 0; i < 200 && !votes().isEmpty(); i++) Driver.settle();
		assertEquals(List.of(), votes());
	}

	private static Optional<Shell> card() {
		return Stream.of(Driver.display().getShells()).filter(shell -> (shell.getStyle() & SWT.TOOL) != 0 && shell.isVisible()).findFirst();
	}

	private static Tree tree() {
		return Driver.all(area("gleaner.compare.branches"), Tree.class).getFirst();
	}

	/** Kept with the debris, what an engine has told goes with its words into a poem, which is tinted though nobody chooses a model. */
	@Test
	void whatAnEngineHasToldTintsAPoemToo() throws Exception {
		start("Template and substitutions", "");
		int last = Driver.ui(() -> panes().size()) - 1;
		waitForWords(last, 60);
		settledAfterStep();
		StyledText pane = Driver.ui(() -> panes().get(last));
		Driver.ui(() -> {
			pane.setFocus();
			Driver.key(pane, 0, 'x');
		});
		Driver.waitFor("tints", () -> !tinted(pane, pane.getCharCount()).isEmpty());
		Driver.command("gleaner.poem.new");
		Driver.waitFor("a new poem", () -> PoemDriver.editor() != null && PoemDriver.page().getEditable());
		int first = Driver
				.ui(() -> Stream.of(pane.getStyleRanges()).filter(range -> range.background != null).findFirst().orElseThrow().start);
		int end = Driver.ui(() -> pane.getOffsetAtLine(Math.min(pane.getLineCount() - 1, pane.getLineAtOffset(first) + 1)));
		Driver.ui(() -> {
			pane.setFocus();
			pane.setSelection(0, end);
		});
		List<String> told = Driver.ui(() -> tinted(pane, end));
		assertFalse(told.isEmpty());
		Driver.command("gleaner.harvest");
		StyledText page = Driver.ui(PoemDriver::page);
		Driver.waitFor("what was taken", () -> page.getCharCount() > 0);
		Driver.ui(() -> page.setFocus());
		Driver.command("gleaner.xray.place");
		// the pane tints one poem, the page all that were taken
		Driver.waitFor("the same words tinted", () -> {
			List<String> words = tinted(page, page.getCharCount());
			return words.size() >= told.size() && words.subList(words.size() - told.size(), words.size()).equals(told);
		});
		Driver.screenshot("xray-told-in-poem-light");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("xray-told-in-poem-dark"));
		Driver.ui(() -> page.setFocus());
		Driver.command("gleaner.xray.place");
		Driver.waitFor("the tints to be gone", () -> tinted(page, page.getCharCount()).isEmpty());
		Driver.ui(() -> {
			pane.setFocus();
			Driver.key(pane, 0, 'x');
		});
	}

	/** The tinted words before a place; UI thread. */
	private static List<String> tinted(StyledText text, int end) {
		return Stream.of(text.getStyleRanges()).filter(range -> range.background != null && range.start + range.length <= end)
				.map(range -> text.getTextRange(range.start, range.length)).toList();
	}

	@Test
	void whatItsEngineHasToldNeedsNoModel() throws Exception {
		start("Template and substitutions", "");
		int last = Driver.ui(() -> panes().size()) - 1;
		waitForWords(last, 60);
		settledAfterStep();
		StyledText pane = Driver.ui(() -> panes().get(last));
		Driver.ui(() -> {
			pane.setFocus();
			Driver.key(pane, 0, 'x');
		});
		Driver.waitFor("tints", () -> Stream.of(pane.getStyleRanges()).anyMatch(range -> range.background != null));
		StyleRange tinted = Driver
				.ui(() -> Stream.of(pane.getStyleRanges()).filter(range -> range.background != null).findFirst().orElseThrow());
		String word = Driver.ui(() -> pane.getTextRange(tinted.start, tinted.length));
		assertTrue(word.chars().allMatch(c -> Character.isLetter(c) || c == '\''), "whole words: " + word);
		Driver.ui(() -> pane.setCaretOffset(tinted.start));
		Driver.command("gleaner.compare.place");
		Driver.waitFor("the card", () -> card().isPresent());
		Driver.screenshot("compare-told-light");
		PoemDriver.inOtherTheme(() -> {
			Driver.command("gleaner.compare.place");
			Driver.screenshot("compare-told-dark");
		});
		if (Driver.ui(() -> card().isEmpty())) Driver.command("gleaner.compare.place");
		Driver.ui(() -> {
			Driver.key(pane, 0, SWT.ARROW_UP);
			Driver.key(pane, 0, SWT.CR);
		});
		Driver.waitFor("another word, and the rest as it was", () -> tree().getItemCount() == 1 && tree().getItem(0).getItemCount() == 2);
	}
}
