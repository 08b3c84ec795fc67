// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.corpus.reservoir.Reservoir;
import gleaner.corpus.reservoir.ReservoirEntry;
import gleaner.studio.making.MadeOf;
import gleaner.studio.poem.Fragment;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Origin;
import gleaner.ui.StudioChanges;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reservoir goes into the Mix as a corpus does, and stays told apart from the corpus of the same name down to the word in a poem. */
class ReservoirMixTest {
	private static final String CORPUS = "Harbour notes";
	private static final String ABOUT = "reservoir of Harbour notes \u00B7 2 words";

	private DebrisDriver view;
	private PoemDriver poems;

	@BeforeEach
	void fill() throws Exception {
		view = new DebrisDriver();
		poems = new PoemDriver();
		view.panes(1);
		DebrisDriver.studio().reservoirs().write(Reservoir.empty(CORPUS).include("quorble").include("zorblax").foundIn(CORPUS));
		StudioChanges.tell(StudioChanges.Part.RESERVOIRS);
	}

	@AfterEach
	void empty() throws Exception {
		if (view.mixWords().contains(ABOUT)) remove();
		DebrisDriver.studio().reservoirs().remove(CORPUS);
		StudioChanges.tell(StudioChanges.Part.RESERVOIRS);
		poems.close();
		view.close();
	}

	private void remove() {
		Driver.key(view.bar(CORPUS, 1), 0, SWT.DEL);
		Driver.waitFor("the Mix without the reservoir", () -> !view.mixWords().contains(ABOUT));
	}

	/** The reservoir's row in the Studio tree. */
	private static TreeItem row(Tree tree) {
		Driver.waitFor("the reservoir in the tree", () -> Driver.row(tree.getItem(4).getItems(), CORPUS).isPresent());
		return Driver.ui(() -> Driver.row(tree.getItem(4).getItems(), CORPUS).orElseThrow());
	}

	@Test
	void itIsAddedByKeyWeighedAndRemoved() {
		Driver.view("gleaner.ui.studio");
		Tree tree = Driver.ui(() -> Driver.all(Driver.window().getShell(), Tree.class).getFirst());
		TreeItem row = row(tree);
		Driver.ui(() -> {
			assertEquals("Reservoirs", tree.getItem(4).getText());
			assertEquals("2", row.getText(1));
			tree.setSelection(row);
			Driver.send(tree, SWT.DefaultSelection);
		});
		Driver.waitFor("the reservoir in the Mix", () -> view.mixWords().contains(ABOUT));
		Driver.ui(() -> assertTrue(Driver.all(Driver.window().getShell(), Link.class).stream()
				.anyMatch(link -> link.getText().contains("Add a corpus or a reservoir"))));
		Canvas bar = view.bar(CORPUS, 1);
		Driver.key(bar, 0, SWT.ARROW_RIGHT);
		Driver.key(bar, 0, SWT.PAGE_UP);
		assertEquals("61", numberBehind(bar));
		assertFalse(numberBehind(view.bar(CORPUS, 0)).equals("61"), "the corpus of the same name keeps its weight");
		Driver.screenshot("mix-reservoir");
		Driver.command("gleaner.theme");
		Driver.screenshot("mix-reservoir-other-theme");
		Driver.command("gleaner.theme");
		remove();
		view.bar(CORPUS, 0);
	}

	private static String numberBehind(Canvas bar) {
		return Driver.ui(() -> {
			List<Control> siblings = List.of(bar.getParent().getChildren());
			return ((Label) siblings.get(siblings.indexOf(bar) + 1)).getText();
		});
	}

	@Test
	void whatItSaysIsToldFromThePaneToThePoem() throws Exception {
		view.dropIntoMix(new ReservoirEntry(CORPUS, CORPUS, 2), "nothing that a mix could hear");
		Driver.waitFor("the reservoir in the Mix", () -> view.mixWords().contains(ABOUT));
		Driver.key(view.bar(CORPUS, 1), 0, SWT.END);
		view.type("Prompt", "");
		Driver.command("gleaner.debris.start");
		Driver.waitFor("its words", () -> view.text(0).contains("quorble") && view.text(0).contains("zorblax"));
		Driver.command("gleaner.debris.stop");
		Driver.waitFor("the end", () -> view.around(0).contains("stopped"));
		int word = view.text(0).indexOf("quorble");
		view.select(0, word, word + 7);
		Harvest harvest = view.harvest();
		Fragment fragment = DebrisDriver.fragment(harvest);
		List<MadeOf> mix = DebrisDriver.studio().debris().open(fragment.debris()).making().mix();
		MadeOf part = mix.stream().filter(each -> each.name().equals("reservoir: " + CORPUS)).findFirst().orElseThrow();
		assertEquals(100, part.weight());
		assertTrue(part.source().startsWith("words of the corpus " + CORPUS), part.source());
		assertEquals(mix.size(), mix.stream().map(MadeOf::name).distinct().count());
		Driver.command("gleaner.debris.show", "debris", fragment.debris());
		Driver.waitFor("the debris opened again", () -> view.around(0).contains("reservoir: " + CORPUS + " 100"));
		poems.open("Salad", harvest);
		assertEquals(mix, ((Origin.Machine) poems.saved().provenance().at(0).origin()).fragment().making().mix());
		poems.caretIn("quorble");
		Driver.waitFor("the reservoir in Word", () -> Driver.all(Driver.window().getShell(), Label.class).stream()
				.anyMatch(label -> label.isVisible() && label.getText().contains("reservoir: " + CORPUS)));
		Driver.screenshot("mix-reservoir-word");
	}
}
