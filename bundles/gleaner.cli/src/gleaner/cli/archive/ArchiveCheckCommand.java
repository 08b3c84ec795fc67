// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.archive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.archive.check.ArchiveCheck;
import gleaner.cli.kit.Interrupter;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.ProgressLine;
import gleaner.cli.kit.Surroundings;
import gleaner.engine.EngineException;
import gleaner.files.Sentence;
import gleaner.files.StudioException;
import gleaner.voice.replay.Remade;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gleaner archive check FILE} */
@Command(name = "check",
		description = "Check an archive: compare every file with its checksum, and make a sample of its raw poems again from the archive "
				+ "alone. Nothing in it is run or unpacked.",
		mixinStandardHelpOptions = true, sortOptions = false,
		footer = { "", "The exit code is 0 if the archive is sound, and 1 if it is not." })
final class ArchiveCheckCommand implements Callable<Integer> {
	private static final int NAMED = 20;

	private final Surroundings surroundings;

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "FILE", description = "The zip, or the folder where you unpacked it.")
	private Path archive;

	@Option(names = "--sample", paramLabel = "N", defaultValue = "10",
			description = "Make this many raw poems again; 0 for none. Default: ${DEFAULT-VALUE}.")
	private int sample;

	@Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "The seed that picks them. Default: ${DEFAULT-VALUE}.")
	private long seed;

	@Option(names = "--json", description = "Print a JSON object.")
	private boolean json;

	ArchiveCheckCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws EngineException, StudioException, InterruptedException {
		if (sample < 0) throw new ParameterException(spec.commandLine(), "--sample is " + sample + ", must be 0 or more");
		ArchiveCheck.Outcome outcome;
		try (ProgressLine progress = new ProgressLine(surroundings); Interrupter interrupter = Interrupter.ofThisThread()) {
			outcome = new ArchiveCheck(archive, progress).run(sample, seed, surroundings.engines());
		}
		if (json) surroundings.out().println(Json.line(object(outcome)));
		else print(outcome);
		return outcome.isSound() ? 0 : 1;
	}

	private void print(ArchiveCheck.Outcome outcome) {
		for (String finding : outcome.findings().stream().limit(NAMED).toList()) surroundings.out().println(Sentence.of(finding));
		if (outcome.findings().size() > NAMED)
			surroundings.out().println("And " + (outcome.findings().size() - NAMED) + " more of this kind.");
		for (Remade remade : outcome.sample()) {
			surroundings.out().println(word(remade) + ": " + remade.what());
			for (String finding : remade.findings()) surroundings.out().println("    " + Sentence.of(finding));
		}
		long missed = outcome.sample().stream().filter(remade -> remade.verdict() == Remade.Verdict.IMPOSSIBLE).count();
		if (missed > 0) surroundings.out().println("Gleaner could not make " + missed + " of the " + outcome.sample().size()
				+ " raw poems again: the archive leaves out what they were made of.");
		surroundings.out().println((outcome.isSound() ? "sound: " : "not sound: ") + outcome.card().title() + ", " + outcome.files()
				+ " files, " + outcome.card().words());
	}

	private static String word(Remade remade) {
		return remade.verdict().name().toLowerCase(Locale.ROOT);
	}

	private ObjectNode object(ArchiveCheck.Outcome outcome) {
		ObjectNode object = Json.object().put("sound", outcome.isSound()).put("title", outcome.card().title()).put("files", outcome.files())
				.put("raw", outcome.card().raw());
		ArrayNode findings = object.putArray("findings");
		outcome.findings().forEach(findings::add);
		ArrayNode remade = object.putArray("sample");
		for (Remade each : outcome.sample()) {
			ArrayNode why = remade.addObject().put("what", each.what()).put("verdict", word(each)).putArray("findings");
			each.findings().forEach(why::add);
		}
		return object;
	}
}
