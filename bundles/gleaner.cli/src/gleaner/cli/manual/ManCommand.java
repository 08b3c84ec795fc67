// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.manual;

import gleaner.cli.kit.Surroundings;
import gleaner.files.AtomicFile;
import gleaner.files.Faults;
import gleaner.files.Nearest;
import gleaner.files.StudioException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gleaner man [COMMAND…]} */
@Command(name = "man", description = "Print a command's manual page, for \"man -l -\".", mixinStandardHelpOptions = true,
		sortOptions = false,
		footer = { "", "For example: gleaner man corpus import | man -l -",
			"To install all pages: gleaner man --all ~/.local/share/man/man1" })
final class ManCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Spec
	private CommandSpec spec;

	@Parameters(arity = "0..*", paramLabel = "COMMAND", description = "The command, such as corpus import. Default: gleaner itself.")
	private List<String> path = List.of();

	@Option(names = "--all", paramLabel = "DIR", description = "Write the manual pages of all commands into this folder.")
	private Path folder;

	ManCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException {
		CommandLine line = spec.root().commandLine();
		String version = spec.root().version().length == 0 ? "" : String.join(" ", spec.root().version());
		if (folder != null) {
			if (!path.isEmpty()) throw new ParameterException(spec.commandLine(), "--all and COMMAND do not go together; give one of them");
			writeAll(line, version);
			return 0;
		}
		for (String name : path) {
			CommandLine below = line.getSubcommands().get(name);
			if (below == null) throw new ParameterException(spec.commandLine(), "there is no command \"" + String.join(" ", path) + "\""
					+ Nearest.question(name, line.getSubcommands().keySet()));
			line = below;
		}
		surroundings.out().print(new ManPage(line, version).text());
		return 0;
	}

	private void writeAll(CommandLine line, String version) throws StudioException {
		try {
			Files.createDirectories(folder);
		} catch (IOException e) {
			throw Faults.writing(folder, e);
		}
		write(line, version);
	}

	private void write(CommandLine line, String version) throws StudioException {
		ManPage page = new ManPage(line, version);
		Path file = folder.resolve(page.name() + ".1");
		AtomicFile.write(file, out -> out.write(page.text().getBytes(StandardCharsets.UTF_8)));
		surroundings.out().println(file);
		for (CommandLine below : line.getSubcommands().values()) write(below, version);
	}
}
