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
import gleaner.engine.neural.checkpoint.NetShape.WaveNetShape;
import org.osgi.service.component.annotations.Component;

/** Text from a trained WaveNet, character by character. */
@Component(property = { GeneratorEngine.ID + "=" + WaveNetShape.ENGINE, GeneratorEngine.NAME + "=WaveNet" })
public final class WaveNetEngine implements GeneratorEngine {
	private static final EngineInfo INFO = EngineInfo
			.of(WaveNetShape.ENGINE, "WaveNet", "continues character by character, as a trained WaveNet has learnt")
			.withParameters(SamplingSettings.PARAMETERS).withNeeds(Need.one(Ingredient.Kind.MODEL));

	private final OpenNets nets = new OpenNets();

	@Override
	public EngineInfo info() {
		return INFO;
	}

	@Override
	public Generator open(Source source, Settings settings, Progress progress) throws EngineException, InterruptedException {
		return NeuralModel.open(WaveNetShape.ENGINE, nets, source, settings, progress);
	}
}
