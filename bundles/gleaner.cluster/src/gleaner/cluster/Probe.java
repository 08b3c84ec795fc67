// SPDX-License-Identifier: EPL-2.0
package gleaner.cluster;

import gleaner.files.Faults;
import gleaner.files.StudioException;
import gleaner.files.Workplace;
import gleaner.studio.Studio;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Does a small part of some tasks of a job that is not yet begun, to see what all of it will take: first as little as can be done, then
 * more and more until that takes long enough to be timed. Nothing of it stays. For one thread, which is not the UI thread.
 */
public final class Probe {
	/** Of a sweep with many settings, these are measured. */
	private static final int MOST_MEASURED = 4;
	private static final int MORE = 5;
	private static final double LONG_ENOUGH = 0.7;
	private static final Path STATUS = Path.of("/proc/self/status");
	private static final String PEAK = "VmHWM:";

	private final Studio studio;
	private final Command command;
	private final Duration patience;

	/**
	 * @param command carries out command lines
	 * @param patience how long it may take; what is not known by then stays unknown
	 */
	public Probe(Studio studio, Command command, Duration patience) {
		this.studio = studio;
		this.command = command;
		this.patience = patience;
	}

	/** What came of a part: how many seconds it took, and how many bytes it left. */
	private record Part(double seconds, long bytes) {
	}

	/** What a task takes: a beginning, and something for each poem or step. */
	private record Rate(double beginning, double each, long bytes, double bytesOfEach) {
		double seconds(double units) {
			return beginning + each * units;
		}
	}

	/**
	 * Measures.
	 *
	 * @return nothing if no part of a task can be done alone, or not within the time
	 * @throws StudioException if it fails: so would the job; the sentence says why
	 */
	public Optional<Estimate> measure(Job job, Stock stock) throws StudioException {
		if (studio.isReadOnly() || units(job, job.tasks().getFirst()).isEmpty()) return Optional.empty();
		long end = System.nanoTime() + patience.toNanos();
		try (Workplace place = Workplace.open(new Jobs(studio).folder())) {
			Path larder = place.folder().resolve("larder");
			stock.into(larder);
			List<Task> some = some(job);
			List<Rate> rates = new ArrayList<>();
			for (Task task : some) rate(job, task, larder, place.folder(), end).ifPresent(rates::add);
			return rates.isEmpty() ? Optional.empty() : Optional.of(estimate(job, rates));
		} catch (IOException e) {
			throw Faults.writing(new Jobs(studio).folder(), e);
		}
	}

	/** Makings are all alike; trainings differ in their settings. */
	private static List<Task> some(Job job) {
		int count = job.isSweep() ? Math.min(MOST_MEASURED, job.tasks().size()) : 1;
		List<Task> some = new ArrayList<>();
		for (int i = 0; i < count; i++)
			some.add(job.tasks().get(count == 1 ? 0 : (int) ((long) i * (job.tasks().size() - 1) / (count - 1))));
		return some;
	}

	/** How many poems a task makes, or how many steps it goes if nobody stops it. */
	private static OptionalLong units(Job job, Task task) {
		return task.isTraining() ? job.rungs().isEmpty() ? OptionalLong.empty() : OptionalLong.of(job.rungs().getLast()) : task.poems();
	}

	private Optional<Rate> rate(Job job, Task task, Path larder, Path place, long end) throws StudioException {
		long all = units(job, task).orElseThrow();
		Optional<Part> first = run(task, 1, larder, place, end);
		if (first.isEmpty()) return Optional.empty();
		Part before = first.get();
		Part now = before;
		long done = 1;
		while (done < all && now.seconds() - before.seconds() < LONG_ENOUGH && (end - System.nanoTime()) / 1e9 > MORE * now.seconds()) {
			long more = Math.min(all, done * MORE);
			Optional<Part> next = run(task, more, larder, place, end);
			if (next.isEmpty()) break;
			now = next.get();
			done = more;
		}
		double each = done == 1 ? now.seconds() : Math.max(0, (now.seconds() - before.seconds()) / (done - 1));
		double bytesOfEach = task.isTraining() || done == 1 ? 0 : Math.max(0, (now.bytes() - before.bytes()) / (done - 1));
		double beginning = done == 1 ? 0 : Math.max(0, before.seconds() - each);
		return Optional.of(new Rate(beginning, each, (long) (now.bytes() - bytesOfEach * done), bytesOfEach));
	}

	/** @return nothing if the time was over */
	private Optional<Part> run(Task task, long units, Path larder, Path place, long end) throws StudioException {
		Path folder = place.resolve(Long.toString(System.nanoTime(), 36));
		Path own = folder.resolve(TaskRunner.STUDIO);
		Links.link(larder, own);
		long before = size(folder);
		List<String> words = new ArrayList<>(task.withUnits(units));
		words.addAll(List.of("--studio", own.toString()));
		Path log = folder.resolve(TaskRunner.LOG);
		Path out = folder.resolve(TaskRunner.OUT);
		long began = System.nanoTime();
		int code;
		try (OutputStream results = Files.newOutputStream(out); OutputStream told = Files.newOutputStream(log)) {
			code = Stopping.run(() -> System.nanoTime() > end ? Optional.of("its time ran out") : Optional.empty(),
					() -> command.run(words, results, told));
		} catch (IOException e) {
			throw Faults.writing(folder, e);
		}
		if (code == TaskRunner.INTERRUPTED || System.nanoTime() > end) return Optional.empty();
		if (code != 0) throw new StudioException("the trial of a small part failed: " + TaskRunner.reason(folder, code));
		double seconds = (System.nanoTime() - began) / 1e9;
		return Optional.of(new Part(seconds, size(folder) - before));
	}

	private static long size(Path folder) throws StudioException {
		try (Stream<Path> all = Files.walk(folder)) {
			long sum = 0;
			for (Path each : (Iterable<Path>) all::iterator) if (Files.isRegularFile(each)) sum += Files.size(each);
			return sum;
		} catch (IOException e) {
			throw Faults.reading(folder, e);
		}
	}

	private static Estimate estimate(Job job, List<Rate> rates) {
		int tasks = job.tasks().size();
		double seconds = 0;
		double bytes = 0;
		double longest = 0;
		double all = job.isSweep() ? Halving.steps(tasks, job.rungs()) : 0;
		for (Task task : job.tasks()) if (!job.isSweep()) all += task.poems().orElse(0);
		double usual = all / tasks;
		for (Rate rate : rates) {
			seconds += rate.seconds(usual) * tasks / rates.size();
			bytes += (rate.bytes() + rate.bytesOfEach() * usual) * tasks / rates.size();
			longest = Math.max(longest, rate.seconds(job.isSweep() ? job.rungs().getLast() : usual));
		}
		return new Estimate(tasks, rates.size(), seconds, longest, megabytes(), (long) bytes);
	}

	/** The most that this program has taken so far: where the system tells it, all of it, as clusters count it. */
	private static int megabytes() {
		try {
			if (Files.isReadable(STATUS)) for (String line : Files.readAllLines(STATUS))
				if (line.startsWith(PEAK)) return (int) (Long.parseLong(line.replaceAll("\\D", "")) >> 10);
		} catch (IOException | NumberFormatException e) {
			// Then what Java knows of itself must do.
		}
		long sum = 0;
		for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans())
			if (pool.isValid() && pool.getPeakUsage() != null) sum += pool.getPeakUsage().getUsed();
		return (int) (sum >> 20);
	}
}
