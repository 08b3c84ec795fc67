// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.word;

import gleaner.cli.kit.CommandSource;
import gleaner.cli.kit.Surroundings;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import picocli.CommandLine;

/** Commands about words and lines: sound, sense and form. */
@Component(property = "service.ranking:Integer=30")
public final class WordCommands implements CommandSource {
	@Override
	public List<String> names() {
		return List.of("scan", "suggest", "word");
	}

	@Override
	public CommandLine command(String name, Surroundings surroundings) {
		return switch (name) {
		case "scan" -> new CommandLine(new ScanCommand(surroundings));
		case "suggest" -> new CommandLine(new SuggestCommand(surroundings));
		case "word" -> new CommandLine(new WordCommand(surroundings));
		default -> throw new IllegalArgumentException(name);
		};
	}
}
