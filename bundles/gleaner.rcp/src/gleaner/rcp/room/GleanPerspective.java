// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.room;

import java.util.List;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.PlatformUI;

/** Corpora, debris and the poem side by side: where a poet gathers. */
public class GleanPerspective implements IPerspectiveFactory {
	public static final String ID = "gleaner.glean";
	/** Of the left column, in letters. */
	private static final int COLUMN = 35;
	private static final int LOW = 800;

	@Override
	public void createInitialLayout(IPageLayout layout) {
		String poem = layout.getEditorArea();
		folder(layout, "left", IPageLayout.LEFT, left(), poem, "gleaner.ui.studio");
		folder(layout, "leftBottom", IPageLayout.BOTTOM, studio(), "left", "gleaner.ui.mix");
		folder(layout, "middle", IPageLayout.LEFT, 0.60f, poem, "gleaner.ui.debris", "gleaner.ui.reader", "gleaner.ui.search",
				"gleaner.ui.report", "gleaner.ui.reservoir");
		folder(layout, "right", IPageLayout.BOTTOM, 0.74f, poem, "gleaner.editor.provenance", "gleaner.editor.form",
				"gleaner.editor.notes", "gleaner.editor.ledger", "gleaner.editor.facing");
	}

	private static float left() {
		return share(COLUMN, 0.17f, 0.28f);
	}

	/** The share of a column: on a small screen or in large letters a larger one, so that its words and buttons have room. */
	static float share(int letters, float least, float most) {
		Display display = Display.getCurrent();
		if (display == null) return least;
		GC gc = new GC(display);
		gc.setFont(display.getSystemFont());
		double wanted = letters * gc.getFontMetrics().getAverageCharacterWidth();
		gc.dispose();
		return Math.clamp((float) (wanted / display.getPrimaryMonitor().getClientArea().width), least, most);
	}

	/** How much of the left column is the tree: on a low screen less, so that the Mix below shows more than its buttons. */
	private static float studio() {
		Display display = Display.getCurrent();
		return display != null && display.getPrimaryMonitor().getClientArea().height < LOW ? 0.34f : 0.42f;
	}

	private static void folder(IPageLayout layout, String id, int side, float ratio, String beside, String... views) {
		List<String> known = List.of(views).stream()
				.filter(view -> PlatformUI.getWorkbench().getViewRegistry().find(view) != null).toList();
		if (known.isEmpty())
			return; // a workbench without that bundle still opens
		IFolderLayout folder = layout.createFolder(id, side, ratio, beside);
		for (String view : known) {
			folder.addView(view);
			layout.getViewLayout(view).setCloseable(false);
		}
	}
}
