// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.neural;

/**
 * A dense layer: outputs = bias + inputs · weights, for one or several streams at once; the weights are gone through once for all of them.
 * Each stream's sums are added up in the same order, however many streams there are and however many inputs are left out because they
 * are 0. Immutable.
 */
final class Dense {
	private final Rows rows;
	private final float[] bias;

	Dense(Rows rows, float[] bias) {
		this.rows = rows;
		this.bias = bias;
	}

	/** How many outputs there are. */
	int outputs() {
		return bias.length;
	}

	/**
	 * Sets the outputs.
	 *
	 * @param inputs by stream
	 * @param outputs by stream
	 */
	void apply(float[][] inputs, float[][] outputs, int streams) {
		for (int s = 0; s < streams; s++) System.arraycopy(bias, 0, outputs[s], 0, bias.length);
		addProducts(inputs, outputs, streams);
	}

	/** Adds to the outputs, the bias too. */
	void add(float[][] inputs, float[][] outputs, int streams) {
		for (int s = 0; s < streams; s++) Maths.add(outputs[s], bias);
		addProducts(inputs, outputs, streams);
	}

	/** Adds to the outputs, but not the bias. */
	void addProducts(float[][] inputs, float[][] outputs, int streams) {
		int count = rows.inputs();
		int i = 0;
		for (; i + 4 <= count; i += 4) {
			int s = 0;
			for (; s + 2 <= streams; s += 2) rows.add(i, inputs[s], outputs[s], inputs[s + 1], outputs[s + 1]);
			if (s < streams)
				rows.add(i, inputs[s][i], i + 1, inputs[s][i + 1], i + 2, inputs[s][i + 2], i + 3, inputs[s][i + 3], outputs[s]);
		}
		for (; i < count; i++) for (int s = 0; s < streams; s++) rows.add(i, inputs[s][i], outputs[s]);
	}

	/**
	 * Sets the outputs, and does not touch the weights of inputs that are 0. About half of them are behind a ReLU.
	 *
	 * @param found of the length of the inputs, overwritten
	 */
	void applySparse(float[][] inputs, float[][] outputs, int streams, int[] found) {
		if (streams > 1 && rows.areSoonerReadOnce()) {
			apply(inputs, outputs, streams);
			return;
		}
		for (int s = 0; s < streams; s++) applySparse(inputs[s], outputs[s], found);
	}

	private void applySparse(float[] in, float[] out, int[] found) {
		System.arraycopy(bias, 0, out, 0, bias.length);
		int count = 0;
		for (int i = 0; i < rows.inputs(); i++) if (in[i] != 0) found[count++] = i;
		int n = 0;
		for (; n + 4 <= count; n += 4) rows.add(found[n], in[found[n]], found[n + 1], in[found[n + 1]], found[n + 2], in[found[n + 2]],
				found[n + 3], in[found[n + 3]], out);
		for (; n < count; n++) rows.add(found[n], in[found[n]], out);
	}
}
