// SPDX-License-Identifier: EPL-2.0
package gleaner.training.setting;

import static gleaner.training.setting.TrainingParameters.decimal;
import static gleaner.training.setting.TrainingParameters.whole;

import gleaner.engine.EngineException;
import gleaner.engine.Parameter;
import gleaner.engine.ParameterGroup;
import gleaner.engine.Settings;
import gleaner.engine.neural.checkpoint.NetShape;
import gleaner.engine.neural.checkpoint.NetShape.LstmShape;
import gleaner.training.blas.Blas;
import gleaner.training.exchange.Dl4jFiles;
import gleaner.training.exchange.ForeignFormat;
import gleaner.training.exchange.ForeignModel;
import gleaner.training.exchange.KerasFiles;
import gleaner.training.net.Layout;
import gleaner.training.net.LstmNet;
import gleaner.training.net.Net;
import gleaner.training.net.Weights;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Layers of LSTM cells. */
public final class LstmArchitecture implements Architecture {
	public static final Parameter.Whole LAYERS = whole("layers", "Layers", "The number of layers of cells, one above the other.", 2, 1, 4);
	public static final Parameter.Whole CELLS = whole("cells", "Cells", "The number of cells in each layer.", 256, 4, 1024);
	private static final double MOST_DROPOUT = 0.9;
	public static final Parameter.Decimal DROPOUT = decimal("dropout", "Dropout",
			"The share of each layer's outputs to drop while learning.", 0, 0, MOST_DROPOUT);
	public static final Parameter.Whole BATCH = whole("batch", "Batch", "How many stretches of text to read side by side.", 64, 1, 4096);
	public static final Parameter.Whole LENGTH = whole("length", "Length",
			"How many characters to read in a step: learning reaches this far back.", 50, 1, 65_536);
	public static final Parameter.Whole CARRIED = whole("carried", "Carried",
			"How many steps to keep the memory before a new stretch of text begins. With order=file, it lasts to the end.", 8,
			1, 1_000_000);
	public static final Parameter.Decimal RATE = decimal("rate", "Learning rate", "How large each step is.", 0.002, 0, 1e9);

	@Override
	public String engine() {
		return LstmShape.ENGINE;
	}

	@Override
	public List<ParameterGroup> groups() {
		return TrainingParameters.groups(List.of(LAYERS, CELLS, DROPOUT), List.of(RATE, BATCH, LENGTH, CARRIED));
	}

	@Override
	public List<Parameter<?>> changeable() {
		return Stream.concat(Stream.of(RATE, DROPOUT), TrainingParameters.CHANGEABLE.stream()).toList();
	}

	@Override
	public Parameter.Decimal rate() {
		return RATE;
	}

	@Override
	public Parameter.Whole batch() {
		return BATCH;
	}

	@Override
	public Parameter.Whole length() {
		return LENGTH;
	}

	@Override
	public int carried(Settings settings) {
		return settings.get(CARRIED);
	}

	@Override
	public NetShape shape(Settings settings) {
		return new LstmShape(settings.get(LAYERS), settings.get(CELLS));
	}

	@Override
	public Layout layout(NetShape shape, int classes) {
		return LstmNet.layout((LstmShape) shape, classes);
	}

	@Override
	public Net net(NetShape shape, Settings settings, Weights weights, int lanes, int length, Blas blas) {
		return new LstmNet((LstmShape) shape, settings.get(DROPOUT), weights, lanes, length, blas);
	}

	@Override
	public Map<String, String> settings(ForeignModel model) {
		LstmShape lstm = (LstmShape) model.shape();
		String dropout = String.valueOf(Math.min(model.dropout(), MOST_DROPOUT));
		return Map.of(LAYERS.name(), String.valueOf(lstm.layers()), CELLS.name(), String.valueOf(lstm.cells()), DROPOUT.name(), dropout);
	}

	@Override
	public ForeignModel read(Path file) throws EngineException {
		return switch (ForeignFormat.of(file)) {
		case DL4J -> Dl4jFiles.readLstm(file);
		case KERAS -> KerasFiles.readLstm(file);
		};
	}

	@Override
	public int context(NetShape shape) {
		return 0;
	}

	@Override
	public int validationLanes() {
		return 32;
	}
}
