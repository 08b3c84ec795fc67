package gleaner.ui.glean.studio;

import gleaner.corpus.PoemEntry;
import gleaner.corpus.StoredCorpus;
import gleaner.files.StudioException;
import gleaner.desk.studio.StudioContents;
import gleaner.studio.Studio;
import gleaner.ui.Status;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;

/** Reads the studio off the UI thread and hands over what it finds on it, as long as a control lives. */
final class StudioReading {
	private final Control lifetime;
	private final Consumer<StudioContents> onUiThread;
	private final Job refresh;
	private final AtomicBoolean all = new AtomicBoolean();
	private volatile StudioContents latest;

	StudioReading(Studio studio, Control lifetime, Consumer<StudioContents> onUiThread) {
		this.lifetime = lifetime;
		this.onUiThread = onUiThread;
		refresh = job("Looking through the studio", () -> {
			StudioContents known = latest;
			if (known != null && !all.getAndSet(false)) {
				publish(known.withThreadsOf(studio));
				return;
			}
			StudioContents found = StudioContents.read(studio);
			publish(known == null ? found : found.withCountsOf(known));
			publish(latest.counted());
		});
		lifetime.addDisposeListener(event -> refresh.cancel());
	}

	/** Reads all anew; asked for again while it reads, it reads once more. */
	void refresh() {
		all.set(true);
		refresh.schedule();
	}

	/** Reads anew what trainings change all the time, and nothing else. */
	void refreshThreads() {
		refresh.schedule();
	}

	/** Finds the poems of a corpus. */
	void entries(StoredCorpus corpus, Consumer<List<PoemEntry>> found) {
		job("Reading " + corpus.name(), () -> {
			List<PoemEntry> entries = corpus.entries();
			later(() -> found.accept(entries));
		}).schedule();
	}

	private void publish(StudioContents contents) {
		boolean news = !contents.equals(latest);
		latest = contents;
		if (news)
			later(() -> onUiThread.accept(contents));
	}

	private void later(Runnable update) {
		if (!lifetime.isDisposed())
			lifetime.getDisplay().asyncExec(() -> {
				if (!lifetime.isDisposed())
					update.run();
			});
	}

	private interface Work {
		void run() throws StudioException;
	}

	private static Job job(String name, Work work) {
		Job job = Job.create(name, (ICoreRunnable) monitor -> {
			try {
				work.run();
			} catch (StudioException e) {
				Status.say(e.getMessage());
			}
		});
		job.setSystem(true);
		return job;
	}
}
