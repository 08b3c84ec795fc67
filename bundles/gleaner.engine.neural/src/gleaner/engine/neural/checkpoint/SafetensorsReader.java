// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.neural.checkpoint;

import gleaner.engine.EngineException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the safetensors format (huggingface.co/docs/safetensors) from a mapped file. A file that is cut off, lies about itself or holds
 * anything but floats is refused with a sentence. For one thread; whatever was read stays when it is closed.
 */
public final class SafetensorsReader implements AutoCloseable {
	/** A header of a thousand layers and ten thousand characters is smaller. */
	private static final long LONGEST_HEADER = 16 << 20;
	private static final ValueLayout.OfLong LENGTH = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

	private final Path file;
	private final Arena arena;
	private final SafetensorsHeader header;
	private final MemorySegment data;

	private SafetensorsReader(Path file, Arena arena, SafetensorsHeader header, MemorySegment data) {
		this.file = file;
		this.arena = arena;
		this.header = header;
		this.data = data;
	}

	/**
	 * Opens a file; also for a thread that is asked to stop, which stays asked: a state that is read in that moment is no broken one.
	 *
	 * @throws EngineException if there is no such file or it is not what it should be; the sentence names it
	 */
	public static SafetensorsReader open(Path file) throws EngineException {
		Arena arena = Arena.ofConfined();
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			MemorySegment all = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
			long length = headerLength(all);
			byte[] text = all.asSlice(Long.BYTES, length).toArray(ValueLayout.JAVA_BYTE);
			MemorySegment data = all.asSlice(Long.BYTES + length);
			return new SafetensorsReader(file, arena, SafetensorsHeader.parse(text, data.byteSize()), data);
		} catch (SafetensorsHeader.Flaw e) {
			arena.close();
			throw new EngineException(
					"the model " + file + " cannot be read: " + e.getMessage() + "; choose another model, or put back a copy of this one",
					e);
		} catch (ClosedByInterruptException e) {
			arena.close();
			Thread.interrupted();
			try {
				return open(file);
			} finally {
				Thread.currentThread().interrupt();
			}
		} catch (IOException e) {
			arena.close();
			String why = e instanceof NoSuchFileException ? "there is no such file" : e.getMessage();
			throw new EngineException("the model " + file + " cannot be read: " + why + "; choose another model", e);
		}
	}

	private static long headerLength(MemorySegment all) throws SafetensorsHeader.Flaw {
		if (all.byteSize() < Long.BYTES) throw new SafetensorsHeader.Flaw("it is cut off after " + all.byteSize() + " bytes");
		long length = all.get(LENGTH, 0);
		if (length < 2 || length > LONGEST_HEADER) throw new SafetensorsHeader.Flaw("it is not a "
				+ "safetensors file, or its header is damaged");
		if (length > all.byteSize() - Long.BYTES) throw new SafetensorsHeader.Flaw("it is cut off in its header");
		return length;
	}

	/** Free text by name. */
	public Map<String, String> metadata() {
		return Collections.unmodifiableMap(header.metadata());
	}

	/** The tensors' names, in the order of their data. */
	public Set<String> names() {
		return Collections.unmodifiableSet(header.tensors().keySet());
	}

	/** How many values all tensors have together. */
	public long size() {
		return header.tensors().values().stream().mapToLong(place -> (place.end() - place.begin()) / place.type().bytes()).sum();
	}

	/** @throws EngineException if there is no such tensor */
	public List<Integer> shape(String name) throws EngineException {
		return place(name).shape();
	}

	/** @throws EngineException if there is no such tensor */
	public TensorType type(String name) throws EngineException {
		return place(name).type();
	}

	/**
	 * All values of a tensor, row-major.
	 *
	 * @throws EngineException if there is no such tensor, or it has more than 2³¹ − 1 values
	 */
	public float[] values(String name) throws EngineException {
		TensorPlace place = place(name);
		long count = (place.end() - place.begin()) / place.type().bytes();
		if (count > Integer.MAX_VALUE - 8)
			throw new EngineException("the tensor " + name + " of the model " + file + " is too large to read at once");
		float[] values = new float[(int) count];
		read(place, 0, values);
		return values;
	}

	/**
	 * The values of a tensor of two dimensions, each row an array of its own.
	 *
	 * @throws EngineException if there is no such tensor, it has another number of dimensions, or is empty
	 */
	public float[][] rows(String name) throws EngineException {
		TensorPlace place = place(name);
		if (place.shape().size() != 2 || place.begin() == place.end())
			throw new EngineException("the tensor " + name + " of the model " + file + " has the shape " + place.shape()
					+ ", must have two dimensions of 1 or more");
		int width = place.shape().get(1);
		float[][] rows = new float[place.shape().get(0)][width];
		for (int row = 0; row < rows.length; row++) read(place, (long) row * width, rows[row]);
		return rows;
	}

	private void read(TensorPlace place, long from, float[] into) {
		TensorType type = place.type();
		long offset = place.begin() + from * type.bytes();
		for (int i = 0; i < into.length; i++, offset += type.bytes()) into[i] = type.read(data, offset);
	}

	private TensorPlace place(String name) throws EngineException {
		TensorPlace place = header.tensors().get(name);
		if (place == null) throw new EngineException(
				"the model " + file + " has no tensor \"" + name + "\"; it is not a model of this kind, or damaged; choose another one");
		return place;
	}

	@Override
	public void close() {
		arena.close();
	}
}
