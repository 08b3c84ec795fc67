// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.neural;

/**
 * A dense layer: outputs = bias + inputs · weights, for one or several streams at once; the weights are gone through once for all of them.
 * Each stream's sums are added up in the same order, however many streams there are and however many inputs are left out because they
 * are 0. Immutable.
 */
final class Dense {
	/**
	 * With at least this many inputs each stream leaves out the rows that it does not need, together as well; fewer rows lie in the
	 * caches, where it is quicker to read each of them once for two streams.
	 */
	private static final int MANY = 2048;
	/** So many rows of a large layer stay in a core's cache while each stream takes what it needs of them. */
	private static final int AT_A_TIME = 32;

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
	 * @param found by stream, of the length of the inputs, overwritten
	 */
	void applySparse(float[][] inputs, float[][] outputs, int streams, int[][] found) {
		if (streams > 1 && rows.inputs() < MANY) {
			apply(inputs, outputs, streams);
			return;
		}
		int[] counts = new int[streams];
		int[] done = new int[streams];
		for (int s = 0; s < streams; s++) {
			System.arraycopy(bias, 0, outputs[s], 0, bias.length);
			counts[s] = find(inputs[s], found[s]);
		}
		for (int from = 0; from < rows.inputs(); from += AT_A_TIME)
			for (int s = 0; s < streams; s++) done[s] = addFours(inputs[s], outputs[s], found[s], done[s], counts[s], from + AT_A_TIME);
		for (int s = 0; s < streams; s++)
			for (int n = done[s]; n < counts[s]; n++) rows.add(found[s][n], inputs[s][found[s][n]], outputs[s]);
	}

	/** @return how many inputs are not 0 */
	private static int find(float[] in, int[] found) {
		int count = 0;
		for (int i = 0; i < in.length; i++) if (in[i] != 0) found[count++] = i;
		return count;
	}

	/**
	 * Adds what was found, four rows a pass, as long as all four are below the end.
	 *
	 * @return where in what was found the rest begins
	 */
	private int addFours(float[] in, float[] out, int[] found, int from, int count, int end) {
		int n = from;
		for (; n + 4 <= count && found[n + 3] < end; n += 4) rows.add(found[n], in[found[n]], found[n + 1], in[found[n + 1]], found[n + 2],
				in[found[n + 2]], found[n + 3], in[found[n + 3]], out);
		return n;
	}
}
