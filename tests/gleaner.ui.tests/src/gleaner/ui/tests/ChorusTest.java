// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.files.StudioException;
import gleaner.studio.debris.DebrisFile;
import gleaner.studio.poem.Fragment;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Origin;
import gleaner.studio.poem.Poem;
import gleaner.ui.Ink;
import gleaner.ui.StudioAccess;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What engines would say at the caret, and words made anew between locked ones; by keyboard alone. */
class ChorusTest {
	private PoemDriver poem;

	@BeforeEach
	void studioIsOpen() {
		poem = new PoemDriver();
		Driver.view("gleaner.ui.mix");
	}

	@AfterEach
	void close() throws StudioException {
		Driver.ui(() -> regeneration().ifPresent(Shell::close));
		poem.close();
	}

	private static void assertStandsInTheDebris(String text, Fragment fragment) throws StudioException {
		DebrisFile debris = StudioAccess.current().orElseThrow().debris().open(fragment.debris());
		assertEquals(text, debris.slice(fragment.offset(), fragment.end()));
	}

	private static Fragment fragment(Poem saved, int at) {
		return assertInstanceOf(Origin.Machine.class, saved.provenance().at(at).origin()).fragment();
	}

	@Test
	void aWordAndALineOfAnEngineComeInWithTheirOrigin() throws StudioException {
		poem.open("Chorus", Harvest.hand("the "));
		poem.select(4, 4);
		Driver.command("gleaner.poem.next");
		poem.waitForSuggestions();
		List<String> rows = poem.rows();
		assertTrue(rows.stream().anyMatch(row -> row.startsWith("Markov · ")), rows::toString);
		Driver.screenshot("chorus");
		String word = poem.chosen();
		poem.enter();
		Driver.waitFor("the word", () -> PoemDriver.page().getText().equals("the " + word));
		Poem saved = poem.saved();
		assertEquals(Origin.HAND, saved.provenance().at(0).origin());
		assertStandsInTheDebris(word, fragment(saved, 4));
		poem.undo();
		assertEquals("the ", poem.text());
	}

	@Test
	void aWholeLineIsTakenInOneStep() throws StudioException {
		poem.open("Line", Harvest.hand("the light is gone\n"));
		poem.select(18, 18);
		Driver.command("gleaner.poem.next");
		poem.waitForSuggestions();
		String row = poem.rows().stream().filter(each -> each.endsWith("\ta line")).findFirst()
				.orElseThrow(() -> new AssertionError(poem.rows()));
		String label = row.substring(0, row.indexOf('\t'));
		poem.walkTo(label);
		Driver.screenshot("chorus-line");
		poem.enter();
		Driver.waitFor("the line", () -> PoemDriver.page().getText().equals("the light is gone\n" + label));
		assertStandsInTheDebris(label, fragment(poem.saved(), 18));
	}

	/** UI thread. */
	private static Optional<Shell> regeneration() {
		return Stream.of(Driver.display().getShells()).filter(shell -> shell.isVisible()
				&& Driver.all(shell, Label.class).stream().anyMatch(label -> label.getText().equals("Rhymes with"))).findFirst();
	}

	private static String told() {
		return Driver.ui(() -> Driver.all(regeneration().orElseThrow(), Label.class).getFirst().getText());
	}

	@Test
	void wordsAreMadeAnewBetweenLockedOnes() throws StudioException {
		String verse = "the light is over the water\n";
		poem.open("Locks", PoemDriver.machine("the light").plus(Harvest.hand(" is over the water\n")));
		for (String word : List.of("light", "over")) {
			poem.select(word);
			Driver.command("gleaner.poem.lock");
		}
		poem.select("the light is over the water");
		Driver.command("gleaner.poem.regenerate");
		Driver.waitFor("the small window", () -> regeneration().isPresent());
		Text syllables = Driver.ui(() -> Driver.all(regeneration().orElseThrow(), Text.class).getFirst());
		Driver.waitFor("alternatives",
				() -> Driver.all(regeneration().orElseThrow(), Label.class).getFirst().getText().matches("1 of [0-9]+   .*"));
		Driver.screenshot("regenerate");
		assertLockedWordsKeepTheirInk();
		PoemDriver.inOtherTheme(() -> {
			Driver.screenshot("regenerate-other-theme");
			assertLockedWordsKeepTheirInk();
		});
		String first = told();
		Driver.key(syllables, 0, SWT.ARROW_DOWN);
		assertNotEquals(first, told());
		assertEquals(verse, poem.text());
		Driver.key(syllables, 0, SWT.ARROW_UP);
		Driver.key(syllables, 0, SWT.CR);
		Driver.waitFor("the new words", () -> !PoemDriver.page().getText().equals(verse));
		Poem saved = poem.saved();
		int light = saved.text().indexOf(" light ");
		assertTrue(light > 0, saved.text());
		assertEquals("2016-12-09/18-39-18_markov_seed-42", fragment(saved, light + 1).debris());
		Fragment fresh = fragment(saved, 0);
		assertNotEquals("2016-12-09/18-39-18_markov_seed-42", fresh.debris());
		assertStandsInTheDebris(saved.text().substring(0, fresh.length()), fresh);
		assertFalse(Driver.ui(() -> regeneration().isPresent()));
		poem.undo();
		assertEquals(verse, poem.text());
	}

	/** In the lines that are laid over the poem's own: what is new is underlined, what stays looks as it does on the page. */
	private static void assertLockedWordsKeepTheirInk() {
		Driver.ui(() -> {
			StyledText lines = Driver.all(PoemDriver.page(), StyledText.class).getFirst();
			assertTrue(lines.getStyleRangeAtOffset(0).underline);
			StyleRange machine = lines.getStyleRangeAtOffset(lines.getText().indexOf(" light ") + 1);
			assertEquals(Ink.MACHINE.get(), machine.foreground);
			assertFalse(machine.underline);
			StyleRange hand = lines.getStyleRangeAtOffset(lines.getText().indexOf(" over ") + 1);
			assertTrue(hand == null || hand.foreground == null && !hand.underline);
		});
	}

	@Test
	void aWishThatCannotBeIsSaid() throws StudioException {
		poem.open("Wish", Harvest.hand("the light is over the water\n"));
		poem.caretIn("water");
		Driver.command("gleaner.poem.regenerate");
		Driver.waitFor("the small window", () -> regeneration().isPresent());
		Text syllables = Driver.ui(() -> Driver.all(regeneration().orElseThrow(), Text.class).getFirst());
		Driver.ui(() -> syllables.setText("many"));
		Driver.waitFor("the refusal", () -> Driver.all(regeneration().orElseThrow(), Label.class).getFirst().getText().contains("“many”"));
		Driver.screenshot("regenerate-refused");
	}
}
