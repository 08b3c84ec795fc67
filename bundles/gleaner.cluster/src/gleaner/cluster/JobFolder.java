// SPDX-License-Identifier: EPL-2.0
package gleaner.cluster;

import gleaner.files.AtomicFile;
import gleaner.files.Faults;
import gleaner.files.StudioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What lies where in the folder of a job. A task that is done has a folder that is called by its number; one that is not has the same with
 * a dot before it, and is renamed in one step: so whoever finds the first finds all of it. Nothing is remembered: each question looks at
 * the disk.
 *
 * @param path where it lies
 */
public record JobFolder(Path path) {
	static final String FAULT = "-fault";
	static final String LOCKS = "locks";
	private static final Pattern NUMBER = Pattern.compile("\\.?(\\d{6,9})");

	/** What is known of all tasks, see {@link Job}. */
	public Path file() {
		return path.resolve("job.json");
	}

	/** What tasks need: a studio with the corpora, reservoirs and models that they name, as they were when the job was begun. */
	public Path larder() {
		return path.resolve("studio");
	}

	/** The folders of the tasks. */
	public Path tasks() {
		return path.resolve("tasks");
	}

	/** The folder of a task that is done. */
	public Path done(int task) {
		return tasks().resolve(number(task));
	}

	/** The folder of a task that is not done. */
	public Path part(int task) {
		return tasks().resolve("." + number(task));
	}

	/** Where the card of a task is that could not be written into its own folder, as on a full disk. */
	public Path fault(int task) {
		return tasks().resolve("." + number(task) + FAULT);
	}

	/** The folder of a task, done or not; it need not be there. */
	public Path place(int task) {
		return isDone(task) ? done(task) : part(task);
	}

	/** What a task printed as its result. */
	public Path out(int task) {
		return place(task).resolve(TaskRunner.OUT);
	}

	/** What else a task printed: progress, warnings, and why it failed. */
	public Path log(int task) {
		return place(task).resolve(TaskRunner.LOG);
	}

	/** Held by whoever is at work on a task. */
	public Path lock(int task) {
		return path.resolve(LOCKS).resolve(number(task) + ".lock");
	}

	/** Held by one of those who work on this machine. */
	public Path workerLock(int worker) {
		return path.resolve(LOCKS).resolve("worker-" + worker + ".lock");
	}

	/** A file that is there while the job is to stand still. */
	public Path stop() {
		return path.resolve("stop");
	}

	/** A file that is there while the job does nothing, on this machine; those who work on it wait. */
	public Path pause() {
		return path.resolve("pause");
	}

	/** What a making came to, when all is done and put together. */
	public Path poems() {
		return path.resolve("poems.txt");
	}

	/** What the tasks of a job that makes no poems have printed, when all is done and put together. */
	public Path results() {
		return path.resolve("results.txt");
	}

	/** What a cluster is told, and what its queue says. */
	public Path queue() {
		return path.resolve("queue");
	}

	/** Whether a task is done. */
	public boolean isDone(int task) {
		return Files.isDirectory(done(task));
	}

	/** Whether the job is to stand still. */
	public boolean isAskedToStop() {
		return Files.exists(stop());
	}

	/** Whether the job is to do nothing for a while. */
	public boolean isAskedToPause() {
		return Files.exists(pause());
	}

	/** Lets those who work on it wait: what trains keeps its state first, anything else comes to its end. */
	public void askToPause() throws StudioException {
		AtomicFile.write(pause(), "");
	}

	/** Lets those who wait go on. */
	public void forgetPause() throws StudioException {
		delete(pause());
	}

	/** Asks all who work on it to stop; what trains keeps its state first. */
	public void askToStop() throws StudioException {
		AtomicFile.write(stop(), "");
	}

	/** The job is to go on. */
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

	/** @throws StudioException if it cannot be read, or was written by a newer Gleaner */
	public Job job() throws StudioException {
		return Job.read(file());
	}

	/** What is known of a task; {@link TaskCard#NONE} if nothing is. A card that cannot be read is one of a failure. */
	public TaskCard card(int task) {
		Path place = place(task);
		return Files.exists(place.resolve(TaskCard.FILE)) ? TaskCard.readOrFailed(place) : TaskCard.NONE;
	}

	/** The number of a task by the name of its folder; empty if it is none. */
	static Optional<Integer> numberOf(String folder) {
		Matcher matcher = NUMBER.matcher(folder);
		return matcher.matches() ? Optional.of(Integer.parseInt(matcher.group(1))) : Optional.empty();
	}

	private static String number(int task) {
		return String.format("%06d", task);
	}
}
