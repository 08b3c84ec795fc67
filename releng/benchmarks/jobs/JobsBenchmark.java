
// SPDX-License-Identifier: EPL-2.0
import gleaner.cluster.Bringing;
import gleaner.cluster.Command;
import gleaner.cluster.Job;
import gleaner.cluster.JobFolder;
import gleaner.cluster.Jobs;
import gleaner.cluster.Needs;
import gleaner.cluster.Stock;
import gleaner.cluster.Survey;
import gleaner.cluster.Task;
import gleaner.cluster.Worker;
import gleaner.studio.Studio;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Measures what jobs cost beside their work: 10,000 tasks that do nothing, a look at all of them, and a million poems put together. Run by
 * {@code run.sh} beside it, with a folder to work in.
 */
final class JobsBenchmark {
	private static final int TASKS = 10_000;
	private static final int PARTS = 200;
	private static final int POEMS = 5_000;

	private JobsBenchmark() {
	}

	public static void main(String... args) throws Exception {
		Path folder = Path.of(args[0]);
		Studio studio = Studio.create(folder.resolve("studio"));
		zero(studio);
		million(studio);
	}

	private static JobFolder job(Studio studio, String name, int tasks) throws IOException {
		List<Task> all = new ArrayList<>();
		for (int i = 1; i <= tasks; i++) all.add(new Task(i, "", List.of("generate", "--count", "1")));
		return new Jobs(studio).create(new Job(name, "measured", Job.HERE, name, Instant.now(), Needs.USUAL, 1, List.of(), all),
				new Stock(studio));
	}

	private static void zero(Studio studio) throws Exception {
		long began = System.nanoTime();
		JobFolder job = job(studio, "zero", TASKS);
		tell("a job of 10,000 tasks begun", began, 1);
		List<Integer> numbers = new ArrayList<>();
		for (int i = 1; i <= TASKS; i++) numbers.add(i);
		began = System.nanoTime();
		new Worker(job, (words, out, err) -> 0, numbers, "here", Optional.empty(), false, Optional::empty, () -> {}).run();
		tell("10,000 tasks without work, each", began, TASKS);
		began = System.nanoTime();
		if (!Survey.of(job).isComplete()) throw new IllegalStateException("not all is done");
		tell("a look at 10,000 tasks", began, 1);
	}

	private static void million(Studio studio) throws Exception {
		JobFolder job = job(studio, "million", PARTS);
		Command poems = (words, out, err) -> {
			write(out);
			return 0;
		};
		List<Integer> numbers = new ArrayList<>();
		for (int i = 1; i <= PARTS; i++) numbers.add(i);
		new Worker(job, poems, numbers, "here", Optional.empty(), false, Optional::empty, () -> {}).run();
		long began = System.nanoTime();
		new Bringing(studio, job).run();
		tell("a million poems of 200 tasks put together, " + Files.size(job.poems()) / 1_000_000 + " MB", began, 1);
	}

	private static void write(OutputStream out) {
		byte[] poem = ("the salt is a slow bell\nand the gull says nothing\n".repeat(2)).getBytes(StandardCharsets.UTF_8);
		try {
			for (int i = 0; i < POEMS; i++) {
				if (i > 0) out.write('\n');
				out.write(poem);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static void tell(String what, long began, int each) {
		System.out.printf("%s: %.2f ms%n", what, (System.nanoTime() - began) / 1e6 / each);
	}
}
