package gleaner.cli.job;

import gleaner.cluster.Job;
import gleaner.cluster.place.Place;
import gleaner.cluster.place.Sites;
import gleaner.cluster.place.Slurm;
import gleaner.cluster.place.ThisMachine;
import gleaner.files.StudioException;

/** Finds where jobs run. */
final class Places {
	private Places() {
	}

	/** @throws StudioException if it is a cluster that is not known here */
	static Place of(Job job) throws StudioException {
		return of(job.place());
	}

	static Place of(String name) throws StudioException {
		return name.equals(Job.HERE) ? new ThisMachine(JobCommands.program().script()) : new Slurm(Sites.ofThisUser().get(name));
	}
}
