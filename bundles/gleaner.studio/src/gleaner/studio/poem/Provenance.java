// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import java.util.ArrayList;
import java.util.List;

/**
 * Where each character of a text comes from: runs that cover the text from its start to its end, without gap or overlap. Two runs side
 * by side that say the same are one run, so that equal knowledge is equal here. Immutable.
 */
public final class Provenance {
	/** Of a text without characters. */
	public static final Provenance EMPTY = new Provenance(List.of());

	private final List<Run> runs;

	/**
	 * Characters side by side with one origin.
	 *
	 * @param start where the run begins in the text
	 * @param end where the next one begins
	 * @param origin of a {@link Origin.Machine} the fragment is as long as the run, of an {@link Origin.Found} the passage
	 */
	public record Run(int start, int end, Origin origin) {
		public int length() {
			return end - start;
		}
	}

	private Provenance(List<Run> runs) {
		this.runs = runs;
	}

	/** A text all of one origin other than a machine or a corpus. */
	public static Provenance of(Origin origin, int length) {
		return new Builder().add(origin, length).build();
	}

	/** A text that is one piece of debris. */
	public static Provenance of(Fragment fragment) {
		return new Builder().add(new Origin.Machine(fragment), fragment.length()).build();
	}

	/** A text that is one piece of a text of a corpus. */
	public static Provenance of(Passage passage) {
		return new Builder().add(new Origin.Found(passage), passage.length()).build();
	}

	/** How many UTF-16 characters the text has. */
	public int length() {
		return runs.isEmpty() ? 0 : runs.getLast().end();
	}

	/** All runs, from the start of the text to its end. */
	public List<Run> runs() {
		return runs;
	}

	/**
	 * The run that the character at an offset is in.
	 *
	 * @throws IndexOutOfBoundsException if the text has no character there
	 */
	public Run at(int offset) {
		if (offset < 0 || offset >= length()) throw new IndexOutOfBoundsException(offset + " of " + length());
		return runs.get(indexOf(offset));
	}

	/**
	 * The runs that have characters from {@code from} to before {@code to}, cut to these bounds; starts and ends count in the whole text.
	 */
	public List<Run> runs(int from, int to) {
		check(from, to);
		List<Run> found = new ArrayList<>();
		for (int i = from == to ? runs.size() : indexOf(from); i < runs.size() && runs.get(i).start() < to; i++) {
			Run run = runs.get(i);
			int start = Math.max(from, run.start());
			int end = Math.min(to, run.end());
			found.add(new Run(start, end, part(run, start, end)));
		}
		return found;
	}

	/** What is known of the characters from {@code from} to before {@code to}. */
	public Provenance slice(int from, int to) {
		if (from == 0 && to == length()) return this;
		return new Builder().add(this, from, to).build();
	}

	/** What is known after the characters from {@code from} to before {@code to} gave way to others. */
	public Provenance replace(int from, int to, Provenance with) {
		check(from, to);
		return new Builder().add(this, 0, from).add(with, 0, with.length()).add(this, to, length()).build();
	}

	/** What is known of a text and another one behind it. */
	public Provenance plus(Provenance next) {
		return replace(length(), length(), next);
	}

	/**
	 * How much is whose.
	 *
	 * @param text the text that this is the provenance of
	 */
	public Shares shares(CharSequence text) {
		if (text.length() != length())
			throw new IllegalArgumentException("text has " + text.length() + " characters, provenance " + length());
		int machine = 0;
		int changed = 0;
		int hand = 0;
		int unknown = 0;
		int found = 0;
		for (Run run : runs) {
			int count = (int) text.subSequence(run.start(), run.end()).chars()
					.filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c)).count();
			switch (run.origin()) {
			case Origin.Machine m -> machine += count;
			case Origin.Changed c -> changed += count;
			case Origin.Hand h -> hand += count;
			case Origin.Unknown u -> unknown += count;
			case Origin.Found f -> found += count;
			}
		}
		return new Shares(machine, changed, hand, unknown, found);
	}

	private void check(int from, int to) {
		if (from < 0 || from > to || to > length()) throw new IndexOutOfBoundsException(from + " to " + to + " of " + length());
	}

	private int indexOf(int offset) {
		int low = 0;
		int high = runs.size() - 1;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (runs.get(middle).end() <= offset) low = middle + 1;
			else high = middle;
		}
		return low;
	}

	private static Origin part(Run run, int start, int end) {
		int from = start - run.start();
		int to = end - run.start();
		return switch (run.origin()) {
		case Origin.Machine(Fragment f) -> new Origin.Machine(f.part(from, to));
		case Origin.Found(Passage p) -> new Origin.Found(p.part(from, to));
		case Origin.Changed _, Origin.Hand _, Origin.Unknown _ -> run.origin();
		};
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Provenance p && p.runs.equals(runs);
	}

	@Override
	public int hashCode() {
		return runs.hashCode();
	}

	@Override
	public String toString() {
		return runs.toString();
	}

	/** Strings runs together from the start of a text to its end, and joins those that say the same. */
	public static final class Builder {
		private final List<Run> runs = new ArrayList<>();

		/**
		 * Adds a run.
		 *
		 * @throws IllegalArgumentException if the length is negative, or is not the length of the machine's fragment or the corpus' passage
		 * @throws ArithmeticException if the text gets longer than a text can be
		 */
		public Builder add(Origin origin, int length) {
			if (length < 0) throw new IllegalArgumentException("length is " + length + ", must be 0 or more");
			if (length == 0) return this;
			if (origin instanceof Origin.Machine(Fragment f) && f.length() != length)
				throw new IllegalArgumentException("a run of " + length + " characters cannot be a fragment of " + f.length());
			if (origin instanceof Origin.Found(Passage p) && p.length() != length)
				throw new IllegalArgumentException("a run of " + length + " characters cannot be a passage of " + p.length());
			int start = length();
			Run last = runs.isEmpty() ? null : runs.getLast();
			Origin joined = last == null ? null : join(last.origin(), origin);
			if (joined == null) runs.add(new Run(start, Math.addExact(start, length), origin));
			else runs.set(runs.size() - 1, new Run(last.start(), Math.addExact(start, length), joined));
			return this;
		}

		/** Adds what is known of the characters of another text from {@code from} to before {@code to}. */
		public Builder add(Provenance provenance, int from, int to) {
			for (Run run : provenance.runs(from, to)) add(run.origin(), run.length());
			return this;
		}

		/** How many characters have been told of. */
		public int length() {
			return runs.isEmpty() ? 0 : runs.getLast().end();
		}

		public Provenance build() {
			return runs.isEmpty() ? EMPTY : new Provenance(List.copyOf(runs));
		}

		/** One origin for both, or null if they do not say the same. */
		private static Origin join(Origin first, Origin next) {
			if (first instanceof Origin.Machine(Fragment a) && next instanceof Origin.Machine(Fragment b))
				return a.isFollowedBy(b) ? new Origin.Machine(a.with(b)) : null;
			if (first instanceof Origin.Found(Passage a) && next instanceof Origin.Found(Passage b))
				return a.isFollowedBy(b) ? new Origin.Found(a.with(b)) : null;
			return first.equals(next) ? first : null;
		}
	}
}
