// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import java.util.List;

/** A text that is no poem by its look: code, data, markup. It comes in only if the poet says so. */
public final class InQuestion extends UnreadableDocument {
	private static final long serialVersionUID = 1L;

	/** @param what it is, and what to do about it, as half a sentence that begins with {@code it} */
	public InQuestion(String what) {
		super(what);
	}

	/** @param fields from which the poet might choose the one that holds the poems */
	public InQuestion(String what, List<String> fields) {
		super(what, fields);
	}
}
