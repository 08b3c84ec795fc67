package gleaner.rcp.room;

import java.util.List;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.PlatformUI;

/** Corpora, debris and the poem side by side: where a poet gathers. */
public class GleanPerspective implements IPerspectiveFactory {
	public static final String ID = "gleaner.glean";

	@Override
	public void createInitialLayout(IPageLayout layout) {
		String poem = layout.getEditorArea();
		folder(layout, "left", IPageLayout.LEFT, 0.17f, poem, "gleaner.ui.studio");
		folder(layout, "leftBottom", IPageLayout.BOTTOM, 0.5f, "left", "gleaner.ui.mix");
		folder(layout, "middle", IPageLayout.LEFT, 0.60f, poem, "gleaner.ui.debris", "gleaner.ui.reader", "gleaner.ui.search",
				"gleaner.ui.report", "gleaner.ui.reservoir");
		folder(layout, "right", IPageLayout.BOTTOM, 0.74f, poem, "gleaner.editor.provenance", "gleaner.editor.form",
				"gleaner.editor.notes", "gleaner.editor.ledger", "gleaner.editor.facing");
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
