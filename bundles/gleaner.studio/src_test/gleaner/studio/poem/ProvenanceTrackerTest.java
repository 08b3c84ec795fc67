// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Each rule for text that comes in. */
class ProvenanceTrackerTest {
	private final Harvest water = Debris.machine("dark water keeps\nits salt");

	/** The origins as letters, one for each character. */
	private static String letters(ProvenanceTracker tracker) {
		StringBuilder letters = new StringBuilder();
		for (Provenance.Run run : tracker.provenance().runs()) letters.repeat(letter(run.origin()), run.length());
		return letters.toString();
	}

	private static char letter(Origin origin) {
		return switch (origin) {
		case Origin.Machine m -> 'M';
		case Origin.Changed c -> 'C';
		case Origin.Hand h -> 'h';
		case Origin.Unknown u -> '?';
		case Origin.Found f -> 'F';
		};
	}

	private static ProvenanceTracker tracker(Harvest start) {
		return new ProvenanceTracker(start, 1);
	}

	@Test
	void aLetterTypedIntoAFoundWordIsThePoetsAndTheRestStaysFound() {
		ProvenanceTracker tracker = tracker(Debris.found(1, 0, 8));
		tracker.edit(4, 0, "x", 2);
		assertEquals("FFFFhFFFF", letters(tracker));
		assertEquals(4, ((Origin.Found) tracker.provenance().at(5).origin()).passage().offset());
		tracker.edit(5, 4, "words", 3);
		assertEquals("FFFFhhhhhh", letters(tracker), "what takes its place is the poet's");
	}

	@Test
	void aLetterInAMachinesWordIsTheHands() {
		ProvenanceTracker tracker = tracker(Debris.machine("water"));
		tracker.edit(5, 0, "s", 2);
		tracker.edit(2, 0, "x", 3);
		assertEquals("MMhMMMh", letters(tracker));
	}

	@Test
	void aWordTypedOverAMachinesIsChanged() {
		ProvenanceTracker tracker = tracker(water);
		tracker.edit(5, 5, "w", 2);
		for (int i = 1; i < "wine ".length(); i++) tracker.edit(5 + i, 0, "wine ".substring(i, i + 1), 2 + i);
		assertEquals("dark wine  keeps\nits salt", tracker.harvest().text());
		assertEquals("MMMMMCCCChMMMMMMMMMMMMMMM", letters(tracker));
		Origin.Changed changed = (Origin.Changed) tracker.provenance().at(6).origin();
		assertEquals("water", changed.replaced());
		assertEquals(105, changed.fragment().offset());
		assertEquals(5, changed.fragment().length());
	}

	@Test
	void aChangeOfAChangeRemembersTheMachinesWord() {
		ProvenanceTracker tracker = tracker(water);
		tracker.edit(5, 5, "wine", 2);
		tracker.edit(5, 4, "beer", 3);
		assertEquals("water", ((Origin.Changed) tracker.provenance().at(5).origin()).replaced());
	}

	@Test
	void theLongestFragmentThatWentIsRemembered() {
		ProvenanceTracker tracker = tracker(Debris.machine("ab").plus(Harvest.hand("-")).plus(Debris.harvest(2, 0, 6)));
		tracker.edit(0, 9, "x", 2);
		assertEquals(Debris.id(2), ((Origin.Changed) tracker.provenance().at(0).origin()).fragment().debris());
	}

	@Test
	void typingOverTheHandIsTheHands() {
		ProvenanceTracker tracker = tracker(Harvest.hand("mine ").plus(water));
		tracker.edit(0, 4, "yours", 2);
		assertEquals('h', letters(tracker).charAt(0));
	}

	@Test
	void wordsDeletedAndTypedAgainAreTheHands() {
		ProvenanceTracker tracker = tracker(water);
		tracker.edit(9, 1, "", 2);
		tracker.edit(9, 0, "r", 3);
		assertEquals('h', letters(tracker).charAt(9));
	}

	@Test
	void linesMovedKeepTheirOrigins() {
		ProvenanceTracker tracker = tracker(water.plus(Harvest.hand("\nby hand\n")));
		tracker.edit(0, "dark water keeps\nits salt\n".length(), "its salt\ndark water keeps\n", 2);
		assertEquals("MMMMMMMM", letters(tracker).substring(0, 8));
		assertEquals("MMMMMMMMMMMMMMMM", letters(tracker).substring(9, 25));
		assertEquals(new Shares(21, 0, 6, 0), tracker.provenance().shares(tracker.harvest().text()));
	}

	@Test
	void linesDoubledKeepTheirOrigins() {
		ProvenanceTracker tracker = tracker(water.plus(Harvest.hand("\n")));
		tracker.edit(17, 0, "dark water keeps\n", 2);
		assertEquals("MMMMMMMMMMMMMMMMM", letters(tracker).substring(17, 34));
	}

	@Test
	void aPasteMayBringMoreThanWasCopied() {
		ProvenanceTracker tracker = tracker(Harvest.hand("a\n"));
		Harvest clip = Debris.machine("dark");
		tracker.during(clip, () -> tracker.edit(2, 0, "\tdark\n", 2));
		assertEquals("hhhMMMMh", letters(tracker));
	}

	@Test
	void whatWasAnnouncedIsForgottenAfterwards() {
		ProvenanceTracker tracker = tracker(Harvest.EMPTY);
		tracker.during(Debris.machine("dark"), () -> {});
		tracker.edit(0, 0, "dark", 2);
		assertEquals("hhhh", letters(tracker));
	}

	@Test
	void anUndoWithoutStampsIsKnownByItsText() {
		ProvenanceTracker tracker = tracker(water);
		tracker.edit(5, 5, "", ProvenanceTracker.NO_STAMP);
		tracker.edit(0, 0, "x", ProvenanceTracker.NO_STAMP);
		tracker.edit(6, 0, "water", ProvenanceTracker.NO_STAMP);
		assertEquals("hMMMMMMMMMMMMMMMMMMMMMMMMM", letters(tracker));
	}

	@Test
	void aStampThatLiesIsNotBelieved() {
		ProvenanceTracker tracker = tracker(water);
		tracker.edit(0, 0, "x", 2);
		tracker.edit(0, 1, "y", 1);
		assertEquals("h", letters(tracker).substring(0, 1));
		assertEquals("ydark water keeps\nits salt", tracker.harvest().text());
		tracker.edit(0, 1, "", 1);
		tracker.edit(5, 5, "", 1);
		tracker.edit(5, 0, "water", 1);
		assertEquals(water, tracker.harvest());
	}

	@Test
	void aRevertIsUndone() {
		ProvenanceTracker tracker = tracker(water);
		tracker.edit(0, 4, "deep", 2);
		Harvest changed = tracker.harvest();
		tracker.during(water, () -> tracker.edit(0, tracker.harvest().length(), water.text(), 3));
		assertEquals(water, tracker.harvest());
		tracker.edit(0, water.length(), changed.text(), 2);
		assertEquals(changed, tracker.harvest());
	}

	@Test
	void anEditOutsideTheTextIsRefused() {
		ProvenanceTracker tracker = tracker(water);
		assertThrows(IndexOutOfBoundsException.class, () -> tracker.edit(20, 10, "x", 2));
		assertEquals(water, tracker.harvest());
	}
}
