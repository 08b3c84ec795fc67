// SPDX-License-Identifier: EPL-2.0
package gleaner.cluster;

import gleaner.files.Faults;
import gleaner.files.Folders;
import gleaner.files.HeldLock;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Brings what the tasks of a job have made into the studio, as if it had been made there: threads, and debris with how it was made. What
 * has been brought is not brought again, and a program that is killed meanwhile leaves nothing half. When all is done, the poems are put
 * together.
 */
public final class Bringing {
	private static final Duration PATIENCE = Duration.ofMinutes(5);
	/** The number behind the moment of its birth, where another thread was born in the same second. */
	private static final String ALSO = "-";

	private final Studio studio;
	private final JobFolder folder;

	public Bringing(Studio studio, JobFolder folder) {
		this.studio = studio;
		this.folder = folder;
	}

	/**
	 * What was brought just now.
	 *
	 * @param threads their ids
	 * @param debris how many files
	 * @param poems whether all that was printed stands together now
	 */
	public record Brought(List<String> threads, int debris, boolean merged) {
		public Brought {
			threads = List.copyOf(threads);
		}
	}

	/** Brings what is done. */
	public Brought run() throws StudioException {
		Path lock = folder.lock(0);
		try {
			Files.createDirectories(lock.getParent());
			Optional<HeldLock> held = HeldLock.take(lock, PATIENCE);
			if (held.isEmpty()) throw new StudioException("another program is fetching the job " + folder.path().getFileName()
					+ " just now; try again in a moment");
			try (HeldLock mine = held.get()) {
				return bring();
			}
		} catch (IOException e) {
			throw Faults.writing(lock, e);
		}
	}

	private Brought bring() throws StudioException, IOException {
		Job job = folder.job();
		List<String> threads = new ArrayList<>();
		int debris = 0;
		boolean isWhole = true;
		for (Task task : job.tasks()) {
			if (!folder.isDone(task.number())) {
				isWhole = false;
				continue;
			}
			Path made = folder.done(task.number()).resolve(TaskRunner.STUDIO);
			if (!Files.isDirectory(made)) continue;
			Optional<String> thread = thread(task.number(), made.resolve("runs"));
			thread.ifPresent(threads::add);
			debris += debris(made.resolve("debris"));
			caches(made.resolve(TaskRunner.CACHES));
			Folders.delete(made);
		}
		return new Brought(threads, debris, isWhole && !job.isSweep() && merge(job));
	}

	/** @return whether it was done now */
	private boolean merge(Job job) throws StudioException {
		Path merged = job.isMaking() ? folder.poems() : folder.results();
		if (Files.exists(merged)) return false;
		List<Path> parts = job.tasks().stream().map(task -> folder.out(task.number())).toList();
		if (job.isMaking()) Merge.poems(merged, parts);
		else Merge.results(merged, parts, job.tasks().stream().allMatch(task -> task.command().contains("--csv")));
		return true;
	}

	/** What was found out with much work and would else be found out again; what the studio knows itself stays as it is. */
	private void caches(Path made) throws IOException {
		if (!Files.isDirectory(made)) return;
		List<Path> files;
		try (Stream<Path> all = Files.walk(made)) {
			files = all.filter(Files::isRegularFile).toList();
		}
		for (Path file : files) {
			Path below = made.relativize(file);
			Path to = studio.folder().resolve(below.toString());
			boolean isOfCorpus = below.getNameCount() > 2 && below.startsWith("corpora");
			if (Files.exists(to) || isOfCorpus && !Files.isDirectory(studio.folder().resolve(below.subpath(0, 2).toString()))) continue;
			Files.createDirectories(to.getParent());
			Files.move(file, to);
		}
	}

	/** Its new name is written down first: so it is known whatever happens. */
	private Optional<String> thread(int task, Path runs) throws StudioException, IOException {
		if (!Files.isDirectory(runs)) return Optional.empty();
		for (String id : new TreeSet<>(Folders.names(runs))) {
			Path thread = runs.resolve(id);
			if (!Files.isDirectory(thread)) continue;
			Files.createDirectories(studio.runs().folder());
			String free = id;
			for (int n = 2; Files.exists(studio.runs().folder().resolve(free)); n++) free = id + ALSO + n;
			folder.card(task).called(free).write(folder.done(task));
			Files.move(thread, studio.runs().folder().resolve(free));
			return Optional.of(free);
		}
		return Optional.empty();
	}

	/** What stands beside a text comes before it. */
	private int debris(Path made) throws StudioException, IOException {
		if (!Files.isDirectory(made)) return 0;
		int count = 0;
		Path all = studio.folder().resolve("debris");
		for (String day : new TreeSet<>(Folders.names(made))) {
			if (!Files.isDirectory(made.resolve(day))) continue;
			List<String> names = new ArrayList<>(new TreeSet<>(Folders.names(made.resolve(day))));
			Files.createDirectories(all.resolve(day));
			for (String text : names) {
				if (!text.endsWith(".txt")) continue;
				String stem = text.substring(0, text.length() - ".txt".length());
				String free = stem;
				for (int n = 2; Files.exists(all.resolve(day).resolve(free + ".txt")); n++) free = stem + "_" + n;
				for (String beside : names) if (beside.startsWith(stem + ".") && !beside.equals(text) && !beside.endsWith(".lock"))
					Files.move(made.resolve(day).resolve(beside), all.resolve(day).resolve(free + beside.substring(stem.length())));
				Files.move(made.resolve(day).resolve(text), all.resolve(day).resolve(free + ".txt"));
				count++;
			}
		}
		return count;
	}
}
