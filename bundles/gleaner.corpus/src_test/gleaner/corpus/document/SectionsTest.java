// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.corpus.document.Document.Block;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SectionsTest {
	private static List<Piece> pieces(Block... blocks) {
		return Sections.of(new Document("Sea", "W", "", List.of(blocks), List.of())).pieces();
	}

	@Example
	void poemsBeginAtHeadings() {
		assertEquals(List.of(new Piece("Sea", "W", "before"), new Piece("Low", "W", "a\n\nb"), new Piece("High", "W", "c")),
				pieces(new Block.Lines("before"), new Block.Heading(1, "Part"), new Block.Heading(2, "Low"), new Block.Lines("a"),
						new Block.Rule(), new Block.Lines("b"), new Block.Heading(2, "High"), new Block.Lines("c"),
						new Block.Heading(2, "Empty")));
	}

	@Example
	void numbersAreNamedWithTheHeadingAbove() {
		assertEquals(List.of("Ropes II", "Ropes III.", "IV"),
				pieces(new Block.Heading(1, "Ropes"), new Block.Heading(2, "II"), new Block.Lines("a"), new Block.Heading(2, "III."),
						new Block.Lines("b"), new Block.Heading(1, "IV"), new Block.Lines("c")).stream()
						.map(Piece::title).toList());
	}

	@Example
	void withoutHeadingsRulesPartPoems() {
		assertEquals(List.of(new Piece("Sea", "W", "a"), new Piece("", "W", "b")),
				pieces(new Block.Rule(), new Block.Lines("a"), new Block.Rule(), new Block.Rule(), new Block.Lines("b")));
	}

	@Example
	void partsStayInsideAPoemAndPoemsMayHaveNoTitle() {
		assertEquals(List.of(new Piece("Ropes", "W", "I\n\na\n\nII\n\nb"), new Piece("", "W", "c"), new Piece("", "W", "d")),
				pieces(new Block.Begin(), new Block.Heading(1, "Ropes"), new Block.Part("I"), new Block.Lines("a"), new Block.Part("II"),
						new Block.Lines("b"), new Block.Begin(), new Block.Lines("c"), new Block.Begin(), new Block.Lines("d")));
	}

	@Example
	void theAuthorsNameAndAPrefaceAreNoPoems() {
		Document document = new Document("Sea", "Ada Quill", "", List.of(new Block.Heading(1, "SEA"), new Block.Lines("By Ada Quill\n"),
				new Block.Heading(1, "PREFACE"), new Block.Lines("These verses were written at sea, in a boat that leaked, and by night."),
				new Block.Heading(1, "Low"), new Block.Lines("By night"), new Block.Heading(1, "Notes"), new Block.Lines("do\nre\nmi")),
				List.of());
		assertEquals(List.of("Low", "Notes"), Sections.of(document).pieces().stream().map(Piece::title).toList());
		assertEquals(List.of("SEA", "PREFACE"), Sections.of(document).leftOut());
	}

	@Property
	void plainTextLosesNoWord(@ForAll("texts") String text) {
		Document document = new Document("", "", "", HeadingLines.blocks(text), List.of());
		String all = document.text();
		assertEquals(text.replaceAll("[\\s_*=.]+", ""), all.replaceAll("[\\s_*=.]+", ""));
		assertTrue(Sections.of(document).pieces().stream().noneMatch(p -> p.text().isBlank()));
	}

	@Provide
	Arbitrary<String> texts() {
		return Arbitraries
				.of("THE TIDE.", "IV", "12.", "a line of verse,", "A Short Title", "_Song_", "\n", "\n\n", "\n\n\n", "  indented", " ")
				.list().ofMaxSize(30).map(parts -> String.join("\n", parts));
	}
}
