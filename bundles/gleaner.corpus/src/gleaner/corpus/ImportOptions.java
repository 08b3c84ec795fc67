package gleaner.corpus;

import java.nio.charset.Charset;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How files are read when they are imported.
 *
 * @param splitting how texts are cut into poems; has no bearing on tables and .jsonl
 * @param encoding of all files; if it is not named, each file's is found out
 * @param firstLines what the first lines of each text are
 * @param fields which columns of tables and fields of .jsonl hold what
 * @param cleanUp what is done to the characters
 * @param dropDuplicates whether a poem that says the same as an earlier one is left out; otherwise it is only reported
 * @param attribution what is noted of the corpus
 */
public record ImportOptions(Splitting splitting, Optional<Charset> encoding, FirstLines firstLines, FieldNames fields, Set<CleanUp> cleanUp,
		boolean dropDuplicates,
		Attribution attribution) {
	/** Everything is found out, and nothing is changed. */
	public static final ImportOptions AUTOMATIC = new ImportOptions(new Splitting.Automatic(), Optional.empty());

	public ImportOptions {
		EnumSet<CleanUp> inOrder = EnumSet.noneOf(CleanUp.class);
		inOrder.addAll(cleanUp);
		cleanUp = Collections.unmodifiableSet(inOrder);
	}

	/** Everything else is found out, and nothing is changed. */
	public ImportOptions(Splitting splitting, Optional<Charset> encoding) {
		this(splitting, encoding, FirstLines.AUTOMATIC, FieldNames.USUAL, Set.of(), false, Attribution.NONE);
	}

	/** The same with other first lines. */
	public ImportOptions with(FirstLines other) {
		return new ImportOptions(splitting, encoding, other, fields, cleanUp, dropDuplicates, attribution);
	}

	/** The same with other fields. */
	public ImportOptions with(FieldNames other) {
		return new ImportOptions(splitting, encoding, firstLines, other, cleanUp, dropDuplicates, attribution);
	}

	/** The same with another clean-up. */
	public ImportOptions with(Set<CleanUp> other) {
		return new ImportOptions(splitting, encoding, firstLines, fields, other, dropDuplicates, attribution);
	}

	/** The same, but duplicates are dropped. */
	public ImportOptions withoutDuplicates() {
		return new ImportOptions(splitting, encoding, firstLines, fields, cleanUp, true, attribution);
	}

	/** The same with other notes. */
	public ImportOptions with(Attribution other) {
		return new ImportOptions(splitting, encoding, firstLines, fields, cleanUp, dropDuplicates, other);
	}
}
