// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.perform;

import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PerspectiveAdapter;

/** In this room there is room for a poem only while one is open, as when a line was taken into it. */
final class PoemAside {
	private PoemAside() {
	}

	static void follow(IWorkbenchWindow window) {
		window.getPartService().addPartListener(new IPartListener2() {
			@Override
			public void partClosed(IWorkbenchPartReference part) {
				hide(window.getActivePage());
			}
		});
		window.addPerspectiveListener(new PerspectiveAdapter() {
			@Override
			public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
				hide(page);
			}
		});
	}

	private static void hide(IWorkbenchPage page) {
		if (page == null || page.getPerspective() == null || !page.getPerspective().getId().equals(DeedHandler.ROOM)) return;
		if (page.getEditorReferences().length == 0 && page.isEditorAreaVisible()) page.setEditorAreaVisible(false);
	}
}
