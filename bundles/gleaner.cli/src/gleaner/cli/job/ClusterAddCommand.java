// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.job;

import gleaner.cli.kit.Answer;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.Surroundings;
import gleaner.cluster.place.Site;
import gleaner.cluster.place.Sites;
import gleaner.files.StudioException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gleaner cluster add NAME} */
@Command(name = "add",
		description = "Describe a cluster once. The same name again replaces the description.", mixinStandardHelpOptions = true,
		sortOptions = false,
		footer = { "", "For example, on the login node itself:",
			"  gleaner cluster add big --option=--partition=long --option=--account=poetry",
			"or from your own machine:",
			"  gleaner cluster add big --host me@login.example.edu --folder /scratch/me/gleaner --program /home/me/gleaner/gleaner" })
final class ClusterAddCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "NAME", description = "The cluster's name.")
	private String name;

	@Option(names = "--host", paramLabel = "USER@LOGIN", defaultValue = "",
			description = "The login node, as ssh knows it. Default: this machine, if the cluster sees its disk.")
	private String host;

	@Option(names = "--folder", paramLabel = "DIR", defaultValue = "",
			description = "With --host: a folder there that the whole cluster sees; Gleaner copies jobs to it.")
	private String folder;

	@Option(names = "--program", paramLabel = "FILE", description = "The start script of Gleaner on the cluster. Default: this one.")
	private String program;

	@Option(names = "--option", paramLabel = "OPTION",
			description = "An option for sbatch; repeatable. Write --option=--partition=long.")
	private List<String> options = new ArrayList<>();

	@Option(names = "--setup", paramLabel = "LINE",
			description = "A shell line to run before Gleaner, such as \"module load java/25\"; repeatable.")
	private List<String> setup = new ArrayList<>();

	@Option(names = "--wrap", paramLabel = "WORDS", defaultValue = "",
			description = "A prefix for the program, such as \"apptainer exec /home/me/gleaner.sif\".")
	private String wrap;

	@Option(names = "--ssh-option", paramLabel = "WORD", description = "With --host: an option for ssh; repeatable.")
	private List<String> ssh = new ArrayList<>();

	@Mixin
	private Answer answer = new Answer();

	ClusterAddCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException {
		if (program == null && !host.isEmpty())
			throw new ParameterException(spec.commandLine(), "--program is missing; name the start script of Gleaner on " + host);
		Site site;
		try {
			site = new Site(name, host, folder, program == null ? surroundings.program().script().toString() : program, options, setup,
					wrap,
					ssh);
		} catch (IllegalArgumentException e) {
			throw new ParameterException(spec.commandLine(), e.getMessage());
		}
		Sites.ofThisUser().put(site);
		answer.give(surroundings, Json.object().put("cluster", name),
				"The cluster " + name + " is described; try it with: gleaner cluster check " + name);
		return 0;
	}
}
