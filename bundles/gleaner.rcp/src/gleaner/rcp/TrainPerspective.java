package gleaner.rcp;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Threads, their losses and their models: where nets learn. No poem is to be seen here. */
public class TrainPerspective implements IPerspectiveFactory {
	static final String ID = "gleaner.train";

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(false);
		String nothing = layout.getEditorArea();
		add(layout, layout.createFolder("threads", IPageLayout.LEFT, 0.26f, nothing), "gleaner.ui.threads");
		add(layout, layout.createFolder("losses", IPageLayout.TOP, 0.55f, nothing), "gleaner.ui.loss");
		add(layout, layout.createFolder("models", IPageLayout.BOTTOM, 0.45f, nothing), "gleaner.ui.models");
	}

	private static void add(IPageLayout layout, IFolderLayout folder, String view) {
		folder.addView(view);
		layout.getViewLayout(view).setCloseable(false);
	}
}
