import gleaner.engine.Progress;
import gleaner.language.Language;
import gleaner.studio.Studio;
import gleaner.studio.corpus.ImportOptions;
import gleaner.studio.corpus.StoredCorpus;
import gleaner.studio.report.Annotation;
import gleaner.studio.report.Annotator;
import gleaner.studio.report.CorpusReport;
import gleaner.studio.report.CorpusReports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Measures what a studio does with a large corpus.
 *
 * <p>{@code java -cp CLASSES releng/benchmarks/corpus/CorpusBenchmark.java POEMS.jsonl [part …]}, where the parts are {@code annotate}.
 */
final class CorpusBenchmark {
	private final Studio studio;
	private final StoredCorpus corpus;

	private CorpusBenchmark(Studio studio, StoredCorpus corpus) {
		this.studio = studio;
		this.corpus = corpus;
	}

	public static void main(String[] args) throws Exception {
		Path place = Files.createTempDirectory("gleaner-benchmark");
		Studio studio = Studio.create(place.resolve("studio"));
		long start = System.nanoTime();
		studio.corpora().importFrom("Poems", List.of(Path.of(args[0])), ImportOptions.AUTOMATIC, Progress.NONE);
		StoredCorpus corpus = studio.corpora().get("Poems");
		row("import " + corpus.poemCount() + " poems", start);
		CorpusBenchmark benchmark = new CorpusBenchmark(studio, corpus);
		List<String> parts = Arrays.asList(args).subList(1, args.length);
		if (parts.isEmpty() || parts.contains("annotate")) benchmark.annotate();
	}

	private void annotate() throws Exception {
		Annotator annotator = new Annotator(new Language());
		long start = System.nanoTime();
		Annotation.Outcome outcome = Annotation.run(corpus, annotator, Annotation.usualThreads(), Progress.NONE);
		row("annotate on " + Annotation.usualThreads() + " thread(s): " + outcome.made() + " reports, " + outcome.failures().size() + " failures", start);
		start = System.nanoTime();
		outcome = Annotation.run(corpus, annotator, Annotation.usualThreads(), Progress.NONE);
		row("annotate again: " + outcome.made() + " reports", start);
		row("size of the reports: " + Files.size(corpus.folder().resolve("cache/reports.jsonl")) / 1_000_000 + " MB", System.nanoTime());
		for (int i = 0; i < 2; i++) {
			start = System.nanoTime();
			CorpusReport report = new CorpusReports(studio).sum(corpus, Progress.NONE);
			row("sum up: " + report.vocabulary() + " different words, " + report.verses() + " verses", start);
		}
	}

	private static void row(String what, long start) {
		System.out.printf("%-90s %8.2f s%n", what, (System.nanoTime() - start) / 1e9);
	}
}
