// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import gleaner.corpus.CorpusNote;
import gleaner.corpus.StoredCorpus;
import gleaner.engine.SourcePoem;
import gleaner.files.StudioException;

/**
 * A text of a corpus, as it was called when something of it came into a poem. It is copied into the poem's side-car, so that it is still
 * known when the corpus has gone.
 *
 * @param corpus the corpus' name
 * @param poem the text's id within it
 * @param title may be empty
 * @param author may be empty
 * @param source where the corpus' texts are from; may be empty
 * @param licence under which they stand; may be empty
 */
public record FoundText(String corpus, String poem, String title, String author, String source, String licence) {
	/** What a corpus says of a text. */
	public static FoundText of(StoredCorpus corpus, SourcePoem poem) throws StudioException {
		CorpusNote note = corpus.note();
		return new FoundText(corpus.name(), poem.id(), poem.title().strip(), poem.author().strip(), note.source().orElse(""),
				note.licence().orElse(""));
	}

	/** What it is called: "Ferry" by Ada Quill; by its id if it has no title. */
	public String name() {
		return Telling.quote(title.isEmpty() ? poem : title) + (author.isEmpty() ? "" : " by " + author);
	}
}
