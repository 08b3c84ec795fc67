// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.debris;

import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.studio.debris.DebrisEntry;
import gleaner.ui.Background;
import gleaner.ui.StudioAccess;
import gleaner.ui.StudioChanges;
import java.util.List;
import org.eclipse.swt.widgets.Control;

/** The newest debris of the studio, listed in the background whenever there is other. UI thread only. */
final class NewestDebris {
	private static final int MOST = 15;

	private final Background listing;
	private List<DebrisEntry> known = List.of();

	/** @param lifetime ends with this control */
	NewestDebris(Control lifetime) {
		listing = Background.inTurn(lifetime);
		StudioAccess.whenOpen(lifetime, studio -> list());
		StudioChanges.follow(lifetime, parts -> {
			if (parts.contains(StudioChanges.Part.DEBRIS)) list();
		});
	}

	/** The newest first, as far as it is known. */
	List<DebrisEntry> known() {
		return known;
	}

	private void list() {
		StudioAccess.current().ifPresent(studio -> listing.work("Older debris", turn -> newest(studio)).then(found -> known = found));
	}

	private static List<DebrisEntry> newest(Studio studio) {
		try {
			return studio.debris().list().stream().limit(MOST).toList();
		} catch (StudioException e) {
			return List.of();
		}
	}
}
