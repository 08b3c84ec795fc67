// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.corpus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.corpus.StoredCorpus;
import gleaner.corpus.report.Annotation;
import gleaner.corpus.report.Annotator;
import gleaner.files.StudioException;
import gleaner.cli.kit.Interrupter;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.ProgressLine;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.language.Language;
import gleaner.studio.Studio;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gleaner corpus annotate NAME} */
@Command(name = "annotate",
		description = "Read a corpus closely: make the reports that its poems lack. You can interrupt it; the next call continues.",
		mixinStandardHelpOptions = true, sortOptions = false)
final class CorpusAnnotateCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Spec
	private CommandSpec spec;

	@Mixin
	private StudioOption studioOption;

	@Parameters(paramLabel = "CORPUS", description = "The corpus.")
	private String name;

	@Option(names = "--threads", paramLabel = "N", description = "The number of poems to read at once. Default: all cores but one.")
	private Integer threads;

	@Option(names = "--json", description = "Print a JSON object.")
	private boolean json;

	CorpusAnnotateCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException, InterruptedException {
		if (threads != null && threads < 1)
			throw new ParameterException(spec.commandLine(), "--threads is " + threads + ", must be 1 or more");
		Studio studio = studioOption.open();
		StoredCorpus corpus = studio.corpora().get(name);
		Annotation.Outcome outcome;
		try (ProgressLine progress = new ProgressLine(surroundings); Interrupter interrupter = Interrupter.ofThisThread()) {
			outcome = Annotation.run(corpus, new Annotator(Language.english()), threads == null ? Annotation.usualThreads() : threads,
					progress);
		}
		if (json) {
			ObjectNode node = Json.object().put("corpus", corpus.name()).put("poems", outcome.poems()).put("made", outcome.made());
			outcome.failures().forEach(node.putArray("failures")::add);
			surroundings.out().println(Json.line(node));
		} else {
			outcome.failures().forEach(surroundings.err()::println);
			surroundings.out().println("Read " + corpus.name() + ": " + outcome.poems() + (outcome.poems() == 1 ? " poem, " : " poems, ")
					+ outcome.made() + " of them now");
		}
		return 0;
	}
}
