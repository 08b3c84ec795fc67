// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.archive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.archive.ArchiveMaker;
import gleaner.archive.content.Part;
import gleaner.archive.content.Plan;
import gleaner.cli.kit.Answer;
import gleaner.cli.kit.Interrupter;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.Languages;
import gleaner.cli.kit.ProgressLine;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.files.Nearest;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.voice.ProgramVersion;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gleaner archive NAME [PATH…]} */
@Command(name = "archive",
		description = "Archive an experiment: its raw poems, poems, threads, performances, metadata and checksums, as pages for a browser "
				+ "and as one zip. The texts of a corpus go in only if its licence allows it.",
		mixinStandardHelpOptions = true, sortOptions = false, synopsisSubcommandLabel = "[COMMAND]")
final class ArchiveCommand implements Callable<Integer> {
	private static final int NAMED = 5;

	private final Surroundings surroundings;

	@Spec
	private CommandSpec spec;

	@Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "The archive's name.")
	private String name;

	@Parameters(index = "1..*", arity = "0..*", paramLabel = "PATH",
			description = "Raw text from elsewhere: files and folders. File names may be headers.")
	private List<Path> elsewhere = List.of();

	@Mixin
	private StudioOption studioOption;

	@Option(names = "--thread", paramLabel = "RUN",
			description = "Only this thread and what it said; the end of an id is enough. Repeatable. Default: all.")
	private List<String> threads = List.of();

	@Option(names = "--title", paramLabel = "TEXT", defaultValue = "", description = "The title of the pages. Default: the name.")
	private String title;

	@Option(names = "--author", paramLabel = "NAME", description = "Whom to cite. Repeatable.")
	private List<String> authors = List.of();

	@Option(names = "--about", paramLabel = "TEXT", defaultValue = "", description = "What the experiment was.")
	private String about;

	@Option(names = "--licence", paramLabel = "TEXT", defaultValue = "",
			description = "The licence you give it: an SPDX identifier such as CC-BY-4.0, or words.")
	private String licence;

	@Option(names = "--share", paramLabel = "CORPUS",
			description = "Include the texts of this corpus, because you may give them away. Repeatable.")
	private Set<String> shared = Set.of();

	@Option(names = "--without-corpus", paramLabel = "CORPUS",
			description = "Leave out the texts of this corpus, although its licence allows them. Repeatable.")
	private Set<String> withheld = Set.of();

	@Option(names = "--without", paramLabel = "PART", split = ",",
			description = "Leave out corpora, reservoirs, models, lifelines, poems, performances or voices.")
	private List<String> without = List.of();

	@Option(names = "--ages", paramLabel = "N", defaultValue = "" + Plan.USUAL_AGES,
			description = "Let at most N models of each thread speak in its life-line. Default: ${DEFAULT-VALUE}.")
	private int ages;

	@Mixin
	private Answer answer = new Answer();

	ArchiveCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException, InterruptedException {
		if (name == null) throw wrong("the archive has no name; give one, as in: gleaner archive \"First winter\"");
		if (ages < 1) throw wrong("--ages is " + ages + ", must be 1 or more");
		for (String corpus : shared) if (withheld.contains(corpus))
			throw wrong("the corpus \"" + corpus + "\" is named by --share and by --without-corpus; give one of them");
		Set<Part> parts = EnumSet.noneOf(Part.class);
		for (String word : without) parts.add(part(word));
		Studio studio = studioOption.open();
		Set<String> ids = new HashSet<>();
		for (String thread : threads) ids.add(studio.runs().get(thread).id());
		Plan plan = new Plan(name, title, authors, about, licence, ids, elsewhere, shared, withheld, parts, ages);
		ArchiveMaker.Outcome outcome;
		try (ProgressLine progress = new ProgressLine(surroundings); Interrupter interrupter = Interrupter.ofThisThread()) {
			outcome = new ArchiveMaker(studio, surroundings.engines(), Languages.ofThisProgram(), ProgramVersion.now(), progress)
					.make(plan);
		}
		tell(outcome);
		return 0;
	}

	private ParameterException wrong(String sentence) {
		return new ParameterException(spec.commandLine(), sentence);
	}

	private Part part(String word) {
		List<String> words = Arrays.stream(Part.values()).map(Part::word).toList();
		return Part.of(word.strip()).orElseThrow(() -> wrong("--without is \"" + word + "\"" + Nearest.question(word, words)
				+ ", must be of: " + words.stream().collect(Collectors.joining(", "))));
	}

	private void tell(ArchiveMaker.Outcome outcome) {
		for (String remark : outcome.remarks().stream().limit(NAMED).toList()) surroundings.warn(remark);
		int more = outcome.remarks().size() - NAMED;
		if (more > 0) surroundings.warn(more + " more could not be put in");
		ObjectNode json = Json.object().put("name", name).put("site", outcome.site().toString()).put("file", outcome.file().toString())
				.put("raw", outcome.card().raw()).put("poems", outcome.card().poems()).put("threads", outcome.card().threads());
		ArrayNode remarks = json.putArray("remarks");
		outcome.remarks().forEach(remarks::add);
		answer.give(surroundings, json,
				outcome.file() + ": " + outcome.card().words() + "; to read it, open " + outcome.site().resolve("index.html"));
	}
}
