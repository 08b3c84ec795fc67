// SPDX-License-Identifier: EPL-2.0
package gleaner.training.exchange;

import com.sun.management.OperatingSystemMXBean;
import gleaner.engine.Corpus;
import gleaner.engine.SourcePoem;
import gleaner.engine.neural.checkpoint.NetShape;
import gleaner.engine.neural.checkpoint.NetShape.LstmShape;
import gleaner.engine.neural.checkpoint.NetShape.WaveNetShape;
import gleaner.training.blas.Blas;
import gleaner.training.net.Batch;
import gleaner.training.net.Initializer;
import gleaner.training.net.Layout;
import gleaner.training.net.LstmNet;
import gleaner.training.net.Net;
import gleaner.training.net.WaveNet;
import gleaner.training.net.Weights;
import gleaner.training.optimizer.Gradients;
import gleaner.training.optimizer.Optimizer;
import gleaner.training.text.CleanUp;
import gleaner.training.text.ReadingOrder;
import gleaner.training.text.TrainingText;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deeplearning4j.nn.api.Model;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Characters learnt in a second of processor time, on one thread: our nets, then the same nets in DL4J. Leaves first weights and batches in
 * a folder, so that a peer can do the very same; and says after how much time the loss on what was held out fell below some figures, and
 * how much memory it took.
 *
 * <p>Arguments: a text file, the folder, how many steps, and {@code lstm}, {@code wavenet} or {@code dl4j}.
 */
final class TrainingBenchmark {
	private static final double RATE = 0.001;
	private static final double CLIP = 1;
	private static final int DL4J_STEPS = 4;
	private static final double HELD_OUT = 0.05;
	private static final int HELD_OUT_BATCHES = 5;
	private static final int VALIDATE = 20;
	private static final double[] MARKS = { 2.6, 2.4, 2.3, 2.2, 2.1, 2.0, 1.9 };

	public static void main(String[] args) throws Exception {
		String prose = Files.readString(Path.of(args[0]));
		Corpus corpus = new Corpus() {
			@Override
			public String name() {
				return "text";
			}

			@Override
			public String fingerprint() {
				return "";
			}

			@Override
			public long size() {
				return prose.length();
			}

			@Override
			public void read(Reader reader) throws InterruptedException {
				reader.poem(new SourcePoem("1", "", "", prose));
			}
		};
		TrainingText text = TrainingText.read(corpus, new CleanUp(false, true), 256, HELD_OUT);
		int classes = text.alphabet().size();
		Path folder = Path.of(args[1]);
		int steps = Integer.parseInt(args[2]);

		LstmShape lstm = new LstmShape(2, 256);
		WaveNetShape wave = new WaveNetShape(List.of(1, 2, 4, 8, 16, 32, 64, 128, 256, 512), 1, 32, 32, 512);
		switch (args[3]) {
		case "lstm" -> measure("lstm", lstm, new LstmNet(lstm, 0, Weights.zero(LstmNet.layout(lstm, classes)), 64, 50, Blas.load()), text,
				64, 50, steps, folder);
		case "wavenet" -> measure("wavenet", wave, new WaveNet(wave, Weights.zero(WaveNet.layout(wave, classes)), 4, 1024, Blas.load()),
				text, 4, 1024, steps, folder);
		default -> dl4j(lstm, wave, classes, text);
		}
		System.out.printf("         at most %,d MB of memory%n", mostMemory() >> 20);
	}

	private static void dl4j(LstmShape lstm, WaveNetShape wave, int classes, TrainingText text) {
		var dl4jLstm = Dl4jNets.lstm(lstm, classes, DataType.FLOAT);
		dl4j("lstm", classes, ReadingOrder.shuffled(text.learn(), 64, 50, 1, 1), (in, out) -> {
			dl4jLstm.setInput(in);
			dl4jLstm.setLabels(out);
			return dl4jLstm;
		});
		var dl4jWave = Dl4jNets.waveNet(wave, classes, DataType.FLOAT);
		dl4j("wavenet", classes, ReadingOrder.shuffled(text.learn(), 4, 1024, 1, 1), (in, out) -> {
			dl4jWave.setInputs(in);
			dl4jWave.setLabels(out);
			return dl4jWave;
		});
	}

	/** The most that this program has had of the machine's memory so far, in bytes, as Linux tells. */
	private static long mostMemory() throws IOException {
		for (String line : Files.readAllLines(Path.of("/proc/self/status")))
			if (line.startsWith("VmHWM:")) return Long.parseLong(line.replaceAll("\\D", "")) << 10;
		return 0;
	}

	private static void measure(String name, NetShape shape, Net net, TrainingText text, int lanes, int length, int steps, Path folder)
			throws IOException {
		Weights weights = net.weights();
		new Initializer(1).fill(weights, shape);
		ReadingOrder order = ReadingOrder.shuffled(text.learn(), lanes, length, 1, 1);
		ReadingOrder unheard = ReadingOrder.inOrder(text.heldOut(), lanes, length);
		List<Batch> heldOut = IntStream.range(0, Math.min(HELD_OUT_BATCHES, text.heldOut().length / (lanes * length)))
				.mapToObj(unheard::batch).toList();
		leave(name, shape, weights, order, heldOut, lanes, length, text.alphabet().size(), steps, folder);
		int mark = 0;
		double spent = 0;
		Optimizer adam = Optimizer.of("adam", weights.layout().size());
		double[] seconds = new double[steps];
		double loss = 0;
		for (int step = 0; step < steps; step++) {
			Batch batch = order.batch(step);
			long began = processorTime();
			net.forget();
			weights.clearGradients();
			loss = net.learn(batch, batch.size(), 0) / batch.size();
			adam.step(weights.values(), weights.gradients(), Gradients.clip(Gradients.norm(weights.gradients()), CLIP), RATE);
			seconds[step] = (processorTime() - began) / 1e9;
			spent += seconds[step];
			if ((step + 1) % VALIDATE != 0) continue;
			double foretold = validate(net, heldOut);
			for (; mark < MARKS.length && foretold <= MARKS[mark]; mark++)
				System.out.printf("gleaner  %-8s held-out loss %.4f, below %.1f, after %d steps and %.1f s%n", name, foretold, MARKS[mark],
						step + 1, spent);
		}
		tell("gleaner", name, lanes * length, seconds, loss);
	}

	private static double validate(Net net, List<Batch> batches) {
		double sum = 0;
		for (Batch batch : batches) {
			net.forget();
			sum += net.loss(batch, 0) / batch.size();
		}
		return sum / batches.size();
	}

	/** Of the whole program, in nanoseconds: it does not matter who else is at work on the machine. */
	private static long processorTime() {
		return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
	}

	private static void tell(String who, String name, int characters, double[] seconds, double loss) {
		double[] warm = means(Arrays.copyOfRange(seconds, seconds.length / 4, seconds.length));
		Arrays.sort(warm);
		System.out.printf("%-8s %-8s %,8.0f characters/s (best %,.0f)  loss after %d steps %.4f%n", who, name,
				characters / warm[warm.length / 2], characters / warm[0], seconds.length, loss);
	}

	/** Of ten at a time: the clock of processor time counts hundredths of a second. */
	private static double[] means(double[] seconds) {
		int together = Math.min(10, seconds.length);
		return IntStream.range(0, seconds.length / together)
				.mapToDouble(i -> Arrays.stream(seconds, i * together, (i + 1) * together).average().orElseThrow()).toArray();
	}

	private static void leave(String name, NetShape shape, Weights weights, ReadingOrder order, List<Batch> heldOut, int lanes, int length,
			int classes, int steps, Path folder) throws IOException {
		try (DataOutputStream out = new DataOutputStream(
				new BufferedOutputStream(Files.newOutputStream(folder.resolve(name + ".weights"))))) {
			for (String tensor : shape.tensors(classes).keySet()) {
				Layout.Place place = weights.layout().place(tensor);
				for (int i = 0; i < place.size(); i++)
					out.writeInt(Integer.reverseBytes(Float.floatToRawIntBits(weights.values()[place.offset() + i])));
			}
		}
		StringBuilder shapes = new StringBuilder(
				lanes + " " + length + " " + classes + " " + steps + " " + heldOut.size() + " " + VALIDATE + "\n");
		for (Map.Entry<String, List<Integer>> tensor : shape.tensors(classes).entrySet()) shapes.append(tensor.getKey()).append(' ')
				.append(tensor.getValue().toString().replaceAll("[\\[\\], ]+", " ").strip()).append('\n');
		Files.writeString(folder.resolve(name + ".txt"), shapes);
		write(folder.resolve(name + ".batches"), IntStream.range(0, steps).mapToObj(order::batch));
		write(folder.resolve(name + ".heldout"), heldOut.stream());
	}

	private static void write(Path file, Stream<Batch> batches) throws IOException {
		try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
			for (Batch batch : (Iterable<Batch>) batches::iterator) {
				for (int[] side : new int[][] { batch.input(), batch.target() }) for (int c : side) out.writeInt(Integer.reverseBytes(c));
			}
		}
	}

	/** Gives a DL4J net its inputs. */
	private interface Feeder {
		Model feed(INDArray input, INDArray target);
	}

	/** Only gradients, without a descent: in DL4J's favour. */
	private static void dl4j(String name, int classes, ReadingOrder order, Feeder feeder) {
		double[] seconds = new double[DL4J_STEPS];
		int characters = 0;
		double loss = 0;
		for (int step = 0; step < DL4J_STEPS; step++) {
			Batch batch = order.batch(step);
			characters = batch.size();
			INDArray input = oneHot(batch, batch.input(), classes);
			INDArray target = oneHot(batch, batch.target(), classes);
			long began = processorTime();
			Model net = feeder.feed(input, target);
			net.computeGradientAndScore(null);
			seconds[step] = (processorTime() - began) / 1e9;
			loss = net.score() / batch.length();
		}
		tell("dl4j", name, characters, seconds, loss);
	}

	private static INDArray oneHot(Batch batch, int[] of, int classes) {
		INDArray hot = Nd4j.zeros(DataType.FLOAT, batch.lanes(), classes, batch.length());
		for (int t = 0; t < batch.length(); t++)
			for (int lane = 0; lane < batch.lanes(); lane++) hot.putScalar(new int[] { lane, of[t * batch.lanes() + lane], t }, 1);
		return hot;
	}
}
