package gleaner.cli.poem;

import gleaner.cli.kit.CommandSource;
import gleaner.cli.kit.Surroundings;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import picocli.CommandLine;

/** Commands about poems: what is quoted in them, where their words are from, making them again, making books of them. */
@Component(property = "service.ranking:Integer=20")
public final class PoemCommands implements CommandSource {
	@Override
	public List<String> names() {
		return List.of("quotes", "provenance", "replay", "export");
	}

	@Override
	public CommandLine command(String name, Surroundings surroundings) {
		return switch (name) {
		case "quotes" -> new CommandLine(new QuotesCommand(surroundings));
		case "provenance" -> new CommandLine(new ProvenanceCommand(surroundings));
		case "replay" -> new CommandLine(new ReplayCommand(surroundings));
		case "export" -> new CommandLine(new ExportCommand(surroundings));
		default -> throw new IllegalArgumentException(name);
		};
	}
}
