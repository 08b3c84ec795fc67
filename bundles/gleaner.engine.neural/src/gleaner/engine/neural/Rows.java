// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.neural;

/**
 * The weights of a dense layer, by input: each row holds the weights from one input to all outputs. Immutable, shared by all streams. Rows
 * are arrays of their own, because the compiler makes vector instructions of loops over whole arrays and of few others.
 */
sealed interface Rows permits FloatRows, ByteRows {
	/** How many inputs there are. */
	int inputs();

	/** Adds four rows to the outputs, each times its input. */
	void add(int i, float a, int j, float b, int k, float c, int l, float d, float[] outputs);

	/** Adds four rows that follow each other to the outputs of two streams, each times its input there; the rows are read once. */
	void add(int first, float[] inputs, float[] outputs, float[] otherInputs, float[] otherOutputs);

	/** Adds one row to the outputs, times its input. */
	void add(int i, float a, float[] outputs);
}
