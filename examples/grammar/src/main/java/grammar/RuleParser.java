// SPDX-License-Identifier: EPL-2.0
package grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads a rule as Tracery has it: {@code #symbol.modifier#}, {@code [key:rule]}, and a backslash before a sign that is only a sign. */
final class RuleParser {
	private static final int DEEPEST = 50;
	private static final int SHOWN = 60;

	private final String rule;
	private int at;

	private RuleParser(String rule) {
		this.rule = rule;
	}

	static List<Node> parse(String rule) throws GrammarException {
		return parse(rule, 0);
	}

	private static List<Node> parse(String rule, int depth) throws GrammarException {
		RuleParser parser = new RuleParser(rule);
		if (depth > DEEPEST) throw parser.wrong("has more than " + DEEPEST + " brackets within each other");
		return parser.nodes(depth);
	}

	private GrammarException wrong(String how) {
		return new GrammarException("the rule \"" + (rule.length() <= SHOWN ? rule : rule.substring(0, SHOWN) + "…") + "\" " + how);
	}

	private List<Node> nodes(int depth) throws GrammarException {
		List<Node> nodes = new ArrayList<>();
		StringBuilder text = new StringBuilder();
		while (at < rule.length()) {
			char c = rule.charAt(at);
			if (c == '\\' && at + 1 < rule.length()) {
				text.append(rule.charAt(at + 1));
				at += 2;
			} else if (c == '#' || c == '[') {
				if (!text.isEmpty()) nodes.add(new Node.Text(text.toString()));
				text.setLength(0);
				nodes.add(c == '#' ? tag(depth) : action(depth));
			} else if (c == ']') {
				throw wrong("has a ] without a [ before it; write \\\\] for a bracket that is said");
			} else {
				text.append(c);
				at++;
			}
		}
		if (!text.isEmpty()) nodes.add(new Node.Text(text.toString()));
		return List.copyOf(nodes);
	}

	private Node.Tag tag(int depth) throws GrammarException {
		int start = ++at;
		List<Node.Action> actions = new ArrayList<>();
		while (at < rule.length() && rule.charAt(at) == '[') actions.add(action(depth));
		int from = at;
		at = end('#', from);
		if (at < 0)
			throw wrong("has a # without another one behind it, from \"" + rule.substring(start - 1, Math.min(rule.length(), start + 20))
					+ "\" on; write \\\\# for a sign that is said");
		String[] parts = parts(rule.substring(from, at++));
		List<Modifier> modifiers = new ArrayList<>();
		for (int i = 1; i < parts.length; i++)
			modifiers.add(Modifier.of(parts[i]).orElseThrow(this::unknown));
		return new Node.Tag(List.copyOf(actions), parts[0].strip(), List.copyOf(modifiers));
	}

	private GrammarException unknown() {
		return wrong("has a modifier that is not known; there are: " + String.join(", ", Modifier.NAMES));
	}

	/** At the dots that are not within brackets: {@code replace(a.b,c)} is one. */
	private static String[] parts(String tag) {
		return tag.split("\\.(?![^()]*\\))");
	}

	private Node.Action action(int depth) throws GrammarException {
		int from = ++at;
		int end = end(']', from);
		if (end < 0) throw wrong("has a [ without a ] behind it; write \\\\[ for a bracket that is said");
		String inner = rule.substring(from, end);
		at = end + 1;
		int colon = inner.indexOf(':');
		boolean named = colon > 0 && inner.substring(0, colon).chars().noneMatch(c -> c == '#' || c == '[');
		if (!named) return new Node.Action("", List.of(parse(inner.startsWith("#") ? inner : "#" + inner + "#", depth + 1)), false);
		String key = inner.substring(0, colon).strip();
		String value = inner.substring(colon + 1);
		if (value.strip().equals("POP")) return new Node.Action(key, List.of(), true);
		List<List<Node>> rules = new ArrayList<>();
		for (String each : commas(value)) rules.add(parse(each, depth + 1));
		return new Node.Action(key, List.copyOf(rules), false);
	}

	/** Where a bracket or tag ends; those within it and what follows a backslash are passed over. */
	private int end(char sign, int from) {
		int open = 0;
		for (int i = from; i < rule.length(); i++) {
			char c = rule.charAt(i);
			if (c == '\\') i++;
			else if (open == 0 && c == sign) return i;
			else if (c == '[') open++;
			else if (c == ']') open--;
		}
		return -1;
	}

	/** Parted at commas that are outside of brackets and tags. */
	private static List<String> commas(String value) {
		List<String> parts = new ArrayList<>();
		int open = 0;
		boolean tag = false;
		int start = 0;
		for (int i = 0; i < value.length(); i++) {
			switch (value.charAt(i)) {
			case '\\' -> i++;
			case '[', '(' -> open++;
			case ']', ')' -> open--;
			case '#' -> tag = !tag;
			case ',' -> {
				if (open == 0 && !tag) {
					parts.add(value.substring(start, i));
					start = i + 1;
				}
			}
			default -> {
			}
			}
		}
		parts.add(value.substring(Math.min(start, value.length())));
		return parts;
	}

	/** The words of a bracketed list, as in {@code replace(a,b)}. */
	static List<String> words(String list) {
		return Arrays.stream(list.split(",", -1)).toList();
	}
}
