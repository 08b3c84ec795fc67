// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.lifeline;

import gleaner.cli.kit.CommandSource;
import gleaner.cli.kit.Surroundings;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import picocli.CommandLine;

/** The command about the lives of models. */
@Component(property = "service.ranking:Integer=39")
public final class LifelineCommands implements CommandSource {
	@Override
	public List<String> names() {
		return List.of("lifeline");
	}

	@Override
	public CommandLine command(String name, Surroundings surroundings) {
		return new CommandLine(new LifelineCommand(surroundings));
	}
}
