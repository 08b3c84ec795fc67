// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.mine;

import gleaner.files.Nearest;
import gleaner.files.StudioException;
import gleaner.mining.assay.Column;
import gleaner.mining.sift.Order;
import gleaner.mining.sift.Range;
import gleaner.mining.sift.Sieve;
import gleaner.mining.sift.Sieves;
import gleaner.mining.verdict.Verdict;
import gleaner.studio.Studio;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Option;

/** What of the raw poems is wanted. */
final class SieveOptions {
	@Option(names = "--sentence", paramLabel = "NAME", description = "Begin with the filters that you kept under this name.")
	private String sentence;

	@Option(names = "--keep-sentence", paramLabel = "NAME",
			description = "Keep these filters under a name, for the next time and for the window.")
	private String keepAs;

	@Option(names = "--source", paramLabel = "NAME", description = "Only from this thread, engine or folder; repeatable.")
	private Set<String> sources = Set.of();

	@Option(names = "--model", paramLabel = "STEP", description = "Only from this model; repeatable.")
	private Set<String> models = Set.of();

	@Option(names = "--max-quote", paramLabel = "N", description = "Only poems with at most N percent quoted words.")
	private Double maxQuote;

	@Option(names = "--metre", paramLabel = "M",
			description = "Only poems in this metre: iambic, trochaic, anapestic, dactylic or free, with or without the feet.")
	private String metre;

	@Option(names = "--where", paramLabel = "COLUMN=FROM..TO",
			description = "Only poems with a column in this range: inventions=2.., syllables=14..48, surprise=..3.5; repeatable.")
	private List<String> ranges = List.of();

	@Option(names = "--mark", paramLabel = "MARK", split = ",", description = "Only poems with these marks: undecided, keep, pass, later.")
	private List<String> marks = List.of();

	@Option(names = "--find", paramLabel = "QUESTION",
			description = "Only poems from the studio's debris that match this search, written as for \"gleaner corpus search\".")
	private String question;

	@Option(names = "--filter", paramLabel = "NAME", description = "Only poems that pass this filter; repeatable.")
	private Set<String> filters = Set.of();

	@Option(names = "--rank", paramLabel = "KEY",
			description = "The order: ear, novelty, mixed, unsure, found, or a column such as surprise. Default: mixed.")
	private String rank;

	@Option(names = "--turned", description = "Reverse the order.")
	private boolean turned;

	String question() {
		return question == null ? "" : question;
	}

	/** @throws StudioException if something cannot be meant */
	Sieve sieve(Studio studio) throws StudioException {
		Sieve sieve = sentence == null ? Sieve.ALL : new Sieves(studio).read(sentence);
		if (!sources.isEmpty()) sieve = sieve.withSources(sources);
		if (!models.isEmpty()) sieve = sieve.withModels(models);
		if (maxQuote != null) {
			if (!(maxQuote >= 0 && maxQuote <= 100))
				throw new StudioException("--max-quote is " + maxQuote + ", must be from 0 to 100, in percent");
			sieve = sieve.with(Column.QUOTATION, Range.atMost(maxQuote / 100));
		}
		if (metre != null) sieve = sieve.withMetre(metre.strip().toLowerCase(Locale.ROOT));
		for (String range : ranges) sieve = range(sieve, range);
		if (!marks.isEmpty()) sieve = sieve.withVerdicts(verdicts());
		if (question != null) sieve = sieve.withQuestion(question);
		if (!filters.isEmpty()) sieve = sieve.withFilters(filters);
		if (rank != null) sieve = sieve.with(Order.of(rank, turned));
		else if (turned) sieve = sieve.with(sieve.order().turned());
		if (keepAs != null) new Sieves(studio).keep(keepAs, sieve);
		return sieve;
	}

	private Set<Verdict> verdicts() throws StudioException {
		Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
		for (String mark : marks) verdicts.add(verdict(mark));
		return verdicts;
	}

	/** @throws StudioException if there is no such mark; the sentence names all */
	static Verdict verdict(String mark) throws StudioException {
		for (Verdict verdict : Verdict.values()) if (verdict.word().equals(mark)) return verdict;
		throw new StudioException("there is no mark \"" + mark + "\"; there are keep, pass, later and undecided");
	}

	private static Sieve range(Sieve sieve, String text) throws StudioException {
		int equals = text.indexOf('=');
		String key = equals < 0 ? text : text.substring(0, equals);
		Column column = Column.of(key).filter(Column::isNumber).orElse(null);
		if (column == null) throw new StudioException("there is no column \"" + key + "\" of numbers"
				+ Nearest.question(key, Column.numberKeys()) + "; there are " + String.join(", ", Column.numberKeys()));
		if (equals < 0)
			throw new StudioException("--where " + text + " has no range; write " + key + "=2..8, " + key + "=2.. or " + key + "=..8");
		String range = text.substring(equals + 1);
		int dots = range.indexOf("..");
		try {
			double low = dots < 0 ? Double.parseDouble(range)
					: dots == 0 ? Double.NEGATIVE_INFINITY : Double.parseDouble(range.substring(0, dots));
			double high = dots < 0 ? low
					: dots + 2 == range.length() ? Double.POSITIVE_INFINITY : Double.parseDouble(range.substring(dots + 2));
			return sieve.with(column, new Range(low, high));
		} catch (IllegalArgumentException e) {
			throw new StudioException("--where " + text + " is no range; write " + key + "=2..8, with the smaller number first", e);
		}
	}
}
