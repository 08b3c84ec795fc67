// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

/**
 * A poem of a corpus, for lists.
 *
 * @param id names the poem within its corpus
 * @param title may be empty
 * @param author may be empty
 * @param firstLine its first line
 * @param lines how many lines are not blank
 */
public record PoemEntry(String id, String title, String author, String firstLine, int lines) {
	/** What to call it: its title, or its first line. */
	public String label() {
		return title.isBlank() ? firstLine : title;
	}
}
