// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.vote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.compare.vote.Vote.Candidate;
import gleaner.engine.GenerationRequest;
import gleaner.voice.GenerationOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TallyTest {
	static Candidate candidate(String name, long seed) {
		return new Candidate(new Contender(new GenerationOrder(name, Map.of("order", "2"), List.of(),
				GenerationRequest.poem(seed).withPrompt("the tide").withPoems(5))), name, "day/" + name, 1, seed);
	}

	static Vote vote(int id, Set<Integer> chosen, String... names) {
		List<Candidate> ballot = new ArrayList<>();
		for (String name : names) ballot.add(candidate(name, id));
		return new Vote("v" + id, Instant.EPOCH, "Two", "the tide", true, ballot, chosen);
	}

	@Test
	void thoseChosenBeatTheOthersAndAreAlike() {
		List<Vote> votes = new ArrayList<>();
		for (int i = 0; i < 12; i++) votes.add(vote(i, Set.of(0, 1), "a", "b", "c"));
		List<Standing> tally = Tally.of(votes);
		assertEquals(List.of("a", "b", "c"), tally.stream().map(Standing::name).sorted().toList());
		Standing a = tally.stream().filter(s -> s.name().equals("a")).findFirst().orElseThrow();
		Standing c = tally.getLast();
		assertEquals("c", c.name());
		assertEquals(List.of(12, 12, 12, 0), List.of(a.votes(), a.won(), a.tied(), a.lost()));
		assertEquals(List.of(0, 0, 24), List.of(c.won(), c.tied(), c.lost()));
		assertTrue(a.low() < a.chance() && a.chance() < a.high() && a.low() > c.high(), a + " " + c);
	}

	@Test
	void promptAndSeedMakeNoOtherContender() {
		assertEquals(2, Tally.of(List.of(vote(1, Set.of(0), "a", "b"), vote(2, Set.of(1), "a", "b"))).size());
	}

	@Test
	void underTenVotesNothingIsSure() {
		List<Vote> votes = new ArrayList<>();
		for (int i = 0; i < 9; i++) votes.add(vote(i, Set.of(0), "a", "b"));
		assertTrue(Tally.of(votes).stream().allMatch(Standing::isUnsure));
		votes.add(vote(9, Set.of(), "a", "b"));
		List<Standing> tally = Tally.of(votes);
		assertTrue(tally.stream().noneMatch(Standing::isUnsure));
		assertEquals("a", tally.getFirst().name());
		assertTrue(Tally.of(List.of()).isEmpty());
	}

	/** Choices of one among six, as duels: the lines must not be too short for that. */
	@Test
	void choicesAmongManyAreNotTakenForMoreThanTheyAre() {
		double[] truth = { 0.7, 0.4, 0.1, -0.1, -0.4, -0.7 };
		String[] names = { "a", "b", "c", "d", "e", "f" };
		Random random = new Random(2);
		int held = 0;
		int all = 0;
		for (int trial = 0; trial < 120; trial++) {
			List<Vote> votes = new ArrayList<>();
			for (int i = 0; i < 150; i++) {
				double sum = 0;
				for (double s : truth) sum += Math.exp(s);
				double drawn = random.nextDouble() * sum;
				int chosen = 0;
				while (chosen < 5 && (drawn -= Math.exp(truth[chosen])) >= 0) chosen++;
				votes.add(vote(i, Set.of(chosen), names));
			}
			for (Standing standing : Tally.of(votes)) {
				double wanted = BradleyTerry.chance(truth[standing.name().charAt(0) - 'a']);
				all++;
				if (standing.low() <= wanted && wanted <= standing.high()) held++;
			}
		}
		assertTrue((double) held / all > 0.92, held + " of " + all);
	}
}
