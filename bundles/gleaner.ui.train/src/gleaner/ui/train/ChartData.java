// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.train;

import gleaner.desk.thread.Measure;
import gleaner.desk.thread.Seen;
import gleaner.runs.LossPoint;
import gleaner.runs.Run;
import gleaner.ui.Ink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the chart draws: one curve for each thread, and the ranges that hold them. Immutable.
 *
 * @param curves those with at least one point; the chosen one last, so that it is drawn on top
 * @param chosen the thread whose findings and best model are marked
 * @param steps the last step of the axis: of the longest curve, or of the chosen one if that is much shorter
 * @param least the lowest value
 * @param most the highest value up to there, but for the few highest, as of an explosion
 */
record ChartData(List<Curve> curves, Optional<Run> chosen, long steps, double least, double most) {
	/** The values above this share of all do not stretch the axis. */
	private static final double SHOWN = 0.995;

	/**
	 * The values of a thread by step.
	 *
	 * @param points as many of each; values may be no finite numbers, where the curve is broken
	 */
	record Curve(Run run, Ink ink, long[] steps, double[] values) {
		long last() {
			return steps[steps.length - 1];
		}

		/** How many of its points lie before a step or on it. */
		int upTo(long step) {
			int at = Arrays.binarySearch(steps, step);
			return at < 0 ? -at - 1 : at + 1;
		}

		/** The value at the point nearest to a step, NaN if that is far from it. */
		double near(long step, long reach) {
			if (steps.length == 0) return Double.NaN;
			int at = Arrays.binarySearch(steps, step);
			int after = Math.min(steps.length - 1, at < 0 ? -at - 1 : at);
			int before = Math.max(0, after - 1);
			int nearest = Math.abs(steps[before] - step) < Math.abs(steps[after] - step) ? before : after;
			return Math.abs(steps[nearest] - step) <= reach ? values[nearest] : Double.NaN;
		}
	}

	/** A thread that has come less than this share of the longest is shown on an axis of its own. */
	private static final double SHORT = 0.25;

	static ChartData of(Seen seen, Optional<Run> chosen, Measure measure) {
		List<Curve> curves = new ArrayList<>();
		for (Run run : seen.runs()) {
			if (!seen.curves().containsKey(run.id())) continue;
			Curve curve = curve(run, seen, measure);
			if (curve.steps().length == 0) continue;
			boolean onTop = chosen.isPresent() && chosen.get().id().equals(run.id());
			curves.add(onTop ? curves.size() : 0, curve);
		}
		long steps = axis(curves, chosen);
		double[] values = curves.stream().flatMapToDouble(curve -> Arrays.stream(curve.values(), 0, curve.upTo(steps)))
				.filter(Double::isFinite).sorted().toArray();
		if (values.length == 0) return new ChartData(curves, chosen, steps, 0, 1);
		double first = curves.stream().mapToDouble(curve -> curve.values()[0]).filter(Double::isFinite).max().orElse(0);
		double most = Math.max(first, values[(int) ((values.length - 1) * SHOWN)]);
		return new ChartData(curves, chosen, steps, values[0], Math.min(most, values[values.length - 1]));
	}

	/** The last step: of the longest curve, or of the chosen one where that would be a mere stroke beside it. */
	private static long axis(List<Curve> curves, Optional<Run> chosen) {
		long longest = curves.stream().mapToLong(Curve::last).max().orElse(0);
		long own = curves.stream().filter(curve -> chosen.map(Run::id).filter(curve.run().id()::equals).isPresent())
				.mapToLong(Curve::last).findFirst().orElse(longest);
		return own < longest * SHORT ? own : longest;
	}

	private static Curve curve(Run run, Seen seen, Measure measure) {
		List<LossPoint> points = seen.curves().getOrDefault(run.id(), List.of());
		List<LossPoint> known = points.stream().filter(point -> measure != Measure.VALIDATION || !Double.isNaN(point.validationLoss()))
				.toList();
		return new Curve(run, ThreadInk.of(run, seen.runs()), known.stream().mapToLong(LossPoint::step).toArray(),
				known.stream().mapToDouble(measure::of).toArray());
	}
}
