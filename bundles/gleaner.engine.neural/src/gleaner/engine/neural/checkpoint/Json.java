// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.neural.checkpoint;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import gleaner.engine.neural.checkpoint.NetShape.LstmShape;
import gleaner.engine.neural.checkpoint.NetShape.WaveNetShape;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The two kinds of JSON within the metadata: lists of whole numbers, and objects of whole numbers and such lists. */
public final class Json {
	private static final JsonFactory JSON = new JsonFactory();
	private static final String DILATIONS = "dilations";
	private static final int FILTER_WIDTH = 2;

	private Json() {
	}

	@FunctionalInterface
	private interface Writing {
		void to(JsonGenerator json) throws IOException;
	}

	@FunctionalInterface
	private interface Reading<T> {
		T from(JsonParser json) throws IOException;
	}

	static String numbers(int[] numbers) {
		return write(json -> json.writeArray(numbers, 0, numbers.length));
	}

	/** @throws IllegalArgumentException if it is anything but a list of whole numbers of 32 bits */
	static int[] numbers(String text) {
		return read(text, json -> {
			expect(json.nextToken() == JsonToken.START_ARRAY);
			return list(json).stream().mapToInt(Integer::intValue).toArray();
		});
	}

	static String shape(NetShape shape) {
		return write(json -> {
			json.writeStartObject();
			switch (shape) {
			case LstmShape lstm -> {
				json.writeNumberField("layers", lstm.layers());
				json.writeNumberField("cells", lstm.cells());
			}
			case WaveNetShape wavenet -> {
				json.writeArrayFieldStart(DILATIONS);
				for (int dilation : wavenet.dilations()) json.writeNumber(dilation);
				json.writeEndArray();
				json.writeNumberField("stacks", wavenet.stacks());
				json.writeNumberField("residual", wavenet.residual());
				json.writeNumberField("dilation", wavenet.dilation());
				json.writeNumberField("skip", wavenet.skip());
				json.writeNumberField("filterWidth", FILTER_WIDTH);
			}
			}
			json.writeEndObject();
		});
	}

	/** @throws IllegalArgumentException if there is no such engine, or no net can be like this */
	static NetShape shape(String engine, String text) {
		Map<String, List<Integer>> fields = read(text, json -> {
			Map<String, List<Integer>> read = new HashMap<>();
			expect(json.nextToken() == JsonToken.START_OBJECT);
			while (json.nextToken() == JsonToken.FIELD_NAME) {
				String name = json.currentName();
				read.put(name, json.nextToken() == JsonToken.START_ARRAY ? list(json) : List.of(number(json)));
			}
			return read;
		});
		return switch (engine) {
		case LstmShape.ENGINE -> new LstmShape(number(fields, "layers"), number(fields, "cells"));
		case WaveNetShape.ENGINE -> {
			if (fields.containsKey("filterWidth") && number(fields, "filterWidth") != FILTER_WIDTH)
				throw new IllegalArgumentException("filterWidth is " + number(fields, "filterWidth") + ", must be 2");
			yield new WaveNetShape(fields.getOrDefault(DILATIONS, List.of()), number(fields, "stacks"), number(fields, "residual"),
					number(fields, "dilation"), number(fields, "skip"));
		}
		default -> throw new IllegalArgumentException(
				"there is no net called \"" + engine + "\", must be one of " + LstmShape.ENGINE + ", " + WaveNetShape.ENGINE);
		};
	}

	private static int number(Map<String, List<Integer>> fields, String name) {
		List<Integer> value = fields.getOrDefault(name, List.of());
		if (value.size() != 1) throw new IllegalArgumentException("the shape does not say " + name);
		return value.getFirst();
	}

	private static List<Integer> list(JsonParser json) throws IOException {
		List<Integer> numbers = new ArrayList<>();
		while (json.nextToken() != JsonToken.END_ARRAY) numbers.add(number(json));
		return numbers;
	}

	private static int number(JsonParser json) throws IOException {
		expect(json.currentToken() == JsonToken.VALUE_NUMBER_INT && json.getNumberType() == JsonParser.NumberType.INT);
		return json.getIntValue();
	}

	private static void expect(boolean so) {
		if (!so) throw new IllegalArgumentException("a whole number or a list of them is missing");
	}

	private static String write(Writing writing) {
		StringWriter text = new StringWriter();
		try (JsonGenerator json = JSON.createGenerator(text)) {
			writing.to(json);
		} catch (IOException e) {
			throw new IllegalStateException("nothing can fail in memory", e);
		}
		return text.toString();
	}

	private static <T> T read(String text, Reading<T> reading) {
		try (JsonParser json = JSON.createParser(text)) {
			return reading.from(json);
		} catch (IOException e) {
			throw new IllegalArgumentException("it is not valid JSON", e);
		}
	}
}
