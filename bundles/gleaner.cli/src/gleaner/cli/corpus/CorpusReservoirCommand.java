// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.corpus;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.corpus.StoredCorpus;
import gleaner.corpus.reservoir.Find;
import gleaner.corpus.reservoir.Prospector;
import gleaner.corpus.reservoir.Reservoir;
import gleaner.corpus.reservoir.Sort;
import gleaner.files.StudioException;
import gleaner.cli.kit.Interrupter;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.ProgressLine;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.language.Language;
import gleaner.studio.Studio;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gleaner corpus reservoir NAME} */
@Command(name = "reservoir", description = "Find the words of a corpus that WordNet does not know, and keep them as a reservoir.",
		mixinStandardHelpOptions = true, sortOptions = false)
final class CorpusReservoirCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Mixin
	private StudioOption studioOption;

	@Parameters(paramLabel = "CORPUS", description = "The corpus.")
	private String name;

	@Option(names = "--sort", paramLabel = "SORT", split = ",",
			description = "The kinds of words: ${COMPLETION-CANDIDATES}. Default: invention, rare.")
	private List<Sort> sorts;

	@Option(names = "--least", paramLabel = "N", description = "Only words that occur at least N times. Default: ${DEFAULT-VALUE}.",
			defaultValue = "1")
	private int least;

	@Option(names = "--save", paramLabel = "RESERVOIR",
			description = "Write the words into the reservoir with this name. Words that you added or removed by hand stay so.")
	private String save;

	@Option(names = "--include", paramLabel = "WORD", split = ",", description = "With --save: always add this word.")
	private List<String> include = List.of();

	@Option(names = "--exclude", paramLabel = "WORD", split = ",", description = "With --save: never add this word.")
	private List<String> exclude = List.of();

	@Option(names = "--json", description = "Print a JSON object.")
	private boolean json;

	CorpusReservoirCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException, InterruptedException {
		Studio studio = studioOption.open();
		StoredCorpus corpus = studio.corpora().get(name);
		Set<Sort> wanted = sorts == null ? Sort.USUAL : EnumSet.copyOf(sorts);
		List<Find> finds;
		try (ProgressLine progress = new ProgressLine(surroundings); Interrupter interrupter = Interrupter.ofThisThread()) {
			finds = new Prospector(Language.english()).search(corpus, progress).stream().filter(find -> find.count() >= least).toList();
		}
		Optional<Reservoir> saved = save == null ? Optional.empty() : Optional.of(save(studio, corpus, finds, wanted));
		if (json) surroundings.out().println(Json.line(describe(studio, corpus, finds, wanted, saved)));
		else print(finds.stream().filter(find -> wanted.contains(find.sort())).toList(), saved);
		return 0;
	}

	private Reservoir save(Studio studio, StoredCorpus corpus, List<Find> finds, Set<Sort> wanted) throws StudioException {
		Reservoir reservoir = studio.reservoirs().has(save) ? studio.reservoirs().get(save) : Reservoir.empty(save.strip());
		for (String word : include) reservoir = reservoir.include(word);
		for (String word : exclude) reservoir = reservoir.exclude(word);
		Reservoir full = reservoir.with(finds, wanted).foundIn(corpus.name());
		studio.reservoirs().write(full);
		return full;
	}

	private static ObjectNode describe(Studio studio, StoredCorpus corpus, List<Find> finds, Set<Sort> wanted, Optional<Reservoir> saved)
			throws StudioException {
		ObjectNode node = Json.object().put("corpus", corpus.name());
		ObjectNode counts = node.putObject("sorts");
		for (Sort sort : Sort.values())
			counts.put(sort.name().toLowerCase(Locale.ROOT), finds.stream().filter(find -> find.sort() == sort).count());
		if (saved.isPresent())
			node.put("reservoir", studio.reservoirs().file(saved.get().name()).toString()).put("kept", saved.get().words().size());
		ArrayNode words = node.putArray("words");
		for (Find find : finds) {
			if (!wanted.contains(find.sort())) continue;
			words.addObject().put("word", find.word()).put("count", find.count()).put("sort", find.sort().name().toLowerCase(Locale.ROOT))
					.put("poem", find.poem()).put("line", find.line());
		}
		return node;
	}

	private void print(List<Find> finds, Optional<Reservoir> saved) {
		for (Find find : finds) surroundings.out().printf("%6d  %-24s %s%n", find.count(), find.word(), find.line());
		surroundings.out().printf("%,d words%n", finds.size());
		saved.ifPresent(reservoir -> surroundings.out().printf("The reservoir %2$s now has %1$,d words%n", reservoir.words().size(),
				reservoir.name()));
	}
}
