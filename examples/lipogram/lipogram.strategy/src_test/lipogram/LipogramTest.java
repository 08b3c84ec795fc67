// SPDX-License-Identifier: EPL-2.0
package lipogram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.substitution.strategy.Offer;
import gleaner.engine.substitution.strategy.Place;
import gleaner.engine.substitution.strategy.Pool;
import gleaner.engine.substitution.strategy.Stock;
import gleaner.engine.substitution.strategy.Template;
import gleaner.engine.substitution.strategy.Work;
import gleaner.language.Language;
import gleaner.language.form.Form;
import gleaner.language.form.PartOfSpeech;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class LipogramTest {
	/** A studio with three nouns. */
	private record Desk(RandomGenerator chance) implements Work, Stock {
		@Override
		public Pool words(String tag, Form form) {
			return Pool.of(List.of("stone", "salt", "moth").stream().map(word -> Offer.word(word, "noun", "desk")).toList());
		}

		@Override
		public Stock stock() {
			return this;
		}

		@Override
		public Template template() {
			return new Template("", "", "", "", "", List.of(), false);
		}

		@Override
		public List<String> gone() {
			return List.of();
		}

		@Override
		public Language language() {
			throw new UnsupportedOperationException("not needed");
		}

		@Override
		public Pool names(String entity) {
			return Pool.EMPTY;
		}

		@Override
		public Pool reservoir() {
			return Pool.EMPTY;
		}

		@Override
		public Pool reservoir(PartOfSpeech part) {
			return Pool.EMPTY;
		}

		@Override
		public List<Offer> shortestFirst() {
			return List.of();
		}

		@Override
		public boolean hasMeaning(Place place) {
			return true;
		}
	}

	private static Pool pool(String word) {
		Place place = new Place(0, word, 0, word.length(), word, "NOUN", Form.SINGULAR, "", 0, true);
		return new Lipogram().pool(place, new Desk(new Random(1)));
	}

	@Test
	void offersOnlyWordsWithoutTheLetter() {
		assertEquals(List.of("salt", "moth"), pool("tree").offers().stream().map(Offer::text).toList());
	}

	@Test
	void leavesWordsWithoutItAlone() {
		assertTrue(pool("moon").isEmpty());
	}
}
