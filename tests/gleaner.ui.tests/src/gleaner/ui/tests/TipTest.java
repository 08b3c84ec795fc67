// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import gleaner.ui.Ink;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What rows say of themselves when the mouse rests on them. */
class TipTest {
	@BeforeEach
	void studioIsOpen() {
		Driver.waitForStudio();
	}

	/** It covers no row, and goes before a menu comes. */
	@Test
	void aTipStandsBesideTheList() {
		Driver.waitForStudio();
		Driver.view("gleaner.ui.studio");
		Tree tree = Driver.ui(() -> Driver.all(Driver.window().getShell(), Tree.class).getFirst());
		Driver.waitFor("a corpus", () -> tree.getItemCount() > 0 && tree.getItem(0).getItemCount() > 1);
		Driver.waitFor("it to be in sight", () -> {
			TreeItem row = tree.getItem(0).getItem(0);
			tree.showItem(row);
			return tree.getClientArea().contains(row.getBounds().x + 4, row.getBounds().y + 4);
		});
		Driver.ui(() -> hover(tree, tree.getItem(0).getItem(0)));
		Driver.waitFor("its words", () -> tip().isPresent());
		Driver.screenshot("tip");
		Driver.ui(() -> assertEquals(Ink.PANE.get().getRGB(),
				Driver.all(tip().orElseThrow(), Label.class).getFirst().getBackground().getRGB(),
				"on the ground of a page, like every small window"));
		Driver.ui(() -> {
			Rectangle covered = tip().orElseThrow().getBounds();
			Point corner = tree.toDisplay(0, 0);
			Rectangle list = new Rectangle(corner.x, corner.y, tree.getSize().x, tree.getSize().y);
			assertFalse(covered.intersects(list), covered + " covers " + list);
		});
		Driver.key(tree, 0, SWT.ARROW_DOWN);
		Driver.waitFor("a key to take it away", () -> tip().isEmpty());
	}

	private static void hover(Tree tree, TreeItem row) {
		Event event = new Event();
		event.x = row.getBounds().x + 4;
		event.y = row.getBounds().y + 4;
		tree.notifyListeners(SWT.MouseHover, event);
	}

	private static Optional<Shell> tip() {
		return Stream.of(Driver.display().getShells())
				.filter(shell -> shell.isVisible() && (shell.getStyle() & SWT.TOOL) != 0 && (shell.getStyle() & SWT.ON_TOP) != 0)
				.findFirst();
	}
}
