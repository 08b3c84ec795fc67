// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.corpus;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.corpus.report.Annotation;
import gleaner.files.StudioException;
import gleaner.cli.kit.Interrupter;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.ProgressLine;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.language.Language;
import gleaner.search.Hit;
import gleaner.search.HitLine;
import gleaner.search.Place;
import gleaner.search.QueryException;
import gleaner.search.Results;
import gleaner.search.SearchIndex;
import gleaner.studio.Studio;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gleaner corpus search QUESTION…} */
@Command(name = "search", description = "Find texts in corpora, debris and poems.", mixinStandardHelpOptions = true, sortOptions = false,
		footer = { "", "A text must have all words. \"old desire\" is a phrase, glim* a beginning, "
				+ "desire~ a similar word, sea NEAR/5 light",
			"two words close together; OR, NOT, - and ( ) work as usual. Conditions:",
			"  author: title: corpus: engine: model: seed: date:>2016-12 kind:corpus|debris|poem",
			"  for one line: syllables:8..10 metre:iambic rhymes:desire ends:light line:coal invention:true sentiment:<-0.5" })
final class CorpusSearchCommand implements Callable<Integer> {
	/** So long somebody waits who only wants to know. */
	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private final Surroundings surroundings;
	private int unread;
	private int unheard;

	@Spec
	private CommandSpec spec;

	@Mixin
	private StudioOption studioOption;

	@Parameters(arity = "1..*", paramLabel = "QUESTION", description = "What to look for.")
	private List<String> question;

	@Option(names = { "--limit", "--most" }, paramLabel = "N",
			description = "At most this many hits. Default: ${DEFAULT-VALUE}. (--most is its old name.)", defaultValue = "20")
	private int most;

	@Option(names = "--wait",
			description = "Read all debris first, however long it takes. Default: search what can be read in two seconds, and say what is "
					+ "missing; the next search goes further.")
	private boolean wait;

	@Option(names = "--json", description = "Print a JSON object.")
	private boolean json;

	CorpusSearchCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException, InterruptedException {
		if (most < 1) throw new ParameterException(spec.commandLine(), "--limit is " + most + ", must be 1 or more");
		Studio studio = studioOption.open();
		String asked = String.join(" ", question);
		try (SearchIndex index = new SearchIndex(studio, Language.english())) {
			bringUpToDate(index, index.asksOfLines(asked));
			Results results = index.search(asked, most);
			if (json) surroundings.out().println(Json.line(describe(asked, results)));
			else print(results);
			return 0;
		} catch (QueryException e) {
			throw new ParameterException(spec.commandLine(), e.getMessage());
		}
	}

	/** What is asked of lines is heard only if it is asked. */
	private void bringUpToDate(SearchIndex index, boolean lines) throws StudioException, InterruptedException {
		try (ProgressLine progress = new ProgressLine(surroundings); Interrupter interrupter = Interrupter.ofThisThread()) {
			SearchIndex.Update update = wait ? index.update(progress) : index.update(progress, PATIENCE);
			unread = update.unread();
			if (lines && !update.elsewhere()) {
				int threads = Annotation.usualThreads();
				unheard = update.unheard() - (wait ? index.hear(threads, progress) : index.hear(threads, progress, PATIENCE));
			}
			progress.close();
			if (update.elsewhere())
				surroundings.err().println("Another Gleaner keeps the index of this studio; this is what the index has so far.");
		}
		String more = "; search again, or read everything first with --wait";
		if (unread > 0) surroundings.err().println("note: " + unread + (unread == 1 ? " debris file is" : " debris files are")
				+ " not fully read yet and may have more" + more);
		if (unheard > 0)
			surroundings.err()
					.println("note: " + unheard + (unheard == 1 ? " text is" : " texts are") + " not analysed line by line yet" + more);
	}

	private ObjectNode describe(String asked, Results results) {
		ObjectNode node = Json.object().put("question", asked).put("total", results.total()).put("milliseconds",
				Math.round(results.nanos() / 1e4) / 100.0).put("unread", unread).put("unheard", unheard);
		ArrayNode hits = node.putArray("hits");
		for (Hit hit : results.hits()) {
			ObjectNode of = hits.addObject().put("kind", hit.place().kind());
			switch (hit.place()) {
			case Place.InCorpus(String corpus, String poem, _) -> of.put("corpus", corpus).put("poem", poem);
			case Place.InDebris(String debris, long offset) -> of.put("debris", debris).put("offset", offset);
			case Place.InPoems(String title, _) -> of.put("poem", title);
			}
			of.put("title", hit.label()).put("author", hit.author()).put("from", hit.from()).put("date", hit.date());
			ArrayNode lines = of.putArray("lines");
			for (HitLine line : hit.lines()) lines.addObject().put("line", line.number() + 1).put("text", line.text());
		}
		return node;
	}

	private void print(Results results) {
		for (Hit hit : results.hits()) {
			surroundings.out().println(hit.label() + (hit.author().isBlank() ? "" : ", " + hit.author()) + "  (" + where(hit) + ")");
			for (HitLine line : hit.lines()) surroundings.out().printf("%6d  %s%n", line.number() + 1, line.text());
		}
		surroundings.out().printf("%,d %s%n", results.total(), results.total() == 1 ? "text" : "texts");
	}

	private static String where(Hit hit) {
		return switch (hit.place()) {
		case Place.InCorpus(String corpus, String poem, _) -> corpus + ", " + poem;
		case Place.InDebris(String debris, _) -> debris;
		case Place.InPoems _ -> "poem";
		};
	}
}
