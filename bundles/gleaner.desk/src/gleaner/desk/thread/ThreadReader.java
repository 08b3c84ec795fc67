// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.thread;

import gleaner.files.StudioException;
import gleaner.runs.LogTail;
import gleaner.runs.LossCurve;
import gleaner.runs.LossPoint;
import gleaner.runs.Run;
import gleaner.runs.RunNotes;
import gleaner.runs.Runs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what the folders of the threads say, and of losses only what is new. Used by one thread at a time. */
public final class ThreadReader {
	/** So many curves are kept in memory: those of the threads that live, of the chosen one, and of the newest. */
	public static final int MOST_CURVES = 8;

	private final Runs runs;
	private final Map<String, LossCurve> open = new HashMap<>();
	private final Map<String, List<LossPoint>> points = new HashMap<>();
	private final Map<String, LogTail> log = new HashMap<>();

	public ThreadReader(Runs runs) {
		this.runs = runs;
	}

	/** @param chosen the id of a thread whose losses, log and notes are wanted; the newest if there is no such thread */
	public Seen read(String chosen) {
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
		List<Run> upToDate = all.stream().map(run -> upToDate(run, curves.getOrDefault(run.id(), List.of()))).toList();
		Optional<Run> one = all.stream().filter(run -> run.id().equals(chosen)).findFirst().or(() -> upToDate.stream().findFirst());
		return new Seen(upToDate, curves, one.map(run -> page(run, troubles)).orElse(Seen.Page.EMPTY), troubles);
	}

	/** Its card is written now and then, its losses all the time. */
	private static Run upToDate(Run run, List<LossPoint> points) {
		if (points.isEmpty()) return run;
		double validation = Double.NaN;
		for (int i = points.size() - 1; i >= 0 && Double.isNaN(validation); i--) validation = points.get(i).validationLoss();
		return run.at(points.getLast(), validation);
	}

	private Seen.Page page(Run run, List<String> troubles) {
		log.keySet().retainAll(List.of(run.id()));
		List<String> lines = List.of();
		RunNotes notes = RunNotes.NONE;
		try {
			lines = log.computeIfAbsent(run.id(), _ -> new LogTail(run.folder())).lines();
			notes = RunNotes.read(run.folder());
		} catch (StudioException e) {
			troubles.add(e.getMessage());
		}
		return new Seen.Page(run.id(), lines, notes);
	}

	public static List<Run> wanted(List<Run> all, String chosen) {
		List<Run> wanted = new ArrayList<>();
		all.stream().filter(run -> run.id().equals(chosen)).forEach(wanted::add);
		all.stream().filter(run -> run.isAlive() && !wanted.contains(run)).limit(MOST_CURVES - wanted.size()).forEach(wanted::add);
		all.stream().filter(run -> !wanted.contains(run)).limit(MOST_CURVES - wanted.size()).toList().forEach(wanted::add);
		return wanted;
	}
}
