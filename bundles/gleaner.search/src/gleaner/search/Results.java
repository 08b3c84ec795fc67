// SPDX-License-Identifier: EPL-2.0
package gleaner.search;

import java.util.List;

/**
 * What a search has found.
 *
 * @param total how many texts answer; of a very long one each piece that does
 * @param hits the best of them, the best first
 * @param nanos how long it took
 * @param unheard how many texts of the studio have not been heard line by line yet: questions about lines do not see them
 */
public record Results(long total, List<Hit> hits, long nanos, int unheard) {
	public Results {
		hits = List.copyOf(hits);
	}
}
