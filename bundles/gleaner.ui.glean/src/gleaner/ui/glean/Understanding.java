// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean;

import gleaner.corpus.StoredCorpus;
import gleaner.corpus.report.Annotation;
import gleaner.corpus.report.Annotator;
import gleaner.engine.Progress;
import gleaner.files.StudioException;
import gleaner.language.Language;
import gleaner.search.SearchIndex;
import gleaner.studio.Studio;
import gleaner.ui.Status;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

/**
 * Reads the open studio closely, behind the scenes: keeps the index of the search up to date, makes the reports of corpora, hears
 * lines. Begins shortly after the studio was opened and again after each change. One for each open studio.
 */
@Component(service = { Understanding.class, EventHandler.class }, immediate = true,
		property = EventConstants.EVENT_TOPIC + "=gleaner/studio/changed")
public final class Understanding implements EventHandler {
	private static final String NEWS = "gleaner/studio/understood";
	private static final long AFTER_OPENING = 2_000;
	private static final long AFTER_CHANGE = 700;
	/** How long after another Gleaner was found at work here it is looked whether it still is. */
	private static final long AFTER_ANOTHER = 30_000;
	/** What is done sooner is not worth telling. */
	private static final long TOLD_AFTER = 3_000_000_000L;
	private static final long TOLD_EVERY = 200_000_000L;
	/**
	 * How often it is told that more lines have been heard, in nanoseconds: whoever has asked of lines shall not wait for the last of them.
	 */
	private static final long NEWS_EVERY = 3_000_000_000L;

	private final Studio studio;
	private final Language language;
	private final SearchIndex index;
	private final Annotator annotator;
	/** The index is a service, so that whoever asks of words need not know this room. */
	private final ServiceRegistration<SearchIndex> offered;
	private final Job job = new Work();
	private volatile boolean calledOff;
	/** The thread that reads closely just now, or {@code null}; guarded by {@link #job}. */
	private Thread closeReader;
	/** Whether something has changed since the work began, which it may have missed; guarded by {@link #job}. */
	private boolean news;

	/** Made by the framework when a studio has been opened. */
	@Activate
	public Understanding(@Reference Studio studio, @Reference Language language, BundleContext context) {
		this.studio = studio;
		this.language = language;
		this.index = new SearchIndex(studio, language);
		this.annotator = new Annotator(language);
		this.offered = context.registerService(SearchIndex.class, index, null);
		job.setSystem(true);
		job.setPriority(Job.DECORATE);
		job.schedule(AFTER_OPENING);
	}

	/** Does not wait for what is just being written. */
	@Deactivate
	void end() {
		offered.unregister();
		stop();
		Thread closing = new Thread(index::close, "Closing the search index");
		closing.start();
	}

	/** The open studio. */
	public Studio studio() {
		return studio;
	}

	/** The index of the studio. */
	public SearchIndex index() {
		return index;
	}

	/** English, shared by the whole program. */
	public Language language() {
		return language;
	}

	/** Reads closely what the poet has called off before. */
	public void goOn() {
		calledOff = false;
		job.schedule();
	}

	/** Whether the poet has called off the close reading. */
	public boolean isCalledOff() {
		return calledOff;
	}

	/**
	 * Called by the framework when something in the studio has changed. What is new shall be found by its words before what is old is
	 * read any closer; the close reading goes on afterwards where it was.
	 */
	@Override
	public void handleEvent(Event event) {
		job.schedule(AFTER_CHANGE);
		synchronized (job) {
			news = true;
			if (closeReader != null)
				closeReader.interrupt();
		}
	}

	/**
	 * Hears, on the UI thread, when more has been understood, until the control is disposed.
	 *
	 * @param onUiThread must not read files itself
	 */
	public static void follow(Control lifetime, Runnable onUiThread) {
		IEventBroker broker = PlatformUI.getWorkbench().getService(IEventBroker.class);
		EventHandler handler = event -> {
			if (!lifetime.isDisposed())
				onUiThread.run();
		};
		broker.subscribe(NEWS, handler);
		lifetime.addDisposeListener(event -> broker.unsubscribe(handler));
	}

	private static void tell() {
		IEventBroker broker = PlatformUI.isWorkbenchRunning() ? PlatformUI.getWorkbench().getService(IEventBroker.class) : null;
		if (broker != null)
			broker.post(NEWS, Map.of());
	}

	private void callOff() {
		calledOff = true;
		stop();
		Status.say("Gleaner has stopped reading; what it has read stays. Continue with Report → Read On");
	}

	private void stop() {
		job.cancel();
		Thread running = job.getThread();
		if (running != null)
			running.interrupt();
	}

	private final class Work extends Job implements Progress {
		private long begun;
		private long told;
		private long newsTold;
		private boolean shown;
		/** Each is told once. */
		private final Set<String> troubles = new HashSet<>();

		Work() {
			super("Reading the studio closely");
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			begun = System.nanoTime();
			newsTold = begun - NEWS_EVERY;
			begin();
			try {
				SearchIndex.Update outcome = index.update(this);
				if (outcome.changed() > 0)
					tell();
				if (outcome.elsewhere())
					job.schedule(AFTER_ANOTHER); // two windows on one studio do not both read it
				else if (mayReadClosely())
					readClosely();
			} catch (InterruptedException e) {
				// called off, or the studio is closed: it goes on another time
				tell();
			} catch (StudioException e) {
				Status.say(e.getMessage());
			} finally {
				end();
				Thread.interrupted(); // the thread goes back to the pool
				if (shown)
					Status.doing("");
				shown = false;
			}
			return org.eclipse.core.runtime.Status.OK_STATUS;
		}

		private void begin() {
			synchronized (job) {
				news = false;
			}
		}

		/** What has changed in the meantime comes first: the work has been scheduled again for it. */
		private boolean mayReadClosely() {
			synchronized (job) {
				if (calledOff || news)
					return false;
				closeReader = Thread.currentThread();
				return true;
			}
		}

		private void end() {
			synchronized (job) {
				closeReader = null;
			}
		}

		private void readClosely() throws StudioException, InterruptedException {
			if (!studio.isReadOnly())
				for (StoredCorpus corpus : studio.corpora().list())
					readClosely(corpus);
			if (index.hear(Annotation.usualThreads(), this::heard) > 0)
				tell();
		}

		private void heard(String what, double done) {
			report(what, done);
			long now = System.nanoTime();
			if (now - newsTold < NEWS_EVERY)
				return;
			newsTold = now;
			tell();
		}

		/** A corpus that cannot be read, or that another Gleaner is just reading, does not keep the others from being read. */
		private void readClosely(StoredCorpus corpus) throws InterruptedException {
			try {
				Annotation.Outcome outcome = Annotation.run(corpus, annotator, Annotation.usualThreads(), this);
				outcome.failures().forEach(sentence -> ILog.get().warn(sentence));
				if (outcome.made() > 0)
					tell();
			} catch (StudioException e) {
				if (troubles.add(e.getMessage()))
					Status.say(e.getMessage());
			}
		}

		@Override
		public void report(String what, double done) {
			long now = System.nanoTime();
			if (now - begun < TOLD_AFTER || now - told < TOLD_EVERY)
				return;
			told = now;
			shown = true;
			Status.doing(what, Understanding.this::callOff);
		}
	}
}
