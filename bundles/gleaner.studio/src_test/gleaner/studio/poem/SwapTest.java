// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;

class SwapTest {
	private static Harvest after(Harvest poem, String word, String lineBefore, String by) {
		int start = poem.text().indexOf(word);
		return Swap.ofWord(poem, poem.text().lastIndexOf('\n', start) + 1, start, start + word.length(), lineBefore, by).on(poem);
	}

	@Test
	void aSwappedWordRemembersTheMachine() {
		Harvest poem = after(Debris.machine("the tide\nin a bowl left"), "bowl", "in a ", "cup");
		assertEquals("the tide\nin a cup left", poem.text());
		Origin.Changed changed = assertInstanceOf(Origin.Changed.class, poem.provenance().at(14).origin());
		assertEquals("bowl", changed.replaced());
		assertInstanceOf(Origin.Machine.class, poem.provenance().at(13).origin());
		assertInstanceOf(Origin.Machine.class, poem.provenance().at(17).origin());
	}

	@Test
	void aWordOfTheHandStaysTheHands() {
		assertEquals(Harvest.hand("my own cup"), after(Harvest.hand("my own bowl"), "bowl", "my own ", "cup"));
	}

	@Test
	void theArticleIsRepairedAndKeepsItsOrigin() {
		Harvest urn = after(Debris.machine("in a bowl left"), "bowl", "in an ", "urn");
		assertEquals("in an urn left", urn.text());
		assertInstanceOf(Origin.Machine.class, urn.provenance().at(3).origin());
		assertEquals(Origin.HAND, urn.provenance().at(4).origin());
		assertInstanceOf(Origin.Machine.class, urn.provenance().at(5).origin());
		Harvest bowl = after(Debris.machine("in an urn left"), "urn", "in a ", "bowl");
		assertEquals("in a bowl left", bowl.text());
		assertInstanceOf(Origin.Machine.class, bowl.provenance().at(4).origin());
	}

	@Test
	void theCaretStandsBehindTheNewWord() {
		Harvest poem = Harvest.hand("in a bowl left");
		PoemEdit edit = Swap.ofWord(poem, 0, 5, 9, "in an ", "urn");
		assertEquals(9, edit.selectionStart());
		assertEquals(edit.on(poem).text().indexOf(" left"), edit.selectionEnd());
	}
}
