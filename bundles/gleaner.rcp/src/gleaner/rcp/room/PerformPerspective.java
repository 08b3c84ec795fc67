// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.room;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The desk of who performs: rounds, what is on stage, pace, recording and marks, and below them the large buttons. */
public class PerformPerspective implements IPerspectiveFactory {
	static final String ID = "gleaner.perform";
	/** Of the left column, in letters. */
	private static final int COLUMN = 44;
	/** Of the right column. */
	private static final int NARROW_COLUMN = 38;
	/** On a narrower screen there are two columns. */
	private static final int NARROW = 1200;

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(false);
		String nothing = layout.getEditorArea();
		layout.addStandaloneView("gleaner.perform.deeds", false, IPageLayout.BOTTOM, 0.91f, nothing); // which sees to its height itself
		layout.getViewLayout("gleaner.perform.deeds").setCloseable(false);
		float left = GleanPerspective.share(COLUMN, 0.215f, 0.34f);
		IFolderLayout rounds = layout.createFolder("rounds", IPageLayout.LEFT, left, nothing);
		add(layout, rounds, "gleaner.perform.rounds");
		add(layout, rounds, "gleaner.perform.replays");
		boolean narrow = Display.getCurrent() != null && Display.getCurrent().getPrimaryMonitor().getClientArea().width < NARROW;
		if (narrow) narrow(layout, nothing, rounds);
		else wide(layout, nothing, 1 - GleanPerspective.share(NARROW_COLUMN, 0.215f, 0.3f) / (1 - left));
	}

	/** A poem that something is taken into opens at the lower right; before that nobody sees that there is room for it. */
	private static void wide(IPageLayout layout, String nothing, float middle) {
		IFolderLayout stage = layout.createFolder("stage", IPageLayout.LEFT, middle, nothing);
		IFolderLayout recording = layout.createFolder("recording", IPageLayout.TOP, 0.36f, nothing);
		IFolderLayout marks = layout.createFolder("marks", IPageLayout.TOP, 0.5f, nothing);
		stage(layout, stage);
		add(layout, recording, "gleaner.perform.recording");
		marks(layout, marks);
	}

	private static void narrow(IPageLayout layout, String nothing, IFolderLayout rounds) {
		IFolderLayout stage = layout.createFolder("stage", IPageLayout.TOP, 0.66f, nothing);
		IFolderLayout pace = stage(layout, stage);
		add(layout, pace, "gleaner.perform.recording");
		marks(layout, rounds);
	}

	private static IFolderLayout stage(IPageLayout layout, IFolderLayout stage) {
		add(layout, stage, "gleaner.perform.stage");
		add(layout, stage, "gleaner.perform.replay");
		IFolderLayout pace = layout.createFolder("pace", IPageLayout.BOTTOM, 0.66f, "stage");
		add(layout, pace, "gleaner.perform.pace");
		add(layout, pace, "gleaner.perform.look");
		return pace;
	}

	private static void marks(IPageLayout layout, IFolderLayout folder) {
		add(layout, folder, "gleaner.perform.marks");
		add(layout, folder, "gleaner.perform.transcript");
	}

	private static void add(IPageLayout layout, IFolderLayout folder, String view) {
		folder.addView(view);
		layout.getViewLayout(view).setCloseable(false);
	}
}
