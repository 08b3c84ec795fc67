
// SPDX-License-Identifier: EPL-2.0
import gleaner.engine.Corpus;
import gleaner.engine.DebrisSink;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.PoemLength;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Ingredient;
import gleaner.engine.Source;
import gleaner.engine.SourcePoem;
import gleaner.engine.markov.MarkovEngine;
import java.util.List;
import java.util.Map;

/**
 * The Markov engine of Gleaner: how long its table takes to build, how much memory it needs, how fast it speaks. Argument: a .jsonl file.
 */
final class GleanerMarkov {
	private static final String WHO = "Gleaner";
	private static final int WORDS = 1_000_000;
	private static final int POEMS = 500;

	private GleanerMarkov() {
	}

	/** Poems in memory, so that no disk is measured. */
	private record Given(List<String> poems) implements Corpus {
		@Override
		public String name() {
			return "poems";
		}

		@Override
		public String fingerprint() {
			return "";
		}

		@Override
		public long size() {
			return poems.stream().mapToLong(String::length).sum();
		}

		@Override
		public void read(Reader reader) throws InterruptedException {
			for (String poem : poems) reader.poem(new SourcePoem("", "", "", poem));
		}
	}

	/** Counts what comes. */
	private static final class Counting implements DebrisSink {
		private long characters;

		@Override
		public void accept(CharSequence text) {
			characters += text.length();
		}

		@Override
		public void poemEnd() {
			characters++;
		}
	}

	public static void main(String[] arguments) throws Exception {
		List<String> poems = Poems.read(arguments[0]);
		double before = Bench.heap();
		for (int order : new int[] { 2, 3, 5 }) build(poems, Map.of("order", String.valueOf(order), "quotation", "0"), "order " + order);
		Generator table = open(poems, Map.of("order", "3", "quotation", "0"));
		Bench.say(WHO, "heap of the table, order 3", "%.0f MB", Bench.heap() - before);
		speak(table, PoemLength.NATURAL, "poems as they come, order 3");
		speak(table, PoemLength.words(30), "poems of 30 words, order 3");
		speak(open(poems, Map.of("order", "3")), PoemLength.NATURAL, "the same with the quotation guard");
		speak(open(poems, Map.of("order", "2")), PoemLength.NATURAL, "order 2 with the quotation guard");
		build(poems, Map.of("unit", "characters", "order", "8"), "characters, order 8");
		speak(open(poems, Map.of("unit", "characters", "order", "8", "quotation", "0")), PoemLength.words(30),
				"characters, order 8, poems of 30 words");
	}

	private static void build(List<String> poems, Map<String, String> settings, String what) throws Exception {
		Bench.say(WHO, "table built, " + what, "%.2f s",
				Bench.median(5, () -> Bench.run(() -> open(poems, settings).hashCode()).seconds()));
	}

	private static Generator open(List<String> poems, Map<String, String> settings) throws Exception {
		GeneratorEngine engine = new MarkovEngine();
		Source source = Source.of(new Ingredient.CorpusShare(new Given(poems), 1));
		return engine.open(source, Settings.of(engine.info().parameters(), settings), Progress.NONE);
	}

	private static void speak(Generator table, PoemLength length, String what) throws Exception {
		double perCharacter = wordsPerCharacter(table, length);
		long[] seed = { 1 };
		double rate = Bench.median(5, () -> Bench.run(() -> {
			Counting sink = new Counting();
			for (double words = 0; words < WORDS; words = sink.characters * perCharacter)
				table.generate(GenerationRequest.poem(seed[0]++).withPoems(POEMS).withLength(length), sink);
			return sink.characters * perCharacter;
		}).rate());
		Bench.say(WHO, what, "%,.0f words/s", rate);
	}

	/** Counting words would be measured too: so they are counted beforehand, in a sample. */
	private static double wordsPerCharacter(Generator table, PoemLength length) throws Exception {
		StringBuilder sample = new StringBuilder();
		table.generate(GenerationRequest.poem(7).withPoems(2_000).withLength(length), new DebrisSink() {
			@Override
			public void accept(CharSequence text) {
				sample.append(text);
			}

			@Override
			public void poemEnd() {
				sample.append('\n');
			}
		});
		return (double) sample.toString().strip().split("\\s+").length / sample.length();
	}
}
