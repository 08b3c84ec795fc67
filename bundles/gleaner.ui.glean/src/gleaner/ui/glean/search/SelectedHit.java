// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.search;

import gleaner.desk.search.HitHarvest;
import gleaner.desk.search.HitRow;
import gleaner.studio.Studio;
import gleaner.studio.poem.Harvest;
import gleaner.ui.Background;
import gleaner.ui.glean.Understanding;
import org.eclipse.swt.widgets.Control;

/** What the selected hit would bring into a poem, looked up off the UI thread as soon as it is selected. */
final class SelectedHit {
	private final Background looking;
	private Understanding understanding;
	private Harvest ready = Harvest.EMPTY;

	SelectedHit(Control lifetime) {
		looking = Background.newest(lifetime);
	}

	void follow(Understanding found) {
		understanding = found;
	}

	Harvest get() {
		return ready;
	}

	/** Looks up what this row would bring; null for nothing. */
	void prepare(HitRow row) {
		looking.cancel();
		ready = Harvest.EMPTY;
		if (row == null || understanding == null)
			return;
		Studio studio = understanding.studio();
		looking.work("Looking up where a line comes from", turn -> HitHarvest.of(studio, row)).then(found -> ready = found);
	}
}
