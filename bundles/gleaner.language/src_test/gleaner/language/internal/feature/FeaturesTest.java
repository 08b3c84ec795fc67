// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.feature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import gleaner.language.form.Form;
import gleaner.language.internal.candidate.Candidate;
import gleaner.language.internal.candidate.Pool;
import gleaner.language.internal.candidate.Tables;
import gleaner.language.internal.candidate.Way;
import gleaner.language.internal.tables.PartUses;
import gleaner.language.internal.tables.Trigrams;
import gleaner.language.sense.Relation;

class FeaturesTest {
	static final Tables TABLES = Tables.load(PartUses.load());
	/** Two meanings, of which the first is nearly all that the word is used for. */
	private static final Pool SAD = new Pool("sad", Form.POSITIVE, "sad", List.of(), new double[] { 0.9, 0.1 }, List.of());

	private static Candidate candidate(String text, Way... ways) {
		return new Candidate(text, text, List.of(ways), false, -1);
	}

	private static Way synonym(int sense, int place) {
		return new Way(Relation.SYNONYM, sense, 0, place);
	}

	@Test
	void tellsHowItIsRelated() {
		assertEquals(1, new IsRelated(Relation.SYNONYM).of(candidate("blue", synonym(1, 0)), SAD));
		assertEquals(0, new IsRelated(Relation.HYPERNYM).of(candidate("blue", synonym(1, 0)), SAD));
	}

	@Test
	void tellsHowMuchTheMeaningIsUsed() {
		double often = new SenseShare().of(candidate("blue", synonym(1, 0), synonym(0, 0)), SAD);
		double seldom = new SenseShare().of(candidate("blue", synonym(1, 0)), SAD);
		double never = new SenseShare().of(candidate("blue"), SAD);
		assertTrue(often > seldom && seldom > never && Double.isFinite(never));
	}

	@Test
	void tellsWhetherItMeansThatMostlyItself() {
		assertEquals(0, new OwnSense().of(candidate("blue", synonym(0, 3), synonym(1, 0)), SAD), 1e-9);
		double third = new OwnSense().of(candidate("blue", synonym(0, 3)), SAD);
		assertTrue(third < 0 && third > new OwnSense().of(candidate("blue", new Way(Relation.SIMILAR, 0, 0, -1)), SAD));
	}

	@Test
	void looksItUpInTheThesaurus() {
		assertEquals(1, new InEntry().of(new Candidate("blue", "blue", List.of(), true, -1), SAD));
		assertEquals(0, new InEntry().of(candidate("blue"), SAD));
		EntryOverlap overlap = new EntryOverlap(TABLES.moby());
		double melancholy = overlap.of(candidate("melancholy"), SAD);
		assertTrue(melancholy > overlap.of(candidate("wooden"), SAD) && melancholy <= 1);
		assertEquals(0, overlap.of(candidate("mengaporal"), SAD));
	}

	@Test
	void comparesTheCompanyOfTheForms() {
		VectorNearness nearness = new VectorNearness(TABLES.vectors());
		Pool singing = new Pool("sing", Form.PRESENT_PARTICIPLE, "singing", List.of(), new double[0], List.of());
		double chanting = nearness.of(new Candidate("chant", "chanting", List.of(), false, -1), singing);
		assertTrue(chanting > nearness.of(new Candidate("table", "tabling", List.of(), false, -1), singing));
		assertEquals(1, nearness.of(new Candidate("sing", "singing", List.of(), false, -1), singing), 1e-5);
		double phrase = nearness.of(candidate("sing along"), singing);
		assertTrue(phrase > 0 && phrase < 1);
		assertEquals(-0.1, nearness.of(candidate("mengaporal"), singing));
		assertEquals(-0.1, nearness.of(candidate("sing mengaporal"), singing));
	}

	@Test
	void countsWhatPoetsUse() {
		InPoems often = new InPoems(TABLES.verse());
		assertTrue(often.of(candidate("sorrow"), SAD) > often.of(candidate("committee"), SAD));
		assertEquals(often.of(candidate("committee"), SAD), often.of(candidate("of committee"), SAD));
		assertEquals(TABLES.verse().likelihood(-1), often.of(candidate("☂"), SAD));
	}

	@Test
	void tellsAsWhatItIsMostlyUsed() {
		PartShare share = new PartShare(TABLES.uses());
		Pool toilet = new Pool("toilet", Form.SINGULAR, "toilet", List.of(), new double[0], List.of());
		assertTrue(share.of(candidate("throne"), toilet) > share.of(candidate("can"), toilet));
		assertEquals(Math.log(0.5), share.of(candidate("mengaporal"), toilet));
	}

	@Test
	void countsWords() {
		assertEquals(0, new IsPhrase().of(candidate("blue"), SAD));
		assertEquals(2, new IsPhrase().of(candidate("out of sorts"), SAD));
	}

	@Test
	void hearsTheLine() {
		LineLikelihood verse = new LineLikelihood(TABLES.verse(), Numbered::verse);
		Surroundings place = Surroundings.of(List.of("the", "ship", "upon", "the", "sea"), 4, TABLES);
		double waves = verse.of(Numbered.of("waves", TABLES), place);
		assertTrue(waves > verse.of(Numbered.of("committees", TABLES), place));
		Surroundings before = Surroundings.of(List.of("O", "deep", "sea"), 1, TABLES);
		assertTrue(verse.of(Numbered.of("deep", TABLES), before) > verse.of(Numbered.of("wherefore", TABLES), before),
				"what follows counts too");
	}

	@Test
	void knowsTheSurroundingsOfTheFirstAndOfAnOnlyWord() {
		int start = TABLES.verse().number(Trigrams.START);
		Surroundings only = Surroundings.of(List.of("sea"), 0, TABLES);
		assertArrayEquals(new int[] { start, start }, only.before().verse());
		assertEquals(0, only.after().verse().length);
		Surroundings second = Surroundings.of(List.of("☂", "The", "sea", "don\u2019t", "sleep", "now"), 2, TABLES);
		assertArrayEquals(new int[] { start, TABLES.verse().number("the") }, second.before().verse());
		assertArrayEquals(new int[] { TABLES.prose().number("don't"), TABLES.prose().number("sleep") }, second.after().prose());
		assertEquals(0, second.reading());
		assertEquals(1, new OtherReading().of(Numbered.of("sea", TABLES), second.otherwise()));
	}

	@Test
	void namesEveryFeatureOnce() {
		Features features = new Features(TABLES);
		assertEquals(features.names().size(), features.names().stream().distinct().count());
		assertEquals(features.countOfWords(), features.ofWord(candidate("blue", synonym(0, 0)), SAD).length);
	}
}
