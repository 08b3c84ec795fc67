// SPDX-License-Identifier: EPL-2.0
package gleaner.search;

import gleaner.corpus.ImportOptions;
import gleaner.corpus.Splitting;
import gleaner.corpus.StoredCorpus;
import gleaner.engine.Progress;
import gleaner.files.StudioException;
import gleaner.language.Language;
import gleaner.studio.Studio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Small studios for the tests, and one language for all of them: loading it takes a second. */
final class Texts {
	/** Shared by all tests of one run. */
	static final Language ENGLISH = Language.english();

	/** Iambic tetrameter with rhymes abab, then a stanza that is free. */
	static final String FERRY = """
			The ferry crossed the silent bay,
			The ropes were wet, the lamps were low,
			And nobody had much to say
			Of where the melandering sailors go.

			Harbour.
			Ophelia went to London with a terrible wound""";

	private Texts() {
	}

	/** Makes a studio with a corpus of these poems, one file each, named 1, 2, … */
	static Studio studio(Path folder, String corpus, String... poems) throws IOException {
		Studio studio = Studio.create(folder.resolve("studio"));
		add(studio, folder, corpus, poems);
		return studio;
	}

	/** Adds a corpus. */
	static StoredCorpus add(Studio studio, Path folder, String corpus, String... poems) throws IOException {
		Path sources = Files.createDirectories(folder.resolve("sources of " + corpus));
		for (int i = 0; i < poems.length; i++) Files.writeString(sources.resolve(i + 1 + ".txt"), poems[i]);
		try {
			studio.corpora().importFrom(corpus, List.of(sources), new ImportOptions(new Splitting.WholeFile(), Optional.empty()),
					Progress.NONE);
		} catch (InterruptedException e) {
			throw new StudioException("interrupted", e);
		}
		return studio.corpora().get(corpus);
	}
}
