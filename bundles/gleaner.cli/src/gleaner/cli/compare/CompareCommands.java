// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.compare;

import gleaner.cli.kit.CommandSource;
import gleaner.cli.kit.Surroundings;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import picocli.CommandLine;

/** Commands about voices side by side. */
@Component(property = "service.ranking:Integer=15")
public final class CompareCommands implements CommandSource {
	@Override
	public List<String> names() {
		return List.of("compare", "xray");
	}

	@Override
	public CommandLine command(String name, Surroundings surroundings) {
		return switch (name) {
		case "compare" -> new CommandLine(new CompareCommand(surroundings))
				.addSubcommand(new LayoutsCommand(surroundings))
				.addSubcommand(new VotesCommand(surroundings));
		case "xray" -> new CommandLine(new XrayCommand(surroundings));
		default -> throw new IllegalArgumentException(name);
		};
	}
}
