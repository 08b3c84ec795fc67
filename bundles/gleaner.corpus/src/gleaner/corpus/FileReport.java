// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import java.util.List;
import java.util.Optional;

/**
 * What became of one file.
 *
 * @param path the file; for one in an archive, the archive's path and the path inside it; for one from the web, its address
 * @param encoding what it was read as, e.g. {@code UTF-8}; empty if it was not read as a text
 * @param detected whether the encoding was found out; otherwise it was named
 * @param poems how many poems it gave
 * @param state whether it came in
 * @param skipped why nothing was taken from it, as a sentence
 * @param remarks what else is worth knowing: line ends changed, broken lines left out, …; none comes up twice
 * @param sure how sure the encoding is, in percent, 1 to 100; 100 where it was named, or something in the file speaks for it
 */
public record FileReport(String path, String encoding, boolean detected, int poems, State state, Optional<String> skipped,
		List<String> remarks, int sure) {
	/** Of {@link #sure}: no guess. */
	public static final int CERTAIN = 100;

	/** Whether a file came in. */
	public enum State {
		/** It did, with what the remarks say. */
		READ,
		/** It is of no kind that comes in, or there is nothing in it; nobody will miss it. */
		PASSED_OVER,
		/** It looks like code, data or markup; the poet may say that it is to come in as plain text. */
		IN_QUESTION,
		/** It could not be read, or not to its end. */
		FAILED
	}

	public FileReport {
		remarks = remarks.stream().distinct().toList();
	}

	static FileReport skipped(String path, String why) {
		return new FileReport(path, "", false, 0, State.PASSED_OVER, Optional.of(why), List.of(), CERTAIN);
	}

	static FileReport failed(String path, String why) {
		return new FileReport(path, "", false, 0, State.FAILED, Optional.of(why), List.of(), CERTAIN);
	}

	static FileReport inQuestion(String path, String why) {
		return new FileReport(path, "", false, 0, State.IN_QUESTION, Optional.of(why), List.of(), CERTAIN);
	}

	/** Whether the poet will miss something of it. */
	public boolean isMissed() {
		return state == State.FAILED || state == State.IN_QUESTION;
	}
}
