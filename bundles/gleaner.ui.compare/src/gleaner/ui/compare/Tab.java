// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.compare;

import gleaner.compare.layout.Layout;
import gleaner.desk.compare.Session;
import java.util.Optional;

/** A layout that is open, as it has been changed since, and what its panes were saying when another came before it. UI thread only. */
final class Tab {
	private Layout layout;
	private Optional<Session> resting = Optional.empty();
	private boolean isHidden;

	Tab(Layout layout) {
		this.layout = layout;
	}

	Layout layout() {
		return layout;
	}

	void tell(Layout changed) {
		layout = changed;
	}

	/** Holds the panes until the tab is shown again. */
	void rest(Optional<Session> session, boolean areNamesHidden) {
		session.filter(now -> !now.isOver()).ifPresent(now -> now.comparison().pause());
		resting = session;
		isHidden = areNamesHidden;
	}

	/** What its panes have said and may go on to say; nothing of a tab that has never spoken. */
	Optional<Session> resting() {
		return resting;
	}

	/** Whether the poet did not know yet who is in which pane. */
	boolean isHidden() {
		return isHidden;
	}
}
