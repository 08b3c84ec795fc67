// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.programme;

import java.util.ArrayList;
import java.util.List;

/**
 * A set for an evening: rounds, in their order. Immutable.
 *
 * @param name what it is called; that of its file, without ending
 * @param rounds may be empty
 */
public record Programme(String name, List<Round> rounds, Look look) {
	public Programme {
		rounds = List.copyOf(rounds);
	}

	/** A programme of one round, as it looks usually. */
	public static Programme of(String name, Round round) {
		return new Programme(name, List.of(round), Look.USUAL);
	}

	public Programme withName(String other) {
		return new Programme(other, rounds, look);
	}

	public Programme withRounds(List<Round> others) {
		return new Programme(name, others, look);
	}

	public Programme withLook(Look other) {
		return new Programme(name, rounds, other);
	}

	/** With another round in the place of this one, counted from 0. */
	public Programme withRound(int index, Round round) {
		List<Round> all = new ArrayList<>(rounds);
		all.set(index, round);
		return withRounds(all);
	}
}
