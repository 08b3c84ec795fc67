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
