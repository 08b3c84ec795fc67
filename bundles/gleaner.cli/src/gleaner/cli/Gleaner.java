package gleaner.cli;

import gleaner.cli.kit.Surroundings;
import gleaner.engine.EngineException;
import gleaner.files.StudioException;
import gleaner.plugins.PluginException;
import java.io.PrintWriter;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;
import picocli.CommandLine;

/** The program {@code gleaner}: its commands, and what they all do alike. */
@Command(name = "gleaner", description = "Spew raw text out of corpora, glean poems from it.", mixinStandardHelpOptions = true,
		versionProvider = ProgramVersion.class, synopsisSubcommandLabel = "COMMAND", sortOptions = false,
		footer = { "", "Without a command the window opens, with --studio DIR on that studio. \"gleaner COMMAND --help\" tells more." })
final class Gleaner implements Runnable {
	/** Exit code: interrupted, as shells have it. */
	static final int INTERRUPTED = 130;

	private static final Set<String> VERSION = Set.of("--version", "-V");

	@Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show the whole trace of an error.")
	private boolean debug;

	@Spec
	private CommandSpec spec;

	/**
	 * Runs one command line to its end and gives its exit code.
	 *
	 * @param commands asked for only when a command is
	 */
	static int run(Supplier<CommandCatalog> commands, Surroundings surroundings, String... args) {
		Gleaner gleaner = new Gleaner();
		CommandLine line = new CommandLine(gleaner);
		if (args.length != 1 || !VERSION.contains(args[0])) {
			CommandCatalog catalog = commands.get();
			for (String name : catalog.needed(args)) catalog.make(name).ifPresent(line::addSubcommand);
		}
		line.setOut(new PrintWriter(surroundings.out(), true));
		line.setErr(new PrintWriter(surroundings.err(), true));
		line.setCaseInsensitiveEnumValuesAllowed(true);
		line.setParameterExceptionHandler((e, a) -> gleaner.wrongUsage(e, surroundings));
		line.setExecutionExceptionHandler((e, l, r) -> gleaner.failed(e, surroundings));
		return line.execute(args);
	}

	@Override
	public void run() {
		throw new ParameterException(spec.commandLine(),
				"no command was given; there are: " + String.join(", ", spec.subcommands().keySet()));
	}

	private int wrongUsage(ParameterException e, Surroundings surroundings) {
		surroundings.error(mistake(e));
		surroundings.err().println("See: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
		trace(e, surroundings);
		return CommandLine.ExitCode.USAGE;
	}

	private static String mistake(ParameterException e) {
		CommandLine line = e.getCommandLine();
		boolean unknownCommand = e instanceof UnmatchedArgumentException u && !u.isUnknownOption() && !line.getSubcommands().isEmpty();
		if (!unknownCommand) return lowerFirst(e.getMessage());
		String word = ((UnmatchedArgumentException) e).getUnmatched().getFirst();
		return "there is no command \"" + word + "\"; there are: " + String.join(", ", line.getSubcommands().keySet());
	}

	private int failed(Exception e, Surroundings surroundings) {
		if (e instanceof InterruptedException) return INTERRUPTED;
		String sentence = switch (e) {
		case EngineException x -> x.getMessage();
		case StudioException x -> x.getMessage();
		case PluginException x -> x.getMessage();
		default -> "something went wrong inside Gleaner: " + e + "; run it again with --debug and report what it prints";
		};
		surroundings.out().flush();
		surroundings.error(sentence);
		trace(e, surroundings);
		return CommandLine.ExitCode.SOFTWARE;
	}

	private void trace(Exception e, Surroundings surroundings) {
		if (debug) e.printStackTrace(surroundings.err());
	}

	private static String lowerFirst(String sentence) {
		return sentence.isEmpty() ? sentence : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
	}
}
