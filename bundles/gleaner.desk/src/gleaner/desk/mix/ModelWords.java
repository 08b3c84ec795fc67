package gleaner.desk.mix;

import gleaner.runs.ModelName;
import gleaner.runs.Run;

/** How a trained model is called in the window. */
public final class ModelWords {
	private ModelWords() {
	}

	/** The short name of its thread and its step: {@code 39-18 · 33380}. */
	public static String of(String name) {
		ModelName model = ModelName.of(name);
		return Run.shorten(model.run()) + " · " + model.step();
	}
}
