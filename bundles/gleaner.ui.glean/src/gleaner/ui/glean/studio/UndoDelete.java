// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.studio;

import gleaner.files.Trashed;
import gleaner.ui.Commands;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.action.Action;
import org.eclipse.ui.part.ViewPart;

/** Undo where the Studio has the focus: puts back what was deleted last, as long as that was in this window's time. */
final class UndoDelete extends Action {
	private final Instant since = Instant.now();
	private final ViewPart view;
	private Optional<Trashed> last = Optional.empty();

	UndoDelete(ViewPart view) {
		super("&Undo Delete");
		this.view = view;
		setEnabled(false);
	}

	/** @param trash the newest first */
	void show(List<Trashed> trash) {
		last = trash.stream().findFirst().filter(newest -> newest.at().isAfter(since));
		setEnabled(last.isPresent());
	}

	@Override
	public void run() {
		last.ifPresent(trashed -> Commands.run(view.getSite(), Commands.RESTORE, "id", trashed.id()));
	}
}
