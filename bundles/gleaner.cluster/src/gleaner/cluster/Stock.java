// SPDX-License-Identifier: EPL-2.0
package gleaner.cluster;

import gleaner.corpus.StoredCorpus;
import gleaner.corpus.reservoir.ReservoirCorpus;
import gleaner.files.StudioException;
import gleaner.runs.ModelName;
import gleaner.runs.RunFolder;
import gleaner.runs.RunModel;
import gleaner.studio.Studio;
import gleaner.studio.lexicon.OwnWords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Lays in what the tasks of a job need, as it is now: the corpora, models and threads that they name, all reservoirs, the poet's
 * own words. What
 * changes in the studio later does not change the job.
 */
public final class Stock {
	private final Studio studio;
	private final Set<String> corpora = new LinkedHashSet<>();
	private final Set<String> models = new LinkedHashSet<>();
	private final Set<String> threads = new LinkedHashSet<>();
	private boolean hasDebris;

	public Stock(Studio studio) {
		this.studio = studio;
	}

	/** Adds a corpus; of a reservoir nothing need be said, for all are laid in. */
	public Stock corpus(String name) {
		if (ReservoirCorpus.reservoirOf(name).isEmpty()) corpora.add(name);
		return this;
	}

	/** Adds those corpora that are named among settings. */
	public Stock namedIn(Collection<String> settings) throws StudioException {
		for (StoredCorpus corpus : studio.corpora().list()) if (settings.contains(corpus.name())) corpora.add(corpus.name());
		return this;
	}

	/** Adds a model, by a name such as {@code 2016-10-26T18-39-18/33380}. */
	public Stock model(String name) {
		models.add(name);
		return this;
	}

	/** Adds a thread with all its models; it cannot be trained on there. */
	public Stock thread(String id) {
		threads.add(id);
		return this;
	}

	/** Adds all debris. */
	public Stock debris() {
		hasDebris = true;
		return this;
	}

	/** Fills the studio of a job. */
	void into(Path larder) throws StudioException {
		Studio.create(larder);
		for (String name : corpora) Links.copy(studio.corpora().get(name).folder(), there(studio.corpora().get(name).folder(), larder));
		Path reservoirs = studio.folder().resolve("reservoirs");
		if (Files.isDirectory(reservoirs)) Links.copy(reservoirs, there(reservoirs, larder));
		Path words = studio.folder().resolve(OwnWords.FILE);
		if (Files.exists(words)) Links.copy(words, there(words, larder));
		for (String name : models) {
			RunModel model = studio.runs().model(ModelName.of(name));
			Path card = new RunFolder(model.file().getParent().getParent()).card();
			Links.copy(card, there(card, larder));
			Links.link(model.file(), there(model.file(), larder)); // large, and never written in place
		}
		for (String id : threads) {
			RunFolder thread = new RunFolder(studio.runs().get(id).folder());
			for (Path file : List.of(thread.card(), thread.losses())) if (Files.exists(file)) Links.copy(file, there(file, larder));
			if (Files.isDirectory(thread.models())) Links.link(thread.models(), there(thread.models(), larder));
		}
		Path debris = studio.folder().resolve("debris");
		if (hasDebris && Files.isDirectory(debris)) Links.copy(debris, there(debris, larder));
	}

	private Path there(Path what, Path larder) {
		return larder.resolve(studio.folder().toAbsolutePath().relativize(what.toAbsolutePath()).toString());
	}
}
