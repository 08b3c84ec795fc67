// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.neural.checkpoint;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes the safetensors format (huggingface.co/docs/safetensors): the length of the header as 64 bits, the header in JSON, then the
 * raw data, all little-endian. Whoever writes a file takes care that it appears in one step.
 */
public final class SafetensorsWriter {
	static final String METADATA = "__metadata__";
	/** The data begins at a multiple of this, as readers that map a file like it. */
	private static final int ALIGNMENT = 8;
	private static final JsonFactory JSON = new JsonFactory();

	private SafetensorsWriter() {
	}

	/**
	 * Writes all tensors, in their order, as values of one type.
	 *
	 * @param out not closed
	 * @throws IllegalArgumentException if two tensors have the same name
	 */
	public static void write(OutputStream out, Map<String, String> metadata, List<Tensor> tensors, TensorType type) throws IOException {
		byte[] header = header(metadata, tensors, type);
		out.write(ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(header.length).array());
		out.write(header);
		ByteBuffer buffer = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
		for (Tensor tensor : tensors) write(out, tensor.values().duplicate(), type, buffer);
	}

	private static void write(OutputStream out, FloatBuffer values, TensorType type, ByteBuffer buffer) throws IOException {
		while (values.hasRemaining()) {
			buffer.clear();
			for (int i = Math.min(values.remaining(), buffer.capacity() / type.bytes()); i > 0; i--) type.write(values.get(), buffer);
			out.write(buffer.array(), 0, buffer.position());
		}
	}

	private static byte[] header(Map<String, String> metadata, List<Tensor> tensors, TensorType type) throws IOException {
		ByteArrayOutputStream header = new ByteArrayOutputStream();
		try (JsonGenerator json = JSON.createGenerator(header)) {
			json.writeStartObject();
			if (!metadata.isEmpty()) {
				json.writeObjectFieldStart(METADATA);
				for (Map.Entry<String, String> entry : metadata.entrySet()) json.writeStringField(entry.getKey(), entry.getValue());
				json.writeEndObject();
			}
			Set<String> names = new HashSet<>(Set.of(METADATA));
			long begin = 0;
			for (Tensor tensor : tensors) {
				if (!names.add(tensor.name())) throw new IllegalArgumentException("there cannot be two tensors named " + tensor.name());
				long end = begin + Tensor.size(tensor.shape()) * type.bytes();
				json.writeObjectFieldStart(tensor.name());
				json.writeStringField("dtype", type.name());
				json.writeArrayFieldStart("shape");
				for (int dimension : tensor.shape()) json.writeNumber(dimension);
				json.writeEndArray();
				json.writeArrayFieldStart("data_offsets");
				json.writeNumber(begin);
				json.writeNumber(end);
				json.writeEndArray();
				json.writeEndObject();
				begin = end;
			}
			json.writeEndObject();
		}
		while (header.size() % ALIGNMENT != 0) header.write(' ');
		return header.toByteArray();
	}
}
