
// SPDX-License-Identifier: EPL-2.0
import com.sun.management.OperatingSystemMXBean;
import gleaner.corpus.ImportOptions;
import gleaner.corpus.StoredCorpus;
import gleaner.engine.About;
import gleaner.engine.DebrisSink;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.Ingredient;
import gleaner.engine.PoemLength;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import gleaner.engine.markov.MarkovEngine;
import gleaner.language.Language;
import gleaner.mining.assay.Assaying;
import gleaner.mining.assay.Column;
import gleaner.mining.assay.Ore;
import gleaner.mining.assay.Row;
import gleaner.mining.ear.Ear;
import gleaner.mining.ore.FileOre;
import gleaner.mining.sift.Order;
import gleaner.mining.sift.Range;
import gleaner.mining.sift.Sieve;
import gleaner.mining.sift.Sifter;
import gleaner.mining.verdict.Verdict;
import gleaner.mining.word.Neologisms;
import gleaner.mining.word.WordLikeness;
import gleaner.studio.Studio;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Measures an experiment of the size of the poet's: so many files of 1,111 characters with headers in their names, said letter by letter by
 * Markov tables of four orders, which stand for models of four ages, at four diversities.
 *
 * <p>{@code java -cp CLASSES MiningBenchmark.java POEMS.jsonl [FILES]}
 */
final class MiningBenchmark {
	private static final int CHARACTERS = 1_111;
	private static final int[] ORDERS = { 3, 4, 5, 7 };
	private static final double[] DIVERSITIES = { 0.4, 0.7, 1.0, 1.2 };

	private MiningBenchmark() {
	}

	public static void main(String[] args) throws Exception {
		int files = args.length > 1 ? Integer.parseInt(args[1]) : 16_548;
		Path place = Files.createTempDirectory("gleaner-mining");
		Studio studio = Studio.create(place.resolve("studio"));
		studio.corpora().importFrom("Poems", List.of(Path.of(args[0])), ImportOptions.AUTOMATIC, Progress.NONE);
		Path folder = Files.createDirectories(place.resolve("experiment"));
		long start = System.nanoTime();
		make(studio.corpora().get("Poems"), folder, files);
		row(files + " files made", start);
		start = System.nanoTime();
		Language language = Language.english();
		assay(studio, language, folder, "assayed for the first time");
		Ore ore = assay(studio, Language.english(), folder, "assayed again");
		sift(ore.rows());
		List<Row> many = new ArrayList<>();
		for (int n = 0; many.size() < 100_000; n++) many.addAll(ore.rows());
		System.out.println("the same rows over and over, " + many.size() + " in all:");
		sift(many);
		System.out.println(place);
	}

	private static void make(StoredCorpus corpus, Path folder, int files) throws Exception {
		int made = 0;
		for (int o = 0; o < ORDERS.length; o++) {
			Settings settings = Settings.of(new MarkovEngine().info().parameters(),
					Map.of("unit", "characters", "order", String.valueOf(ORDERS[o]), "quotation", "0", "cut", "true"));
			try (Generator generator = new MarkovEngine().open(
					Source.of(new Ingredient.CorpusShare(corpus, 1, About.of(corpus.name(), corpus.fingerprint()))), settings,
					Progress.NONE)) {
				for (; made < files * (o + 1L) / ORDERS.length; made++) {
					double diversity = DIVERSITIES[made % DIVERSITIES.length];
					StringBuilder text = new StringBuilder();
					generator.generate(new GenerationRequest(made, 1, "", 1, new PoemLength(PoemLength.Unit.CHARACTERS, CHARACTERS),
							diversity), new DebrisSink() {
								@Override
								public void accept(CharSequence piece) {
									text.append(piece);
								}

								@Override
								public void poemEnd() {
								}
							});
					Files.writeString(folder.resolve(String.format(Locale.ROOT,
							"%05d_DIR-2016-10-26T18-39-18_Model-%d_Loss-%.3f_Chars-%d_Diversity-%s.txt", made, ORDERS[o] * 10_000,
							3.0 / ORDERS[o], text.length(), diversity)), text);
				}
			}
		}
	}

	private static Ore assay(Studio studio, Language language, Path folder, String what) throws Exception {
		long start = System.nanoTime();
		Ore ore = new Ore();
		long[] first = { 0, 0 };
		try (Assaying assaying = new Assaying(studio, language)) {
			Assaying.Outcome outcome = assaying.run(List.of(new FileOre(folder)), Assaying.usualThreads(), ore, (step, done) -> {
				if (first[0] == 0 && ore.rows().size() >= 50) first[0] = System.nanoTime();
				if (first[1] == 0 && ore.measured() >= 50) first[1] = System.nanoTime();
			});
			System.out.printf(Locale.ROOT, "%-50s first fifty rows %.2f s, measured %.2f s%n", "", (first[0] - start) / 1e9,
					(first[1] - start) / 1e9);
			row(what + " on " + Assaying.usualThreads() + " threads, " + outcome.measured() + " measured", start);
		}
		return ore;
	}

	private static void sift(List<Row> rows) throws Exception {
		Map<String, Verdict> verdicts = new HashMap<>();
		for (int i = 0; i < 200; i++) verdicts.put(rows.get(i * 7).hash(), i % 4 == 0 ? Verdict.KEPT : Verdict.PASSED);
		for (int round = 0; round < 2; round++) {
			long start = System.nanoTime();
			Ear ear = Ear.of(rows, verdicts, Set.of());
			row("ear taught with 200 verdicts", start);
			Sifter sifter = new Sifter(List.of(), null);
			start = System.nanoTime();
			sifter.sift(rows, Sieve.ALL.with(Order.of(Order.Kind.EAR)), verdicts, ear);
			row("in the order of the ear", start);
			start = System.nanoTime();
			sifter.sift(rows, Sieve.ALL.with(Order.of(Column.SURPRISE)).with(Column.QUOTATION, Range.atMost(0.12)), verdicts, ear);
			row("quotation at most 12 %, in the order of surprise", start);
			start = System.nanoTime();
			int inventions = Neologisms.inventions(rows, Set.of(), new WordLikeness(Language.english())).size();
			row(inventions + " inventions gathered", start);
		}
	}

	private static void row(String what, long start) {
		System.out.printf(Locale.ROOT, "%-60s %8.3f s, processor so far %.1f s%n", what, (System.nanoTime() - start) / 1e9,
				ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9);
	}
}
