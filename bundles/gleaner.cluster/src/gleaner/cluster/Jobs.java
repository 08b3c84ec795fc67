// SPDX-License-Identifier: EPL-2.0
package gleaner.cluster;

import gleaner.files.Faults;
import gleaner.files.Folders;
import gleaner.files.HeldLock;
import gleaner.files.Nearest;
import gleaner.files.SafeName;
import gleaner.files.StudioException;
import gleaner.files.Trashed;
import gleaner.files.Workplace;
import gleaner.studio.Studio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The jobs of a studio. */
public final class Jobs {
	/** What jobs are called in the trash. */
	public static final String KIND = "job";

	private final Studio studio;
	private final Path folder;

	public Jobs(Studio studio) {
		this.studio = studio;
		folder = studio.folder().resolve("jobs");
	}

	/** Where they lie. */
	public Path folder() {
		return folder;
	}

	/** Their names, in the order of the alphabet. */
	public List<String> names() throws StudioException {
		if (!Files.isDirectory(folder)) return List.of();
		try {
			return Folders.names(folder).stream().filter(name -> Files.exists(new JobFolder(folder.resolve(name)).file())).sorted()
					.toList();
		} catch (IOException e) {
			throw Faults.reading(folder, e);
		}
	}

	/** @throws StudioException if there is none of this name; the sentence names those there are */
	public JobFolder get(String name) throws StudioException {
		List<String> names = names();
		if (names.contains(name)) return new JobFolder(folder.resolve(name));
		if (names.isEmpty()) throw new StudioException("there is no job \"" + name + "\", the studio has none yet");
		throw new StudioException(
				"there is no job \"" + name + "\"" + Nearest.question(name, names) + ", there are: " + String.join(", ", names));
	}

	/** A name that no job has yet. */
	public String free(String wish) throws StudioException {
		return SafeName.of(wish, names());
	}

	/** @throws StudioException if no job can be called so, or one is called so already */
	public void requireFree(String name) throws StudioException {
		if (name.isBlank() || !SafeName.of(name).equals(name))
			throw new StudioException("a job cannot be called \"" + name + "\"; try \"" + SafeName.of(name) + "\"");
		List<String> taken = new ArrayList<>(names());
		if (!SafeName.of(name, taken).equals(name))
			throw new StudioException("there is a job \"" + name + "\" already; choose another name, or continue it with: gleaner job "
					+ "run-again \"" + name + "\"");
	}

	/**
	 * Makes the folder of a job, with what its tasks need; it is there when it is whole. Nobody works on it yet.
	 *
	 * @throws StudioException if it cannot be written, or what the tasks need is not there
	 */
	public JobFolder create(Job job, Stock stock) throws StudioException {
		if (studio.isReadOnly()) throw Faults.readOnly(studio.folder());
		requireFree(job.name());
		try (Workplace place = Workplace.open(folder)) {
			JobFolder made = new JobFolder(place.folder());
			stock.into(made.larder());
			Files.createDirectories(made.tasks());
			job.write(made.file());
			place.moveTo(folder.resolve(job.name()));
			return new JobFolder(folder.resolve(job.name()));
		} catch (IOException e) {
			throw Faults.writing(folder.resolve(job.name()), e);
		}
	}

	/**
	 * Moves a job to the trash. What it has brought into the studio stays.
	 *
	 * @throws StudioException if somebody is at work on it on this machine
	 */
	public Trashed remove(String name) throws StudioException {
		JobFolder job = get(name);
		if (studio.isReadOnly()) throw Faults.readOnly(studio.folder());
		try {
			if (Files.isDirectory(job.path().resolve(JobFolder.LOCKS))) for (String lock : Folders
					.names(job.path().resolve(JobFolder.LOCKS)))
				if (HeldLock.isHeld(job.path().resolve(JobFolder.LOCKS).resolve(lock))) throw new StudioException("a program is working "
						+ "on the job \"" + name + "\"; stop the job first, and wait until it has stopped");
			return studio.trash().put(KIND, name, List.of(job.path()));
		} catch (IOException e) {
			throw Faults.reading(job.path(), e);
		}
	}

	/** Those tasks that have failed, or one of them, are to be tried again, and the job is to go on. */
	public static void tryAgain(JobFolder job, List<Integer> tasks) throws StudioException {
		job.forgetStop();
		for (int task : tasks) {
			if (job.isDone(task)) continue;
			Folders.delete(job.fault(task));
			TaskCard card = job.card(task);
			if (card.attempts() > 0 || card.state() == TaskState.FAILED) card.stopped(0, "").write(job.part(task));
		}
	}
}
