// SPDX-License-Identifier: EPL-2.0
package gleaner.training.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.Corpus;
import gleaner.engine.EngineException;
import gleaner.engine.neural.checkpoint.Alphabet;
import gleaner.engine.testkit.MemoryCorpus;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrainingTextTest {
	private static final CleanUp NONE = new CleanUp(false, false);

	@Test
	void closesEachPoem() throws Exception {
		TrainingText text = TrainingText.read(MemoryCorpus.of("c", "\n\n  ab\n", "ba \n"), NONE, 256, 0);
		assertEquals("  ab\u0003ba\u0003", spelt(text.alphabet(), text.learn()));
		assertEquals(0, text.heldOut().length);
	}

	@Test
	void anEndWithinAPoemIsTakenOut() throws Exception {
		TrainingText text = TrainingText.read(MemoryCorpus.of("c", "a\u0003b"), NONE, 256, 0);
		assertEquals("ab\u0003", spelt(text.alphabet(), text.learn()));
	}

	@Test
	void rareCharactersShareAClassAndAreCounted() throws Exception {
		TrainingText text = TrainingText.read(MemoryCorpus.of("c", "aaaabbbccd\uD83C\uDF0A"), NONE, 4, 0);
		assertEquals(4, text.alphabet().size());
		assertTrue(text.alphabet().has('a') && text.alphabet().has('b') && text.alphabet().has(Alphabet.POEM_END));
		assertEquals(Map.of((int) 'c', 2L, (int) 'd', 1L, 0x1F30A, 1L), text.census().unknown(text.alphabet()));
		assertEquals(List.of((int) 'a', (int) 'b', Alphabet.POEM_END), List.copyOf(text.census().kept(text.alphabet()).keySet()));
		assertEquals(4, IntStream.of(text.learn()).filter(c -> c == Alphabet.UNKNOWN).count());
	}

	@Test
	void holdsOutWholePoemsAndLearnsTheOthers() throws Exception {
		String[] poems = IntStream.range(0, 100).mapToObj(i -> "poem " + i).toArray(String[]::new);
		TrainingText text = TrainingText.read(MemoryCorpus.of("c", poems), NONE, 256, 0.1);
		List<String> learnt = List.of(spelt(text.alphabet(), text.learn()).split("\u0003"));
		List<String> held = List.of(spelt(text.alphabet(), text.heldOut()).split("\u0003"));
		assertEquals(90, learnt.size());
		assertEquals(10, held.size());
		for (String poem : poems) assertTrue(learnt.contains(poem) ^ held.contains(poem), poem);
	}

	@Test
	void ofOneLongTextTheEndIsHeldOut() throws Exception {
		TrainingText text = TrainingText.read(MemoryCorpus.of("c", "x".repeat(899) + "y".repeat(100)), NONE, 256, 0.1);
		assertEquals("x".repeat(899) + "y", spelt(text.alphabet(), text.learn()));
		assertEquals("y".repeat(99) + "\u0003", spelt(text.alphabet(), text.heldOut()));
	}

	/** Hands each poem over several times in a row, as a mix does by its weights. */
	private static Corpus times(int times, String... poems) {
		MemoryCorpus once = MemoryCorpus.of("c", poems);
		return new Corpus() {
			@Override
			public String name() {
				return once.name();
			}

			@Override
			public String fingerprint() {
				return once.fingerprint();
			}

			@Override
			public long size() {
				return times * once.size();
			}

			@Override
			public void read(Reader reader) throws InterruptedException {
				once.read(poem -> {
					for (int i = 0; i < times; i++) reader.poem(poem);
				});
			}
		};
	}

	@Test
	void whatIsReadOftenIsHeldOutAltogether() throws Exception {
		String[] poems = IntStream.range(0, 40).mapToObj(i -> "poem " + i).toArray(String[]::new);
		TrainingText text = TrainingText.read(times(3, poems), NONE, 256, 0.1);
		List<String> learnt = List.of(spelt(text.alphabet(), text.learn()).split("\u0003"));
		List<String> held = List.of(spelt(text.alphabet(), text.heldOut()).split("\u0003"));
		assertEquals(3 * 36, learnt.size());
		assertEquals(4, held.size());
		assertTrue(held.stream().noneMatch(learnt::contains), held.toString());
	}

	@Test
	void ofFewNothingOfTheEndIsLearntHoweverOftenItIsRead() throws Exception {
		TrainingText text = TrainingText.read(times(2, "aaaa", "bbbb", "cccc"), NONE, 256, 0.3);
		assertEquals("aaaa\u0003aaaa\u0003bbbb\u0003bbbb\u0003c", spelt(text.alphabet(), text.learn()));
		assertEquals("ccc\u0003", spelt(text.alphabet(), text.heldOut()));
	}

	@Test
	void poemsThatAreAlikeStayPoems() throws Exception {
		TrainingText text = TrainingText.read(MemoryCorpus.of("c", "ab", "ab"), NONE, 256, 0);
		assertEquals("ab\u0003ab\u0003", spelt(text.alphabet(), text.learn()));
	}

	@Test
	void anOldAlphabetIsKept() throws Exception {
		Alphabet old = Alphabet.of(-1, 3, 'a');
		TrainingText text = TrainingText.read(MemoryCorpus.of("c", "abc"), NONE, old, 0);
		assertArrayEquals(new int[] { 2, 0, 0, 1 }, text.learn());
	}

	@Test
	void anEmptyCorpusIsRefused() {
		EngineException e = assertThrows(EngineException.class, () -> TrainingText.read(MemoryCorpus.of("Nothing", " \n"), NONE, 256, 0));
		assertTrue(e.getMessage().contains("Nothing"), e.getMessage());
	}

	@Test
	void cleansUp() {
		assertEquals("\"it's\" -- so...", new CleanUp(true, true).apply("\u201CIt\u2019s\u201D \u2014 So\u2026"));
		assertEquals("\u201CIt\u2019s\u201D", new CleanUp(false, false).apply("\u201CIt\u2019s\u201D"));
		assertFalse(new CleanUp(false, true).apply("a\r\n\tb\uFEFF").contains("\r"));
	}

	private static String spelt(Alphabet alphabet, int[] classes) {
		StringBuilder text = new StringBuilder();
		for (int c : classes) text.appendCodePoint(c == Alphabet.UNKNOWN ? '?' : alphabet.codePoint(c));
		return text.toString();
	}
}
