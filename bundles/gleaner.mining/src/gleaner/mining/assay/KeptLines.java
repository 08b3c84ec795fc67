// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.assay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import gleaner.files.Faults;
import gleaner.files.HeldLock;
import gleaner.files.StudioException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was measured, on the disk: the first line says of what kind, then comes an object a line, which is with the system as soon as it is
 * measured. A cache: lines that are torn or damaged are as good as missing, and of another kind it is begun anew. One program at a time
 * adds to the file; another one keeps what it measures to itself. Safe for use by several threads.
 *
 * @param <T> a record with the hash of its text in it
 */
final class KeptLines<T> implements AutoCloseable {
	private static final ObjectMapper MAPPER = new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

	private final Path path;
	private final Function<T, String> hash;
	private final Map<String, T> known = new ConcurrentHashMap<>();
	private Optional<HeldLock> lock = Optional.empty();
	private RandomAccessFile file;

	/**
	 * Opens the file, or begins it.
	 *
	 * @param kind without line ends; changes whenever the same text would be measured otherwise
	 * @param isReadOnly whether nothing may be written
	 */
	KeptLines(Path path, String kind, Class<T> type, Function<T, String> hash, boolean isReadOnly) throws StudioException {
		this.path = path;
		this.hash = hash;
		try {
			boolean isOurs = read(kind, MAPPER.readerFor(type));
			if (!isReadOnly) open(kind, isOurs);
		} catch (IOException e) {
			close();
			throw Faults.writing(path, e);
		}
	}

	private boolean read(String kind, ObjectReader reader) throws IOException {
		if (!Files.isRegularFile(path)) return false;
		try (BufferedReader in = new BufferedReader(
				new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8), 1 << 16)) {
			if (!kind.equals(in.readLine())) return false;
			for (String line = in.readLine(); line != null; line = in.readLine()) {
				if (Thread.interrupted()) throw new InterruptedIOException(path + " was not read to its end");
				try {
					T value = reader.readValue(line);
					if (value != null) known.put(hash.apply(value), value);
				} catch (JsonProcessingException | IllegalArgumentException e) {
					// Torn by a crash: it is measured again.
					continue;
				}
			}
			return true;
		}
	}

	private void open(String kind, boolean isOurs) throws IOException {
		Files.createDirectories(path.getParent());
		lock = HeldLock.tryTake(path.resolveSibling("." + path.getFileName() + ".lock"));
		if (lock.isEmpty()) return;
		file = new RandomAccessFile(path.toFile(), "rw");
		if (!isOurs) {
			file.setLength(0);
			file.write((kind + "\n").getBytes(StandardCharsets.UTF_8));
			return;
		}
		long length = file.length();
		file.seek(Math.max(0, length - 1));
		boolean isWhole = length == 0 || file.read() == '\n';
		file.seek(length);
		if (!isWhole) file.write('\n');
	}

	/** What is known of a text; null if nothing. */
	T get(String textHash) {
		return known.get(textHash);
	}

	Set<String> hashes() {
		return known.keySet();
	}

	/** @throws StudioException if it cannot be written */
	void add(T value) throws StudioException {
		if (known.putIfAbsent(hash.apply(value), value) != null) return;
		try {
			byte[] line = (MAPPER.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8);
			synchronized (this) {
				if (file != null) file.write(line);
			}
		} catch (IOException e) {
			throw Faults.writing(path, e);
		}
	}

	@Override
	public synchronized void close() {
		try {
			if (file != null) file.close();
		} catch (IOException e) {
			// Nothing was left to be written: every line goes to the system at once.
			return;
		} finally {
			file = null;
			lock.ifPresent(HeldLock::close);
			lock = Optional.empty();
		}
	}
}
