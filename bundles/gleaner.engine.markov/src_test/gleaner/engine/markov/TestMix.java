// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.markov;

import gleaner.engine.EngineException;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.Ingredient;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import gleaner.engine.testkit.CollectingSink;
import gleaner.engine.testkit.MemoryCorpus;
import gleaner.language.text.FoldedWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** What the tests of this package share: small corpora, and short ways to open and to run the engine. */
final class TestMix {
	private TestMix() {
	}

	/** Poems of few different words, so that contexts are shared and quotations are long. */
	static Arbitrary<List<String>> poems() {
		Arbitrary<String> word = Arbitraries.of("a", "b", "c", "d", "the", "sea,", "gull");
		Arbitrary<String> gap = Arbitraries.frequencyOf(Tuple.of(8, Arbitraries.of(" ")),
				Tuple.of(2, Arbitraries.of("\n", "\n\n", "\n  ")));
		Arbitrary<String> poem = word.list().ofMinSize(1).ofMaxSize(25)
				.flatMap(words -> gap.list().ofSize(words.size()).map(gaps -> joined(words, gaps)));
		return poem.list().ofMinSize(1).ofMaxSize(6);
	}

	private static String joined(List<String> words, List<String> gaps) {
		StringBuilder poem = new StringBuilder(words.getFirst());
		for (int i = 1; i < words.size(); i++) poem.append(gaps.get(i)).append(words.get(i));
		return poem.toString();
	}

	static Source source(List<String> poems) {
		return new MemoryCorpus("Shore", poems).alone();
	}

	static Source source(List<String> first, double firstWeight, List<String> second, double secondWeight) {
		return Source.of(new Ingredient.CorpusShare(new MemoryCorpus("First", first), firstWeight),
				new Ingredient.CorpusShare(new MemoryCorpus("Second", second), secondWeight));
	}

	/** @param settings names and values by turns */
	static Generator open(Source source, Object... settings) throws EngineException, InterruptedException {
		MarkovEngine engine = new MarkovEngine();
		Map<String, String> given = new HashMap<>();
		for (int i = 0; i < settings.length; i += 2) given.put((String) settings[i], settings[i + 1].toString());
		return engine.open(source, Settings.of(engine.info().parameters(), given), Progress.NONE);
	}

	static List<String> poems(Generator generator, GenerationRequest request) throws EngineException, InterruptedException {
		CollectingSink sink = new CollectingSink();
		generator.generate(request, sink);
		return sink.poems();
	}

	/** A poem as its units, in words: the words, and for each break between lines its line ends and indentation. */
	static List<String> units(String poem) {
		List<String> units = new ArrayList<>();
		for (var piece = Pattern.compile("\\S+|\\s*\n\\s*").matcher(poem).results().iterator(); piece.hasNext();)
			units.add(piece.next().group());
		return units;
	}

	/** The most words in a row that the poem shares with one of the poems, counted as quotations are. */
	static int longestQuotation(String poem, List<String> poems) {
		return longestQuotation(poem, poems, 0);
	}

	/** The same, but for runs that end within so many words from the beginning. */
	static int longestQuotation(String poem, List<String> poems, int prompt) {
		List<String> words = words(poem);
		int longest = 0;
		for (String source : poems) {
			List<String> from = words(source);
			for (int i = 0; i < words.size(); i++) for (int j = 0; j < from.size(); j++) {
				int run = 0;
				while (i + run < words.size() && j + run < from.size() && words.get(i + run).equals(from.get(j + run))) run++;
				if (i + run > prompt) longest = Math.max(longest, run);
			}
		}
		return longest;
	}

	/** The words of a text as they count in quotations. */
	static List<String> words(String text) {
		FoldedWords folded = FoldedWords.of(text);
		List<String> words = new ArrayList<>();
		for (int i = 0; i < folded.count(); i++) words.add(folded.word(i));
		return words;
	}
}
