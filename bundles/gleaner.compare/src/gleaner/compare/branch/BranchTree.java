// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.branch;

import gleaner.studio.poem.Harvest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A text, and what might have come instead from some place on, again and again. Stretches between forks are {@link Branch}es; a text is the
 * way from the first of them to one that ends it. Immutable: each change gives another tree, so that to take one back is to take the tree
 * before it.
 */
public final class BranchTree {
	/** A tree does not grow beyond so many stretches. */
	public static final int MOST = 10_000;

	private final Map<Integer, Branch> branches;

	/**
	 * A tree that has grown.
	 *
	 * @param id of the stretch that is new
	 */
	public record Grown(BranchTree tree, int id) {
	}

	private BranchTree(Map<Integer, Branch> branches) {
		this.branches = Collections.unmodifiableMap(branches);
	}

	/** A text without forks. Its stretch has the id 1. */
	public static BranchTree of(Harvest text) {
		return new BranchTree(new LinkedHashMap<>(Map.of(1, new Branch(1, Branch.NONE, text, Double.NaN, false))));
	}

	/**
	 * A tree of these stretches.
	 *
	 * @throws IllegalArgumentException if they make none: two have one id, a parent is missing or comes later, there are several first ones
	 */
	public static BranchTree of(List<Branch> all) {
		Map<Integer, Branch> known = new LinkedHashMap<>();
		if (all.isEmpty() || all.size() > MOST)
			throw new IllegalArgumentException("a tree has " + all.size() + " branches, must have 1 to " + MOST);
		for (Branch branch : all) {
			boolean isFirst = known.isEmpty();
			if (branch.id() < 1 || known.containsKey(branch.id()))
				throw new IllegalArgumentException("two branches have the id " + branch.id() + ", or it is none");
			if (isFirst != (branch.parent() == Branch.NONE) || !isFirst && !known.containsKey(branch.parent()))
				throw new IllegalArgumentException("the branch " + branch.id() + " grows from " + branch.parent() + ", which is missing");
			known.put(branch.id(), branch);
		}
		return new BranchTree(known);
	}

	/** All, each after the one that it grows from. */
	public Collection<Branch> all() {
		return branches.values();
	}

	/** The stretch that all begin with. */
	public Branch first() {
		return branches.values().iterator().next();
	}

	/** A stretch; nothing if it was pruned. */
	public Optional<Branch> get(int id) {
		return Optional.ofNullable(branches.get(id));
	}

	/** What follows a stretch, in the order in which it grew. */
	public List<Branch> children(int id) {
		return branches.values().stream().filter(branch -> branch.parent() == id).toList();
	}

	/** The stretches from the first to this one. */
	public List<Branch> way(int id) {
		List<Branch> way = new ArrayList<>();
		for (Branch at = require(id); at != null; at = branches.get(at.parent())) way.addFirst(at);
		return way;
	}

	/** All text from the beginning to the end of a stretch. */
	public Harvest textTo(int id) {
		return Harvest.concat(way(id).stream().map(Branch::text).toList());
	}

	/** The text that goes through a stretch to an end, where it forks behind that by the youngest that is starred, else by the first. */
	public Harvest wholeText(int id) {
		return textTo(end(id));
	}

	/** The last stretch of {@link #wholeText}. */
	public int end(int id) {
		int at = require(id).id();
		for (List<Branch> next = children(at); !next.isEmpty(); next = children(at))
			at = next.stream().filter(Branch::isStarred).reduce((_, younger) -> younger).orElse(next.getFirst()).id();
		return at;
	}

	/**
	 * Lets something else come from a place on.
	 *
	 * @param id the stretch that the place is in
	 * @param at where in that stretch, in characters; its length for behind it
	 * @param text what comes instead
	 * @param probability of what it begins with; NaN if not known
	 * @throws IllegalArgumentException if there is no such place, or no room for more
	 */
	public Grown branch(int id, int at, Harvest text, double probability) {
		Branch from = require(id);
		if (at < 0 || at > from.text().length()) throw new IllegalArgumentException("there is no place " + at + " in branch " + id);
		if (branches.size() + 2 > MOST) throw new IllegalArgumentException("a tree has at most " + MOST + " branches; prune some first");
		int next = Collections.max(branches.keySet()) + 1;
		if (at == from.text().length()) {
			Map<Integer, Branch> grown = new LinkedHashMap<>(branches);
			grown.put(next, new Branch(next, id, text, probability, false));
			return new Grown(new BranchTree(grown), next);
		}
		Map<Integer, Branch> grown = new LinkedHashMap<>();
		int rest = next;
		int fresh = next + 1;
		for (Branch branch : branches.values()) {
			if (branch.id() == id) {
				grown.put(id, new Branch(id, from.parent(), from.text().slice(0, at), from.probability(), false));
				grown.put(rest, new Branch(rest, id, from.text().slice(at, from.text().length()), Double.NaN, from.isStarred()));
			} else {
				grown.put(branch.id(), branch.parent() == id ? branch.withParent(rest) : branch);
			}
		}
		grown.put(fresh, new Branch(fresh, id, text, probability, false));
		return new Grown(new BranchTree(grown), fresh);
	}

	/** A place in a stretch. */
	private record Place(int id, int at, int length) {
	}

	/** How far the tree has a text: the place up to which it agrees longest, of several that of the wanted stretch, else the first. */
	private Place place(String text, int wanted) {
		Map<Integer, Integer> reached = new HashMap<>(Map.of(Branch.NONE, 0));
		Place best = new Place(first().id(), 0, 0);
		for (Branch branch : branches.values()) {
			Integer from = reached.get(branch.parent());
			if (from == null) continue;
			int at = same(branch.text().text(), text, from);
			if (at == branch.text().length()) reached.put(branch.id(), from + at);
			if (from + at > best.length || from + at == best.length && branch.id() == wanted && at > 0)
				best = new Place(branch.id(), at, from + at);
		}
		return best;
	}

	private static int same(String stretch, String text, int from) {
		int at = 0;
		while (at < stretch.length() && from + at < text.length() && stretch.charAt(at) == text.charAt(from + at)) at++;
		return at;
	}

	/**
	 * Lets something else come in a text from a place on. The text need not be in the tree as a whole: it may have grown since, or the poet
	 * may have edited what the tree has of it. What is missing comes along, from where both part.
	 *
	 * @param whole the text, to its end
	 * @param at where in it, in characters
	 * @param wanted the stretch to grow from where several have the same text; {@link Branch#NONE} for any
	 * @param text what comes instead
	 * @param probability of what it begins with; NaN if not known
	 * @throws IllegalArgumentException if there is no such place, or no room for more
	 */
	public Grown branch(Harvest whole, int at, int wanted, Harvest text, double probability) {
		if (at < 0 || at > whole.length())
			throw new IllegalArgumentException("there is no place " + at + " in a text of " + whole.length());
		Place known = place(whole.text(), wanted);
		BranchTree held = known.length == whole.length() ? this
				: branch(known.id, known.at, whole.slice(known.length, whole.length()), Double.NaN).tree;
		Place from = held.place(whole.text().substring(0, at), wanted);
		return held.branch(from.id, from.at, text, probability);
	}

	/** Puts another text in the place of a stretch's, as when the poet edits it. */
	public BranchTree edit(int id, Harvest text) {
		return with(require(id).withText(text));
	}

	/** Stars a stretch, or no more. */
	public BranchTree star(int id, boolean isStarred) {
		return with(require(id).starred(isStarred));
	}

	/** Takes a stretch away, and all that grows from it. The first stays. */
	public BranchTree prune(int id) {
		require(id);
		if (id == first().id()) throw new IllegalArgumentException("you cannot prune the beginning of a tree");
		Set<Integer> gone = new HashSet<>(Set.of(id));
		Map<Integer, Branch> left = new LinkedHashMap<>();
		for (Branch branch : branches.values()) {
			if (gone.contains(branch.id()) || gone.contains(branch.parent())) gone.add(branch.id());
			else left.put(branch.id(), branch);
		}
		return new BranchTree(left);
	}

	private BranchTree with(Branch changed) {
		Map<Integer, Branch> all = new LinkedHashMap<>(branches);
		all.put(changed.id(), changed);
		return new BranchTree(all);
	}

	private Branch require(int id) {
		Branch branch = branches.get(id);
		if (branch == null) throw new IllegalArgumentException("there is no branch " + id);
		return branch;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof BranchTree tree && List.copyOf(tree.branches.values()).equals(List.copyOf(branches.values()));
	}

	@Override
	public int hashCode() {
		return branches.hashCode();
	}
}
