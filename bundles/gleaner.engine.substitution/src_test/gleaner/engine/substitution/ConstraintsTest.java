// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.EngineException;
import gleaner.engine.substitution.Bench.Change;
import gleaner.engine.substitution.Bench.Made;
import gleaner.language.sound.Pronunciation;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** What is to be kept is kept, in every poem. */
class ConstraintsTest {
	private static final String TEXT = """
			The happy children wander home at evening,
			and every window holds a golden light;
			a terrible old winter wind is leaving,
			the quiet river glitters through the night.""";

	private static Bench bench(String setting, String value) {
		return Bench.only("synonyms", "narrower", "wider", "similar", "opposites", "reservoir").set("consistent", "no").poem(TEXT)
				.set(setting, value).reservoir("words", "stone", "water", "believing", "delight", "sorrow", "joyful", "awful", "window",
						"widow",
						"grieving", "bright", "kindly", "butterfly", "remember", "heaven", "golden", "gather", "holy", "wonder");
	}

	@Test
	void syllablesAreKept() throws Exception {
		int changes = 0;
		for (int seed = 0; seed < 30; seed++) for (Change change : bench("rhythm", "syllables").make(seed).changes()) {
			if (change.relation().equals("a or an")) continue;
			assertEquals(said(change.from()).syllableCount(), said(change.to()).syllableCount(), change.toString());
			changes++;
		}
		assertTrue(changes > 100, changes + " changes");
	}

	@Test
	void stressesAreKept() throws Exception {
		for (int seed = 0; seed < 30; seed++) for (Change change : bench("rhythm", "stress").make(seed).changes()) {
			if (change.relation().equals("a or an") || said(change.from()).syllableCount() < 2) continue;
			assertEquals(beats(change.from()), beats(change.to()), change.toString());
		}
	}

	@Test
	void rhymesAreKept() throws Exception {
		boolean hasChanged = false;
		for (int seed = 0; seed < 40; seed++) {
			Made made = bench("rhyme", "yes").make(seed);
			for (String end : new String[] { "evening", "light", "leaving", "night" })
				for (Change change : made.changes()) if (change.from().equals(end)) {
					assertFalse(Collections.disjoint(Bench.ENGLISH.rhymes().endings(end), Bench.ENGLISH.rhymes().endings(change.to())),
							change.toString());
					hasChanged = true;
				}
		}
		assertTrue(hasChanged, "light can be bright");
	}

	@Test
	void feelingIsInverted() throws Exception {
		for (int seed = 0; seed < 30; seed++) for (Change change : bench("feeling", "invert").make(seed).changes()) {
			double old = feeling(change.from());
			if (Math.abs(old) >= 0.1) assertTrue(old * feeling(change.to()) < 0, change.toString());
		}
	}

	@Test
	void feelingIsKeptOrMovesOneWay() throws Exception {
		for (int seed = 0; seed < 30; seed++) {
			for (Change change : bench("feeling", "keep").make(seed).changes())
				assertTrue(Math.abs(feeling(change.from()) - feeling(change.to())) <= 0.25, change.toString());
			for (Change change : bench("feeling", "brighter").make(seed).changes())
				assertTrue(feeling(change.to()) >= Math.max(0, feeling(change.from())), change.toString());
			for (Change change : bench("feeling", "darker").make(seed).changes())
				assertTrue(feeling(change.to()) <= Math.min(0, feeling(change.from())), change.toString());
		}
	}

	@Test
	void rareWordsStayAway() throws Exception {
		for (int seed = 0; seed < 30; seed++) for (Change change : bench("rarest", "35").make(seed).changes())
			if (change.source().equals("WordNet"))
				assertTrue(Bench.ENGLISH.lexicon().commonness(change.to().toLowerCase()).orElse(100) <= 35, change.toString());
	}

	@Test
	void alliterationIsHeard() throws Exception {
		Bench bench = Bench.only("reservoir").set("alliteration", "yes").set("consistent", "no").poem("the silent river glitters")
				.reservoir("words", "stone", "water", "golden", "rubble", "kettle");
		for (int seed = 0; seed < 30; seed++) {
			String text = bench.make(seed).text();
			assertFalse(text.contains("water") || text.contains("kettle"), text);
		}
	}

	@Test
	void whoWantsOnlyReservoirsNeedsOne() {
		EngineException said = assertThrows(EngineException.class, () -> Bench.only("reservoir", "unknown").poem(TEXT).make(1));
		assertTrue(said.getMessage().contains("put one in"), said.getMessage());
	}

	@Test
	void fittingWordsAreThoseThatAPoetIsOffered() throws Exception {
		for (int seed = 0; seed < 20; seed++) for (Change change : Bench.only("fitting").poem(TEXT).make(seed).changes()) {
			if (change.relation().equals("a or an")) continue;
			assertEquals("fits the line", change.source(), change.toString());
			assertFalse(change.to().equalsIgnoreCase(change.from()), change.toString());
		}
		assertTrue(Bench.only("fitting").poem(TEXT).make(1).changes().size() > 5);
	}

	@Test
	void consistentWordsBecomeTheSameWordInEachForm() throws Exception {
		Made made = Bench.only("reservoir").reservoir("words", "stone", "kettle", "river", "lamp")
				.poem("a bird and birds, one bird's song, the bird").make(3);
		String fresh = made.of("bird").to();
		assertEquals(fresh + "s", made.of("birds").to());
		assertEquals(fresh + "'s", made.of("bird's").to());
	}

	private static Pronunciation said(String word) {
		return Bench.ENGLISH.pronouncer().pronounce(word.toLowerCase()).usual();
	}

	private static String beats(String word) {
		return said(word).stressPattern().replace('2', '0');
	}

	private static double feeling(String word) {
		return Bench.ENGLISH.sentiment().word(word.toLowerCase()).valence();
	}
}
