// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.PoemReading;
import gleaner.engine.PoemReading.Entity;
import gleaner.engine.PoemReading.Feeling;
import gleaner.engine.PoemReading.Line;
import gleaner.engine.PoemReading.Token;
import gleaner.engine.SourcePoem;
import gleaner.engine.substitution.strategy.Place;
import gleaner.language.Language;
import gleaner.language.form.Form;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateReaderTest {
	private static final Language ENGLISH = Language.english();

	private static List<Place> places(String text) {
		return new TemplateReader(ENGLISH).read("corpus", new SourcePoem("1", "", "", text)).unpack().places();
	}

	private static Place place(String text, String word) {
		return places(text).stream().filter(each -> each.text().equals(word)).findFirst().orElseThrow();
	}

	@Test
	void namesOfSeveralWordsAreOnePlace() {
		Place name = place("She met Emily Dickinson there.", "Emily Dickinson");
		assertEquals("person", name.entity());
		assertTrue(name.isName());
	}

	@Test
	void linesAndTheirEndsAreKnown() {
		List<Place> places = places("the sea\n\n  and stones\n");
		assertEquals(List.of(0, 0, 2, 2), places.stream().map(Place::line).toList());
		assertEquals(List.of(false, true, false, true), places.stream().map(Place::isLineEnd).toList());
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"',
			value = { "she has walked home,walked,PAST_PARTICIPLE", "she walked home,walked,PAST", "they want to run home,run,INFINITIVE",
				"they were not often loved,loved,PAST_PARTICIPLE", "he put it there,put,PAST", "a song loved by all,loved,PAST_PARTICIPLE",
				"the birds sing,birds,PLURAL", "she sings to him,sings,THIRD_PERSON", "the children's hour,children's,PLURAL",
				"one bird's song,bird's,SINGULAR", "she is singing,singing,PRESENT_PARTICIPLE" })
	void formsAreReadInTheirPlace(String text, String word, Form form) {
		assertEquals(form, place(text, word).form());
	}

	@Test
	void whatAPoemBringsAlongIsTaken() {
		PoemReading reading = new PoemReading(List.of(new Token(0, 3, "VERB", "", "", ""), new Token(4, 7, "PROPN", "", "", "")),
				List.of(new Entity(4, 7, "river", 1)), Feeling.NONE, List.of(new Line(0, 7, 2, "", "free", "a", 0)));
		List<Place> places = new TemplateReader(ENGLISH).read("c", new SourcePoem("1", "", "", "cat Dog").withReading(reading)).unpack()
				.places();
		assertEquals("VERB", places.getFirst().tag());
		assertEquals("river", places.get(1).entity());
	}

	@Test
	void aReadingThatDoesNotFitItsTextIsCutNotBelieved() {
		PoemReading reading = new PoemReading(
				List.of(new Token(0, 3, "NOUN", "", "", ""), new Token(2, 5, "NOUN", "", "", ""), new Token(90, 95, "NOUN", "", "", "")),
				List.of(new Entity(50, 60, "person", 1)), Feeling.NONE, List.of());
		List<Place> places = new TemplateReader(ENGLISH).read("c", new SourcePoem("1", "", "", "cat dog").withReading(reading)).unpack()
				.places();
		assertEquals(List.of("cat"), places.stream().map(Place::text).toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\n\n\n", "\u0000\u0001", "\ud83c\udf0a\ud83c\udf0a", "\ud83c", "\u5c71\u5ddd\u6d77", "'''''",
		"-----", "\u200b",
		"a\r\nb\rc" })
	void anyTextIsRead(String text) {
		for (Place place : places(text)) assertEquals(text.substring(place.start(), place.end()), place.text());
	}

	@Test
	void aVeryLongLineIsRead() {
		assertTrue(places("word ".repeat(20_000)).size() >= 19_000);
	}
}
