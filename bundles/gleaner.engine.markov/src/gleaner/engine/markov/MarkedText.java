// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.markov;

/**
 * A text and the roles of its marks.
 *
 * @param text what is learnt of it
 * @param places where the marks stand, in order; apostrophes are none
 * @param roles what each does
 */
record MarkedText(String text, int[] places, byte[] roles) {
	private static final int[] NOWHERE = {};
	private static final byte[] NONE = {};

	static MarkedText plain(String text) {
		return new MarkedText(text, NOWHERE, NONE);
	}

	/** Tells the marks of one stretch after the other. */
	final class Cursor {
		private int next;

		/** The marks before this place that were not told yet, see {@link Marks#of}. */
		long upTo(int end) {
			int first = next;
			while (next < places.length && places[next] < end) next++;
			return first == next ? 0 : Marks.of(roles, first, next);
		}
	}

	/** What is open at its end; what does not fit is passed over. */
	long open() {
		long open = 0;
		for (int i = 0; i < roles.length; i++) {
			long after = Marks.after(open, roles[i]);
			if (after != Marks.MISFIT) open = after;
		}
		return open;
	}
}
