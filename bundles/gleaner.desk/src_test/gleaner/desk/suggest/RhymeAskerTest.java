// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gleaner.language.Language;
import gleaner.language.rhyme.Rhymes;
import java.util.List;
import org.junit.jupiter.api.Test;

class RhymeAskerTest {
	private static final Rhymes RHYMES = Language.english().rhymes();

	private static List<RhymeAsker> askers(String poem, int line) {
		return RhymeAsker.of(List.of(poem.split("\n", -1)), line, RHYMES);
	}

	@Test
	void aLineThatRhymesAsksForTheSameAgain() {
		assertEquals(List.of(new RhymeAsker("hold", -2)), askers("before the dark\nin the hold\nalong the wall\nall are cold", 3));
	}

	@Test
	void theStanzaBeforeShowsWhichLineAsks() {
		assertEquals(List.of(new RhymeAsker("night", -2)), askers(
				"before the dark\nin the hold\nalong the wall\nall are cold\n\nbeneath the sea\nin the night\nand the tree\nof a stone",
				8));
	}

	@Test
	void elseTheNearestUnansweredLinesAsk() {
		assertEquals(List.of(new RhymeAsker("salt", -1), new RhymeAsker("carrying", -2)),
				askers("tiny from carrying\nthe mouth's salt\na generative bowl", 2));
		assertEquals("rhymes with “salt” above", new RhymeAsker("salt", -1).heading("rhymes with"));
	}

	@Test
	void aLineAloneIsNotAsked() {
		assertEquals(List.of(), askers("a generative bowl", 0));
		assertEquals(List.of(), askers("bowl\n\n…\n", 0));
	}
}
