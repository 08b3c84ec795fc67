// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The page of the manual of one command, as {@code man} reads it. */
final class ManPage {
	private final CommandLine line;
	private final CommandSpec spec;
	private final String version;
	private final StringBuilder page = new StringBuilder();

	/** @param version of the program */
	ManPage(CommandLine line, String version) {
		this.line = line;
		spec = line.getCommandSpec();
		this.version = version;
	}

	/** What the page is called: {@code gleaner-corpus-import}. */
	String name() {
		return spec.qualifiedName("-");
	}

	String text() {
		page.append(".TH \"").append(name().toUpperCase(Locale.ROOT)).append("\" \"1\" \"\" \"").append(plain(version))
				.append("\" \"Gleaner\"\n");
		String description = String.join(" ", spec.usageMessage().description());
		section("NAME", plain(name()) + " \\- " + plain(description.replaceFirst("\\.$", "")));
		String synopsis = new Help(spec, Help.defaultColorScheme(Help.Ansi.OFF)).synopsis(0).strip().replaceAll("\\s+", " ");
		section("SYNOPSIS", plain(synopsis));
		section("DESCRIPTION", plain(description));
		for (String text : spec.usageMessage().footer()) if (!text.isBlank()) page.append(".PP\n").append(plain(text)).append('\n');
		parameters();
		options();
		commands();
		exitCodes();
		return page.toString();
	}

	private void section(String title, String text) {
		page.append(".SH ").append(title).append('\n').append(text).append('\n');
	}

	private void parameters() {
		List<PositionalParamSpec> shown = spec.positionalParameters().stream().filter(each -> !each.hidden()).toList();
		if (shown.isEmpty()) return;
		page.append(".SH ARGUMENTS\n");
		for (PositionalParamSpec each : shown) item(each.paramLabel(), description(each));
	}

	private void options() {
		List<OptionSpec> shown = spec.options().stream().filter(each -> !each.hidden()).toList();
		if (shown.isEmpty()) return;
		page.append(".SH OPTIONS\n");
		for (OptionSpec each : shown)
			item(String.join(", ", each.names()) + (each.arity().max() > 0 ? "=" + each.paramLabel() : ""), description(each));
	}

	private static String description(ArgSpec arg) {
		return String.join(" ", arg.description());
	}

	private void commands() {
		if (line.getSubcommands().isEmpty()) return;
		page.append(".SH COMMANDS\n");
		List<String> pages = new ArrayList<>();
		for (Map.Entry<String, CommandLine> each : line.getSubcommands().entrySet()) {
			item(each.getKey(), String.join(" ", each.getValue().getCommandSpec().usageMessage().description()));
			pages.add(plain(name() + "-" + each.getKey()) + "(1)");
		}
		section("SEE ALSO", String.join(", ", pages));
	}

	private void exitCodes() {
		Map<String, String> codes = spec.root().usageMessage().exitCodeList();
		if (codes.isEmpty()) return;
		page.append(".SH EXIT STATUS\n");
		codes.forEach(this::item);
	}

	private void item(String term, String text) {
		page.append(".TP\n\\fB").append(plain(term)).append("\\fR\n").append(plain(text)).append('\n');
	}

	/** A backslash, a hyphen and a dot at the start of a line mean something to {@code man}. */
	private static String plain(String text) {
		return text.replace("\\", "\\e").replace("-", "\\-").replaceAll("(?m)^([.'])", "\\\\&$1");
	}
}
