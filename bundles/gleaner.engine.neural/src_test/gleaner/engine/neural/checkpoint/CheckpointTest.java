// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.neural.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.EngineException;
import gleaner.engine.neural.checkpoint.NetShape.LstmShape;
import gleaner.engine.neural.checkpoint.NetShape.WaveNetShape;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckpointTest {
	private static final Alphabet ALPHABET = Alphabet.of(-1, '\n', ' ', 'a', 0x1F34B);
	private static final ModelDescription LSTM = new ModelDescription(new LstmShape(2, 3), ALPHABET, 33380, 0.456, Double.NaN,
			"2016-10-26T18-39-18", "Harbour notes", "abc");

	@TempDir
	private Path folder;

	private Path write(Map<String, String> metadata, List<Tensor> tensors) throws IOException {
		Path file = folder.resolve("33380.safetensors");
		try (OutputStream out = Files.newOutputStream(file)) {
			SafetensorsWriter.write(out, metadata, tensors, TensorType.F32);
		}
		return file;
	}

	private static List<Tensor> tensors(ModelDescription description) {
		List<Tensor> tensors = new ArrayList<>();
		description.shape().tensors(description.alphabet().size()).forEach((name, shape) -> {
			float[] values = new float[Math.toIntExact(Tensor.size(shape))];
			for (int i = 0; i < values.length; i++) values[i] = i / 8f;
			tensors.add(Tensor.of(name, shape, values));
		});
		return tensors;
	}

	private String refusal(Map<String, String> metadata, List<Tensor> tensors) throws IOException {
		Path file = write(metadata, tensors);
		String refusal = assertThrows(EngineException.class, () -> Checkpoint.open(file).close()).getMessage();
		assertTrue(refusal.contains(file.toString()), refusal);
		return refusal;
	}

	@Test
	void readsBackWhatItWrote() throws Exception {
		for (NetShape shape : List.of(new LstmShape(1, 1), new LstmShape(3, 4), new WaveNetShape(List.of(1, 2, 4), 2, 3, 4, 5))) {
			ModelDescription written = new ModelDescription(shape, ALPHABET, 7, 1.5, 2.25, "run", "corpus", "hash");
			Path file = folder.resolve("model.safetensors");
			try (OutputStream out = Files.newOutputStream(file)) {
				Checkpoint.write(out, written,
						name -> FloatBuffer.allocate(Math.toIntExact(Tensor.size(shape.tensors(ALPHABET.size()).get(name)))),
						TensorType.BF16);
			}
			try (Checkpoint read = Checkpoint.open(file)) {
				assertEquals(written, read.description());
				assertEquals(shape.weights(ALPHABET.size()), read.size());
				assertEquals(TensorType.BF16, read.type());
			}
		}
	}

	@Test
	void givesRowsAndVectors() throws Exception {
		try (Checkpoint model = Checkpoint.open(write(LSTM.metadata(), tensors(LSTM)))) {
			float[][] rows = model.rows("out.weight");
			assertEquals(3, rows.length);
			assertArrayEquals(new float[] { 5 / 8f, 6 / 8f, 7 / 8f, 1, 9 / 8f }, rows[1]);
			assertEquals(12, model.vector("lstm.1.bias").length);
			assertTrue(Double.isNaN(model.description().validationLoss()));
		}
	}

	@Test
	void knowsTheSizeOfTheNetsOfTheOriginal() {
		List<Integer> dilations = List.of(1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024);
		WaveNetShape shape = new WaveNetShape(dilations, 2, 32, 32, 4096);
		assertEquals(4096, shape.receptiveField());
		assertEquals(22, shape.layers().size());
		assertEquals(24.1, shape.weights(1024) / 1e6, 0.5);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "format | 2 | format 2", "format | x | must be a whole number", "engine | gru | must be one of lstm, wavenet",
				"engine | wavenet | does not say",
				"shape | {\"layers\":2} | does not say cells", "shape | {\"layers\":2,\"cells\":1000000} | cells is 1000000",
				"shape | {\"layers\":-1,\"cells\":3} | layers is -1", "shape | 7 | missing",
				"shape | {\"layers\":2,\"cells\":4} | must have [5, 16]", "shape | {\"layers\":1,\"cells\":3} | belongs to no lstm",
				"alphabet | [-1,97,97] | differ from all other classes", "alphabet | [97,98,99,100,101] | must be -1",
				"alphabet | [-1,97] | must have [2, 12]", "alphabet | [-1,1114112] | differ from all other classes",
				"alphabet | [-1,{}] | missing",
				"alphabet | [-1 | not valid JSON", "step | many | must be a whole number",
				"loss | low | must be a number" })
	void refusesMetadataThatCannotBe(String name, String value, String said) throws Exception {
		Map<String, String> metadata = LSTM.metadata();
		metadata.put("gleaner." + name, value);
		String refusal = refusal(metadata, tensors(LSTM));
		assertTrue(refusal.contains(said), refusal);
	}

	@ParameterizedTest
	@CsvSource({ "format", "engine", "shape", "alphabet" })
	void refusesAFileWithoutWhatMustBeThere(String name) throws Exception {
		Map<String, String> metadata = LSTM.metadata();
		metadata.remove("gleaner." + name);
		refusal(metadata, tensors(LSTM));
	}

	@Test
	void readsAFileWithoutWhatMayBeMissing() throws Exception {
		Map<String, String> metadata = new LinkedHashMap<>(LSTM.metadata());
		for (String name : List.of("step", "loss", "validationLoss", "run", "corpus", "corpusHash")) metadata.remove("gleaner." + name);
		try (Checkpoint model = Checkpoint.open(write(metadata, tensors(LSTM)))) {
			assertEquals(0, model.description().step());
			assertTrue(Double.isNaN(model.description().loss()));
			assertEquals("", model.description().run());
		}
	}

	@Test
	void refusesAMissingAndASuperfluousTensor() throws Exception {
		List<Tensor> missing = tensors(LSTM);
		missing.removeLast();
		assertTrue(refusal(LSTM.metadata(), missing).contains("no tensor \"out.bias\""));
		List<Tensor> superfluous = tensors(LSTM);
		superfluous.add(Tensor.of("out.more", List.of(1), new float[1]));
		assertTrue(refusal(LSTM.metadata(), superfluous).contains("out.more"));
	}

	@Test
	void refusesNumbersThatAreNone() throws Exception {
		for (float bad : new float[] { Float.NaN, Float.POSITIVE_INFINITY }) {
			UnaryOperator<Tensor> spoil = tensor -> {
				if (tensor.name().startsWith("out")) tensor.values().put(2, bad);
				return tensor;
			};
			try (Checkpoint model = Checkpoint.open(write(LSTM.metadata(), tensors(LSTM).stream().map(spoil).toList()))) {
				assertTrue(assertThrows(EngineException.class, () -> model.rows("out.weight")).getMessage().contains("earlier model"));
				assertThrows(EngineException.class, () -> model.vector("out.bias"));
			}
		}
	}

	@Test
	void mapsWhatIsNotInTheAlphabetToTheUnknownClass() {
		assertArrayEquals(new int[] { 3, 0, 4, 1 }, ALPHABET.encode("ab\uD83C\uDF4B\n"));
		assertEquals(0x1F34B, ALPHABET.codePoint(4));
		assertTrue(ALPHABET.has('a') && !ALPHABET.has('b') && !ALPHABET.has(-1));
	}
}
