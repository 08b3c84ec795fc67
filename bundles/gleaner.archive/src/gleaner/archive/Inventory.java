// SPDX-License-Identifier: EPL-2.0
package gleaner.archive;

import gleaner.corpus.StoredCorpus;
import gleaner.files.StudioException;
import gleaner.performance.record.Performances;
import gleaner.runs.Run;
import gleaner.studio.Studio;
import java.util.ArrayList;
import java.util.List;

/**
 * What there is in a studio to be archived. Reads files: not for the UI thread.
 *
 * @param studio what it is called
 * @param corpora with their licences
 * @param threads with their models
 * @param streams how many pieces of debris
 * @param poems how many finished poems
 * @param reservoirs how many
 * @param performances how many
 * @param voices how many of those with a recorded voice
 * @param taken the names of the archives that are there
 */
public record Inventory(String studio, List<Corpus> corpora, List<Thread> threads, int streams, int poems, int reservoirs,
		int performances, int voices, List<String> taken) {
	public Inventory {
		corpora = List.copyOf(corpora);
		threads = List.copyOf(threads);
		taken = List.copyOf(taken);
	}

	/**
	 * A corpus.
	 *
	 * @param licence as it is noted; empty if none is
	 */
	public record Corpus(String name, String licence) {
	}

	/**
	 * A thread.
	 *
	 * @param name what the poet calls it
	 * @param models how many it has kept
	 */
	public record Thread(String id, String name, int models) {
	}

	/** Looks through a studio. */
	public static Inventory of(Studio studio) throws StudioException {
		List<Corpus> corpora = new ArrayList<>();
		for (StoredCorpus corpus : studio.corpora().list()) corpora.add(new Corpus(corpus.name(), corpus.note().licence().orElse("")));
		List<Thread> threads = new ArrayList<>();
		for (Run run : studio.runs().list()) threads.add(new Thread(run.id(), run.called(), run.models().size()));
		List<Performances.Entry> performances = new Performances(studio).list().stream().filter(entry -> !entry.goesOn()).toList();
		return new Inventory(String.valueOf(studio.folder().getFileName()), corpora, threads, studio.debris().list().size(),
				studio.poems().titles().size(), studio.reservoirs().names().size(), performances.size(),
				(int) performances.stream().filter(Performances.Entry::voice).count(),
				new Archives(studio).list().stream().map(Archives.Entry::name).toList());
	}
}
