// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SplittingGuessTest {
	private static final String STANZA = "The lamp is low,\nthe door is shut,\nthe cat has gone,\nthe milk is up.";
	private static final String POEM = STANZA + "\n\n" + STANZA;

	private static List<String> pieces(String text) throws Exception {
		List<String> pieces = new ArrayList<>();
		Splitter.<RuntimeException>split(text, SplittingGuess.of(text), (_, poem) -> pieces.add(poem));
		return pieces;
	}

	private static List<String> poems(int count, String poem) {
		return Collections.nCopies(count, poem);
	}

	private static void partsPoems(String separator, int poems) throws Exception {
		assertEquals(poems(poems, POEM), pieces(String.join(separator, poems(poems, POEM))), separator);
	}

	@Test
	void everyUsualSeparatorPartsPoems() throws Exception {
		for (String separator : List.of("\n\n\n", "\n\n\n\n", "\n***\n", "\n\n* * *\n\n", "\n\n\n*\n\n\n", "\n\n⁂\n\n", "\n---\n",
				"\n\n~\n\n",
				"\n\n#\n\n", "\n\n• • •\n\n", "\n=====\n", "\n\f\n"))
			partsPoems(separator, 7);
	}

	@Test
	void rowsOfDifferentLengthsAreOneSeparator() throws Exception {
		assertEquals(poems(4, POEM), pieces(POEM + "\n-----\n" + POEM + "\n\n--------\n\n" + POEM + "\n- - - -\n" + POEM));
	}

	@Test
	void aRowOfDotsInThreePoemsDoesNotPartThirtySeven() throws Exception {
		List<String> poems = new ArrayList<>(poems(37, POEM));
		for (int i : List.of(4, 17, 30)) poems.set(i, STANZA + "\n\n. . . . . .\n\n" + STANZA);
		String text = String.join("\n\n\n", poems);
		assertEquals(poems, pieces(text));
		for (int i : List.of(4, 17, 30)) poems.set(i, STANZA + "\n\n* * *\n\n" + STANZA);
		assertEquals(poems, pieces(String.join("\n\n\n", poems)));
	}

	@Test
	void gapsInsidePoemsDoNotPartWhatOrnamentsPart() throws Exception {
		List<String> poems = new ArrayList<>(poems(20, POEM));
		poems.set(3, STANZA + "\n\n\n" + STANZA);
		assertEquals(poems, pieces(String.join("\n\n* * *\n\n", poems)));
	}

	@Test
	void ornamentsBelowASingleTitleAreInsideThePoem() {
		String poem = "Gutter\n\n" + STANZA + "\n\n* * *\n\n" + STANZA + "\n\n* * *\n\n" + STANZA;
		assertEquals(new Splitting.WholeFile(), SplittingGuess.of(poem));
		assertEquals(Optional.of(new Splitting.SeparatorLine("* * *")), SplittingGuess.look(poem).runnerUp());
		assertEquals(new Splitting.WholeFile(), SplittingGuess.of(STANZA + "\n* * *\n" + STANZA), "one alone");
		assertEquals(new Splitting.WholeFile(), SplittingGuess.of(STANZA + "\n...\n" + STANZA + "\n\n...\n" + STANZA), "what was left out");
	}

	@Test
	void oneOrnamentPartsTwoPoemsThatBothHaveTitles() throws Exception {
		String poem = "Low Water\n\n" + POEM;
		assertEquals(poems(2, POEM), pieces(poem + "\n\n* * *\n\n" + poem));
		assertEquals(poems(2, POEM), pieces("TIDE\n\n" + POEM + "\n\n***\n\nROPE\n\n" + POEM));
		String inside = poem + "\n\n* * *\n\n" + POEM;
		assertEquals(List.of(inside), pieces(inside), "no second title");
		inside = poem + "\n\n* * *\n\nNobody came.\n\n" + POEM;
		assertEquals(List.of(inside), pieces(inside), "a line that ends as a sentence is no title");
	}

	@Test
	void anOrnamentAboveATitleBelongsToNoPoem() throws Exception {
		List<String> titled = new ArrayList<>();
		for (String title : List.of("The Tide", "Two Ropes", "To the Lamp", "Low Water")) titled.add(title + "\n\n" + POEM);
		assertEquals(poems(4, POEM), pieces(String.join("\n\n* * *\n\n", titled)));
	}

	@Test
	void titlesAreTakenWhereNearlyEveryPoemHasOne() throws Exception {
		for (String between : List.of("\n\n", "\n\n\n")) {
			StringBuilder text = new StringBuilder();
			for (String title : List.of("The Tide", "Two Ropes", "To the Lamp", "Low Water"))
				text.append(text.isEmpty() ? "" : "\n\n\n\n").append(title).append(between).append(POEM);
			assertEquals(new Splitting.Headings(), SplittingGuess.of(text.toString()));
			assertEquals(poems(4, POEM), pieces(text.toString()));
		}
	}

	@Test
	void singleBlankLinesPartStanzasOfAShortPoemAndPoemsOfALongText() {
		assertEquals(new Splitting.WholeFile(), SplittingGuess.of(POEM));
		assertEquals(Optional.of(new Splitting.BlankLines(1)), SplittingGuess.look(POEM).runnerUp());
		assertEquals(new Splitting.BlankLines(1),
				SplittingGuess.of(String.join("\n\n", Collections.nCopies(9, "low tide\nthe door\nshut"))));
		assertEquals(new Splitting.BlankLines(1), SplittingGuess.of("the tide is out\n\nthe door is shut\n\nthe milk is up"));
		assertEquals(new Splitting.WholeFile(), SplittingGuess.of(String.join("\n\n", Collections.nCopies(60, STANZA))), "a ballad");
	}

	@Test
	void linesThatShoutAreNoTitles() throws Exception {
		assertEquals(List.of("LOW TIDE", "THE DOOR", "SHUT"), pieces("LOW TIDE\n\nTHE DOOR\n\nSHUT"));
		assertEquals(poems(2, POEM), pieces("LOW TIDE\n\n" + POEM + "\n\nTHE DOOR\n\n" + POEM));
	}

	@Test
	void pageEndsPartPoems() throws Exception {
		String text = PlainText.ofText("PAGE ONE\n\nThe lamp is low\nthe door is shut\n\fPAGE TWO\n\nThe cat has gone\nthe milk is up\n")
				.text();
		assertEquals(List.of("The lamp is low\nthe door is shut", "The cat has gone\nthe milk is up"), pieces(text));
		text = PlainText.ofText(POEM + "\f" + STANZA + "\n").text();
		assertEquals(List.of(POEM, STANZA), pieces(text));
		assertEquals("cut at its page ends", Splitter.describe(SplittingGuess.of(text)));
	}

	@Property
	void everyTextHasAGuessThatLosesNoLetter(@ForAll("texts") String text) throws Exception {
		SplittingGuess guess = SplittingGuess.look(text);
		assertTrue(guess.ranked().stream().allMatch(rule -> rule.score() >= 0 && rule.score() <= 1), guess.toString());
		if (guess.best() instanceof Splitting.Headings) return; // titles are kept apart
		assertEquals(text.replaceAll("[^a-z]", ""), String.join("", pieces(text)).replaceAll("[^a-z]", ""));
	}

	@Provide
	Arbitrary<String> texts() {
		return Arbitraries
				.of("a line of verse,", "Title", "* * *", "***", "....", "--", "\f", "", "", "", "  b", "[[[", "^^^^", "\\\\\\\\", "]]]]")
				.list().ofMaxSize(30).map(parts -> String.join("\n", parts));
	}
}
