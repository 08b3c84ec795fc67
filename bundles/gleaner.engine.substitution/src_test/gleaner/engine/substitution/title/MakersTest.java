// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.title;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MakersTest {
	@Test
	void aTitleIsNeverEmpty() {
		for (List<String> titles : List.of(List.<String>of(), List.of(""), List.of("IV", "To the"),
				List.of("Remembrances", "Incarnations")))
			for (int seed = 0; seed < 30; seed++) {
				assertFalse(new TitleMaker(titles).make("", new Random(seed)).text().isBlank());
				assertEquals("Nightingale", new TitleMaker(titles).make("The nightingale", new Random(seed)).text());
			}
	}

	@Test
	void aTitleSaysWhatItIsMadeOf() {
		TitleMaker.Title title = new TitleMaker(List.of("Night Sea", "Red Stone", "Old Song")).make("", new Random(1));
		assertEquals(3, title.from().size());
	}

	@Test
	void namesInAnyOrderAreOneAuthor() {
		AuthorMaker makers = new AuthorMaker(List.of("Keats, John", "John Keats", "Clare, John", "Percy Keats"));
		for (int seed = 0; seed < 100; seed++) {
			String name = makers.make(new Random(seed));
			assertEquals("Percy Clare", name.isEmpty() ? "Percy Clare" : name);
		}
	}

	@Test
	void whoHasOneNameOnlyGivesNone() {
		assertEquals("", new AuthorMaker(List.of("Sappho", "", "Homer")).make(new Random(1)));
	}

	@Test
	void middleNamesDoNotMakeAnotherPerson() {
		AuthorMaker makers = new AuthorMaker(List.of("Emily Elizabeth Dickinson", "Emily Dickinson", "Emily Jane Bronte"));
		for (int seed = 0; seed < 100; seed++) assertEquals("", makers.make(new Random(seed)));
	}
}
