// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.corpus;

import gleaner.cli.kit.CommandSource;
import gleaner.cli.kit.Surroundings;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import picocli.CommandLine;

/** Commands about corpora. */
@Component(property = "service.ranking:Integer=60")
public final class CorpusCommands implements CommandSource {
	@Override
	public List<String> names() {
		return List.of("corpus");
	}

	@Override
	public CommandLine command(String name, Surroundings surroundings) {
		return switch (name) {
		case "corpus" -> new CommandLine(new CorpusCommand())
				.addSubcommand(new CorpusImportCommand(surroundings))
				.addSubcommand(new CorpusListCommand(surroundings))
				.addSubcommand(new CorpusStatsCommand(surroundings))
				.addSubcommand(new CorpusAnnotateCommand(surroundings))
				.addSubcommand(new CorpusSearchCommand(surroundings))
				.addSubcommand(new CorpusReservoirCommand(surroundings))
				.addSubcommand(new CorpusRenameCommand(surroundings))
				.addSubcommand(new CorpusRemoveCommand(surroundings))
				.addSubcommand(new CorpusRestoreCommand(surroundings));
		default -> throw new IllegalArgumentException(name);
		};
	}
}
