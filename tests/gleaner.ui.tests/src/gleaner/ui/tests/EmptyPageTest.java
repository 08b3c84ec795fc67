// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.ui.Spoken;
import gleaner.ui.StudioChanges;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A view with nothing to show says what leads on, and its links do it. */
class EmptyPageTest {
	private static final String BEGIN = "Begin a poem";
	private static final List<String> OF_A_POEM = List.of("gleaner.editor.provenance", "gleaner.editor.form", "gleaner.editor.ledger",
			"gleaner.editor.facing", "gleaner.editor.notes");
	private static final List<String> OF_THREADS = List.of("gleaner.ui.samples", "gleaner.ui.loss", "gleaner.ui.notes");

	private Studio studio;

	@BeforeEach
	void closePoems() {
		Driver.waitForStudio();
		studio = DebrisDriver.studio();
		Driver.ui(() -> Driver.page().closeAllEditors(false));
	}

	@AfterEach
	void goBack() throws StudioException {
		new PoemDriver().close();
		Driver.room("gleaner.glean");
	}

	private static Composite area(String view) {
		return (Composite) Driver.page().findView(view).getSite().getService(MPart.class).getWidget();
	}

	/** What the links of a view say to a screen reader; UI thread. */
	private static List<String> offered(String view) {
		return Driver.all(area(view), Link.class).stream().filter(Link::isVisible).map(Spoken::heard).toList();
	}

	private static void follow(String view, String words) {
		Driver.waitFor("\"" + words + "\" in " + view, () -> offered(view).contains(words));
		Driver.later(() -> Driver.send(Driver.find(area(view), Link.class, link -> link.isVisible() && Spoken.heard(link).equals(words)),
				SWT.Selection));
	}

	@Test
	void viewsOfAPoemBeginOne() {
		for (String view : OF_A_POEM) {
			Driver.view(view);
			Driver.waitFor("the way to a poem in " + view, () -> offered(view).contains(BEGIN));
			Driver.waitFor("the keys to go to the link in " + view, () -> {
				Driver.page().findView(view).setFocus(); // once more: it may have been shown before it knew that the poem is closed
				return Driver.display().getFocusControl() instanceof Link;
			});
			Driver.screenshot("empty-" + view);
			follow(view, BEGIN);
			Driver.waitFor("a poem", () -> Driver.page().getActiveEditor() != null);
			Driver.waitFor("that " + view + " offers none any more", () -> !offered(view).contains(BEGIN));
			Driver.ui(() -> Driver.page().closeAllEditors(false));
			Driver.waitFor("the way to a poem once more in " + view, () -> offered(view).contains(BEGIN));
		}
	}

	@Test
	void aPoemWithoutAWordLeadsToItsPage() {
		Driver.command("gleaner.poem.new");
		Driver.waitFor("a poem", () -> Driver.page().getActiveEditor() != null);
		for (String view : List.of("gleaner.editor.provenance", "gleaner.editor.ledger", "gleaner.editor.facing")) {
			Driver.view(view);
			follow(view, "Go to the poem");
			Driver.waitFor("the poem to have the keys", () -> Driver.page().getActivePart() == Driver.page().getActiveEditor());
		}
	}

	@Test
	void viewsOfACorpusLeadToTheStudio() {
		for (String view : List.of("gleaner.ui.reader", "gleaner.ui.report", "gleaner.ui.reservoir")) {
			Driver.ui(() -> {
				Driver.page().hideView(Driver.page().findView(view));
				Driver.find(area("gleaner.ui.studio"), Tree.class, tree -> true).deselectAll();
				Driver.send(Driver.find(area("gleaner.ui.studio"), Tree.class, tree -> true), SWT.Selection);
			});
			Driver.view(view);
			Driver.waitFor("both ways in " + view, () -> offered(view).equals(List.of("Go to the Studio", "Import a corpus")));
			follow(view, "Go to the Studio");
			Driver.waitFor("the Studio to have the keys",
					() -> Driver.page().getActivePart() == Driver.page().findView("gleaner.ui.studio"));
		}
	}

	@Test
	void theSearchAsksItsExamples() {
		Driver.view("gleaner.ui.search");
		Text field = Driver.ui(() -> Driver.find(area("gleaner.ui.search"), Text.class, text -> true));
		Driver.ui(() -> field.setText(""));
		follow("gleaner.ui.search", "What machines said");
		Driver.waitFor("the question", () -> field.getText().equals("kind:debris"));
		Driver.waitFor("its answer", () -> Driver.all(area("gleaner.ui.search"), Label.class).getFirst().getText().contains("kind:debris")
				&& offered("gleaner.ui.search").isEmpty());
		Driver.ui(() -> field.setText(""));
	}

	@Test
	void viewsOfThreadsBringSome() throws IOException {
		for (String view : OF_THREADS) {
			removeThreads();
			Driver.room("gleaner.train");
			Driver.view(view);
			Driver.waitFor("both ways in " + view,
					() -> offered(view).equals(List.of("Train a model of your own", "Add the starter vintages")));
			Driver.screenshot("empty-" + view);
			follow(view, "Add the starter vintages");
			Driver.waitFor("that " + view + " has something to show", () -> offered(view).isEmpty());
		}
		assertEquals(2, Files.list(studio.runs().folder()).filter(Files::isDirectory).count());
		removeThreads();
	}

	private void removeThreads() throws IOException {
		Path runs = studio.runs().folder();
		try (Stream<Path> walk = Files.walk(runs)) {
			for (Path path : walk.filter(path -> !path.equals(runs)).sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
		}
		StudioChanges.tell(StudioChanges.Part.RUNS);
	}
}
