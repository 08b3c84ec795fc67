// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gleaner.corpus.report.Annotator;
import gleaner.corpus.report.Readings;
import gleaner.engine.SourcePoem;
import gleaner.engine.substitution.template.TemplateReader;
import gleaner.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A seed gives the same poem whether a report of its template has been made or not: what a report tells is what the engine reads itself.
 */
class SameReadingTest {
	private static final Language ENGLISH = Language.english();

	@ParameterizedTest
	@ValueSource(strings = {
		"The harbour closes early in the cold.\nAnna has hung the lamp above the stair\n\n"
				+ "and counts the children's boats: (1847) eleven.",
		"I'm goin' home, said Emily Dickinson's brother,\n    to Amherst, o'er the well-worn road;\nAND NOT BEFORE!",
		"\u00dcber allen Gipfeln\nIst Ruh,\nIn allen Wipfeln\n"
				+ "Sp\u00fcrest du\nKaum einen Hauch;\n\nDie V\u00f6gelein schweigen im Walde.",
		"O Captain! my Captain! rise up and hear the bells;\nRise up\u2014for you the flag is flung\u2014for you the bugle trills;",
		"", "\n\n", "12 1/2 %/slash a/b" })
	void ofAReportAndWithout(String text) {
		TemplateReader reader = new TemplateReader(ENGLISH);
		SourcePoem poem = new SourcePoem("1", "", "", text);
		SourcePoem read = poem.withReading(Readings.of(text, new Annotator(ENGLISH).annotate(poem)));
		assertEquals(reader.read("corpus", poem).unpack(), reader.read("corpus", read).unpack());
	}
}
