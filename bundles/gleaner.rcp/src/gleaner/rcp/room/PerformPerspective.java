package gleaner.rcp.room;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The desk of who performs: rounds, what is on stage, pace, recording and marks, and below them the large buttons. No poem is to be seen. */
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
		IFolderLayout rounds = layout.createFolder("rounds", IPageLayout.LEFT, GleanPerspective.share(COLUMN, 0.215f, 0.34f), nothing);
		add(layout, rounds, "gleaner.perform.rounds");
		add(layout, rounds, "gleaner.perform.replays");
		boolean narrow = Display.getCurrent() != null && Display.getCurrent().getPrimaryMonitor().getClientArea().width < NARROW;
		IFolderLayout marks = rounds;
		if (!narrow) {
			IFolderLayout recording = layout.createFolder("recording", IPageLayout.RIGHT, right(), nothing);
			add(layout, recording, "gleaner.perform.recording");
			marks = layout.createFolder("marks", IPageLayout.BOTTOM, 0.36f, "recording");
		}
		add(layout, marks, "gleaner.perform.marks");
		add(layout, marks, "gleaner.perform.transcript");
		IFolderLayout stage = layout.createFolder("stage", IPageLayout.TOP, 0.66f, nothing);
		add(layout, stage, "gleaner.perform.stage");
		add(layout, stage, "gleaner.perform.replay");
		IFolderLayout pace = layout.createFolder("pace", IPageLayout.BOTTOM, 0.34f, nothing);
		add(layout, pace, "gleaner.perform.pace");
		add(layout, pace, "gleaner.perform.look");
		if (narrow) add(layout, pace, "gleaner.perform.recording");
	}

	/** Where the right column begins, as a share of what is left of the left one. */
	private static float right() {
		float left = GleanPerspective.share(COLUMN, 0.215f, 0.34f);
		return 1 - GleanPerspective.share(NARROW_COLUMN, 0.215f, 0.3f) / (1 - left);
	}

	private static void add(IPageLayout layout, IFolderLayout folder, String view) {
		folder.addView(view);
		layout.getViewLayout(view).setCloseable(false);
	}
}
