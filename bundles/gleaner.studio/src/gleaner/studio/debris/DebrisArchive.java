// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.debris;

import gleaner.files.Faults;
import gleaner.files.SafeName;
import gleaner.files.StudioException;
import gleaner.runs.ModelName;
import gleaner.studio.making.Making;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The debris of a studio. Safe for use by several threads. */
public final class DebrisArchive {
	private final Path folder;
	private final boolean readOnly;

	/** @param folder the studio's folder of debris; need not be there yet */
	public DebrisArchive(Path folder, boolean readOnly) {
		this.folder = folder;
		this.readOnly = readOnly;
	}

	/**
	 * Begins a new file: its header is on disk when this returns.
	 *
	 * @throws StudioException if the studio is read-only, the disk is full, …
	 */
	public DebrisWriter begin(Making making) throws StudioException {
		if (readOnly) throw Faults.readOnly(folder.getParent());
		LocalDateTime local = LocalDateTime.ofInstant(making.made(), ZoneId.systemDefault());
		String model = making.model().map(m -> "_" + SafeName.of(ModelName.plain(m)).replace('_', '-')).orElse("");
		String name = DebrisEntry.DATE.format(local) + "/" + DebrisEntry.TIME.format(local) + "_" + making.engine() + model + "_seed-"
				+ making.request().seed();
		for (int n = 1;; n++) {
			String id = n == 1 ? name : name + "_" + n;
			Path file = file(id);
			try {
				Files.createDirectories(file.getParent());
				Optional<DebrisWriter> writer = begin(id, file, making);
				if (writer.isPresent()) return writer.get();
			} catch (FileAlreadyExistsException e) {
				continue;
			} catch (IOException e) {
				throw Faults.writing(file, e);
			}
		}
	}

	/** Nothing if somebody else is just beginning a file of this name. */
	private static Optional<DebrisWriter> begin(String id, Path file, Making making) throws IOException {
		if (Files.exists(file)) throw new FileAlreadyExistsException(file.toString());
		Optional<StreamLock> lock = StreamLock.take(file);
		if (lock.isEmpty()) return Optional.empty();
		try {
			return Optional.of(begin(id, Files.createFile(file), making, lock.get()));
		} catch (IOException | RuntimeException e) {
			lock.get().close();
			throw e;
		}
	}

	private static DebrisWriter begin(String id, Path file, Making making, StreamLock lock) throws IOException {
		RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw");
		try {
			out.write(Head.text(making).getBytes(StandardCharsets.UTF_8));
			new SideCar(making, Optional.empty()).write(SideCar.beside(file));
			return new DebrisWriter(id, file, making, out, lock);
		} catch (IOException e) {
			out.close();
			Files.deleteIfExists(file);
			throw e;
		}
	}

	/**
	 * Takes away what programs that were killed have left behind before an engine had said a word: files with a header and nothing else.
	 * What is being written stays, and so does every file with as much as a letter in it. Goes through all files: not for the UI thread.
	 */
	public void sweep() throws StudioException {
		if (!readOnly) new EmptyDebris(folder).sweep();
	}

	/** All there is, the newest first. Cheap: only names are read. Files with other names are not debris. */
	public List<DebrisEntry> list() throws StudioException {
		List<DebrisEntry> entries = new ArrayList<>();
		for (Path day : children(folder))
			if (Files.isDirectory(day))
				for (Path file : children(day)) {
					String name = file.getFileName().toString();
					if (!name.endsWith(".txt")) continue;
					DebrisEntry.of(day.getFileName() + "/" + name.substring(0, name.length() - ".txt".length())).ifPresent(entries::add);
				}
		entries.sort(Comparator.comparing(DebrisEntry::started).thenComparing(DebrisEntry::id).reversed());
		return entries;
	}

	private static List<Path> children(Path folder) throws StudioException {
		if (!Files.isDirectory(folder)) return List.of();
		try (Stream<Path> children = Files.list(folder)) {
			return children.toList();
		} catch (IOException e) {
			throw Faults.reading(folder, e);
		}
	}

	/**
	 * Opens a file; its text stays on disk. Goes through it once. A missing, stale or unreadable side-car does not prevent it: see
	 * {@link DebrisFile#remarks()}.
	 *
	 * @throws StudioException if there is none of this id, or it cannot be read
	 */
	public DebrisFile open(String id) throws StudioException {
		Path file = file(id);
		if (!Files.isRegularFile(file))
			throw new StudioException("there is no debris \"" + id + "\" in " + folder + "; it may have been moved or deleted");
		return DebrisFile.read(id, file);
	}

	/**
	 * Why a poem is as it is, as far as its engine said so.
	 *
	 * @param poem its number in its stream
	 * @throws StudioException if it cannot be read
	 */
	public PoemWhy why(String id, long poem) throws StudioException {
		return DebrisReasons.of(file(id), poem);
	}

	/** The reasons alone, see {@link #why}. */
	public List<DebrisReason> reasons(String id, long poem) throws StudioException {
		return why(id, poem).reasons();
	}

	/** The text file of this id, whether or not it is there. */
	public Path file(String id) throws StudioException {
		if (DebrisEntry.of(id).isEmpty())
			throw new StudioException("\"" + id + "\" does not name debris; a name looks like 2016-12-09/18-39-18_markov_seed-42");
		return folder.resolve(id + ".txt");
	}
}
