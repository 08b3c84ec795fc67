// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.suggest;

/** Takes what a {@link SuggestionSource} finds, from any thread. */
public interface Offers {
	/** Whether anybody still waits for it. */
	boolean isWanted();

	/**
	 * Shows a choice at the end of a section. Sections stand in the order in which their headings were first named.
	 *
	 * @param heading in lower case, short: "rhymes with “cold” above"
	 */
	void offer(String heading, Choice choice);

	/** Says something in a section that cannot be chosen: what a word is, or why there is nothing. */
	void say(String heading, String sentence);
}
