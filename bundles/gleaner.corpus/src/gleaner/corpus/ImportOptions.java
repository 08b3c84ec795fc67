// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import java.nio.charset.Charset;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How files are read when they are imported.
 *
 * @param splitting how texts are cut into poems; has no bearing on files whose poems stand apart already
 * @param encoding of all files; if it is not named, each file's is found out
 * @param firstLines what the first lines of each text are
 * @param fields which columns of tables and fields of JSON hold what
 * @param cleanUp what is done to the characters
 * @param dropDuplicates whether a poem that says the same as an earlier one is left out; otherwise it is only reported
 * @param asText whether texts that look like code, data, markup or a chat come in as the plain text that they are too; otherwise they are
 *            taken apart, or left out and named. What a file's ending says counts all the same
 * @param attribution what is noted of the corpus
 */
public record ImportOptions(Splitting splitting, Optional<Charset> encoding, FirstLines firstLines, FieldNames fields, Set<CleanUp> cleanUp,
		boolean dropDuplicates, boolean asText, Attribution attribution) {
	/** Everything is found out, and nothing is changed. */
	public static final ImportOptions AUTOMATIC = new ImportOptions(new Splitting.Automatic(), Optional.empty());

	public ImportOptions {
		EnumSet<CleanUp> inOrder = EnumSet.noneOf(CleanUp.class);
		inOrder.addAll(cleanUp);
		cleanUp = Collections.unmodifiableSet(inOrder);
	}

	/** Everything else is found out, and nothing is changed. */
	public ImportOptions(Splitting splitting, Optional<Charset> encoding) {
		this(splitting, encoding, FirstLines.AUTOMATIC, FieldNames.USUAL, Set.of(), false, false, Attribution.NONE);
	}

	/** The same with other first lines. */
	public ImportOptions with(FirstLines other) {
		return new ImportOptions(splitting, encoding, other, fields, cleanUp, dropDuplicates, asText, attribution);
	}

	/** The same with other fields. */
	public ImportOptions with(FieldNames other) {
		return new ImportOptions(splitting, encoding, firstLines, other, cleanUp, dropDuplicates, asText, attribution);
	}

	/** The same with another clean-up. */
	public ImportOptions with(Set<CleanUp> other) {
		return new ImportOptions(splitting, encoding, firstLines, fields, other, dropDuplicates, asText, attribution);
	}

	/** The same, but duplicates are dropped. */
	public ImportOptions withoutDuplicates() {
		return new ImportOptions(splitting, encoding, firstLines, fields, cleanUp, true, asText, attribution);
	}

	/** The same with other notes. */
	public ImportOptions with(Attribution other) {
		return new ImportOptions(splitting, encoding, firstLines, fields, cleanUp, dropDuplicates, asText, other);
	}

	/** The same, but what looks like code, data, markup or a chat comes in as plain text. */
	public ImportOptions withAsText() {
		return new ImportOptions(splitting, encoding, firstLines, fields, cleanUp, dropDuplicates, true, attribution);
	}
}
