// SPDX-License-Identifier: EPL-2.0
package gleaner.training.net;

import gleaner.engine.neural.checkpoint.NetShape.WaveNetShape;
import gleaner.training.blas.Blas;
import gleaner.training.blas.Matrix;
import java.util.Arrays;
import java.util.List;

/**
 * WaveNet over characters (van den Oord et al. 2016): gated residual layers of growing dilation, whose skips are summed. The skips
 * of all layers are one product, which is where the time goes.
 */
public final class WaveNet implements Net {
	private final Weights weights;
	private final int lanes;
	private final int rows;
	private final int depth;
	private final int channels;
	private final CharacterTable past;
	private final CharacterTable now;
	private final Bias causalBias;
	private final GatedConvolution[] layers;
	private final Projection[] dense;
	private final Projection skips;
	private final Projection post1;
	private final Projection post2;
	private final SoftmaxLoss loss;

	/** The input of each layer. */
	private final Matrix[] inputs;
	/** The outputs of the gates of all layers side by side, and the gradients by them. */
	private final Matrix gated;
	private final Matrix dGated;
	private final float[] oneGated;
	private final Matrix skipped;
	private final Matrix posted;
	private final Matrix dSkip;
	private final Matrix logits;
	private final Matrix dInput;

	/** Where the weights of such a net lie: those of all skips together. */
	public static Layout layout(WaveNetShape shape, int classes) {
		return Layout.of(shape.tensors(classes), List.of(name -> name.endsWith(".skip.weight"), name -> name.endsWith(".skip.bias")));
	}

	/** @param weights of {@link #layout} */
	public WaveNet(WaveNetShape shape, Weights weights, int lanes, int length, Blas blas) {
		this.weights = weights;
		this.lanes = lanes;
		rows = lanes * length;
		channels = shape.dilation();
		List<Integer> dilations = shape.layers();
		depth = dilations.size();
		past = new CharacterTable(weights, "causal.past");
		now = new CharacterTable(weights, "causal.now");
		causalBias = new Bias(blas, weights, "causal.bias", Math.max(rows, now.classes()));
		layers = new GatedConvolution[depth];
		dense = new Projection[depth - 1];
		inputs = new Matrix[depth];
		Matrix[] scratch = { matrix(channels), matrix(channels) };
		for (int k = 0; k < depth; k++) {
			layers[k] = new GatedConvolution(blas, weights, "layer." + k, Math.multiplyExact(dilations.get(k), lanes), rows, channels,
					scratch);
			inputs[k] = matrix(shape.residual());
			if (k < depth - 1) dense[k] = new Projection(blas, weights, "layer." + k + ".dense.weight", "layer." + k + ".dense.bias", rows);
		}
		skips = new Projection(blas, all(weights.value("layer.0.skip.weight"), depth), all(weights.gradient("layer.0.skip.weight"), depth),
				new Bias(blas, all(weights.value("layer.0.skip.bias"), depth), all(weights.gradient("layer.0.skip.bias"), depth), rows));
		post1 = new Projection(blas, weights, "post.1.weight", "post.1.bias", rows);
		post2 = new Projection(blas, weights, "post.2.weight", "post.2.bias", rows);
		int classes = weights.layout().place("post.2.bias").columns();
		loss = new SoftmaxLoss(classes);
		gated = matrix(depth * channels);
		dGated = matrix(depth * channels);
		oneGated = new float[rows * channels];
		skipped = matrix(shape.skip());
		posted = matrix(shape.skip());
		dSkip = matrix(shape.skip());
		logits = matrix(classes);
		dInput = matrix(shape.residual());
	}

	private Matrix matrix(int columns) {
		return Matrix.of(new float[Math.multiplyExact(rows, columns)], rows, columns);
	}

	/** The first of several tensors that lie together, as one matrix of them all. */
	private static Matrix all(Matrix first, int count) {
		return Matrix.of(first.values(), first.offset(), count * first.rows(), first.columns());
	}

	@Override
	public Weights weights() {
		return weights;
	}

	@Override
	public double learn(Batch batch, int outOf, long noise) {
		forward(batch);
		double sum = loss.andGradient(logits.values(), batch.target(), rows, 1f / outOf);
		post2.learn(posted, logits);
		post2.backward(logits, dSkip);
		Elementwise.reluGradient(posted.values(), dSkip.values(), dSkip.values().length);
		post1.learn(skipped, dSkip);
		// The outputs of post1 are not needed any more: their place takes the gradients by the sum of the skips.
		post1.backward(dSkip, posted);
		Elementwise.reluGradient(skipped.values(), posted.values(), posted.values().length);
		skips.learn(gated, posted);
		skips.backward(posted, dGated);
		backwardThroughLayers();
		causalBias.learn(dInput);
		now.learn(batch.input(), 0, dInput);
		past.learn(batch.input(), lanes, dInput);
		return sum;
	}

	private void backwardThroughLayers() {
		Arrays.fill(dInput.values(), 0);
		for (int k = depth - 1; k >= 0; k--) {
			Matrix dOne = dGated.columns(k * channels, channels);
			if (k < depth - 1) {
				dense[k].learn(gated.columns(k * channels, channels), dInput);
				dense[k].addBackward(dInput, dOne);
			}
			copy(dOne, Matrix.of(oneGated, rows, channels));
			layers[k].backward(oneGated, inputs[k], dInput);
		}
	}

	@Override
	public double loss(Batch batch, int from) {
		forward(batch);
		return loss.of(logits.values(), batch.target(), from * lanes, rows);
	}

	private void forward(Batch batch) {
		now.forward(batch.input(), causalBias, inputs[0]);
		past.addForward(batch.input(), lanes, inputs[0]);
		for (int k = 0; k < depth; k++) {
			layers[k].forward(inputs[k], oneGated);
			Matrix one = Matrix.of(oneGated, rows, channels);
			copy(one, gated.columns(k * channels, channels));
			if (k == depth - 1) continue;
			System.arraycopy(inputs[k].values(), 0, inputs[k + 1].values(), 0, inputs[k].values().length);
			dense[k].addForward(one, inputs[k + 1]);
		}
		skips.forward(gated, skipped);
		Elementwise.relu(skipped.values(), skipped.values().length);
		post1.forward(skipped, posted);
		Elementwise.relu(posted.values(), posted.values().length);
		post2.forward(posted, logits);
	}

	private static void copy(Matrix from, Matrix to) {
		for (int row = 0; row < from.rows(); row++)
			System.arraycopy(from.values(), from.offset() + row * from.stride(), to.values(), to.offset() + row * to.stride(),
					from.columns());
	}

	@Override
	public float[] memory() {
		return new float[0];
	}

	@Override
	public void remember(float[] memory) {
		if (memory.length > 0) throw new IllegalArgumentException("a WaveNet carries nothing");
	}

	@Override
	public void forget() {
		// It carries nothing.
	}
}
