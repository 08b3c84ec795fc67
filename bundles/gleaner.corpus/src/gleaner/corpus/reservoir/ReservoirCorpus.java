// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.reservoir;

import gleaner.corpus.report.TextHash;
import gleaner.engine.Corpus;
import gleaner.engine.SourcePoem;
import java.util.List;
import java.util.Optional;

/**
 * A reservoir as engines hear it: each word a poem of its own. In a mix, in debris and in provenance it stands beside corpora as
 * {@code reservoir: NAME}, which no corpus can be called, for the name of a corpus has no colon. Immutable.
 */
public final class ReservoirCorpus implements Corpus {
	private static final String MARK = "reservoir:";

	private final Reservoir reservoir;
	private final List<String> words;
	private final long size;
	private final String fingerprint;

	ReservoirCorpus(Reservoir reservoir) {
		this.reservoir = reservoir;
		words = List.copyOf(reservoir.words().keySet());
		String all = String.join("\n", words);
		size = all.length();
		fingerprint = TextHash.of(all);
	}

	/** What a mix calls the reservoir of this name. */
	public static String nameOf(String reservoir) {
		return MARK + " " + reservoir;
	}

	/** The reservoir that a mix means by this; nothing if it means a corpus. The blank behind the colon may be left out. */
	public static Optional<String> reservoirOf(String name) {
		return name.startsWith(MARK) ? Optional.of(name.substring(MARK.length()).strip()) : Optional.empty();
	}

	/** What it is made of. */
	public Reservoir reservoir() {
		return reservoir;
	}

	@Override
	public String name() {
		return nameOf(reservoir.name());
	}

	@Override
	public String fingerprint() {
		return fingerprint;
	}

	@Override
	public long size() {
		return size;
	}

	@Override
	public void read(Reader reader) throws InterruptedException {
		for (String word : words) reader.poem(new SourcePoem(word, word, "", word));
	}
}
