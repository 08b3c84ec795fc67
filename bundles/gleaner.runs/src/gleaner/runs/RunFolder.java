// SPDX-License-Identifier: EPL-2.0
package gleaner.runs;

import gleaner.files.AtomicFile;
import gleaner.files.Faults;
import gleaner.files.Folders;
import gleaner.files.HeldLock;
import gleaner.files.StudioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What lies where in the folder of a training thread, for whoever trains as for whoever watches. Nothing is remembered: each question looks
 * at the disk.
 *
 * @param path where it lies
 */
public record RunFolder(Path path) {
	private static final String WEIGHTS = ".safetensors";
	private static final Pattern OF_STEP = Pattern.compile("(\\d{1,18})\\.safetensors");
	/** How files end that are not whole yet; those of older trainers only end so. */
	private static final String HALF_WRITTEN = ".tmp";
	/** Nobody writes a card, notes or a request for so long. */
	private static final Duration WRITTEN = Duration.ofMinutes(1);
	/** Whoever looks at the folder may have the lock for a moment, to see whether it is free. */
	private static final Duration PATIENCE = Duration.ofMillis(500);

	/** How the thread is called. */
	public String id() {
		return path.getFileName().toString();
	}

	/** See {@link RunCard}. */
	public Path card() {
		return path.resolve("run.json");
	}

	/** See {@link LossLog} and {@link LossCurve}. */
	public Path losses() {
		return path.resolve("loss.csv");
	}

	/** See {@link RunLog} and {@link LogTail}. */
	public Path log() {
		return path.resolve("training.log");
	}

	/** See {@link RunNotes}. */
	public Path notes() {
		return path.resolve("notes.json");
	}

	/** Where the models lie. */
	public Path models() {
		return path.resolve("models");
	}

	/** The model of a step. */
	public Path model(long step) {
		return models().resolve(step + WEIGHTS);
	}

	/** What the model of a step says, see {@link Samples}. */
	public Path samples(long step) {
		return samples().resolve(step + ".txt");
	}

	private Path samples() {
		return path.resolve("samples");
	}

	/** Where the states lie that a training needs to go on. */
	public Path states() {
		return path.resolve("state");
	}

	/** The state of a step. */
	public Path state(long step) {
		return states().resolve(step + WEIGHTS);
	}

	/** Its lock, which whoever trains holds, see {@link HeldLock}. */
	public Path lock() {
		return path.resolve("lock");
	}

	/** A file that is there when the training is asked to stop. */
	public Path stop() {
		return path.resolve("stop");
	}

	/** The step of a model or a state; empty if the file is none. */
	static OptionalLong step(Path file) {
		Matcher name = OF_STEP.matcher(file.getFileName().toString());
		return name.matches() ? OptionalLong.of(Long.parseLong(name.group(1))) : OptionalLong.empty();
	}

	/** Whether there is a thread: a folder is one as soon as it has a card. */
	public boolean isRun() {
		return Files.isRegularFile(card());
	}

	/** Whether there is a state to go on from. */
	public boolean canGoOn() {
		return Files.isDirectory(states());
	}

	/** Whether a program is at work on it: one that holds the lock, which goes with the program, however it dies. */
	public boolean isAtWork() {
		return HeldLock.isHeld(lock());
	}

	/**
	 * Holds the folder against other programs, as whoever trains must. The folder is made if it is not there.
	 *
	 * @return empty if a program is at work on it
	 * @throws StudioException if nothing can be written there, or the disk knows no locks
	 */
	public Optional<HeldLock> hold() throws StudioException {
		try {
			Files.createDirectories(path);
			Optional<HeldLock> lock = HeldLock.take(lock(), PATIENCE);
			if (lock.isEmpty() || lock.get().bindsOthers()) return lock;
			lock.get().close();
			throw new StudioException("the disk of " + path
					+ " has no locks, so two programs could write there at once; move the studio to a disk of this computer");
		} catch (IOException e) {
			throw Faults.writing(lock(), e);
		}
	}

	/** Makes the folders that are missing, and deletes what a program that was killed left half written. Only for who holds the lock. */
	public void furnish() throws StudioException {
		for (Path folder : List.of(models(), samples(), states())) {
			try {
				Files.createDirectories(folder);
				sweep(folder, Duration.ZERO);
			} catch (IOException e) {
				throw Faults.writing(folder, e);
			}
		}
		try {
			sweep(path, WRITTEN);
		} catch (IOException e) {
			throw Faults.writing(path, e);
		}
	}

	private static void sweep(Path folder, Duration age) throws IOException {
		FileTime young = FileTime.from(Instant.now().minus(age));
		for (String name : Folders.names(folder)) {
			Path file = folder.resolve(name);
			if (!name.endsWith(HALF_WRITTEN) || !Files.isRegularFile(file)) continue;
			if (age.isZero() || Files.getLastModifiedTime(file).compareTo(young) < 0) Files.deleteIfExists(file);
		}
	}

	/** The steps of which there is a state, the newest first. */
	public List<Long> stateSteps() throws StudioException {
		try {
			List<Long> steps = new ArrayList<>();
			for (String name : Folders.names(states())) step(states().resolve(name)).ifPresent(steps::add);
			steps.sort(Comparator.reverseOrder());
			return steps;
		} catch (IOException e) {
			throw Faults.reading(states(), e);
		}
	}

	/** Deletes all states but that of one step. */
	public void deleteStatesBut(long step) throws StudioException {
		for (long old : stateSteps()) if (old != step) delete(state(old));
	}

	/** Deletes the model of a step; what it said stays. */
	public void deleteModel(long step) throws StudioException {
		delete(model(step));
	}

	/** Asks the program that is at work to stop. It does so soon, and keeps its state first. */
	public void askToStop() throws StudioException {
		AtomicFile.write(stop(), "");
	}

	/** Whether the program that is at work is asked to stop. */
	public boolean isAskedToStop() {
		return Files.exists(stop());
	}

	/** What was asked has been done, or is no longer asked. */
	public void forgetStop() throws StudioException {
		delete(stop());
	}

	private static void delete(Path file) throws StudioException {
		try {
			Files.deleteIfExists(file);
		} catch (IOException e) {
			throw Faults.writing(file, e);
		}
	}
}
