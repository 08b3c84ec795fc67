// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.desk.studio.Node;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Poems;
import gleaner.studio.poem.Shelf;
import gleaner.ui.StudioAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.DropTargetListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Folders of poems and their order in the Studio tree. */
class FoldersOfPoemsTest {
	private final PoemDriver poem = new PoemDriver();
	private Poems poems;
	private Tree tree;

	@BeforeEach
	void threePoems() throws StudioException {
		Driver.waitForStudio();
		poems = StudioAccess.current().map(Studio::poems).orElseThrow();
		for (String title : List.of("Air", "Owl")) poems.write(title, Harvest.hand(title + "\n"));
		poem.open("Stair", PoemDriver.machine("under the third stair\n"));
		Driver.view("gleaner.ui.studio");
		Driver.waitFor("the focus on the tree", () -> Driver.display().getFocusControl() instanceof Tree);
		tree = Driver.ui(() -> (Tree) Driver.display().getFocusControl());
		waitForRows("Air", "Owl", "Stair");
	}

	@AfterEach
	void close() throws IOException {
		poem.close();
		Files.deleteIfExists(StudioAccess.current().orElseThrow().folder().resolve("poems").resolve(".order"));
		for (Shelf shelf : poems.shelves().list().reversed()) if (!shelf.path().isEmpty()) poems.shelves().remove(shelf.path());
	}

	private void waitForRows(String... wanted) {
		Driver.waitFor("the rows " + List.of(wanted), () -> rows().equals(List.of(wanted)));
	}

	/** What stands below Poems; what lies in an open folder stands behind its name, in brackets. UI thread. */
	private List<String> rows() {
		return Driver.row(tree.getItems(), "Poems").stream().flatMap(FoldersOfPoemsTest::below).toList();
	}

	private static Stream<String> below(TreeItem item) {
		return Stream.of(item.getItems())
				.flatMap(row -> Stream.concat(Stream.of(row.getText()),
						row.getExpanded() ? below(row).map(in -> "(" + in + ")") : Stream.of()));
	}

	/** UI thread. */
	private void choose(String title) {
		tree.setSelection(Driver.row(Driver.row(tree.getItems(), "Poems").orElseThrow().getItems(), title).orElseThrow());
	}

	@Test
	void altAndArrowsGiveTheOrder() throws StudioException {
		Driver.ui(() -> choose("Air"));
		Driver.key(tree, SWT.ALT, SWT.ARROW_DOWN);
		waitForRows("Owl", "Air", "Stair");
		Driver.key(tree, SWT.ALT, SWT.ARROW_DOWN);
		waitForRows("Owl", "Stair", "Air");
		Driver.key(tree, SWT.ALT, SWT.ARROW_UP);
		waitForRows("Owl", "Air", "Stair");
		assertEquals(List.of("Owl", "Air", "Stair"), poems.titles(), "books begin with that order");
	}

	@Test
	void aFolderTakesPoemsAndAnOpenPoemGoesOn() throws StudioException {
		Driver.command("gleaner.poem.folder.new", "name", "Sea");
		waitForRows("Sea", "Air", "Owl", "Stair");
		Driver.command("gleaner.poem.move", "title", "Stair", "folder", "Sea");
		waitForRows("Sea", "Air", "Owl");
		Driver.ui(() -> Driver.row(Driver.row(tree.getItems(), "Poems").orElseThrow().getItems(), "Sea").orElseThrow().setExpanded(true));
		waitForRows("Sea", "(Stair)", "Air", "Owl");
		Driver.command("gleaner.poem.move", "title", "Owl", "before", "Stair");
		waitForRows("Sea", "(Owl)", "(Stair)", "Air");
		Driver.screenshot("folders");
		poem.select(0, 0);
		poem.type("now ");
		assertEquals("now under the third stair\n", poem.saved().text());
		assertEquals("Sea", poems.shelves().of("Stair"), "it is saved where it lies");
		assertTrue(poem.saved().condition().isSound());
		Driver.command("gleaner.poem.folder.rename", "folder", "Sea", "name", "Ocean");
		waitForRows("Ocean", "Air");
		Driver.command("gleaner.poem.folder.remove", "folder", "Ocean");
		waitForRows("Air", "Owl", "Stair");
	}

	/** UI thread. */
	private TreeItem row(String text) {
		TreeItem all = Driver.row(tree.getItems(), "Poems").orElseThrow();
		return text.equals("Poems") ? all : Driver.row(all.getItems(), text).orElseThrow();
	}

	/** Lets a poem fall on a row, from where SWT has it in hand. */
	private void drop(String title, String onto) {
		Driver.waitFor("the row in sight", () -> {
			TreeItem row = row(onto);
			tree.showItem(row);
			Rectangle bounds = row.getBounds();
			return tree.getItem(new Point(bounds.x + 4, bounds.y + bounds.height / 2)) == row;
		});
		Driver.ui(() -> {
			LocalSelectionTransfer transfer = LocalSelectionTransfer.getTransfer();
			transfer.setSelection(new StructuredSelection(new Node.OfPoem(title)));
			DropTarget target = (DropTarget) tree.getData(DND.DROP_TARGET_KEY);
			DropTargetEvent event = Driver.dropEvent(target);
			event.operations = DND.DROP_COPY | DND.DROP_LINK | DND.DROP_MOVE;
			event.currentDataType = transfer.getSupportedTypes()[0];
			Rectangle bounds = row(onto).getBounds();
			Point point = tree.toDisplay(bounds.x + 4, bounds.y + bounds.height / 2);
			event.x = point.x;
			event.y = point.y;
			for (DropTargetListener listener : target.getDropListeners()) listener.dragOver(event);
			assertEquals(DND.DROP_MOVE, event.detail);
			for (DropTargetListener listener : target.getDropListeners()) listener.drop(event);
			transfer.setSelection(null);
		});
	}

	@Test
	void poemsAreDraggedIntoFoldersAndBeforeEachOther() throws StudioException {
		Driver.command("gleaner.poem.folder.new", "name", "Sea");
		waitForRows("Sea", "Air", "Owl", "Stair");
		drop("Owl", "Sea");
		waitForRows("Sea", "Air", "Stair");
		assertEquals("Sea", poems.shelves().of("Owl"));
		drop("Stair", "Air");
		waitForRows("Sea", "Stair", "Air");
		drop("Owl", "Poems");
		Driver.waitFor("all in one folder", () -> rows().size() == 4);
		assertEquals("", poems.shelves().of("Owl"));
	}

	@Test
	void aDuplicateOpensWithItsMarks() throws StudioException {
		poems.note("Stair", "ask Ada");
		Driver.command("gleaner.poem.duplicate", "title", "Stair");
		Driver.waitFor("the duplicate", () -> PoemDriver.editor().getTitle().equals("Stair 2") && PoemDriver.page().getEditable());
		waitForRows("Air", "Owl", "Stair", "Stair 2");
		assertEquals(poems.read("Stair").harvest(), poems.read("Stair 2").harvest());
		assertEquals("ask Ada", poems.noted("Stair 2"));
	}
}
