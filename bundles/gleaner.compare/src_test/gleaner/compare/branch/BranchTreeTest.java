// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.compare.Studios;
import gleaner.engine.GenerationRequest;
import gleaner.engine.markov.MarkovEngine;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Origin;
import gleaner.voice.CorpusWeight;
import gleaner.voice.EngineCatalog;
import gleaner.voice.GenerationOrder;
import gleaner.voice.OpenModels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BranchTreeTest {
	private static final GenerationOrder ORDER = new GenerationOrder("markov", Map.of("order", "1", "quotation", "0"),
			List.of(new CorpusWeight("Sea", 1)),
			GenerationRequest.poem(3));

	@TempDir
	private Path folder;

	private static Harvest hand(String text) {
		return Harvest.hand(text);
	}

	@Test
	void aBranchPartsTheStretchThatItGrowsFrom() {
		BranchTree.Grown grown = BranchTree.of(hand("the tide keeps its own keys")).branch(1, 15, hand("a ledger"), 0.05);
		assertEquals("the tide keeps a ledger", grown.tree().textTo(grown.id()).text());
		assertEquals(List.of("its own keys", "a ledger"), grown.tree().children(1).stream().map(Branch::line).toList());
		assertEquals("the tide keeps its own keys", grown.tree().wholeText(1).text(), "the old way is the first");
		BranchTree.Grown again = grown.tree().branch(grown.id(), 8, hand(" of salt"), Double.NaN);
		assertEquals("the tide keeps a ledger of salt", again.tree().textTo(again.id()).text());
		assertEquals("the tide keeps a ledger of salt", again.tree().star(grown.id(), true).wholeText(1).text());
		assertEquals(again.tree().prune(again.id()), grown.tree());
		assertEquals(List.of("the tide keeps", "its own keys"), grown.tree().prune(grown.id()).all().stream().map(Branch::line).toList());
		assertThrows(IllegalArgumentException.class, () -> grown.tree().prune(1));
		assertThrows(IllegalArgumentException.class, () -> grown.tree().branch(9, 0, hand("x"), 0));
		assertThrows(IllegalArgumentException.class, () -> grown.tree().branch(1, 99, hand("x"), 0));
	}

	/** Wherever it forks: every text that could be read can be read still. */
	@Property(tries = 200)
	void noTextIsLostByBranching(@ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 10_000) Integer> places) {
		BranchTree tree = BranchTree.of(hand("abcdefghij"));
		Set<String> texts = new HashSet<>(List.of("abcdefghij"));
		for (int place : places) {
			String fresh = "<" + tree.all().size() + ">"; // none twice
			Branch from = List.copyOf(tree.all()).get(place % tree.all().size());
			int at = place % (from.text().length() + 1);
			BranchTree.Grown grown = tree.branch(from.id(), at, hand(fresh), 0.5);
			String before = tree.textTo(from.id()).text();
			texts.add(before.substring(0, before.length() - from.text().length() + at) + fresh);
			if (tree.children(from.id()).isEmpty() && at == from.text().length()) texts.remove(before);
			tree = grown.tree();
		}
		BranchTree last = tree;
		assertEquals(texts, tree.all().stream().filter(branch -> last.children(branch.id()).isEmpty())
				.map(branch -> last.textTo(branch.id()).text()).collect(Collectors.toSet()));
		assertEquals(tree, BranchTree.of(List.copyOf(tree.all())), "parents come first");
	}

	/** A pane goes on speaking: its poem is longer now than what the tree has of it. */
	@Test
	void aBranchBeginsWhereItWasAskedForThoughTheTextHasGrownSince() {
		BranchTree early = BranchTree.of(hand("the tide"));
		BranchTree.Grown grown = early.branch(hand("the tide keeps its own keys"), 18, Branch.NONE, hand(" no count"), 0.2);
		assertEquals("the tide keeps its no count", grown.tree().textTo(grown.id()).text());
		assertEquals("the tide keeps its own keys", grown.tree().wholeText(1).text(), "the text that was there is there still");
		BranchTree.Grown again = grown.tree().branch(hand("the tide keeps its own keys and doors"), 31, Branch.NONE, hand(" gulls"), 0.2);
		assertEquals("the tide keeps its own keys and gulls", again.tree().textTo(again.id()).text());
		BranchTree.Grown before = again.tree().branch(hand("the tide keeps its own keys and doors"), 3, Branch.NONE, hand(" gull"), 0.2);
		assertEquals("the gull", before.tree().textTo(before.id()).text());
		assertThrows(IllegalArgumentException.class, () -> early.branch(hand("the tide"), 9, Branch.NONE, hand("x"), 0));
	}

	/** Whatever the poet has made of it meanwhile, by edits, forks and pruning. */
	@Property(tries = 200)
	void aBranchBeginsWhereItWasAskedForWhateverTheTreeHas(
			@ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 10_000) Integer> deeds) {
		BranchTree tree = BranchTree.of(hand("ab"));
		for (int deed : deeds) {
			String whole = "abcabcabc".substring(0, 1 + deed % 9);
			int at = deed / 10 % (whole.length() + 1);
			String fresh = "<" + tree.all().size() + ">";
			BranchTree.Grown grown = tree.branch(hand(whole), at, Branch.NONE, hand(fresh), 0.5);
			assertEquals(whole.substring(0, at) + fresh, grown.tree().textTo(grown.id()).text());
			assertTrue(grown.tree().all().stream().anyMatch(branch -> grown.tree().textTo(branch.id()).text().startsWith(whole)));
			Set<String> now = grown.tree().all().stream().map(branch -> grown.tree().textTo(branch.id()).text())
					.collect(Collectors.toSet());
			for (Branch branch : tree.all()) {
				String was = tree.textTo(branch.id()).text();
				assertTrue(now.stream().anyMatch(text -> text.startsWith(was)), was);
			}
			tree = grown.tree();
			Branch any = List.copyOf(tree.all()).get(deed / 7 % tree.all().size());
			if (deed % 3 == 0) tree = tree.edit(any.id(), hand(any.text().text().replace("b", "c")));
			if (deed % 5 == 0 && any.parent() != Branch.NONE) tree = tree.prune(any.id());
		}
	}

	/** Of two ways of the same words it grows from that which the poet has chosen. */
	@Test
	void ofTwoWaysWithTheSameWordsTheWantedOneGrows() {
		BranchTree.Grown one = BranchTree.of(hand("the ")).branch(1, 4, hand("gull"), 0.2);
		BranchTree.Grown two = one.tree().branch(1, 4, hand("gull"), 0.2);
		for (int wanted : List.of(one.id(), two.id())) {
			BranchTree.Grown grown = two.tree().branch(hand("the gull"), 8, wanted, hand("s"), 0.2);
			assertEquals(wanted, grown.tree().get(grown.id()).orElseThrow().parent());
		}
	}

	@Test
	void whatTheMachineAndThePoetDidCanBeUndone() {
		BranchTree start = BranchTree.of(hand("the tide"));
		BranchHistory history = new BranchHistory(start);
		BranchTree.Grown grown = start.branch(1, 4, hand("gull"), 0.2);
		history.apply("Branch", grown.tree());
		history.apply("Edit", grown.tree().edit(grown.id(), hand("gulls")));
		assertEquals("the gulls", history.tree().textTo(grown.id()).text());
		assertEquals(Optional.of("Edit"), history.undo());
		assertEquals(Optional.of("Branch"), history.undo());
		assertEquals(start, history.tree());
		assertEquals(Optional.empty(), history.undo());
		assertEquals(Optional.of("Branch"), history.redo());
		assertEquals(Optional.of("Edit"), history.redo());
		assertEquals("the gulls", history.tree().textTo(grown.id()).text());
		history.undo();
		history.apply("Star", history.tree().star(grown.id(), true));
		assertEquals(Optional.empty(), history.redo());
	}

	@Test
	void theEngineGoesOnFromThereAndKnowsWhereItIsFrom() throws Exception {
		Studio studio = Studios.withSea(folder, "the tide keeps its own keys", "a gull");
		try (OpenModels models = new OpenModels(1)) {
			Continuation continuation = new Continuation(studio, EngineCatalog.of(new MarkovEngine()), models);
			StringBuilder heard = new StringBuilder();
			Harvest came = continuation.of(ORDER, "the tide keeps", heard::append);
			assertEquals(" its own keys", came.text());
			assertEquals("the tide keeps its own keys", heard.toString());
			assertTrue(came.provenance().runs().getFirst().origin() instanceof Origin.Machine machine
					&& machine.fragment().offset() == 14 && machine.fragment().poem() == 1);
			assertEquals(1, studio.debris().list().size());
			Path file = folder.resolve("A.branches");
			assertEquals(List.of(), BranchFile.read(file));
			BranchTree.Grown grown = BranchTree.of(hand("the tide keeps")).branch(1, 14, came, 0.25);
			List<PaneTree> trees = List.of(new PaneTree("Markov", ORDER, grown.tree().star(grown.id(), true)));
			BranchFile.write(file, trees);
			assertEquals(trees, BranchFile.read(file));
			assertEquals("# Markov\n\n- the tide keeps\n    - ★ (.25) its own keys\n", BranchWords.outline(trees.getFirst()));
		}
	}

	/** After a restart the way back is still there, by the machine's deeds and the poet's; a past that is damaged costs only itself. */
	@Test
	void whatWasDoneCanBeTakenBackAfterARestart() throws Exception {
		Path file = folder.resolve("A.branches");
		BranchTree first = BranchTree.of(hand("the tide keeps"));
		BranchTree.Grown grown = first.branch(1, 14, hand(" its keys"), 0.25);
		BranchTree edited = grown.tree().edit(grown.id(), hand(" no keys"));
		BranchHistory history = new BranchHistory(first);
		history.apply("Branch", grown.tree());
		history.apply("Edit", edited);
		history.apply("Star", edited.star(grown.id(), true));
		history.undo();
		BranchFile.write(file, List.of(new PaneTree("x", ORDER, history.tree(), history.past(10))));
		PaneTree read = BranchFile.read(file).getFirst();
		BranchHistory again = new BranchHistory(read.tree(), read.past());
		assertEquals(Optional.of("Star"), again.redo());
		assertEquals(Optional.of("Star"), again.undo());
		assertEquals(Optional.of("Edit"), again.undo());
		assertEquals(grown.tree(), again.tree());
		assertEquals(Optional.of("Branch"), again.undo());
		assertEquals(first, again.tree());
		assertEquals(Optional.empty(), again.undo());
		for (String bad : List.of("\"of\":[99", "\"of\":[\"x\"", "\"oof\":[0")) {
			Files.writeString(file, Files.readString(file).replaceFirst("\"of\":\\[0", bad));
			PaneTree damaged = BranchFile.read(file).getFirst();
			assertEquals(edited, damaged.tree());
			assertEquals(BranchHistory.Past.NONE, damaged.past(), bad);
			BranchFile.write(file, List.of(new PaneTree("x", ORDER, history.tree(), history.past(10))));
		}
	}

	@Test
	void strangersFilesAreRefusedInASentence() throws Exception {
		Path file = folder.resolve("A.branches");
		BranchFile.write(file, List.of(new PaneTree("x", ORDER, BranchTree.of(hand("a")).branch(1, 1, hand("b"), 0.5).tree())));
		String good = Files.readString(file);
		for (String bad : List.of("", "[]", "{}", good.replace("\"format\":1,\"trees\"", "\"format\":2,\"trees\""),
				good.replace("\"parent\":1", "\"parent\":2"), good.replace("\"parent\":1", "\"parent\":0"),
				good.replace("\"id\":2", "\"id\":1"),
				good.replace("\"id\":2", "\"id\":99999999999"), good.replace("\"length\":1", "\"length\":-1"),
				good.replace("\"probability\":0.5", "\"probability\":\"x\""), good.replace("\"branches\":[", "\"bronches\":["))) {
			assertFalse(bad.equals(good));
			Files.writeString(file, bad);
			StudioException thrown = assertThrows(StudioException.class, () -> BranchFile.read(file), bad);
			assertFalse(thrown.getMessage().contains("null"), thrown.getMessage());
		}
	}
}
