// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.neural;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.neural.checkpoint.NetShape;
import gleaner.engine.neural.checkpoint.NetShape.LstmShape;
import gleaner.engine.neural.checkpoint.NetShape.WaveNetShape;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NetTest {
	private static final int LENGTH = 60;

	@TempDir
	private Path folder;

	static Stream<NetShape> shapes() {
		return Stream.of(TinyModel.LSTM, new LstmShape(1, 7), new LstmShape(4, 33), TinyModel.WAVENET,
				new WaveNetShape(List.of(1), 1, 1, 1, 1), new WaveNetShape(List.of(5, 1, 16), 1, 32, 8, 37));
	}

	private static int[] text(long seed) {
		return new Random(seed).ints(LENGTH, 0, TinyModel.ALPHABET.size()).toArray();
	}

	@ParameterizedTest
	@MethodSource("shapes")
	void agreesWithTheNaiveNet(NetShape shape) throws Exception {
		TinyModel model = new TinyModel(shape, TinyModel.ALPHABET, 5, 0.3);
		NaiveNet naive = new NaiveNet(model);
		int[] text = text(1);
		Net.State state = model.net(folder).begin(1);
		for (int t = 0; t < text.length; t++) {
			state.hear(new int[] { text[t] }, 1);
			double[] expected = naive.after(Arrays.copyOf(text, t + 1));
			float[] said = state.say(1)[0];
			for (int i = 0; i < said.length; i++)
				assertEquals(expected[i], said[i], 2e-5 * Math.max(1, Math.abs(expected[i])), "class " + i + " after " + (t + 1));
		}
	}

	/** To the last bit, whether rows are few or many, and whichever inputs are 0: all of the second stream's, a stretch of the third's. */
	@Test
	void aLayerGivesTheSameTogetherAsAlone() {
		Random random = new Random(4);
		for (int inputs : new int[] { 6, 2050 }) {
			float[][] weights = new float[inputs][37];
			for (float[] row : weights) for (int i = 0; i < row.length; i++) row[i] = (float) random.nextGaussian();
			float[][] in = new float[3][inputs];
			for (float[] stream : in) for (int i = 0; i < inputs; i++) stream[i] = Math.max(0, (float) random.nextGaussian());
			Arrays.fill(in[1], 0);
			Arrays.fill(in[2], inputs / 3, inputs / 2, 0);
			for (Rows rows : List.of(new FloatRows(weights), ByteRows.of(weights))) {
				Dense layer = new Dense(rows, new float[37]);
				float[][] together = new float[3][37];
				layer.applySparse(in, together, 3, new int[3][inputs]);
				for (int s = 0; s < 3; s++) {
					float[][] stream = { in[s] };
					float[][] alone = new float[1][37];
					layer.apply(stream, alone, 1);
					assertArrayEquals(alone[0], together[s]);
					float[][] sparse = new float[1][37];
					layer.applySparse(stream, sparse, 1, new int[1][inputs]);
					assertArrayEquals(alone[0], sparse[0]);
				}
			}
		}
	}

	/** To the last bit: what is made together is what would be made alone. */
	@ParameterizedTest
	@MethodSource("shapes")
	void saysTheSameTogetherAsAlone(NetShape shape) throws Exception {
		for (boolean small : new boolean[] { false, true }) checkTogether(new TinyModel(shape).net(folder, small));
	}

	private static void checkTogether(Net net) {
		int streams = 5;
		Net.State together = net.begin(streams);
		Net.State[] alone = new Net.State[streams];
		for (int s = 0; s < streams; s++) alone[s] = net.begin(1);
		for (int t = 0; t < LENGTH; t++) {
			int[] heard = new int[streams];
			for (int s = 0; s < streams; s++) heard[s] = text(s)[t];
			together.hear(heard, streams);
			float[][] said = together.say(streams);
			for (int s = 0; s < streams; s++) {
				alone[s].hear(new int[] { heard[s] }, 1);
				assertArrayEquals(alone[s].say(1)[0], said[s]);
			}
		}
	}

	@ParameterizedTest
	@MethodSource("shapes")
	void saysNearlyTheSameInEightBits(NetShape shape) throws Exception {
		TinyModel model = new TinyModel(shape, TinyModel.ALPHABET, 5, 0.3);
		Net.State full = model.net(folder).begin(1);
		Net.State small = model.net(folder, true).begin(1);
		double worst = 0;
		for (int heard : text(1)) {
			full.hear(new int[] { heard }, 1);
			small.hear(new int[] { heard }, 1);
			double[] expected = Sampler.distribution(full.say(1)[0]);
			double[] shares = Sampler.distribution(small.say(1)[0]);
			for (int i = 0; i < shares.length; i++) worst = Math.max(worst, Math.abs(expected[i] - shares[i]));
		}
		assertTrue(worst < 0.02, "a share is off by " + worst);
		assertTrue(worst > 0 || shape.weights(TinyModel.ALPHABET.size()) < 1000, "the weights were not made smaller at all");
	}

	@Test
	void eightBitsHoldTheNearest() {
		ByteRows rows = ByteRows.of(new float[][] { { 1, -0.5f, 0.004f, 0.003f }, { 0, 0, 0, 0 } });
		float[] outputs = new float[4];
		rows.add(0, 2, outputs);
		assertArrayEquals(new float[] { 2, -126f / 127, 2f / 127, 0 }, outputs, 1e-6f);
		rows.add(1, 1e30f, outputs);
		assertEquals(2, outputs[0], 1e-6f);
	}

	@ParameterizedTest
	@MethodSource("shapes")
	void goesOnFromACopy(NetShape shape) throws Exception {
		Net net = new TinyModel(shape).net(folder);
		Net.State first = net.begin(1);
		for (int t = 0; t < 20; t++) first.hear(new int[] { text(1)[t] }, 1);
		Net.State copy = net.begin(3);
		copy.hear(new int[] { 1, 2, 3 }, 3);
		copy.copy(first, 0, 1);
		assertArrayEquals(first.say(1)[0], copy.say(3)[1]);
		for (int t = 20; t < LENGTH; t++) {
			first.hear(new int[] { text(1)[t] }, 1);
			copy.hear(new int[] { 4, text(1)[t], 5 }, 3);
			assertArrayEquals(first.say(1)[0], copy.say(3)[1]);
		}
	}

	@Test
	void aWaveNetForgetsWhatIsBeyondItsReceptiveField() throws Exception {
		Net net = new TinyModel(TinyModel.WAVENET).net(folder);
		assertEquals(16, net.memory());
		Net.State whole = net.begin(1);
		Net.State end = net.begin(1);
		int[] text = text(9);
		for (int t = 0; t < LENGTH; t++) {
			whole.hear(new int[] { text[t] }, 1);
			if (t >= LENGTH - net.memory()) end.hear(new int[] { text[t] }, 1);
		}
		assertArrayEquals(whole.say(1)[0], end.say(1)[0]);
		Net.State less = net.begin(1);
		for (int t = LENGTH - net.memory() + 1; t < LENGTH; t++) less.hear(new int[] { text[t] }, 1);
		assertEquals(false, Arrays.equals(whole.say(1)[0], less.say(1)[0]));
	}

	@Test
	void functionsAreNearTheTrueOnes() {
		float[] x = new float[20_001];
		for (int i = 0; i < x.length; i++) x[i] = (i - 10_000) / 1000f;
		float[] tanh = x.clone();
		Maths.tanh(tanh);
		for (int i = 0; i < x.length; i++) assertEquals(Math.tanh(x[i]), tanh[i], 4e-7);
		for (int i = 0; i < x.length; i++) x[i] = -i / 230f;
		float[] exp = x.clone();
		Maths.exp(exp);
		for (int i = 0; i < x.length; i++) assertEquals(Math.exp(x[i]), exp[i], 3e-7 * Math.exp(x[i]) + 2e-38, "of " + x[i]);
		float[] far = { Float.NEGATIVE_INFINITY, -1e30f, 0 };
		Maths.exp(far);
		assertArrayEquals(new float[] { 1.6e-38f, 1.6e-38f, 1 }, far, 1e-38f);
	}
}
