package gleaner.ui.threads;

import gleaner.studio.runs.LossPoint;
import gleaner.studio.runs.Run;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was seen of the threads at one moment. Immutable.
 *
 * @param runs the newest first
 * @param curves the losses of some of them, by id
 * @param troubles what could not be read, in sentences
 */
record Seen(List<Run> runs, Map<String, List<LossPoint>> curves, List<String> troubles) {
	static final Seen NOTHING = new Seen(List.of(), Map.of(), List.of());

	Seen {
		runs = List.copyOf(runs);
		curves = Map.copyOf(curves);
		troubles = List.copyOf(troubles);
	}

	Optional<Run> run(String id) {
		return runs.stream().filter(run -> run.id().equals(id)).findFirst();
	}
}
