// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.neural.checkpoint;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The header of a file, checked: names come once, sizes agree with shapes, and the tensors fill the data without gap or overlap. So
 * whatever a file claims, nothing larger than itself is ever made of it.
 *
 * @param metadata free text by name
 * @param tensors by name, in the order of their data
 */
record SafetensorsHeader(Map<String, String> metadata, Map<String, TensorPlace> tensors) {
	private static final int DEEPEST = 8;
	private static final JsonFactory JSON = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build()).build();

	/** What is wrong with a header; the sentence goes on after the name of the file. */
	static final class Flaw extends Exception {
		private static final long serialVersionUID = 1L;

		Flaw(String what) {
			super(what);
		}
	}

	/** @param dataLength how many bytes follow the header */
	static SafetensorsHeader parse(byte[] text, long dataLength) throws Flaw {
		Map<String, String> metadata = new LinkedHashMap<>();
		List<TensorPlace> places = new ArrayList<>();
		try (JsonParser json = JSON.createParser(text)) {
			expect(json.nextToken() == JsonToken.START_OBJECT, "its header is not a JSON object");
			while (json.nextToken() == JsonToken.FIELD_NAME) {
				String name = json.currentName();
				expect(json.nextToken() == JsonToken.START_OBJECT, "its header says nothing usable of \"" + name + "\"");
				if (name.equals(SafetensorsWriter.METADATA)) readMetadata(json, metadata);
				else places.add(readPlace(json, name));
			}
			expect(json.nextToken() == null, "its header goes on after its end");
		} catch (IOException e) {
			throw new Flaw("its header is not valid JSON");
		}
		return new SafetensorsHeader(metadata, inOrder(places, dataLength));
	}

	private static void readMetadata(JsonParser json, Map<String, String> metadata) throws IOException, Flaw {
		while (json.nextToken() == JsonToken.FIELD_NAME) {
			String name = json.currentName();
			expect(json.nextToken() == JsonToken.VALUE_STRING, "its metadata \"" + name + "\" is not text");
			metadata.put(name, json.getText());
		}
	}

	private static TensorPlace readPlace(JsonParser json, String name) throws IOException, Flaw {
		TensorType type = null;
		List<Long> shape = null;
		List<Long> offsets = null;
		while (json.nextToken() == JsonToken.FIELD_NAME) {
			String field = json.currentName();
			json.nextToken();
			switch (field) {
			case "dtype" -> type = readType(json, name);
			case "shape" -> shape = readNumbers(json, name);
			case "data_offsets" -> offsets = readNumbers(json, name);
			default -> json.skipChildren();
			}
		}
		expect(type != null && shape != null && offsets != null && offsets.size() == 2,
				"its header does not say type, shape and offsets of \"" + name + "\"");
		return place(name, type, shape, offsets.get(0), offsets.get(1));
	}

	private static TensorType readType(JsonParser json, String name) throws IOException, Flaw {
		String said = json.currentToken() == JsonToken.VALUE_STRING ? json.getText() : "none";
		for (TensorType type : TensorType.values()) if (type.name().equals(said)) return type;
		throw new Flaw("its tensor \"" + name + "\" is of type " + said + ", must be one of F32, F16, BF16");
	}

	private static List<Long> readNumbers(JsonParser json, String name) throws IOException, Flaw {
		expect(json.currentToken() == JsonToken.START_ARRAY, "its header gives no list of numbers for \"" + name + "\"");
		List<Long> numbers = new ArrayList<>();
		while (json.nextToken() != JsonToken.END_ARRAY) {
			boolean whole = json.currentToken() == JsonToken.VALUE_NUMBER_INT && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
			expect(whole && json.getLongValue() >= 0 && numbers.size() < DEEPEST,
					"its header gives impossible numbers for \"" + name + "\"");
			numbers.add(json.getLongValue());
		}
		return numbers;
	}

	private static TensorPlace place(String name, TensorType type, List<Long> shape, long begin, long end) throws Flaw {
		long bytes = type.bytes();
		List<Integer> dimensions = new ArrayList<>();
		try {
			for (long dimension : shape) {
				bytes = Math.multiplyExact(bytes, dimension);
				dimensions.add(Math.toIntExact(dimension));
			}
		} catch (ArithmeticException e) {
			throw new Flaw("its tensor \"" + name + "\" has the impossible shape " + shape);
		}
		expect(end >= begin && end - begin == bytes,
				"its tensor \"" + name + "\" of shape " + shape + " needs " + bytes + " bytes, but lies from " + begin + " to " + end);
		return new TensorPlace(name, type, List.copyOf(dimensions), begin, end);
	}

	private static Map<String, TensorPlace> inOrder(List<TensorPlace> places, long dataLength) throws Flaw {
		places.sort(Comparator.comparingLong(TensorPlace::begin).thenComparingLong(TensorPlace::end));
		Map<String, TensorPlace> tensors = new LinkedHashMap<>();
		long at = 0;
		for (TensorPlace place : places) {
			expect(place.begin() >= at, "its tensor \"" + place.name() + "\" overlaps another");
			expect(place.begin() == at, "there is a gap before its tensor \"" + place.name() + "\"");
			at = place.end();
			tensors.put(place.name(), place);
		}
		expect(at <= dataLength, "it is cut off: " + at + " bytes of weights are announced, " + dataLength + " are there");
		expect(at == dataLength, "it continues for " + (dataLength - at) + " bytes after its last tensor");
		return tensors;
	}

	private static void expect(boolean so, String otherwise) throws Flaw {
		if (!so) throw new Flaw(otherwise);
	}
}
