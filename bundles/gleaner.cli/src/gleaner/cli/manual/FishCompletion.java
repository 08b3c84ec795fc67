package gleaner.cli.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Writes down for the shell fish which commands and options there are. */
final class FishCompletion {
	private final String program;
	private final CommandLine all;
	private final StringBuilder script = new StringBuilder();

	FishCompletion(CommandLine all) {
		this.all = all;
		program = all.getCommandName();
	}

	String script() {
		script.append("# Completion of ").append(program).append(" for fish.\n");
		// True where the words before the cursor that are no options are exactly these.
		script.append("function __").append(program).append("_at\n")
				.append("\tset -l words (string match -v -- '-*' (commandline -opc))[2..]\n")
				.append("\ttest \"$words\" = \"$argv\"\nend\n")
				.append("function __").append(program).append("_in\n")
				.append("\tset -l words (string match -v -- '-*' (commandline -opc))[2..]\n")
				.append("\tstring match -q -- \"$argv *\" \"$words \"\nend\n");
		add(all, List.of());
		return script.toString();
	}

	private void add(CommandLine line, List<String> path) {
		CommandSpec spec = line.getCommandSpec();
		String here = String.join(" ", path);
		for (Map.Entry<String, CommandLine> sub : line.getSubcommands().entrySet()) {
			complete("__" + program + "_at " + here, "-f -a " + sub.getKey(), sub.getValue().getCommandSpec());
			List<String> below = new ArrayList<>(path);
			below.add(sub.getKey());
			add(sub.getValue(), below);
		}
		for (OptionSpec option : spec.options())
			if (!option.hidden()) complete(path.isEmpty() ? "__" + program + "_at" : "__" + program + "_in " + here, names(option),
					String.join(" ", option.description()));
	}

	private void complete(String condition, String what, CommandSpec of) {
		complete(condition, what, String.join(" ", of.usageMessage().description()));
	}

	private void complete(String condition, String what, String description) {
		script.append("complete -c ").append(program).append(" -n '").append(condition.strip()).append("' ").append(what).append(" -d '")
				.append(description.replace("\\", "\\\\").replace("'", "\\'")).append("'\n");
	}

	private static String names(OptionSpec option) {
		StringBuilder names = new StringBuilder();
		for (String name : option.names()) names.append(name.startsWith("--") ? " -l " : " -s ").append(name.replaceFirst("^-+", ""));
		if (option.arity().max() > 0) names.append(" -r");
		if (option.completionCandidates() != null) {
			List<String> values = new ArrayList<>();
			option.completionCandidates().forEach(values::add);
			names.append(" -a '").append(String.join(" ", values)).append("'");
		}
		return names.substring(1);
	}
}
