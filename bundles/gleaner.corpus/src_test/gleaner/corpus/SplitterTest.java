// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.files.StudioException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SplitterTest {
	private static List<String> split(String text, Splitting splitting) throws StudioException, InterruptedException {
		List<String> pieces = new ArrayList<>();
		Splitter.<RuntimeException>split(text, splitting, (_, poem) -> pieces.add(poem));
		return pieces;
	}

	private static List<String> split(String text, String expression) throws StudioException, InterruptedException {
		return split(text, new Splitting.Expression(Pattern.compile(expression)));
	}

	@Test
	void atBlankLines() throws Exception {
		String text = "\n\na\n  b\n\nc\n \t\n\n\nd\n";
		assertEquals(List.of("a\n  b", "c", "d"), split(text, new Splitting.BlankLines(1)));
		assertEquals(List.of("a\n  b\n\nc", "d"), split(text, new Splitting.BlankLines(2)));
		assertEquals(List.of("a\n  b\n\nc\n\n\n\nd"), split(text, new Splitting.BlankLines(4)));
	}

	@Test
	void atSeparatorLines() throws Exception {
		assertEquals(List.of("a\n\nb", "c *** d", "e"),
				split("***\na\n\nb\n  *** \nc *** d\n***\n***\n\ne\n***", new Splitting.SeparatorLine(" *** ")));
		assertThrows(IllegalArgumentException.class, () -> new Splitting.SeparatorLine("  "));
	}

	@Test
	void atAnExpression() throws Exception {
		assertEquals(List.of("one", "two"), split("POEM 1\none\nPOEM 22\ntwo\n", "^POEM \\d+$"));
		assertEquals(List.of("I\na", "II\nb"), split("I\na\nII\nb", "(?=^I+$)"), "what is only looked at stays");
		assertEquals(List.of("a"), split("a", "no such thing"));
	}

	@Test
	void theWholeFile() throws Exception {
		assertEquals(List.of("  a\n\n\nb"), split("\n  a\n \n\t\nb \n\n", new Splitting.WholeFile()));
		assertEquals(List.of(), split(" \n\t\n", new Splitting.WholeFile()));
	}

	@Test
	void aGreedyExpressionIsSaidSo() {
		String said = assertThrows(StudioException.class, () -> split("ab".repeat(100_000), "(a|b)*c")).getMessage();
		assertTrue(said.contains("(a|b)*c"), said);
	}

	@Test
	@Timeout(20)
	void anEndlessExpressionCanBeInterrupted() {
		Thread.currentThread().interrupt();
		assertThrows(InterruptedException.class, () -> split("a".repeat(5000), "(a+)+b"));
	}

	@Property
	void nothingButWhiteSpaceIsLostAtBlankLines(@ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 4) int atLeast)
			throws Exception {
		List<String> pieces = split(text, new Splitting.BlankLines(atLeast));
		assertEquals(text.replaceAll("\\s", ""), String.join("", pieces).replaceAll("\\s", ""));
		for (String piece : pieces) {
			assertTrue(!piece.isBlank() && !piece.startsWith("\n") && !piece.endsWith("\n"));
			assertTrue(!piece.contains("\n".repeat(atLeast + 1)));
		}
	}

	@Provide
	Arbitrary<String> texts() {
		return Arbitraries.strings().withChars("ab \t\n\n\n").ofMaxLength(60);
	}

	@Test
	void theGuessLooksForOrnamentsThenBlankLines() {
		assertEquals(new Splitting.SeparatorLine("***"), SplittingGuess.of("a\n\nb\n***\nc\n * \nd\n***\ne"));
		assertEquals(new Splitting.BlankLines(2), SplittingGuess.of("a\n\nb\n\n\nc\n\nd"));
		assertEquals(new Splitting.BlankLines(1), SplittingGuess.of("a\nb\n\nc"));
		assertEquals(new Splitting.BlankLines(1), SplittingGuess.of("a\n\n\nb\n\n\nc"));
		assertEquals(new Splitting.WholeFile(), SplittingGuess.of("\n\na\nb\n\n"));
		assertEquals(new Splitting.WholeFile(), SplittingGuess.of(""));
	}
}
