// SPDX-License-Identifier: EPL-2.0
package gleaner.cluster.place;

import gleaner.cluster.Survey;
import java.util.Set;

/**
 * How a job stands at one moment.
 *
 * @param survey what has become of each task
 * @param queued the numbers of tasks that are waiting for their turn where they run, and will come to it
 * @param attended whether anybody is at work, or will be; if not, it goes on only when it is told to
 */
public record Standing(Survey survey, Set<Integer> queued, boolean attended) {
	public Standing {
		queued = Set.copyOf(queued);
	}
}
