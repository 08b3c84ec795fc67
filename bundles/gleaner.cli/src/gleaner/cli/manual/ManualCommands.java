// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.manual;

import gleaner.cli.kit.CommandSource;
import gleaner.cli.kit.Surroundings;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import picocli.CommandLine;

/** Commands that are made of all the others: completion for shells, pages of the manual. */
@Component(property = "service.ranking:Integer=5")
public final class ManualCommands implements CommandSource {
	/** What they are called; whoever makes one makes all commands. */
	public static final List<String> NAMES = List.of("completion", "man");

	@Override
	public List<String> names() {
		return NAMES;
	}

	@Override
	public CommandLine command(String name, Surroundings surroundings) {
		return switch (name) {
		case "completion" -> new CommandLine(new CompletionCommand(surroundings));
		case "man" -> new CommandLine(new ManCommand(surroundings));
		default -> throw new IllegalArgumentException(name);
		};
	}
}
