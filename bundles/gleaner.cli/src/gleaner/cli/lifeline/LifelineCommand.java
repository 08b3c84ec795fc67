// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.lifeline;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.cli.kit.Interrupter;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.Languages;
import gleaner.cli.kit.ProgressLine;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.engine.EngineException;
import gleaner.engine.GenerationRequest;
import gleaner.engine.PoemLength;
import gleaner.files.AtomicFile;
import gleaner.files.StudioException;
import gleaner.lifeline.Asked;
import gleaner.lifeline.Citation;
import gleaner.lifeline.Curve;
import gleaner.lifeline.LifeCsv;
import gleaner.lifeline.LifeLine;
import gleaner.lifeline.LifePage;
import gleaner.lifeline.LifeTable;
import gleaner.lifeline.LifeTeller;
import gleaner.lifeline.Span;
import gleaner.runs.Run;
import gleaner.runs.RunNotes;
import gleaner.studio.Studio;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gleaner lifeline RUN… --prompt TEXT} */
@Command(name = "lifeline",
		description = "Let every model of a thread speak the same poem, from the youngest to the oldest. Prompt, seed, diversity and "
				+ "length are the same; only the age differs. Gleaner remembers what was said once.",
		mixinStandardHelpOptions = true, sortOptions = false)
final class LifelineCommand implements Callable<Integer> {
	private static final int MOST_SEEDS = 100;

	private final Surroundings surroundings;

	@Spec
	private CommandSpec spec;

	@Parameters(arity = "1..*", paramLabel = "RUN", description = "A thread, or several side by side; the end of an id is enough.")
	private List<String> names;

	@Mixin
	private StudioOption studioOption;

	@Option(names = "--prompt", paramLabel = "TEXT", defaultValue = "", description = "The beginning of each poem.")
	private String prompt;

	@Option(names = "--seed", paramLabel = "N", defaultValue = "1",
			description = "The seed; the same seed gives the same text. Default: ${DEFAULT-VALUE}.")
	private long seed;

	@Option(names = "--seeds", paramLabel = "N", defaultValue = "1",
			description = "The number of seeds, counted up from --seed; each makes its own life-line. Default: ${DEFAULT-VALUE}.")
	private int seeds;

	@Option(names = "--diversity", paramLabel = "X", defaultValue = "1",
			description = "From 0 to 10: below 1 plainer, above 1 wilder. Default: ${DEFAULT-VALUE}.")
	private double diversity;

	@ArgGroup(exclusive = true)
	private Length length = new Length();

	@Option(names = "--ages", paramLabel = "N",
			description = "The number of models of each thread, spread evenly over its life. Default: all.")
	private Integer ages;

	@Option(names = "--html", paramLabel = "FILE", description = "Write a page with a slider, and print nothing else.")
	private Path html;

	@Option(names = "--csv", description = "Print comma-separated values, one line per age.")
	private boolean csv;

	@Option(names = "--json", description = "Print a JSON object.")
	private boolean json;

	@Mixin
	private LifelineFilm film = new LifelineFilm();

	/** How long each poem is: at most one of these. */
	private static final class Length {
		@Option(names = "--lines", paramLabel = "N", description = "Lines of each poem, its prompt included. Default: 8.")
		private Integer lines;

		@Option(names = "--words", paramLabel = "N", description = "Words of each poem.")
		private Integer words;

		@Option(names = "--chars", paramLabel = "N", description = "Characters of each poem.")
		private Integer chars;

		PoemLength poemLength() {
			if (lines != null) return of("--lines", PoemLength.Unit.LINES, lines);
			if (words != null) return of("--words", PoemLength.Unit.WORDS, words);
			return chars != null ? of("--chars", PoemLength.Unit.CHARACTERS, chars) : Asked.USUAL;
		}

		private static PoemLength of(String option, PoemLength.Unit unit, int count) {
			if (count < 1) throw new IllegalArgumentException(option + " is " + count + ", must be 1 or more");
			return new PoemLength(unit, count);
		}
	}

	LifelineCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws EngineException, StudioException, InterruptedException {
		Asked asked = asked();
		Studio studio = studioOption.open();
		List<Run> runs = new ArrayList<>();
		for (String name : names) {
			Run run = studio.runs().get(name);
			if (run.models().isEmpty()) throw new StudioException("the thread " + run.id() + " has kept no model yet; train it first");
			if (!runs.contains(run)) runs.add(run);
		}
		check(runs.size() * seeds);
		List<LifeTable> tables = new ArrayList<>();
		try (ProgressLine progress = new ProgressLine(surroundings); Interrupter interrupter = Interrupter.ofThisThread();
				LifeTeller teller = new LifeTeller(studio, surroundings.engines().get(), Languages.ofThisProgram(), progress)) {
			for (Run run : runs) for (int i = 0; i < seeds; i++)
				tables.add(teller.tell(LifeTeller.line(run, asked.withSeed(seed + i), ages == null ? Integer.MAX_VALUE : ages)));
		}
		if (film.isWanted()) film.make(tables, surroundings);
		give(tables);
		boolean allFailed = tables.stream().flatMap(table -> table.rows().stream()).noneMatch(row -> row.spoken().isPoem());
		if (allFailed) throw new EngineException(tables.getFirst().rows().getFirst().spoken().trouble());
		return 0;
	}

	private void check(int lines) throws StudioException {
		try {
			film.check(lines);
		} catch (IllegalArgumentException e) {
			throw new ParameterException(spec.commandLine(), e.getMessage());
		}
	}

	private Asked asked() {
		if (seeds < 1 || seeds > MOST_SEEDS)
			throw new ParameterException(spec.commandLine(), "--seeds is " + seeds + ", must be from 1 to " + MOST_SEEDS);
		if (ages != null && ages < 1) throw new ParameterException(spec.commandLine(), "--ages is " + ages + ", must be 1 or more");
		if (!(diversity >= 0 && diversity <= GenerationRequest.MOST_DIVERSE))
			throw new ParameterException(spec.commandLine(),
					"--diversity is " + diversity + ", must be from 0 to " + (int) GenerationRequest.MOST_DIVERSE);
		if (csv && json) throw new ParameterException(spec.commandLine(), "--csv and --json do not go together; give one of them");
		try {
			return new Asked(prompt, seed, diversity, length.poemLength());
		} catch (IllegalArgumentException e) {
			throw new ParameterException(spec.commandLine(), e.getMessage());
		}
	}

	private void give(List<LifeTable> tables) throws StudioException {
		if (html != null) AtomicFile.write(html.toAbsolutePath(), LifePage.of(tables, notes(tables)));
		if (csv) surroundings.out().print(LifeCsv.of(tables));
		else if (json) surroundings.out().println(Json.line(describe(tables)));
		else if (html != null || film.isWanted()) {
			if (html != null) surroundings.out().println(html);
			if (film.isWanted()) surroundings.out().println(film);
		} else for (LifeTable table : tables) print(table, tables.size() > 1);
	}

	/** What cannot be read is told of, and left out. */
	private Map<String, RunNotes> notes(List<LifeTable> tables) {
		Map<String, RunNotes> notes = new LinkedHashMap<>();
		for (LifeTable table : tables) {
			Run run = table.line().run();
			try {
				if (!notes.containsKey(run.id())) notes.put(run.id(), RunNotes.read(run.folder()));
			} catch (StudioException e) {
				surroundings.warn(e.getMessage());
			}
		}
		return notes;
	}

	private void print(LifeTable table, boolean oneOfSeveral) {
		if (oneOfSeveral)
			surroundings.out().println("# " + table.line().run().called() + ", seed " + table.line().asked().seed() + "\n");
		for (LifeTable.Row row : table.rows()) {
			StringBuilder head = new StringBuilder(Citation.of(row.model().step(), table.line().asked().diversity()));
			for (Curve curve : Curve.values()) if (!Double.isNaN(row.of(curve)))
				head.append("  ").append(curve.label.toLowerCase(Locale.ROOT)).append(' ').append(curve.words(row.of(curve)));
			surroundings.out().println(head);
			if (!row.names().isEmpty()) surroundings.out().println("names from the source: " + String.join(", ", row.names()));
			surroundings.out().println(row.spoken().isPoem() ? row.spoken().text() : "(" + row.spoken().trouble() + ")");
			surroundings.out().println();
		}
	}

	private static ObjectNode describe(List<LifeTable> tables) {
		Asked asked = tables.getFirst().line().asked();
		ObjectNode all = Json.object().put("prompt", asked.prompt()).put("diversity", asked.diversity())
				.put("unit", asked.length().unit().name().toLowerCase(Locale.ROOT)).put("length", asked.length().count());
		ArrayNode lines = all.putArray("lines");
		for (LifeTable table : tables) {
			ObjectNode line = lines.addObject().put("thread", table.line().run().id()).put("name", table.line().run().name()).put("seed",
					table.line().asked().seed());
			ArrayNode rows = line.putArray("ages");
			for (int age = 0; age < table.rows().size(); age++) describe(table, age, rows.addObject());
		}
		return all;
	}

	private static void describe(LifeTable table, int age, ObjectNode node) {
		LifeTable.Row row = table.rows().get(age);
		node.put("model", row.model().name()).put("step", row.model().step()).put("cited", table.line().cited(age));
		for (Curve curve : Curve.values()) {
			String name = curve.name().toLowerCase(Locale.ROOT);
			if (Double.isFinite(row.of(curve))) node.put(name, row.of(curve));
			else node.putNull(name);
		}
		if (row.spoken().isPoem()) node.put("text", row.spoken().text());
		else node.putNull("text").put("trouble", row.spoken().trouble());
		ArrayNode changed = node.putArray("changed");
		for (Span span : row.changed()) changed.addObject().put("start", span.from()).put("length", span.to() - span.from());
		row.names().forEach(node.putArray("names")::add);
	}
}
