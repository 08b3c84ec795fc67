// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.compare;

import gleaner.compare.branch.Branch;
import gleaner.compare.branch.BranchHistory;
import gleaner.compare.branch.BranchKeeper;
import gleaner.compare.branch.BranchTree;
import gleaner.compare.branch.Continuation;
import gleaner.compare.branch.PaneTree;
import gleaner.compare.layout.Layouts;
import gleaner.compare.xray.XrayUnit;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Swap;
import gleaner.ui.Background;
import gleaner.ui.Status;
import gleaner.voice.GenerationOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What might have come instead: the trees of the layout, the one that is looked at, and the way back. UI thread only. */
final class Branching {
	/** So many deeds can be taken back after a restart. */
	private static final int MOST_KEPT = 50;

	private final Room room;
	private final Background speaking;
	private Optional<BranchKeeper> keeper = Optional.empty();
	private final List<Entry> entries = new ArrayList<>();
	private final Map<String, Integer> byPlace = new HashMap<>();
	private int tree = -1;
	private int chosen = 1;
	private boolean isSpeaking;
	private String layout = "";
	/** Grows with each reading: what an older one finds does not count. */
	private int reading;
	/** Whether what was kept before is known; until then nothing is kept, or that would be gone. */
	private boolean isRead;
	private boolean isKeepDue;
	/** Whether the poet's last edit goes on: then what is typed next is part of it. */
	private boolean isTyping;

	/** A tree and what was done to it. */
	private record Entry(String name, GenerationOrder order, BranchHistory history) {
		PaneTree now() {
			return new PaneTree(name, order, history.tree(), history.past(MOST_KEPT));
		}
	}

	Branching(Room room) {
		this.room = room;
		speaking = Background.newest(room.shell());
	}

	/** Reads the trees of the layout that is chosen. */
	void open() {
		typed();
		speaking.cancel();
		isSpeaking = false;
		entries.clear();
		byPlace.clear();
		tree = -1;
		isRead = false;
		isKeepDue = false;
		layout = room.shelf().layout().map(now -> now.name()).orElse("");
		read();
	}

	private void read() {
		reading++;
		if (room.studio().isEmpty() || layout.isBlank()) return;
		if (keeper.isEmpty()) keeper = Optional.of(new BranchKeeper(new Layouts(room.studio().get()), Status::trouble));
		BranchKeeper from = keeper.get();
		String name = layout;
		int now = reading;
		Background.once(room.shell(), "Branches", turn -> from.read(name)).trouble("the branches cannot be read, and no new ones are kept")
				.then(found -> {
					if (now == reading) found(found);
				});
	}

	/** The layout has another name from now on: its trees are kept beside it, behind those that are there. */
	void keptAs(String name) {
		if (name.equals(layout)) return;
		typed();
		layout = name;
		isRead = false;
		isKeepDue = !entries.isEmpty();
		read();
	}

	/** Waits for a moment until all is on the disk. */
	void close() {
		keeper.ifPresent(BranchKeeper::close);
	}

	/** Puts the trees that were kept before those that have grown while they were read. */
	private void found(List<PaneTree> found) {
		isRead = true;
		List<Entry> before = found.stream().map(each -> new Entry(each.name(), each.order(), new BranchHistory(each.tree(), each.past())))
				.toList();
		entries.addAll(0, before);
		byPlace.replaceAll((place, number) -> number + before.size());
		if (isKeepDue) keep();
		if (tree >= 0) show(tree + before.size(), chosen);
		else if (!entries.isEmpty()) show(entries.size() - 1, 1);
	}

	/** The names of all trees. */
	List<String> names() {
		return entries.stream().map(entry -> entry.name + " · " + entry.history.tree().first().line()).toList();
	}

	/** The number of the tree that is looked at, from 0; -1 if none is. */
	int shown() {
		return tree;
	}

	void show(int number, int branch) {
		tree = number;
		chosen = branch;
		room.tellChange();
	}

	/** The tree that is looked at. */
	Optional<BranchTree> tree() {
		return tree < 0 ? Optional.empty() : Optional.of(entries.get(tree).history.tree());
	}

	/** The tree that is looked at, with who goes on in it. */
	Optional<PaneTree> paneTree() {
		return tree < 0 ? Optional.empty() : Optional.of(entries.get(tree).now());
	}

	/** The branch that is chosen. */
	int chosen() {
		return tree().filter(now -> now.get(chosen).isPresent()).map(now -> chosen).orElse(1);
	}

	void choose(int branch) {
		if (chosen == branch) return;
		chosen = branch;
		room.tellChange();
	}

	boolean isSpeaking() {
		return isSpeaking;
	}

	/**
	 * Lets something else come in a pane's poem from a place on.
	 *
	 * @param place names the poem, so that several branches of one are one tree
	 * @param poem its text as it is now, with its origins
	 * @param at where in it
	 * @param unit what comes there instead; empty to let the engine choose anew
	 * @param probability of that; NaN if not known
	 */
	void branch(String name, GenerationOrder order, String place, Harvest poem, int at, String unit, double probability) {
		tree = number(name, order, place, poem);
		goOn(poem, at, Branch.NONE, unit, probability);
	}

	/**
	 * Puts another word in the place of one, for an engine that chooses words for a text and cannot go on from it: all else stays.
	 *
	 * @param unit the word that gives way
	 * @param word the other
	 * @param probability of that; NaN if not known
	 */
	void instead(String name, GenerationOrder order, String place, Harvest poem, XrayUnit unit, String word, double probability) {
		tree = number(name, order, place, poem);
		Harvest text = Swap.of(poem.slice(unit.start(), unit.end()), word).plus(poem.slice(unit.end(), poem.length()));
		grow(entries.get(tree), poem, unit.start(), Branch.NONE, text, probability);
	}

	/** The tree of a text, which is planted if there is none. */
	private int number(String name, GenerationOrder order, String place, Harvest poem) {
		return byPlace.computeIfAbsent(place, any -> {
			entries.add(new Entry(name, order, new BranchHistory(BranchTree.of(poem))));
			return entries.size() - 1;
		});
	}

	/** If the poet types at that moment, what is typed stays in sight. */
	private void grow(Entry entry, Harvest poem, int at, int wanted, Harvest text, double probability) {
		try {
			BranchTree.Grown grown = entry.history.tree().branch(poem, at, wanted, text, probability);
			int number = entries.indexOf(entry);
			boolean wasTyping = isTyping;
			int typedIn = tree == number ? endOfTyped(entry.history.tree(), grown.tree(), chosen()) : chosen();
			isTyping = false;
			entry.history.apply("Branch", grown.tree());
			keep();
			if (wasTyping) Status.say("a branch has come: “" + grown.tree().get(grown.id()).orElseThrow().line() + "”");
			show(wasTyping ? tree : number, wasTyping ? typedIn : grown.id());
		} catch (IllegalArgumentException e) {
			Status.say(e.getMessage());
			room.tellChange();
		}
	}

	/** The stretch that ends where one ended before the tree grew: if that was parted, its other part. */
	private static int endOfTyped(BranchTree before, BranchTree grown, int branch) {
		String whole = before.textTo(branch).text();
		int end = branch;
		for (int length = grown.textTo(end).length(); length < whole.length(); length = grown.textTo(end).length())
			end = grown.children(end).getFirst().id();
		return end;
	}

	/** Lets the engine go on from the end of the chosen branch. */
	void goOn() {
		tree().ifPresent(now -> {
			Harvest before = now.textTo(chosen());
			goOn(before, before.length(), chosen(), "", Double.NaN);
		});
	}

	private void goOn(Harvest poem, int at, int wanted, String unit, double probability) {
		if (room.studio().isEmpty()) return;
		Entry entry = entries.get(tree);
		String prefix = poem.text().substring(0, at) + unit;
		Continuation continuation = new Continuation(room.studio().get(), room.engines(), room.mixing().models());
		GenerationOrder order = entry.order
				.with(entry.order.request().withSeed(entry.order.request().seed() + entry.history.tree().all().size()));
		isSpeaking = true;
		room.tellChange();
		speaking.work("Branch", turn -> continuation.of(order, prefix, piece -> {
			// shown when it is complete
		})).interruptible().shown(this::quiet).orElse(sentence -> {
			quiet();
			Status.say(sentence);
		}).then(came -> {
			isSpeaking = false;
			Harvest text = Harvest.hand(unit).plus(came);
			if (text.length() == 0) Status.say("the poem ended there, so nothing more came");
			if (entries.contains(entry) && text.length() > 0) grow(entry, poem, at, wanted, text, probability);
			else room.tellChange();
		});
	}

	private void quiet() {
		isSpeaking = false;
		room.tellChange();
	}

	void star() {
		apply("Star", (now, branch) -> now.star(branch.id(), !branch.isStarred()));
	}

	void prune() {
		if (tree().isEmpty()) return;
		BranchTree now = tree().get();
		int pruned = chosen();
		if (pruned == now.first().id()) {
			Status.say("you cannot prune the beginning of a tree");
			return;
		}
		int parent = now.get(pruned).orElseThrow().parent();
		apply("Prune", (before, branch) -> before.prune(branch.id()));
		choose(parent);
	}

	/**
	 * Puts the poet's own text in the place of the chosen branch's. It is noted at once; as long as the poet has not left off, all of it is
	 * one deed, and nobody is told.
	 */
	void type(Harvest text) {
		if (tree < 0) return;
		BranchHistory history = entries.get(tree).history;
		history.tree().get(chosen()).ifPresent(branch -> {
			BranchTree edited = history.tree().edit(branch.id(), text);
			if (isTyping) history.amend(edited);
			else history.apply("Edit", edited);
			isTyping = true;
			if (isRead) keeper.ifPresent(to -> to.type(layout, tree, entries.get(tree).now(), branch.id()));
			else isKeepDue = true;
		});
	}

	/** The poet has left off typing. */
	void typed() {
		if (!isTyping) return;
		isTyping = false;
		keep();
		room.tellChange();
	}

	/** Does something to the chosen branch. */
	private interface Deed {
		BranchTree of(BranchTree tree, Branch branch);
	}

	private void apply(String what, Deed deed) {
		if (tree < 0) return;
		isTyping = false;
		BranchHistory history = entries.get(tree).history;
		history.tree().get(chosen()).ifPresent(branch -> {
			history.apply(what, deed.of(history.tree(), branch));
			keep();
			room.tellChange();
		});
	}

	void undo() {
		if (tree >= 0) told(entries.get(tree).history.undo(), "taken back: ");
	}

	void redo() {
		if (tree >= 0) told(entries.get(tree).history.redo(), "done again: ");
	}

	private void told(Optional<String> what, String said) {
		isTyping = false;
		Status.say(what.map(deed -> said + deed.toLowerCase(Locale.ENGLISH)).orElse("there is nothing more"));
		if (what.isPresent()) keep();
		room.tellChange();
	}

	/** Keeps the trees beside the layout. */
	private void keep() {
		isKeepDue = !isRead;
		if (isRead) keeper.ifPresent(to -> to.keep(layout, entries.stream().map(Entry::now).toList()));
	}
}
