// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.mine;

import gleaner.cli.kit.Languages;
import gleaner.cli.kit.Surroundings;
import gleaner.files.StudioException;
import gleaner.mining.assay.Column;
import gleaner.mining.assay.Row;
import gleaner.mining.ear.Ear;
import gleaner.mining.ear.Lessons;
import gleaner.mining.ore.Bringing;
import gleaner.mining.sift.Order;
import gleaner.mining.sift.Sieve;
import gleaner.mining.sift.Sifter;
import gleaner.mining.verdict.Verdicts;
import gleaner.search.QueryException;
import gleaner.search.SearchIndex;
import gleaner.engine.EngineException;
import gleaner.engine.Progress;
import gleaner.studio.Studio;
import gleaner.studio.poem.Harvest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gleaner mine PATH…} */
@Command(name = "mine", description = "Sift and rank tens of thousands of raw poems, and list their inventions, names and quotations.",
		mixinStandardHelpOptions = true, sortOptions = false)
final class MineCommand implements Callable<Integer> {
	private static final int USUAL = 20;

	private final Surroundings surroundings;

	@Spec
	private CommandSpec spec;

	@Mixin
	private OreOptions ore = new OreOptions();

	@ArgGroup(exclusive = true)
	private What what = new What();

	/** What is listed. */
	static final class What {
		@Option(names = "--inventions", description = "List the words that nobody has written before, with likely slips last.")
		private boolean inventions;

		@Option(names = "--names", description = "List the names from the corpora that surface, cited as step, diversity.")
		private boolean names;

		@Option(names = "--quotes", description = "Show how much is quoted, and list the longest quotations.")
		private boolean quotes;
	}

	@Option(names = "--by", paramLabel = "KEY", split = ",",
			description = "Group by source, model, step, diversity, or several, as in model,diversity.")
	private List<String> by = List.of();

	@Mixin
	private SieveOptions sifting = new SieveOptions();

	@Mixin
	private SurpriseOption surprise = new SurpriseOption();

	@Option(names = "--limit", paramLabel = "N", description = "At most this many rows; 0 for all. Default: 20; all for CSV and JSON.")
	private Integer limit;

	@Option(names = "--why", description = "Show why each poem has its place.")
	private boolean why;

	@Option(names = "--into", paramLabel = "TITLE",
			description = "Put the listed poems into a new poem with this title, with their origins.")
	private String into;

	@Option(names = "--each", description = "With --into: make one new poem of each.")
	private boolean each;

	@Option(names = "--csv", description = "Print CSV.")
	private boolean csv;

	@Option(names = "--json", description = "Print one JSON object per line.")
	private boolean json;

	MineCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException, EngineException, InterruptedException {
		if (csv && json) throw new ParameterException(spec.commandLine(), "--csv and --json do not go together; give one of them");
		if (limit != null && limit < 0) throw new ParameterException(spec.commandLine(), "--limit is " + limit + ", must be 0 or more");
		if (each && into == null)
			throw new ParameterException(spec.commandLine(), "--each needs --into; give a title with --into");
		Studio studio = ore.studio();
		Sieve sieve = sifting.sieve(studio);
		surprise.check(studio);
		Groups groups = new Groups(by);
		List<Row> rows = ore.rows(surroundings);
		Verdicts verdicts = Verdicts.of(studio);
		Lessons lessons = Lessons.of(studio, verdicts, rows);
		Ear ear = Ear.of(rows, lessons.verdicts(), lessons.used());
		if (surprise.isGiven()) {
			Sieve allElse = sieve.with(Column.SURPRISE, null).with(Order.of(Order.Kind.FOUND));
			List<Row> asked = sift(studio, rows, allElse, verdicts, ear).rows().stream().map(Sifter.Sifted::row).toList();
			rows = surprise.measure(surroundings, ore, rows, asked);
		}
		Sifter.Outcome sifted = sift(studio, rows, sieve, verdicts, ear);
		sifted.trouble().forEach(surroundings::warn);
		if (into != null) return harvest(studio, cut(sifted.rows()));
		List<Row> through = sifted.rows().stream().map(Sifter.Sifted::row).toList();
		Sheets sheets = new Sheets(Languages.ofThisProgram(), studio, most());
		Sheet sheet = what.inventions ? sheets.inventions(through, groups)
				: what.names ? sheets.names(through, groups)
						: what.quotes ? sheets.quotes(through, groups)
								: groups.isEmpty() ? sheets.poems(sifted.rows(), ear, why)
										: sheets.summary(through, groups);
		print(sheet, through.size(), rows.size());
		return 0;
	}

	private int most() {
		if (limit != null) return limit == 0 ? Integer.MAX_VALUE : limit;
		return csv || json ? Integer.MAX_VALUE : USUAL;
	}

	private <T> List<T> cut(List<T> all) {
		return all.subList(0, limit == null || limit == 0 ? all.size() : Math.min(limit, all.size()));
	}

	private Sifter.Outcome sift(Studio studio, List<Row> rows, Sieve sieve, Verdicts verdicts, Ear ear)
			throws StudioException, InterruptedException {
		if (sieve.question().isEmpty()) return new Sifter(OreFilters.ofThisProgram(), null).sift(rows, sieve, verdicts.all(), ear);
		try (SearchIndex index = new SearchIndex(studio, Languages.ofThisProgram())) {
			SearchIndex.Update update = index.update(Progress.NONE);
			if (index.asksOfLines(sieve.question()) && !update.elsewhere()) index.hear(2, Progress.NONE);
			return new Sifter(OreFilters.ofThisProgram(), index).sift(rows, sieve, verdicts.all(), ear);
		} catch (QueryException e) {
			throw new ParameterException(spec.commandLine(), e.getMessage());
		}
	}

	private int harvest(Studio studio, List<Sifter.Sifted> rows) throws StudioException {
		if (rows.isEmpty()) throw new StudioException("no poem is left to put into \"" + into + "\"; ask for less");
		Bringing bringing = new Bringing(studio);
		List<Harvest> harvests = new ArrayList<>();
		for (Sifter.Sifted sifted : rows)
			harvests.add(bringing.harvest(sifted.row().spot(), sifted.row().label(), ore.text(sifted.row())));
		List<Harvest> poems = each ? harvests : List.of(joined(harvests));
		for (Harvest poem : poems) {
			String title = studio.poems().freeTitle(into);
			studio.poems().write(title, poem);
			surroundings.out().println(title);
		}
		return 0;
	}

	private static Harvest joined(List<Harvest> harvests) {
		List<Harvest> parts = new ArrayList<>();
		for (Harvest harvest : harvests) {
			if (!parts.isEmpty()) parts.add(Harvest.hand("\n\n"));
			parts.add(harvest);
		}
		return Harvest.concat(parts);
	}

	private void print(Sheet sheet, int through, int all) {
		if (csv) sheet.printCsv(surroundings);
		else if (json) sheet.printJson(surroundings);
		else {
			if (sheet.size() > 0) sheet.print(surroundings);
			surroundings.out().printf("%,d of %,d raw poems%n", through, all);
		}
	}
}
