// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.thread;

import gleaner.runs.LossPoint;
import gleaner.runs.Run;
import gleaner.runs.RunNotes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was seen of the threads at one moment. Immutable.
 *
 * @param runs the newest first
 * @param curves the losses of some of them, by id
 * @param page what lies beside the card of the chosen one
 * @param troubles what could not be read, in sentences
 */
public record Seen(List<Run> runs, Map<String, List<LossPoint>> curves, Page page, List<String> troubles) {
	public static final Seen NOTHING = new Seen(List.of(), Map.of(), Page.EMPTY, List.of());

	/**
	 * What lies beside the card of a thread.
	 *
	 * @param run the thread's id
	 * @param log the end of its log
	 * @param notes of it and its models
	 */
	public record Page(String run, List<String> log, RunNotes notes) {
		public static final Page EMPTY = new Page("", List.of(), RunNotes.NONE);
	}

	public Seen {
		runs = List.copyOf(runs);
		curves = Map.copyOf(curves);
		troubles = List.copyOf(troubles);
	}

	/** The end of a thread's log; empty if it has not been read. */
	public List<String> logOf(String id) {
		return page.run.equals(id) ? page.log : List.of();
	}

	/** The notes of a thread; none if they have not been read. */
	public RunNotes notesOf(String id) {
		return page.run.equals(id) ? page.notes : RunNotes.NONE;
	}

	public Optional<Run> run(String id) {
		return runs.stream().filter(run -> run.id().equals(id)).findFirst();
	}
}
