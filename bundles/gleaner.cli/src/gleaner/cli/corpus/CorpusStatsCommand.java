// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.corpus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.corpus.CorpusNote;
import gleaner.corpus.CorpusStatistics;
import gleaner.corpus.StoredCorpus;
import gleaner.corpus.report.CorpusReport;
import gleaner.corpus.report.CorpusReports;
import gleaner.files.StudioException;
import gleaner.cli.kit.Interrupter;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.ProgressLine;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.studio.Studio;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gleaner corpus stats NAME} */
@Command(name = "stats",
		description = "Count a corpus, and show where it comes from.", mixinStandardHelpOptions = true, sortOptions = false)
final class CorpusStatsCommand implements Callable<Integer> {
	private static final int MOST = 12;

	private final Surroundings surroundings;

	@Mixin
	private StudioOption studioOption;

	@Parameters(paramLabel = "CORPUS", description = "The corpus.")
	private String name;

	@Option(names = "--report",
			description = "Also show vocabulary, metres, names, inventions and characteristic words. This reads the corpus; run \"gleaner "
					+ "corpus annotate\" first.")
	private boolean withReport;

	@Option(names = "--json", description = "Print a JSON object.")
	private boolean json;

	CorpusStatsCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException, InterruptedException {
		Studio studio = studioOption.open();
		StoredCorpus corpus = studio.corpora().get(name);
		CorpusStatistics counts = corpus.statistics();
		CorpusNote note = corpus.note();
		if (json) {
			ObjectNode node = Json.object().put("name", corpus.name()).put("poems", counts.poems()).put("lines", counts.lines())
					.put("words", counts.words()).put("characters", counts.characters()).put("fingerprint", corpus.fingerprint());
			note.origin().forEach(node.putArray("origin")::add);
			note.encodings().forEach(node.putArray("encodings")::add);
			note.changes().forEach(node.putArray("changes")::add);
			node.put("source", note.source().orElse(null)).put("author", note.author().orElse(null))
					.put("licence", note.licence().orElse(null)).put("splitting", note.splitting())
					.put("imported", note.imported().toString());
			if (withReport) node.set("report", Json.tree(report(studio, corpus)));
			surroundings.out().println(Json.line(node));
			return 0;
		}
		surroundings.out().println(corpus.name());
		surroundings.out().printf("%,14d poems%n%,14d lines%n%,14d words%n%,14d characters%n", counts.poems(), counts.lines(),
				counts.words(), counts.characters());
		surroundings.out()
				.println("from " + String.join(", ", note.origin()) + "; " + String.join(", ", note.encodings()) + "; " + note.splitting());
		if (withReport) print(report(studio, corpus));
		return 0;
	}

	private CorpusReport report(Studio studio, StoredCorpus corpus) throws StudioException, InterruptedException {
		try (ProgressLine progress = new ProgressLine(surroundings); Interrupter interrupter = Interrupter.ofThisThread()) {
			return new CorpusReports(studio.corpora()).sum(corpus, progress);
		}
	}

	private void print(CorpusReport report) {
		surroundings.out().printf("%,14d different words, %,d of them once%n", report.vocabulary(), report.once());
		if (report.read() < report.size().poems())
			surroundings.err().printf("%,d of %,d poems have a report; make the rest with: gleaner corpus annotate \"%s\"%n",
					report.read(), report.size().poems(), report.corpus());
		print("poems by author", report.authors());
		print("lines by metre", report.lineMetres());
		print("poems by metre", report.poemMetres());
		print("names", report.names());
		print("inventions", report.inventions());
		String words = report.characteristic().stream().limit(MOST).map(c -> c.word() + " " + c.count()).collect(Collectors.joining(", "));
		if (!words.isEmpty())
			surroundings.out().println("characteristic, compared with " + String.join(", ", report.comparedWith()) + ": " + words);
	}

	private void print(String what, Map<String, Integer> counts) {
		String list = counts.entrySet().stream().limit(MOST).map(e -> e.getKey() + " " + e.getValue()).collect(Collectors.joining(", "));
		if (!list.isEmpty()) surroundings.out().println(what + ": " + list);
	}
}
