// SPDX-License-Identifier: EPL-2.0
package gleaner.training.run;

import gleaner.engine.neural.checkpoint.Alphabet;
import gleaner.engine.neural.checkpoint.Checkpoint;
import gleaner.engine.neural.checkpoint.ModelDescription;
import gleaner.engine.neural.checkpoint.NetShape.WaveNetShape;
import gleaner.engine.neural.checkpoint.TensorType;
import gleaner.files.AtomicFile;
import gleaner.training.exchange.Dl4jPeer;
import gleaner.training.net.Initializer;
import gleaner.training.net.Layout;
import gleaner.training.net.WaveNet;
import gleaner.training.net.Weights;
import gleaner.training.optimizer.Optimizer;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;

/**
 * What it costs to keep a large WaveNet (dilations to 1,024, 4,096 skip channels): a model and the state with Adam's memory, each written
 * whole and forced to the disk; beside it DL4J's ModelSerializer, with Adam's memory too, not forced. Argument: a folder.
 */
final class CheckpointBenchmark {
	private static final int CLASSES = 110;
	private static final int ROUNDS = 5;

	private CheckpointBenchmark() {
	}

	public static void main(String[] args) throws Exception {
		Path folder = Path.of(args[0]);
		WaveNetShape shape = new WaveNetShape(List.of(1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024), 1, 32, 32, 4096);
		Alphabet alphabet = Alphabet.of(IntStream
				.concat(IntStream.of(Alphabet.NO_CHARACTER, Alphabet.POEM_END), IntStream.range(' ', ' ' + CLASSES - 2)).toArray());
		Layout layout = WaveNet.layout(shape, CLASSES);
		Weights weights = Weights.zero(layout);
		new Initializer(1).fill(weights, shape);
		List<float[]> memory = Optimizer.of("adam", layout.size()).memory();
		TrainingState[] copied = new TrainingState[1];
		say("copy of the arrays, for which the training waits", ROUNDS, folder, () -> {
			copied[0] = new TrainingState(1, 1, 1, 1, 0, 1, 1, 0, 0, weights.values().clone(), memory.stream().map(float[]::clone).toList(),
					List.of());
			return null;
		});
		for (TensorType type : List.of(TensorType.F32, TensorType.F16)) {
			Path model = folder.resolve(type + ".safetensors");
			say("model, " + type, ROUNDS, model, () -> {
				AtomicFile.write(model, out -> Checkpoint.write(out, new ModelDescription(shape, alphabet, 1, 1, 1, "", "", ""), name -> {
					Layout.Place place = layout.place(name);
					return FloatBuffer.wrap(copied[0].weights(), place.offset(), place.size());
				}, type));
				return null;
			});
		}
		Path state = folder.resolve("state.safetensors");
		say("state", ROUNDS, state, () -> {
			AtomicFile.write(state, out -> copied[0].write(out, layout));
			return null;
		});
		ComputationGraph net = Dl4jPeer.waveNet(shape, CLASSES);
		Path zip = folder.resolve("dl4j.zip");
		say("DL4J ModelSerializer", 3, zip, () -> {
			ModelSerializer.writeModel(net, zip.toFile(), true);
			return null;
		});
	}

	private static void say(String what, int rounds, Path file, Callable<Void> work) throws Exception {
		double[] seconds = new double[rounds];
		for (int i = 0; i < rounds; i++) {
			long began = System.nanoTime();
			work.call();
			seconds[i] = (System.nanoTime() - began) / 1e9;
		}
		Arrays.sort(seconds);
		System.out.printf("%-50s %.2f s (%.2f to %.2f)%s%n", what, seconds[rounds / 2], seconds[0], seconds[rounds - 1],
				Files.isRegularFile(file) ? ", " + Files.size(file) / 1_000_000 + " MB" : "");
	}
}
