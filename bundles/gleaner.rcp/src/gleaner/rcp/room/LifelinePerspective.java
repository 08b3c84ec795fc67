// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.room;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** One poem at every age of a thread. It needs the whole width; a poem that something is taken into opens below. */
public class LifelinePerspective implements IPerspectiveFactory {
	static final String ID = "gleaner.lifeline";

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(false);
		IFolderLayout folder = layout.createFolder("lifeline", IPageLayout.TOP, 0.7f, layout.getEditorArea());
		folder.addView("gleaner.lifeline.view");
		layout.getViewLayout("gleaner.lifeline.view").setCloseable(false);
	}
}
