// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.job;

import gleaner.runs.LossPoint;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was seen of the jobs at one moment. Immutable.
 *
 * @param jobs the newest first
 * @param chosen the name of the one that the rest tells of; empty if there is none
 * @param table its tasks
 * @param curves the losses of some trainings, by task, in the order of the table
 * @param printed what the chosen task is and has printed
 * @param troubles what could not be read, in sentences
 */
public record SeenJobs(List<SeenJob> jobs, String chosen, JobTable table, Map<Integer, List<LossPoint>> curves, String printed,
		List<String> troubles) {
	public static final SeenJobs NOTHING = new SeenJobs(List.of(), "", JobTable.EMPTY, Map.of(), "", List.of());

	public SeenJobs {
		jobs = List.copyOf(jobs);
		troubles = List.copyOf(troubles);
	}

	/** The job that is chosen. */
	public Optional<SeenJob> job() {
		return jobs.stream().filter(job -> job.name().equals(chosen)).findFirst();
	}
}
