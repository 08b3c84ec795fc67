// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.room;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Threads, their losses, jobs, their models and what these say: where nets learn. No poem is to be seen here. */
public class TrainPerspective implements IPerspectiveFactory {
	static final String ID = "gleaner.train";
	/** Of the left column, in letters. */
	private static final int COLUMN = 48;

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(false);
		String nothing = layout.getEditorArea();
		add(layout, layout.createFolder("threads", IPageLayout.LEFT, threads(), nothing), "gleaner.ui.threads");
		IFolderLayout model = layout.createFolder("model", IPageLayout.RIGHT, 0.63f, nothing);
		add(layout, model, "gleaner.ui.samples");
		add(layout, model, "gleaner.ui.notes");
		add(layout, layout.createFolder("log", IPageLayout.BOTTOM, 0.68f, "model"), "gleaner.ui.log");
		IFolderLayout losses = layout.createFolder("losses", IPageLayout.TOP, 0.55f, nothing);
		add(layout, losses, "gleaner.ui.loss");
		add(layout, losses, "gleaner.ui.jobs");
		add(layout, layout.createFolder("models", IPageLayout.BOTTOM, 0.45f, nothing), "gleaner.ui.models");
	}

	/** The share of the left column: on a small screen a larger one, so that its cards say all. */
	private static float threads() {
		return GleanPerspective.share(COLUMN, 0.25f, 0.3f);
	}

	private static void add(IPageLayout layout, IFolderLayout folder, String view) {
		folder.addView(view);
		layout.getViewLayout(view).setCloseable(false);
	}
}
