// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.chorus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gleaner.studio.poem.Harvest;
import org.junit.jupiter.api.Test;

class CaretTest {
	private static Caret caret(String textWithBar) {
		int at = textWithBar.indexOf('|');
		return new Caret(Harvest.unknown(textWithBar.replace("|", "")), at);
	}

	private static String after(String textWithBar, String word) {
		Caret caret = caret(textWithBar);
		return caret.insert(Harvest.hand(word)).on(caret.poem()).text();
	}

	@Test
	void wordsArePartedFromWhatIsThere() {
		assertEquals("the tide", after("the|", "tide"));
		assertEquals("the tide", after("the |", "tide"));
		assertEquals("one\ntide", after("one\n|", "tide"));
		assertEquals("tide", after("|", "tide"));
		assertEquals("the tide goes", after("the |goes", "tide"));
		assertEquals("the tide, goes", after("the|, goes", "tide"));
	}

	@Test
	void theWordBegunIsToldFromWhatIsComplete() {
		assertEquals("ti", caret("the ti|").begun());
		assertEquals("the ", caret("the ti|").beforeBegun());
		assertEquals("", caret("the |").begun());
		assertEquals("", caret("the t|ide").begun());
		Caret caret = caret("the ti|");
		assertEquals("the tide", caret.complete(Harvest.hand("de")).on(caret.poem()).text());
	}

	@Test
	void anEngineHearsTheLineWithTheSpaceBehindIt() {
		assertEquals("the tide ", caret("one\nthe tide|").heard());
		assertEquals("the ", caret("one\nthe |").heard());
		assertEquals("", caret("one\n|").heard());
	}
}
