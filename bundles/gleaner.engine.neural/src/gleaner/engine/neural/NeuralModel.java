// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.neural;

import gleaner.engine.EngineException;
import gleaner.engine.Generator;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import gleaner.engine.neural.OpenNets.OpenNet;
import gleaner.engine.neural.checkpoint.Checkpoint;
import gleaner.engine.neural.checkpoint.NetShape;
import gleaner.engine.neural.checkpoint.NetShape.LstmShape;
import gleaner.engine.neural.checkpoint.NetShape.WaveNetShape;
import java.nio.file.Path;

/** Opens models for the engines. */
final class NeuralModel {
	private NeuralModel() {
	}

	/**
	 * @param engine the id of the engine that is asked
	 * @param nets those that it has open
	 */
	static Generator open(String engine, OpenNets nets, Source source, Settings settings, Progress progress)
			throws EngineException, InterruptedException {
		if (source.models().isEmpty()) throw new EngineException("the engine " + engine + " needs a trained model; choose one");
		Path file = source.models().getFirst().file();
		SamplingSettings sampling = SamplingSettings.of(settings);
		return new NeuralGenerator(nets.get(file, sampling.small(), () -> read(engine, file, sampling.small(), progress)), sampling);
	}

	private static OpenNet read(String engine, Path file, boolean small, Progress progress) throws EngineException, InterruptedException {
		try (Checkpoint model = Checkpoint.open(file)) {
			NetShape shape = model.description().shape();
			if (!shape.engine().equals(engine)) throw new EngineException(
					"the model " + file + " is for the engine " + shape.engine() + ", not for " + engine + "; choose that engine");
			Characters characters = new Characters(model.description().alphabet());
			if (characters.speakable() == 0)
				throw new EngineException("the model " + file + " has an alphabet without a character to speak with; choose another model");
			checkMemory(file, model.size() + remembered(shape));
			WeightReader weights = new WeightReader(file.getFileName().toString(), model.size(), small, progress);
			Net net = switch (shape) {
			case LstmShape lstm -> new LstmNet(model, lstm, weights);
			case WaveNetShape wavenet -> new WaveNet(model, wavenet, weights);
			};
			return new OpenNet(net, characters);
		}
	}

	/** How many floats a stream needs, about. */
	private static long remembered(NetShape shape) {
		return switch (shape) {
		case LstmShape lstm -> 12L * lstm.layers() * lstm.cells();
		case WaveNetShape wavenet -> (long) wavenet.receptiveField() * wavenet.residual();
		};
	}

	private static void checkMemory(Path file, long floats) throws EngineException {
		long needed = floats * Float.BYTES;
		Runtime runtime = Runtime.getRuntime();
		long free = runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
		if (needed > free) throw new EngineException("the model " + file + " needs " + (needed >> 20) + " MB of memory; " + (free >> 20)
				+ " are free; close other models, or choose a smaller one");
	}
}
