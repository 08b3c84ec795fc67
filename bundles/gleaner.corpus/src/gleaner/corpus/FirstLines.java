// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

/** What the first lines of each text are. */
public enum FirstLines {
	/**
	 * Looked at over all files: title and author, if nearly all begin so and authors come up again and again; else they belong to the poem.
	 */
	AUTOMATIC,
	/** They belong to the poem. */
	POEM,
	/** The first line is the title, if a blank line is below it. */
	TITLE,
	/** The first line is the title, the second the author, if a blank line is below them. */
	TITLE_AND_AUTHOR
}
