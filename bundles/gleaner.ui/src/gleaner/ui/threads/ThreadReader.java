package gleaner.ui.threads;

import gleaner.studio.StudioException;
import gleaner.studio.runs.LossCurve;
import gleaner.studio.runs.LossPoint;
import gleaner.studio.runs.Run;
import gleaner.studio.runs.Runs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what the folders of the threads say, and of losses only what is new. Used by one thread at a time. */
final class ThreadReader {
	/** So many curves are kept in memory: those of the threads that live, of the chosen one, and of the newest. */
	static final int MOST_CURVES = 8;

	private final Runs runs;
	private final Map<String, LossCurve> open = new HashMap<>();
	private final Map<String, List<LossPoint>> points = new HashMap<>();

	ThreadReader(Runs runs) {
		this.runs = runs;
	}

	/** @param chosen the id of a thread whose losses are wanted in any case; may be empty */
	Seen read(String chosen) {
		List<String> troubles = new ArrayList<>();
		List<Run> all = List.of();
		try {
			Runs.Listing listing = runs.look();
			all = listing.runs();
			troubles.addAll(listing.problems());
		} catch (StudioException e) {
			troubles.add(e.getMessage());
		}
		Map<String, List<LossPoint>> curves = new LinkedHashMap<>();
		List<Run> wanted = wanted(all, chosen);
		open.keySet().retainAll(wanted.stream().map(Run::id).toList());
		points.keySet().retainAll(open.keySet());
		for (Run run : wanted) {
			LossCurve curve = open.computeIfAbsent(run.id(), _ -> new LossCurve(run.folder()));
			try {
				if (curve.update() || !points.containsKey(run.id())) points.put(run.id(), curve.points());
			} catch (StudioException e) {
				troubles.add(e.getMessage());
			}
			curves.put(run.id(), points.getOrDefault(run.id(), List.of()));
		}
		return new Seen(all, curves, troubles);
	}

	static List<Run> wanted(List<Run> all, String chosen) {
		List<Run> wanted = new ArrayList<>();
		all.stream().filter(run -> run.id().equals(chosen)).forEach(wanted::add);
		all.stream().filter(run -> run.isAlive() && !wanted.contains(run)).limit(MOST_CURVES - wanted.size()).forEach(wanted::add);
		all.stream().filter(run -> !wanted.contains(run)).limit(MOST_CURVES - wanted.size()).toList().forEach(wanted::add);
		return wanted;
	}
}
