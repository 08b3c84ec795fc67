// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.thread;

import gleaner.runs.LossPoint;
import gleaner.runs.RunModel;
import java.util.function.ToDoubleFunction;

/** What of a training the chart shows over its steps. */
public enum Measure {
	LOSS("Loss", "Training loss per character (in nats)", LossPoint::loss, RunModel::loss),
	VALIDATION("Validation", "Loss per character on held-out poems (in nats): the honest figure", LossPoint::validationLoss,
			RunModel::validationLoss),
	GRADIENT("Gradient", "Length of the gradient, before clipping", LossPoint::gradientNorm, model -> Double.NaN);

	/** What the poet reads. */
	public final String label;
	/** One sentence more. */
	public final String help;
	private final ToDoubleFunction<LossPoint> ofPoint;
	private final ToDoubleFunction<RunModel> ofModel;

	Measure(String label, String help, ToDoubleFunction<LossPoint> ofPoint, ToDoubleFunction<RunModel> ofModel) {
		this.label = label;
		this.help = help;
		this.ofPoint = ofPoint;
		this.ofModel = ofModel;
	}

	/** The value at a point; NaN if there is none. */
	public double of(LossPoint point) {
		return ofPoint.applyAsDouble(point);
	}

	/** The value of a model; NaN if it is not known. */
	public double of(RunModel model) {
		return ofModel.applyAsDouble(model);
	}
}
