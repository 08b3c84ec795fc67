// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gleaner.engine.GenerationRequest;
import gleaner.studio.making.MadeOf;
import gleaner.studio.making.Making;
import gleaner.studio.poem.FoundText;
import gleaner.studio.poem.Fragment;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Origin;
import gleaner.studio.poem.Provenance;
import gleaner.studio.poem.ProvenanceTracker;
import gleaner.studio.poem.Showing;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LedgerKeeperTest {
	static final Making SOURCE = new Making("markov", "Markov", Map.of("order", "2"), List.of(MadeOf.corpus("Weather", 1, "f00d")),
			Optional.empty(), GenerationRequest.poem(42).withPrompt("").withDiversity(0.8),
			Instant.parse("2016-12-09T18:39:18Z"));

	private Instant now = Instant.parse("2017-01-02T10:00:00Z");
	private final LedgerKeeper keeper = new LedgerKeeper(new Clock() {
		@Override
		public Instant instant() {
			return now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}
	});
	private final ProvenanceTracker tracker = new ProvenanceTracker(Harvest.EMPTY, 0);
	private final List<Long> stamps = new ArrayList<>(List.of(0L));
	private long newest;

	LedgerKeeperTest() {
		tracker.listen(keeper);
	}

	static Harvest machine(String text, long offset) {
		return new Harvest(text, Provenance.of(new Fragment("2016-12-09/18-39-18_markov_seed-42", offset, text.length(), SOURCE)));
	}

	private void edit(int offset, int removed, String inserted) {
		stamps.add(++newest);
		tracker.edit(offset, removed, inserted, newest);
	}

	private void bring(int offset, int removed, Harvest coming) {
		tracker.during(coming, () -> edit(offset, removed, coming.text()));
	}

	private void type(String text) {
		for (char c : text.toCharArray()) edit(tracker.harvest().length(), 0, String.valueOf(c));
	}

	private List<String> told() {
		List<Step> steps = keeper.take();
		Harvest text = Harvest.EMPTY;
		for (Step step : steps) text = step.apply(text);
		assertEquals(tracker.harvest(), text);
		return steps.stream().map(Step::told).toList();
	}

	@Test
	void aPoemIsCarved() {
		bring(0, 0, machine("salt water counts", 100));
		type("\nby hand");
		edit(5, 5, "copper");
		edit(11, 1, "\n");
		edit(0, 5, "");
		bring(0, 0, machine("salt ", 100));
		edit(0, 11, "");
		String text = tracker.harvest().text();
		assertEquals("\ncounts\nby hand", text);
		edit(1, 14, "by hand\ncounts");
		assertEquals(List.of("harvested “salt water counts”", "wrote “by hand”", "swapped “water” for “copper”", "broke the lines anew",
				"cut “salt”", "pasted “salt”", "cut “salt copper”", "moved"), told());
	}

	@Test
	void wordsOfACorpusAreHarvestedCutAndPasted() {
		FoundText text = new FoundText("Kitchen", "3", "Kettle", "Ada Quill", "", "");
		bring(0, 0, Harvest.found(text, 20, "salt water counts"));
		edit(5, 6, "");
		bring(5, 0, Harvest.found(text, 25, "water "));
		bring(17, 0, Harvest.found(text, 90, " again"));
		assertEquals(List.of("harvested “salt water counts”, found in Kitchen, “Kettle” by Ada Quill", "cut “water”", "pasted “water”",
				"harvested “again”, found in Kitchen, “Kettle” by Ada Quill"), told());
	}

	@Test
	void linesTakenFromAPerformanceNameIt() {
		Harvest first = shown("salt water\n", 100, 3);
		bring(0, 0, first.plus(shown("counts\n", 111, 5)));
		assertEquals(List.of("harvested “salt water / counts”, taken from the performance 2016-12-09T20-00-00 at 0:03"), told());
	}

	private static Harvest shown(String text, long offset, double t) {
		return new Harvest(text, Provenance.of(new Fragment("2016-12-09/18-39-18_markov_seed-42", offset, text.length(), SOURCE)
				.from(new Showing("2016-12-09T20-00-00", t))));
	}

	@Test
	void typingInOneGoIsOneStepAndSlipsAreForgotten() {
		type("one wo");
		edit(5, 1, "");
		type("ord");
		assertEquals(List.of("wrote “one word”"), told());
	}

	@Test
	void aPauseBeginsAnotherStep() {
		type("one");
		now = now.plusSeconds(60);
		type(" two");
		assertEquals(List.of("wrote “one”", "wrote “two”"), told());
	}

	@Test
	void lettersTakenAwayOneByOneAreOneCut() {
		bring(0, 0, machine("salt", 0));
		edit(2, 1, "");
		edit(1, 1, "");
		edit(1, 1, "");
		edit(0, 1, "");
		assertEquals(List.of("harvested “salt”", "cut “salt”"), told());
	}

	@Test
	void undoAndRedoAreStepsToo() {
		bring(0, 0, machine("salt", 0));
		edit(0, 4, "sand");
		tracker.edit(0, 4, "salt", stamps.get(1));
		tracker.edit(0, 4, "sand", stamps.get(2));
		assertEquals(List.of("harvested “salt”", "swapped “salt” for “sand”", "took back", "did again"), told());
	}

	@Test
	void linesThatStayAreNoPartOfAStep() {
		bring(0, 0, machine("one\ntwo\nthree\nfour", 0));
		bring(0, 18, machine("one\n", 0).plus(Harvest.hand("deux")).plus(machine("\nthree\nfour", 7)));
		assertEquals(List.of("harvested “one / two / three / four”", "swapped “two” for “deux”"), told());
	}

	@Test
	void theLedgerOpensWithWhatWasNotNoted() {
		Harvest poem = machine("salt water", 0);
		List<Step> begun = LedgerKeeper.opening(Ledger.EMPTY, poem, now);
		assertEquals(List.of(Step.Kind.BEGIN), begun.stream().map(Step::kind).toList());
		Ledger noted = new Ledger(begun, List.of());
		assertEquals(List.of(), LedgerKeeper.opening(noted, poem, now));
		Harvest edited = poem.replace(0, 4, Harvest.unknown("fresh"));
		List<Step> outside = LedgerKeeper.opening(noted, edited, now);
		assertEquals(List.of("changed outside"), outside.stream().map(Step::told).toList());
		assertEquals("salt", outside.getFirst().removed());
		assertEquals(edited, outside.getFirst().apply(poem));
		Harvest marked = new Harvest(poem.text(), Provenance.of(Origin.UNKNOWN, poem.length()));
		assertEquals(marked, LedgerKeeper.opening(noted, marked, now).getFirst().apply(poem));
		assertEquals(List.of(), LedgerKeeper.opening(Ledger.EMPTY, Harvest.EMPTY, now));
	}
}
