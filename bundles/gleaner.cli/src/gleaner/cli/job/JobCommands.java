// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.job;

import gleaner.cli.kit.CommandSource;
import gleaner.cli.kit.Surroundings;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import picocli.CommandLine;

/** Commands about jobs and the clusters they may run on. */
@Component(property = "service.ranking:Integer=35")
public final class JobCommands implements CommandSource {
	@Override
	public List<String> names() {
		return List.of("sweep", "job", "cluster");
	}

	@Override
	public CommandLine command(String name, Surroundings surroundings) {
		return switch (name) {
		case "sweep" -> new CommandLine(new SweepCommand(surroundings));
		case "job" -> new CommandLine(new JobCommand())
				.addSubcommand(new JobListCommand(surroundings))
				.addSubcommand(new JobShowCommand(surroundings))
				.addSubcommand(new JobBeginCommand(surroundings))
				.addSubcommand(new JobPauseCommand(surroundings))
				.addSubcommand(new JobResumeCommand(surroundings))
				.addSubcommand(new JobStopCommand(surroundings))
				.addSubcommand(new JobFetchCommand(surroundings))
				.addSubcommand(new JobRunAgainCommand(surroundings))
				.addSubcommand(new JobRemoveCommand(surroundings))
				.addSubcommand(new JobWorkCommand(surroundings));
		case "cluster" -> new CommandLine(new ClusterCommand())
				.addSubcommand(new ClusterAddCommand(surroundings))
				.addSubcommand(new ClusterListCommand(surroundings))
				.addSubcommand(new ClusterCheckCommand(surroundings))
				.addSubcommand(new ClusterRemoveCommand(surroundings));
		default -> throw new IllegalArgumentException(name);
		};
	}
}
