// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.files.StudioException;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Origin;
import gleaner.studio.poem.Poem;
import gleaner.ui.Dial;
import gleaner.ui.Spoken;
import gleaner.ui.StudioAccess;
import java.time.Duration;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ctrl+1: on words, selections and inventions, by keyboard alone. */
class SuggestionsTest {
	private static final String VERSE = "the mouth's salt\ntiny from carrying\na generative bowl\nand all the harbour in it, cold\n"
			+ "we leave the light its winter\nand the hand its voivat\n";

	private PoemDriver poem;

	@BeforeEach
	void studioIsOpen() {
		poem = new PoemDriver();
	}

	@AfterEach
	void close() throws StudioException {
		poem.close();
	}

	private void suggest(String word) {
		poem.caretIn(word);
		Driver.command("gleaner.poem.suggest");
		poem.waitForSuggestions();
	}

	@Test
	void aWordIsSwappedInOneStep() throws StudioException {
		poem.open("Cup", PoemDriver.machine(VERSE));
		suggest("bowl");
		List<String> rows = poem.rows();
		assertTrue(rows.stream().anyMatch(row -> row.startsWith("rhymes with “cold” below")), rows::toString);
		assertTrue(rows.stream().anyMatch(row -> row.startsWith("vessel\t2 / x")), rows::toString);
		Driver.screenshot("suggest-word");
		poem.walkTo("vessel");
		Text field = poem.filter();
		Driver.waitFor("the field to say which row is chosen", () -> Spoken.heard(field).contains("vessel, 2"));
		Driver.screenshot("suggest-preview");
		poem.enter();
		Driver.waitFor("the word", () -> PoemDriver.page().getText().contains("a generative vessel\n"));
		assertFalse(poem.hasPopup());
		Poem saved = poem.saved();
		Origin.Changed changed = assertInstanceOf(Origin.Changed.class, saved.provenance().at(saved.text().indexOf("vessel")).origin());
		assertEquals("bowl", changed.replaced());
		suggest("vessel");
		assertEquals("bowl", poem.chosen());
		poem.enter();
		assertEquals(PoemDriver.machine(VERSE), poem.saved().harvest());
		poem.undo();
		poem.undo();
		assertEquals(VERSE, poem.text());
	}

	/** Alt and an arrow key turn the dial, from wherever the poet is; it is there again the next time; and each row says why. */
	@Test
	void theDialIsTurnedAndKept() throws StudioException {
		poem.open("Cup", Harvest.hand(VERSE));
		try {
			suggest("harbour");
			List<String> meaning = poem.rows();
			assertEquals(List.of(), meaning.stream().filter(row -> row.matches("(?s).*\t\\d+ [/x ]+")).toList(), "each row says why");
			Text field = poem.filter();
			for (int i = 0; i < 12; i++) Driver.key(field, SWT.ALT, SWT.ARROW_RIGHT);
			assertEquals(100, Dial.percent());
			Driver.waitFor("other words",
					() -> !poem.rows().equals(meaning) && poem.rows().stream().noneMatch(r -> r.startsWith("computing")));
			List<String> line = poem.rows();
			Driver.screenshot("suggest-dial");
			PoemDriver.inOtherTheme(() -> Driver.screenshot("suggest-dial-other-theme"));
			poem.leave();
			suggest("harbour");
			Driver.waitFor("the same words again", () -> poem.rows().equals(line));
			Driver.key(poem.filter(), SWT.ALT, SWT.ARROW_LEFT);
			assertEquals(90, Dial.percent());
		} finally {
			Dial.set(0);
		}
	}

	@Test
	void theArticleFollowsTheWord() throws StudioException {
		poem.open("Ark", Harvest.hand("he kept a boat of salt"));
		suggest("boat");
		poem.walkTo("ark");
		poem.enter();
		Driver.waitFor("the word and its article", () -> PoemDriver.page().getText().equals("he kept an ark of salt"));
		poem.undo();
		assertEquals("he kept a boat of salt", poem.text());
	}

	@Test
	void aFilterHoldsBackWhatDoesNotFit() throws StudioException {
		poem.open("Cup", Harvest.hand(VERSE));
		suggest("bowl");
		Text filter = poem.filter();
		Driver.ui(() -> filter.setText("/x"));
		Driver.waitFor("only what is said so", () -> {
			List<String> rows = poem.rows().stream().filter(row -> row.matches("(?s).*\t[123].*")).toList();
			return !rows.isEmpty() && rows.stream().allMatch(row -> row.contains("\t2 / x"));
		});
		Driver.ui(() -> filter.setText("sea"));
		Driver.pause(Duration.ofMillis(400));
		poem.waitForSuggestions();
		Driver.screenshot("suggest-meaning");
	}

	@Test
	void anInventionIsKeptAsAWord() throws StudioException {
		poem.open("Hand", Harvest.hand(VERSE));
		suggest("voivat");
		assertEquals("keep as a word of this studio", poem.chosen());
		List<String> rows = poem.rows();
		assertTrue(rows.stream().anyMatch(row -> row.startsWith("said VOY-v")), rows::toString);
		assertTrue(rows.stream().anyMatch(row -> row.startsWith("kin by sound")), rows::toString);
		Driver.screenshot("suggest-invention");
		poem.enter();
		Driver.waitFor("the word to be kept", () -> {
			try {
				return StudioAccess.current().orElseThrow().ownWords().all().contains("voivat");
			} catch (StudioException e) {
				throw new AssertionError(e);
			}
		});
		suggest("voivat");
		assertTrue(poem.rows().stream().noneMatch(row -> row.startsWith("keep as")), poem.rows()::toString);
		StudioAccess.current().orElseThrow().ownWords().forget("voivat");
	}

	@Test
	void aSelectionOffersEachOfItsWords() throws StudioException {
		poem.open("Cup", PoemDriver.machine(VERSE));
		poem.select("all the harbour in it, cold");
		Driver.command("gleaner.poem.suggest");
		poem.waitForSuggestions();
		assertTrue(poem.rows().stream().anyMatch(row -> row.startsWith("harbour · n.")), poem.rows()::toString);
		PoemDriver.inOtherTheme(() -> Driver.screenshot("suggest-selection-other-theme"));
	}

	@Test
	void withoutAWordNothingOpens() throws StudioException {
		poem.open("Empty", Harvest.hand("one\n\ntwo"));
		poem.select(4, 4);
		Driver.command("gleaner.poem.suggest");
		Driver.pause(Duration.ofMillis(300));
		assertFalse(poem.hasPopup());
	}
}
