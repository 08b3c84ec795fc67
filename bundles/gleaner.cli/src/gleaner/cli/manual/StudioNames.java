// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.manual;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Completes names of what lies in the poet's studio, which are those of files and folders: the shell looks there itself, since a program
 * that is started at each Tab is felt. Which arguments are such names their labels say.
 */
final class StudioNames {
	/** What has a name in the studio, as it is called in the label of an argument. */
	enum Kind {
		CORPUS("find \"$studio/corpora\" -mindepth 1 -maxdepth 1 -type d ! -name '.*'"),
		POEM("find \"$studio/poems\" -name '.?*' -prune -o -type f -name '*.poem' -print | sed 's/\\.poem$//'"),
		STYLE("find \"$studio/styles\" -mindepth 1 -maxdepth 1 -type f -name '*.json' ! -name '.*' | sed 's/\\.json$//'"),
		PERFORMANCE("find \"$studio/performances\" -mindepth 1 -maxdepth 1 -type d ! -name '.*'"),
		PROGRAMME("find \"$studio/programmes\" -mindepth 1 -maxdepth 1 -type f -name '*.json' ! -name '.*' | sed 's/\\.json$//'");

		/** Prints their paths, without what belongs to the file and not to the name; in bash as in fish. */
		private final String finding;

		Kind(String finding) {
			this.finding = finding;
		}
	}

	private final CommandLine all;
	private final String program;

	StudioNames(CommandLine all) {
		this.all = all;
		program = all.getCommandName();
	}

	/** Of what an argument is the name; nothing if of nothing in the studio. */
	static Set<Kind> kinds(ArgSpec argument) {
		Set<Kind> kinds = EnumSet.noneOf(Kind.class);
		List<String> words = List.of(String.valueOf(argument.paramLabel()).split("[^A-Z]+"));
		for (Kind kind : Kind.values()) if (words.contains(kind.name())) kinds.add(kind);
		return kinds;
	}

	private static String words(Set<Kind> kinds) {
		return kinds.stream().map(Kind::name).collect(Collectors.joining(" "));
	}

	/** A function and its use, to be put behind what picocli writes for bash, and for zsh, which can read that. */
	String bash() {
		StringBuilder script = new StringBuilder("\n# Names in the studio.\nfunction _").append(program)
				.append("_names() {\n  local studio=\"$GLEANER_STUDIO\" at kind\n")
				.append("  for ((at = 1; at < COMP_CWORD; at++)); do\n")
				.append("    [[ \"${COMP_WORDS[at]}\" == --studio ]] || continue\n    studio=\"${COMP_WORDS[at + 1]}\"\n")
				.append("    [[ \"$studio\" == = ]] && studio=\"${COMP_WORDS[at + 2]}\"\n  done\n")
				.append("  studio=\"${studio//[\\\"\\'\\\\]/}\"\n  studio=\"${studio/#\\~/$HOME}\"\n")
				.append("  for kind in \"$@\"; do\n    case $kind in\n");
		finding(script, "${studio:-$HOME/Gleaner}", "      %s) %s ;;\n");
		script.append("    esac 2>/dev/null | sed 's|.*/||' | LC_ALL=C sort\n  done\n}\n\n");
		script.append("function _complete_").append(program).append("_in_studio() {\n  _complete_").append(program).append(" \"$@\"\n")
				.append("  local word=\"${COMP_WORDS[COMP_CWORD]}\" before=\"${COMP_WORDS[COMP_CWORD - 1]}\" kinds=\"\" said=\"\"\n")
				.append("  local at name\n")
				.append("  if [[ \"$word\" == = ]]; then word=\"\"\n")
				.append("  elif [[ \"$before\" == = ]]; then before=\"${COMP_WORDS[COMP_CWORD - 2]}\"; fi\n")
				.append("  [[ \"$word\" == -* ]] && return\n")
				.append("  for ((at = 1; at < COMP_CWORD; at++)); do\n")
				.append("    [[ \"${COMP_WORDS[at]}\" == -* ]] || said=\"$said ${COMP_WORDS[at]}\"\n  done\n")
				.append("  case \"$before\" in\n");
		options().forEach((name, kinds) -> script.append("    ").append(name).append(") kinds=\"").append(words(kinds)).append("\" ;;\n"));
		script.append("    -*) ;;\n    *) case \"$said \" in\n");
		positionals(all, "").forEach((path, kinds) -> script.append("      \"").append(path).append(" \"*) kinds=\"").append(words(kinds))
				.append("\" ;;\n"));
		script.append("    esac ;;\n  esac\n  [[ -z \"$kinds\" ]] && return\n")
				.append("  word=\"${word//[\\\"\\'\\\\]/}\"\n  compopt -o filenames 2>/dev/null\n")
				.append("  while IFS= read -r name; do\n    [[ \"$name\" == \"$word\"* ]] && COMPREPLY+=(\"$name\")\n")
				.append("  done < <(_").append(program).append("_names $kinds)\n}\n")
				.append("complete -F _complete_").append(program).append("_in_studio -o default ").append(program).append('\n');
		return script.toString();
	}

	/** The same function for fish. */
	String fish() {
		StringBuilder script = new StringBuilder("# Names in the studio.\nfunction __").append(program)
				.append("_names\n\tset -l studio $GLEANER_STUDIO\n\tset -l words (commandline -opc)\n")
				.append("\tset -l at (contains -i -- --studio $words)\n")
				.append("\tand set studio (string replace -r '^~' $HOME -- $words[(math $at + 1)])\n")
				.append("\ttest -n \"$studio\"\n\tor set studio $HOME/Gleaner\n\tfor kind in $argv\n\t\tswitch $kind\n");
		finding(script, "$studio", "\t\t\tcase %s\n\t\t\t\t%s 2>/dev/null | sed 's|.*/||'\n");
		return script.append("\t\tend\n\tend\nend\n").toString();
	}

	/** What fish is to call for an argument; nothing if it is no name in the studio. */
	String fishCall(Set<Kind> kinds) {
		return kinds.isEmpty() ? "" : "(__" + program + "_names " + words(kinds) + ")";
	}

	private static void finding(StringBuilder script, String studio, String form) {
		for (Kind kind : Kind.values()) script.append(form.formatted(kind.name(), kind.finding.replace("$studio", studio)));
	}

	/** Options that are names in the studio wherever they are; of one name all are the same. */
	private Map<String, Set<Kind>> options() {
		Map<String, Set<Kind>> found = new LinkedHashMap<>();
		options(all, found);
		return found;
	}

	private static void options(CommandLine line, Map<String, Set<Kind>> found) {
		for (OptionSpec option : line.getCommandSpec().options()) for (String name : option.names())
			if (!kinds(option).isEmpty()) found.merge(name, kinds(option), (one, other) -> {
				one.addAll(other);
				return one;
			});
		line.getSubcommands().values().forEach(sub -> options(sub, found));
	}

	/** Commands that have names in the studio as their words, with a blank before each word; those below before those above. */
	private static Map<String, Set<Kind>> positionals(CommandLine line, String path) {
		Map<String, Set<Kind>> found = new LinkedHashMap<>();
		line.getSubcommands().forEach((name, sub) -> found.putAll(positionals(sub, path + " " + name)));
		Set<Kind> kinds = EnumSet.noneOf(Kind.class);
		for (PositionalParamSpec positional : line.getCommandSpec().positionalParameters()) kinds.addAll(kinds(positional));
		if (!kinds.isEmpty()) found.put(path, kinds);
		return found;
	}
}
