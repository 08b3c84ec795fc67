// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.poem;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.corpus.quotation.Disguises;
import gleaner.corpus.quotation.Quotation;
import gleaner.corpus.quotation.QuotationIndex;
import gleaner.corpus.quotation.QuotedPassage;
import gleaner.files.StudioException;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.Languages;
import gleaner.cli.kit.ProgressLine;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.cli.kit.TextSource;
import gleaner.studio.Studio;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
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
@Command(name = "quotes", description = "Find passages of a text that also stand in the corpora.", mixinStandardHelpOptions = true,
		sortOptions = false)
final class QuotesCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Parameters(paramLabel = "FILE", description = "A poem as plain text, or - to read what is piped in.")
	private String file;

	@Mixin
	private StudioOption studioOption;

	@Option(names = "--words", paramLabel = "N",
			description = "Show only runs of at least N words from the source. Default: ${DEFAULT-VALUE}; 3 at least.")
	private int shortest = QuotationIndex.USUAL;

	@Option(names = "--corpus", paramLabel = "CORPUS",
			description = "Search only this corpus; repeatable. Default: all corpora except those made from the studio's debris.")
	private List<String> only = List.of();

	@Option(names = "--except", paramLabel = "CORPUS", description = "Do not search this corpus; repeatable.")
	private List<String> except = List.of();

	@Option(names = "--disguise", description = "Suggest words that keep the rhythm and break the quotations.")
	private boolean disguise;

	@Option(names = "--json",
			description = "Print a JSON array with an object per passage; the sum of their shares is the quoted part of the text.")
	private boolean json;

	@Spec
	private CommandSpec spec;

	QuotesCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException, InterruptedException {
		if (shortest < QuotationIndex.SHORTEST) throw new ParameterException(spec.commandLine(),
				"--words " + shortest + " is too short to mean anything; give " + QuotationIndex.SHORTEST + " or more");
		String text = TextSource.read(file);
		Studio studio = studioOption.open();
		Set<String> names = names(studio, only);
		Set<String> left = names(studio, except);
		Set<String> debris = names.isEmpty() ? studio.corporaOfDebris() : Set.of();
		QuotationIndex index;
		try (ProgressLine progress = new ProgressLine(surroundings)) {
			index = studio.quotations().upToDate(progress)
					.of(name -> (names.isEmpty() ? !debris.contains(name) : names.contains(name)) && !left.contains(name));
		}
		List<QuotedPassage> found = QuotedPassage.of(text, index.find(text, shortest));
		Function<Quotation, List<Disguises.Swap>> swaps = disguise ? new Disguises(Languages.ofThisProgram(), index, shortest).in(text)
				: any -> List.of();
		if (json) surroundings.out().println(Json.line(describe(found, swaps)));
		else print(text, found, swaps, debris.stream().filter(name -> !left.contains(name)).toList());
		return 0;
	}

	/** As the studio spells them. */
	private static Set<String> names(Studio studio, List<String> given) throws StudioException {
		Set<String> names = new TreeSet<>();
		for (String name : given) names.add(studio.corpora().get(name).name());
		return names;
	}

	private ArrayNode describe(List<QuotedPassage> found, Function<Quotation, List<Disguises.Swap>> swaps) {
		ArrayNode all = JsonNodeFactory.instance.arrayNode();
		for (QuotedPassage passage : found) {
			Quotation longest = passage.quotations().getFirst();
			ObjectNode node = place(all.addObject(), passage.start(), passage.end(), passage.text(), passage.words(), longest);
			node.put("share", Math.round(passage.share() * 10_000) / 10_000.0);
			if (passage.quotations().size() > 1) {
				ArrayNode also = node.putArray("also");
				for (Quotation q : passage.quotations().subList(1, passage.quotations().size()))
					place(also.addObject(), q.start(), q.end(), q.text(), q.words(), q);
			}
			if (!disguise) continue;
			ArrayNode disguises = node.putArray("disguises");
			for (Quotation q : passage.quotations()) for (Disguises.Swap swap : swaps.apply(q))
				disguises.addObject().put("start", swap.start()).put("length", swap.end() - swap.start()).put("word", swap.word())
						.put("text", swap.text()).put("breaks", swap.isBroken());
		}
		return all;
	}

	private static ObjectNode place(ObjectNode node, int start, int end, String text, int words, Quotation q) {
		return node.put("text", text).put("start", start).put("length", end - start).put("kind", q.kind().name().toLowerCase(Locale.ROOT))
				.put("words", words).put("corpus", q.source().corpus()).put("poem", q.source().title()).put("poemId", q.source().poem())
				.put("author", q.source().author()).put("line", q.source().line()).put("poems", q.poems());
	}

	private void print(String text, List<QuotedPassage> found, Function<Quotation, List<Disguises.Swap>> swaps, List<String> leftOut) {
		if (found.isEmpty()) surroundings.out().println("nothing: no run of " + shortest + " words or more is in the corpora");
		for (QuotedPassage passage : found) {
			surroundings.out().printf("%4d  %s%n", line(text, passage.start()), shown(passage.text()));
			for (Quotation q : passage.quotations()) {
				String author = q.source().author().isEmpty() ? "" : q.source().author() + ", ";
				String others = q.poems() > 1 ? ", and " + (q.poems() - 1) + " more" : "";
				String part = q.text().equals(passage.text()) ? "" : "“" + shown(q.text()) + "” ";
				surroundings.out().printf("      %s%s: %s“%s”, line %d (%s%s)%n", part, q.kind().words(), author, q.source().title(),
						q.source().line(), q.source().corpus(), others);
				for (Disguises.Swap swap : swaps.apply(q))
					surroundings.out().printf("      %s → %s%s%n", swap.word(), swap.by().text(), swap.isBroken() ? "" : " (shortens it)");
			}
		}
		double share = found.stream().mapToDouble(QuotedPassage::share).sum();
		int words = found.stream().mapToInt(QuotedPassage::words).sum();
		if (!found.isEmpty()) surroundings.out().printf(Locale.ROOT, "quoted: %d %s, %.0f %% of the text%n", words,
				words == 1 ? "word" : "words", 100 * share);
		if (!leftOut.isEmpty()) surroundings.out().println("not searched: " + String.join(", ", leftOut)
				+ (leftOut.size() == 1 ? ", which is" : ", which are") + " made from debris; search one with --corpus NAME");
	}

	private static long line(String text, int start) {
		return text.substring(0, start).chars().filter(c -> c == '\n').count() + 1;
	}

	private static String shown(String text) {
		return text.replaceAll("\\s*\\n\\s*", " / ");
	}
}
