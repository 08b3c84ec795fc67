// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.room;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Raw poems by the ten thousand: what they are of, the table, the chosen one and why it is there. */
public class OrePerspective implements IPerspectiveFactory {
	static final String ID = "gleaner.ore";
	/** Of the left column, in letters. */
	private static final int COLUMN = 30;
	/** Of the right column. */
	private static final int POEM = 52;
	/** On a narrower screen the poem stands below the table. */
	private static final int NARROW = 1200;

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(false);
		String nothing = layout.getEditorArea();
		float left = GleanPerspective.share(COLUMN, 0.15f, 0.28f);
		add(layout, layout.createFolder("debris", IPageLayout.LEFT, left, nothing), "gleaner.ore.sources");
		boolean narrow = Display.getCurrent() != null && Display.getCurrent().getPrimaryMonitor().getClientArea().width < NARROW;
		float right = GleanPerspective.share(POEM, 0.265f, 0.36f) / (1 - left);
		IFolderLayout table = layout.createFolder("ore", narrow ? IPageLayout.TOP : IPageLayout.LEFT, narrow ? 0.55f : 1 - right, nothing);
		add(layout, table, "gleaner.ore.table");
		add(layout, table, "gleaner.ore.words");
		table.addPlaceholder("gleaner.ui.reader"); // where a quotation leads to
		IFolderLayout poem = layout.createFolder("poem", IPageLayout.TOP, 0.62f, nothing);
		add(layout, poem, "gleaner.ore.poem");
	}

	private static void add(IPageLayout layout, IFolderLayout folder, String view) {
		folder.addView(view);
		layout.getViewLayout(view).setCloseable(false);
	}
}
