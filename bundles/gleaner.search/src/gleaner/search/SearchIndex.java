// SPDX-License-Identifier: EPL-2.0
package gleaner.search;

import gleaner.engine.Progress;
import gleaner.files.Folders;
import gleaner.files.StudioException;
import gleaner.language.Language;
import gleaner.studio.Studio;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.lucene.search.IndexSearcher;

/**
 * Finds texts in a studio: in corpora, debris and poems at once. Searches never wait for updates: they see what the last one has
 * written. Safe for use by several threads.
 */
public final class SearchIndex implements AutoCloseable {
	/** So many texts are read for somebody who waits, however long it takes. */
	private static final int LEAST = 1_000;

	private final Studio studio;
	private final Language language;
	private final Path folder;
	private final VerseAnalyzer analyzer = new VerseAnalyzer();
	private final Object updating = new Object();
	private IndexStore store;
	private boolean closed;

	/**
	 * Nothing is opened yet.
	 *
	 * @param language shared with the rest of the program
	 */
	public SearchIndex(Studio studio, Language language) {
		this.studio = studio;
		this.language = language;
		this.folder = studio.folder().resolve("cache").resolve("search");
	}

	/**
	 * What an update has done.
	 *
	 * @param texts how many texts the index has now
	 * @param changed how many texts were read anew or forgotten
	 * @param unheard how many have not been heard line by line yet, see {@link SearchIndex#hear}
	 * @param unread how many debris files have not been read to their end, since there was no time
	 * @param elsewhere whether another Gleaner keeps the index: then nothing was done here
	 */
	public record Update(int texts, int changed, int unheard, int unread, boolean elsewhere) {
	}

	/**
	 * Brings the index up to what lies in the studio now, whoever has changed it. If the index is missing or damaged it is made anew.
	 *
	 * @throws InterruptedException if the thread was interrupted; what was read so far is kept
	 */
	public Update update(Progress progress) throws StudioException, InterruptedException {
		return update(progress, Budget.none());
	}

	/**
	 * The same for somebody who waits: corpora and poems are read to their end, debris only for so long, the newest first. Each call comes
	 * further than the one before; {@link Update#unread} says how much is left.
	 */
	public Update update(Progress progress, Duration most) throws StudioException, InterruptedException {
		return update(progress, Budget.of(most, LEAST));
	}

	Update update(Progress progress, Budget budget) throws StudioException, InterruptedException {
		synchronized (updating) {
			return mended(stop -> new Updater(studio, writableStore(), stop, budget).run(progress));
		}
	}

	/**
	 * Hears texts line by line that have not been heard yet: then they answer to questions about lines. Reports of corpora are used where
	 * there are any.
	 *
	 * @param threads how many texts are heard at once
	 * @param progress is told after each turn of some texts, which can be found then
	 * @return how many were heard
	 * @throws InterruptedException if the thread was interrupted; what was heard so far is kept
	 */
	public int hear(int threads, Progress progress) throws StudioException, InterruptedException {
		return hear(threads, progress, Budget.none());
	}

	/** The same for somebody who waits: for so long, but some texts at least. */
	public int hear(int threads, Progress progress, Duration most) throws StudioException, InterruptedException {
		return hear(threads, progress, Budget.of(most, 0));
	}

	private int hear(int threads, Progress progress, Budget budget) throws StudioException, InterruptedException {
		synchronized (updating) {
			return mended(stop -> new Hearer(studio, store(), language, analyzer, stop, budget).run(threads, progress));
		}
	}

	/**
	 * Looks for texts.
	 *
	 * @param most at most so many hits, 1 or more
	 * @throws QueryException if the question makes no sense
	 */
	public Results search(String question, int most) throws QueryException, StudioException, InterruptedException {
		return search(question, "", most);
	}

	/**
	 * Looks for texts among those of which a condition is true.
	 *
	 * @param within a question too, such as {@code corpus:"Sea letters"}; empty for all texts
	 * @param most at most so many hits, 1 or more
	 * @throws QueryException if the question or the condition makes no sense
	 */
	public Results search(String question, String within, int most) throws QueryException, StudioException, InterruptedException {
		long start = System.nanoTime();
		Question understood = QuestionReader.read(question, within, analyzer, language);
		Finder finder = new Finder(understood, most, start);
		try {
			IndexStore open = ready();
			return open == null ? mended(stop -> store().use(finder)) : open.use(finder);
		} catch (IndexSearcher.TooManyClauses e) {
			throw new QueryException("the search is too wide: it matches more than a thousand words; make it narrower", 0,
					question.length());
		} catch (StudioException e) {
			throw e;
		} catch (IOException | RuntimeException e) {
			update(Progress.NONE);
			return mended(stop -> store().use(finder));
		}
	}

	/** Whether a question asks about lines, which is only known of texts that have been heard. */
	public boolean asksOfLines(String question) throws QueryException {
		return QuestionReader.read(question, analyzer, language).asksOfLines();
	}

	/** Tries once more with a new index if this one turns out to be damaged. */
	private <T> T mended(Apart.Work<T> work) throws StudioException, InterruptedException {
		try {
			return Apart.run(work);
		} catch (StudioException e) {
			throw e;
		} catch (IndexSearcher.TooManyClauses e) {
			throw e;
		} catch (IOException | RuntimeException e) {
			startAnew();
		}
		try {
			return Apart.run(work);
		} catch (StudioException e) {
			throw e;
		} catch (IOException e) {
			throw new StudioException(
					"the index in " + folder + " cannot be kept: " + e.getMessage() + "; delete that folder and try again", e);
		}
	}

	private synchronized IndexStore store() throws IOException {
		if (closed) throw new StudioException("the studio " + studio.folder() + " is being closed; open it again to search");
		if (store == null) store = IndexStore.open(folder, studio.isReadOnly(), analyzer);
		return store;
	}

	/** Another Gleaner that kept the index may have ended by now. */
	private synchronized IndexStore writableStore() throws IOException {
		if (store != null && !store.isWritable()) discard();
		return store();
	}

	private synchronized IndexStore ready() {
		return closed ? null : store;
	}

	/** Deletes the index, unless it is another Gleaner that keeps it. */
	private synchronized void startAnew() {
		boolean ours = store != null && store.isWritable() && !studio.isReadOnly();
		discard();
		if (ours) Folders.delete(folder);
	}

	private void discard() {
		IndexStore old = store;
		store = null;
		if (old == null) return;
		try {
			old.close();
		} catch (IOException | RuntimeException e) {
			// It was damaged, and is no longer needed.
			return;
		}
	}

	/** Writes what is not written yet, and lets go of the files. */
	@Override
	public void close() {
		synchronized (updating) {
			synchronized (this) {
				closed = true;
				discard();
			}
		}
	}
}
