package gleaner.ui.glean.search;

import gleaner.desk.search.HitHarvest;
import gleaner.desk.search.HitRow;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.studio.poem.Harvest;
import gleaner.ui.Status;
import gleaner.ui.glean.Understanding;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;

/** What the selected hit would bring into a poem, looked up off the UI thread as soon as it is selected. */
final class SelectedHit {
	private final Control lifetime;
	private Understanding understanding;
	private Job job;
	private Harvest ready = Harvest.EMPTY;

	SelectedHit(Control lifetime) {
		this.lifetime = lifetime;
	}

	void follow(Understanding found) {
		understanding = found;
	}

	Harvest get() {
		return ready;
	}

	/** Looks up what this row would bring; null for nothing. */
	void prepare(HitRow row) {
		if (job != null)
			job.cancel();
		ready = Harvest.EMPTY;
		if (row == null || understanding == null)
			return;
		Studio studio = understanding.studio();
		job = Job.create("Looking up where a line is from", (ICoreRunnable) monitor -> {
			try {
				Harvest found = HitHarvest.of(studio, row);
				lifetime.getDisplay().asyncExec(() -> {
					if (!monitor.isCanceled())
						ready = found;
				});
			} catch (StudioException e) {
				Status.say(e.getMessage());
			}
		});
		job.setSystem(true);
		job.setPriority(Job.INTERACTIVE);
		job.schedule();
	}
}
