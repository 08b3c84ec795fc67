// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.studio;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** What is shown instead of everything else while no studio can be opened. */
public class ClosedStudioPerspective implements IPerspectiveFactory {
	public static final String ID = "gleaner.closed";

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(false);
		layout.addStandaloneView(ClosedStudioView.ID, false, IPageLayout.LEFT, 1f, layout.getEditorArea());
	}
}
