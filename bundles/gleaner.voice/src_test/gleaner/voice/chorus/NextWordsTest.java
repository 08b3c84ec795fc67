// SPDX-License-Identifier: EPL-2.0
package gleaner.voice.chorus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.DebrisSink;
import gleaner.engine.EngineException;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import java.util.List;
import org.junit.jupiter.api.Test;

class NextWordsTest {
	private static List<String> texts(List<NextWord> words) {
		return words.stream().map(NextWord::text).toList();
	}

	@Test
	void anEngineOfWordsIsAskedDirectly() throws Exception {
		List<NextWord> words = new WordUnits(Sayings.words()).after("it is a quiet ", 10);
		assertEquals(List.of("night", "of"), texts(words));
		assertEquals(0.5, words.getFirst().probability(), 1e-9);
	}

	@Test
	void theEndOfALineIsAWordOfItsOwn() throws Exception {
		List<NextWord> words = new WordUnits(Sayings.words()).after("over the water", 10);
		assertTrue(words.contains(new NextWord(NextWord.LINE_BREAK, 1.0 / 3)), words.toString());
	}

	@Test
	void anEngineOfCharactersSpellsTheSameWordsOut() throws Exception {
		List<NextWord> words = new SpelledWords(Sayings.characters()).after("is a quiet", 10);
		assertEquals(2, words.size(), words.toString());
		assertTrue(texts(words).containsAll(List.of("night", "of")), words.toString());
		assertTrue(words.stream().mapToDouble(NextWord::probability).sum() <= 1 + 1e-9);
	}

	@Test
	void spelledWordsComeWithTheirLikelihoodAndTheEndOfTheLine() throws Exception {
		List<NextWord> words = new SpelledWords(Sayings.characters()).after("the silver water", 10);
		assertTrue(texts(words).contains(NextWord.LINE_BREAK), words.toString());
		for (int i = 1; i < words.size(); i++) assertTrue(words.get(i - 1).probability() >= words.get(i).probability(), words.toString());
	}

	@Test
	void anEngineWithoutNextUnitsIsOverheard() throws Exception {
		Generator generator = new Generator() {
			@Override
			public void generate(GenerationRequest request, DebrisSink sink) throws InterruptedException {
				assertEquals("a line\nthe gulls", request.prompt());
				assertEquals(5, request.length().count());
				for (int i = 0; i < request.poems(); i++) {
					sink.accept(i % 4 == 0 ? "\nand" : i % 2 == 0 ? " sleep" : " sle");
					if (i % 2 == 1) sink.accept("ep on");
					sink.poemEnd();
				}
			}
		};
		List<NextWord> words = NextWords.of(generator).after("long ago\na line\nthe gulls ", 5);
		assertEquals(List.of("sleep", NextWord.LINE_BREAK), texts(words));
		assertEquals(0.75, words.getFirst().probability(), 1e-9);
	}

	@Test
	void interruptingStopsAnEngineThatIsOverheard() {
		Generator endless = new Generator() {
			@Override
			public void generate(GenerationRequest request, DebrisSink sink) throws EngineException, InterruptedException {
				while (true) sink.accept("and ");
			}
		};
		Thread.currentThread().interrupt();
		assertThrows(InterruptedException.class, () -> NextWords.of(endless).after("", 3));
	}
}
