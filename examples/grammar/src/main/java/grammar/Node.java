// SPDX-License-Identifier: EPL-2.0
package grammar;

import java.util.List;

/** A part of a rule. */
sealed interface Node {
	/** What is said as it stands. */
	record Text(String text) implements Node {
	}

	/**
	 * {@code #[key:rule]symbol.modifier#}: another rule, changed.
	 *
	 * @param actions are undone when the tag is said
	 * @param symbol may be empty
	 */
	record Tag(List<Action> actions, String symbol, List<Modifier> modifiers) implements Node {
	}

	/**
	 * {@code [key:rule]}: saves what is said under a name. Without a key the rule is followed and nothing of it is said.
	 *
	 * @param key may be empty
	 * @param rules among which is drawn when the name is said
	 * @param pops takes back what was saved last
	 */
	record Action(String key, List<List<Node>> rules, boolean pops) implements Node {
	}
}
