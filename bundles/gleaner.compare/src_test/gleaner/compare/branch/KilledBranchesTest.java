// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.GenerationRequest;
import gleaner.studio.poem.Harvest;
import gleaner.testing.KilledProgram;
import gleaner.voice.GenerationOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program in which a poet edits a branch is killed without warning while it writes: each letter that was kept is there. */
class KilledBranchesTest {
	private static final int ENOUGH = 60;
	private static final String TYPED = "under the stair the salt keeps count. ";

	private static String typed(int letters) {
		return TYPED.repeat(letters / TYPED.length() + 1).substring(0, letters);
	}

	/** Types on without end: each letter is written as the window does it. */
	static final class Typing {
		private Typing() {
		}

		public static void main(String[] arguments) throws Exception {
			Path file = Path.of(arguments[0]);
			GenerationOrder order = new GenerationOrder("scripted", Map.of(), List.of(), GenerationRequest.poem(1));
			BranchTree.Grown grown = BranchTree.of(Harvest.hand("the tide keeps its own keys")).branch(1, 15, Harvest.hand("a"), 0.05);
			BranchHistory history = new BranchHistory(grown.tree());
			for (int letters = 1; true; letters++) {
				BranchTree edited = history.tree().edit(grown.id(), Harvest.hand(typed(letters)));
				if (letters == 1) history.apply("Edit", edited);
				else history.amend(edited);
				BranchFile.write(file, List.of(new PaneTree("Owl", order, history.tree(), history.past(50))));
				if (letters == ENOUGH) System.out.println("typed");
			}
		}
	}

	@Test
	void noLetterThatWasKeptIsLost(@TempDir Path folder) throws Exception {
		Path file = folder.resolve("Owls.branches");
		KilledProgram.runAndKill(Typing.class, "typed", file.toString());
		PaneTree kept = BranchFile.read(file).getFirst();
		String text = kept.tree().all().stream().reduce((_, younger) -> younger).orElseThrow().text().text();
		assertTrue(text.length() >= ENOUGH, text);
		assertEquals(typed(text.length()), text, "whole, and nothing else");
		BranchHistory history = new BranchHistory(kept.tree(), kept.past());
		assertEquals("Edit", history.undo().orElseThrow());
		assertEquals("the tide keeps a", history.tree().textTo(3).text(), "all that was typed is one deed");
	}
}
