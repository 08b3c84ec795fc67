package gleaner.ui.glean.debris;

import gleaner.studio.debris.DebrisFile;
import java.util.function.Consumer;

/** What a pane needs of the view around it. UI thread only. */
interface PaneHost {
	/** The poet is at this pane now. */
	void activated(DebrisPane pane);

	/** There may be something to show again: frames are wanted. */
	void wake();

	/**
	 * Reads a debris file on a thread of its own.
	 *
	 * @param shown gets the file, on the UI thread
	 * @param failed gets a sentence, on the UI thread, if it cannot be read
	 */
	void read(String debris, Consumer<DebrisFile> shown, Consumer<String> failed);

	/** A stream of this pane has begun or ended: there is other debris on the disk now. */
	void debrisChanged();

	/** Opens the pane's menu. */
	void openMenu(DebrisPane pane);
}
