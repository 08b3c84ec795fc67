// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Writes down for the shell fish which commands and options there are. */
final class FishCompletion {
	private final String program;
	private final CommandLine all;
	private final StudioNames names;
	private final StringBuilder script = new StringBuilder();

	FishCompletion(CommandLine all) {
		this.all = all;
		names = new StudioNames(all);
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
		script.append(names.fish());
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
		for (PositionalParamSpec positional : spec.positionalParameters())
			if (!StudioNames.kinds(positional).isEmpty())
				complete("__" + program + "_in " + here, "-a '" + names.fishCall(StudioNames.kinds(positional)) + "'",
						String.join(" ", positional.description()));
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

	private String names(OptionSpec option) {
		StringBuilder line = new StringBuilder();
		for (String name : option.names()) line.append(name.startsWith("--") ? " -l " : " -s ").append(name.replaceFirst("^-+", ""));
		if (option.arity().max() > 0) line.append(" -r");
		List<String> values = new ArrayList<>();
		if (option.completionCandidates() != null) option.completionCandidates().forEach(values::add);
		String inStudio = names.fishCall(StudioNames.kinds(option));
		if (!inStudio.isEmpty()) values.add(inStudio);
		if (!values.isEmpty()) line.append(" -a '").append(String.join(" ", values)).append("'");
		return line.substring(1);
	}
}
