// SPDX-License-Identifier: EPL-2.0
package gleaner.training.exchange;

import gleaner.engine.EngineException;
import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.exceptions.HdfException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Texts and arrays of numbers in an HDF5 file, whose word is not taken for how large anything is: the file is mapped, so that nothing
 * beyond its end can be read, and an array must be as large as the caller expects. Links into other places or files are not followed. For
 * one thread.
 */
final class Hdf5File implements AutoCloseable {
	private static final int LONGEST = 400;
	private static final int DEEPEST_CAUSE = 16;
	/** Of Deflate, 1032. */
	private static final int MOST_UNPACKED = 1100;

	private final Path file;
	private final Arena arena;
	private final HdfFile root;

	private Hdf5File(Path file, Arena arena, HdfFile root) {
		this.file = file;
		this.arena = arena;
		this.root = root;
	}

	/** @throws EngineException if there is no such file or it is not what it should be; the sentence names it */
	static Hdf5File open(Path file) throws EngineException {
		// The library unpacks the parts of an array on several threads.
		Arena arena = Arena.ofShared();
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			if (channel.size() > Integer.MAX_VALUE) throw new EngineException(
					"the file " + file + " has " + channel.size() / (1 << 20) + " MB; Gleaner reads Keras files up to 2047 MB");
			var bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena).asByteBuffer();
			return new Hdf5File(file, arena, guarded(file, () -> HdfFile.fromByteBuffer(bytes)));
		} catch (IOException e) {
			arena.close();
			throw new EngineException("the file " + file + " cannot be read: "
					+ (e instanceof NoSuchFileException ? "there is no such file" : e.getMessage()), e);
		} catch (EngineException e) {
			arena.close();
			throw e;
		}
	}

	/** The text that a group has under this name; empty if it has none. */
	Optional<String> text(List<String> group, String name) throws EngineException {
		return attribute(group, name).map(Hdf5File::single);
	}

	private static String single(Object value) {
		return value instanceof String text ? text : value instanceof String[] one && one.length == 1 ? one[0] : null;
	}

	/** The texts that a group has under this name; none if it has no such attribute. */
	List<String> texts(List<String> group, String name) throws EngineException {
		return attribute(group, name).map(value -> value instanceof String[] all ? List.of(all) : List.<String>of()).orElse(List.of());
	}

	private Optional<Object> attribute(List<String> group, String name) throws EngineException {
		return guarded(file, () -> node(group).map(found -> found.getAttribute(name)).map(Attribute::getData));
	}

	/** Whether there is a group at this place. */
	boolean hasGroup(List<String> path) throws EngineException {
		return guarded(file, () -> node(path).filter(Node::isGroup).isPresent());
	}

	private Optional<Node> node(List<String> path) {
		Node node = root;
		for (String name : path) {
			if (!(node instanceof Group group)) return Optional.empty();
			node = group.getChildren().get(name);
			if (node == null || node.isLink()) return Optional.empty();
		}
		return Optional.of(node);
	}

	/** How large an array is; empty if there is none. */
	Optional<List<Integer>> shape(List<String> path) throws EngineException {
		return guarded(file, () -> dataset(path).map(found -> Arrays.stream(found.getDimensions()).boxed().toList()));
	}

	/**
	 * The numbers of an array, row by row.
	 *
	 * @param shape which it must have
	 * @return empty if there is none of that shape, or it does not hold numbers with a point
	 */
	Optional<float[]> values(List<String> path, List<Integer> shape) throws EngineException {
		return guarded(file,
				() -> dataset(path)
						.filter(found -> Arrays.equals(found.getDimensions(), shape.stream().mapToInt(Integer::intValue).toArray()))
						.flatMap(Hdf5File::floats));
	}

	private Optional<Dataset> dataset(List<String> path) {
		return node(path).filter(Dataset.class::isInstance).map(Dataset.class::cast);
	}

	private static Optional<float[]> floats(Dataset dataset) {
		if (dataset instanceof ChunkedDataset chunked) requireFittingChunks(chunked);
		return switch (dataset.getDataFlat()) {
		case float[] values -> Optional.of(values);
		case double[] values -> Optional.of(narrow(values));
		default -> Optional.empty();
		};
	}

	/** A part may be larger than the array, but not by much; and nothing that is packed becomes more than a thousand times as long. */
	private static void requireFittingChunks(ChunkedDataset dataset) {
		if (dataset.getSizeInBytes() / MOST_UNPACKED > dataset.getStorageInBytes())
			throw new Overclaimed("the array " + dataset.getPath() + " claims to have " + dataset.getSize()
					+ " numbers, but has stored only " + dataset.getStorageInBytes() + " bytes");
		long chunk = 1;
		for (int size : dataset.getChunkDimensions()) chunk = Math.multiplyExact(chunk, size);
		if (chunk > Math.max(1 << 20, 4 * dataset.getSize()))
			throw new Overclaimed("the array " + dataset.getPath() + " claims to lie in parts of " + chunk + " numbers");
	}

	private static float[] narrow(double[] values) {
		float[] floats = new float[values.length];
		IntStream.range(0, values.length).forEach(i -> floats[i] = (float) values[i]);
		return floats;
	}

	/** A damaged file can make the library fail in every way; whatever it is, it becomes a sentence. */
	private static <T> T guarded(Path file, Supplier<T> reading) throws EngineException {
		try {
			return reading.get();
		} catch (OutOfMemoryError e) {
			throw damaged(file, "it claims more than the " + Runtime.getRuntime().maxMemory() / (1 << 20) + " MB that Gleaner may use", e);
		} catch (StackOverflowError e) {
			throw damaged(file, "its parts contain each other", e);
		} catch (LinkageError e) {
			// What LZ4 needs is not part of Gleaner.
			throw new EngineException("the file " + file
					+ " is packed in a way that Gleaner does not know; write it again from Keras, with model.save(\"net.h5\")", e);
		} catch (RuntimeException e) {
			throw damaged(file, reason(e), e);
		}
	}

	/** What the innermost fault says, if it was written to be read. */
	private static String reason(Throwable e) {
		Throwable innermost = e;
		for (int depth = 0; innermost.getCause() != null && depth < DEEPEST_CAUSE; depth++) innermost = innermost.getCause();
		return innermost instanceof HdfException || innermost instanceof Overclaimed ? readable(innermost.getMessage())
				: "some of its parts are missing or wrong";
	}

	/** A file's words about itself, fit for a sentence: no control characters, and not a whole book. */
	static String readable(String words) {
		String clean = words.replaceAll("[\\p{Cntrl}\\p{Cs}]", "·");
		return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "…";
	}

	private static EngineException damaged(Path file, String why, Throwable e) {
		return new EngineException(
				"the file " + file + " cannot be read as HDF5: " + why + "; it is damaged or incomplete; get another copy",
				e);
	}

	/** An array says that it is larger than it can be. */
	private static final class Overclaimed extends RuntimeException {
		private static final long serialVersionUID = 1L;

		Overclaimed(String sentence) {
			super(sentence);
		}
	}

	@Override
	public void close() {
		arena.close();
	}
}
