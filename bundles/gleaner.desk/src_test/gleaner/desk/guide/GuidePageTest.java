// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class GuidePageTest {
	private static List<Block> blocks(String markdown) {
		return GuidePage.of("page", markdown).blocks();
	}

	private static Span code(String text) {
		return new Span(text, false, false, true, Optional.empty());
	}

	@Test
	void headingsAreNamedAsLinksNameThem() {
		GuidePage page = GuidePage.of("page",
				"# The poet's guide\n\n## 1. Bring in a corpus\n\n### Words: sound, sense\n\n## Twice\n\n## Twice\n");
		assertEquals("The poet's guide", page.title());
		List<String> anchors = page.blocks().stream().map(block -> ((Block.Heading) block).anchor()).toList();
		assertEquals(List.of("the-poets-guide", "1-bring-in-a-corpus", "words-sound-sense", "twice", "twice-1"), anchors);
		assertEquals(OptionalInt.of(1), page.find("1-bring-in-a-corpus"));
		assertEquals(OptionalInt.of(1), page.find("bring-in-a-corpus"), "a number that changes breaks no link");
		assertEquals(OptionalInt.empty(), page.find("corpus"));
	}

	@Test
	void aTableHasCellsWithLooks() {
		Block.Table table = assertInstanceOf(Block.Table.class,
				blocks("before\n\n| key | |\n|---|---|\n| `a\\|b`, **F5** | go |\n\nbehind").get(1));
		assertEquals(List.of(List.of(Span.plain("key")), List.of()), table.head());
		assertEquals(List.of(code("a|b"), Span.plain(", "), new Span("F5", true, false, false, Optional.empty())),
				table.rows().getFirst().getFirst());
		assertEquals(List.of(Span.plain("go")), table.rows().getFirst().get(1));
	}

	@Test
	void aRowHasAsManyCellsAsTheHead() {
		Block.Table table = (Block.Table) blocks("| a | b |\n|---|---|\n| one |\n| one | two | three |").getFirst();
		assertTrue(table.rows().stream().allMatch(row -> row.size() == 2), table::toString);
	}

	@Test
	void strokesInCodeAreNoTable() {
		assertEquals(List.of(new Block.Code("| not | a table |")), blocks("```\n| not | a table |\n```"));
	}

	@Test
	void listsKeepDepthAndNumbers() {
		List<Block> read = blocks("- one\n  - inner\n- two *soft*\n\n3. third\n4. fourth\n");
		assertEquals(new Block.Entry(0, "•", List.of(Span.plain("one"))), read.get(0));
		assertEquals(new Block.Entry(1, "•", List.of(Span.plain("inner"))), read.get(1));
		assertEquals("two soft", read.get(2).words());
		assertEquals("3.", ((Block.Entry) read.get(3)).mark());
		assertEquals("4.", ((Block.Entry) read.get(4)).mark());
	}

	@Test
	void aPictureByItselfIsOneAndItsWordsStay() {
		assertEquals(new Block.Picture("pictures/a.png", "The window"), blocks("![The window](pictures/a.png)").getFirst());
	}

	@Test
	void linksKnowWhereTheyLead() {
		Block.Paragraph text = (Block.Paragraph) blocks("see [Writing an *engine*](writing-an-engine.md#the-engine)").getFirst();
		assertEquals(Optional.of("writing-an-engine.md#the-engine"), text.spans().getLast().target());
		assertTrue(text.spans().getLast().isItalic());
	}

	@Test
	void aLineThatGoesOnIsOneParagraph() {
		assertEquals("one two", blocks("one\ntwo").getFirst().words());
	}

	/** Whatever is written, something is shown and nothing thrown. */
	@Property(tries = 300)
	void anyTextCanBeRead(@ForAll String markdown) {
		GuidePage page = GuidePage.of("page", "# Title\n\n| a |\n" + markdown);
		assertTrue(page.blocks().size() >= 2);
		page.blocks().forEach(Block::words);
	}
}
