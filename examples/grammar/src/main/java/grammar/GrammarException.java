// SPDX-License-Identifier: EPL-2.0
package grammar;

/** What is wrong with a grammar; the message is the second half of a sentence. */
final class GrammarException extends Exception {
	private static final long serialVersionUID = 1L;

	GrammarException(String how) {
		super(how);
	}
}
