// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.archive;

import gleaner.cli.kit.CommandSource;
import gleaner.cli.kit.Surroundings;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import picocli.CommandLine;

/** The command that archives experiments. */
@Component(property = "service.ranking:Integer=13")
public final class ArchiveCommands implements CommandSource {
	@Override
	public List<String> names() {
		return List.of("archive");
	}

	@Override
	public CommandLine command(String name, Surroundings surroundings) {
		return new CommandLine(new ArchiveCommand(surroundings)).addSubcommand(new ArchiveCheckCommand(surroundings))
				.addSubcommand(new ArchiveListCommand(surroundings));
	}
}
