// SPDX-License-Identifier: EPL-2.0
package gleaner.training.run;

import gleaner.engine.EngineException;
import gleaner.engine.neural.checkpoint.SafetensorsReader;
import gleaner.engine.neural.checkpoint.SafetensorsWriter;
import gleaner.engine.neural.checkpoint.Tensor;
import gleaner.engine.neural.checkpoint.TensorType;
import gleaner.training.net.Layout;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that a training must know to go on as if it had not been stopped, besides the corpus and the settings. A copy: nothing in it
 * changes.
 *
 * @param step how many steps have been gone
 * @param optimizerSteps how many the optimizer has gone since its memory was empty
 * @param rateFactor by how much the rate was lowered after failures and on plateaus
 * @param best the lowest validation loss so far; NaN if none was measured
 * @param sinceBest how many measurements ago that was
 * @param validationLoss when last measured; NaN if never
 * @param validatedAt at which step that was; below 0 if never
 * @param lossSum the sum of the losses since the last line of the log
 * @param lossCount how many they are
 * @param weights in the order of the layout
 * @param optimizer what the optimizer remembers
 * @param carried what the net of each thread carries
 */
record TrainingState(long step, long optimizerSteps, double rateFactor, double best, int sinceBest, double validationLoss, long validatedAt,
		double lossSum, int lossCount, float[] weights, List<float[]> optimizer,
		List<float[]> carried) {
	private static final String FORMAT = "1";

	void write(OutputStream out, Layout layout) throws IOException {
		Map<String, String> about = new LinkedHashMap<>();
		about.put("gleaner.state", FORMAT);
		about.put("layout", order(layout));
		about.put("step", Long.toString(step));
		about.put("optimizerSteps", Long.toString(optimizerSteps));
		about.put("rateFactor", Double.toString(rateFactor));
		about.put("best", Double.toString(best));
		about.put("sinceBest", Integer.toString(sinceBest));
		about.put("validationLoss", Double.toString(validationLoss));
		about.put("validatedAt", Long.toString(validatedAt));
		about.put("lossSum", Double.toString(lossSum));
		about.put("lossCount", Integer.toString(lossCount));
		List<Tensor> tensors = new ArrayList<>();
		tensors.add(tensor("weights", weights));
		for (int i = 0; i < optimizer.size(); i++) tensors.add(tensor("optimizer." + i, optimizer.get(i)));
		for (int i = 0; i < carried.size(); i++) tensors.add(tensor("carried." + i, carried.get(i)));
		SafetensorsWriter.write(out, about, tensors, TensorType.F32);
	}

	private static Tensor tensor(String name, float[] values) {
		return Tensor.of(name, List.of(values.length), values);
	}

	private static String order(Layout layout) {
		return String.join(" ", layout.places().stream().map(place -> place.name() + place.shape()).toList());
	}

	/** @throws EngineException if it is torn, or was written for another net */
	static TrainingState read(Path file, Layout layout, int optimizerArrays, int nets) throws EngineException {
		try (SafetensorsReader in = SafetensorsReader.open(file)) {
			Map<String, String> about = in.metadata();
			if (!FORMAT.equals(about.get("gleaner.state")) || !order(layout).equals(about.get("layout")))
				throw new EngineException("the state " + file + " does not belong to this training");
			List<float[]> optimizer = new ArrayList<>();
			for (int i = 0; i < optimizerArrays; i++) optimizer.add(values(in, file, "optimizer." + i, layout.size()));
			List<float[]> carried = new ArrayList<>();
			for (int i = 0; i < nets; i++) carried.add(in.values("carried." + i));
			return new TrainingState(Long.parseLong(about.get("step")), Long.parseLong(about.get("optimizerSteps")),
					Double.parseDouble(about.get("rateFactor")),
					Double.parseDouble(about.get("best")), Integer.parseInt(about.get("sinceBest")),
					Double.parseDouble(about.get("validationLoss")),
					Long.parseLong(about.get("validatedAt")), Double.parseDouble(about.get("lossSum")),
					Integer.parseInt(about.get("lossCount")),
					values(in, file, "weights", layout.size()), optimizer, carried);
		} catch (NumberFormatException | NullPointerException e) {
			throw new EngineException("the state " + file + " is damaged", e);
		}
	}

	private static float[] values(SafetensorsReader in, Path file, String name, int size) throws EngineException {
		float[] values = in.values(name);
		if (values.length != size) throw new EngineException("the state " + file + " does not belong to this training");
		return values;
	}
}
