// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.plugin;

import gleaner.cli.kit.Answer;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.Surroundings;
import gleaner.plugins.PluginException;
import gleaner.plugins.author.ApiShelf;
import gleaner.plugins.author.ProgramBundles;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gleaner plugin api [FOLDER]} */
@Command(name = "api", description = "Put this Gleaner's API into a plug-in's project, in place of the old one.",
		mixinStandardHelpOptions = true, sortOptions = false)
final class PluginApiCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Parameters(arity = "0..1", paramLabel = "FOLDER", description = "The project, with its pom.xml. Default: this folder.")
	private Path folder = Path.of("");

	@Mixin
	private Answer answer = new Answer();

	PluginApiCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws PluginException {
		Path project = folder.toAbsolutePath().normalize();
		String version = new ApiShelf(new ProgramBundles()).put(project);
		Path place = project.resolve(ApiShelf.FOLDER);
		answer.give(surroundings, Json.object().put("folder", place.toString()).put("version", version), "The API is in " + place + ".");
		return 0;
	}
}
