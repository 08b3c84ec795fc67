// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.strategy;

/**
 * Who a strategy is.
 *
 * @param id the name of its setting: lower-case letters, digits and {@code -}, e.g. {@code narrower}; fixed for ever
 * @param label how a form calls it, e.g. {@code Narrower words}
 * @param help one sentence for the poet, e.g. {@code Words for one kind of what the word means: oak for tree.}
 * @param weight how often it acts, compared with others, if a poet says nothing: 0 (not at all) to {@value #MOST}
 * @param version changes whenever the same place may get another pool
 */
public record StrategyInfo(String id, String label, String help, int weight, String version) {
	/** The highest weight. */
	public static final int MOST = 100;

	public StrategyInfo {
		if (!id.matches("[a-z][a-z0-9-]{0,39}")) throw new IllegalArgumentException(
				"the strategy \"" + id + "\" must have a name of at most 40 lower-case letters, digits and hyphens");
		if (label.isBlank() || help.isBlank() || version.isBlank())
			throw new IllegalArgumentException("label, help and version of the strategy " + id + " must not be blank");
		if (weight < 0 || weight > MOST)
			throw new IllegalArgumentException("the weight of the strategy " + id + " is " + weight + ", must be from 0 to " + MOST);
	}
}
