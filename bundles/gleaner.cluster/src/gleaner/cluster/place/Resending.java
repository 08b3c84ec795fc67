// SPDX-License-Identifier: EPL-2.0
package gleaner.cluster.place;

import gleaner.cluster.Job;
import gleaner.cluster.JobFolder;
import gleaner.cluster.Jobs;
import gleaner.cluster.Survey;
import gleaner.cluster.TaskState;
import gleaner.files.StudioException;
import java.util.List;
import java.util.OptionalInt;

/** Lets a job go on that was stopped or broken off, and tries again what failed. What is done is not done again. */
public final class Resending {
	private final Place place;

	/** @param place where the job runs */
	public Resending(Place place) {
		this.place = place;
	}

	/**
	 * Does it.
	 *
	 * @param only one task that is meant; empty if all are
	 * @return how many tasks were sent; those that wait in the queue already do not count
	 * @throws StudioException if there is no such task, or the place cannot be reached
	 */
	public int run(JobFolder folder, OptionalInt only) throws StudioException, InterruptedException {
		Job job = folder.job();
		if (only.isPresent()) job.task(only.getAsInt());
		place.fetch(folder);
		Standing before = place.state(folder);
		Survey survey = before.survey();
		List<Integer> meant = survey.cards().keySet().stream().filter(task -> only.isEmpty() || task == only.getAsInt()).toList();
		List<Integer> retried = meant.stream().filter(task -> {
			TaskState state = survey.cards().get(task).state();
			return state == TaskState.FAILED || state == TaskState.BROKEN;
		}).toList();
		folder.forgetPause();
		Jobs.tryAgain(folder, retried);
		List<Integer> sent = meant.stream().filter(
				task -> retried.contains(task) || survey.isReady(task) && survey.cards().get(task).state() != TaskState.RUNNING)
				.filter(task -> !before.queued().contains(task)).toList();
		if (!sent.isEmpty()) place.submit(folder, sent);
		return sent.size();
	}
}
