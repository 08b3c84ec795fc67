
// SPDX-License-Identifier: EPL-2.0
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
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** The Markov engine, and one that does nothing but speak, within this program and behind a fence, in turn. */
public final class FenceBenchmark {
	private static final int ROUNDS = 9;

	public static void main(String[] args) throws Exception {
		if (args.length == 0) {
			System.setOut(System.err);
			MarkovEngine markov = new MarkovEngine();
			new Host(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out),
					id -> id.equals("markov") ? markov : new Babble()).run();
		}
		List<Path> path = Stream.of(args[0].split(File.pathSeparator)).map(Path::of).map(Path::toAbsolutePath).toList();
		Wall wall = Wall.ofThisSystem();
		System.out.println("bubblewrap: " + wall.stands());
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
		try (Fence fence = fence(path, wall)) {
			compare("babble", new Babble(), fence.engine("babble", "babble", ""), Source.of(), 30_000);
			compare("markov", new MarkovEngine(), fence.engine("markov", "markov", ""),
					Source.of(new Ingredient.CorpusShare(new Lines(), 1)), 3_000);
		}
		System.exit(0);
	}

	private static Fence fence(List<Path> path, Wall wall) {
		return new Fence(() -> new FenceCommand(path, "FenceBenchmark", List.of(), false, 1024), room -> List.of(), () -> wall,
				FenceLimits.USUAL);
	}

	private static void compare(String name, GeneratorEngine here, GeneratorEngine there, Source source, int poems) throws Exception {
		Settings settings = Settings.standard(here.info().parameters());
		Generator inside = here.open(source, settings, Progress.NONE);
		Generator outside = there.open(source, settings, Progress.NONE);
		for (int i = 0; i < 3; i++) {
			speed(inside, poems);
			speed(outside, poems);
		}
		double[] in = new double[ROUNDS];
		double[] out = new double[ROUNDS];
		double[] ratio = new double[ROUNDS];
		for (int i = 0; i < ROUNDS; i++) {
			in[i] = speed(inside, poems);
			out[i] = speed(outside, poems);
			ratio[i] = out[i] / in[i];
		}
		print(name + " within, million characters a second", in);
		print(name + " behind the fence", out);
		print(name + " ratio", ratio);
		if (!(inside instanceof NextUnits units)) return;
		double[] asked = new double[ROUNDS];
		for (int i = 0; i < ROUNDS; i++) {
			long begun = System.nanoTime();
			for (int n = 0; n < 1000; n++) ((NextUnits) outside).nextUnits("the gulls", 10);
			double there1 = System.nanoTime() - begun;
			begun = System.nanoTime();
			for (int n = 0; n < 1000; n++) units.nextUnits("the gulls", 10);
			asked[i] = (there1 - (System.nanoTime() - begun)) / 1e6;
		}
		print(name + " what a question for what comes next costs more, µs", asked);
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
			SplittableRandom random = new SplittableRandom(1);
			for (int i = 0; i < 2000; i++) {
				StringBuilder text = new StringBuilder();
				for (int w = 0; w < 120; w++)
					text.append("w" + random.nextInt(1 + random.nextInt(3000))).append(w % 7 == 6 ? "\n" : " ");
				reader.poem(new SourcePoem(String.valueOf(i), "", "", text.toString()));
			}
		}
	}
}
