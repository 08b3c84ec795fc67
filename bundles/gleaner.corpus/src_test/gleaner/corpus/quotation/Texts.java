// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.quotation;

import gleaner.engine.SourcePoem;

/** Corpora for tests, in our own words. */
final class Texts {
	static final String FERRY = """
			The ferry leaves without its lamps tonight,
			a rope of smoke behind the harbour wall,
			and nobody has told the gulls to wait.

			We counted every window on the shore
			until the water folded them away.""";

	static final String KETTLE = """
			The kettle learns its single note by heart,
			the spoons lie down like minnows in a drawer.""";

	private Texts() {
	}

	static CorpusWords corpus(String name, SourcePoem... poems) {
		CorpusWords.Builder builder = new CorpusWords.Builder();
		for (SourcePoem poem : poems) builder.add(poem);
		return new CorpusWords(builder.content(name, name + "-print"));
	}

	static SourcePoem ferry() {
		return new SourcePoem("7", "Ferry", "M. Quay", FERRY);
	}

	static SourcePoem kettle() {
		return new SourcePoem("8", "", "", KETTLE);
	}
}
