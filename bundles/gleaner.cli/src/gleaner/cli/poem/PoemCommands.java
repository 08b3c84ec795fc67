// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.poem;

import gleaner.cli.kit.CommandSource;
import gleaner.cli.kit.Surroundings;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import picocli.CommandLine;

/**
 * Commands about poems: which there are, deleting and restoring them, what is quoted in them, where their words are from, making them
 * again, making books of them.
 */
@Component(property = "service.ranking:Integer=20")
public final class PoemCommands implements CommandSource {
	@Override
	public List<String> names() {
		return List.of("poem", "quotes", "provenance", "replay", "export");
	}

	@Override
	public CommandLine command(String name, Surroundings surroundings) {
		return switch (name) {
		case "poem" -> new CommandLine(new PoemCommand())
				.addSubcommand(new PoemListCommand(surroundings))
				.addSubcommand(new PoemTrashCommand(surroundings))
				.addSubcommand(new PoemRestoreCommand(surroundings));
		case "quotes" -> new CommandLine(new QuotesCommand(surroundings));
		case "provenance" -> new CommandLine(new ProvenanceCommand(surroundings));
		case "replay" -> new CommandLine(new ReplayCommand(surroundings));
		case "export" -> new CommandLine(new ExportCommand(surroundings));
		default -> throw new IllegalArgumentException(name);
		};
	}
}
