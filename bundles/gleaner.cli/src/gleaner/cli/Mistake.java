// SPDX-License-Identifier: EPL-2.0
package gleaner.cli;

import gleaner.files.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import picocli.CommandLine;

/** What is wrong with a command line, as a sentence that names the option, what was said and what is allowed. */
final class Mistake {
	/** As the parser says that a value is no number. */
	private static final Pattern NO_NUMBER = Pattern
			.compile(
					"Invalid value for (?:option|positional parameter at index \\d+) [('<]*([^':()<>]*).*: '(.*)' is not an? "
							+ "(int|long|double)",
					Pattern.DOTALL);
	private static final Pattern NOT_AMONG = Pattern.compile("Invalid value for (?:option|positional parameter at index \\d+) "
			+ "[('<]*([^':()<>]*).*: expected one of \\[(.*)\\].* but was '(.*)'", Pattern.DOTALL);
	private static final Pattern NO_PAIR = Pattern
			.compile("[Vv]alue for option (?:option )?'([^']*)'.* should be in KEY=VALUE format but was (.*)", Pattern.DOTALL);

	private Mistake() {
	}

	static String of(ParameterException e) {
		return switch (e) {
		case UnmatchedArgumentException unmatched -> unknown(unmatched);
		case MutuallyExclusiveArgsException _ -> exclusive(e);
		default -> plain(e.getMessage());
		};
	}

	private static String unknown(UnmatchedArgumentException e) {
		CommandLine line = e.getCommandLine();
		String word = e.getUnmatched().getFirst();
		if (word.startsWith("-") && word.length() > 1) {
			List<String> names = new ArrayList<>();
			for (OptionSpec option : line.getCommandSpec().options()) if (!option.hidden()) names.addAll(List.of(option.names()));
			String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
			return "there is no option \"" + name + "\"" + Nearest.question(name, names.stream().filter(n -> n.length() > 2).toList());
		}
		if (!line.getSubcommands().isEmpty()) return "there is no command \"" + word + "\""
				+ Nearest.question(word, line.getSubcommands().keySet()) + "; there are: "
				+ String.join(", ", line.getSubcommands().keySet());
		return "\"" + word + "\" is one word too many; put quotation marks around what belongs together";
	}

	private static String exclusive(ParameterException e) {
		String named = e.getCommandLine().getCommandSpec().argGroups().stream().filter(group -> group.exclusive())
				.map(group -> group.args().stream().map(Mistake::name).toList())
				.filter(names -> names.stream().filter(e.getMessage()::contains).count() > 1)
				.map(names -> names.stream().filter(e.getMessage()::contains).collect(Collectors.joining(" and ")))
				.findFirst().orElse("these options");
		return named + " do not go together; give one of them";
	}

	private static String name(ArgSpec arg) {
		return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
	}

	private static String plain(String message) {
		Matcher number = NO_NUMBER.matcher(message);
		if (number.matches()) return number.group(1) + " is \"" + number.group(2) + "\", must be a "
				+ (number.group(3).equals("double") ? "number" : "whole number");
		Matcher among = NOT_AMONG.matcher(message);
		if (among.matches()) return among.group(1) + " is \"" + among.group(3) + "\""
				+ Nearest.question(among.group(3), List.of(among.group(2).split(", "))) + ", must be one of: " + among.group(2);
		Matcher pair = NO_PAIR.matcher(message);
		if (pair.matches()) return pair.group(1) + " is \"" + pair.group(2) + "\", must be KEY=VALUE";
		String bare = message.startsWith("Error: ") || message.startsWith("error: ") ? message.substring("error: ".length()) : message;
		boolean isWord = bare.length() > 1 && Character.isLowerCase(bare.charAt(1));
		return isWord ? Character.toLowerCase(bare.charAt(0)) + bare.substring(1) : bare;
	}
}
