// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.neural.checkpoint;

import gleaner.engine.EngineException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A model in its file, checked against its own description: every tensor of the net is there, of its shape, and nothing else. For one
 * thread; whatever was read stays when it is closed.
 */
public final class Checkpoint implements AutoCloseable {
	private final Path file;
	private final SafetensorsReader tensors;
	private final ModelDescription description;

	private Checkpoint(Path file, SafetensorsReader tensors, ModelDescription description) {
		this.file = file;
		this.tensors = tensors;
		this.description = description;
	}

	/**
	 * Opens a model. The weights stay on disk until they are asked for.
	 *
	 * @throws EngineException if it is not a whole and sound model; the sentence names the file and what is wrong
	 */
	public static Checkpoint open(Path file) throws EngineException {
		SafetensorsReader tensors = SafetensorsReader.open(file);
		try {
			ModelDescription description = ModelDescription.of(tensors.metadata());
			checkShapes(tensors, description);
			return new Checkpoint(file, tensors, description);
		} catch (IllegalArgumentException e) {
			tensors.close();
			throw new EngineException("the model " + file + " cannot be read: " + e.getMessage() + "; choose another model", e);
		} catch (EngineException | RuntimeException e) {
			tensors.close();
			throw e;
		}
	}

	/**
	 * Writes a model.
	 *
	 * @param out not closed
	 * @param weights gives the values of each tensor of {@link NetShape#tensors} by its name
	 */
	public static void write(OutputStream out, ModelDescription description, Function<String, FloatBuffer> weights, TensorType type)
			throws IOException {
		List<Tensor> tensors = new ArrayList<>();
		description.shape().tensors(description.alphabet().size())
				.forEach((name, shape) -> tensors.add(new Tensor(name, shape, weights.apply(name))));
		SafetensorsWriter.write(out, description.metadata(), tensors, type);
	}

	private static void checkShapes(SafetensorsReader tensors, ModelDescription description) throws EngineException {
		Map<String, List<Integer>> expected = description.shape().tensors(description.alphabet().size());
		for (Map.Entry<String, List<Integer>> tensor : expected.entrySet()) {
			List<Integer> found = tensors.shape(tensor.getKey());
			if (!found.equals(tensor.getValue())) throw new IllegalArgumentException(
					"its tensor \"" + tensor.getKey() + "\" has the shape " + found + ", must have " + tensor.getValue());
		}
		for (String name : tensors.names())
			if (!expected.containsKey(name)) throw new IllegalArgumentException(
					"its tensor \"" + name + "\" belongs to no " + description.shape().engine() + " of this shape");
	}

	public ModelDescription description() {
		return description;
	}

	/** How many weights there are. */
	public long size() {
		return tensors.size();
	}

	/** How the weights lie in the file. */
	public TensorType type() throws EngineException {
		return tensors.type(tensors.names().iterator().next());
	}

	/**
	 * The rows of a tensor of two dimensions.
	 *
	 * @throws EngineException if it holds what is no finite number
	 */
	public float[][] rows(String name) throws EngineException {
		float[][] rows = tensors.rows(name);
		for (float[] row : rows) requireFinite(name, row);
		return rows;
	}

	/**
	 * The values of a tensor of one dimension.
	 *
	 * @throws EngineException if it holds what is no finite number
	 */
	public float[] vector(String name) throws EngineException {
		float[] vector = tensors.values(name);
		requireFinite(name, vector);
		return vector;
	}

	private void requireFinite(String name, float[] values) throws EngineException {
		for (float value : values)
			if (!Float.isFinite(value))
				throw new EngineException("the model " + file + " cannot speak: its weights \"" + name + "\" hold " + value
						+ ", perhaps because its training exploded; choose an earlier model of its thread");
	}

	@Override
	public void close() {
		tensors.close();
	}
}
