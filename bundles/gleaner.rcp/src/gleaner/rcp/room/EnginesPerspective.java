// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.room;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** All engines, the catalogues, and all about the one that is chosen. No room of its own: the menu Engines leads here. */
public class EnginesPerspective implements IPerspectiveFactory {
	/** Of the right column, in letters. */
	private static final int COLUMN = 52;

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(false);
		String nothing = layout.getEditorArea();
		IFolderLayout list = layout.createFolder("engines", IPageLayout.LEFT, 1 - GleanPerspective.share(COLUMN, 0.3f, 0.36f), nothing);
		add(layout, list, "gleaner.engines.list");
		add(layout, list, "gleaner.engines.catalogue");
		add(layout, layout.createFolder("engine", IPageLayout.RIGHT, 0.7f, nothing), "gleaner.engines.one");
	}

	private static void add(IPageLayout layout, IFolderLayout folder, String view) {
		folder.addView(view);
		layout.getViewLayout(view).setCloseable(false);
	}
}
