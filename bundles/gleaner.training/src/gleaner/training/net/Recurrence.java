// SPDX-License-Identifier: EPL-2.0
package gleaner.training.net;

import gleaner.training.blas.Blas;
import gleaner.training.blas.Matrix;
import java.util.Arrays;

/**
 * The cells of one LSTM layer (Hochreiter and Schmidhuber 1997, with the forget gate of Gers et al. 2000) going through time. What
 * comes from below, {@code x W + b}, has been computed before for all moments at once. Gates lie in the order input, forget,
 * candidate, output.
 */
final class Recurrence {
	private static final int GATES = 4;

	private final Blas blas;
	private final Matrix recurrent;
	private final Matrix recurrentGradient;
	/** The recurrent weights, turned for the way back: turning them once is sooner done than reading them across at each moment. */
	private final Matrix turned;
	private final int cells;
	private final int lanes;
	private final int length;
	private final int size;

	/** The outputs: first those before the first moment, then those of each moment. */
	private final float[] outputs;
	private final float[][] states;
	private final float[][] tanhs;
	private final float[][][] gates;
	private final float[] output;
	private final float[][] gateGradients;
	private final float[] dOutput;
	private final float[] dState;

	Recurrence(Blas blas, Weights weights, String name, int cells, int lanes, int length) {
		this.blas = blas;
		this.cells = cells;
		this.lanes = lanes;
		this.length = length;
		recurrent = weights.value(name);
		recurrentGradient = weights.gradient(name);
		turned = Matrix.of(new float[GATES * cells * cells], GATES * cells, cells);
		size = lanes * cells;
		outputs = new float[(length + 1) * size];
		states = new float[length + 1][size];
		tanhs = new float[length][size];
		gates = new float[length][GATES][size];
		output = new float[size];
		gateGradients = new float[GATES][size];
		dOutput = new float[size];
		dState = new float[size];
	}

	/** The outputs of all moments. */
	Matrix outputs() {
		return Matrix.of(outputs, size, lanes * length, cells);
	}

	/** @param fromBelow what each gate hears from below; overwritten */
	void forward(Matrix fromBelow) {
		for (int t = 0; t < length; t++) {
			Matrix now = fromBelow.rows(t * lanes, lanes);
			blas.addProduct(Matrix.of(outputs, t * size, lanes, cells), recurrent, now);
			split(now, gates[t]);
			float[][] gate = gates[t];
			Elementwise.sigmoid(gate[0], size);
			Elementwise.sigmoid(gate[1], size);
			Elementwise.tanh(gate[2], size);
			Elementwise.sigmoid(gate[3], size);
			Elementwise.cell(gate[0], gate[1], gate[2], states[t], states[t + 1], size);
			Elementwise.tanh(states[t + 1], tanhs[t], size);
			Elementwise.product(gate[3], tanhs[t], output, size);
			System.arraycopy(output, 0, outputs, (t + 1) * size, size);
		}
	}

	/**
	 * Goes back through time from the last moment to the first and adds the gradients of the recurrent weights.
	 *
	 * @param dOutputs the gradients by the outputs; overwritten
	 * @param dFromBelow takes the gradients by what came from below
	 */
	void backward(Matrix dOutputs, Matrix dFromBelow) {
		Arrays.fill(dState, 0);
		recurrent.turnInto(turned);
		for (int t = length - 1; t >= 0; t--) {
			Matrix dNow = dOutputs.rows(t * lanes, lanes);
			if (t < length - 1) blas.addProduct(dFromBelow.rows((t + 1) * lanes, lanes), turned, dNow);
			System.arraycopy(dNow.values(), dNow.offset(), dOutput, 0, size);
			float[][] gate = gates[t];
			Elementwise.cellGradient(dOutput, gate[3], tanhs[t], dState, size);
			Elementwise.sigmoidGradient(dState, gate[2], gate[0], gateGradients[0], size);
			Elementwise.sigmoidGradient(dState, states[t], gate[1], gateGradients[1], size);
			Elementwise.tanhGradient(dState, gate[0], gate[2], gateGradients[2], size);
			Elementwise.sigmoidGradient(dOutput, tanhs[t], gate[3], gateGradients[3], size);
			Elementwise.product(dState, gate[1], dState, size);
			join(gateGradients, dFromBelow.rows(t * lanes, lanes));
		}
		blas.addProduct(Matrix.of(outputs, lanes * length, cells).transposed(), dFromBelow, recurrentGradient);
	}

	private void split(Matrix joined, float[][] parts) {
		for (int lane = 0; lane < lanes; lane++)
			for (int g = 0; g < GATES; g++)
				System.arraycopy(joined.values(), joined.offset() + lane * joined.stride() + g * cells, parts[g], lane * cells, cells);
	}

	private void join(float[][] parts, Matrix joined) {
		for (int lane = 0; lane < lanes; lane++)
			for (int g = 0; g < GATES; g++)
				System.arraycopy(parts[g], lane * cells, joined.values(), joined.offset() + lane * joined.stride() + g * cells, cells);
	}

	/** Makes the end of what was read the beginning of what will be. */
	void carry() {
		System.arraycopy(outputs, length * size, outputs, 0, size);
		System.arraycopy(states[length], 0, states[0], 0, size);
	}

	void forget() {
		Arrays.fill(outputs, 0, size, 0);
		Arrays.fill(states[0], 0);
	}

	/** How many values the memory has: outputs and states before the first moment. */
	int memorySize() {
		return 2 * size;
	}

	void writeMemory(float[] memory, int offset) {
		System.arraycopy(outputs, 0, memory, offset, size);
		System.arraycopy(states[0], 0, memory, offset + size, size);
	}

	void readMemory(float[] memory, int offset) {
		System.arraycopy(memory, offset, outputs, 0, size);
		System.arraycopy(memory, offset + size, states[0], 0, size);
	}
}
