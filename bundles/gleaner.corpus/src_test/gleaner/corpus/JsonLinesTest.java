// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.SourcePoem;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JsonLinesTest {
	private final List<SourcePoem> poems = new ArrayList<>();
	private final List<String> broken = new ArrayList<>();

	private void read(String text) {
		poems.clear();
		broken.clear();
		JsonLines.<RuntimeException>read(text, FieldNames.Found.STANDARD, new JsonLines.Lines<>() {
			@Override
			public void poem(int line, SourcePoem poem, PlainText plain) {
				poems.add(poem);
			}

			@Override
			public void broken(int line, String why) {
				broken.add(line + " " + why);
			}
		});
	}

	@Example
	void readsPoemsAndNamesBrokenLines() {
		read("""
				{"id": 7, "title": "Tide", "author": "A", "text": "one\\r\\ntwo\\n"}

				{"text": "no more"}
				{"text": 5}
				{"title": "none"}
				{"text": "  \\n"}
				["text"]
				{"text": "torn
				{"text": "a"} {"text": "b"}
				{"id": "7", "title": null, "text": "again"}
				""");
		assertEquals(List.of(new SourcePoem("7", "Tide", "A", "one\ntwo"), new SourcePoem("3", "", "", "no more"),
				new SourcePoem("7 (2)", "", "", "again")), poems);
		assertEquals(List.of("4 has a \"text\" that is not text", "5 has no field \"text\"", "6 has an empty \"text\"",
				"7 is not a JSON object", "8 is not valid JSON", "9 is not valid JSON"), broken);
	}

	@Example
	void deepNestingIsOneBrokenLine() {
		read("[".repeat(200_000) + "\n{\"text\": \"a\"}");
		assertEquals(1, poems.size());
		assertEquals(List.of("1 is not valid JSON"), broken);
	}

	@Property
	void anyTextGivesPoemsOrBrokenLines(@ForAll("texts") String text) {
		read(text);
		assertEquals(text.lines().filter(l -> !l.isBlank()).count(), poems.size() + broken.size());
		assertEquals(poems.size(), poems.stream().map(SourcePoem::id).distinct().count());
		assertTrue(poems.stream().noneMatch(p -> p.text().isEmpty()));
	}

	@Provide
	Arbitrary<String> texts() {
		return Arbitraries.of("{", "}", "\"text\"", ":", ",", "\"a\"", "[", "]", "1e999", "null", "\n", "\\ud800", "\"\\u0000\"",
				"{\"text\": \"b\"}", "é").list().ofMaxSize(30).map(l -> String.join("", l));
	}
}
