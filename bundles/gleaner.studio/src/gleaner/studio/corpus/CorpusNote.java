package gleaner.studio.corpus;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a corpus is from.
 *
 * @param origin the files and folders it was imported from
 * @param licence as the poet noted it by hand in {@code corpus.json}
 * @param encodings what its files were read as
 * @param splitting how its texts are cut into poems, in words, e.g. {@code split on blank lines}
 * @param imported when
 */
public record CorpusNote(List<String> origin, Optional<String> licence, List<String> encodings, String splitting, Instant imported) {
	public CorpusNote {
		origin = List.copyOf(origin);
		encodings = List.copyOf(encodings);
	}
}
