// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.job;

import gleaner.cli.kit.Program;
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

	/**
	 * @param program which works on this machine
	 * @throws StudioException if it is a cluster that is not known here
	 */
	static Place of(Job job, Program program) throws StudioException {
		return of(job.place(), program);
	}

	static Place of(String name, Program program) throws StudioException {
		return name.equals(Job.HERE) ? new ThisMachine(program.script()) : new Slurm(Sites.ofThisUser().get(name));
	}
}
