// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import gleaner.engine.neural.checkpoint.Alphabet;
import gleaner.engine.neural.checkpoint.Checkpoint;
import gleaner.engine.neural.checkpoint.ModelDescription;
import gleaner.engine.neural.checkpoint.NetShape;
import gleaner.engine.neural.checkpoint.TensorType;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/** The folder of a thread as a training leaves it, with models that speak, if not well. */
final class TinyRun {
	private static final Alphabet ALPHABET = Alphabet.of(IntStream
			.concat(IntStream.of(Alphabet.NO_CHARACTER, Alphabet.POEM_END, '\n'), " abcdefghilmnoprstuw.,".codePoints()).toArray());

	private final Path folder;
	private final NetShape shape;
	private final String id;

	/** @param runs the studio's folder of runs */
	TinyRun(Path runs, String id, NetShape shape) {
		this.folder = runs.resolve(id);
		this.shape = shape;
		this.id = id;
	}

	/** Writes a model of random weights. */
	TinyRun model(long step) throws IOException {
		Random random = new Random(step);
		Files.createDirectories(folder.resolve("models"));
		try (OutputStream out = Files.newOutputStream(folder.resolve("models/" + step + ".safetensors"))) {
			Checkpoint.write(out, new ModelDescription(shape, ALPHABET, step, 1, 1, id, "corpus", "hash"), name -> {
				FloatBuffer values = FloatBuffer.allocate(shape.tensors(ALPHABET.size()).get(name).stream().reduce(1, Math::multiplyExact));
				for (int i = 0; i < values.capacity(); i++) values.put(i, (float) (random.nextGaussian() * 0.3));
				return values;
			}, TensorType.F16);
		}
		return this;
	}

	/** Writes losses that fall, to a step, and explode after another if that is below; and a place for its state. */
	TinyRun losses(int last, int explosion) throws IOException {
		StringBuilder text = new StringBuilder("step,loss,validationLoss,gradientNorm,secondsPerStep,time\n");
		Random random = new Random(7);
		for (int step = 10; step <= last; step += 10) {
			double loss = 0.6 + 3 * Math.exp(-step / 9000.0) + random.nextGaussian() * 0.05
					+ (step > explosion ? (step - explosion) / 3000.0 : 0);
			String validation = step % 500 == 0 ? String.format(Locale.ROOT, "%.4f", loss + 0.15) : "";
			text.append(String.format(Locale.ROOT, "%d,%.4f,%s,%.3f,0.21,2016-10-26T18:39:18Z%n", step, loss, validation,
					1 + random.nextDouble()));
		}
		Files.createDirectories(folder.resolve("state"));
		Files.writeString(folder.resolve("loss.csv"), text.toString().replace("\r", ""));
		return this;
	}

	/** Writes what a model says, at two diversities. */
	TinyRun samples(long step, String calm, String wild) throws IOException {
		Files.createDirectories(folder.resolve("samples"));
		Files.writeString(folder.resolve("samples/" + step + ".txt"),
				"=== step " + step + ", diversity 0.5 ===\n" + calm + "\n\n=== step " + step + ", diversity 1.0 ===\n" + wild + "\n\n");
		return this;
	}

	/** Writes a line into the log. */
	TinyRun log(String line) throws IOException {
		Files.createDirectories(folder);
		Files.writeString(folder.resolve("training.log"), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		return this;
	}

	/** Writes the card. */
	TinyRun card(String json) throws IOException {
		Files.createDirectories(folder);
		Files.writeString(folder.resolve("run.json"), json);
		return this;
	}

	Path folder() {
		return folder;
	}
}
