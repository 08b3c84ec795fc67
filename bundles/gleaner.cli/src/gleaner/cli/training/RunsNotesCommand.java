// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.training;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.files.StudioException;
import gleaner.runs.Note;
import gleaner.runs.Run;
import gleaner.runs.Runs;
import gleaner.runs.Tasting;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gleaner runs notes [WORD…]} */
@Command(name = "notes", description = "List the tasting notes of threads and models, or search them.", mixinStandardHelpOptions = true,
		sortOptions = false)
final class RunsNotesCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Spec
	private CommandSpec spec;

	@Parameters(arity = "0..*", paramLabel = "WORD",
			description = "Only notes with all these words in the text, excerpt, tags or thread's name; the beginning of a word is enough.")
	private List<String> words = List.of();

	@Option(names = "--tag", paramLabel = "WORD", description = "Only notes with this tag; repeatable.")
	private List<String> tags = List.of();

	@Option(names = "--rating", paramLabel = "STARS", defaultValue = "0", description = "Only notes with at least this many stars.")
	private int rating;

	@Option(names = "--run", paramLabel = "RUN", description = "Only notes on this thread.")
	private String run;

	@Mixin
	private StudioOption studioOption;

	@Option(names = "--json", description = "Print a JSON array of objects.")
	private boolean json;

	RunsNotesCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException {
		if (rating < 0 || rating > Note.BEST)
			throw new ParameterException(spec.commandLine(), "--rating is " + rating + ", must be from 0 to " + Note.BEST);
		Runs runs = studioOption.open().runs();
		List<Run> threads = run == null ? runs.list() : List.of(runs.get(run));
		Tasting.Found found = Tasting.find(threads, new Tasting.Question(words, tags, rating));
		found.problems().forEach(surroundings::warn);
		if (json) {
			ArrayNode all = JsonNodeFactory.instance.arrayNode();
			for (Tasting tasting : found.tastings())
				all.add(Noted.put(Json.object().put("name", tasting.name()).put("thread", tasting.run().name()), tasting.note()));
			surroundings.out().println(Json.line(all));
		} else {
			for (Tasting tasting : found.tastings()) print(tasting);
			if (found.tastings().isEmpty())
				surroundings.err()
						.println(words.isEmpty() && tags.isEmpty() && rating == 0 ? "There are no notes yet." : "No note matches.");
		}
		return 0;
	}

	private void print(Tasting tasting) {
		surroundings.out().println(tasting.name() + (tasting.run().name().isEmpty() ? "" : "  " + tasting.run().name()));
		surroundings.out().println(Noted.inWords(tasting.note()).indent(2));
	}
}
