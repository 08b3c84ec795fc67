// SPDX-License-Identifier: EPL-2.0
package gleaner.training.net;

import gleaner.engine.neural.checkpoint.NetShape.LstmShape;
import gleaner.training.blas.Blas;
import gleaner.training.blas.Matrix;
import java.util.ArrayList;
import java.util.List;

/** Layers of LSTM cells, one above the other, then a softmax. What the cells remember goes on from one batch to the next. */
public final class LstmNet implements Net {
	private final Weights weights;
	private final CharacterTable characters;
	private final Bias characterBias;
	private final List<Recurrence> layers = new ArrayList<>();
	/** From the layer of the same index to the next. */
	private final List<Projection> between = new ArrayList<>();
	private final List<Dropout> dropouts = new ArrayList<>();
	private final Projection out;
	private final SoftmaxLoss loss;

	private final int rows;
	private final int lanes;
	private final Matrix gates;
	private final Matrix hidden;
	private final Matrix logits;

	/** Where the weights of such a net lie. */
	public static Layout layout(LstmShape shape, int classes) {
		return Layout.of(shape.tensors(classes));
	}

	/**
	 * @param dropout the share of the outputs of each layer that is dropped while learning
	 * @param weights of {@link #layout}
	 */
	public LstmNet(LstmShape shape, double dropout, Weights weights, int lanes, int length, Blas blas) {
		this.weights = weights;
		this.lanes = lanes;
		rows = lanes * length;
		int cells = shape.cells();
		int classes = weights.layout().place("out.bias").columns();
		characters = new CharacterTable(weights, "lstm.0.input");
		characterBias = new Bias(blas, weights, "lstm.0.bias", Math.max(rows, characters.classes()));
		for (int k = 0; k < shape.layers(); k++) {
			layers.add(new Recurrence(blas, weights, "lstm." + k + ".recurrent", cells, lanes, length));
			dropouts.add(new Dropout(dropout, rows, cells));
			if (k > 0) between.add(new Projection(blas, weights, "lstm." + k + ".input", "lstm." + k + ".bias", rows));
		}
		out = new Projection(blas, weights, "out.weight", "out.bias", rows);
		loss = new SoftmaxLoss(classes);
		gates = Matrix.of(new float[rows * 4 * cells], rows, 4 * cells);
		hidden = Matrix.of(new float[rows * cells], rows, cells);
		logits = Matrix.of(new float[rows * classes], rows, classes);
	}

	@Override
	public Weights weights() {
		return weights;
	}

	@Override
	public double learn(Batch batch, int outOf, long noise) {
		int top = layers.size() - 1;
		List<Matrix> given = new ArrayList<>();
		for (int k = 0; k <= top; k++) given.add(dropouts.get(k).forward(forward(k, batch, given), noise + k));
		out.forward(given.get(top), logits);
		double sum = loss.andGradient(logits.values(), batch.target(), rows, 1f / outOf);
		out.learn(given.get(top), logits);
		out.backward(logits, hidden);
		for (int k = top; k >= 0; k--) {
			dropouts.get(k).backward(hidden);
			layers.get(k).backward(hidden, gates);
			if (k > 0) {
				between.get(k - 1).learn(given.get(k - 1), gates);
				between.get(k - 1).backward(gates, hidden);
			}
		}
		characterBias.learn(gates);
		characters.learn(batch.input(), 0, gates);
		layers.forEach(Recurrence::carry);
		return sum;
	}

	@Override
	public double loss(Batch batch, int from) {
		List<Matrix> given = new ArrayList<>();
		for (int k = 0; k < layers.size(); k++) given.add(forward(k, batch, given));
		out.forward(given.getLast(), logits);
		layers.forEach(Recurrence::carry);
		return loss.of(logits.values(), batch.target(), from * lanes, rows);
	}

	/** @param given what the layers below gave */
	private Matrix forward(int k, Batch batch, List<Matrix> given) {
		if (k == 0) {
			characters.forward(batch.input(), characterBias, gates);
		} else {
			between.get(k - 1).forward(given.get(k - 1), gates);
		}
		layers.get(k).forward(gates);
		return layers.get(k).outputs();
	}

	@Override
	public float[] memory() {
		float[] memory = new float[layers.stream().mapToInt(Recurrence::memorySize).sum()];
		int offset = 0;
		for (Recurrence layer : layers) {
			layer.writeMemory(memory, offset);
			offset += layer.memorySize();
		}
		return memory;
	}

	@Override
	public void remember(float[] memory) {
		int offset = 0;
		for (Recurrence layer : layers) {
			layer.readMemory(memory, offset);
			offset += layer.memorySize();
		}
	}

	@Override
	public void forget() {
		layers.forEach(Recurrence::forget);
	}
}
