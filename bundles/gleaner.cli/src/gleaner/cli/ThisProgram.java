// SPDX-License-Identifier: EPL-2.0
package gleaner.cli;

import gleaner.cli.kit.Program;
import gleaner.cli.kit.Surroundings;
import gleaner.voice.EngineCatalog;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The running program, for its own commands.
 *
 * @param engines the catalog
 * @param commands makes the catalog of commands
 */
record ThisProgram(Supplier<EngineCatalog> engines, Function<Surroundings, CommandCatalog> commands) implements Program {
	/** Where the program is installed, as the framework says it. */
	private static final String PLACE = "osgi.install.area";

	@Override
	public int run(PrintStream out, PrintStream err, String... words) {
		Surroundings around = new Surroundings(engines, out, err, false, false, false, this);
		return Gleaner.run(() -> commands.apply(around), around, words);
	}

	@Override
	public Path script() {
		Path folder = Path.of(URI.create(System.getProperty(PLACE, "file:/").replace(" ", "%20")));
		return Stream.of("gleaner", "gleaner.cmd", "gleaner.bat").map(folder::resolve).filter(Files::isRegularFile).findFirst()
				.orElse(folder.resolve("gleaner"));
	}
}
