// SPDX-License-Identifier: EPL-2.0
package gleaner.archive.site;

import gleaner.archive.content.Contents;
import gleaner.engine.Progress;
import gleaner.files.StudioException;
import gleaner.lifeline.LifePage;
import gleaner.lifeline.LifeTable;
import gleaner.mining.assay.Row;
import gleaner.mining.word.Neologism;
import gleaner.runs.RunNotes;
import gleaner.studio.Studio;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes all pages of an archive, with what they load. For one thread; to stop it, interrupt it. */
public final class Site {
	private final Contents contents;
	private final Studio studio;
	private final Progress progress;

	/** @param studio where the experiment is from */
	public Site(Contents contents, Studio studio, Progress progress) {
		this.contents = contents;
		this.studio = studio;
		this.progress = progress;
	}

	/**
	 * Writes all.
	 *
	 * @param rows the raw poems, with their numbers from 0
	 * @param inventions of them, those most like words first
	 * @param names of the corpora that surface in them
	 * @param lives what was asked of threads
	 * @return sentences on what cannot be shown
	 */
	public List<String> write(List<Row> rows, List<Neologism> inventions, List<Neologism> names, List<LifeTable> lives)
			throws StudioException, InterruptedException {
		Page page = new Page(contents);
		page.furnish();
		DataFiles data = new DataFiles(contents.folder());
		RawData raw = new RawData(contents, rows, data);
		raw.write(progress);
		progress.report("writing pages", Double.NaN);
		Tables tables = new Tables(contents);
		tables.raw(rows);
		tables.inventions(inventions);
		WordData.write(inventions, names, data);
		PlainPages plain = new PlainPages(contents, page);
		plain.overview(rows.size(), inventions.size());
		plain.corpora();
		plain.raw();
		plain.side();
		plain.words();
		new ThreadPages(contents, page, lifelines(page, lives)).write();
		new PoemPages(contents, page, raw, studio).write();
		return new ArrayList<>(new PerformancePages(contents, page).write());
	}

	private Set<String> lifelines(Page page, List<LifeTable> lives) throws StudioException {
		Set<String> written = new LinkedHashSet<>();
		for (LifeTable life : lives) {
			String id = life.line().run().id();
			RunNotes notes = contents.threads().stream().filter(thread -> thread.run().id().equals(id)).map(thread -> thread.notes())
					.findFirst().orElse(RunNotes.NONE);
			page.text(ThreadPages.lifeline(id), LifePage.of(List.of(life), Map.of(id, notes), "../threads.html"));
			written.add(id);
		}
		return written;
	}
}
