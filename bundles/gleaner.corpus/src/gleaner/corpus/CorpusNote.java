// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a corpus is from.
 *
 * @param origin the files and folders it was imported from
 * @param source where those are from, in the poet's words, e.g. the address of a library; may be changed by hand in {@code corpus.json}
 * @param author of the poems that do not name one
 * @param licence under which the texts stand, in the poet's words
 * @param encodings what its files were read as
 * @param splitting how its texts are cut into poems, in words, e.g. {@code split on blank lines}
 * @param changes what else was done to the texts when they came in, as sentences: characters replaced, duplicates dropped, …
 * @param imported when
 */
public record CorpusNote(List<String> origin, Optional<String> source, Optional<String> author, Optional<String> licence,
		List<String> encodings, String splitting,
		List<String> changes, Instant imported) {
	public CorpusNote {
		origin = List.copyOf(origin);
		encodings = List.copyOf(encodings);
		changes = List.copyOf(changes);
	}
}
