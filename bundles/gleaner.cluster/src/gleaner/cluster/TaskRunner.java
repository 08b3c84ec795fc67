// SPDX-License-Identifier: EPL-2.0
package gleaner.cluster;

import gleaner.files.Faults;
import gleaner.files.Folders;
import gleaner.files.HeldLock;
import gleaner.files.StudioException;
import gleaner.runs.Run;
import gleaner.runs.RunFolder;
import gleaner.runs.RunModel;
import gleaner.runs.Runs;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Works on one task, in a folder beside those that are done, with a small studio of its own; at the end the folder is renamed. What is
 * done is not done again, what trains goes on where it was, and everything else begins anew: so a task can be killed at any moment and run
 * twice.
 */
final class TaskRunner {
	static final String OUT = "out.txt";
	static final String LOG = "log.txt";
	static final String STUDIO = "studio";
	/** In the studio of a task that is done: caches that it has filled, where they lie in a studio. */
	static final String CACHES = "caches";
	/** How often it may be killed before it counts as failed. */
	static final int MOST_ATTEMPTS = 3;
	static final int INTERRUPTED = 130;
	private static final String ERROR = "error: ";

	private final JobFolder folder;
	private final Job job;
	private final Command command;
	private final String where;
	private final Function<Task, Optional<String>> stop;

	/**
	 * @param where on which machine this is
	 * @param stop says why a task is to stop, asked several times a second; nothing while it is to go on
	 */
	TaskRunner(JobFolder folder, Job job, Command command, String where, Function<Task, Optional<String>> stop) {
		this.folder = folder;
		this.job = job;
		this.command = command;
		this.where = where;
		this.stop = stop;
	}

	/**
	 * Runs a task to its end, to its next rung, or until it is stopped.
	 *
	 * @return what has become of it; nothing if somebody else is at work on it
	 * @throws StudioException if its folder cannot be written
	 */
	Optional<TaskCard> run(Task task) throws StudioException {
		Path lock = folder.lock(task.number());
		Optional<HeldLock> held;
		try {
			Files.createDirectories(lock.getParent());
			held = HeldLock.tryTake(lock);
		} catch (IOException e) {
			throw Faults.writing(lock, e);
		}
		if (held.isEmpty()) return Optional.empty();
		try (HeldLock mine = held.get()) {
			if (folder.isDone(task.number())) return Optional.of(folder.card(task.number()));
			TaskCard card = work(task);
			if (card.state() == TaskState.DONE) deleteQuietly(lock);
			return Optional.of(card);
		}
	}

	/** A task of a sweep goes no further: its folder is that of one that is done. Nothing happens if somebody is at work on it. */
	void halt(int task) throws StudioException {
		Path lock = folder.lock(task);
		try {
			Optional<HeldLock> held = HeldLock.tryTake(lock);
			if (held.isEmpty()) return;
			try (HeldLock mine = held.get()) {
				if (folder.isDone(task)) return;
				finish(task, folder.card(task).with(TaskState.HALTED));
			}
		} catch (IOException e) {
			throw Faults.writing(lock, e);
		}
	}

	private TaskCard work(Task task) throws StudioException {
		Path part = folder.part(task.number());
		TaskCard before = folder.card(task.number());
		if (before.attempts() >= MOST_ATTEMPTS) {
			TaskCard given = before.ended(TaskState.FAILED, 0,
					"it was killed " + before.attempts() + " times; see what it printed, and run it again, perhaps with more memory");
			given.write(part);
			return given;
		}
		if (!task.isTraining()) Folders.delete(part);
		TaskCard card = before.begun(where);
		card.write(part);
		Folders.delete(folder.fault(task.number()));
		try {
			return work(task, part, card);
		} catch (StudioException e) {
			TaskCard failed = card.ended(TaskState.FAILED, 0, e.getMessage());
			failed.write(part); // where not even that can be written, nothing is known of it, and it is left to whoever comes next
			return failed;
		}
	}

	private TaskCard work(Task task, Path part, TaskCard card) throws StudioException {
		Links.link(folder.larder(), part.resolve(STUDIO));
		long began = System.nanoTime();
		int code = carryOut(task, part, card);
		double took = (System.nanoTime() - began) / 1e9;
		if (code == 0) return succeeded(task, part, card, took);
		if (code == INTERRUPTED) {
			TaskCard stopped = card.stopped(took, stop.apply(task).orElse("it was interrupted"));
			stopped.write(part);
			return stopped;
		}
		TaskCard failed = card.ended(TaskState.FAILED, took, reason(part, code));
		failed.write(part);
		return failed;
	}

	private int carryOut(Task task, Path part, TaskCard card) throws StudioException {
		Optional<List<String>> words = words(task, part.resolve(STUDIO), card);
		if (words.isEmpty()) return 0;
		Path out = part.resolve(OUT);
		Path log = part.resolve(LOG);
		try (FileOutputStream file = new FileOutputStream(out.toFile());
				OutputStream results = new BufferedOutputStream(file, 1 << 16);
				OutputStream told = Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
			int code = Stopping.run(() -> stop.apply(task), () -> command.run(words.get(), results, told));
			results.flush();
			file.getFD().sync();
			return code;
		} catch (IOException e) {
			throw Faults.writing(out, e);
		}
	}

	/** The command line; nothing if all has been learnt already. */
	private Optional<List<String>> words(Task task, Path studio, TaskCard card) throws StudioException {
		List<String> words = new ArrayList<>(task.command());
		if (task.isTraining()) {
			long goal = goal(card);
			Optional<Path> thread = thread(studio);
			Optional<Long> learnt = thread.isEmpty() ? Optional.empty() : new RunFolder(thread.get()).stateSteps().stream().findFirst();
			if (learnt.isEmpty()) thread.ifPresent(Folders::delete); // killed before it had learnt anything
			else {
				if (learnt.get() >= goal) return Optional.empty();
				words.clear();
				words.addAll(List.of(task.command().getFirst(), "--resume", thread.get().getFileName().toString()));
			}
			words.addAll(List.of("--steps", Long.toString(goal - learnt.orElse(0L))));
		}
		words.addAll(List.of("--studio", studio.toString()));
		return Optional.of(words);
	}

	private long goal(TaskCard card) {
		return job.rungs().get(Math.min(card.rung(), job.rungs().size() - 1));
	}

	/** The thread that a task trains; models that it was given lie beside it. */
	private Optional<Path> thread(Path studio) throws StudioException {
		Path runs = studio.resolve("runs");
		if (!Files.isDirectory(runs)) return Optional.empty();
		try {
			for (String name : Folders.names(runs)) if (!Files.exists(folder.larder().resolve("runs").resolve(name)))
				return Optional.of(runs.resolve(name));
			return Optional.empty();
		} catch (IOException e) {
			throw Faults.reading(runs, e);
		}
	}

	private TaskCard succeeded(Task task, Path part, TaskCard card, double took) throws StudioException {
		if (!task.isTraining()) {
			TaskCard done = card.ended(TaskState.DONE, took, "");
			finish(task.number(), done);
			return done;
		}
		Runs runs = new Runs(part.resolve(STUDIO).resolve("runs"));
		Path thread = thread(part.resolve(STUDIO)).orElseThrow(() -> new StudioException("the training left no thread in " + part));
		Run run = runs.get(thread.getFileName().toString());
		TaskCard reached = card.reached(loss(run), run.steps(), took);
		if (reached.rung() < job.rungs().size()) {
			reached.write(part);
			return reached;
		}
		TaskCard done = reached.with(TaskState.DONE);
		finish(task.number(), done);
		return done;
	}

	/** What its last model foretold of the poems held out; where that was not measured, of what it learnt. */
	private static double loss(Run run) {
		if (run.models().isEmpty()) return Double.isNaN(run.validationLoss()) ? run.loss() : run.validationLoss();
		RunModel last = run.models().getLast();
		return Double.isNaN(last.validationLoss()) ? Double.isNaN(last.loss()) ? run.loss() : last.loss() : last.validationLoss();
	}

	/** Takes away what is in the larder too, and gives the folder its name. */
	private void finish(int task, TaskCard card) throws StudioException {
		Path part = folder.part(task);
		Path studio = part.resolve(STUDIO);
		try {
			keepCaches(studio);
			for (String name : List.of("corpora", "reservoirs")) Folders.delete(studio.resolve(name));
			Path given = folder.larder().resolve("debris");
			if (Files.isDirectory(given)) for (String day : Folders.names(given)) Folders.delete(studio.resolve("debris").resolve(day));
			Path models = folder.larder().resolve("runs");
			if (Files.isDirectory(models)) for (String run : Folders.names(models)) Folders.delete(studio.resolve("runs").resolve(run));
			card.write(part);
			Files.move(part, folder.done(task), StandardCopyOption.ATOMIC_MOVE);
		} catch (IOException e) {
			throw Faults.writing(folder.done(task), e);
		}
	}

	/** Reports of corpora, and what models have said at each age. */
	private void keepCaches(Path studio) throws IOException {
		List<Path> caches = new ArrayList<>(List.of(Path.of("cache", "lifeline")));
		if (Files.isDirectory(studio.resolve("corpora"))) for (String corpus : Folders.names(studio.resolve("corpora")))
			caches.add(Path.of("corpora", corpus, "cache"));
		for (Path cache : caches) {
			Path made = studio.resolve(cache.toString());
			if (!Files.isDirectory(made) || Files.exists(folder.larder().resolve(cache.toString()))) continue;
			Path to = studio.resolve(CACHES).resolve(cache.toString());
			Files.createDirectories(to.getParent());
			Files.move(made, to);
		}
	}

	/** What the command said last of why it failed. */
	static String reason(Path part, int code) {
		try {
			List<String> lines = Files.readAllLines(part.resolve(LOG));
			for (String line : lines.reversed()) if (line.startsWith(ERROR)) return line.substring(ERROR.length());
		} catch (IOException e) {
			// Then only its code is known.
		}
		return "its command ended with the code " + code + " and did not say why";
	}

	private static void deleteQuietly(Path lock) {
		try {
			Files.deleteIfExists(lock);
		} catch (IOException e) {
			return; // a lock that stays is no harm
		}
	}
}
