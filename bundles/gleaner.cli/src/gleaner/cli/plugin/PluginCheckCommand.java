// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.plugin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.ProgressLine;
import gleaner.cli.kit.Surroundings;
import gleaner.files.Visible;
import gleaner.plugins.PluginException;
import gleaner.plugins.check.CheckReport;
import gleaner.plugins.check.PluginCheck;
import gleaner.plugins.fence.Trial;
import gleaner.plugins.site.PluginSources;
import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gleaner plugin check PATH [ID]} */
@Command(name = "check",
		description = "Try a plug-in before anybody installs it: test each engine, in its own process, against what every engine "
				+ "promises. The exit code is 0 if it keeps every promise, and 1 if not.",
		mixinStandardHelpOptions = true, sortOptions = false,
		footer = { "",
			"Strictness: 1 it starts and says who it is; 2 it ends its poems; 3 its settings work; 4 the same request gives the same "
					+ "text, and it stops when told to; 5 it keeps to lengths, diversity and prompt (what the catalogue demands); 6 odd "
					+ "settings and prompts do no harm, and two processes give the same text; 7 eight streams at once; 8 odd corpora; 9 "
					+ "speed, threads, and stopping at any moment; 10 memory." })
final class PluginCheckCommand implements Callable<Integer> {
	private static final int USUAL = 5;
	private static final int MOST = 10;

	private final Surroundings surroundings;

	@Spec
	private CommandSpec spec;

	@Parameters(index = "0", paramLabel = "PATH",
			description = "A jar, zip file, folder or address, or the folder of a built project.")
	private String place;

	@Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "The plug-in, if there are several.")
	private String id;

	@Option(names = "--strictness", paramLabel = "N", description = "From 1 to 10. Default: 5.")
	private int strictness = USUAL;

	@Option(names = "--set", paramLabel = "KEY=VALUE",
			description = "A setting of the engine, if it does not start with its defaults.")
	private Map<String, String> settings = new LinkedHashMap<>();

	@Option(names = "--patience", paramLabel = "SECONDS", description = "How long the test of one promise may take. Default: 90.")
	private long patience = PluginCheck.USUAL_PATIENCE.toSeconds();

	@Option(names = "--json", description = "Print the report as a JSON object.")
	private boolean json;

	PluginCheckCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws PluginException, InterruptedException {
		if (strictness < 1 || strictness > MOST) throw wrong("--strictness is " + strictness + ", must be from 1 to " + MOST);
		if (patience < 1) throw wrong("--patience is " + patience + ", must be 1 or more");
		CheckReport report;
		try (ProgressLine line = new ProgressLine(surroundings)) {
			report = new PluginCheck(PluginSources.ofThisProgram(), settings, Duration.ofSeconds(patience)).check(place,
					Optional.ofNullable(id), strictness, words -> line.report(words, Double.NaN));
		}
		if (json) surroundings.out().println(Json.line(tree(report)));
		else print(report);
		return report.isKept() ? 0 : 1;
	}

	private CommandLine.ParameterException wrong(String sentence) {
		return new CommandLine.ParameterException(spec.commandLine(), sentence);
	}

	private void print(CheckReport report) {
		PrintStream out = surroundings.out();
		report.faults().forEach(fault -> out.println("✗ " + Visible.of(fault)));
		for (CheckReport.TriedEngine engine : report.engines()) {
			out.println("the engine " + Visible.of(engine.name()) + " (" + Visible.of(engine.id()) + ")");
			for (Trial.Tried tried : engine.tried())
				out.println(
						String.format("  %2d  %s  %s", tried.strictness(), tried.fault().isEmpty() ? "✓" : "✗", Visible.of(tried.words())));
			engine.faults().forEach(fault -> out.println("✗ " + Visible.of(fault)));
		}
		if (report.engines().isEmpty() && report.isKept()) out.println("it has no engine; its bundles can be installed");
		long faults = report.allFaults().count();
		out.println(Visible.of(report.plugin() + " " + report.version()) + (report.isKept() ? " passes strictness " + report.strictness()
				: faults == 1 ? ": one fault; mend it and check again" : ": " + faults + " faults; mend the first and check again"));
	}

	private ObjectNode tree(CheckReport report) {
		ObjectNode tree = Json.object().put("plugin", report.plugin()).put("version", report.version())
				.put("strictness", report.strictness()).put("kept", report.isKept());
		ArrayNode faults = tree.putArray("faults");
		report.faults().forEach(faults::add);
		ArrayNode engines = tree.putArray("engines");
		for (CheckReport.TriedEngine engine : report.engines()) {
			ObjectNode one = engines.addObject().put("id", engine.id()).put("name", engine.name()).put("kept", engine.faults().isEmpty())
					.put("reached", engine.reached(report.strictness()));
			ArrayNode promises = one.putArray("promises");
			for (Trial.Tried tried : engine.tried())
				promises.addObject().put("promise", tried.promise()).put("strictness", tried.strictness())
						.put("words", tried.words()).put("kept", tried.fault().isEmpty()).put("fault", tried.fault().orElse(""))
						.put("millis", tried.millis());
		}
		return tree;
	}
}
