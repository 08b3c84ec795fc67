// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.ore;

import java.nio.file.Path;

/** Where a raw poem stands. */
public sealed interface Spot {
	/**
	 * In the debris of the studio, or of a folder of debris that was brought from elsewhere.
	 *
	 * @param debris the id of the file
	 * @param poem its number in the stream
	 * @param offset where it begins in the body, in UTF-16 characters
	 * @param length how many characters it has
	 * @param elsewhere the folder of debris, if it is not the studio's own; else null
	 */
	record InDebris(String debris, long poem, long offset, int length, Path elsewhere) implements Spot {
	}

	/**
	 * In a text file.
	 *
	 * @param offset where it begins in the text of the file, in UTF-16 characters
	 * @param length how many characters it has
	 */
	record InFile(Path file, int offset, int length) implements Spot {
	}

	/** As a person finds it again: the debris' id and the number of the poem, or the file. */
	default String where() {
		return switch (this) {
		case InDebris(String debris, long poem, _, _, _) -> debris + "#" + poem;
		case InFile(Path file, int offset, _) -> offset == 0 ? file.toString() : file + "+" + offset;
		};
	}
}
