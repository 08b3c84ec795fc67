// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.studio;

import gleaner.corpus.CorpusStatistics;
import gleaner.corpus.StoredCorpus;
import gleaner.corpus.reservoir.ReservoirEntry;
import gleaner.files.StudioException;
import gleaner.files.Trashed;
import gleaner.runs.Run;
import gleaner.studio.Studio;
import gleaner.studio.debris.DebrisEntry;
import gleaner.studio.poem.Shelf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What lies in a studio at one moment, as far as the tree tells of it. Knows no widgets.
 *
 * @param corpora sorted by name
 * @param threads of training, the newest first
 * @param days of debris, the newest first
 * @param poems the folders of poems with what lies in them, the outermost first
 * @param foreign files among the poems that are no poems yet, sorted
 * @param reservoirs sorted by name
 * @param trash what was deleted, the newest first
 * @param problems a sentence for each thing that cannot be read
 */
public record StudioContents(List<CorpusLine> corpora, List<Run> threads, List<Day> days, List<Shelf> poems,
		List<String> foreign, List<ReservoirEntry> reservoirs, List<Trashed> trash, List<String> problems) {
	/** @param statistics empty as long as they have not been counted */
	record CorpusLine(StoredCorpus corpus, Optional<CorpusStatistics> statistics) {
	}

	/** @param pieces the newest first */
	record Day(LocalDate date, List<DebrisEntry> pieces) {
	}

	/** Reads what needs no counting: quick, but reads folders, so not for the UI thread. */
	public static StudioContents read(Studio studio) throws StudioException {
		List<CorpusLine> corpora = studio.corpora().list().stream().map(corpus -> new CorpusLine(corpus, Optional.empty())).toList();
		List<String> problems = new ArrayList<>(studio.corpora().problems());
		List<ReservoirEntry> reservoirs = studio.reservoirs().list(problems::add);
		return new StudioContents(corpora, studio.runs().list(), days(studio.debris().list()), studio.poems().shelves().list(),
				studio.poems().foreignFiles(), reservoirs, studio.trash().list(), List.copyOf(problems));
	}

	/** Counts the corpora; those that have changed are read whole. A corpus that cannot be counted becomes a problem. */
	public StudioContents counted() {
		List<CorpusLine> lines = new ArrayList<>();
		List<String> troubles = new ArrayList<>(problems);
		for (CorpusLine line : corpora) {
			try {
				lines.add(new CorpusLine(line.corpus(), Optional.of(line.corpus().statistics())));
			} catch (StudioException e) {
				troubles.add(e.getMessage());
				lines.add(line);
			}
		}
		return new StudioContents(lines, threads, days, poems, foreign, reservoirs, trash, troubles);
	}

	/** With the threads as they are now. Reads folders. */
	public StudioContents withThreadsOf(Studio studio) throws StudioException {
		return new StudioContents(corpora, studio.runs().list(), days, poems, foreign, reservoirs, trash, problems);
	}

	/** With the numbers that an earlier look has found, until they are counted again. */
	public StudioContents withCountsOf(StudioContents earlier) {
		Map<String, CorpusStatistics> known = new LinkedHashMap<>();
		for (CorpusLine line : earlier.corpora)
			line.statistics().ifPresent(statistics -> known.put(line.corpus().name(), statistics));
		List<CorpusLine> lines = corpora.stream()
				.map(line -> new CorpusLine(line.corpus(), Optional.ofNullable(known.get(line.corpus().name())))).toList();
		return new StudioContents(lines, threads, days, poems, foreign, reservoirs, trash, problems);
	}

	private static List<Day> days(List<DebrisEntry> newestFirst) {
		Map<LocalDate, List<DebrisEntry>> byDay = new LinkedHashMap<>();
		for (DebrisEntry entry : newestFirst)
			byDay.computeIfAbsent(entry.started().toLocalDate(), day -> new ArrayList<>()).add(entry);
		return byDay.entrySet().stream().map(day -> new Day(day.getKey(), List.copyOf(day.getValue()))).toList();
	}
}
