
// SPDX-License-Identifier: EPL-2.0
import cutup.CutUpEngine;
import gleaner.corpus.ImportOptions;
import gleaner.engine.Corpus;
import gleaner.engine.DebrisSink;
import gleaner.engine.EngineInfo;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.Ingredient;
import gleaner.engine.NextUnits;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import gleaner.engine.SourcePoem;
import gleaner.engine.markov.MarkovEngine;
import gleaner.fence.Fence;
import gleaner.fence.FenceCommand;
import gleaner.fence.FenceLimits;
import gleaner.fence.Wall;
import gleaner.fence.host.Host;
import gleaner.files.Folders;
import gleaner.studio.Studio;
import gleaner.voice.CorpusWeight;
import gleaner.voice.EngineCatalog;
import gleaner.voice.GenerationOrder;
import gleaner.voice.OpenModels;
import gleaner.voice.Spew;
import gleaner.voice.SpewResult;
import grammar.GrammarEngine;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Engines within this program and behind a fence, in turn: two examples, Markov, and one that does nothing but say ready words. First their
 * text goes nowhere, then where a poet's goes: into the debris of a studio, with all that is noted of it.
 */
public final class FenceBenchmark {
	private static final int ROUNDS = Integer.getInteger("rounds", 9);
	/** What is said before it counts, so that Java has compiled what there is to compile. */
	private static final int WARM_UP = 4;

	private static final Map<String, GeneratorEngine> ENGINES = Map.of("babble", new Babble(), "markov", new MarkovEngine(), "cutup",
			new CutUpEngine(), "grammar", new GrammarEngine());

	public static void main(String[] args) throws Exception {
		if (args.length == 0) {
			System.setOut(System.err);
			new Host(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out), ENGINES::get).run();
		}
		List<Path> path = Stream.of(args[0].split(File.pathSeparator)).map(Path::of).map(Path::toAbsolutePath).toList();
		Wall wall = Wall.ofThisSystem();
		System.out.println("bubblewrap: " + wall.stands());
		Set<String> wanted = args.length == 1 ? Set.of("start", "nobody", "debris") : Set.of(Arrays.copyOfRange(args, 1, args.length));
		if (wanted.contains("start")) measureStart(path, wall);
		try (Fence fence = fence(path, wall)) {
			if (wanted.contains("nobody")) toNobody(fence);
			if (wanted.contains("debris")) intoDebris(fence);
		}
		System.exit(0);
	}

	private static void toNobody(Fence fence) throws Exception {
		Source lines = Source.of(new Ingredient.CorpusShare(new Lines(), 1));
		compare("babble", fence, Source.of(), 30_000);
		compare("markov", fence, lines, 3_000);
		compare("cutup", fence, lines, 3_000);
		compare("grammar", fence, Source.of(), 10_000);
	}

	private static void intoDebris(Fence fence) throws Exception {
		Path folder = Files.createTempDirectory("fence-benchmark");
		Studio studio = Studio.create(folder.resolve("studio"));
		studio.corpora().importFrom("Lines", List.of(Lines.file(folder)), ImportOptions.AUTOMATIC, Progress.NONE);
		intoDebris("babble", fence, studio, List.of(), 10_000);
		intoDebris("markov", fence, studio, List.of(CorpusWeight.of("Lines")), 3_000);
		intoDebris("cutup", fence, studio, List.of(CorpusWeight.of("Lines")), 3_000);
		intoDebris("grammar", fence, studio, List.of(), 10_000);
		Folders.delete(folder);
	}

	private static void measureStart(List<Path> path, Wall wall) throws Exception {
		double[] first = new double[ROUNDS];
		for (int i = 0; i < ROUNDS; i++) {
			try (Fence fence = fence(path, wall)) {
				long begun = System.nanoTime();
				long[] heard = { 0 };
				Generator model = fence.engine("babble", "babble", "").open(Source.of(), Settings.standard(List.of()), Progress.NONE);
				model.generate(GenerationRequest.poem(i), new Counting() {
					@Override
					public void accept(CharSequence text) {
						if (heard[0] == 0) heard[0] = System.nanoTime();
					}
				});
				first[i] = (heard[0] - begun) / 1e6;
			}
		}
		print("from nothing to the first text, ms", first);
	}

	private static Fence fence(List<Path> path, Wall wall) {
		return new Fence(() -> new FenceCommand(List.of(), path, "FenceBenchmark", List.of(), false, 1024), room -> List.of(), () -> wall,
				FenceLimits.USUAL);
	}

	/** Says so many poems, and how many million characters a second that was. */
	private interface Saying {
		double speed() throws Exception;
	}

	private static void compare(String name, Fence fence, Source source, int poems) throws Exception {
		GeneratorEngine here = ENGINES.get(name);
		Settings settings = Settings.standard(here.info().parameters());
		Generator inside = here.open(source, settings, Progress.NONE);
		Generator outside = fence.engine(name, name, "").open(source, settings, Progress.NONE);
		inTurn(name, () -> speed(inside, poems), () -> speed(outside, poems));
		if (inside instanceof NextUnits units) measureNext(name, units, (NextUnits) outside);
	}

	private static void intoDebris(String name, Fence fence, Studio studio, List<CorpusWeight> mix, int poems) throws Exception {
		EngineCatalog here = EngineCatalog.of(ENGINES.get(name));
		EngineCatalog there = EngineCatalog.of(fence.engine(name, name, ""));
		GenerationOrder order = new GenerationOrder(name, Map.of(), mix, GenerationRequest.poem(7).withPoems(poems));
		OpenModels models = new OpenModels(4);
		OpenModels others = new OpenModels(4);
		inTurn(name + ", into debris", () -> speed(new Spew(studio, here, models, order, (text, offset) -> {})),
				() -> speed(new Spew(studio, there, others, order, (text, offset) -> {})));
	}

	private static double speed(Spew spew) throws Exception {
		SpewResult result = spew.run();
		return result.characters() * 1e3 / result.duration().toNanos();
	}

	private static void inTurn(String name, Saying inside, Saying outside) throws Exception {
		for (int i = 0; i < WARM_UP; i++) {
			inside.speed();
			outside.speed();
		}
		double[] in = new double[ROUNDS];
		double[] out = new double[ROUNDS];
		double[] ratio = new double[ROUNDS];
		for (int i = 0; i < ROUNDS; i++) {
			in[i] = inside.speed();
			out[i] = outside.speed();
			ratio[i] = out[i] / in[i];
		}
		print(name + " within, million characters a second", in);
		print(name + " behind the fence", out);
		print(name + " ratio", ratio);
	}

	private static void measureNext(String name, NextUnits inside, NextUnits outside) throws Exception {
		double[] asked = new double[ROUNDS];
		for (int i = 0; i < ROUNDS; i++) {
			long begun = System.nanoTime();
			for (int n = 0; n < 1000; n++) outside.nextUnits("the gulls", 10);
			double there = System.nanoTime() - begun;
			begun = System.nanoTime();
			for (int n = 0; n < 1000; n++) inside.nextUnits("the gulls", 10);
			asked[i] = (there - (System.nanoTime() - begun)) / 1e6;
		}
		print(name + " what a question for what comes next costs more, µs", asked);
		List<String> page = Collections.nCopies(64, "the gulls");
		double[] together = new double[ROUNDS];
		for (int i = 0; i < ROUNDS; i++) {
			long begun = System.nanoTime();
			for (int n = 0; n < 1000; n += page.size()) outside.nextUnits(page, 10);
			double there = System.nanoTime() - begun;
			begun = System.nanoTime();
			for (int n = 0; n < 1000; n += page.size()) inside.nextUnits(page, 10);
			together[i] = (there - (System.nanoTime() - begun)) / 1e6;
		}
		print(name + " what each of 64 together costs more, µs", together);
	}

	private static double speed(Generator model, int poems) throws Exception {
		Counting sink = new Counting();
		long begun = System.nanoTime();
		model.generate(GenerationRequest.poem(7).withPoems(poems), sink);
		return sink.count * 1e3 / (System.nanoTime() - begun);
	}

	private static void print(String what, double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		System.out.printf("%s: %.2f (%.2f to %.2f)%n", what, sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
	}

	private static class Counting implements DebrisSink {
		private long count;

		@Override
		public void accept(CharSequence text) {
			count += text.length();
		}

		@Override
		public void poemEnd() {
			count++;
		}
	}

	/** Says words as fast as it can: the hardest thing for a pipe. */
	private static final class Babble implements GeneratorEngine {
		private static final String[] WORDS = "the gulls are quiet over harbour walls and nobody listens to salt water".split(" ");

		@Override
		public EngineInfo info() {
			return EngineInfo.of("babble", "Babble", "says words");
		}

		@Override
		public Generator open(Source source, Settings settings, Progress progress) {
			return (request, sink) -> {
				for (long n = request.first(); request.includes(n); n++) {
					SplittableRandom random = new SplittableRandom(request.seed(n));
					for (int i = 0; i < 200; i++) {
						sink.accept(WORDS[random.nextInt(WORDS.length)]);
						sink.accept(i % 8 == 7 ? "\n" : " ");
					}
					sink.poemEnd();
				}
			};
		}
	}

	/** Poems made by chance. */
	private record Lines() implements Corpus {
		private static final int POEMS = 2000;

		@Override
		public String name() {
			return "Lines";
		}

		@Override
		public String fingerprint() {
			return "lines";
		}

		@Override
		public long size() {
			return 1_000_000;
		}

		@Override
		public void read(Reader reader) throws InterruptedException {
			for (int i = 0; i < POEMS; i++) reader.poem(new SourcePoem(String.valueOf(i), "", "", text(i)));
		}

		private static String text(int number) {
			SplittableRandom random = new SplittableRandom(number);
			StringBuilder text = new StringBuilder();
			for (int w = 0; w < 120; w++)
				text.append("w" + random.nextInt(1 + random.nextInt(3000))).append(w % 7 == 6 ? "\n" : " ");
			return text.toString();
		}

		/** The same as a file. */
		static Path file(Path folder) throws IOException {
			List<String> poems = new ArrayList<>();
			for (int i = 0; i < POEMS; i++) poems.add(text(i).strip() + "\n");
			return Files.write(folder.resolve("lines.txt"), poems);
		}
	}
}
