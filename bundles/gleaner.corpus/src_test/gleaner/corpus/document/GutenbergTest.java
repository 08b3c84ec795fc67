// SPDX-License-Identifier: EPL-2.0
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

	private static final String OF_THE_NINETIES = """
			%s

			Copyright laws are changing all over the world, be sure to check
			the copyright laws for your country before posting these files!!

			**Welcome To The World of Free Plain Vanilla Electronic Texts**

			%s

			*****This file should be named lantb10.txt or lantb10.zip******

			***START**THE SMALL PRINT!**FOR PUBLIC DOMAIN ETEXTS**START***
			Why is this "Small Print!" statement here?  You know: lawyers.
			*END*THE SMALL PRINT! FOR PUBLIC DOMAIN ETEXTS*Ver.04.29.93*END*



			THE LANTERN BOOK

			By Ada Quill



			THE KEEPER

			I trimmed the wick at half past nine,
			  The harbour rang its bell,


			THE FERRY

			By night the ferry took the light.


			End of The Project Gutenberg Etext of The Lantern Book, by Ada Quill
			""";

	@ParameterizedTest
	@ValueSource(strings = { "Project Gutenberg's Etext of The Lantern Book by Ada Quill\n#3 in our series by Ada Quill|",
		"The Project Gutenberg Etext of The Lantern Book, by Ada Quill|", "Project Gutenberg Etext: The Lantern Book by Ada Quill|",
		"**The Project Gutenberg Etext of The Lantern Book, by Ada Quill**|", "This Etext of The Lantern Book by Ada Quill|",
		"The Project Gutenberg EBook of The Lantern\nBook, by Ada Quill, translated by Ben Oar\n(#3 in our series by Ada Quill)|",
		"Project Gutenberg's The Lantern Book, by Ada Quill|",
		"Welcome to Project Gutenberg's Etext of The Lantern Book by Ada Quill [Etext #9]|",
		"Some words of Project Gutenberg|The Lantern Book\n\nby Ada Quill\n\nOctober, 1997  [Etext #9990]",
		"The Project Gutenberg eBook, by Nobody|Title: The Lantern Book\n\nAuthor: Ada Quill\n\nTranslator: Ben Oar" })
	void oldHeadersNameTitleAndAuthorAndTheTitlePageIsNoPoem(String header) {
		String[] said = header.split("\\|", -1);
		Document book = Gutenberg.read(OF_THE_NINETIES.formatted(said[0], said[1]));
		assertEquals("The Lantern Book by Ada Quill", book.title() + " by " + book.author());
		assertEquals(List.of(new Piece("THE KEEPER", "Ada Quill", "I trimmed the wick at half past nine,\n  The harbour rang its bell,\n"),
				new Piece("THE FERRY", "Ada Quill", "By night the ferry took the light.\n")), Sections.of(book).pieces());
	}

	@Test
	void authorsAreParted() {
		assertEquals("Ada Quill, Ben Oar",
				GutenbergHeader.of(List.of("Author: Ada Quill", "        Ben Oar", "", "Title: A", " B")).author());
	}

	@Test
	void aTextWithoutABlankLineIsRead() {
		String lines = "a line of verse\n".repeat(20_000);
		Document book = Gutenberg.read("*END*THE SMALL PRINT! FOR PUBLIC DOMAIN ETEXTS*END*\nProduced by some\n" + lines);
		assertEquals(20_001, book.text().strip().lines().count(), "so much is not said of those who typed it");
		book = Gutenberg.read("Title: x\n" + " y\n".repeat(5000) + "*** START OF THE PROJECT GUTENBERG EBOOK\n" + lines);
		assertEquals(20_000, book.text().strip().lines().count());
	}

	@Test
	void aTextThatOnlySpeaksOfItIsNot() {
		assertFalse(Gutenberg.is("I read it at Project Gutenberg\nall night"));
	}
}
