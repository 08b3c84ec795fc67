package gleaner.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.studio.Studio;
import gleaner.studio.StudioException;
import gleaner.studio.corpus.FileReport;
import gleaner.studio.corpus.ImportOptions;
import gleaner.studio.corpus.ImportReport;
import gleaner.studio.corpus.Splitting;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
@Command(name = "import", description = "Bring poems in: folders of .txt, one .txt, or .jsonl with a \"text\" field.", mixinStandardHelpOptions = true, sortOptions = false)
final class CorpusImportCommand implements Callable<Integer> {
	private static final int MOST_REMARKS = 20;

	private final Surroundings surroundings;

	@Spec
	private CommandSpec spec;

	@Mixin
	private StudioOption studioOption;

	@Parameters(index = "0", paramLabel = "NAME", description = "What to call the corpus.")
	private String name;

	@Parameters(index = "1..*", arity = "1..*", paramLabel = "PATH", description = "Files and folders.")
	private List<Path> paths;

	@ArgGroup(exclusive = true)
	private SplittingOptions splitting = new SplittingOptions();

	@Option(names = "--encoding", paramLabel = "NAME", description = "The encoding of all files, e.g. UTF-8 or windows-1252. Standard: found out for each.")
	private Charset encoding;

	@Option(names = "--json", description = "Print the report as an object.")
	private boolean json;

	CorpusImportCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException, InterruptedException {
		ImportOptions options = new ImportOptions(splitting(), Optional.ofNullable(encoding));
		Studio studio = studioOption.open();
		ImportReport report;
		try (ProgressLine progress = new ProgressLine(surroundings); Interrupter interrupter = Interrupter.ofThisThread()) {
			report = studio.corpora().importFrom(name, paths, options, progress);
		}
		if (json) surroundings.out().println(Json.line(describe(report)));
		else print(report);
		return 0;
	}

	private Splitting splitting() {
		try {
			return splitting.splitting();
		} catch (IllegalArgumentException e) {
			throw new ParameterException(spec.commandLine(), e.getMessage());
		}
	}

	private void print(ImportReport report) {
		Map<String, Integer> encodings = new TreeMap<>();
		int remarks = 0;
		for (FileReport file : report.files()) {
			if (file.skipped().isEmpty()) encodings.merge(file.encoding() + (file.detected() ? " (detected)" : " (named)"), 1, Integer::sum);
			List<String> said = file.skipped().map(why -> List.of("skipped: " + why)).orElse(file.remarks());
			for (String remark : said) if (remarks++ < MOST_REMARKS) surroundings.out().println(file.path() + ": " + remark);
		}
		if (remarks > MOST_REMARKS) surroundings.out().println("… and " + (remarks - MOST_REMARKS) + " more remarks; --json tells them all");
		encodings.forEach((encoding, files) -> surroundings.out().println(files + (files == 1 ? " file in " : " files in ") + encoding));
		surroundings.out().println("Imported " + report.poems() + (report.poems() == 1 ? " poem" : " poems") + " as " + report.corpus());
	}

	private static ObjectNode describe(ImportReport report) {
		ObjectNode node = Json.object().put("corpus", report.corpus()).put("poems", report.poems());
		ArrayNode files = node.putArray("files");
		for (FileReport file : report.files()) {
			ObjectNode entry = files.addObject().put("path", file.path().toString()).put("encoding", file.encoding()).put("detected", file.detected()).put("poems", file.poems());
			entry.put("skipped", file.skipped().orElse(null));
			file.remarks().forEach(entry.putArray("remarks")::add);
		}
		return node;
	}
}
