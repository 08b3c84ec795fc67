// SPDX-License-Identifier: EPL-2.0
package gleaner.training.setting;

import static gleaner.training.setting.TrainingParameters.decimal;
import static gleaner.training.setting.TrainingParameters.whole;

import gleaner.engine.EngineException;
import gleaner.engine.Parameter;
import gleaner.engine.ParameterGroup;
import gleaner.engine.Settings;
import gleaner.engine.neural.checkpoint.NetShape;
import gleaner.engine.neural.checkpoint.NetShape.WaveNetShape;
import gleaner.training.blas.Blas;
import gleaner.training.exchange.Dl4jFiles;
import gleaner.training.exchange.ForeignFormat;
import gleaner.training.exchange.ForeignModel;
import gleaner.training.net.Layout;
import gleaner.training.net.Net;
import gleaner.training.net.WaveNet;
import gleaner.training.net.Weights;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** WaveNet over characters. */
public final class WaveNetArchitecture implements Architecture {
	public static final Parameter.Text DILATIONS = new Parameter.Text("dilations", "Dilations",
			"How far back each layer of a stack listens: a list separated by commas, or the largest of 1, 2, 4 and so on.", "512");
	public static final Parameter.Whole STACKS = whole("stacks", "Stacks", "How often to repeat the dilations.", 1, 1, 16);
	public static final Parameter.Whole RESIDUAL = whole("residual", "Residual channels", "Channels from layer to layer.", 32, 1, 1024);
	public static final Parameter.Whole DILATION = whole("dilation", "Dilation channels", "Channels within a layer.", 32, 1, 1024);
	public static final Parameter.Whole SKIP = whole("skip", "Skip channels",
			"Channels from all layers to the end, where most of the weights are.", 512, 1, 8192);
	public static final Parameter.Whole BATCH = whole("batch", "Batch", "How many stretches of text to read side by side.", 4, 1, 1024);
	public static final Parameter.Whole LENGTH = whole("length", "Length", "How many characters to read in a step.", 1024, 1, 65_536);
	public static final Parameter.Decimal RATE = decimal("rate", "Learning rate", "How large each step is.", 0.001, 0, 1e9);

	private static final int LARGEST = 1 << 16;

	@Override
	public String engine() {
		return WaveNetShape.ENGINE;
	}

	@Override
	public List<ParameterGroup> groups() {
		return TrainingParameters.groups(List.of(DILATIONS, STACKS, RESIDUAL, DILATION, SKIP), List.of(RATE, BATCH, LENGTH));
	}

	@Override
	public List<Parameter<?>> changeable() {
		return Stream.concat(Stream.of(RATE), TrainingParameters.CHANGEABLE.stream()).toList();
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
		return 1;
	}

	@Override
	public NetShape shape(Settings settings) throws EngineException {
		try {
			return new WaveNetShape(dilations(settings.get(DILATIONS)), settings.get(STACKS), settings.get(RESIDUAL),
					settings.get(DILATION), settings.get(SKIP));
		} catch (IllegalArgumentException e) {
			throw new EngineException(e.getMessage(), e);
		}
	}

	private static List<Integer> dilations(String text) throws EngineException {
		List<Integer> dilations = new ArrayList<>();
		for (String part : text.split(",")) {
			String number = part.strip();
			if (!number.matches("\\d{1,6}") || Integer.parseInt(number) < 1 || Integer.parseInt(number) > LARGEST)
				throw new EngineException("dilations is \"" + text + "\", must be whole numbers from 1 to " + LARGEST
						+ ", separated by commas, or the largest of 1, 2, 4 and so on");
			dilations.add(Integer.parseInt(number));
		}
		if (dilations.size() > 1) return dilations;
		int largest = dilations.removeFirst();
		for (int d = 1; d <= largest; d *= 2) dilations.add(d);
		return dilations;
	}

	@Override
	public Layout layout(NetShape shape, int classes) {
		return WaveNet.layout((WaveNetShape) shape, classes);
	}

	@Override
	public Net net(NetShape shape, Settings settings, Weights weights, int lanes, int length, Blas blas) {
		return new WaveNet((WaveNetShape) shape, weights, lanes, length, blas);
	}

	@Override
	public Map<String, String> settings(ForeignModel model) {
		WaveNetShape wave = (WaveNetShape) model.shape();
		String dilations = String.join(",", wave.dilations().stream().map(String::valueOf).toList());
		return Map.of(DILATIONS.name(), dilations, STACKS.name(), String.valueOf(wave.stacks()), RESIDUAL.name(),
				String.valueOf(wave.residual()), DILATION.name(), String.valueOf(wave.dilation()),
				SKIP.name(), String.valueOf(wave.skip()));
	}

	@Override
	public ForeignModel read(Path file) throws EngineException {
		return switch (ForeignFormat.of(file)) {
		case DL4J -> Dl4jFiles.readWaveNet(file);
		case KERAS -> throw new EngineException(
				"the net in " + file + " cannot be imported: from Keras, Gleaner imports only LSTMs; if it is one, give --engine lstm");
		};
	}

	@Override
	public int context(NetShape shape) {
		return ((WaveNetShape) shape).receptiveField();
	}

	@Override
	public int validationLanes() {
		return 1;
	}
}
