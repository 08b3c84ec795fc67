// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.neural;

import gleaner.engine.About;
import gleaner.engine.EngineException;
import gleaner.engine.Generator;
import gleaner.engine.Ingredient;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import gleaner.engine.neural.checkpoint.Alphabet;
import gleaner.engine.neural.checkpoint.Checkpoint;
import gleaner.engine.neural.checkpoint.ModelDescription;
import gleaner.engine.neural.checkpoint.NetShape;
import gleaner.engine.neural.checkpoint.NetShape.LstmShape;
import gleaner.engine.neural.checkpoint.NetShape.WaveNetShape;
import gleaner.engine.neural.checkpoint.TensorType;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A small model of random weights, which can be changed before it is written. */
final class TinyModel {
	static final Alphabet ALPHABET = Alphabet
			.of("\uFFFF\u0003\n abcdefghilmnoprstuw.,".codePoints().map(c -> c == 0xFFFF ? -1 : c).toArray());
	static final LstmShape LSTM = new LstmShape(2, 12);
	static final WaveNetShape WAVENET = new WaveNetShape(List.of(1, 2, 4), 2, 6, 5, 9);

	private final ModelDescription description;
	private final Map<String, float[]> weights = new HashMap<>();

	/** @param scale how large the weights are; the larger, the surer the model is of itself */
	TinyModel(NetShape shape, Alphabet alphabet, long seed, double scale) {
		description = new ModelDescription(shape, alphabet, 10, 1, 1, "run", "corpus", "hash");
		Random random = new Random(seed);
		shape.tensors(alphabet.size()).forEach((name, dimensions) -> {
			float[] values = new float[dimensions.stream().reduce(1, Math::multiplyExact)];
			for (int i = 0; i < values.length; i++) values[i] = (float) (random.nextGaussian() * scale);
			weights.put(name, values);
		});
	}

	TinyModel(NetShape shape) {
		this(shape, ALPHABET, 3, 0.5);
	}

	float[] weights(String name) {
		return weights.get(name);
	}

	/** Makes a character likelier, whatever was before. */
	TinyModel favouring(int codePoint, float logit) {
		String bias = description.shape() instanceof LstmShape ? "out.bias" : "post.2.bias";
		weights.get(bias)[description.alphabet().classOf(codePoint)] += logit;
		return this;
	}

	ModelDescription description() {
		return description;
	}

	Path write(Path folder) throws IOException {
		Path file = folder.resolve(description.shape().engine() + ".safetensors");
		try (OutputStream out = Files.newOutputStream(file)) {
			Checkpoint.write(out, description, name -> FloatBuffer.wrap(weights.get(name)), TensorType.F32);
		}
		return file;
	}

	static Source source(Path model) {
		return Source.of(new Ingredient.Model(model, About.of(model.getFileName().toString(), "")));
	}

	/** The engine's generator for this model. */
	Generator open(Path folder, Map<String, String> settings) throws IOException, EngineException, InterruptedException {
		var engine = description.shape() instanceof LstmShape ? new LstmEngine() : new WaveNetEngine();
		return engine.open(source(write(folder)), Settings.of(engine.info().parameters(), settings), Progress.NONE);
	}

	/** The net itself. */
	Net net(Path folder) throws IOException, EngineException, InterruptedException {
		return net(folder, false);
	}

	/** The net itself, its weights held in 8 bits if wanted. */
	Net net(Path folder, boolean small) throws IOException, EngineException, InterruptedException {
		try (Checkpoint model = Checkpoint.open(write(folder))) {
			WeightReader weights = new WeightReader("tiny", model.size(), small, Progress.NONE);
			return switch (description.shape()) {
			case LstmShape lstm -> new LstmNet(model, lstm, weights);
			case WaveNetShape wavenet -> new WaveNet(model, wavenet, weights);
			};
		}
	}
}
