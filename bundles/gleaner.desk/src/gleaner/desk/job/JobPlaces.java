// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.job;

import gleaner.cluster.Job;
import gleaner.cluster.place.Place;
import gleaner.cluster.place.Sites;
import gleaner.cluster.place.Slurm;
import gleaner.cluster.place.ThisMachine;
import gleaner.files.StudioException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Finds where jobs run.
 *
 * @param program the start script of Gleaner; empty where this window comes from none
 * @param sites the clusters that the poet knows
 */
public record JobPlaces(Optional<Path> program, Sites sites) {
	/** @throws StudioException if it is a cluster that is not known, or no program can be started here */
	public Place of(Job job) throws StudioException {
		if (!job.isHere()) return new Slurm(sites.get(job.place()));
		return new ThisMachine(program.orElseThrow(() -> new StudioException(
				"this window did not come with the program \"gleaner\", which works on jobs; start it in a terminal")));
	}

	/** The clusters that the poet can choose, by name. Reads a folder. */
	public List<String> clusters() throws StudioException {
		return sites.names();
	}

	/** The same to look only: nothing is started. */
	Place toLook(Job job) throws StudioException {
		return job.isHere() ? new ThisMachine(program.orElse(Path.of("gleaner"))) : of(job);
	}
}
