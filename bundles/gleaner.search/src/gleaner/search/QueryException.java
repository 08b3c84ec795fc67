// SPDX-License-Identifier: EPL-2.0
package gleaner.search;

/** A question that cannot be asked so. The message is a sentence that names the place and the remedy. */
public final class QueryException extends Exception {
	private static final long serialVersionUID = 1L;

	private final int start;
	private final int end;

	QueryException(String sentence, int start, int end) {
		super(sentence);
		this.start = start;
		this.end = end;
	}

	/** Where in the question the trouble starts, in UTF-16 units. */
	public int start() {
		return start;
	}

	/** Where it ends. */
	public int end() {
		return end;
	}
}
