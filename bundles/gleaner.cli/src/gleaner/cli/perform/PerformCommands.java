// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.perform;

import gleaner.cli.kit.CommandSource;
import gleaner.cli.kit.Surroundings;
import gleaner.cli.making.OrderOptions;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import picocli.CommandLine;

/** Commands that perform, and that tell of performances. */
@Component(property = "service.ranking:Integer=15")
public final class PerformCommands implements CommandSource {
	@Override
	public List<String> names() {
		return List.of("spreed", "perform", "replay-performance", "performance");
	}

	@Override
	public CommandLine command(String name, Surroundings surroundings) {
		return switch (name) {
		case "spreed" -> new CommandLine(new SpreedCommand(surroundings), OrderOptions.factory(surroundings));
		case "perform" -> new CommandLine(new PerformCommand(surroundings));
		case "replay-performance" -> new CommandLine(new ReplayPerformanceCommand(surroundings));
		case "performance" -> new CommandLine(new PerformanceCommand())
				.addSubcommand(new PerformanceListCommand(surroundings))
				.addSubcommand(new PerformanceShowCommand(surroundings))
				.addSubcommand(new PerformanceExportCommand(surroundings))
				.addSubcommand(new PerformanceTrashCommand(surroundings))
				.addSubcommand(new PerformanceRestoreCommand(surroundings));
		default -> throw new IllegalArgumentException(name);
		};
	}
}
