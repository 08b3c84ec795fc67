// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gleaner.corpus.OtherCut;
import gleaner.corpus.Splitting;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CutTest {
	@Test
	void everySplittingHasAWayThatComesToIt() {
		for (Splitting splitting : List.of(new Splitting.Automatic(), new Splitting.WholeFile(), new Splitting.Headings(),
				new Splitting.BlankLines(1), new Splitting.BlankLines(2), new Splitting.SeparatorLine("* * *"),
				new Splitting.Expression(Pattern.compile("\\f"))))
			assertEquals(splitting, Cut.of(splitting).with(Cut.textOf(splitting)));
		Splitting three = new Splitting.BlankLines(3);
		Pattern pattern = ((Splitting.Expression) Cut.of(three).with(Cut.textOf(three))).pattern();
		assertEquals(List.of("a\n\n\nb", "c"), List.of(pattern.split("a\n\n\nb\n\n\n\nc")));
	}

	@Test
	void whatIsMissingIsSaid() {
		assertThrows(IllegalArgumentException.class, () -> Cut.SEPARATOR.with(" "));
		assertThrows(IllegalArgumentException.class, () -> Cut.EXPRESSION.with("("));
	}

	@Test
	void anotherWayIsOfferedInWords() {
		assertEquals("Or cut at blank lines: 12 poems", Words.offer(new OtherCut(new Splitting.BlankLines(1), 12)));
		assertEquals("Or kept as one poem", Words.offer(new OtherCut(new Splitting.WholeFile(), 1)));
	}
}
