// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import gleaner.engine.Progress;
import gleaner.engine.SourcePoem;
import gleaner.files.Faults;
import gleaner.files.Folders;
import gleaner.files.Nearest;
import gleaner.files.SafeName;
import gleaner.files.StudioException;
import gleaner.files.Trash;
import gleaner.files.Trashed;
import gleaner.files.Workplace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The corpora of a studio. Safe for use by several threads. */
public final class Corpora {
	/** What corpora are called in the trash. */
	public static final String KIND = "corpus";

	private static final int LONGEST_NAME = 120;

	private final Path folder;
	private final Trash trash;
	private final boolean readOnly;
	private final Unpacking.Limits limits;

	/**
	 * @param folder the studio's folder of corpora; need not be there yet
	 * @param trash where removed corpora go
	 */
	public Corpora(Path folder, Path trash, boolean readOnly) {
		this(folder, trash, readOnly, Unpacking.Limits.STANDARD);
	}

	Corpora(Path folder, Path trash, boolean readOnly, Unpacking.Limits limits) {
		this.limits = limits;
		this.folder = folder;
		this.trash = new Trash(trash);
		this.readOnly = readOnly;
	}

	/** All that can be read, sorted by name. What cannot is told by {@link #problems()}. */
	public List<StoredCorpus> list() throws StudioException {
		List<StoredCorpus> corpora = new ArrayList<>();
		for (Path place : places()) {
			try {
				corpora.add(new StoredCorpus(place, CorpusDescription.read(place)));
			} catch (StudioException e) {
				continue;
			}
		}
		corpora.sort(Comparator.comparing(StoredCorpus::name, String.CASE_INSENSITIVE_ORDER).thenComparing(StoredCorpus::name));
		return corpora;
	}

	/** A sentence for each folder among the corpora that cannot be read as one. */
	public List<String> problems() throws StudioException {
		List<String> problems = new ArrayList<>();
		for (Path place : places()) {
			try {
				CorpusDescription.read(place);
			} catch (StudioException e) {
				problems.add(e.getMessage());
			}
		}
		return problems;
	}

	/**
	 * The corpus of this name; capitals do not count.
	 *
	 * @throws StudioException if there is none; the sentence names those there are
	 */
	public StoredCorpus get(String name) throws StudioException {
		Optional<StoredCorpus> found = find(name);
		if (found.isPresent()) return found.get();
		List<String> names = list().stream().map(StoredCorpus::name).toList();
		String known = names.isEmpty() ? "this studio has none yet; import one first" : "there are: " + String.join(", ", names);
		throw new StudioException("there is no corpus \"" + name + "\"" + Nearest.question(name, names) + ", " + known);
	}

	/** Whether there is a corpus of this name; capitals do not count. */
	public boolean has(String name) throws StudioException {
		return find(name).isPresent();
	}

	private Optional<StoredCorpus> find(String name) throws StudioException {
		String key = SafeName.key(name.strip());
		return list().stream().filter(c -> SafeName.key(c.name()).equals(key)).findFirst();
	}

	/**
	 * Makes a corpus of files, folders, archives and pages of the web, all or nothing: unless it comes to a good end, the studio is as it
	 * was. The sources are not touched. Files that hold no text are skipped and reported.
	 *
	 * @throws StudioException if there is such a corpus already, nothing to read, no room, …
	 * @throws InterruptedException if the thread was interrupted
	 */
	public ImportReport importFrom(ImportOrder order, Progress progress) throws StudioException, InterruptedException {
		ImportOrder valid = new ImportOrder(validName(order.name()), order.sources(), order.options());
		return build(valid.name(), workplace -> {
			Path unpacked = workplace.resolve(".unpacked");
			CorpusBuilder corpus = new CorpusBuilder(workplace);
			Importer importer = new Importer(valid, corpus, unpacked, limits, progress);
			ImportReport report = importer.run();
			if (report.poems() == 0) throw importer.nothing();
			Folders.delete(unpacked);
			progress.report("counting " + valid.name(), Double.NaN);
			corpus.finish(valid.name(), importer.note(report));
			return report;
		});
	}

	/** As {@link #importFrom(ImportOrder, Progress)}, of files and folders. */
	public ImportReport importFrom(String name, List<Path> sources, ImportOptions options, Progress progress)
			throws StudioException, InterruptedException {
		return importFrom(ImportOrder.of(name, sources, options), progress);
	}

	/**
	 * What an import would come to. Nothing is written into the studio. Takes as long as the import itself, or nearly.
	 *
	 * @throws StudioException if there is nothing to read, …
	 * @throws InterruptedException if the thread was interrupted
	 */
	public ImportPreview preview(ImportOrder order, Progress progress) throws StudioException, InterruptedException {
		Path unpacked;
		try {
			unpacked = Files.createTempDirectory("gleaner-import");
		} catch (IOException e) {
			throw new StudioException("the system's temporary folder has no room for a preview; make some room", e);
		}
		try {
			Importer importer = new Importer(order, Shelf.NONE, unpacked, limits, progress);
			ImportReport report = importer.run();
			return importer.preview(report);
		} finally {
			Folders.delete(unpacked);
		}
	}

	/** Makes a corpus of poems, one file each; their ids are the names of the files. All or nothing. */
	void make(String name, List<SourcePoem> poems, CorpusNote note) throws StudioException {
		try {
			build(name, workplace -> {
				CorpusBuilder corpus = new CorpusBuilder(workplace);
				for (SourcePoem poem : poems) corpus.addPoem(poem.id(), poem.title(), poem.author(), poem.text());
				corpus.finish(name, note);
				return name;
			});
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new StudioException("making " + name + " was interrupted; try again", e);
		}
	}

	/** Fills an empty folder. */
	@FunctionalInterface
	private interface Work<T> {
		T fill(Path folder) throws StudioException, InterruptedException;
	}

	/** Lets a corpus grow in a temporary folder, which becomes the corpus' own only when all is in it, and on the disk. */
	private <T> T build(String name, Work<T> work) throws StudioException, InterruptedException {
		requireWritable();
		requireFree(name);
		try (Workplace workplace = Workplace.open(folder)) {
			T result = work.fill(workplace.folder());
			workplace.force();
			settle(name, workplace);
			return result;
		} catch (IOException e) {
			throw Faults.writing(folder, e);
		}
	}

	/** Moves a corpus to the trash. */
	public Trashed remove(String name) throws StudioException {
		requireWritable();
		StoredCorpus corpus = get(name);
		return trash.put(KIND, corpus.name(), List.of(corpus.folder()));
	}

	/**
	 * Puts a corpus back that was removed.
	 *
	 * @throws StudioException if there is another of its name by now
	 */
	public synchronized void restore(Trashed removed) throws StudioException {
		requireWritable();
		if (has(removed.name())) throw new StudioException("\"" + removed.name()
				+ "\" cannot be put back: another corpus has that name; rename that one first");
		trash.restore(removed, place -> place);
	}

	/**
	 * Gives a corpus another name. Its folder is called as before.
	 *
	 * @throws StudioException if there is none of the name, or one of the new name already
	 */
	public synchronized void rename(String name, String newName) throws StudioException {
		requireWritable();
		StoredCorpus corpus = get(name);
		String valid = validName(newName);
		if (!SafeName.key(valid).equals(SafeName.key(corpus.name()))) requireFree(valid);
		CorpusDescription now = CorpusDescription.read(corpus.folder());
		new CorpusDescription(valid, now.note(), now.characters(), now.parts()).write(corpus.folder());
	}

	private synchronized void settle(String name, Workplace workplace) throws IOException {
		requireFree(name);
		workplace.moveTo(folder.resolve(SafeName.of(name, Folders.names(folder))));
	}

	private void requireFree(String name) throws StudioException {
		Optional<StoredCorpus> same = find(name);
		if (same.isPresent())
			throw new StudioException("there is a corpus \"" + same.get().name()
					+ "\" already; choose another name, or remove that one first (it goes to the trash)");
	}

	private void requireWritable() throws StudioException {
		if (readOnly) throw Faults.readOnly(folder.getParent());
	}

	private static String validName(String name) throws StudioException {
		String clean = name.strip();
		if (clean.isEmpty()) throw new StudioException("the corpus has no name; give it one");
		if (clean.length() > LONGEST_NAME)
			throw new StudioException("the corpus's name has " + clean.length() + " characters, must have " + LONGEST_NAME + " at most");
		if (clean.chars().anyMatch(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029'))
			throw new StudioException("the corpus's name must be on one line, without control characters");
		return clean;
	}

	private List<Path> places() throws StudioException {
		if (!Files.isDirectory(folder)) return List.of();
		try (Stream<Path> children = Files.list(folder)) {
			return children.filter(c -> !c.getFileName().toString().startsWith(".") && Files.isDirectory(c)).sorted().toList();
		} catch (IOException e) {
			throw Faults.reading(folder, e);
		}
	}
}
