// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import java.util.List;

/**
 * What an import came to, or would come to.
 *
 * @param corpus the new corpus' name
 * @param poems how many poems it has
 * @param files what became of each file, in the order in which they were read
 * @param alphabet all characters of the poems, after the clean-up
 * @param duplicates the first of those that there are
 * @param duplicateCount how many there are
 * @param duplicatesDropped whether they were left out
 * @param changes what was done to the texts on the poet's word, as sentences; noted with the corpus
 */
public record ImportReport(String corpus, int poems, List<FileReport> files, Alphabet alphabet, List<Duplicate> duplicates,
		int duplicateCount, boolean duplicatesDropped,
		List<String> changes) {
	public ImportReport {
		files = List.copyOf(files);
		duplicates = List.copyOf(duplicates);
		changes = List.copyOf(changes);
	}

	/** The files from which nothing was taken. */
	public List<FileReport> skipped() {
		return files.stream().filter(f -> f.skipped().isPresent()).toList();
	}

	/** Files that could not be read, and those that come in only if the poet says so. */
	public List<FileReport> missed() {
		return files.stream().filter(FileReport::isMissed).toList();
	}

	/** Files that look like code, data or markup, and come in only if the poet says so. */
	public List<FileReport> inQuestion() {
		return files.stream().filter(f -> f.state() == FileReport.State.IN_QUESTION).toList();
	}
}
