// SPDX-License-Identifier: EPL-2.0
package gleaner.training.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gleaner.engine.EngineException;
import gleaner.engine.neural.checkpoint.NetShape.LstmShape;
import gleaner.training.blas.Blas;
import gleaner.training.net.Batch;
import gleaner.training.net.LstmNet;
import gleaner.training.net.Net;
import gleaner.training.net.Weights;
import gleaner.training.setting.LstmArchitecture;
import gleaner.training.setting.WaveNetArchitecture;
import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files in the folder {@code keras} were made by the scripts beside them, those of Keras 2 and 3 by Keras itself. */
class KerasFilesTest {
	private static final int CLASSES = 5;
	private static final int CELLS = 4;
	private static final String LSTM = """
			{"class_name": "LSTM", "config": {"name": "lstm", "units": 4, "activation": "tanh", "recurrent_activation": "sigmoid"}}""";
	private static final String DENSE = """
			{"class_name": "Dense", "config": {"name": "dense", "units": 5, "activation": "softmax"}}""";

	@TempDir
	Path folder;

	private Path stored(String name) throws Exception {
		Path file = folder.resolve(name);
		try (InputStream in = KerasFilesTest.class.getResourceAsStream("keras/" + name)) {
			Files.copy(in, file);
		}
		return file;
	}

	@ParameterizedTest
	@CsvSource({ "keras1, 2, 5, 0.25", "keras2-example, 1, 7, 0", "keras2-layers, 2, 6, 0.3", "keras2-graph, 1, 5, 0",
		"keras3-example, 1, 7, 0", "keras3-layers, 2, 6, 0.3", "keras3-graph, 1, 5, 0",
		"packed, 1, 6, 0" })
	void aNetForetellsWhatItForetoldInKeras(String name, int layers, int cells, double dropout) throws Exception {
		ForeignModel model = new LstmArchitecture().read(stored(name + ".h5"));
		assertEquals(new LstmShape(layers, cells), model.shape());
		assertEquals(dropout, model.dropout());
		assertTrue(model.alphabet().isEmpty());
		JsonNode expected = new ObjectMapper().readTree(stored(name + ".json").toFile());
		String alphabet = expected.get("alphabet").asText();
		int[] text = expected.get("text").asText().chars().map(alphabet::indexOf).toArray();
		for (int t = 0; t < text.length; t++)
			for (int c = 0; c < alphabet.length(); c++) assertEquals(expected.get("foretold").get(t).get(c).asDouble(),
					probability(model, Arrays.copyOf(text, t + 1), c), 1e-6, name + " after " + (t + 1) + " characters");
	}

	/** How likely a character is after others, in the eyes of the net that trains. */
	private static double probability(ForeignModel model, int[] heard, int next) throws Exception {
		Weights weights = Weights.zero(model.layout());
		System.arraycopy(model.values(), 0, weights.values(), 0, model.values().length);
		Net net = new LstmNet((LstmShape) model.shape(), 0, weights, 1, heard.length, Blas.load());
		int[] target = new int[heard.length];
		target[heard.length - 1] = next;
		return Math.exp(-net.loss(new Batch(1, heard.length, heard, target), heard.length - 1));
	}

	private static String sequential(String... layers) {
		return "{\"class_name\": \"Sequential\", \"config\": {\"layers\": [" + String.join(",", layers) + "]}}";
	}

	/** Weights for {@link #LSTM} and {@link #DENSE}. */
	private static Map<String, Object> weights() {
		Map<String, Object> weights = new LinkedHashMap<>();
		weights.put("lstm/kernel:0", new float[CLASSES][4 * CELLS]);
		weights.put("lstm/recurrent_kernel:0", new float[CELLS][4 * CELLS]);
		weights.put("lstm/bias:0", new float[4 * CELLS]);
		weights.put("dense/kernel:0", new float[CELLS][CLASSES]);
		weights.put("dense/bias:0", new float[CLASSES]);
		return weights;
	}

	private Path written(String description, Map<String, Object> weights) {
		Path file = folder.resolve("net.h5");
		try (WritableHdfFile hdf5 = HdfFile.write(file)) {
			hdf5.putAttribute("model_config", description);
			WritableGroup root = hdf5.putGroup("model_weights");
			for (String layer : weights.keySet().stream().map(name -> name.substring(0, name.indexOf('/'))).distinct().toList()) {
				String[] names = weights.keySet().stream().filter(name -> name.startsWith(layer + "/"))
						.map(name -> name.substring(layer.length() + 1)).toArray(String[]::new);
				WritableGroup group = root.putGroup(layer);
				group.putAttribute("weight_names", names);
				for (String name : names) group.putDataset(name, weights.get(layer + "/" + name));
			}
		}
		return file;
	}

	private String refused(String description, Map<String, Object> weights) {
		Path file = written(description, weights);
		String sentence = assertThrows(EngineException.class, () -> KerasFiles.readLstm(file)).getMessage();
		assertTrue(sentence.contains(file.toString()), sentence);
		assertTrue(sentence.lines().count() == 1, sentence);
		return sentence;
	}

	@Test
	void whatTheOthersAreMadeFromIsTakenOver() throws Exception {
		Map<String, Object> weights = weights();
		((float[]) weights.get("dense/bias:0"))[3] = 7;
		ForeignModel model = KerasFiles.readLstm(written(sequential(LSTM, DENSE), weights));
		assertEquals(new LstmShape(1, CELLS), model.shape());
		assertEquals(7, model.values()[model.layout().place("out.bias").offset() + 3]);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
		"\"sigmoid\"               | \"hard_sigmoid\"                                | hard sigmoids, the default of Keras before 2.3",
		"\"sigmoid\"               | \"relu\"                                        | gates of its layer \"lstm\" are relu",
		"\"recurrent_activation\"  | \"other\"                                       | are not said, must be sigmoid",
		"\"tanh\"                  | \"relu\"                                        | activation of its layer \"lstm\" is relu, must be "
				+ "tanh",
		"\"units\": 4              | \"units\": 4, \"go_backwards\": true            | reads backwards",
		"\"units\": 4              | \"units\": -4                                   | its layer \"lstm\" does not say its size",
		"\"units\": 4              | \"units\": 9000                                 | cells is 9000, must be from 1 to 8192",
		"\"units\": 5              | \"units\": 5000000                              | distinguishes 5000000 characters",
		"\"units\": 5              | \"units\": 6                                    | reads 5 characters but predicts 6",
		"\"softmax\"               | \"sigmoid\"                                     | the activation sigmoid; only the last layer may "
				+ "have one, softmax",
		"\"LSTM\"                  | \"GRU\"                                         | its layer \"lstm\" is a GRU; Gleaner knows LSTM",
		"\"Dense\"                 | \"Dropout\"                                     | does not end with a dense layer",
		"\"LSTM\"                  | \"Dropout\"                                     | besides the last one",
		"\"name\": \"lstm\",       | ''                                              | a layer without a kind or a name",
		"\"name\": \"lstm\",       | \"name\": \"elsewhere\",                        | has no weights \"kernel\" of the layer "
				+ "\"elsewhere\"",
		"\"Sequential\"            | \"Bidirectional\"                               | it is a Bidirectional, must be a Sequential or a "
				+ "Functional",
		"\"Sequential\"            | \"Functional\"                                  | its layers do not form a single chain: \"dense\" "
				+ "listens "
				+ "to []",
		"{\"class_name\": \"Dense\"| {\"class_name\": \"LSTM\", \"config\": {\"name\": \"b\", \"units\": 6, \"activation\": \"tanh\", "
				+ "\"recurrent_activation\": \"sigmoid\"}}, {\"class_name\": \"Dense\" | its layers have 4 and 6 cells",
		"{\"class_name\": \"Dense\"| {\"class_name\": \"LSTM\", \"config\": {\"name\": \"b\", \"units\": 4, \"activation\": \"tanh\", "
				+ "\"recurrent_activation\": \"sigmoid\"}}, {\"class_name\": \"Dense\" | return_sequences=False",
		"{\"class_name\": \"LSTM\" | {\"class_name\": \"Embedding\", \"config\": {\"name\": \"e\", \"mask_zero\": true}}, "
				+ "{\"class_name\": \"LSTM\" | ignores the first character",
		"[                         | nonsense                                        | its description is not JSON" })
	void anotherNetIsRefusedWithItsReason(String part, String other, String reason) {
		String description = sequential(LSTM, DENSE);
		assertTrue(description.contains(part), part);
		String sentence = refused(description.replace(part, other.replace("''", "")), weights());
		assertTrue(sentence.contains(reason), sentence);
	}

	@Test
	void damagedWeightsAreRefused() {
		String description = sequential(LSTM, DENSE);
		Map<String, Object> weights = weights();
		((float[][]) weights.get("lstm/recurrent_kernel:0"))[1][2] = Float.NaN;
		assertTrue(refused(description, weights).contains("not finite numbers"));
		weights = weights();
		weights.put("lstm/bias:0", new double[] { 1e300, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 });
		assertTrue(refused(description, weights).contains("not finite numbers"));
		weights.put("lstm/bias:0", new int[4 * CELLS]);
		assertTrue(refused(description, weights).contains("\"bias:0\" of the layer \"lstm\" are missing, or are not numbers"));
		weights.put("lstm/bias:0", new float[3]);
		assertTrue(refused(description, weights).contains("have the shape [3], must have [16]"));
		weights.put("lstm/kernel:0", new float[3]);
		assertTrue(refused(description, weights).contains("have the shape [3], must have two dimensions"));
		weights.remove("lstm/kernel:0");
		assertTrue(refused(description, weights).contains("has no weights \"kernel\" of the layer \"lstm\""));
	}

	@Test
	void weightsWithoutADescriptionAreRefused() {
		Path file = folder.resolve("weights.h5");
		try (WritableHdfFile hdf5 = HdfFile.write(file)) {
			hdf5.putGroup("lstm");
		}
		String sentence = assertThrows(EngineException.class, () -> KerasFiles.readLstm(file)).getMessage();
		assertTrue(sentence.contains("model.save(\"net.h5\")"), sentence);
	}

	@Test
	void claimsAreNotBelieved() {
		String sentence = assertThrows(EngineException.class, () -> new LstmArchitecture().read(stored("claims.h5"))).getMessage();
		assertTrue(sentence.contains("claims to have 61440000 numbers") || sentence.contains("million weights need more than"), sentence);
	}

	@Test
	void aFilesWordsAreMadeReadable() {
		String sentence = refused(
				sequential(LSTM.replace("\"name\": \"lstm\"", "\"name\": \"\\u001b[2J\\n" + "x".repeat(5000) + "\""), DENSE), weights());
		assertTrue(sentence.contains("·[2J·xxx") && sentence.length() < 600, sentence);
	}

	@Test
	void aFileIsKnownByItsContents() throws Exception {
		Path renamed = folder.resolve("net.zip");
		Files.move(stored("keras2-example.h5"), renamed);
		assertEquals(7, ((LstmShape) new LstmArchitecture().read(renamed).shape()).cells());
		assertTrue(
				assertThrows(EngineException.class, () -> new WaveNetArchitecture().read(renamed)).getMessage().contains("--engine lstm"));
		Path junk = Files.writeString(folder.resolve("junk.h5"), "no HDF5 at all");
		String sentence = assertThrows(EngineException.class, () -> new LstmArchitecture().read(junk)).getMessage();
		assertTrue(sentence.contains("junk.h5") && sentence.contains("DL4J") && sentence.contains("Keras"), sentence);
		assertTrue(assertThrows(EngineException.class, () -> new LstmArchitecture().read(folder.resolve("none.h5"))).getMessage()
				.contains("there is no such file"));
		Path newer = folder.resolve("net.keras");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(newer))) {
			zip.putNextEntry(new ZipEntry("model.weights.h5"));
		}
		assertTrue(assertThrows(EngineException.class, () -> new LstmArchitecture().read(newer)).getMessage().contains("write it as .h5"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "keras1.h5", "keras2-layers.h5", "keras3-graph.h5", "packed.h5" })
	void aTornOrForgedFileIsRefusedWithASentence(String name) throws Exception {
		byte[] whole = Files.readAllBytes(stored(name));
		Random random = new Random(name.hashCode());
		for (int n = 0; n < 400; n++) {
			byte[] forged = random.nextInt(4) == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
			for (int hits = random.nextInt(8); hits >= 0 && forged.length > 8; hits--)
				forged[8 + random.nextInt(forged.length - 8)] = (byte) (random.nextBoolean() ? 0xFF : random.nextInt());
			Path file = folder.resolve("forged.h5");
			Files.write(file, forged);
			try {
				new LstmArchitecture().read(file);
			} catch (EngineException e) {
				assertTrue(e.getMessage().contains("forged.h5") && e.getMessage().lines().count() == 1, e.getMessage());
			} catch (Throwable e) {
				fail("forgery " + n, e);
			}
		}
	}
}
