// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.neural;

import gleaner.engine.Parameter;
import gleaner.engine.Settings;
import gleaner.engine.neural.checkpoint.NetShape;
import java.util.List;

/**
 * How a model is made to speak, diversity aside. The same for all nets.
 *
 * @param topK 0 for no limit
 * @param topP from above 0 to 1, which is no limit
 * @param repetition 0 for never
 * @param together how many poems are made at once
 * @param small whether weights are held in 8 bits
 */
record SamplingSettings(int topK, double topP, int repetition, int together, boolean small) {
	private static final String FULL = "full";
	private static final String SMALL = "small";

	private static final Parameter<Integer> TOP_K = new Parameter.Whole("top-k", "Top k",
			"Draws only from this many of the likeliest characters. 0 for all.", 0, 0, NetShape.MOST_CLASSES);
	private static final Parameter<Double> TOP_P = new Parameter.Decimal("top-p", "Top p",
			"Draws only from the likeliest characters that together have this share. 1 for all.", 1.0, 0.01, 1);
	private static final Parameter<Integer> REPETITION = new Parameter.Whole("repetition", "Repetition stop",
			"Ends a poem after this many equal characters in a row, as from a collapsed model. 0 for never.", 100, 0, 10_000);
	private static final Parameter<Integer> TOGETHER = new Parameter.Whole("together", "Together",
			"How many poems to make at once. More are faster in total, but come in bursts.", 1, 1, 32);
	private static final Parameter<String> WEIGHTS = new Parameter.Choice("weights", "Weights",
			"How exactly to hold a model in memory: as trained, or in 8 bits, which makes large models faster and hardly changes what "
					+ "they say.",
			FULL, List.of(FULL, SMALL));

	static final List<Parameter<?>> PARAMETERS = List.of(TOP_K, TOP_P, REPETITION, TOGETHER, WEIGHTS);

	static SamplingSettings of(Settings settings) {
		return new SamplingSettings(settings.get(TOP_K), settings.get(TOP_P), settings.get(REPETITION), settings.get(TOGETHER),
				settings.get(WEIGHTS).equals(SMALL));
	}
}
