package gleaner.corpus.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TableTest {
	private static List<List<String>> rows(String text) throws UnreadableDocument {
		List<List<String>> rows = new ArrayList<>();
		Table.<RuntimeException>read(text, (_, cells) -> rows.add(cells));
		return rows;
	}

	@Example
	void separatorsAndLineBreaksInCells() throws UnreadableDocument {
		assertEquals(List.of("Poem", "by, whom"), Table.columns("Poem ,\"by, whom\"\n\"a\n\"\"b\"\"\",W\n"));
		assertEquals(List.of(List.of("a\n\"b\"", "W")), rows("Poem ,\"by, whom\"\n\"a\n\"\"b\"\"\",W\n"));
		assertEquals(List.of(List.of("a, b", "c")), rows("x;y\na, b;c"));
		assertEquals(List.of(List.of("a", "b", "c"), List.of("d")), rows("x\ty\na\tb\tc\nd\n"), "rows may be too long or too short");
		assertEquals(List.of("two\nlines", "y"), Table.columns("\"two\nlines\",y\n1,2"));
		assertEquals(List.of(), Table.columns(""));
	}

	@Example
	void aQuotationWithoutEndGivesWhatIsThere() throws UnreadableDocument {
		assertEquals(2, rows("x,y\na,b\n\"c,d\ne,f\n").size());
	}

	@Property(tries = 300)
	void anythingIsReadOrRefused(@ForAll("texts") String text) {
		try {
			rows(text);
			Table.columns(text);
		} catch (UnreadableDocument e) {
			assertThrows(UnreadableDocument.class, () -> rows(text));
		}
	}

	@Provide
	Arbitrary<String> texts() {
		return Arbitraries.of("\"", ",", ";", "\n", "\t", "a", "\"\"", " ", "\0", "é").list().ofMaxSize(30)
				.map(parts -> String.join("", parts));
	}
}
