package gleaner.cli;

import gleaner.engine.EngineException;
import gleaner.studio.StudioException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program {@code gleaner}: its commands, and what they all do alike. */
@Command(name = "gleaner", description = "Spew raw text out of corpora, glean poems from it.", mixinStandardHelpOptions = true,
		versionProvider = ProgramVersion.class, synopsisSubcommandLabel = "COMMAND", sortOptions = false,
		footer = { "", "Without a command the window opens, with --studio DIR on that studio. \"gleaner COMMAND --help\" tells more." })
final class Gleaner implements Runnable {
	/** Exit code: interrupted, as shells have it. */
	static final int INTERRUPTED = 130;

	@Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show the whole trace of an error.")
	private boolean debug;

	@Spec
	private CommandSpec spec;

	/** Runs one command line to its end and gives its exit code. */
	static int run(Surroundings surroundings, String... args) {
		Gleaner gleaner = new Gleaner();
		CommandLine line = new CommandLine(gleaner)
				.addSubcommand(new NewCommand(surroundings))
				.addSubcommand(new CommandLine(new CorpusCommand())
						.addSubcommand(new CorpusImportCommand(surroundings))
						.addSubcommand(new CorpusListCommand(surroundings))
						.addSubcommand(new CorpusStatsCommand(surroundings))
						.addSubcommand(new CorpusAnnotateCommand(surroundings))
						.addSubcommand(new CorpusSearchCommand(surroundings))
						.addSubcommand(new CorpusReservoirCommand(surroundings)))
				.addSubcommand(new EnginesCommand(surroundings))
				.addSubcommand(new GenerateCommand(surroundings))
				.addSubcommand(new TrainCommand(surroundings))
				.addSubcommand(new RunsCommand(surroundings))
				.addSubcommand(new CommandLine(new ModelCommand())
						.addSubcommand(new ModelExportCommand(surroundings))
						.addSubcommand(new ModelImportCommand(surroundings)))
				.addSubcommand(new ScanCommand(surroundings))
				.addSubcommand(new SuggestCommand(surroundings))
				.addSubcommand(new WordCommand(surroundings))
				.addSubcommand(new QuotesCommand(surroundings))
				.addSubcommand(new ProvenanceCommand(surroundings))
				.addSubcommand(new ExportCommand(surroundings))
				.addSubcommand(new CommandLine(new PluginCommand())
						.addSubcommand(new PluginInstallCommand(surroundings))
						.addSubcommand(new PluginListCommand(surroundings))
						.addSubcommand(new PluginRemoveCommand(surroundings)));
		line.setOut(new PrintWriter(surroundings.out(), true));
		line.setErr(new PrintWriter(surroundings.err(), true));
		line.setCaseInsensitiveEnumValuesAllowed(true);
		line.setParameterExceptionHandler((e, a) -> gleaner.wrongUsage(e, surroundings));
		line.setExecutionExceptionHandler((e, l, r) -> gleaner.failed(e, surroundings));
		return line.execute(args);
	}

	@Override
	public void run() {
		throw new ParameterException(spec.commandLine(), "no command was given; there are: " + String.join(", ", spec.subcommands().keySet()));
	}

	private int wrongUsage(ParameterException e, Surroundings surroundings) {
		surroundings.err().println("error: " + mistake(e));
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
		surroundings.err().println("error: " + sentence);
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
