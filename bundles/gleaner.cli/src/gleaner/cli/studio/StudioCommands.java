// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.studio;

import gleaner.cli.kit.CommandSource;
import gleaner.cli.kit.Surroundings;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import picocli.CommandLine;

/** Commands about a studio as a whole. */
@Component(property = "service.ranking:Integer=70")
public final class StudioCommands implements CommandSource {
	@Override
	public List<String> names() {
		return List.of("new", "studio", "trash");
	}

	@Override
	public CommandLine command(String name, Surroundings surroundings) {
		return switch (name) {
		case "new" -> new CommandLine(new NewCommand(surroundings));
		case "studio" -> new CommandLine(new StudioCommand())
				.addSubcommand(new StudioBackupCommand(surroundings))
				.addSubcommand(new StudioRestoreCommand(surroundings));
		case "trash" -> new CommandLine(new TrashCommand())
				.addSubcommand(new TrashListCommand(surroundings))
				.addSubcommand(new TrashRestoreCommand(surroundings))
				.addSubcommand(new TrashEmptyCommand(surroundings));
		default -> throw new IllegalArgumentException(name);
		};
	}
}
