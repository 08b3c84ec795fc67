// SPDX-License-Identifier: EPL-2.0
package grammar;

import gleaner.engine.EngineException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Follows the rules of a grammar for one poem. All that changes is here: what was saved, and which alternatives were said already. */
final class Telling {
	/** So deep rules may go as they like; below, they go the shortest way to an end. */
	private static final int DEEP = 60;
	/** After so many rules the shortest way is gone everywhere. */
	private static final int MANY = 4000;
	private static final int MOST = 200_000;
	private static final int LONGEST = 200_000;

	private final Grammar grammar;
	private final RandomGenerator dice;
	private final double diversity;
	private final boolean noRepeats;
	private final Map<String, Deque<List<String>>> saved = new HashMap<>();
	private final Map<String, Deque<Grammar.Rule>> decks = new HashMap<>();
	private int steps;
	private int length;

	Telling(Grammar grammar, RandomGenerator dice, double diversity, boolean noRepeats) {
		this.grammar = grammar;
		this.dice = dice;
		this.diversity = diversity;
		this.noRepeats = noRepeats;
	}

	/** What the first symbol says now. */
	String tell() throws EngineException, InterruptedException {
		steps = 0;
		length = 0;
		saved.clear();
		return symbol(grammar.start(), 0);
	}

	private String symbol(String name, int depth) throws EngineException, InterruptedException {
		if (Thread.interrupted()) throw new InterruptedException();
		if (++steps > MOST || length > LONGEST)
			throw new EngineException("the grammar does not come to an end in time: a poem has more than "
					+ (steps > MOST ? MOST + " rules" : LONGEST + " characters") + "; let the rules of " + name + " name fewer symbols");
		Deque<List<String>> words = saved.get(name);
		if (words != null && !words.isEmpty()) return counted(words.peek().get(dice.nextInt(words.peek().size())));
		List<Grammar.Rule> rules = grammar.rules(name);
		if (rules.isEmpty()) return "";
		return say(depth > DEEP || steps > MANY ? shortest(rules) : drawn(name, rules), depth + 1);
	}

	private static Grammar.Rule shortest(List<Grammar.Rule> rules) {
		Grammar.Rule shortest = rules.getFirst();
		for (Grammar.Rule rule : rules) if (rule.depth() < shortest.depth()) shortest = rule;
		return shortest;
	}

	/** The lower the diversity, the fewer of the alternatives come into question; the first ones stay. */
	private Grammar.Rule drawn(String name, List<Grammar.Rule> rules) {
		int among = (int) Math.clamp(Math.ceil(rules.size() * Math.min(1, diversity)), 1, rules.size());
		if (!noRepeats || among < 2) return rules.get(dice.nextInt(among));
		Deque<Grammar.Rule> deck = decks.computeIfAbsent(name, _ -> new ArrayDeque<>());
		if (deck.isEmpty()) shuffle(rules.subList(0, among), deck);
		return deck.poll();
	}

	private void shuffle(List<Grammar.Rule> rules, Deque<Grammar.Rule> deck) {
		List<Grammar.Rule> left = new ArrayList<>(rules);
		for (int i = left.size() - 1; i > 0; i--) {
			int j = dice.nextInt(i + 1);
			Grammar.Rule other = left.get(i);
			left.set(i, left.get(j));
			left.set(j, other);
		}
		deck.addAll(left);
	}

	private String say(Grammar.Rule rule, int depth) throws EngineException, InterruptedException {
		return say(rule.nodes(), depth);
	}

	private String say(List<Node> nodes, int depth) throws EngineException, InterruptedException {
		StringBuilder said = new StringBuilder();
		for (Node node : nodes) switch (node) {
		case Node.Text text -> said.append(counted(text.text()));
		case Node.Action action -> act(action, depth);
		case Node.Tag tag -> said.append(tag(tag, depth));
		}
		return said.toString();
	}

	private String counted(String text) {
		length += text.length();
		return text;
	}

	private String tag(Node.Tag tag, int depth) throws EngineException, InterruptedException {
		for (Node.Action action : tag.actions()) act(action, depth);
		String said = tag.symbol().isEmpty() ? "" : symbol(tag.symbol(), depth);
		for (Modifier modifier : tag.modifiers()) said = modifier.change().apply(said);
		for (Node.Action action : tag.actions()) if (!action.key().isEmpty() && !action.pops()) pop(action.key());
		return said;
	}

	private void act(Node.Action action, int depth) throws EngineException, InterruptedException {
		if (action.pops()) {
			pop(action.key());
			return;
		}
		List<String> words = new ArrayList<>();
		for (List<Node> rule : action.rules()) words.add(say(rule, depth + 1));
		if (!action.key().isEmpty()) saved.computeIfAbsent(action.key(), _ -> new ArrayDeque<>()).push(words);
	}

	private void pop(String key) {
		Deque<List<String>> words = saved.get(key);
		if (words != null) words.poll();
	}
}
