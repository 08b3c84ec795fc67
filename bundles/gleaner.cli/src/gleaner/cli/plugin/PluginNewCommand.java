// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.plugin;

import gleaner.cli.kit.Answer;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.Surroundings;
import gleaner.plugins.PluginException;
import gleaner.plugins.author.ApiShelf;
import gleaner.plugins.author.NewProject;
import gleaner.plugins.author.PluginKind;
import gleaner.plugins.author.PluginName;
import gleaner.plugins.author.ProgramBundles;
import gleaner.voice.EngineEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gleaner plugin new NAME} */
@Command(name = "new", description = "Create a plug-in of your own: a project that builds, with a class, a test and the API.",
		mixinStandardHelpOptions = true, sortOptions = false)
final class PluginNewCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Parameters(paramLabel = "NAME", description = "The plug-in's name, in lower-case letters, digits and hyphens, such as night-mail.")
	private String name;

	@Option(names = "--kind", paramLabel = "KIND",
			description = "What it adds: engine, strategy, filter, format, importer or command. Default: engine.")
	private String kind = PluginKind.ENGINE.word();

	@Option(names = "--in", paramLabel = "FOLDER", description = "Where to make the project. Default: this folder.")
	private Path in = Path.of("");

	@Mixin
	private Answer answer = new Answer();

	PluginNewCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws PluginException {
		PluginKind wanted = PluginKind.of(kind).orElseThrow(() -> new PluginException("the kind is \"" + kind + "\", must be one of: "
				+ Stream.of(PluginKind.values()).map(PluginKind::word).collect(Collectors.joining(", "))));
		List<String> taken = surroundings.engines().get().list().stream().map(EngineEntry::id).toList();
		PluginName called = PluginName.of(name, taken);
		Path folder = new NewProject(called, wanted, new ApiShelf(new ProgramBundles())).make(in);
		answer.give(surroundings, Json.object().put("name", called.id()).put("kind", wanted.word()).put("folder", folder.toString()),
				"Made " + folder + ", " + wanted.words() + ". There:\n  ./mvnw verify\n  gleaner plugin check . --strictness 5\n"
						+ "  gleaner plugin install target/" + called.id() + "-1.0.0.jar --allow-unsigned");
		return 0;
	}
}
