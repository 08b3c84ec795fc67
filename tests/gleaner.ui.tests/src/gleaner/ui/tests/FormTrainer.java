// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import gleaner.engine.Corpus;
import gleaner.engine.Parameter;
import gleaner.engine.ParameterGroup;
import gleaner.engine.Settings;
import gleaner.engine.Trainer;
import gleaner.engine.TrainingLimit;
import gleaner.engine.TrainingListener;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A trainer that is only asked what can be set. */
final class FormTrainer implements Trainer {
	@Override
	public List<Parameter<?>> parameters() {
		return groups().stream().<Parameter<?>>flatMap(group -> group.parameters().stream()).toList();
	}

	@Override
	public List<ParameterGroup> groups() {
		return List.of(
				new ParameterGroup("The net",
						List.of(new Parameter.Whole("layers", "Layers", "The number of layers of cells, one above the other.", 2, 1, 4),
								new Parameter.Whole("cells", "Cells", "The number of cells in each layer.", 256, 4, 1024))),
				new ParameterGroup("Learning",
						List.of(new Parameter.Decimal("rate", "Learning rate", "How large each step is.", 0.002, 0, 1e9),
								new Parameter.Choice("order", "Order", "How texts are read.", "shuffled", List.of("shuffled", "file")))),
				new ParameterGroup("Samples", List.of(new Parameter.Text("samplePrompt", "Sample prompt", "The beginning of each "
						+ "sample.", ""))));
	}

	@Override
	public List<Parameter<?>> changeable() {
		return parameters().stream().<Parameter<?>>filter(p -> List.of("rate", "samplePrompt").contains(p.name())).toList();
	}

	@Override
	public void train(Path folder, String name, Corpus corpus, Settings settings, TrainingLimit limit, TrainingListener listener) {
		throw new UnsupportedOperationException("nobody trains within the window");
	}

	@Override
	public void resume(Path folder, Corpus corpus, Map<String, String> changed, boolean changedCorpus, TrainingLimit limit,
			TrainingListener listener) {
		throw new UnsupportedOperationException("nobody trains within the window");
	}

	@Override
	public void exportModel(Path model, Path file) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void importModel(Path file, Path folder, String name, Corpus corpus, TrainingListener listener) {
		throw new UnsupportedOperationException();
	}
}
