// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.replay;

import gleaner.performance.record.Recording;
import gleaner.performance.record.ShownLine;
import gleaner.performance.stage.Moment;
import gleaner.performance.stage.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was shown, in words, cut where the poet marked it. Immutable.
 *
 * @param sections from mark to mark; what stands before the first mark is a section without one
 */
public record Transcript(List<Section> sections) {
	public Transcript {
		sections = List.copyOf(sections);
	}

	/**
	 * What was shown from one mark to the next.
	 *
	 * @param mark that it begins with; nothing at the beginning
	 * @param t when it begins, in seconds since the show began
	 * @param lines as they were shown; the line that was marked is the first
	 */
	public record Section(Optional<Moment.Marked> mark, double t, List<ShownLine> lines) {
		public Section {
			lines = List.copyOf(lines);
		}

		/** What the mark is called; empty without one. */
		public String name() {
			return mark.map(each -> each.name().isBlank() ? "mark " + each.mark() : Plain.of(each.name())).orElse("");
		}
	}

	/** The transcript of a recording. */
	public static Transcript of(Recording recording) {
		List<ShownLine> lines = recording.lines();
		List<Section> sections = new ArrayList<>();
		List<ShownLine> open = new ArrayList<>();
		Optional<Moment.Marked> mark = Optional.empty();
		double began = 0;
		int next = 0;
		for (Moment.Marked each : recording.marks()) {
			while (next < lines.size() && !begins(lines, next, each)) open.add(lines.get(next++));
			if (mark.isPresent() || !open.isEmpty()) sections.add(new Section(mark, began, open));
			open = new ArrayList<>();
			mark = Optional.of(each);
			began = each.t();
		}
		open.addAll(lines.subList(next, lines.size()));
		if (mark.isPresent() || !open.isEmpty()) sections.add(new Section(mark, began, open));
		return new Transcript(sections);
	}

	/** Whether a line is the one that stood there when it was marked, or comes later. */
	private static boolean begins(List<ShownLine> lines, int index, Moment.Marked mark) {
		return lines.get(index).until() > mark.t();
	}
}
