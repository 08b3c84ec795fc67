// SPDX-License-Identifier: EPL-2.0
package gleaner.training.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import gleaner.engine.EngineException;
import gleaner.engine.neural.checkpoint.Alphabet;
import gleaner.engine.neural.checkpoint.Checkpoint;
import gleaner.engine.neural.checkpoint.ModelDescription;
import gleaner.engine.neural.checkpoint.NetShape;
import gleaner.engine.neural.checkpoint.NetShape.LstmShape;
import gleaner.engine.neural.checkpoint.NetShape.WaveNetShape;
import gleaner.engine.neural.checkpoint.SafetensorsReader;
import gleaner.training.net.Layout;
import gleaner.training.net.LstmNet;
import gleaner.training.net.WaveNet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Models in the zip files of DL4J. What such a file cannot say, the alphabet above all, lies in it as {@code gleaner.json}. */
public final class Dl4jFiles {
	private static final String ABOUT = "gleaner.json";
	private static final String ALPHABET = "gleaner.alphabet";
	private static final String SETTINGS = "gleaner.settings";
	private static final int LARGEST_ABOUT = 1 << 22;
	private static final ObjectMapper JSON = new ObjectMapper();

	private Dl4jFiles() {
	}

	/**
	 * Writes a model of ours as a zip file of DL4J.
	 *
	 * @param settings those of the training that it is from, as text, so that whoever takes it over trains on as before
	 */
	public static void write(Path model, Map<String, String> settings, Path zip) throws EngineException {
		ModelDescription description;
		try (Checkpoint checkpoint = Checkpoint.open(model)) {
			description = checkpoint.description();
		}
		int classes = description.alphabet().size();
		Path temporary = zip.resolveSibling(zip.getFileName() + ".tmp");
		try (SafetensorsReader tensors = SafetensorsReader.open(model)) {
			Model net = switch (description.shape()) {
			case LstmShape lstm -> Dl4jNets.lstm(lstm, classes, DataType.FLOAT);
			case WaveNetShape wave -> Dl4jNets.waveNet(wave, classes, DataType.FLOAT);
			};
			Layout layout = layout(description.shape(), classes);
			int[] order = order(description.shape(), layout, net);
			INDArray row = net.params();
			for (Layout.Place place : layout.places()) {
				float[] values = tensors.values(place.name());
				for (int i = 0; i < values.length; i++)
					if (order[place.offset() + i] != Dl4jOrder.NOWHERE) row.putScalar(order[place.offset() + i], values[i]);
			}
			ModelSerializer.writeModel(net, temporary.toFile(), false);
			Map<String, String> about = new LinkedHashMap<>(description.metadata());
			about.put(SETTINGS, JSON.writeValueAsString(settings));
			addAbout(temporary, about);
			Files.move(temporary, zip, StandardCopyOption.REPLACE_EXISTING);
		} catch (IOException e) {
			throw new EngineException("cannot write " + zip + ": " + e.getMessage() + "; check that the disk has room, and that the "
					+ "folder is yours", e);
		}
	}

	private static void addAbout(Path zip, Map<String, String> metadata) throws IOException {
		try (FileSystem inside = FileSystems.newFileSystem(zip)) {
			Files.writeString(inside.getPath(ABOUT), JSON.writeValueAsString(metadata));
		}
	}

	private static Layout layout(NetShape shape, int classes) {
		return switch (shape) {
		case LstmShape lstm -> LstmNet.layout(lstm, classes);
		case WaveNetShape wave -> WaveNet.layout(wave, classes);
		};
	}

	private static int[] order(NetShape shape, Layout layout, Model net) {
		return switch (shape) {
		case LstmShape lstm -> Dl4jOrder.lstm(lstm, layout);
		case WaveNetShape wave -> Dl4jOrder.waveNet(wave, layout, (ComputationGraph) net);
		};
	}

	/**
	 * Reads an LSTM: layers of {@code LSTM}, all of the same size, then an {@code RnnOutputLayer}.
	 *
	 * @throws EngineException if the file is none or holds another net; the sentence says what
	 */
	public static ForeignModel readLstm(Path zip) throws EngineException {
		Dl4jNets.prepare();
		try {
			MultiLayerNetwork net = ModelSerializer.restoreMultiLayerNetwork(zip.toFile(), false);
			Layer[] layers = net.getLayers();
			int cells = 0;
			for (int k = 0; k < layers.length; k++) {
				var conf = layers[k].conf().getLayer();
				boolean last = k == layers.length - 1;
				if (last ? !(conf instanceof RnnOutputLayer) : conf.getClass() != LSTM.class)
					throw unlike(zip, "layer " + k + " is a " + conf.getClass().getSimpleName());
				int size = Math.toIntExact(((FeedForwardLayer) conf).getNOut());
				if (!last && k > 0 && size != cells) throw unlike(zip, "its layers are of different sizes");
				if (!last) cells = size;
			}
			if (layers.length < 2) throw unlike(zip, "it has one layer only");
			LstmShape shape = new LstmShape(layers.length - 1, cells);
			return model(zip, shape, net, Math.toIntExact(((FeedForwardLayer) layers[layers.length - 1].conf().getLayer()).getNOut()));
		} catch (IOException | RuntimeException e) {
			throw unreadable(zip, e);
		}
	}

	/** Reads a WaveNet: a graph whose layers are called as {@link #write} calls them. */
	public static ForeignModel readWaveNet(Path zip) throws EngineException {
		Dl4jNets.prepare();
		try {
			ComputationGraph net = ModelSerializer.restoreComputationGraph(zip.toFile(), false);
			List<Integer> dilations = new ArrayList<>();
			while (net.getConfiguration().getVertices().containsKey("filter" + dilations.size()))
				dilations.add(convolution(zip, net, "filter" + dilations.size()).getDilation()[0]);
			if (dilations.isEmpty()) throw unlike(zip, "it has no layer \"filter0\"");
			WaveNetShape shape = shape(dilations, outputs(zip, net, "causal"), outputs(zip, net, "filter0"), outputs(zip, net, "skip0"));
			int classes = outputs(zip, net, "post2");
			if (Dl4jNets.waveNet(shape, classes, DataType.FLOAT).numParams() != net.numParams())
				throw unlike(zip, "its layers are not those of a WaveNet of that shape");
			return model(zip, shape, net, classes);
		} catch (IOException | RuntimeException e) {
			throw unreadable(zip, e);
		}
	}

	private static Convolution1DLayer convolution(Path zip, ComputationGraph net, String name) throws EngineException {
		boolean there = net.getConfiguration().getVertices().containsKey(name);
		if (!there || !(net.getLayer(name).conf().getLayer() instanceof Convolution1DLayer convolution))
			throw unlike(zip, "it has no convolution \"" + name + "\"");
		return convolution;
	}

	private static int outputs(Path zip, ComputationGraph net, String name) throws EngineException {
		return Math.toIntExact(convolution(zip, net, name).getNOut());
	}

	/** With as many stacks as the dilations are gone through. */
	private static WaveNetShape shape(List<Integer> dilations, int residual, int channels, int skip) {
		int all = dilations.size();
		for (int one = 1; one < all; one++) {
			int period = one;
			boolean repeats = all % one == 0;
			for (int k = one; repeats && k < all; k++) repeats = dilations.get(k).equals(dilations.get(k - period));
			if (repeats) return new WaveNetShape(dilations.subList(0, one), all / one, residual, channels, skip);
		}
		return new WaveNetShape(dilations, 1, residual, channels, skip);
	}

	private static ForeignModel model(Path zip, NetShape shape, Model net, int classes) throws EngineException, IOException {
		Layout layout = layout(shape, classes);
		int[] order = order(shape, layout, net);
		INDArray row = net.params();
		float[] values = new float[layout.size()];
		for (int i = 0; i < values.length; i++) if (order[i] != Dl4jOrder.NOWHERE) values[i] = row.getFloat(order[i]);
		for (float value : values) if (!Float.isFinite(value)) throw unlike(zip, "some of its weights are not finite numbers");
		JsonNode about = about(zip);
		Optional<Alphabet> alphabet = alphabet(zip, about);
		if (alphabet.isPresent() && alphabet.get().size() != classes)
			throw unlike(zip, "its alphabet has " + alphabet.get().size() + " classes, its net " + classes);
		return new ForeignModel(shape, layout, values, alphabet, 0, settings(about));
	}

	/** What Gleaner has written of the model; a missing node if it is from elsewhere. */
	private static JsonNode about(Path zip) throws IOException {
		try (ZipFile file = new ZipFile(zip.toFile())) {
			ZipEntry entry = file.getEntry(ABOUT);
			if (entry == null) return MissingNode.getInstance();
			try (InputStream in = file.getInputStream(entry)) {
				return JSON.readTree(new String(in.readNBytes(LARGEST_ABOUT), StandardCharsets.UTF_8));
			}
		}
	}

	private static Optional<Alphabet> alphabet(Path zip, JsonNode about) throws EngineException, IOException {
		if (about.isMissingNode()) return Optional.empty();
		try {
			JsonNode points = JSON.readTree(about.path(ALPHABET).asText());
			int[] classes = new int[points.size()];
			for (int i = 0; i < classes.length; i++) classes[i] = points.get(i).asInt();
			return Optional.of(Alphabet.of(classes));
		} catch (IllegalArgumentException e) {
			throw unlike(zip, e.getMessage());
		}
	}

	/** None if the file was written before settings went with a model. */
	private static Map<String, String> settings(JsonNode about) throws IOException {
		Map<String, String> settings = new LinkedHashMap<>();
		for (Map.Entry<String, JsonNode> each : JSON.readTree(about.path(SETTINGS).asText("{}")).properties())
			if (each.getValue().isTextual()) settings.put(each.getKey(), each.getValue().asText());
		return settings;
	}

	private static EngineException unlike(Path zip, String why) {
		return new EngineException("the net in " + zip + " cannot be imported: " + why);
	}

	private static EngineException unreadable(Path zip, Exception e) {
		String said = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage().lines().findFirst().orElse("");
		return new EngineException("the file " + zip + " cannot be read as a model of DL4J: " + Hdf5File.readable(said), e);
	}
}
