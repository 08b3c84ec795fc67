package gleaner.studio.corpus;

import java.util.List;

/**
 * What an import came to.
 *
 * @param corpus the new corpus' name
 * @param poems how many poems it has
 * @param files what became of each file, in the order in which they were read
 */
public record ImportReport(String corpus, int poems, List<FileReport> files) {
	public ImportReport {
		files = List.copyOf(files);
	}

	/** The files from which nothing was taken. */
	public List<FileReport> skipped() {
		return files.stream().filter(f -> f.skipped().isPresent()).toList();
	}
}
