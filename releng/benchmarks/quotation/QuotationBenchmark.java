
// SPDX-License-Identifier: EPL-2.0
import gleaner.engine.Progress;
import gleaner.engine.SourcePoem;
import gleaner.studio.Studio;
import gleaner.corpus.ImportOptions;
import gleaner.corpus.quotation.Quotation;
import gleaner.corpus.quotation.QuotationIndex;
import gleaner.corpus.quotation.Quotations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The quotation X-ray over a large corpus: building the index, its size, the time for a line and for a poem of 200 lines, what it finds of
 * lines that were planted and how often it raises its voice over prose that quotes nothing.
 *
 * <p>Arguments: the poems as .jsonl, a prose text, an empty folder to work in.
 */
public final class QuotationBenchmark {
	private static final int ROUNDS = 15;

	public static void main(String[] args) throws Exception {
		Path folder = Path.of(args[2]);
		Studio studio = Studio.create(folder);
		studio.corpora().importFrom("poems", List.of(Path.of(args[0])), ImportOptions.AUTOMATIC, Progress.NONE);
		long characters = studio.corpora().get("poems").statistics().characters();

		long start = System.nanoTime();
		QuotationIndex index = studio.quotations().upToDate(Progress.NONE);
		double built = seconds(start);
		List<Double> reread = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			start = System.nanoTime();
			new Quotations(studio.corpora()).upToDate(Progress.NONE);
			reread.add(seconds(start));
		}
		System.out.printf("index of %,d words, %.1f MB of text: built in %.2f s, read again from its cache in %.2f s%n", index.words(),
				characters / 1e6, built, median(reread));
		System.out.printf("heap %d MB with the index%n", heap(index));

		List<SourcePoem> poems = new ArrayList<>();
		studio.corpora().get("poems").read(poems::add);
		Random random = new Random(7);
		String prose = Files.readString(Path.of(args[1]));
		List<String> proseLines = prose.lines().filter(l -> l.length() > 40).limit(200).toList();
		time("a poem of 200 lines, prose that quotes nothing", index, List.of(String.join("\n", proseLines)));
		time("a poem of 200 lines, all of it quoted", index, quoted(poems, random, 200));
		time("a line, quoted", index, quoted(poems, random, 1));
		time("a line, not quoted", index, proseLines);

		int verbatim = 0;
		int near = 0;
		int right = 0;
		int tries = 2000;
		for (int i = 0; i < tries; i++) {
			String line = line(poems, random);
			verbatim += index.find(line, QuotationIndex.USUAL).isEmpty() ? 0 : 1;
			String[] words = line.split(" ");
			words[words.length / 2] = "zebra";
			List<Quotation> found = index.find(String.join(" ", words), QuotationIndex.USUAL);
			near += found.isEmpty() ? 0 : 1;
			right += found.stream().anyMatch(q -> q.kind() == Quotation.Kind.NEAR) ? 1 : 0;
		}
		System.out.printf(
				"of %d planted lines of six words and more: %.1f %% found; with the middle word changed %.1f %% found, %.1f %% told as "
						+ "near%n",
				tries, 100.0 * verbatim / tries,
				100.0 * near / tries, 100.0 * right / tries);
		List<Quotation> chance = index.find(prose, QuotationIndex.USUAL);
		double thousands = prose.split("\\s+").length / 1000.0;
		System.out.printf(
				"in %.0f thousand words of prose by others: %.1f runs a thousand words, %.1f of them near; with runs of 6: %.1f%n",
				thousands, chance.size() / thousands,
				chance.stream().filter(q -> q.kind() == Quotation.Kind.NEAR).count() / thousands, index.find(prose, 6).size() / thousands);
	}

	private static List<String> quoted(List<SourcePoem> poems, Random random, int lines) {
		List<String> texts = new ArrayList<>();
		for (int i = 0; i < ROUNDS; i++) {
			List<String> text = new ArrayList<>();
			for (int l = 0; l < lines; l++) text.add(line(poems, random));
			texts.add(String.join("\n", text));
		}
		return texts;
	}

	private static String line(List<SourcePoem> poems, Random random) {
		while (true) {
			String[] lines = poems.get(random.nextInt(poems.size())).text().split("\n");
			String line = lines[random.nextInt(lines.length)];
			if (line.split(" ").length >= 6) return line;
		}
	}

	private static void time(String what, QuotationIndex index, List<String> texts) {
		List<Double> times = new ArrayList<>();
		for (int round = 0; round < ROUNDS; round++)
			for (String text : texts) {
				long start = System.nanoTime();
				index.find(text, QuotationIndex.USUAL);
				if (round > ROUNDS / 3) times.add(1000 * seconds(start));
			}
		times.sort(null);
		System.out.printf("%s: median %.2f ms, 99 of 100 below %.2f ms%n", what, median(times), times.get(times.size() * 99 / 100));
	}

	private static double median(List<Double> values) {
		return values.stream().sorted().toList().get(values.size() / 2);
	}

	private static double seconds(long start) {
		return (System.nanoTime() - start) / 1e9;
	}

	private static long heap(Object keep) throws InterruptedException {
		for (int i = 0; i < 3; i++) {
			System.gc();
			Thread.sleep(100);
		}
		if (keep == null) throw new IllegalArgumentException();
		Runtime runtime = Runtime.getRuntime();
		return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
	}
}
