package gleaner.ui.glean.importing;

import gleaner.corpus.ImportOrder;
import gleaner.corpus.ImportReport;
import gleaner.desk.studio.PacedProgress;
import gleaner.desk.studio.Words;
import gleaner.engine.Progress;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.ui.Status;
import gleaner.ui.StudioChanges;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.Job;

/** Imports a corpus behind the scenes: progress and a way to call it off in the status line, a report afterwards. */
final class ImportJob extends Job {
	private static final IStatus OK = org.eclipse.core.runtime.Status.OK_STATUS;

	private final Studio studio;
	private final ImportOrder order;

	ImportJob(Studio studio, ImportOrder order) {
		super("Importing " + order.name());
		this.studio = studio;
		this.order = order;
		setUser(false);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			ImportReport report = studio.corpora().importFrom(order, progress(monitor));
			Status.say(Words.summary(report), Words.details(report));
			StudioChanges.tell(StudioChanges.Part.CORPORA);
		} catch (InterruptedException e) {
			Status.say("The import of " + order.name() + " was called off; nothing was kept of it.");
		} catch (StudioException e) {
			Status.say("Not imported: " + e.getMessage());
		} finally {
			Thread.interrupted(); // the thread goes back to the pool
			Status.doing("");
		}
		return OK;
	}

	private Progress progress(IProgressMonitor monitor) {
		return new PacedProgress((what, done) -> {
			if (monitor.isCanceled())
				Thread.currentThread().interrupt();
			String share = Double.isNaN(done) ? "" : " · " + Math.round(done * 100) + " %";
			Status.doing(what + share, this::cancel);
		});
	}

	@Override
	protected void canceling() {
		Thread running = getThread();
		if (running != null)
			running.interrupt();
	}
}
