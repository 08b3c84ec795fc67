// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.training;

import gleaner.cli.kit.CommandSource;
import gleaner.cli.kit.Surroundings;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import picocli.CommandLine;

/** Commands about training threads and their models. */
@Component(property = "service.ranking:Integer=40")
public final class TrainingCommands implements CommandSource {
	@Override
	public List<String> names() {
		return List.of("train", "runs", "model");
	}

	@Override
	public CommandLine command(String name, Surroundings surroundings) {
		return switch (name) {
		case "train" -> new CommandLine(new TrainCommand(surroundings));
		case "runs" -> new CommandLine(new RunsCommand(surroundings))
				.addSubcommand(new RunsNoteCommand(surroundings))
				.addSubcommand(new RunsRateCommand(surroundings))
				.addSubcommand(new RunsNotesCommand(surroundings))
				.addSubcommand(new RunsDiffCommand(surroundings))
				.addSubcommand(new RunsThinCommand(surroundings));
		case "model" -> new CommandLine(new ModelCommand())
				.addSubcommand(new ModelExportCommand(surroundings))
				.addSubcommand(new ModelImportCommand(surroundings));
		default -> throw new IllegalArgumentException(name);
		};
	}
}
