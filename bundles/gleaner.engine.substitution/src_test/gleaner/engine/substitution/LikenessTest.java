// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.DebrisSink;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.NextUnits.NextUnit;
import gleaner.engine.Reason;
import gleaner.engine.substitution.strategy.Offer;
import gleaner.engine.substitution.strategy.Place;
import gleaner.engine.substitution.strategy.Pool;
import gleaner.engine.substitution.strategy.Strategy;
import gleaner.engine.substitution.strategy.StrategyInfo;
import gleaner.engine.substitution.strategy.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A new word looks like what the old one was, and is another word. */
class LikenessTest {
	/** Offers the same words for every place of some base, and counts how often it is asked for them. */
	private static final class Given implements Strategy {
		private final String base;
		private final Pool pool;
		private int asked;

		Given(String base, Offer... offers) {
			this.base = base;
			pool = Pool.of(offers);
		}

		@Override
		public StrategyInfo info() {
			return new StrategyInfo("given", "Given", "What a test wants.", 100, "1");
		}

		@Override
		public boolean mayServe(Place place, Work work) {
			return base.isEmpty() || place.base().equals(base);
		}

		@Override
		public Pool pool(Place place, Work work) {
			asked++;
			return mayServe(place, work) ? pool : Pool.EMPTY;
		}
	}

	private static Offer[] offers(String... words) {
		Offer[] offers = new Offer[words.length];
		for (int i = 0; i < words.length; i++) offers[i] = Offer.base(words[i], "synonym", Offer.WORDNET);
		return offers;
	}

	/** What stands where a word of a base stood, over many seeds. */
	private static Set<String> instead(String text, String base, String... words) throws Exception {
		Set<String> seen = new TreeSet<>();
		for (int seed = 1; seed <= 40; seed++)
			Bench.only().set("given", "1").set("rarest", "95").with(new Given(base, offers(words))).poem(text).make(seed).changes()
					.forEach(change -> seen.add(change.to()));
		return seen;
	}

	@Test
	void anotherSpellingIsNoOtherWord() throws Exception {
		assertEquals(Set.of("friends"), instead("My neighbours went to the river.", "neighbour", "neighbor", "friend"));
	}

	@Test
	void noNounIsAlwaysManyWhereOneWas() throws Exception {
		assertEquals(Set.of("cheek"), instead("An old man with a long beard sat there.", "beard", "whiskers", "cheek"));
	}

	@Test
	void noWordComesTwiceInARow() throws Exception {
		for (int seed = 1; seed <= 40; seed++) {
			Given given = new Given("", offers("stone", "tree"));
			Bench bench = Bench.only().set("given", "1").set("consistent", "no").with(given);
			String made = bench.poem("The river meets a hill, wood and field hill side road land").make(seed).text();
			assertFalse(made.matches("(?i).*\\b(stone stone|tree tree)\\b.*"), made);
		}
	}

	@Test
	void pluralsThatFewKnowStayAway() throws Exception {
		assertEquals(Set.of("faces"), instead("And her eyes shone in the dark.", "eye", "oculus", "face"));
	}

	@Test
	void anAdjectiveBecomesNoParticiple() throws Exception {
		assertEquals(Set.of("flat"), instead("The low hill lay in the sun.", "low", "depleted", "flat"));
	}

	@Test
	void noSmallWordIsTakenForItsRareMeaning() throws Exception {
		Place as = new Place(1, "as", 5, 7, "as", "NOUN", gleaner.language.form.Form.SINGULAR, "", 0, false);
		var facts = new gleaner.engine.substitution.stock.WordFacts(Bench.ENGLISH);
		assertTrue(facts.isHardlyEver(as.base(), as.form().partOfSpeech()));
		assertFalse(facts.isHardlyEver("sea", as.form().partOfSpeech()));
	}

	@Test
	void onlyPlacesThatAreDrawnAreAskedFor() throws Exception {
		Given given = new Given("", offers("stone", "tree", "cloud"));
		String line = "The river and the hill and the field and the road and the town and the sea and the wood and the sky\n";
		Bench.only().set("given", "1").set("strength", "5").with(given).poem(line.repeat(10)).make(3);
		assertTrue(given.asked > 0 && given.asked < 60, "asked " + given.asked + " times for 210 places");
	}

	@Test
	void whatElseMightHaveComeIsToldTheLikeliestFirst() throws Exception {
		Offer[] offers = { new Offer("stone", true, "synonym", "", 1), new Offer("tree", true, "synonym", "", 5),
			new Offer("cloud", true, "synonym", "", 3), new Offer("flower", true, "synonym", "", 2) };
		List<List<NextUnit>> told = new ArrayList<>();
		for (int seed = 1; seed <= 20; seed++) {
			try (Generator generator = Bench.only().set("given", "1").with(new Given("river", offers)).poem("Down to the river we went.")
					.open()) {
				generator.generate(GenerationRequest.poem(seed), new DebrisSink() {
					@Override
					public void accept(CharSequence piece) {
					}

					@Override
					public void accept(CharSequence piece, Reason reason) {
						reason.likelihood().ifPresent(likelihood -> told.add(likelihood.others()));
					}

					@Override
					public void poemEnd() {
					}
				});
			}
		}
		assertTrue(told.stream().anyMatch(others -> others.size() > 1), told.toString());
		for (List<NextUnit> others : told)
			for (int i = 1; i < others.size(); i++)
				assertTrue(others.get(i - 1).probability() >= others.get(i).probability(), others.toString());
	}
}
