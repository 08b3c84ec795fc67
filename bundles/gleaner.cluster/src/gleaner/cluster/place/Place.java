// SPDX-License-Identifier: EPL-2.0
package gleaner.cluster.place;

import gleaner.cluster.JobFolder;
import gleaner.files.StudioException;
import java.util.List;

/** Where the tasks of jobs run. What it does outlives the program that asked for it. Safe for use by several threads. */
public interface Place {
	/**
	 * Lets tasks be worked on; those that are done, or that somebody is at work on, are not begun twice.
	 *
	 * @param tasks their numbers
	 * @throws StudioException if they cannot be handed over
	 */
	void submit(JobFolder job, List<Integer> tasks) throws StudioException, InterruptedException;

	/**
	 * How the job stands just now.
	 *
	 * @throws StudioException if that cannot be asked
	 */
	Standing state(JobFolder job) throws StudioException, InterruptedException;

	/** Lets a job stand still: what waits is called off, what trains keeps its state and stops. */
	void cancel(JobFolder job) throws StudioException, InterruptedException;

	/** Copies what is done into the job's folder here, if it lies elsewhere. */
	void fetch(JobFolder job) throws StudioException, InterruptedException;
}
