package gleaner.studio.corpus;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * How files are read when they are imported.
 *
 * @param splitting how text files are cut into poems; has no bearing on .jsonl
 * @param encoding of all files; if it is not named, each file's is found out
 */
public record ImportOptions(Splitting splitting, Optional<Charset> encoding) {
	/** Everything is found out. */
	public static final ImportOptions AUTOMATIC = new ImportOptions(new Splitting.Automatic(), Optional.empty());
}
