// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The marks of a show, numbered from 1 in the order in which they were made. For one thread. */
final class Marks {
	private final List<Moment.Marked> marks = new ArrayList<>();

	/** Marks what stands on the stage. */
	Moment.Marked add(Playhead playhead, double t, String name) {
		Moment.Marked marked = playhead.marked(t, marks.size() + 1, name);
		marks.add(marked);
		return marked;
	}

	/** A mark with another name; empty where there is none of that number. */
	Optional<Moment.Marked> name(int mark, String name) {
		if (mark < 1 || mark > marks.size()) return Optional.empty();
		Moment.Marked known = marks.get(mark - 1);
		Moment.Marked named = new Moment.Marked(known.t(), mark, known.poem(), known.from(), known.to(), name);
		marks.set(mark - 1, named);
		return Optional.of(named);
	}
}
