// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import gleaner.studio.poem.Harvest;
import org.eclipse.ui.IEditorPart;

/** A page with a poem, as the rest of the window sees it. UI thread only. */
public interface PoemPage extends IEditorPart {
	/** What the poem is called. */
	String title();

	/** Its text as it is now, with origins; empty until it has been read. */
	Harvest harvest();
}
