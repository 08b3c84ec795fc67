// SPDX-License-Identifier: EPL-2.0
package gleaner.cli;

import gleaner.cli.kit.Printer;
import gleaner.cli.kit.Surroundings;
import gleaner.cli.kit.WrongSetting;
import gleaner.engine.EngineException;
import gleaner.files.StudioException;
import gleaner.plugins.PluginException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine;

/** The program {@code gleaner}: its commands, and what they all do alike. */
@Command(name = "gleaner", description = "Spew raw text from corpora, and glean poems from it.", mixinStandardHelpOptions = true,
		versionProvider = ProgramVersion.class, synopsisSubcommandLabel = "COMMAND", sortOptions = false,
		exitCodeListHeading = "%nExit codes:%n",
		exitCodeList = { "0:Done.", "1:The command failed; an error says why.", "2:The call is wrong; an error says what is allowed.",
			"130:You interrupted the command, as with Ctrl+C.", "141:Nothing reads the output any more, as after \"| head\"." },
		footer = { "",
			"Without a command, the window opens: with --studio DIR on that studio, with --safe without plug-ins. \"gleaner COMMAND "
					+ "--help\" says more." })
final class Gleaner implements Runnable {
	/** Exit code: interrupted, as shells have it. */
	static final int INTERRUPTED = 130;
	/** Exit code: nobody reads the output any more, as shells have it. */
	static final int CLOSED_PIPE = 141;

	private static final String STUDIO = "--studio";
	private static final Set<String> FLAGS = Set.of("--safe", "--debug");
	private static final Set<String> VERSION = Set.of("--version", "-V");

	@Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show the full trace of an error.")
	private boolean debug;

	/** Heeded when the program starts, long before a command line is read: see {@code gleaner.plugins.install.Starter}. */
	@Option(names = "--safe", scope = ScopeType.INHERIT, description = "Start without plug-ins this time, in case one is in the way.")
	private boolean safe;

	@Spec
	private CommandSpec spec;

	/**
	 * Runs one command line to its end and gives its exit code.
	 *
	 * @param commands asked for only when a command is
	 */
	static int run(Supplier<CommandCatalog> commands, Surroundings surroundings, String... words) {
		String[] args = studioBehind(words);
		Gleaner gleaner = new Gleaner();
		CommandLine line = new CommandLine(gleaner);
		if (args.length != 1 || !VERSION.contains(args[0])) {
			CommandCatalog catalog = commands.get();
			for (String name : catalog.needed(args)) catalog.make(name).ifPresent(line::addSubcommand);
		}
		versioned(line);
		line.setOut(new PrintWriter(Printer.raw(surroundings.out()), true));
		line.setErr(new PrintWriter(surroundings.err(), true));
		line.setUsageHelpAutoWidth(surroundings.terminal());
		line.setCaseInsensitiveEnumValuesAllowed(true);
		line.setParameterExceptionHandler((e, a) -> gleaner.wrongUsage(e, surroundings));
		line.setExecutionExceptionHandler((e, l, r) -> gleaner.failed(e, surroundings));
		return written(line.execute(args), surroundings);
	}

	/** The studio may be named before the command, too: there it is not yet known whether the window or a command is meant. */
	private static String[] studioBehind(String... words) {
		int at = 0;
		while (at < words.length && FLAGS.contains(words[at])) at++;
		if (at == words.length) return words;
		int of = words.length > at + 1 && words[at].equals(STUDIO) ? 2 : words[at].startsWith(STUDIO + "=") ? 1 : 0;
		int command = at + of;
		while (command < words.length && FLAGS.contains(words[command])) command++;
		if (of == 0 || words.length == command || words[command].startsWith("-")) return words;
		List<String> all = new ArrayList<>(List.of(words));
		List<String> studio = new ArrayList<>(all.subList(at, at + of));
		all.subList(at, at + of).clear();
		all.addAll(all.contains("--") ? all.indexOf("--") : all.size(), studio);
		return all.toArray(String[]::new);
	}

	/** All commands are of one version. */
	private static void versioned(CommandLine line) {
		for (CommandLine below : line.getSubcommands().values()) {
			below.getCommandSpec().versionProvider(new ProgramVersion());
			versioned(below);
		}
	}

	/** A disk that is full is a failure; a reader that has gone is none, but a command that was not told so has not done its work. */
	private static int written(int code, Surroundings surroundings) {
		if (!(surroundings.out() instanceof Printer out) || out.trouble().isEmpty()) return code;
		if (out.isClosedPipe()) return CLOSED_PIPE;
		if (code == 0 || code == INTERRUPTED)
			surroundings.error(Printer.unwritten("standard output", out.trouble().get()).getMessage());
		return code == CommandLine.ExitCode.USAGE ? code : CommandLine.ExitCode.SOFTWARE;
	}

	@Override
	public void run() {
		throw new ParameterException(spec.commandLine(),
				"no command was given; there are: " + String.join(", ", spec.subcommands().keySet()));
	}

	private int wrongUsage(ParameterException e, Surroundings surroundings) {
		surroundings.out().flush();
		surroundings.error(Mistake.of(e), CommandLine.ExitCode.USAGE);
		if (!surroundings.json())
			surroundings.err().println("See: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
		trace(e, surroundings);
		return CommandLine.ExitCode.USAGE;
	}

	private int failed(Exception e, Surroundings surroundings) {
		if (e instanceof InterruptedException) return INTERRUPTED;
		String sentence = switch (e) {
		case EngineException x -> x.getMessage();
		case StudioException x -> x.getMessage();
		case PluginException x -> x.getMessage();
		case WrongSetting x -> x.getMessage();
		default -> "Gleaner has a fault: " + e + "; run it again with --debug and report what it prints";
		};
		surroundings.out().flush();
		int code = e instanceof WrongSetting ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
		surroundings.error(sentence, code);
		trace(e, surroundings);
		return code;
	}

	private void trace(Exception e, Surroundings surroundings) {
		if (debug) e.printStackTrace(surroundings.err());
	}
}
