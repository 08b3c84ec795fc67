// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.files.StudioException;
import gleaner.studio.poem.Harvest;
import gleaner.ui.Ink;
import gleaner.ui.PoemInFront;
import gleaner.ui.PoemPage;
import gleaner.ui.Spoken;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From debris to a poem through the room Ore: read, mark, learn, order, take. */
class OreTest {
	private OreDriver room;

	@BeforeEach
	void openRoom() throws Exception {
		room = new OreDriver();
	}

	@AfterEach
	void leaveRoom() throws Exception {
		room.close();
	}

	private static Optional<PoemPage> front() {
		return PoemInFront.of(Driver.page());
	}

	@Test
	void aPoetMarksTheEarLearnsAndThePoemKnowsWhereItIsFrom() {
		for (int i = 0; i < 8; i++) {
			OreDriver.choose(i);
			boolean keep = i % 2 == 0;
			int at = i;
			Driver.command(keep ? "gleaner.ore.keep" : "gleaner.ore.pass");
			Driver.waitFor("the mark of row " + i, () -> OreDriver.row(at).startsWith(keep ? "kept: " : "passed: "));
			assertEquals(i + 1, Driver.ui(() -> OreDriver.table().getSelectionIndex()), "the next row is chosen");
		}
		Driver.waitFor("what the ear guesses", () -> OreDriver.row(20).contains(", ear "));
		Driver.waitFor("why it is here",
				() -> Driver.all(OreDriver.area("poem"), Canvas.class).stream().anyMatch(c -> Spoken.heard(c).contains("The ear guesses")));
		Driver.waitFor("that it is read", () -> OreDriver.poem().getText().contains("number "));
		Driver.settle();
		Driver.screenshot("ore-light");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("ore-dark"));
		assertTrue(Files.exists(room.studio().folder().resolve("ear/verdicts.jsonl")));
		Driver.ui(() -> OreDriver.table().setFocus());
		Driver.command("gleaner.ore.undo");
		Driver.waitFor("the last mark to be gone", () -> !OreDriver.row(7).startsWith("passed: "));
		assertTrue(Driver.ui(() -> OreDriver.row(6)).startsWith("kept: "));
		OreDriver.choose(2);
		Driver.waitFor("the poem", () -> OreDriver.row(2).contains(OreDriver.poem().getText().lines().findFirst().orElse("nothing")));
		String words = Driver.ui(() -> OreDriver.poem().getText());
		Driver.command("gleaner.ore.take");
		Driver.waitFor("the harvest", () -> front().filter(page -> page.harvest().text().contains(words)).isPresent());
		Harvest taken = Driver.ui(() -> front().orElseThrow().harvest());
		assertTrue(taken.provenance().toString().contains("2016-12-09") || taken.provenance().runs().stream()
				.anyMatch(run -> run.origin().toString().contains("2016-12-09")), taken.provenance().toString());
	}

	@Test
	void eachSelectedOrKeptRawPoemBecomesAPoemOfItsOwn() throws Exception {
		List<String> before = room.studio().poems().titles();
		OreDriver.choose(0);
		Driver.ui(() -> OreDriver.table().setSelection(0, 1));
		Driver.command("gleaner.ore.takeEach");
		Driver.waitFor("two poems", () -> made(before).size() == 2);
		for (String title : made(before)) {
			assertTrue(room.studio().poems().read(title).provenance().toString().contains("2016-12-09"), title);
			room.studio().poems().remove(title);
		}
		for (int i : new int[] { 3, 5 }) {
			OreDriver.choose(i);
			Driver.command("gleaner.ore.keep");
			Driver.waitFor("the mark", () -> OreDriver.row(i).startsWith("kept: "));
		}
		Driver.waitFor("that the marks are written", () -> {
			try {
				return Files.exists(room.studio().folder().resolve("ear/verdicts.jsonl"))
						&& Files.readAllLines(room.studio().folder().resolve("ear/verdicts.jsonl")).size() == 2;
			} catch (IOException e) {
				return false;
			}
		});
		Driver.command("gleaner.ore.keptEach");
		Driver.waitFor("a poem of each that was kept", () -> made(before).size() == 2);
		for (String title : made(before)) room.studio().poems().remove(title);
	}

	private List<String> made(List<String> before) {
		try {
			return room.studio().poems().titles().stream().filter(title -> !before.contains(title)).toList();
		} catch (StudioException e) {
			return List.of();
		}
	}

	@Test
	void theChosenRowIsInTheColoursOfTheTheme() {
		OreDriver.choose(2);
		inTheColoursOfTheTheme();
		PoemDriver.inOtherTheme(() -> {
			inTheColoursOfTheTheme();
			Driver.ui(() -> OreDriver.in("sources", Tree.class).setFocus());
			inTheColoursOfTheTheme();
			Driver.settle();
			Driver.screenshot("ore-chosen-other-theme");
		});
		inTheColoursOfTheTheme();
	}

	private static void inTheColoursOfTheTheme() {
		Driver.waitFor("the chosen row and the one below it in the colours of the theme",
				() -> OreDriver.ground(2).equals(Ink.SELECTION.get().getRGB()) && OreDriver.ground(3).equals(Ink.PANE.get().getRGB()));
	}

	@Test
	void corporaAndDaysChooseToo() {
		Tree tree = Driver.ui(() -> OreDriver.in("sources", Tree.class));
		TreeItem corpus = Driver.ui(() -> Driver.row(tree.getItem(1).getItems(), "Harbour notes").orElseThrow());
		assertEquals("16", Driver.ui(() -> corpus.getText(1)));
		Driver.ui(() -> {
			corpus.setChecked(false);
			tree.notifyListeners(SWT.Selection, OreDriver.checked(corpus));
		});
		Driver.waitFor("the rest", () -> OreDriver.table().getItemCount() == 32);
		Driver.waitFor("the sentence to say so", () -> OreDriver.in("table", Link.class).getText().contains("learnt from"));
		TreeItem earlier = Driver.ui(() -> tree.getItem(2).getItem(3)); // the headers of this debris tell of 2016
		Driver.ui(() -> {
			earlier.setChecked(false);
			tree.notifyListeners(SWT.Selection, OreDriver.checked(earlier));
		});
		Driver.waitFor("nothing of then", () -> OreDriver.table().getItemCount() == 0);
		Driver.ui(() -> {
			earlier.setChecked(true);
			tree.notifyListeners(SWT.Selection, OreDriver.checked(earlier));
			corpus.setChecked(true);
			tree.notifyListeners(SWT.Selection, OreDriver.checked(corpus));
		});
		Driver.waitFor("all again", () -> OreDriver.table().getItemCount() == 48);
	}

	@Test
	void keysSayTheSameAsCommands() {
		Keyboard keys = new Keyboard(Driver.ui(() -> Driver.window().getShell()));
		Driver.view("gleaner.ore.table");
		OreDriver.choose(0);
		Driver.waitFor("the rows to have the keys", () -> OreDriver.hasKeys());
		keys.press(0, 'k');
		Driver.waitFor("kept by a key", () -> OreDriver.row(0).startsWith("kept: "));
		keys.press(0, 'p');
		Driver.waitFor("passed by a key", () -> OreDriver.row(1).startsWith("passed: "));
		OreDriver.choose(1);
		keys.press(0, 'u');
		Driver.waitFor("undecided by a key", () -> !OreDriver.row(1).startsWith("passed: "));
		keys.press(0, ' ');
		Shell large = Driver.dialog("Raw Poem");
		Driver.screenshot("ore-large");
		Driver.ui(large::close);
		OreDriver.choose(3);
		Driver.waitFor("row 4 to be read", () -> !OreDriver.poem().getText().isEmpty());
		Driver.view("gleaner.ore.poem");
		Driver.ui(() -> Driver.find(OreDriver.area("poem"), Button.class, button -> button.getText().equals("Keep")).setFocus());
		keys.press(0, ' ');
		Driver.waitFor("the button to have the key that is its own", () -> OreDriver.row(3).startsWith("kept: "));
	}

	@Test
	void theTableIsOrderedAndChosenByItsHeadsBoxesAndWords() {
		String first = Driver.ui(() -> OreDriver.row(0));
		Driver.ui(() -> Driver.send(OreDriver.table().getColumn(2), SWT.Selection));
		Driver.waitFor("the order by inventions",
				() -> OreDriver.table().getSortColumn() == OreDriver.table().getColumn(2) && OreDriver.row(0).contains("inventions 2"));
		Driver.ui(() -> Driver.send(OreDriver.table().getColumn(2), SWT.Selection));
		Driver.waitFor("the other way round", () -> OreDriver.row(0).contains("inventions 0"));
		assertTrue(!first.isEmpty());
		Tree tree = Driver.ui(() -> OreDriver.in("sources", Tree.class));
		TreeItem markov = Driver.ui(() -> Driver.row(tree.getItem(0).getItems(), "Markov").orElseThrow());
		Driver.ui(() -> {
			markov.setChecked(false);
			tree.notifyListeners(SWT.Selection, OreDriver.checked(markov));
		});
		Driver.waitFor("the others only", () -> OreDriver.table().getItemCount() == 32);
		Driver.waitFor("the sentence to say so", () -> OreDriver.in("table", Link.class).getText().contains("39-18"));
		TreeItem model = Driver.ui(() -> tree.getItem(0).getItem(0).getItem(0));
		assertEquals("7,000", Driver.ui(() -> model.getText()));
		Driver.ui(() -> {
			model.setChecked(false);
			tree.notifyListeners(SWT.Selection, OreDriver.checked(model));
		});
		Driver.waitFor("one model", () -> OreDriver.table().getItemCount() == 16);
		assertTrue(Driver.ui(() -> tree.getItem(0).getItem(0).getGrayed()), "half a source is half checked");
		Driver.ui(() -> {
			markov.setChecked(true);
			tree.notifyListeners(SWT.Selection, OreDriver.checked(markov));
			model.setChecked(true);
			tree.notifyListeners(SWT.Selection, OreDriver.checked(model));
		});
		Driver.waitFor("all again", () -> OreDriver.table().getItemCount() == 48);
	}

	@Test
	void everyControlHasANameForAScreenReader() {
		List<String> nameless = new ArrayList<>();
		for (String view : List.of("sources", "table", "words", "poem")) {
			Driver.view("gleaner.ore." + view);
			Driver.ui(() -> Nameless.note(Driver.window().getShell(), view, nameless));
		}
		assertEquals(List.of(), nameless);
	}
}
