// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.making;

import gleaner.cli.kit.CommandSource;
import gleaner.cli.kit.Surroundings;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import picocli.CommandLine;

/** Commands that let engines speak. */
@Component(property = "service.ranking:Integer=50")
public final class MakingCommands implements CommandSource {
	@Override
	public List<String> names() {
		return List.of("engines", "styles", "generate", "substitute", "debris", "secret");
	}

	@Override
	public CommandLine command(String name, Surroundings surroundings) {
		return switch (name) {
		case "engines" -> new CommandLine(new EnginesCommand(surroundings));
		case "secret" -> new CommandLine(new SecretCommand(surroundings));
		case "debris" -> new CommandLine(new DebrisCommand()).addSubcommand(new DebrisListCommand(surroundings));
		case "generate" -> new CommandLine(new GenerateCommand(surroundings), StyleNames.factory(surroundings));
		case "substitute" -> new CommandLine(new SubstituteCommand(surroundings), StyleNames.factory(surroundings));
		case "styles" -> new CommandLine(new StylesCommand(surroundings))
				.addSubcommand(new StylesShowCommand(surroundings))
				.addSubcommand(new CommandLine(new StylesSaveCommand(surroundings), StyleNames.factory(surroundings)))
				.addSubcommand(new StylesRenameCommand(surroundings))
				.addSubcommand(new StylesRemoveCommand(surroundings))
				.addSubcommand(new StylesRestoreCommand(surroundings));
		default -> throw new IllegalArgumentException(name);
		};
	}
}
