// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.compare.branch.BranchTree;
import gleaner.compare.vote.Contender;
import gleaner.compare.vote.Vote;
import gleaner.desk.stream.Segment;
import gleaner.engine.GenerationRequest;
import gleaner.studio.debris.PoemSpan;
import gleaner.studio.poem.Harvest;
import gleaner.voice.GenerationOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CompareDeskTest {
	@Test
	void poemsOfAPaneAreKnownByTheirPlaces() {
		PanePoems poems = new PanePoems(4);
		assertEquals("", poems.counted());
		poems.take(
				List.of(new Segment.Text(0, "the tide"), new Segment.PoemEnd(new PoemSpan(1, 0, 8, 4)), new Segment.Text(12, "the gul")));
		assertEquals(2, poems.begun());
		assertEquals(List.of("the tide", "the gul"), poems.all().stream().map(PanePoems.Poem::text).toList());
		assertEquals("tide", poems.counted(), "without prompts, and without a word that may still grow");
		assertEquals(Optional.of(2L), poems.at(12).map(PanePoems.Poem::number));
		assertEquals(Optional.empty(), poems.at(9));
		poems.take(List.of(new Segment.Text(19, "l\n"), new Segment.PoemEnd(new PoemSpan(2, 12, 9, 4))));
		assertEquals("tide\n\ngull", poems.counted());
		assertTrue(poems.all().getLast().isWhole());
	}

	@Test
	void onlyTheNewestPoemsAreKept() {
		PanePoems poems = new PanePoems(0);
		for (int i = 0; i < 500; i++)
			poems.take(List.of(new Segment.Text(i * 10L, "poem"), new Segment.PoemEnd(new PoemSpan(i + 1, i * 10L, 4, 0))));
		assertEquals(500, poems.begun());
		assertEquals(12, poems.all().size());
		assertEquals(500, poems.all().getLast().number());
	}

	private static Ballot ballot() {
		List<Vote.Candidate> candidates = new ArrayList<>();
		for (String name : List.of("a", "b", "c")) candidates.add(new Vote.Candidate(
				new Contender(new GenerationOrder(name, Map.of(), List.of(), GenerationRequest.poem(1))), name, "", 1, 1));
		return new Ballot("x", "Layout", "the tide", true, candidates);
	}

	@Test
	void aVoteCanBeChangedUntilItIsRight() {
		Ballot ballot = ballot();
		Ballot.Change first = ballot.choose(2);
		assertEquals(Set.of(2), first.vote().orElseThrow().chosen());
		assertEquals(Optional.empty(), first.takenBack());
		Ballot.Change both = ballot.choose(0);
		assertEquals(Optional.of(first.vote().get().id()), both.takenBack());
		assertEquals(Set.of(0, 2), both.vote().orElseThrow().chosen());
		ballot.choose(0);
		Ballot.Change none = ballot.choose(2);
		assertTrue(none.takenBack().isPresent() && none.vote().isEmpty());
		assertFalse(ballot.isCast());
		assertEquals(Optional.empty(), ballot.takeBack().takenBack());
		Ballot.Change tie = ballot.tie();
		assertTrue(ballot.isTie() && tie.vote().orElseThrow().isTie());
		assertEquals(Optional.of(tie.vote().get().id()), ballot.takeBack().takenBack());
	}

	@Test
	void theSliderReachesFromSlowToFull() {
		assertEquals(4, Speed.perSecond(0));
		assertEquals("4 a second", Speed.words(0));
		assertEquals("full speed", Speed.words(Speed.FULL));
		assertEquals("as one reads", Speed.words(Speed.place(Speed.USUAL)));
		for (int place = 0; place < Speed.FULL; place++) assertTrue(Speed.perSecond(place) <= Speed.perSecond(place + 1));
	}

	@Test
	void branchesAreRows() {
		BranchTree.Grown grown = BranchTree.of(Harvest.hand("the tide keeps\nits own keys")).branch(1, 15, Harvest.hand("\na ledger"),
				0.04);
		BranchRow row = BranchRow.of(grown.tree().star(grown.id(), true), grown.id());
		assertEquals("the tide keeps", row.words());
		assertEquals("beginning", row.share());
		assertEquals(List.of("its own keys", "a ledger"), row.children().stream().map(BranchRow::words).toList());
		assertEquals(List.of("", ".04"), row.children().stream().map(BranchRow::share).toList());
		assertEquals(List.of(false, true), row.children().stream().map(BranchRow::isOnWay).toList());
		assertEquals(List.of(3, 1), List.of(row.count(), row.starred()));
	}
}
