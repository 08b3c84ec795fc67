// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.mine;

import gleaner.cli.kit.CommandSource;
import gleaner.cli.kit.Surroundings;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import picocli.CommandLine;

/** Commands about raw poems: assaying them, marking them, the ear, and the forge of new words. */
@Component(property = "service.ranking:Integer=25")
public final class MineCommands implements CommandSource {
	@Override
	public List<String> names() {
		return List.of("mine", "mark", "ear", "forge");
	}

	@Override
	public CommandLine command(String name, Surroundings surroundings) {
		return switch (name) {
		case "mine" -> new CommandLine(new MineCommand(surroundings));
		case "mark" -> new CommandLine(new MarkCommand(surroundings));
		case "ear" -> new CommandLine(new EarCommand(surroundings));
		case "forge" -> new CommandLine(new ForgeCommand(surroundings));
		default -> throw new IllegalArgumentException(name);
		};
	}
}
