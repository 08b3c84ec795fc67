package gleaner.corpus.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GutenbergTest {
	private static final String BOOK = """
			The Project Gutenberg eBook of Harbour Songs

			Title: Harbour Songs
			       and Other Verses

			Author: Somebody of Our Own

			%s

			Produced by a few volunteers

			HARBOUR SONGS

			CONTENTS

			The Tide
			Two Ropes


			THE TIDE.

			The tide goes out
			  and leaves its keys.

			It comes back in
			and asks for them.


			TWO ROPES.

			I

			One rope holds the boat.

			II

			One rope holds the other.


			_To the Lamp_

			You burn, you burn
			and never learn.

			%s

			Updated editions will replace the previous one. SMALL PRINT
			""";

	@ParameterizedTest
	@ValueSource(strings = {
		"*** START OF THE PROJECT GUTENBERG EBOOK HARBOUR SONGS ***|*** END OF THE PROJECT GUTENBERG EBOOK HARBOUR SONGS ***",
		"***START OF THIS PROJECT GUTENBERG EBOOK HARBOUR SONGS***|***END OF THIS PROJECT GUTENBERG EBOOK HARBOUR SONGS***",
		"*** START OF THE PROJECT GUTENBERG EBOOK HARBOUR\nSONGS AND OTHERS ***|End of Project Gutenberg's Harbour Songs, by Somebody",
		"*END*THE SMALL PRINT! FOR PUBLIC DOMAIN ETEXTS*Ver.04.29.93*END*|End of the Project Gutenberg Etext of Harbour Songs" })
	void theLicenceIsCutOffAndPoemsAreFoundAtTheirHeadings(String marks) {
		String[] startEnd = marks.split("\\|");
		String text = BOOK.formatted(startEnd[0], startEnd[1]);
		assertTrue(Gutenberg.is(text));
		Document book = Gutenberg.read(text);
		assertEquals("Harbour Songs and Other Verses", book.title());
		assertEquals("Somebody of Our Own", book.author());
		Sections.Result sections = Sections.of(book);
		assertEquals(List.of("THE TIDE", "TWO ROPES I", "TWO ROPES II", "To the Lamp"),
				sections.pieces().stream().map(Piece::title).toList());
		assertEquals(List.of("CONTENTS"), sections.leftOut());
		assertEquals("The tide goes out\n  and leaves its keys.\n\nIt comes back in\nand asks for them.",
				sections.pieces().getFirst().text().strip());
		assertFalse(sections.pieces().toString().contains("volunteers") || sections.pieces().toString().contains("SMALL PRINT"));
		assertTrue(book.remarks().getFirst().contains("licence"));
		assertTrue(sections.pieces().stream().allMatch(p -> p.author().equals("Somebody of Our Own")));
	}

	@Test
	void aTextThatOnlySpeaksOfItIsNot() {
		assertFalse(Gutenberg.is("I read it at Project Gutenberg\nall night"));
	}
}
