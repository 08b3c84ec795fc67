// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.film;

import gleaner.cli.kit.CommandSource;
import gleaner.cli.kit.Surroundings;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import picocli.CommandLine;

/** The command that makes films. */
@Component(property = "service.ranking:Integer=14")
public final class FilmCommands implements CommandSource {
	@Override
	public List<String> names() {
		return List.of("film");
	}

	@Override
	public CommandLine command(String name, Surroundings surroundings) {
		return new CommandLine(new FilmCommand(surroundings));
	}
}
