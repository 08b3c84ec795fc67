// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import java.util.List;

/** A document that is damaged, locked or not what it says. The message is half a sentence that says why. */
public class UnreadableDocument extends Exception {
	private static final long serialVersionUID = 1L;

	private final transient List<String> fields;

	/** @param why half a sentence */
	public UnreadableDocument(String why) {
		this(why, List.of());
	}

	UnreadableDocument(String why, Throwable cause) {
		super(why, cause);
		fields = List.of();
	}

	/** @param fields from which the poet might choose the one that holds the poems */
	public UnreadableDocument(String why, List<String> fields) {
		super(why);
		this.fields = List.copyOf(fields);
	}

	/** Names of columns or fields from which the poet might choose; empty if there are none. */
	public List<String> fields() {
		return fields;
	}
}
