// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.corpus;

import gleaner.cli.kit.Interrupter;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.ProgressLine;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.corpus.ImportOrder;
import gleaner.corpus.ImportPreview;
import gleaner.corpus.ImportReport;
import gleaner.corpus.ImportSource;
import gleaner.corpus.Importable;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gleaner corpus import NAME PATH…} */
@Command(name = "import", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Import poems: folders, and files that end in " + Importable.IN_WORDS
				+ ", also texts of Project Gutenberg; from disk or from an address.",
		exitCodeListHeading = "Exit codes:%n", exitCodeList = { "0:Gleaner imported everything.", "1:Gleaner imported "
				+ "nothing.",
			"2:The call is wrong.",
			"3:Gleaner made the corpus, but could not read a file, or took it for code; the report names it." })
final class CorpusImportCommand implements Callable<Integer> {
	/** A file that might have come in did not. */
	private static final int NOT_ALL = 3;

	private final Surroundings surroundings;

	@Spec
	private CommandSpec spec;

	@Mixin
	private StudioOption studioOption;

	@Parameters(index = "0", paramLabel = "NAME", description = "The corpus's name.")
	private String name;

	@Parameters(index = "1..*", arity = "1..*", paramLabel = "PATH", description = "Files, folders, and addresses (https://…).")
	private List<String> sources;

	@ArgGroup(exclusive = true)
	private SplittingOptions splitting = new SplittingOptions();

	@Mixin
	private ImportOptionGroup options;

	@Option(names = "--preview", description = "Show the result, and write nothing.")
	private boolean preview;

	@Option(names = "--json", description = "Print the report as a JSON object.")
	private boolean json;

	CorpusImportCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException, InterruptedException {
		ImportOrder order = order();
		Studio studio = studioOption.open();
		ImportPrinter printer = new ImportPrinter(surroundings.out());
		if (preview) {
			ImportPreview seen = preview(studio, order);
			if (json) surroundings.out().println(Json.line(ImportPrinter.describe(seen)));
			else printer.preview(seen);
			return seen.report().missed().isEmpty() ? 0 : NOT_ALL;
		}
		ImportReport report;
		try (ProgressLine progress = new ProgressLine(surroundings); Interrupter interrupter = Interrupter.ofThisThread()) {
			report = studio.corpora().importFrom(order, progress);
		}
		if (json) surroundings.out().println(Json.line(ImportPrinter.describe(report)));
		else printer.report(report);
		return report.missed().isEmpty() ? 0 : NOT_ALL;
	}

	private ImportPreview preview(Studio studio, ImportOrder order) throws StudioException, InterruptedException {
		try (ProgressLine progress = new ProgressLine(surroundings); Interrupter interrupter = Interrupter.ofThisThread()) {
			return studio.corpora().preview(order, progress);
		}
	}

	private ImportOrder order() {
		try {
			return new ImportOrder(name, sources.stream().map(ImportSource::of).toList(), options.with(splitting.splitting()));
		} catch (IllegalArgumentException e) {
			throw new ParameterException(spec.commandLine(), e.getMessage());
		}
	}
}
