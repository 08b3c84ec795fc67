// SPDX-License-Identifier: EPL-2.0
package grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Symbols and their rules, tried: all that is named is there, and from the first symbol on everything comes to an end. Immutable.
 */
final class Grammar {
	/** Deeper than this nobody's rules are within each other, and no stack need be. */
	static final int DEEPEST = 400;
	private static final int NEVER = Integer.MAX_VALUE;

	/**
	 * One alternative of a symbol.
	 *
	 * @param depth how deep it goes at least until it ends
	 */
	record Rule(List<Node> nodes, int depth) {
	}

	private final Map<String, List<Rule>> symbols;
	private final String start;

	private Grammar(Map<String, List<Rule>> symbols, String start) {
		this.symbols = symbols;
		this.start = start;
	}

	/**
	 * Tries a grammar.
	 *
	 * @param read the rules as they were written
	 * @param start the symbol with which a poem begins
	 */
	static Grammar of(Map<String, List<String>> read, String start) throws GrammarException {
		if (!read.containsKey(start))
			throw new GrammarException("has no symbol \"" + start + "\" to begin with; it has: " + some(read.keySet())
					+ ". Name one of these as the symbol");
		Map<String, List<List<Node>>> parsed = new HashMap<>();
		Set<String> saved = new LinkedHashSet<>();
		for (Map.Entry<String, List<String>> each : read.entrySet()) {
			List<List<Node>> rules = new ArrayList<>();
			for (String rule : each.getValue()) rules.add(RuleParser.parse(rule));
			parsed.put(each.getKey(), rules);
			rules.forEach(rule -> collectSaved(rule, saved));
		}
		for (Map.Entry<String, List<List<Node>>> each : parsed.entrySet())
			for (List<Node> rule : each.getValue()) requireKnown(each.getKey(), rule, parsed.keySet(), saved);
		Map<String, Integer> depths = depths(parsed, saved);
		int depth = depths.get(start);
		if (depth > DEEPEST) throw new GrammarException("has no end, or one that is more than " + DEEPEST + " rules deep: "
				+ circle(start, parsed, depths) + "; give one of these symbols a rule that names none of them");
		Map<String, List<Rule>> symbols = new HashMap<>();
		parsed.forEach((name, rules) -> symbols.put(name,
				rules.stream().map(rule -> new Rule(rule, depth(rule, depths, saved))).filter(rule -> rule.depth() <= DEEPEST).toList()));
		return new Grammar(Map.copyOf(symbols), start);
	}

	private static String some(Set<String> names) {
		List<String> all = names.stream().sorted().limit(12).toList();
		return String.join(", ", all) + (names.size() > all.size() ? " …" : "");
	}

	private static void collectSaved(List<Node> rule, Set<String> saved) {
		for (Node node : rule) switch (node) {
		case Node.Text _ -> {
		}
		case Node.Tag tag -> tag.actions().forEach(action -> collectSaved(List.of(action), saved));
		case Node.Action action -> {
			if (!action.key().isEmpty()) saved.add(action.key());
			action.rules().forEach(inner -> collectSaved(inner, saved));
		}
		}
	}

	private static void requireKnown(String where, List<Node> rule, Set<String> known, Set<String> saved) throws GrammarException {
		for (Node node : rule) switch (node) {
		case Node.Text _ -> {
		}
		case Node.Tag tag -> {
			for (Node.Action action : tag.actions()) requireKnown(where, List.of(action), known, saved);
			if (!tag.symbol().isEmpty() && !known.contains(tag.symbol()) && !saved.contains(tag.symbol()))
				throw new GrammarException(
						"names #" + tag.symbol() + "# in a rule of \"" + where + "\", but has no such symbol; add it, or mend its name");
		}
		case Node.Action action -> {
			for (List<Node> inner : action.rules()) requireKnown(where, inner, known, saved);
		}
		}
	}

	/** How deep each symbol goes at least, found from the leaves upwards; what is deeper than may be stays without an end. */
	private static Map<String, Integer> depths(Map<String, List<List<Node>>> parsed, Set<String> saved) {
		Map<String, Integer> depths = new HashMap<>();
		parsed.keySet().forEach(name -> depths.put(name, NEVER));
		boolean found = true;
		for (int round = 0; found && round <= DEEPEST; round++) {
			found = false;
			for (Map.Entry<String, List<List<Node>>> each : parsed.entrySet()) {
				int least = each.getValue().stream().mapToInt(rule -> depth(rule, depths, saved)).min().orElse(1);
				if (least < depths.get(each.getKey())) {
					depths.put(each.getKey(), least);
					found = true;
				}
			}
		}
		return depths;
	}

	private static int depth(List<Node> rule, Map<String, Integer> depths, Set<String> saved) {
		int deepest = 0;
		for (Node node : rule) deepest = Math.max(deepest, switch (node) {
		case Node.Text _ -> 0;
		case Node.Tag tag -> {
			int own = tag.symbol().isEmpty() || !depths.containsKey(tag.symbol()) ? 0 : depths.get(tag.symbol());
			for (Node.Action action : tag.actions()) own = Math.max(own, depth(List.of(action), depths, saved));
			yield own;
		}
		case Node.Action action -> action.rules().stream().mapToInt(inner -> depth(inner, depths, saved)).max().orElse(0);
		});
		return deepest == NEVER ? NEVER : deepest + 1;
	}

	/** As in {@code a → b → a}. */
	private static String circle(String start, Map<String, List<List<Node>>> parsed, Map<String, Integer> depths) {
		List<String> way = new ArrayList<>();
		String at = start;
		while (!way.contains(at) && way.size() < 12) {
			way.add(at);
			String next = endless(parsed.get(at).getFirst(), depths);
			if (next.isEmpty()) break;
			at = next;
		}
		return String.join(" → ", way) + " → " + at + (way.contains(at) ? "" : " → …");
	}

	private static String endless(List<Node> rule, Map<String, Integer> depths) {
		for (Node node : rule) switch (node) {
		case Node.Text _ -> {
		}
		case Node.Tag tag -> {
			if (depths.getOrDefault(tag.symbol(), 0) == NEVER) return tag.symbol();
			for (Node.Action action : tag.actions()) {
				String inner = endless(List.of(action), depths);
				if (!inner.isEmpty()) return inner;
			}
		}
		case Node.Action action -> {
			for (List<Node> inner : action.rules()) {
				String found = endless(inner, depths);
				if (!found.isEmpty()) return found;
			}
		}
		}
		return "";
	}

	String start() {
		return start;
	}

	/** The alternatives of a symbol; none if only saved words go by that name, or it has none. */
	List<Rule> rules(String symbol) {
		return symbols.getOrDefault(symbol, List.of());
	}
}
