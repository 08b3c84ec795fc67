// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.compare.layout.Layouts;
import gleaner.engine.GenerationRequest;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.studio.poem.Harvest;
import gleaner.testing.KilledProgram;
import gleaner.voice.GenerationOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program in which a poet edits a branch of a large tree is killed without warning: each letter that was noted is there. */
class KilledBranchesTest {
	private static final int ENOUGH = 60;
	private static final int FORKS = 2_000;
	private static final String LAYOUT = "Owls";
	private static final String TYPED = "under the stair the salt keeps count. ";

	private static String typed(int letters) {
		return TYPED.repeat(letters / TYPED.length() + 1).substring(0, letters);
	}

	/** Types on without end, as the window does it, while a large tree is written again and again. */
	static final class Typing {
		private Typing() {
		}

		public static void main(String[] arguments) throws Exception {
			Layouts layouts = new Layouts(Studio.create(Path.of(arguments[0])));
			GenerationOrder order = new GenerationOrder("scripted", Map.of(), List.of(), GenerationRequest.poem(1));
			BranchTree tree = BranchTree.of(Harvest.hand("the tide keeps its own keys"));
			for (int i = 0; i < FORKS; i++) tree = tree.branch(1, 14, Harvest.hand(" fork " + i), 0.05).tree();
			BranchTree.Grown grown = tree.branch(1, 10, Harvest.hand("a"), 0.05);
			BranchHistory history = new BranchHistory(grown.tree());
			BranchKeeper keeper = new BranchKeeper(layouts, (sentence, cause) -> {
				throw new AssertionError(sentence, cause);
			});
			keeper.keep(LAYOUT, List.of(new PaneTree("Owl", order, history.tree(), history.past(50))));
			keeper.read(LAYOUT);
			boolean isSaid = false;
			for (int letters = 1; true; letters++) {
				BranchTree edited = history.tree().edit(grown.id(), Harvest.hand(typed(letters)));
				if (letters == 1) history.apply("Edit", edited);
				else history.amend(edited);
				PaneTree now = new PaneTree("Owl", order, history.tree(), history.past(50));
				keeper.type(LAYOUT, 0, now, grown.id());
				if (letters % 20 == 0) keeper.keep(LAYOUT, List.of(now));
				Thread.sleep(1);
				if (!isSaid && letters >= ENOUGH && youngest(layouts).length() >= ENOUGH) {
					System.out.println("typed");
					isSaid = true;
				}
			}
		}
	}

	private static String youngest(Layouts layouts) throws StudioException {
		BranchTree tree = BranchFile.read(layouts.branches(LAYOUT)).getFirst().tree();
		return tree.all().stream().reduce((_, younger) -> younger).orElseThrow().text().text();
	}

	@Test
	void noLetterThatWasKeptIsLost(@TempDir Path folder) throws Exception {
		KilledProgram.runAndKill(Typing.class, "typed", folder.toString());
		Layouts layouts = new Layouts(Studio.open(folder));
		String text = youngest(layouts);
		assertTrue(text.length() >= ENOUGH, text);
		assertEquals(typed(text.length()), text, "whole, and nothing else");
		List<PaneTree> kept = BranchFile.read(layouts.branches(LAYOUT));
		assertEquals(1, kept.size());
		BranchHistory history = new BranchHistory(kept.getFirst().tree(), kept.getFirst().past());
		while (history.undo().isPresent()) assertTrue(history.tree().all().size() > FORKS, "only what was typed is taken back");
		assertEquals("the tide k" + "a", history.tree().wholeText(history.tree().all().size()).text());
	}
}
