// SPDX-License-Identifier: EPL-2.0
package gleaner.engine;

/**
 * A kind of ingredient that an engine takes, and how many. An engine never gets a kind that its needs do not name. But if it takes corpora
 * and names no reservoirs, a reservoir counts as a corpus of poems of one word each.
 *
 * @param kind of the ingredients
 * @param least the fewest that it needs, 0 or more
 * @param most the most that it takes; {@link #ANY} for no limit
 */
public record Need(Ingredient.Kind kind, int least, int most) {
	/** As the most: no limit. */
	public static final int ANY = Integer.MAX_VALUE;

	public Need {
		if (least < 0 || most < 1 || least > most)
			throw new IllegalArgumentException("from " + least + " to " + most + " ingredients of kind " + kind + " cannot be");
	}

	/** Just one. */
	public static Need one(Ingredient.Kind kind) {
		return new Need(kind, 1, 1);
	}

	/** At least one. */
	public static Need some(Ingredient.Kind kind) {
		return new Need(kind, 1, ANY);
	}

	/** Any number, or none. */
	public static Need any(Ingredient.Kind kind) {
		return new Need(kind, 0, ANY);
	}
}
