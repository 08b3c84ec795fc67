// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TableTest {
	private static final Table.Choice TITLE_THEN_POEM = (_, _) -> new Table.Columns(1, 0, -1);

	private static Poems read(String text) throws UnreadableDocument {
		return Table.read(text, TITLE_THEN_POEM);
	}

	private static List<String> texts(String text) throws UnreadableDocument {
		return read(text).pieces().stream().map(Piece::text).toList();
	}

	@Example
	void separatorsAndLineBreaksInCells() throws UnreadableDocument {
		assertEquals(List.of("Poem", "by, whom"), Table.columns("Poem ,\"by, whom\"\n\"a\n\"\"b\"\"\",W\n"));
		assertEquals(List.of(new Piece("W", "", "a\n\"b\"")), read("by,Poem\nW,\"a\n\"\"b\"\"\"\n").pieces());
		assertEquals(List.of("c"), texts("x;y\na, b;c"));
		assertEquals(List.of("two lines", "y"), Table.columns("\"two\nlines\",y\n1,2"));
		assertEquals(List.of("b"), texts("x, y\na, \"b\"\n"), "white space before a quoted cell");
		assertEquals(List.of(), Table.columns(""));
		assertEquals(List.of("b;c"), texts("sep=,\ntitle,poem\na,b;c\n"), "as Excel says it");
		assertEquals(List.of("title", "poem"), Table.columns("title|poem\na|b, c, d, e\n"));
		assertEquals(List.of("low, high"), texts("title;poem;score\nTide;low, high;3,5\n"));
	}

	@Example
	void aStrayQuotationMarkSwallowsNothing() throws UnreadableDocument {
		StringBuilder table = new StringBuilder("title,poem\n");
		for (int i = 1; i <= 30; i++) {
			String poem = switch (i) {
			case 7 -> "\"Wait, she said, and the boat went on";
			case 15 -> "6\" of rain stood in the boat";
			case 22 -> "\"come on\" said the rope, / and nobody came";
			default -> "rope " + i + " of a long list";
			};
			table.append("Poem ").append(i).append(',').append(poem).append('\n');
		}
		Poems poems = read(table.toString());
		assertEquals(30, poems.pieces().size());
		assertEquals("\"Wait, she said, and the boat went on", poems.pieces().get(6).text());
		assertEquals("6\" of rain stood in the boat", poems.pieces().get(14).text());
		assertEquals("\"come on\" said the rope, / and nobody came", poems.pieces().get(21).text());
		assertTrue(poems.remarks().getFirst().startsWith("Gleaner read a quotation mark inside a cell as a letter in lines 8, 23"),
				poems.remarks().toString());
		assertTrue(poems.remarks().get(1).startsWith("There are more cells than the 2 columns in lines 8, 23: Gleaner joined the rest"),
				poems.remarks().toString());
	}

	@Example
	void aStrayMarkBeforeQuotedCellsSwallowsNothing() throws UnreadableDocument {
		assertEquals(List.of("\"Wait she said", "well, quoted", "salt"), texts("id,poem\n7,\"Wait she said\n8,\"well, quoted\"\n9,salt\n"));
		assertEquals(List.of("\"Wait she said", "salt", "a board of 6\"", "rope"),
				texts("id,poem\n7,\"Wait she said\n8,salt\n9,a board of 6\"\n10,rope\n"),
				"though it ends where a cell may end");
	}

	@Example
	void marksInsideQuotedCellsNeedNotBeDoubled() throws UnreadableDocument {
		assertEquals(List.of("He said \"wait\" and left", "b"), texts("t,p\n1,\"He said \"wait\" and left\"\n2,b\n"));
		assertEquals(List.of("low\nhe said \"wait\"\nhigh", "b"), texts("t,p,q\n1,\"low\nhe said \"wait\"\nhigh\",x\n2,b,y\n"));
		assertEquals(List.of("low\n\"wait,\" he said"), texts("t,p,q\n1,\"low\n\"wait,\" he said\",x\n"));
	}

	@Example
	void nothingIsLostInSilence() throws UnreadableDocument {
		Poems poems = read("title,poem,score\nTide,low,3,5\nRope,salt, and more salt,7\nlone\nMist,,1\n");
		assertEquals(List.of(new Piece("Tide", "", "low"), new Piece("Rope", "", "salt, and more salt")), poems.pieces());
		assertEquals(List.of(
				"There are more cells than the 3 columns in lines 2, 3: Gleaner joined the rest to “poem”, or to a number with a comma.",
				"There are fewer cells than the 3 columns in line 4, and none for “poem”: Gleaner took nothing.",
				"1 row has nothing in the column “poem”."), poems.remarks());
		Poems joined = read("title,poem\nTide,low water\nand high\nRope,salt\n");
		assertEquals(List.of("low water\nand high", "salt"), joined.pieces().stream().map(Piece::text).toList());
		assertEquals(List.of("Gleaner took a lone cell as the next line of the poem above in line 3."), joined.remarks());
		Poems swallowed = read("title,poem\nTide,\"low\na,b\nc,d\ne,f\n\"\n");
		assertEquals(
				List.of("In the table line 2 begins a quotation that ends in line 6; if that is too "
						+ "far, correct the quotation mark there."),
				swallowed.remarks());
	}

	@Example
	void lineEndsInCellsAreLineEndsHoweverTheyAreWritten() throws UnreadableDocument {
		assertEquals(List.of("low\nhigh\n\nslack", "low\nhigh", "low\n\nhigh", "salt\nrope\n \nsand"),
				texts("t,p\n1,low\\nhigh\\n\\nslack\n2,low<br>high\n3,<p>low</p><p>high</p>\n4,\"salt\r\r\nrope\r\r\n \r\r\nsand\"\n"));
		assertEquals("A B", read("t,p\n\"\r\r\n  A\r\r\n  B \",x\n").pieces().getFirst().title());
	}

	@Example
	void aQuotationWithoutEndGivesWhatIsThere() throws UnreadableDocument {
		assertEquals(List.of("b", "\"d", "f"), texts("x,y\na,b\nc,\"d\ne,f\n"));
		Poems torn = Table.read("poem\nsalt\n\"rope\nand tide\n", (_, _) -> new Table.Columns(0, -1, -1));
		assertEquals(List.of("salt", "rope\nand tide\n"), torn.pieces().stream().map(Piece::text).toList());
		assertEquals(List.of("low\n\nhigh", "salt", "sand"), texts("title,poem\nTide,\"low\n\nhigh\nRope,salt\nMud,sand\n"),
				"rows below are rows");
		assertTrue(torn.remarks().getFirst().contains("line 3 begins a quotation that never ends"), torn.remarks().toString());
	}

	@Example
	void whoChoosesHearsTheNamesAndARow() {
		String said = assertThrows(UnreadableDocument.class, () -> Table.read("a,b\n1,a\tlong  poem\n", (names, row) -> {
			throw new UnreadableDocument(names + row);
		})).getMessage();
		assertEquals("[a, b]a = 1, b = a long poem", said);
	}

	@Property(tries = 1000)
	void anythingIsRead(@ForAll("texts") String text) throws UnreadableDocument {
		read(text);
		Table.columns(text);
	}

	/** What a table holds comes back, if it is written as it should be. */
	@Property(tries = 500)
	void soundTablesComeBack(@ForAll("poems") List<String> poems) throws UnreadableDocument {
		StringBuilder table = new StringBuilder("title,poem\n");
		for (String poem : poems) table.append("a,\"").append(poem.replace("\"", "\"\"")).append("\"\n");
		assertEquals(poems.stream().filter(p -> !p.isBlank()).toList(), texts(table.toString()));
	}

	@Provide
	Arbitrary<String> texts() {
		return Arbitraries.of("\"", ",", ";", "\n", "\t", "a", "\"\"", " ", "\0", "é", "\r", "\r\r\n", "7").list().ofMaxSize(40)
				.map(parts -> String.join("", parts));
	}

	@Provide
	Arbitrary<List<String>> poems() {
		return Arbitraries.of("\"", ",", "\n", "salt", " ", "; ", "7").list().ofMinSize(1).ofMaxSize(12)
				.map(parts -> String.join("", parts)).list()
				.ofMinSize(1).ofMaxSize(8);
	}
}
