package gleaner.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.studio.StudioException;
import gleaner.studio.corpus.CorpusNote;
import gleaner.studio.corpus.CorpusStatistics;
import gleaner.studio.corpus.StoredCorpus;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gleaner corpus stats NAME} */
@Command(name = "stats", description = "Count a corpus and tell where it is from.", mixinStandardHelpOptions = true, sortOptions = false)
final class CorpusStatsCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Mixin
	private StudioOption studioOption;

	@Parameters(paramLabel = "NAME", description = "Which corpus.")
	private String name;

	@Option(names = "--json", description = "Print an object.")
	private boolean json;

	CorpusStatsCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException {
		StoredCorpus corpus = studioOption.open().corpora().get(name);
		CorpusStatistics counts = corpus.statistics();
		CorpusNote note = corpus.note();
		if (json) {
			ObjectNode node = Json.object().put("name", corpus.name()).put("poems", counts.poems()).put("lines", counts.lines()).put("words", counts.words()).put("characters", counts.characters());
			note.origin().forEach(node.putArray("origin")::add);
			note.encodings().forEach(node.putArray("encodings")::add);
			note.changes().forEach(node.putArray("changes")::add);
			node.put("source", note.source().orElse(null)).put("author", note.author().orElse(null)).put("licence", note.licence().orElse(null)).put("splitting", note.splitting()).put("imported", note.imported().toString());
			surroundings.out().println(Json.line(node));
			return 0;
		}
		surroundings.out().println(corpus.name());
		surroundings.out().printf("%,14d poems%n%,14d lines%n%,14d words%n%,14d characters%n", counts.poems(), counts.lines(), counts.words(), counts.characters());
		surroundings.out().println("from " + String.join(", ", note.origin()) + "; " + String.join(", ", note.encodings()) + "; " + note.splitting());
		return 0;
	}
}
