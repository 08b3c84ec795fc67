// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.report;

import gleaner.corpus.Corpora;
import gleaner.corpus.ImportOptions;
import gleaner.corpus.Splitting;
import gleaner.corpus.StoredCorpus;
import gleaner.engine.Progress;
import gleaner.files.StudioException;
import gleaner.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Small corpora for the tests, and one language for all of them: loading it takes a second. */
public final class Texts {
	/** Shared by all tests of one run. */
	public static final Language ENGLISH = Language.english();
	/** Shared by all tests of one run. */
	public static final Annotator ANNOTATOR = new Annotator(ENGLISH);

	/** Iambic tetrameter with rhymes abab, then a stanza that is free. */
	public static final String FERRY = """
			The ferry crossed the silent bay,
			The ropes were wet, the lamps were low,
			And nobody had much to say
			Of where the melandering sailors go.

			Harbour.
			Ophelia went to London with a terrible wound""";

	private Texts() {
	}

	/** Corpora in {@code studio/corpora} below the folder: what is there already. */
	public static Corpora corpora(Path folder) {
		return new Corpora(folder.resolve("studio/corpora"), folder.resolve("studio/trash"), false);
	}

	/** Corpora with one of these poems, one file each, named 1, 2, … */
	public static Corpora corpora(Path folder, String corpus, String... poems) throws IOException {
		Corpora corpora = corpora(folder);
		add(corpora, folder, corpus, poems);
		return corpora;
	}

	/** Adds a corpus. */
	public static StoredCorpus add(Corpora corpora, Path folder, String corpus, String... poems) throws IOException {
		Path sources = Files.createDirectories(folder.resolve("sources of " + corpus));
		for (int i = 0; i < poems.length; i++) Files.writeString(sources.resolve(i + 1 + ".txt"), poems[i]);
		try {
			corpora.importFrom(corpus, List.of(sources), new ImportOptions(new Splitting.WholeFile(), Optional.empty()), Progress.NONE);
		} catch (InterruptedException e) {
			throw new StudioException("interrupted", e);
		}
		return corpora.get(corpus);
	}

	/** A different poem for each number. */
	public static String numbered(int n) {
		return "Number " + n + " went out to sea\nAnd left the number " + (n + 1) + " to me";
	}
}
