// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.room;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Voices side by side; beside them what might have come instead, and how often each was liked better. */
public class ComparePerspective implements IPerspectiveFactory {
	static final String ID = "gleaner.compare";
	/** Of the right column, in letters. */
	private static final int COLUMN = 38;

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(false);
		String nothing = layout.getEditorArea();
		float left = 1 - GleanPerspective.share(COLUMN, 0.2f, 0.3f);
		add(layout, layout.createFolder("panes", IPageLayout.LEFT, left, nothing), "gleaner.compare.panes");
		add(layout, layout.createFolder("branches", IPageLayout.TOP, 0.5f, nothing), "gleaner.compare.branches");
		add(layout, layout.createFolder("tally", IPageLayout.TOP, 0.5f, nothing), "gleaner.compare.tally");
	}

	private static void add(IPageLayout layout, IFolderLayout folder, String view) {
		folder.addView(view);
		layout.getViewLayout(view).setCloseable(false);
	}
}
