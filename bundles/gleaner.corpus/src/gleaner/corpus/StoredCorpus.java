// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import gleaner.engine.Corpus;
import gleaner.engine.EngineException;
import gleaner.engine.SourcePoem;
import gleaner.files.StudioException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A corpus of the studio. Its files may be edited by hand at any time; every reading sees them as they are. Safe for use by
 * several threads.
 */
public final class StoredCorpus implements Corpus {
	private final Path folder;
	private final CorpusDescription description;
	private final PartReader parts;
	private volatile Optional<Summary> known = Optional.empty();

	StoredCorpus(Path folder, CorpusDescription description) {
		this.folder = folder;
		this.description = description;
		this.parts = new PartReader(folder, description);
	}

	@Override
	public String name() {
		return description.name();
	}

	/** The folder in which it lies. */
	public Path folder() {
		return folder;
	}

	/** Where it is from. */
	public CorpusNote note() {
		return description.note();
	}

	/**
	 * {@inheritDoc}
	 *
	 * <p>Reads the whole corpus if its files have changed since it was last asked.
	 *
	 * @throws UncheckedIOException with a {@link StudioException} as its cause, if the corpus cannot be read
	 */
	@Override
	public String fingerprint() {
		try {
			return summary().fingerprint();
		} catch (StudioException e) {
			throw new UncheckedIOException(e.getMessage(), e);
		}
	}

	/** How many chars it had when it was last counted; exact unless its files were edited. Needs no reading. */
	@Override
	public long size() {
		return known.map(s -> s.statistics().characters()).orElse(description.characters());
	}

	/** Changes whenever one of its files does: a hash of their names, sizes and times. Reads no text. */
	public String state() throws StudioException {
		return Summary.stateOf(folder, parts.files());
	}

	/** How large it is. Reads the whole corpus if its files have changed since it was last asked. */
	public CorpusStatistics statistics() throws StudioException {
		return summary().statistics();
	}

	/** How many poems it has: as {@link #statistics()}. */
	public int poemCount() throws StudioException {
		return statistics().poems();
	}

	@Override
	public void read(Reader reader) throws EngineException, InterruptedException {
		try {
			parts.read(reader);
		} catch (StudioException e) {
			throw new EngineException(e.getMessage(), e);
		}
	}

	/** All poems, without their texts, in the order of the corpus. */
	public List<PoemEntry> entries() throws StudioException {
		List<PoemEntry> entries = new ArrayList<>();
		each(poem -> entries.add(entry(poem)));
		return entries;
	}

	/** @throws StudioException if there is none of this id, or it cannot be read */
	public SourcePoem poem(String id) throws StudioException {
		Optional<SourcePoem> file = parts.poemFile(id);
		if (file.isPresent()) return file.get();
		List<SourcePoem> found = new ArrayList<>();
		each(poem -> {
			if (found.isEmpty() && poem.id().equals(id)) found.add(poem);
		});
		if (found.isEmpty())
			throw new StudioException("there is no poem \"" + id + "\" in " + name() + "; it may have been renamed or removed");
		return found.getFirst();
	}

	private static PoemEntry entry(SourcePoem poem) {
		String text = poem.text();
		String firstLine = text.substring(0, Splitter.lineEnd(text, 0)).strip();
		int lines = (int) CorpusStatistics.NONE.plus(text).lines();
		return new PoemEntry(poem.id(), poem.title(), poem.author(), firstLine, lines);
	}

	private Summary summary() throws StudioException {
		String state = state();
		Optional<Summary> kept = known.filter(s -> s.state().equals(state))
				.or(() -> Summary.read(folder).filter(s -> s.state().equals(state)));
		Summary summary = kept.isPresent() ? kept.get() : summarize(state);
		known = Optional.of(summary);
		return summary;
	}

	private Summary summarize(String state) throws StudioException {
		Summary.Maker maker = new Summary.Maker();
		each(maker::add);
		Summary summary = maker.summary(state);
		try {
			summary.write(folder);
		} catch (StudioException e) {
			// A cache that cannot be kept, as in a read-only studio, is made again next time.
			return summary;
		}
		return summary;
	}

	private interface Poems {
		void take(SourcePoem poem);
	}

	private void each(Poems poems) throws StudioException {
		try {
			parts.read(poems::take);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new StudioException("reading " + name() + " was interrupted; try again", e);
		}
	}

	@Override
	public String toString() {
		return name();
	}
}
