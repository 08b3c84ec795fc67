// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.fuzz;

import gleaner.corpus.Importable;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Gives the import as many broken files as there is time for, many thousands a second, and keeps those that it fails on:
 * {@code SEEDS FOUND INPUTS [ENDING …]}; all endings if none is named, a thousand inputs of each in turn, until each has had so many. Says
 * after every turn how far it is, in {@code FOUND/figures.txt}; times are those of the processor.
 */
final class BlindFuzz {
	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
	private static final int TURN = 1000;
	private static final long SLOW_NANOS = 5_000_000_000L;

	private final Path found;
	private final Fuzzed fuzzed;
	private final Set<String> faults = new HashSet<>();

	private BlindFuzz(Path found, Path work) throws IOException {
		this.found = Files.createDirectories(found);
		fuzzed = new Fuzzed(work);
	}

	/** How far the files of one ending are. */
	private static final class Row {
		private final String ending;
		private final Mutator mutator;
		private long inputs;
		private long nanos;
		private long slowest;
		private int slow;
		private int faults;

		Row(String ending, Path seeds) throws IOException {
			this.ending = ending;
			mutator = new Mutator(Seeds.of(seeds, ending), new SplittableRandom());
		}

		@Override
		public String toString() {
			return String.format(Locale.ROOT, "%-9s %,9d inputs %,7.0f s %,7.0f a second, slowest %.1f s, over 5 s %d, faults %d", ending,
					inputs, nanos / 1e9, inputs / (nanos / 1e9), slowest / 1e9, slow, faults);
		}
	}

	/** @param args as said above */
	public static void main(String[] args) throws IOException, InterruptedException {
		List<String> endings = args.length > 3 ? List.of(args).subList(3, args.length) : Importable.allEndings();
		long inputs = Long.parseLong(args[2]);
		Path work = Files.createTempDirectory("gleaner-fuzz");
		BlindFuzz fuzz = new BlindFuzz(Path.of(args[1]), work);
		List<Row> rows = new ArrayList<>();
		for (String ending : endings) rows.add(new Row(ending, Path.of(args[0])));
		for (long done = 0; done < inputs; done += TURN) {
			for (Row row : rows) fuzz.turn(row, (int) Math.min(TURN, inputs - done));
			Files.write(fuzz.found.resolve("figures.txt"), rows.stream().map(Row::toString).toList());
		}
		rows.forEach(System.out::println);
	}

	private void turn(Row row, int inputs) throws IOException, InterruptedException {
		for (int i = 0; i < inputs; i++) {
			byte[] bytes = row.mutator.next();
			long start = THREADS.getCurrentThreadCpuTime();
			try {
				fuzzed.take(row.ending, bytes);
			} catch (RuntimeException | Error e) {
				row.faults++;
				keep(row, e, bytes);
			}
			long took = THREADS.getCurrentThreadCpuTime() - start;
			row.nanos += took;
			row.inputs++;
			if (took > SLOW_NANOS) {
				row.slow++;
				Files.write(found.resolve("slow-" + row.slow + row.ending), bytes);
			}
			row.slowest = Math.max(row.slowest, took);
		}
	}

	/** Of faults in the same place one file is enough. */
	private void keep(Row row, Throwable fault, byte[] bytes) throws IOException {
		StackTraceElement[] stack = fault.getStackTrace();
		String place = fault instanceof AssertionError ? fault.getMessage().replaceAll("\\d", "").replaceAll("(?s)[^ -~].*", "")
				: fault.getClass() + (stack.length > 0 ? stack[0].toString() : "");
		if (!faults.add(row.ending + place)) return;
		Path file = found.resolve("fault-" + faults.size() + row.ending);
		Files.write(file, bytes);
		StringBuilder said = new StringBuilder(fault.toString());
		for (int i = 0; i < Math.min(stack.length, 20); i++) said.append("\n\tat ").append(stack[i]);
		Files.writeString(Path.of(file + ".why"), said.append('\n'));
		System.out.println(file + ": " + fault);
	}
}
