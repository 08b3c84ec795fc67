// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.neural;

import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.Ingredient;
import gleaner.engine.Need;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import gleaner.engine.neural.checkpoint.NetShape.LstmShape;
import org.osgi.service.component.annotations.Component;

/** Text from a trained LSTM, character by character. */
@Component(property = { GeneratorEngine.ID + "=" + LstmShape.ENGINE, GeneratorEngine.NAME + "=LSTM" })
public final class LstmEngine implements GeneratorEngine {
	private static final EngineInfo INFO = EngineInfo
			.of(LstmShape.ENGINE, "LSTM", "continues character by character, as a trained LSTM has learnt")
			.withParameters(SamplingSettings.PARAMETERS).withNeeds(Need.one(Ingredient.Kind.MODEL));

	private final OpenNets nets = new OpenNets();

	@Override
	public EngineInfo info() {
		return INFO;
	}

	@Override
	public Generator open(Source source, Settings settings, Progress progress) throws EngineException, InterruptedException {
		return NeuralModel.open(LstmShape.ENGINE, nets, source, settings, progress);
	}
}
