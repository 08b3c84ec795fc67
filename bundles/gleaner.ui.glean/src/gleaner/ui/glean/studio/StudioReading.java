// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.studio;

import gleaner.corpus.PoemEntry;
import gleaner.corpus.StoredCorpus;
import gleaner.desk.studio.StudioContents;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.ui.Background;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Control;

/** Reads the studio off the UI thread and hands over what it finds on it, as long as a control lives. */
final class StudioReading {
	private final Studio studio;
	private final Control lifetime;
	private final Consumer<StudioContents> onUiThread;
	private final Background looking;
	private final AtomicBoolean all = new AtomicBoolean();
	/** Touched by the work only. */
	private StudioContents latest;

	StudioReading(Studio studio, Control lifetime, Consumer<StudioContents> onUiThread) {
		this.studio = studio;
		this.lifetime = lifetime;
		this.onUiThread = onUiThread;
		looking = Background.inTurn(lifetime);
	}

	/** Reads all anew; asked for again while it reads, it reads once more. */
	void refresh() {
		all.set(true);
		refreshThreads();
	}

	/** Reads anew what trainings change all the time, and nothing else. */
	void refreshThreads() {
		looking.work("Looking through the studio", this::look).start();
	}

	private Void look(Background.Turn turn) throws StudioException {
		StudioContents known = latest;
		if (known != null && !all.getAndSet(false)) {
			publish(turn, known.withThreadsOf(studio));
			return null;
		}
		StudioContents found = StudioContents.read(studio);
		publish(turn, known == null ? found : found.withCountsOf(known));
		publish(turn, latest.counted());
		return null;
	}

	/** Finds the poems of a corpus. */
	void entries(StoredCorpus corpus, Consumer<List<PoemEntry>> found) {
		Background.once(lifetime, "Reading " + corpus.name(), turn -> corpus.entries()).then(found);
	}

	private void publish(Background.Turn turn, StudioContents contents) {
		boolean news = !contents.equals(latest);
		latest = contents;
		if (news)
			turn.deliver(() -> onUiThread.accept(contents));
	}
}
