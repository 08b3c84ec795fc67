// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.stream;

import gleaner.studio.debris.PoemSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** How the stretches of a page are to look: computed from what they are, whenever it is needed, so that nothing has to be moved along. */
public final class Marks {
	/**
	 * A stretch of the screen with a look of its own.
	 *
	 * @param place where it begins
	 * @param number whether it is a poem's number
	 * @param prompt whether the poet gave it
	 * @param taken whether it was harvested
	 */
	public record Mark(int place, int length, boolean number, boolean prompt, boolean taken) {
	}

	/** From one place to before another. */
	private record Stretch(int from, int to) {
		boolean holds(int place) {
			return from <= place && place < to;
		}
	}

	private Marks() {
	}

	/** The marks of a page between two offsets, in their order, none over another. */
	public static List<Mark> of(Page page, Taken taken, long from, long to) {
		PaneWindow window = page.window();
		List<Stretch> numbers = new ArrayList<>();
		for (int[] places : window.substitutes(from, to)) numbers.add(new Stretch(places[0], places[1]));
		List<Stretch> prompts = new ArrayList<>();
		for (PoemSpan poem : page.poems(from, to)) prompts.add(
				new Stretch(window.place(Math.max(from, poem.offset())), window.place(Math.min(to, poem.offset() + poem.promptLength()))));
		List<Stretch> harvested = new ArrayList<>();
		for (Taken.Range range : taken.between(page.debris(), from, to))
			harvested.add(new Stretch(window.place(range.from()), window.place(range.to())));
		return combine(numbers, prompts, harvested);
	}

	private static List<Mark> combine(List<Stretch> numbers, List<Stretch> prompts, List<Stretch> harvested) {
		TreeSet<Integer> bounds = new TreeSet<>();
		for (List<Stretch> stretches : List.of(numbers, prompts, harvested))
			for (Stretch stretch : stretches) if (stretch.from < stretch.to) {
				bounds.add(stretch.from);
				bounds.add(stretch.to);
			}
		List<Mark> marks = new ArrayList<>();
		Walk number = new Walk(numbers);
		Walk prompt = new Walk(prompts);
		Walk taken = new Walk(harvested);
		Integer before = null;
		for (int bound : bounds) {
			if (before != null) {
				Mark mark = new Mark(before, bound - before, number.at(before), prompt.at(before), taken.at(before));
				if (mark.number || mark.prompt || mark.taken) marks.add(mark);
			}
			before = bound;
		}
		return marks;
	}

	/** Goes along stretches that are in order. */
	private static final class Walk {
		private final List<Stretch> stretches;
		private int next;

		Walk(List<Stretch> stretches) {
			this.stretches = stretches;
		}

		boolean at(int place) {
			while (next < stretches.size() && stretches.get(next).to <= place) next++;
			return next < stretches.size() && stretches.get(next).holds(place);
		}
	}
}
