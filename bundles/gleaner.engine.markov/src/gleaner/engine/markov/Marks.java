// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.markov;

/**
 * What the marks of a unit do, and what is open behind them, each packed into a number. The marks of a unit are its roles, the first in the
 * lowest seven bits; what is open is a stack of kinds, five bits for each, the innermost lowest.
 */
final class Marks {
	/** What a mark does. */
	static final int OPEN = 1;
	static final int CLOSE = 2;
	/** Opened once more where a quotation goes on in a new stanza or line; closed once. */
	static final int AGAIN = 3;

	/** What {@link #after} answers where the marks do not fit. */
	static final long MISFIT = -1;

	private static final int ROLE_BITS = 7;
	private static final int MOST_ROLES = 9;
	private static final int KIND_BITS = 5;
	private static final int DEEPEST = 12;

	private Marks() {
	}

	static byte role(MarkKind kind, int action) {
		return (byte) (kind.ordinal() << 2 | action);
	}

	/** The marks of a unit: its roles in their order. Of very many only the first count. */
	static long of(byte[] roles, int from, int to) {
		long marks = 0;
		for (int i = Math.min(to, from + MOST_ROLES) - 1; i >= from; i--) marks = marks << ROLE_BITS | roles[i];
		return marks;
	}

	/** What is open behind a unit with these marks, or {@link #MISFIT} if it would open what is open already, or close what is not. */
	static long after(long open, long marks) {
		long now = open;
		for (long rest = marks; rest != 0; rest >>>= ROLE_BITS) {
			int role = (int) rest & (1 << ROLE_BITS) - 1;
			int kind = kind(role);
			boolean innermost = top(now) == kind;
			if (action(role) == CLOSE) {
				if (!innermost) return MISFIT;
				now >>>= KIND_BITS;
			} else if (action(role) == OPEN || !innermost) {
				if (isOpen(now, kind) || depth(now) == DEEPEST) return MISFIT;
				now = now << KIND_BITS | kind + 1;
			}
		}
		return now;
	}

	/** The marks that close all that is open. */
	static String closing(long open) {
		StringBuilder closing = new StringBuilder();
		for (long rest = open; rest != 0; rest >>>= KIND_BITS) closing.append(MarkKind.of(top(rest)).close());
		return closing.toString();
	}

	/** The text of a unit without these marks of it. */
	static String without(String text, long marks) {
		StringBuilder bare = new StringBuilder(text);
		for (long rest = marks; rest != 0; rest >>>= ROLE_BITS) {
			int role = (int) rest & (1 << ROLE_BITS) - 1;
			remove(bare, MarkKind.of(kind(role)), action(role) == CLOSE);
		}
		return bare.toString();
	}

	private static void remove(StringBuilder text, MarkKind kind, boolean closes) {
		if (closes) {
			for (int i = text.length() - 1; i >= 0; i--) if (kind.isClosedBy(text.charAt(i))) {
				text.deleteCharAt(i);
				return;
			}
		} else {
			int at = text.indexOf(String.valueOf(kind.open()));
			if (at >= 0) text.deleteCharAt(at);
		}
	}

	private static int action(int role) {
		return role & 3;
	}

	private static int kind(int role) {
		return role >> 2;
	}

	/** The kind that was opened last, or -1. */
	private static int top(long open) {
		return ((int) open & (1 << KIND_BITS) - 1) - 1;
	}

	private static boolean isOpen(long open, int kind) {
		for (long rest = open; rest != 0; rest >>>= KIND_BITS) if (top(rest) == kind) return true;
		return false;
	}

	private static int depth(long open) {
		int depth = 0;
		for (long rest = open; rest != 0; rest >>>= KIND_BITS) depth++;
		return depth;
	}
}
