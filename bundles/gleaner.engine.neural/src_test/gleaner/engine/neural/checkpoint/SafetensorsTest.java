// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.neural.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.EngineException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafetensorsTest {
	@TempDir
	private Path folder;

	/** A file as the format's documentation describes it, put together by hand. */
	private Path file(String header, int dataBytes) throws IOException {
		byte[] text = header.getBytes(StandardCharsets.UTF_8);
		ByteBuffer bytes = ByteBuffer.allocate(8 + text.length + dataBytes).order(ByteOrder.LITTLE_ENDIAN).putLong(text.length).put(text);
		for (int i = 0; i < dataBytes / 4; i++) bytes.putFloat(i + 1);
		return Files.write(folder.resolve("made.safetensors"), bytes.array());
	}

	private String refusal(Path file) {
		return assertThrows(EngineException.class, () -> SafetensorsReader.open(file).close()).getMessage();
	}

	@Test
	void readsWhatTheFormatDescribes() throws Exception {
		Path file = file(
				"{\"b\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[24,32]},\"__metadata__\":{\"who\":\"me\"},"
						+ "\"a\":{\"data_offsets\":[0,24],\"shape\":[2,3],\"dtype\":\"F32\"}}   ",
				32);
		try (SafetensorsReader reader = SafetensorsReader.open(file)) {
			assertEquals(Map.of("who", "me"), reader.metadata());
			assertEquals(List.of("a", "b"), List.copyOf(reader.names()));
			assertEquals(List.of(2, 3), reader.shape("a"));
			assertArrayEquals(new float[][] { { 1, 2, 3 }, { 4, 5, 6 } }, reader.rows("a"));
			assertArrayEquals(new float[] { 7, 8 }, reader.values("b"));
			assertEquals(8, reader.size());
			assertThrows(EngineException.class, () -> reader.values("c"));
			assertThrows(EngineException.class, () -> reader.rows("b"));
		}
	}

	@Test
	void writesWhatTheFormatDescribes() throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		SafetensorsWriter.write(out, Map.of("who", "me \"and\" you"),
				List.of(Tensor.of("a", List.of(1, 2), new float[] { 1.5f, -2 }), Tensor.of("b", List.of(), new float[] { 3 })),
				TensorType.F32);
		ByteBuffer bytes = ByteBuffer.wrap(out.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
		int length = Math.toIntExact(bytes.getLong());
		byte[] header = new byte[length];
		bytes.get(header);
		assertEquals(0, length % 8);
		assertEquals(
				"{\"__metadata__\":{\"who\":\"me \\\"and\\\" "
						+ "you\"},\"a\":{\"dtype\":\"F32\",\"shape\":[1,2],\"data_offsets\":[0,8]},\"b\":{\"dtype\":\"F32\",\"shape\":[],"
						+ "\"data_offsets\":[8,12]}}",
				new String(header, StandardCharsets.UTF_8).stripTrailing());
		assertEquals(1.5f, bytes.getFloat());
		assertEquals(-2f, bytes.getFloat());
		assertEquals(3f, bytes.getFloat());
		assertEquals(0, bytes.remaining());
	}

	@ParameterizedTest
	@EnumSource(TensorType.class)
	void readsBackWhatItWrote(TensorType type) throws Exception {
		Random random = new Random(7);
		float[] values = new float[50_000];
		for (int i = 0; i < values.length; i++) values[i] = (float) random.nextGaussian();
		Path file = folder.resolve("back.safetensors");
		try (var out = Files.newOutputStream(file)) {
			SafetensorsWriter.write(out, Map.of(), List.of(Tensor.of("x", List.of(500, 100), values)), type);
		}
		try (SafetensorsReader reader = SafetensorsReader.open(file)) {
			assertEquals(type, reader.type("x"));
			float[] back = reader.values("x");
			double precision = switch (type) {
			case F32 -> 0;
			case F16 -> 1 / 2048.0;
			case BF16 -> 1 / 256.0;
			};
			for (int i = 0; i < values.length; i++)
				assertEquals(values[i], back[i], Math.abs(values[i]) * precision + (type == TensorType.F16 ? 1e-7 : 0));
		}
	}

	/** Reference values: those that the hardware and every other library give. */
	@Test
	void roundsToSixteenBitsAsOthersDo() {
		float[][] pairs = { { 1f, 1f }, { 1.00390625f, 1f }, { 1.01171875f, 1.015625f }, { 1.005f, 1.0078125f },
			{ -3.1415927f, -3.140625f }, { Float.POSITIVE_INFINITY, Float.POSITIVE_INFINITY },
			{ Float.MAX_VALUE, Float.POSITIVE_INFINITY }, { 0f, 0f } };
		for (float[] pair : pairs) {
			ByteBuffer two = ByteBuffer.allocate(2).order(ByteOrder.LITTLE_ENDIAN);
			TensorType.BF16.write(pair[0], two);
			assertEquals(pair[1], Float.intBitsToFloat(two.getShort(0) << 16), "of " + pair[0]);
		}
		ByteBuffer two = ByteBuffer.allocate(2).order(ByteOrder.LITTLE_ENDIAN);
		TensorType.BF16.write(Float.intBitsToFloat(0x7F800001), two);
		assertTrue(Float.isNaN(Float.intBitsToFloat(two.getShort(0) << 16)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{", "[]", "{}x", "{\"a\":1}", "{\"a\":{}}", "{\"__metadata__\":{\"a\":1}}",
		"{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]},\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}",
		"{\"a\":{\"dtype\":\"I64\",\"shape\":[1],\"data_offsets\":[0,8]}}",
		"{\"a\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,8]}}",
		"{\"a\":{\"dtype\":\"F32\",\"shape\":[-2],\"data_offsets\":[0,8]}}",
		"{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[8,0]}}",
		"{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[-8,0]}}",
		"{\"a\":{\"dtype\":\"F32\",\"shape\":[4611686018427387904,4],\"data_offsets\":[0,0]}}",
		"{\"a\":{\"dtype\":\"F32\",\"shape\":[99999999999999999999],\"data_offsets\":[0,8]}}",
		"{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]},\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}",
		"{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}",
		"{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}",
		"{\"a\":{\"dtype\":\"F32\",\"shape\":[4],\"data_offsets\":[0,16]}}",
		"{\"a\":{\"dtype\":\"F32\",\"shape\":[2.0],\"data_offsets\":[0,8]}}",
		"{\"a\":{\"dtype\":\"F32\",\"shape\":[1,1,1,1,1,1,1,1,1,2],\"data_offsets\":[0,8]}}",
		"{\"a\":[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]}" })
	void refusesAHeaderThatLies(String header) throws Exception {
		Path file = file(header, 8);
		String refusal = refusal(file);
		assertTrue(refusal.contains(file.toString()), refusal);
		assertTrue(refusal.startsWith("the model ") && refusal.contains("; choose another model"), refusal);
		assertFalse(refusal.endsWith("."), refusal);
	}

	@Test
	void refusesAHeaderThatIsTooLong() throws Exception {
		Path file = folder.resolve("long.safetensors");
		for (long length : new long[] { Long.MAX_VALUE, -1, 1L << 40, 100, 1, 0 }) {
			Files.write(file, ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN).putLong(length).array());
			assertTrue(refusal(file).contains(file.toString()));
		}
	}

	@Test
	void refusesRowsWithoutWidth() throws Exception {
		try (SafetensorsReader reader = SafetensorsReader
				.open(file("{\"a\":{\"dtype\":\"F32\",\"shape\":[2147483647,0],\"data_offsets\":[0,0]}}", 0))) {
			assertThrows(EngineException.class, () -> reader.rows("a"));
		}
	}

	@Test
	void refusesAFileThatIsCutOffAnywhere() throws Exception {
		byte[] whole = Files.readAllBytes(file("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}", 8));
		Path file = folder.resolve("cut.safetensors");
		for (int length = 0; length < whole.length; length++) {
			Files.write(file, java.util.Arrays.copyOf(whole, length));
			refusal(file);
		}
	}

	@Test
	void refusesAnyFlippedBitOfTheHeaderOrReadsOn() throws Exception {
		byte[] whole = Files
				.readAllBytes(file("{\"__metadata__\":{\"k\":\"v\"},\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}", 8));
		Path file = folder.resolve("flipped.safetensors");
		for (int bit = 0; bit < (whole.length - 8) * 8; bit++) {
			byte[] flipped = whole.clone();
			flipped[bit / 8] ^= (byte) (1 << bit % 8);
			Files.write(file, flipped);
			try (SafetensorsReader reader = SafetensorsReader.open(file)) {
				for (String name : reader.names()) assertEquals(2, reader.values(name).length);
			} catch (EngineException e) {
				assertTrue(e.getMessage().contains(file.toString()));
			}
		}
	}

	/** A training that is stopped while it reads its state would take the state for a broken one, and have none. */
	@Test
	void whoIsAskedToStopCanReadAndStaysAsked() throws Exception {
		Path file = file("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}", 8);
		Thread.currentThread().interrupt();
		try (SafetensorsReader reader = SafetensorsReader.open(file)) {
			assertArrayEquals(new float[] { 1, 2 }, reader.values("a"));
		} finally {
			assertTrue(Thread.interrupted());
		}
	}

	@Test
	void namesAFileThatIsNotThere() {
		assertTrue(refusal(folder.resolve("none.safetensors")).contains("there is no such file"));
		assertTrue(refusal(folder).contains(folder.toString()));
	}
}
