// SPDX-License-Identifier: EPL-2.0
package gleaner.cli;

import gleaner.cli.kit.CommandSource;
import gleaner.cli.kit.Surroundings;
import gleaner.cli.manual.ManualCommands;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;

/** The commands there are. Making one takes time, so only what was asked for is made. */
final class CommandCatalog {
	/**
	 * Commands and where they are from.
	 *
	 * @param maker names the bundle that brings them
	 */
	record Origin(String maker, CommandSource source) {
	}

	private final Map<String, Origin> commands = new LinkedHashMap<>();
	private final Surroundings surroundings;

	/** @param origins of two that have a command of the same name the first counts */
	CommandCatalog(List<Origin> origins, Surroundings surroundings) {
		this.surroundings = surroundings;
		origins.forEach(this::add);
	}

	private void add(Origin origin) {
		try {
			for (String name : origin.source().names()) {
				Origin first = commands.putIfAbsent(name, origin);
				if (first != null) warn(origin, "the command \"" + name + "\"", first.maker() + " already has one with that name");
			}
		} catch (RuntimeException | LinkageError e) {
			warn(origin, "the commands", "they fail with " + e);
		}
	}

	/** Of all commands those that this command line needs: the one that it names, or else all, to be listed or written up. */
	List<String> needed(String... args) {
		for (String arg : args) if (!arg.startsWith("-"))
			return commands.containsKey(arg) && !ManualCommands.NAMES.contains(arg) ? List.of(arg) : List.copyOf(commands.keySet());
		return List.copyOf(commands.keySet());
	}

	/** Makes a command; nothing, and a word about it, if a plug-in brings one that fails. */
	Optional<CommandLine> make(String name) {
		Origin origin = commands.get(name);
		try {
			return Optional.of(origin.source().command(name, surroundings));
		} catch (RuntimeException | LinkageError e) {
			warn(origin, "the command \"" + name + "\"", "it fails with " + e);
			return Optional.empty();
		}
	}

	private void warn(Origin origin, String what, String why) {
		surroundings.err().println("warning: " + what + " of " + origin.maker() + " is left out: " + why);
	}
}
