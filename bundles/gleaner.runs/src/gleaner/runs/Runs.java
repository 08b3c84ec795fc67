// SPDX-License-Identifier: EPL-2.0
package gleaner.runs;

import gleaner.files.Faults;
import gleaner.files.FileTurn;
import gleaner.files.Nearest;
import gleaner.files.SafeName;
import gleaner.files.StudioException;
import gleaner.files.Trash;
import gleaner.files.Trashed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The training threads of a studio. Safe for use by several threads. */
public final class Runs {
	/** So many hexadecimal digits of a hash tell models apart. */
	private static final int FINGERPRINT = 16;
	/** Of the threads there are, so many are named where one is not. */
	private static final int MOST_NAMED = 12;

	/** What threads are called in the trash. */
	public static final String THREAD = "thread";
	/** What models are called in the trash. */
	public static final String MODEL = "model";

	private final Path folder;
	private final Trash trash;
	private final KnownRuns known = new KnownRuns();
	private final Map<Path, Hashed> fingerprints = new ConcurrentHashMap<>();

	private record Hashed(long size, FileTime changed, String fingerprint) {
	}

	/** @param folder the studio's folder of runs; need not be there yet */
	public Runs(Path folder) {
		this(folder, folder.resolveSibling("trash"));
	}

	/**
	 * @param folder the studio's folder of runs; need not be there yet
	 * @param trash where removed threads and models go
	 */
	public Runs(Path folder, Path trash) {
		this.folder = folder;
		this.trash = new Trash(trash);
	}

	/** Where they lie. */
	public Path folder() {
		return folder;
	}

	/**
	 * The threads at one moment.
	 *
	 * @param runs all that can be read, the newest first
	 * @param problems a sentence for each that cannot
	 */
	public record Listing(List<Run> runs, List<String> problems) {
	}

	/** Looks at all threads once. Those that have not changed are not read again. */
	public Listing look() throws StudioException {
		List<Run> runs = new ArrayList<>();
		List<String> problems = new ArrayList<>();
		List<RunFolder> places = places();
		known.retain(places);
		for (RunFolder place : places) {
			try {
				runs.add(known.read(place));
			} catch (StudioException e) {
				problems.add(e.getMessage());
			}
		}
		return new Listing(runs, problems);
	}

	/** All that can be read, the newest first. What cannot is told by {@link #problems()}. */
	public List<Run> list() throws StudioException {
		return look().runs();
	}

	/** A sentence for each thread that cannot be read. */
	public List<String> problems() throws StudioException {
		return look().problems();
	}

	private List<RunFolder> places() throws StudioException {
		if (!Files.isDirectory(folder)) return List.of();
		try (Stream<Path> children = Files.list(folder)) {
			return children.map(RunFolder::new).filter(RunFolder::isRun).sorted(Comparator.comparing(RunFolder::id).reversed()).toList();
		} catch (IOException e) {
			throw Faults.reading(folder, e);
		}
	}

	/**
	 * The thread of this id, or of this name, or whose id ends like this.
	 *
	 * @throws StudioException if there is none, or more than one; the sentence names those there are
	 */
	public Run get(String name) throws StudioException {
		List<String> ids = places().stream().map(RunFolder::id).toList();
		if (ids.contains(name)) return known.read(new RunFolder(folder.resolve(name)));
		List<Run> all = list();
		List<Run> found = name.isBlank() ? List.of()
				: all.stream().filter(run -> run.name().equals(name) || run.id().endsWith(name)).toList();
		if (found.size() == 1) return found.getFirst();
		if (!found.isEmpty()) throw new StudioException("several threads are called \"" + name + "\": "
				+ String.join(", ", found.stream().map(Run::id).toList()) + "; give the full name of one");
		List<String> names = new ArrayList<>(ids);
		for (Run run : all) if (!run.name().isEmpty()) names.add(run.name());
		throw new StudioException("there is no thread \"" + name + "\"" + Nearest.question(name, names) + ", "
				+ (ids.isEmpty() ? "there is none in " + folder : "there are: " + inShort(ids, all)));
	}

	/** Threads by the names that poets know them by; one that has none, shares it, or cannot be read, by its id. */
	private static String inShort(List<String> ids, List<Run> readable) {
		Map<String, Long> sharing = readable.stream().collect(Collectors.groupingBy(Run::name, Collectors.counting()));
		Map<String, String> names = readable.stream().filter(run -> !run.name().isEmpty() && sharing.get(run.name()) == 1)
				.collect(Collectors.toMap(Run::id, Run::name));
		return ids.stream().limit(MOST_NAMED).map(id -> names.getOrDefault(id, id)).collect(Collectors.joining(", "))
				+ (ids.size() > MOST_NAMED ? " and " + (ids.size() - MOST_NAMED) + " more" : "");
	}

	/**
	 * The model of this name, see {@link ModelName}.
	 *
	 * @throws StudioException if there is none, or its fingerprint is another than the name says
	 */
	public RunModel model(ModelName name) throws StudioException {
		Run run = get(name.run());
		RunModel model = run.model(name.step())
				.orElseThrow(() -> new StudioException("the thread " + run.id() + " has no model \"" + name.step() + "\""
						+ Nearest.question(name.step(), List.of(ModelName.FIRST, ModelName.BEST, ModelName.LAST)) + ", "
						+ (run.models().isEmpty() ? "it has none yet" : "it has: " + inWords(run.models()))));
		if (name.fingerprint().isPresent() && !fingerprint(model).equals(name.fingerprint().get()))
			throw new StudioException("the model " + model.name() + " is not the one you asked for: its fingerprint is "
					+ fingerprint(model) + ", not " + name.fingerprint().get()
					+ "; leave out the fingerprint to use it anyway");
		return model;
	}

	private static String inWords(List<RunModel> models) {
		List<String> steps = models.stream().map(model -> Long.toString(model.step())).toList();
		if (steps.size() <= 12) return String.join(", ", steps);
		return String.join(", ", steps.subList(0, 6)) + " … " + String.join(", ", steps.subList(steps.size() - 6, steps.size())) + ", "
				+ steps.size() + " in all";
	}

	/**
	 * A hash of a model's file: the same only if it is the same model. Reads the file, once for as long as it does not change.
	 *
	 * @throws StudioException if it cannot be read
	 */
	public String fingerprint(RunModel model) throws StudioException {
		Path file = model.file();
		try {
			long size = Files.size(file);
			FileTime changed = Files.getLastModifiedTime(file);
			Hashed before = fingerprints.get(file);
			if (before != null && before.size == size && before.changed.equals(changed)) return before.fingerprint;
			String fingerprint = hash(file);
			fingerprints.put(file, new Hashed(size, changed, fingerprint));
			return fingerprint;
		} catch (IOException e) {
			throw Faults.reading(file, e);
		}
	}

	private static String hash(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			byte[] buffer = new byte[1 << 16];
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) digest.update(buffer, 0, read);
			return HexFormat.of().formatHex(digest.digest()).substring(0, FINGERPRINT);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}

	/** Asks the program that is at work on a thread to stop. It does so soon, and keeps its state first. */
	public void stop(Run run) throws StudioException {
		new RunFolder(run.folder()).askToStop();
	}

	/**
	 * Moves a thread to the trash, with its models.
	 *
	 * @throws StudioException if a program is at work on it, or it is gone
	 */
	public Trashed remove(Run run) throws StudioException {
		if (new RunFolder(run.folder()).isAtWork())
			throw new StudioException("the thread " + run.id() + " is still learning; stop it first, then delete it");
		return trash.put(THREAD, run.name().isEmpty() ? run.id() : run.name(), List.of(run.folder()));
	}

	/** Moves a model to the trash, with its samples. The thread stays, and can be trained on as before. */
	public Trashed remove(RunModel model) throws StudioException {
		RunFolder place = new RunFolder(model.file().getParent().getParent());
		return trash.put(MODEL, model.name(), List.of(model.file(), place.samples(model.step())));
	}

	/**
	 * Puts a thread or a model back that was removed.
	 *
	 * @throws StudioException if the thread of a model is not there any more, or something else has taken the place
	 */
	public void restore(Trashed removed) throws StudioException {
		if (removed.kind().equals(MODEL)) {
			ModelName name = ModelName.of(removed.name());
			if (!new RunFolder(folder.resolve(SafeName.of(name.run()))).isRun())
				throw new StudioException("the model " + removed.name() + " cannot be put back: its thread " + name.run()
						+ " is not in the studio; put that back first");
		}
		trash.restore(removed, place -> place);
	}

	/**
	 * Writes down what a poet thinks of a model, or of the thread as a whole. Other notes stay, and so does whatever a training writes
	 * meanwhile. If another program has changed the same note, both changes are kept, see {@link Note#merge}.
	 *
	 * @param step of the model; empty for the thread
	 * @param before the note as it was when the poet began to change it
	 * @throws StudioException if the notes that are there cannot be read, or these cannot be written
	 */
	public void note(Run run, OptionalLong step, Note before, Note note) throws StudioException {
		RunFolder place = new RunFolder(run.folder());
		if (!place.isRun()) throw new StudioException("the thread " + run.id() + " is gone, so you cannot add notes");
		try (FileTurn turn = FileTurn.at(place.notes())) {
			RunNotes there = RunNotes.read(run.folder());
			there.with(step, there.of(step).merge(before, note)).write(run.folder());
		}
	}
}
