
// SPDX-License-Identifier: EPL-2.0
import gleaner.engine.Progress;
import gleaner.engine.SourcePoem;
import gleaner.corpus.Corpora;
import gleaner.corpus.ImportOptions;
import gleaner.corpus.ImportReport;
import gleaner.corpus.StoredCorpus;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How long an import takes, by the clock and of the processor: the first time, and the median of five; and whether all sources give equal
 * poems.
 */
final class ImportBenchmark {
	private static final int RUNS = 5;
	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private final Corpora corpora;

	private ImportBenchmark(Path studio) {
		corpora = new Corpora(studio.resolve("corpora"), studio.resolve("trash"), false);
	}

	/** Arguments: a folder to work in, how many small files to make and import besides, sources. */
	public static void main(String[] arguments) throws Exception {
		Path studio = Files.createDirectories(Path.of(arguments[0]));
		ImportBenchmark benchmark = new ImportBenchmark(studio);
		List<List<SourcePoem>> all = new ArrayList<>();
		for (String source : Arrays.asList(arguments).subList(2, arguments.length)) all.add(benchmark.measure(Path.of(source), RUNS));
		System.out.println("titles, authors and texts are equal: " + all.stream().allMatch(all.getFirst()::equals));
		int files = Integer.parseInt(arguments[1]);
		if (files > 0) benchmark.measure(smallFiles(studio.resolve("small"), files), 1);
	}

	private List<SourcePoem> measure(Path source, int runs) throws Exception {
		double[] seconds = new double[runs];
		double[] processor = new double[runs];
		double first = 0;
		ImportReport report = null;
		for (int run = 0; run < runs; run++) {
			if (corpora.has("Measured")) corpora.remove("Measured");
			long busy = THREADS.getCurrentThreadCpuTime();
			long began = System.nanoTime();
			report = corpora.importFrom("Measured", List.of(source), ImportOptions.AUTOMATIC, Progress.NONE);
			seconds[run] = (System.nanoTime() - began) / 1e9;
			processor[run] = (THREADS.getCurrentThreadCpuTime() - busy) / 1e9;
			if (run == 0) first = seconds[0];
		}
		Arrays.sort(seconds);
		Arrays.sort(processor);
		double median = seconds[runs / 2];
		System.out.printf("%-22s %,7d poems: first %.1f s, median %.1f s, %,.0f poems/s; processor %.1f s, %,.0f poems/s%n",
				source.getFileName(), report.poems(), first, median,
				report.poems() / median, processor[runs / 2], report.poems() / processor[runs / 2]);
		StoredCorpus corpus = corpora.get("Measured");
		List<SourcePoem> poems = new ArrayList<>();
		corpus.read(poems::add);
		return poems;
	}

	private static Path smallFiles(Path folder, int count) throws IOException {
		for (int i = 0; i < count; i++) {
			Path file = folder.resolve(i / 1000 + "/" + i + ".txt");
			if (i % 1000 == 0) Files.createDirectories(file.getParent());
			Files.writeString(file, "salt " + i + "\nand rope " + 7L * i + "\n");
		}
		return folder;
	}
}
