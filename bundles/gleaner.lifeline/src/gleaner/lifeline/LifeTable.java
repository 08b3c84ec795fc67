// SPDX-License-Identifier: EPL-2.0
package gleaner.lifeline;

import gleaner.runs.LossPoint;
import gleaner.runs.RunModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A life-line as it is told: all that is known of each age in a row, and the losses between them. Immutable.
 *
 * @param line what it is made of
 * @param rows one for each age, the youngest first
 * @param losses of the thread, by step
 */
public record LifeTable(LifeLine line, List<Row> rows, List<LossPoint> losses) {
	/**
	 * One age. Numbers that are not known are NaN.
	 *
	 * @param loss of training, in nats a character
	 * @param validation on poems held out, in nats a character
	 * @param spoken what the model said
	 * @param distance from the younger neighbour, see {@link WordDiff#distance()}
	 * @param changed where the poem is another than that of the younger neighbour
	 * @param names those from the source, see {@link SourceNames}
	 */
	public record Row(RunModel model, double loss, double validation, Spoken spoken, double distance, List<Span> changed,
			List<String> names) {
		public Row {
			changed = List.copyOf(changed);
			names = List.copyOf(names);
		}

		/** The value of one of the curves; NaN if it is not known. */
		public double of(Curve curve) {
			return switch (curve) {
			case LOSS -> loss;
			case VALIDATION -> validation;
			case MISSPELLING -> spoken.figures().misspelling();
			case REPETITION -> spoken.figures().repetition();
			case QUOTATION -> spoken.figures().quotation();
			case DISTANCE -> distance;
			};
		}
	}

	public LifeTable {
		rows = List.copyOf(rows);
		losses = List.copyOf(losses);
	}

	/** The table of what is known now. */
	public static LifeTable of(LifeLine line, List<LossPoint> losses, SourceNames names) {
		List<Row> rows = new ArrayList<>();
		for (int age = 0; age < line.ages(); age++) {
			RunModel model = line.models().get(age);
			Spoken spoken = line.spoken(age).orElse(Spoken.failed("it has not spoken yet"));
			Optional<WordDiff> diff = line.fromYounger(age);
			rows.add(new Row(model, loss(model, losses), validation(model, losses), spoken, diff.map(WordDiff::distance).orElse(Double.NaN),
					diff.map(WordDiff::changed).orElse(List.of()), spoken.isPoem() ? names.in(spoken.text()) : List.of()));
		}
		return new LifeTable(line, rows, losses);
	}

	private static double loss(RunModel model, List<LossPoint> losses) {
		return Double.isNaN(model.loss()) ? before(model.step(), losses, false) : model.loss();
	}

	private static double validation(RunModel model, List<LossPoint> losses) {
		return Double.isNaN(model.validationLoss()) ? before(model.step(), losses, true) : model.validationLoss();
	}

	/** What was measured last at a step or before it. */
	private static double before(long step, List<LossPoint> losses, boolean heldOut) {
		double last = Double.NaN;
		for (LossPoint point : losses) {
			if (point.step() > step) break;
			double value = heldOut ? point.validationLoss() : point.loss();
			if (!Double.isNaN(value)) last = value;
		}
		return last;
	}

	/** The points of a curve, step and value, by step: of losses all there are, of the rest one for each age; those that are known. */
	public List<double[]> points(Curve curve) {
		List<double[]> points = new ArrayList<>();
		boolean fromLosses = curve == Curve.LOSS || curve == Curve.VALIDATION;
		if (fromLosses)
			for (LossPoint point : losses) add(points, point.step(), curve == Curve.LOSS ? point.loss() : point.validationLoss());
		if (points.isEmpty()) for (Row row : rows) add(points, row.model().step(), row.of(curve));
		return points;
	}

	private static void add(List<double[]> points, long step, double value) {
		if (Double.isFinite(value)) points.add(new double[] { step, value });
	}
}
