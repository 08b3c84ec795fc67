// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.neural;

import gleaner.engine.EngineException;
import gleaner.engine.neural.checkpoint.Checkpoint;
import gleaner.engine.neural.checkpoint.NetShape.WaveNetShape;
import java.util.Arrays;

/**
 * A WaveNet that makes one character at a time. Each layer keeps what went into it in a ring as long as its dilation, so that nothing is
 * computed twice (Paine et al., "Fast Wavenet Generation Algorithm", 2016). Filter and gate are one dense layer over the input then and
 * now, with the gate's weights halved, see {@link LstmNet}; the skips of all layers are one dense layer over all their outputs.
 */
final class WaveNet implements Net {
	private static final int NONE = -1;

	private final WaveNetShape shape;
	private final int[] dilations;
	private final float[][] causalPast;
	/** The bias included. */
	private final float[][] causalNow;
	private final Dense[] gates;
	/** To the next layer; the last layer has none. */
	private final Dense[] dense;
	private final Dense skip;
	private final Dense post1;
	private final Dense post2;

	WaveNet(Checkpoint model, WaveNetShape shape, WeightReader read) throws EngineException, InterruptedException {
		this.shape = shape;
		dilations = shape.layers().stream().mapToInt(Integer::intValue).toArray();
		causalPast = model.rows("causal.past");
		causalNow = model.rows("causal.now");
		float[] causalBias = model.vector("causal.bias");
		for (float[] row : causalNow) Maths.add(row, causalBias);
		gates = new Dense[dilations.length];
		dense = new Dense[dilations.length - 1];
		float[][] skips = new float[dilations.length * shape.dilation()][];
		float[] skipBias = new float[shape.skip()];
		for (int k = 0; k < dilations.length; k++) {
			String layer = "layer." + k;
			gates[k] = gate(model, layer, read);
			if (k < dense.length) dense[k] = new Dense(read.pack(model.rows(layer + ".dense.weight")), model.vector(layer + ".dense.bias"));
			System.arraycopy(model.rows(layer + ".skip.weight"), 0, skips, k * shape.dilation(), shape.dilation());
			Maths.add(skipBias, model.vector(layer + ".skip.bias"));
		}
		skip = new Dense(read.pack(skips), skipBias);
		post1 = new Dense(read.pack(model.rows("post.1.weight")), model.vector("post.1.bias"));
		post2 = new Dense(read.pack(model.rows("post.2.weight")), model.vector("post.2.bias"));
	}

	/** Inputs: the past, then now. Outputs: the filter, then half the gate. */
	private Dense gate(Checkpoint model, String layer, WeightReader read) throws EngineException, InterruptedException {
		float[][] rows = new float[2 * shape.residual()][];
		for (int tap = 0; tap < 2; tap++) {
			String name = tap == 0 ? ".past" : ".now";
			float[][] filter = model.rows(layer + ".filter" + name);
			float[][] gate = model.rows(layer + ".gate" + name);
			for (int i = 0; i < shape.residual(); i++) rows[tap * shape.residual() + i] = besideHalf(filter[i], gate[i]);
		}
		return new Dense(read.pack(rows), besideHalf(model.vector(layer + ".filter.bias"), model.vector(layer + ".gate.bias")));
	}

	private static float[] besideHalf(float[] filter, float[] gate) {
		float[] both = Arrays.copyOf(filter, filter.length + gate.length);
		for (int i = 0; i < gate.length; i++) both[filter.length + i] = 0.5f * gate[i];
		return both;
	}

	@Override
	public int classes() {
		return causalNow.length;
	}

	@Override
	public int memory() {
		return shape.receptiveField();
	}

	@Override
	public State begin(int streams) {
		return new Memory(streams);
	}

	private final class Memory implements State {
		/** By layer and stream: what went into it, as many times as its dilation, side by side. */
		private final float[][][] rings;
		/** By stream: how many characters it has heard. */
		private final long[] heard;
		/** By stream: the class heard last. */
		private final int[] last;
		private final float[][] x;
		private final float[][] pastAndNow;
		private final float[][] sums;
		private final float[][] z;
		/** The outputs of all layers, side by side. */
		private final float[][] all;
		private final float[][] skips;
		private final float[][] posts;
		private final float[][] logits;
		private final float[] sigmoid = new float[shape.dilation()];
		private final int[][] found;

		Memory(int streams) {
			rings = new float[dilations.length][streams][];
			for (int k = 0; k < dilations.length; k++)
				for (int s = 0; s < streams; s++) rings[k][s] = new float[dilations[k] * shape.residual()];
			heard = new long[streams];
			last = new int[streams];
			Arrays.fill(last, NONE);
			x = new float[streams][shape.residual()];
			pastAndNow = new float[streams][2 * shape.residual()];
			sums = new float[streams][2 * shape.dilation()];
			z = new float[streams][shape.dilation()];
			all = new float[streams][dilations.length * shape.dilation()];
			skips = new float[streams][shape.skip()];
			posts = new float[streams][shape.skip()];
			logits = new float[streams][post2.outputs()];
			found = new int[streams][shape.skip()];
		}

		@Override
		public void hear(int[] classes, int streams) {
			for (int s = 0; s < streams; s++) {
				System.arraycopy(causalNow[classes[s]], 0, x[s], 0, shape.residual());
				if (last[s] != NONE) Maths.add(x[s], causalPast[last[s]]);
				last[s] = classes[s];
			}
			for (int k = 0; k < dilations.length; k++) hearLayer(k, streams);
			for (int s = 0; s < streams; s++) heard[s]++;
		}

		private void hearLayer(int k, int streams) {
			int width = shape.residual();
			for (int s = 0; s < streams; s++) {
				int then = (int) (heard[s] % dilations[k]) * width;
				System.arraycopy(rings[k][s], then, pastAndNow[s], 0, width);
				System.arraycopy(x[s], 0, pastAndNow[s], width, width);
				System.arraycopy(x[s], 0, rings[k][s], then, width);
			}
			gates[k].apply(pastAndNow, sums, streams);
			for (int s = 0; s < streams; s++) {
				Maths.tanh(sums[s]);
				System.arraycopy(sums[s], 0, z[s], 0, shape.dilation());
				System.arraycopy(sums[s], shape.dilation(), sigmoid, 0, shape.dilation());
				open(sigmoid, z[s]);
				System.arraycopy(z[s], 0, all[s], k * shape.dilation(), shape.dilation());
			}
			if (k < dense.length) dense[k].add(z, x, streams);
		}

		private static void open(float[] gate, float[] z) {
			for (int j = 0; j < z.length; j++) z[j] = (gate[j] * 0.5f + 0.5f) * z[j];
		}

		@Override
		public float[][] say(int streams) {
			skip.apply(all, skips, streams);
			for (int s = 0; s < streams; s++) Maths.relu(skips[s]);
			post1.applySparse(skips, posts, streams, found);
			for (int s = 0; s < streams; s++) Maths.relu(posts[s]);
			post2.applySparse(posts, logits, streams, found);
			return logits;
		}

		@Override
		public void copy(State from, int fromStream, int toStream) {
			Memory other = (Memory) from;
			for (int k = 0; k < rings.length; k++)
				System.arraycopy(other.rings[k][fromStream], 0, rings[k][toStream], 0, rings[k][toStream].length);
			heard[toStream] = other.heard[fromStream];
			last[toStream] = other.last[fromStream];
			System.arraycopy(other.all[fromStream], 0, all[toStream], 0, all[toStream].length);
		}
	}
}
