// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.neural;

import gleaner.engine.EngineException;
import gleaner.engine.neural.checkpoint.Checkpoint;
import gleaner.engine.neural.checkpoint.NetShape.LstmShape;

/**
 * Layers of long short-term memory. A sigmoid is had from a hyperbolic tangent, σ(x) = tanh(x/2)/2 + 1/2, and the weights of the gates that
 * need it are halved when they are read, which floats do without loss: so one loop goes over all four gates.
 */
final class LstmNet implements Net {
	private static final int GATES = 4;
	private static final int INPUT = 0;
	private static final int FORGET = 1;
	private static final int CELL = 2;
	private static final int OUTPUT = 3;

	private final int cells;
	/** By class: what the lowest layer makes of it, its bias included. */
	private final float[][] heard;
	/** By layer, from the layer below; none for the lowest. */
	private final Dense[] inputs;
	private final Dense[] recurrents;
	private final Dense out;

	LstmNet(Checkpoint model, LstmShape shape, WeightReader read) throws EngineException, InterruptedException {
		cells = shape.cells();
		inputs = new Dense[shape.layers()];
		recurrents = new Dense[shape.layers()];
		float[] none = new float[GATES * cells];
		heard = halved(model.rows("lstm.0.input"));
		float[] bias = halved(model.vector("lstm.0.bias"));
		for (float[] row : heard) Maths.add(row, bias);
		for (int k = 0; k < shape.layers(); k++) {
			String layer = "lstm." + k;
			if (k > 0) inputs[k] = new Dense(read.pack(halved(model.rows(layer + ".input"))), halved(model.vector(layer + ".bias")));
			recurrents[k] = new Dense(read.pack(halved(model.rows(layer + ".recurrent"))), none);
		}
		out = new Dense(read.pack(model.rows("out.weight")), model.vector("out.bias"));
	}

	private float[][] halved(float[][] rows) {
		for (float[] row : rows) halved(row);
		return rows;
	}

	private float[] halved(float[] gates) {
		for (int i = 0; i < gates.length; i++) if (i / cells != CELL) gates[i] *= 0.5f;
		return gates;
	}

	@Override
	public int classes() {
		return heard.length;
	}

	@Override
	public int memory() {
		return UNBOUNDED;
	}

	@Override
	public State begin(int streams) {
		return new Memory(streams);
	}

	private final class Memory implements State {
		/** By layer and stream. */
		private final float[][][] hidden;
		private final float[][][] cell;
		private final float[][] sums;
		private final float[][] logits;
		private final float[][] gates = new float[GATES][cells];

		Memory(int streams) {
			hidden = new float[recurrents.length][streams][cells];
			cell = new float[recurrents.length][streams][cells];
			sums = new float[streams][GATES * cells];
			logits = new float[streams][out.outputs()];
		}

		@Override
		public void hear(int[] classes, int streams) {
			for (int s = 0; s < streams; s++) System.arraycopy(heard[classes[s]], 0, sums[s], 0, GATES * cells);
			for (int k = 0; k < recurrents.length; k++) {
				if (k > 0) inputs[k].apply(hidden[k - 1], sums, streams);
				recurrents[k].addProducts(hidden[k], sums, streams);
				for (int s = 0; s < streams; s++) step(sums[s], cell[k][s], hidden[k][s]);
			}
		}

		private void step(float[] sum, float[] cellNow, float[] hiddenNow) {
			Maths.tanh(sum);
			for (int gate = 0; gate < GATES; gate++) System.arraycopy(sum, gate * cells, gates[gate], 0, cells);
			remember(gates[INPUT], gates[FORGET], gates[CELL], cellNow);
			System.arraycopy(cellNow, 0, hiddenNow, 0, cells);
			Maths.tanh(hiddenNow);
			open(gates[OUTPUT], hiddenNow);
		}

		private static void remember(float[] input, float[] forget, float[] candidate, float[] cell) {
			for (int j = 0; j < cell.length; j++) cell[j] = (forget[j] * 0.5f + 0.5f) * cell[j] + (input[j] * 0.5f + 0.5f) * candidate[j];
		}

		private static void open(float[] output, float[] hidden) {
			for (int j = 0; j < hidden.length; j++) hidden[j] = (output[j] * 0.5f + 0.5f) * hidden[j];
		}

		@Override
		public float[][] say(int streams) {
			out.apply(hidden[hidden.length - 1], logits, streams);
			return logits;
		}

		@Override
		public void copy(State from, int fromStream, int toStream) {
			Memory other = (Memory) from;
			for (int k = 0; k < hidden.length; k++) {
				System.arraycopy(other.hidden[k][fromStream], 0, hidden[k][toStream], 0, cells);
				System.arraycopy(other.cell[k][fromStream], 0, cell[k][toStream], 0, cells);
			}
		}
	}
}
