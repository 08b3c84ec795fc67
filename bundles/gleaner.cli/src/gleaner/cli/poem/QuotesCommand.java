package gleaner.cli.poem;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.corpus.quotation.Disguises;
import gleaner.corpus.quotation.Quotation;
import gleaner.corpus.quotation.QuotationIndex;
import gleaner.files.StudioException;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.ProgressLine;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.cli.kit.TextSource;
import gleaner.language.Language;
import gleaner.studio.Studio;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gleaner quotes FILE} */
@Command(name = "quotes", description = "Find what of a text stands in the corpora as well.", mixinStandardHelpOptions = true,
		sortOptions = false)
final class QuotesCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Parameters(paramLabel = "FILE", description = "A poem as plain text, or - to read what is piped in.")
	private String file;

	@Mixin
	private StudioOption studioOption;

	@Option(names = "--words", paramLabel = "N",
			description = "Only runs with N words of the source or more; ${DEFAULT-VALUE} if not given, 3 at least.")
	private int shortest = QuotationIndex.USUAL;

	@Option(names = "--disguise", description = "Name words that keep the rhythm and break the runs.")
	private boolean disguise;

	@Option(names = "--json", description = "Print an array of objects.")
	private boolean json;

	@Spec
	private CommandSpec spec;

	QuotesCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException, InterruptedException {
		if (shortest < QuotationIndex.SHORTEST) throw new ParameterException(spec.commandLine(),
				"--words " + shortest + " is too short to tell anything; give " + QuotationIndex.SHORTEST + " or more");
		String text = TextSource.read(file);
		Studio studio = studioOption.open();
		QuotationIndex index;
		try (ProgressLine progress = new ProgressLine(surroundings)) {
			index = studio.quotations().upToDate(progress);
		}
		List<Quotation> found = index.find(text, shortest);
		Function<Quotation, List<Disguises.Swap>> swaps = disguise ? new Disguises(Language.english(), index, shortest).in(text)
				: any -> List.of();
		if (json) surroundings.out().println(Json.line(describe(found, swaps)));
		else print(text, found, swaps);
		return 0;
	}

	private ArrayNode describe(List<Quotation> found, Function<Quotation, List<Disguises.Swap>> swaps) {
		ArrayNode all = JsonNodeFactory.instance.arrayNode();
		for (Quotation q : found) {
			ObjectNode node = all.addObject().put("text", q.text()).put("start", q.start()).put("length", q.length())
					.put("kind", q.kind().name().toLowerCase(Locale.ROOT)).put("words", q.words())
					.put("corpus", q.source().corpus()).put("poem", q.source().title()).put("poemId", q.source().poem())
					.put("author", q.source().author()).put("line", q.source().line())
					.put("poems", q.poems());
			if (!disguise) continue;
			ArrayNode disguises = node.putArray("disguises");
			for (Disguises.Swap swap : swaps.apply(q))
				disguises.addObject().put("start", swap.start()).put("length", swap.end() - swap.start()).put("word", swap.word())
						.put("text", swap.text()).put("breaks", swap.isBroken());
		}
		return all;
	}

	private void print(String text, List<Quotation> found, Function<Quotation, List<Disguises.Swap>> swaps) {
		if (found.isEmpty()) surroundings.out().println("nothing: no run of " + shortest + " words or more stands in the corpora");
		for (Quotation q : found) {
			long line = text.substring(0, q.start()).chars().filter(c -> c == '\n').count() + 1;
			String author = q.source().author().isEmpty() ? "" : q.source().author() + ", ";
			String others = q.poems() > 1 ? ", and " + (q.poems() - 1) + " more" : "";
			surroundings.out().printf("%4d  %s%n      %s: %s“%s”, line %d (%s%s)%n", line, q.text().replaceAll("\\s*\\n\\s*", " / "),
					q.kind().words(), author, q.source().title(), q.source().line(),
					q.source().corpus(), others);
			for (Disguises.Swap swap : swaps.apply(q))
				surroundings.out().printf("      %s → %s%s%n", swap.word(), swap.by().text(), swap.isBroken() ? "" : " (shortens it)");
		}
	}
}
