// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.making;

import gleaner.cli.kit.Interrupter;
import gleaner.cli.kit.Printer;
import gleaner.cli.kit.ProgressLine;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.files.Faults;
import gleaner.files.StudioException;
import gleaner.language.Language;
import gleaner.studio.Studio;
import gleaner.voice.EngineCatalog;
import gleaner.voice.GenerationOrder;
import gleaner.voice.Spew;
import gleaner.voice.SpewListener;
import gleaner.voice.TemplateReports;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gleaner generate} */
@Command(name = "generate", description = "Spew raw text. The studio keeps it as debris.", mixinStandardHelpOptions = true,
		sortOptions = false)
final class GenerateCommand implements Callable<Integer> {
	private final Surroundings surroundings;
	private final ProgressLine progress;

	@Spec
	private CommandSpec spec;

	@Mixin
	private StudioOption studioOption;

	@Option(names = "--count", paramLabel = "N", defaultValue = "1",
			description = "The number of poems; 0 means until Ctrl+C. Default: ${DEFAULT-VALUE}.")
	private long count;

	@Mixin
	private OrderOptions said = new OrderOptions();

	@Option(names = "--out", paramLabel = "FILE", description = "Write to this file, not to the terminal.")
	private Path outFile;

	@Option(names = "--json", description = "Print a JSON object per poem and line.")
	private boolean json;

	@Mixin
	private MakingJob job = new MakingJob();

	GenerateCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
		progress = new ProgressLine(surroundings);
	}

	@Override
	public Integer call() throws EngineException, StudioException, InterruptedException {
		GenerationOrder order = said.order(surroundings.engines(), studioOption::open, count, spec);
		EngineCatalog catalog = surroundings.engines().get();
		EngineInfo chosen = catalog.entry(order.engine()).info();
		Studio studio = studioOption.open();
		if (job.isWanted()) return begin(studio, chosen, order);
		if (outFile == null) {
			spew(studio, chosen, order, new Spew(studio, catalog, order, printer(surroundings.out())));
			return 0;
		}
		try (Printer out = file()) {
			try {
				spew(studio, chosen, order, new Spew(studio, catalog, order, printer(out)));
			} finally {
				out.requireWritten(outFile.toString());
			}
		}
		return 0;
	}

	/** What is read closely is read now, once, and not by each task. */
	private int begin(Studio studio, EngineInfo info, GenerationOrder order) throws EngineException, StudioException, InterruptedException {
		if (outFile != null) throw new ParameterException(spec.commandLine(),
				"--out and --job do not go together; a job collects its poems in its own folder");
		try (ProgressLine line = progress; Interrupter interrupter = Interrupter.ofThisThread()) {
			for (String failure : TemplateReports.make(studio, info, order, Language.english(), line)) surroundings.warn(failure);
		}
		job.start(surroundings, studio, spec, info, List.of("generate"), order);
		return 0;
	}

	private SpewListener printer(PrintStream out) {
		Remarks remarks = new Remarks(surroundings, progress, !said.hasSeed());
		return json ? new JsonPrinter(out, remarks) : new TextPrinter(out, remarks);
	}

	/** Runs it so that Ctrl+C stops the engine and closes the debris before the program goes. */
	private void spew(Studio studio, EngineInfo info, GenerationOrder order, Spew spew)
			throws EngineException, StudioException, InterruptedException {
		try (ProgressLine line = progress; Interrupter interrupter = Interrupter.ofThisThread()) {
			for (String failure : TemplateReports.make(studio, info, order, Language.english(), line)) surroundings.warn(failure);
			spew.run();
		}
	}

	private Printer file() throws StudioException {
		try {
			return Printer.of(Files.newOutputStream(outFile), false);
		} catch (IOException e) {
			throw Faults.writing(outFile, e);
		}
	}
}
