
// SPDX-License-Identifier: EPL-2.0
import gleaner.engine.DebrisSink;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.PoemLength;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.About;
import gleaner.engine.Ingredient;
import gleaner.engine.Source;
import gleaner.engine.neural.LstmEngine;
import gleaner.engine.neural.WaveNetEngine;
import gleaner.engine.neural.checkpoint.Alphabet;
import gleaner.engine.neural.checkpoint.Checkpoint;
import gleaner.engine.neural.checkpoint.ModelDescription;
import gleaner.engine.neural.checkpoint.NetShape;
import gleaner.engine.neural.checkpoint.NetShape.LstmShape;
import gleaner.engine.neural.checkpoint.NetShape.WaveNetShape;
import gleaner.engine.neural.checkpoint.TensorType;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Characters a second that the neural engines make on one thread, through the API as any caller uses it. Weights are random: they do not
 * matter for speed.
 */
public final class SamplingBenchmark {
	private static final int CLASSES = 95;
	private static final int ROUNDS = 7;
	private static final double SECONDS = 1;
	private static final float[] TOTALS = new float[1 << 12];

	private SamplingBenchmark() {
	}

	/** @param args nothing, or what {@link #takeTurns} is to measure: the skips of a WaveNet and how many poems are made together */
	public static void main(String[] args) throws Exception {
		if (args.length > 0) {
			takeTurns(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
			return;
		}
		Map<String, NetShape> nets = new LinkedHashMap<>();
		nets.put("lstm 2x256", new LstmShape(2, 256));
		nets.put("wavenet skip 512, 1..512", new WaveNetShape(dilations(512), 1, 32, 32, 512));
		nets.put("wavenet skip 512, 1..1024", new WaveNetShape(dilations(1024), 1, 32, 32, 512));
		nets.put("wavenet skip 512, 1..512 twice", new WaveNetShape(dilations(512), 2, 32, 32, 512));
		nets.put("wavenet skip 4096, 1..1024", new WaveNetShape(dilations(1024), 1, 32, 32, 4096));
		System.out.printf("memory read by one thread: %.1f GB/s%n", bandwidth() / 1e9);
		for (Map.Entry<String, NetShape> net : nets.entrySet()) for (String weights : List.of("full", "small"))
			for (int together : new int[] { 1, 8 }) measure(net.getKey(), net.getValue(), weights, together);
	}

	/** How many bytes a second one thread reads from an array that no cache holds. */
	private static double bandwidth() {
		float[][] rows = new float[1 << 14][1 << 12];
		double best = 0;
		float sum = 0;
		for (int round = 0; round < 9; round++) {
			long begun = System.nanoTime();
			for (int i = 0; i < rows.length; i += 4) sum += total(rows[i], rows[i + 1], rows[i + 2], rows[i + 3]);
			best = Math.max(best, (double) rows.length * rows[0].length * Float.BYTES / ((System.nanoTime() - begun) / 1e9));
		}
		if (Float.isNaN(sum)) throw new AssertionError();
		return best;
	}

	/** The loop of a dense layer: four rows a pass. */
	private static float total(float[] a, float[] b, float[] c, float[] d) {
		float[] totals = TOTALS;
		for (int j = 0; j < totals.length; j++) totals[j] += a[j] + b[j] + c[j] + d[j];
		return totals[0];
	}

	private static List<Integer> dilations(int most) {
		List<Integer> dilations = new ArrayList<>();
		for (int d = 1; d <= most; d *= 2) dilations.add(d);
		return dilations;
	}

	private static void measure(String name, NetShape shape, String weights, int together) throws Exception {
		Path file = write(shape);
		GeneratorEngine engine = shape instanceof LstmShape ? new LstmEngine() : new WaveNetEngine();
		Settings settings = Settings.of(engine.info().parameters(),
				Map.of("together", String.valueOf(together), "repetition", "0", "weights", weights));
		long begun = System.nanoTime();
		try (Generator generator = engine.open(Source.of(new Ingredient.Model(file, About.of("model", ""))), settings, Progress.NONE)) {
			double opened = (System.nanoTime() - begun) / 1e9;
			double[] speeds = new double[ROUNDS];
			for (int round = -2; round < ROUNDS; round++) {
				double speed = speed(generator, together);
				if (round >= 0) speeds[round] = speed;
			}
			Arrays.sort(speeds);
			System.out.printf("%-32s %-5s together %d: %,8.0f chars/s (best %,.0f); %.1f M weights, %.1f GB/s of them, opened in %.2f s%n",
					name, weights, together, speeds[ROUNDS / 2], speeds[ROUNDS - 1],
					shape.weights(CLASSES) / 1e6,
					speeds[ROUNDS / 2] / together * shape.weights(CLASSES) * (weights.equals("full") ? Float.BYTES : 1) / 1e9, opened);
		}
		Files.delete(file);
	}

	/** For {@code turns.py}: a turn for each line that comes, characters a second and a second of the processor. */
	private static void takeTurns(int skip, int together) throws Exception {
		Path file = write(new WaveNetShape(dilations(1024), 1, 32, 32, skip));
		GeneratorEngine engine = new WaveNetEngine();
		Settings settings = Settings.of(engine.info().parameters(), Map.of("together", String.valueOf(together), "repetition", "0"));
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		BufferedReader turns = new BufferedReader(new InputStreamReader(System.in));
		try (Generator generator = engine.open(Source.of(new Ingredient.Model(file, About.of("model", ""))), settings, Progress.NONE)) {
			for (int round = 0; round < 2; round++) speed(generator, together);
			System.out.println("ready");
			while (turns.readLine() != null) {
				long processor = threads.getCurrentThreadCpuTime();
				long begun = System.nanoTime();
				double speed = speed(generator, together);
				System.out.println(speed + " " + speed * (System.nanoTime() - begun) / (threads.getCurrentThreadCpuTime() - processor));
			}
		}
		Files.delete(file);
	}

	private static Path write(NetShape shape) throws Exception {
		Path file = Files.createTempFile("model-", ".safetensors");
		Random random = new Random(1);
		Alphabet alphabet = Alphabet.of(IntStream
				.concat(IntStream.of(Alphabet.NO_CHARACTER, Alphabet.POEM_END, '\n'), IntStream.range(' ', ' ' + CLASSES - 3)).toArray());
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
			Checkpoint.write(out, new ModelDescription(shape, alphabet, 1, 1, 1, "", "", ""), tensor -> {
				FloatBuffer values = FloatBuffer.allocate(shape.tensors(CLASSES).get(tensor).stream().reduce(1, Math::multiplyExact));
				for (int i = 0; i < values.capacity(); i++) values.put(i, (float) (random.nextGaussian() * 0.05));
				return values;
			}, TensorType.F32);
		}
		return file;
	}

	private static double speed(Generator generator, int together) throws Exception {
		long[] made = new long[1];
		DebrisSink counting = new DebrisSink() {
			@Override
			public void accept(CharSequence text) {
				made[0] += text.length();
			}

			@Override
			public void poemEnd() {
				// Only characters count.
			}
		};
		long begun = System.nanoTime();
		double seconds;
		do {
			generator.generate(new GenerationRequest(made[0], 1, "", together, PoemLength.characters(200), 0.7), counting);
			seconds = (System.nanoTime() - begun) / 1e9;
		} while (seconds < SECONDS);
		return made[0] / seconds;
	}
}
