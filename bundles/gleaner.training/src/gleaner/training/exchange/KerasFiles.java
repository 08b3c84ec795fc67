// SPDX-License-Identifier: EPL-2.0
package gleaner.training.exchange;

import gleaner.engine.EngineException;
import gleaner.engine.neural.checkpoint.NetShape;
import gleaner.engine.neural.checkpoint.NetShape.LstmShape;
import gleaner.training.net.Layout;
import gleaner.training.net.LstmNet;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Models in the HDF5 files of Keras 1 to 3. Their gates lie as ours do, input, forget, cell, output, and so do their matrices, [in][out];
 * Keras 1 has a matrix for each gate. Such a file does not tell the alphabet.
 */
public final class KerasFiles {
	/** A net that is trained is held four times: weights, gradients and the two means of the optimizer. */
	private static final long BYTES_FOR_A_WEIGHT = 4 * Float.BYTES;

	private final KerasNet net;
	private final KerasWeights weights;
	private final Layout layout;
	private final float[] values;

	private KerasFiles(KerasNet net, KerasWeights weights, LstmShape shape) {
		this.net = net;
		this.weights = weights;
		layout = LstmNet.layout(shape, net.classes());
		values = new float[layout.size()];
	}

	/**
	 * Reads an LSTM.
	 *
	 * @throws EngineException if the file is none or holds another net; the sentence says what
	 */
	public static ForeignModel readLstm(Path file) throws EngineException {
		try (Hdf5File hdf5 = Hdf5File.open(file)) {
			Optional<String> description = hdf5.text(List.of(), "model_config");
			if (description.isEmpty())
				throw new IllegalArgumentException(
						"it has only weights, and no description of the net (model_config); write the whole model from Keras, with "
								+ "model.save(\"net.h5\")");
			KerasNet net = KerasNet.of(description.get());
			LstmShape shape = new LstmShape(net.cells().size(), net.size());
			requireRoom(shape, net.classes());
			KerasWeights weights = new KerasWeights(hdf5, hdf5.hasGroup(List.of("model_weights")) ? List.of("model_weights") : List.of());
			return new KerasFiles(net, weights, shape).model(shape);
		} catch (IllegalArgumentException e) {
			throw new EngineException("the net in " + file + " cannot be imported: " + Hdf5File.readable(e.getMessage()), e);
		}
	}

	private static void requireRoom(NetShape shape, int classes) {
		if (classes >= NetShape.MOST_CLASSES)
			throw new IllegalArgumentException("it distinguishes " + classes + " characters, must be fewer than " + NetShape.MOST_CLASSES);
		long most = Runtime.getRuntime().maxMemory();
		if (shape.weights(classes) > Math.min(most / BYTES_FOR_A_WEIGHT, Integer.MAX_VALUE))
			throw new IllegalArgumentException(
					"its " + shape.weights(classes) / 1_000_000 + " million weights need more than the " + most / (1 << 20)
							+ " MB that Gleaner may use; allow more with GLEANER_VMARGS=-Xmx6g in the environment");
	}

	private ForeignModel model(LstmShape shape) throws EngineException {
		for (int k = 0; k < shape.layers(); k++) {
			KerasLayer layer = net.cells().get(k);
			if (k > 0) put("lstm." + k + ".input", weights.gates(layer, "kernel", "W", shape.cells(), shape.cells()));
			else put("lstm.0.input", net.embedding().isPresent() ? throughEmbedding(net.embedding().get(), layer, shape.cells())
					: heard(layer, shape.cells()));
			put("lstm." + k + ".recurrent", weights.gates(layer, "recurrent_kernel", "U", shape.cells(), shape.cells()));
			if (layer.hasBias()) put("lstm." + k + ".bias", weights.gates(layer, "bias", "b", 1, shape.cells()));
		}
		put("out.weight", weights.whole(net.dense(), "kernel", "W", List.of(shape.cells(), net.classes())));
		if (net.dense().hasBias()) put("out.bias", weights.whole(net.dense(), "bias", "b", List.of(net.classes())));
		return new ForeignModel(shape, layout, values, Optional.empty(), net.dropout(), Map.of());
	}

	private float[] heard(KerasLayer layer, int cells) throws EngineException {
		int inputs = weights.inputs(layer);
		if (inputs != net.classes())
			throw new IllegalArgumentException("it reads " + inputs + " characters but predicts " + net.classes() + ", must be the same");
		return weights.gates(layer, "kernel", "W", inputs, cells);
	}

	/** What the embedding makes of a character is what the cells hear: the product of both is the same net. */
	private float[] throughEmbedding(KerasLayer embedding, KerasLayer layer, int cells) throws EngineException {
		int characters = embedding.size("input_dim");
		int width = embedding.size("output_dim");
		if (characters != net.classes()) throw new IllegalArgumentException(
				"it reads " + characters + " characters but predicts " + net.classes() + ", must be the same");
		float[] embedded = weights.whole(embedding, "embeddings", "W", List.of(characters, width));
		float[] kernel = weights.gates(layer, "kernel", "W", width, cells);
		float[] product = new float[characters * 4 * cells];
		double[] row = new double[4 * cells];
		for (int c = 0; c < characters; c++) {
			Arrays.fill(row, 0);
			for (int e = 0; e < width; e++)
				for (int i = 0; i < row.length; i++) row[i] += (double) embedded[c * width + e] * kernel[e * row.length + i];
			for (int i = 0; i < row.length; i++) product[c * row.length + i] = (float) row[i];
		}
		return product;
	}

	private void put(String tensor, float[] found) {
		for (float value : found) if (!Float.isFinite(value)) throw new IllegalArgumentException(
				"some of its weights are not finite numbers, perhaps because its training exploded; choose an earlier model");
		System.arraycopy(found, 0, values, layout.place(tensor).offset(), found.length);
	}
}
