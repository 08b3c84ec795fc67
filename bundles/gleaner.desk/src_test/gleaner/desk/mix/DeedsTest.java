// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.mix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeedsTest {
	private final Deeds deeds = new Deeds();
	private final List<String> happened = new ArrayList<>();

	private Deeds.Deed deed(String name) {
		return new Deeds.Deed(name, () -> happened.add("un" + name), () -> happened.add(name));
	}

	@Test
	void theyAreUndoneInTheOtherOrderAndDoneAgain() {
		deeds.act(deed("keep"));
		deeds.did(deed("harvest"));
		assertEquals(Optional.of("harvest"), deeds.undo());
		assertEquals(Optional.of("keep"), deeds.undo());
		assertEquals(Optional.empty(), deeds.undo());
		assertEquals(Optional.of("keep"), deeds.redo());
		assertEquals(List.of("keep", "unharvest", "unkeep", "keep"), happened);
		deeds.act(deed("never"));
		assertEquals(Optional.empty(), deeds.redo(), "what was undone before is gone");
		deeds.clear();
		assertEquals(Optional.empty(), deeds.undo());
	}

	@Test
	void oneIsUndoneOutOfTurnAndOnce() {
		Deeds.Deed never = deed("never");
		deeds.act(never);
		deeds.act(deed("keep"));
		assertFalse(deeds.redo(never), "it was not undone");
		assertTrue(deeds.undo(never));
		assertFalse(deeds.undo(never));
		assertEquals(Optional.of("keep"), deeds.undo());
		assertEquals(Optional.empty(), deeds.undo());
		assertTrue(deeds.redo(never));
		assertEquals(Optional.of("never"), deeds.undo());
		assertEquals(List.of("never", "keep", "unnever", "unkeep", "never", "unnever"), happened);
	}

	@Test
	void theFirstOfVeryManyAreForgotten() {
		for (int i = 0; i < Deeds.MOST + 5; i++) deeds.did(deed("" + i));
		int undone = 0;
		while (deeds.undo().isPresent()) undone++;
		assertEquals(Deeds.MOST, undone);
		assertEquals("un5", happened.getLast());
	}
}
