// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

/** Text that a regular expression, which may take for ever, cannot go on reading once the thread is interrupted. */
record InterruptibleText(String text) implements CharSequence {
	/** The thread was interrupted while matching. */
	static final class Interrupted extends RuntimeException {
		private static final long serialVersionUID = 1L;

		Interrupted() {
			super(null, null, false, false);
		}
	}

	@Override
	public char charAt(int index) {
		if ((index & 0xFF) == 0 && Thread.interrupted()) throw new Interrupted();
		return text.charAt(index);
	}

	@Override
	public int length() {
		return text.length();
	}

	@Override
	public CharSequence subSequence(int start, int end) {
		return text.subSequence(start, end);
	}

	@Override
	public String toString() {
		return text;
	}
}
