// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.compare.layout.Layout;
import gleaner.compare.layout.Layouts;
import gleaner.compare.layout.PaneOrder;
import gleaner.engine.GenerationRequest;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.studio.poem.Harvest;
import gleaner.voice.CorpusWeight;
import gleaner.voice.GenerationOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BranchKeeperTest {
	private static final GenerationOrder ORDER = new GenerationOrder("markov", Map.of("order", "1"), List.of(new CorpusWeight("Sea", 1)),
			GenerationRequest.poem(3));
	private static final String LAYOUT = "Owls";

	@TempDir
	private Path folder;
	private Layouts layouts;
	private final List<String> troubles = new ArrayList<>();

	@BeforeEach
	void open() throws StudioException {
		layouts = new Layouts(Studio.create(folder));
	}

	private BranchKeeper keeper() {
		return new BranchKeeper(layouts, (sentence, cause) -> troubles.add(sentence));
	}

	private static PaneTree tree(BranchTree tree) {
		return new PaneTree("Owl", ORDER, tree);
	}

	/** What a program would find that is started now, whatever this one is about to write. */
	private List<String> found() throws StudioException {
		return BranchFile.read(layouts.branches(LAYOUT)).stream().map(each -> each.tree().wholeText(each.tree().all().size()).text())
				.toList();
	}

	/** Waits for what is sure to come. */
	private void waitFor(List<String> texts) throws Exception {
		while (!found().equals(texts)) Thread.sleep(1);
	}

	/** As slow as the test wants: each whole writing waits for its leave. */
	private static final class SlowHand implements BranchKeeper.Writer {
		private final Semaphore begun = new Semaphore(0);
		private final Semaphore leave = new Semaphore(0);

		@Override
		public void write(Path file, long edit, List<PaneTree> trees) throws StudioException {
			begun.release();
			leave.acquireUninterruptibly();
			BranchFile.write(file, edit, trees);
		}
	}

	/** At every moment a program that starts finds what was typed: before, while and after all trees are written. */
	@Test
	void lettersAreOnTheDiskWhileTheTreesAreStillBeingWritten() throws Exception {
		SlowHand slow = new SlowHand();
		BranchTree.Grown grown = BranchTree.of(Harvest.hand("the tide")).branch(1, 4, Harvest.hand("gull"), 0.2);
		BranchFile.write(layouts.branches(LAYOUT), List.of(tree(grown.tree())));
		try (BranchKeeper keeper = new BranchKeeper(layouts, (sentence, cause) -> troubles.add(sentence), slow)) {
			keeper.read(LAYOUT);
			BranchTree first = grown.tree().edit(grown.id(), Harvest.hand("gulls"));
			keeper.type(LAYOUT, 0, tree(first), grown.id());
			waitFor(List.of("the gulls"));
			keeper.keep(LAYOUT, List.of(tree(first)));
			slow.begun.acquire();
			BranchTree second = first.edit(grown.id(), Harvest.hand("gulls cry"));
			keeper.type(LAYOUT, 0, tree(second), grown.id());
			waitFor(List.of("the gulls cry"));
			slow.leave.release();
			slow.leave.release();
			keeper.keep(LAYOUT, List.of(tree(second)));
			assertEquals(List.of(tree(second)), keeper.read(LAYOUT), "whoever reads sees what was given before");
			assertEquals(List.of("the gulls cry"), found());
		}
		assertFalse(Files.exists(Layouts.typed(layouts.branches(LAYOUT))), "what is written whole needs no note");
		assertEquals(List.of(), troubles);
	}

	/** The branch itself may not have been written yet: what was typed into it is there all the same. */
	@Test
	void whatIsTypedIntoABranchThatIsNotWrittenYetComesAsATree() throws Exception {
		SlowHand slow = new SlowHand();
		BranchTree.Grown grown = BranchTree.of(Harvest.hand("the tide")).branch(1, 4, Harvest.hand("gull"), 0.2);
		BranchKeeper killed = new BranchKeeper(layouts, (sentence, cause) -> troubles.add(sentence), slow);
		killed.keep(LAYOUT, List.of(tree(grown.tree())));
		killed.type(LAYOUT, 0, tree(grown.tree().edit(grown.id(), Harvest.hand("gulls"))), grown.id());
		waitFor(List.of("the gulls"));
		killed.leave();
		try (BranchKeeper next = keeper()) {
			assertEquals("the gulls", next.read(LAYOUT).getFirst().tree().first().text().text());
		}
		assertFalse(Files.exists(Layouts.typed(layouts.branches(LAYOUT))));
		assertEquals(List.of("the gulls"), found(), "from now on it is written whole");
		slow.leave.release();
		killed.close();
	}

	/** Two branches may be typed into one after the other before either is written whole. */
	@Test
	void noBranchsLettersTakeThePlaceOfAnothers() throws Exception {
		SlowHand slow = new SlowHand();
		BranchTree.Grown one = BranchTree.of(Harvest.hand("the tide")).branch(1, 4, Harvest.hand("gull"), 0.2);
		BranchTree.Grown two = one.tree().branch(1, 4, Harvest.hand("owl"), 0.2);
		BranchFile.write(layouts.branches(LAYOUT), List.of(tree(two.tree())));
		BranchKeeper killed = new BranchKeeper(layouts, (sentence, cause) -> troubles.add(sentence), slow);
		killed.read(LAYOUT);
		BranchTree typed = two.tree().edit(one.id(), Harvest.hand("gulls"));
		killed.type(LAYOUT, 0, tree(typed), one.id());
		killed.keep(LAYOUT, List.of(tree(typed)));
		BranchTree then = typed.edit(two.id(), Harvest.hand("owls"));
		killed.type(LAYOUT, 0, tree(then), two.id());
		waitFor(List.of("the owls"));
		PaneTree kept = BranchFile.read(layouts.branches(LAYOUT)).getFirst();
		assertEquals(then, kept.tree());
		BranchHistory history = new BranchHistory(kept.tree(), kept.past());
		assertEquals(Optional.of("Edit"), history.undo());
		assertEquals(Optional.of("Edit"), history.undo());
		assertEquals(two.tree(), history.tree(), "what was typed into each is a deed");
		slow.leave.release();
		killed.close();
	}

	@Test
	void whatWaitsIsWrittenWhenItIsClosed() throws Exception {
		BranchTree.Grown grown = BranchTree.of(Harvest.hand("the tide")).branch(1, 4, Harvest.hand("gull"), 0.2);
		BranchKeeper keeper = keeper();
		for (int i = 0; i < 30; i++) keeper.keep(LAYOUT, List.of(tree(grown.tree().edit(grown.id(), Harvest.hand("gull " + i)))));
		keeper.close();
		assertEquals(List.of("the gull 29"), found());
		keeper.keep(LAYOUT, List.of(tree(grown.tree())));
		assertEquals(List.of("the gull"), found(), "what comes later still is written at once");
		assertEquals(List.of(), troubles);
	}

	@Test
	void whatCannotBeReadIsToldAndNotWrittenOver() throws Exception {
		layouts.save(new Layout(LAYOUT, "", 1, 0, false, List.of(PaneOrder.of(ORDER))));
		Path file = layouts.branches(LAYOUT);
		Files.writeString(file, "{}");
		try (BranchKeeper keeper = keeper()) {
			assertThrows(StudioException.class, () -> keeper.read(LAYOUT));
		}
		assertEquals("{}", Files.readString(file));
		Files.delete(file);
		Files.writeString(Layouts.typed(file), "{\"format\":1,\"typed\":[{\"edit\":1}]}");
		try (BranchKeeper keeper = keeper()) {
			StudioException wrong = assertThrows(StudioException.class, () -> keeper.read(LAYOUT));
			assertTrue(wrong.getMessage().contains(".typed"), wrong.getMessage());
		}
		layouts.remove(LAYOUT);
		assertFalse(Files.exists(Layouts.typed(file)), "it goes to the trash with the layout");
	}

	/** What a window reads that is opened now, as the texts of all trees. */
	private List<String> read(BranchKeeper keeper) throws Exception {
		return keeper.read(LAYOUT).stream().map(each -> each.tree().wholeText(each.tree().all().size()).text()).toList();
	}

	@Test
	void twoWindowsOfOneLayoutLoseNothingOfEachOther() throws Exception {
		BranchKeeper one = keeper();
		BranchKeeper two = keeper();
		assertEquals(List.of(), read(one));
		assertEquals(List.of(), read(two));
		one.keep(LAYOUT, List.of(tree(BranchTree.of(Harvest.hand("the tide")))));
		assertEquals(List.of("the tide"), read(one));
		two.keep(LAYOUT, List.of(tree(BranchTree.of(Harvest.hand("a gull")))));
		assertEquals(List.of("a gull", "the tide"), read(two), "each sees what the other keeps");
		assertEquals(List.of("the tide", "a gull"), read(one));
		two.close();
		one.close();
		try (BranchKeeper next = keeper()) {
			assertEquals(List.of("the tide", "a gull"), read(next));
		}
		assertEquals(List.of("the tide", "a gull"), found(), "all is in one place again");
		assertEquals(List.of(layouts.branches(LAYOUT)), layouts.allBranches(LAYOUT));
		assertEquals(List.of(), troubles);
	}

	/** The second window dies with letters that are in none of its trees. */
	@Test
	void whatAKilledWindowHadBesideAnotherIsTakenOver() throws Exception {
		BranchTree.Grown grown = BranchTree.of(Harvest.hand("the tide")).branch(1, 4, Harvest.hand("gull"), 0.2);
		try (BranchKeeper one = keeper()) {
			one.keep(LAYOUT, List.of(tree(grown.tree())));
			read(one);
			BranchKeeper killed = keeper();
			assertEquals(List.of("the gull"), read(killed));
			killed.type(LAYOUT, 0, tree(grown.tree().edit(grown.id(), Harvest.hand("gulls"))), grown.id());
			while (layouts.allBranches(LAYOUT).size() < 2) Thread.sleep(1);
			killed.leave();
			one.keep(LAYOUT, List.of(tree(grown.tree())));
			assertEquals(List.of("the gull", "the gulls"), read(one));
			assertEquals(List.of("the gull", "the gulls"), read(one), "and not once more");
		}
		assertEquals(List.of(layouts.branches(LAYOUT)), layouts.allBranches(LAYOUT));
		assertEquals(List.of("the gull", "the gulls"), found());
	}

	@Test
	void ofATreeThatOneWindowWorkedOnTheYoungerStays() throws Exception {
		BranchTree early = BranchTree.of(Harvest.hand("the tide"));
		BranchHistory history = new BranchHistory(early);
		history.apply("Edit", early.edit(1, Harvest.hand("the tides")));
		PaneTree late = new PaneTree("Owl", ORDER, history.tree(), history.past(50));
		try (BranchKeeper one = keeper(); BranchKeeper two = keeper()) {
			one.keep(LAYOUT, List.of(tree(early)));
			read(one);
			assertEquals(List.of("the tide"), read(two));
			two.keep(LAYOUT, List.of(late));
		}
		try (BranchKeeper next = keeper()) {
			assertEquals(List.of(late), next.read(LAYOUT));
		}
		history.undo();
		PaneTree back = new PaneTree("Owl", ORDER, history.tree(), history.past(50));
		assertEquals(List.of(back), PaneTree.join(List.of(back), List.of(late)), "what was taken back stays so");
		PaneTree other = tree(early.edit(1, Harvest.hand("a tide")));
		assertEquals(List.of(late, other), PaneTree.join(List.of(late), List.of(other, tree(early))), "both ways are there");
	}

	@Test
	void whatAnotherWindowHasDamagedIsToldAndLeftThere() throws Exception {
		layouts.save(new Layout(LAYOUT, "", 1, 0, false, List.of(PaneOrder.of(ORDER))));
		BranchFile.write(layouts.branches(LAYOUT), List.of(tree(BranchTree.of(Harvest.hand("the tide")))));
		Path other = layouts.branches(LAYOUT, 2);
		Files.writeString(other, "{}");
		try (BranchKeeper keeper = keeper()) {
			assertEquals(List.of("the tide"), read(keeper));
		}
		assertEquals(1, troubles.size());
		assertTrue(troubles.getFirst().contains(other.getFileName().toString()), troubles::toString);
		assertEquals("{}", Files.readString(other));
		layouts.remove(LAYOUT);
		assertEquals(List.of(), layouts.allBranches(LAYOUT), "it goes to the trash with the layout");
	}
}
