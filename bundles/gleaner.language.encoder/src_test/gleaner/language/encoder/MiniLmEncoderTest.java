// SPDX-License-Identifier: EPL-2.0
package gleaner.language.encoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import gleaner.language.text.Word;
import gleaner.language.text.Words;

/** With the net that is shipped. */
class MiniLmEncoderTest {
	private static final MiniLmEncoder ENCODER = new MiniLmEncoder();

	@AfterAll
	static void close() throws Exception {
		ENCODER.close();
	}

	private static double[] kept(String line, String word, String... texts) {
		Word place = Words.of(line).stream().filter(each -> each.text().equals(word)).findFirst().orElseThrow();
		return ENCODER.kept(line, place, List.of(texts));
	}

	@Test
	void hearsWhichSenseAWordHasInItsLine() {
		double[] byTheRiver = kept("They sat on the bank and watched the river flow by", "bank", "shore", "lender");
		double[] withMoney = kept("They went to the bank and borrowed money for the house", "bank", "shore", "lender");
		assertTrue(byTheRiver[0] > withMoney[0], () -> "shore: " + byTheRiver[0] + " is not more than " + withMoney[0]);
		assertTrue(byTheRiver[1] < withMoney[1], () -> "lender: " + byTheRiver[1] + " is not less than " + withMoney[1]);
	}

	@Test
	void theWordItselfKeepsAllOfIt() {
		assertEquals(1, kept("the old man and the sea", "old", "old")[0], 1e-6);
	}

	@Test
	void theSameQuestionHasTheSameAnswerWhateverElseIsAsked() {
		double[] together = kept("a slow calm evening", "calm", "quiet", "still", "cold");
		assertArrayEquals(together, kept("a slow calm evening", "calm", "quiet", "still", "cold"));
		assertEquals(together[1], kept("a slow calm evening", "calm", "still")[0]);
	}

	@Test
	void answersToAnyText() {
		assertEquals(0, kept("the sea", "sea").length);
		String longLine = "sea ".repeat(5000);
		double[] kept = ENCODER.kept(longLine, Words.of(longLine).get(2500),
				List.of("", "\u0000", "\u6d77 \ud83d\ude00", "z".repeat(5000), "at once"));
		assertEquals(5, kept.length);
		for (double each : kept) assertTrue(each >= -1.001 && each <= 1.001, () -> "" + each);
	}

	@Test
	void isDeafWhenItIsClosed() throws Exception {
		MiniLmEncoder closed = new MiniLmEncoder();
		closed.close();
		assertThrows(IllegalStateException.class, () -> closed.kept("the sea", new Word("sea", 4, 7), List.of("ocean")));
	}
}
