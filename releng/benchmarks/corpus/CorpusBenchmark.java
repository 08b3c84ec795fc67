
// SPDX-License-Identifier: EPL-2.0
import com.sun.management.OperatingSystemMXBean;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Progress;
import gleaner.language.Language;
import gleaner.studio.Studio;
import gleaner.corpus.ImportOptions;
import gleaner.corpus.StoredCorpus;
import gleaner.studio.making.MadeOf;
import gleaner.studio.making.Making;
import gleaner.studio.debris.DebrisWriter;
import gleaner.corpus.report.Annotation;
import gleaner.corpus.report.Annotator;
import gleaner.corpus.report.CorpusReport;
import gleaner.corpus.report.CorpusReports;
import gleaner.corpus.reservoir.Find;
import gleaner.corpus.reservoir.Prospector;
import gleaner.corpus.reservoir.Sort;
import gleaner.search.Results;
import gleaner.search.SearchIndex;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures what a studio does with a large corpus.
 *
 * <p>{@code java -cp CLASSES releng/benchmarks/corpus/CorpusBenchmark.java POEMS.jsonl [part …]}, where the parts are {@code annotate},
 * {@code reservoir}, {@code search}.
 */
final class CorpusBenchmark {
	private static final int DEBRIS = 16_548;
	private static final List<String> QUESTIONS = List.of("desire", "\"old desire\"", "glim*", "desire~", "sea NEAR/5 light", "the OR and",
			"light -darkness kind:debris", "author:dickinson death", "syllables:10 ends:light",
			"metre:\"iambic pentameter\" rhymes:desire", "rhymes:desire sentiment:<-0.5", "invention:true metre:iambic",
			"sentiment:<-0.5 sea", "date:2016-12-10 moon");

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
		if (parts.isEmpty() || parts.contains("reservoir")) benchmark.reservoir();
		if (parts.isEmpty() || parts.contains("search")) benchmark.search();
	}

	private void annotate() throws Exception {
		Annotator annotator = new Annotator(Language.english());
		long start = System.nanoTime();
		Annotation.Outcome outcome = Annotation.run(corpus, annotator, Annotation.usualThreads(), Progress.NONE);
		row("annotate on " + Annotation.usualThreads() + " thread(s): " + outcome.made() + " reports, " + outcome.failures().size()
				+ " failures", start);
		start = System.nanoTime();
		outcome = Annotation.run(corpus, annotator, Annotation.usualThreads(), Progress.NONE);
		row("annotate again: " + outcome.made() + " reports", start);
		row("size of the reports: " + Files.size(corpus.folder().resolve("cache/reports.jsonl")) / 1_000_000 + " MB", System.nanoTime());
		for (int i = 0; i < 2; i++) {
			start = System.nanoTime();
			CorpusReport report = new CorpusReports(studio.corpora()).sum(corpus, Progress.NONE);
			row("sum up: " + report.vocabulary() + " different words, " + report.verses() + " verses", start);
		}
	}

	private void reservoir() throws Exception {
		long start = System.nanoTime();
		List<Find> finds = new Prospector(Language.english()).search(corpus, Progress.NONE);
		Map<Sort, Long> sorts = finds.stream().collect(Collectors.groupingBy(Find::sort, TreeMap::new, Collectors.counting()));
		row("reservoir: " + finds.size() + " words that WordNet does not know, " + sorts, start);
	}

	/** Two poems of shuffled lines in each file, about 1.2 kB: as many files as the largest of the seed's experiments. */
	private void debris() throws Exception {
		List<String> lines = new ArrayList<>();
		corpus.read(poem -> poem.text().lines().filter(l -> !l.isBlank()).forEach(lines::add));
		Random random = new Random(2016);
		for (int i = 0; i < DEBRIS; i++) {
			Making header = new Making("markov", "Markov", Map.of("order", "2"), List.of(MadeOf.corpus("Poems", 1, "")), Optional.empty(),
					GenerationRequest.poem(i), Instant.parse("2016-12-09T00:00:00Z").plusSeconds(i * 60L));
			try (DebrisWriter writer = studio.debris().begin(header)) {
				for (int poem = 0; poem < 2; poem++) {
					for (int line = 0; line < 15; line++) writer.append(lines.get(random.nextInt(lines.size())) + "\n");
					writer.poemEnd();
				}
			}
		}
	}

	private void search() throws Exception {
		long start = System.nanoTime();
		debris();
		row("write " + DEBRIS + " debris files", start);
		try (SearchIndex index = new SearchIndex(studio, Language.english())) {
			start = System.nanoTime();
			SearchIndex.Update update = index.update(Progress.NONE);
			row("index " + update.texts() + " texts of " + DEBRIS + " debris files and " + corpus.poemCount() + " poems", start);
			start = System.nanoTime();
			index.update(Progress.NONE);
			row("look whether anything has changed", start);
			start = System.nanoTime();
			int heard = index.hear(Annotation.usualThreads(), Progress.NONE);
			row("hear " + heard + " texts line by line on " + Annotation.usualThreads() + " thread(s)", start);
			for (String question : QUESTIONS) ask(index, question);
		}
		try (Stream<Path> files = Files.walk(studio.folder().resolve("cache/search"))) {
			long bytes = 0;
			for (Path file : files.filter(Files::isRegularFile).toList()) bytes += Files.size(file);
			row("size of the index: " + bytes / 1_000_000 + " MB", System.nanoTime());
		}
		try (SearchIndex index = new SearchIndex(studio, Language.english())) {
			start = System.nanoTime();
			index.search("desire", 50);
			row("open the index and search for the first time", start);
		}
	}

	private static void ask(SearchIndex index, String question) throws Exception {
		long first = index.search(question, 50).nanos();
		long[] nanos = new long[21];
		Results results = null;
		for (int i = 0; i < nanos.length; i++) {
			results = index.search(question, 50);
			nanos[i] = results.nanos();
		}
		Arrays.sort(nanos);
		System.out.printf("%-60s %8d texts, first %6.1f ms, median %6.1f ms%n", question, results.total(), first / 1e6, nanos[10] / 1e6);
	}

	/** Since the last row, too, what the processor has done for all threads: it does not count other work on the machine. */
	private static void row(String what, long start) {
		long now = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
		System.out.printf("%-90s %8.2f s %8.2f s of processor%n", what, (System.nanoTime() - start) / 1e9, (now - processor) / 1e9);
		processor = now;
	}

	private static long processor;
}
