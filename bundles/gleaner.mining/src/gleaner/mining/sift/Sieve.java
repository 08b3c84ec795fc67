package gleaner.mining.sift;

import gleaner.mining.assay.Column;
import gleaner.mining.verdict.Verdict;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which raw poems are shown, and in which order: what the sentence above the table says. Immutable.
 *
 * @param sources only of these; all if empty
 * @param models only of these steps, as they are written; all if empty
 * @param ranges only where a column is within
 * @param metre only where the metre begins so; any if empty
 * @param verdicts only with these; those that are undecided, kept or to be looked at again, if nothing else was said
 * @param question in the language of the search; empty if nothing is asked
 * @param filters the names of filters, all of which must admit it
 * @param unlikePassed nothing that has much in common with what was passed over
 * @param order the order
 */
public record Sieve(Set<String> sources, Set<String> models, Map<Column, Range> ranges, String metre, Set<Verdict> verdicts,
		String question, Set<String> filters, boolean unlikePassed, Order order) {
	/** All that there is, in the usual order. */
	public static final Sieve ALL = new Sieve(Set.of(), Set.of(), Map.of(), "", EnumSet.allOf(Verdict.class), "", Set.of(), false,
			Order.USUAL);

	public Sieve {
		sources = Collections.unmodifiableSet(new TreeSet<>(sources));
		models = Collections.unmodifiableSet(new TreeSet<>(models));
		ranges = Collections.unmodifiableMap(ranges.isEmpty() ? new EnumMap<>(Column.class) : new EnumMap<>(ranges));
		verdicts = Collections.unmodifiableSet(verdicts.isEmpty() ? EnumSet.noneOf(Verdict.class) : EnumSet.copyOf(verdicts));
		filters = Collections.unmodifiableSet(new TreeSet<>(filters));
	}

	public Sieve withSources(Set<String> only) {
		return new Sieve(only, models, ranges, metre, verdicts, question, filters, unlikePassed, order);
	}

	public Sieve withModels(Set<String> only) {
		return new Sieve(sources, only, ranges, metre, verdicts, question, filters, unlikePassed, order);
	}

	/** @param range null for any */
	public Sieve with(Column column, Range range) {
		Map<Column, Range> other = new LinkedHashMap<>(ranges);
		if (range == null) other.remove(column);
		else other.put(column, range);
		return new Sieve(sources, models, other, metre, verdicts, question, filters, unlikePassed, order);
	}

	public Sieve withMetre(String only) {
		return new Sieve(sources, models, ranges, only, verdicts, question, filters, unlikePassed, order);
	}

	public Sieve withVerdicts(Set<Verdict> only) {
		return new Sieve(sources, models, ranges, metre, only, question, filters, unlikePassed, order);
	}

	public Sieve withQuestion(String asked) {
		return new Sieve(sources, models, ranges, metre, verdicts, asked.strip(), filters, unlikePassed, order);
	}

	public Sieve withFilters(Set<String> names) {
		return new Sieve(sources, models, ranges, metre, verdicts, question, names, unlikePassed, order);
	}

	public Sieve withUnlikePassed(boolean only) {
		return new Sieve(sources, models, ranges, metre, verdicts, question, filters, only, order);
	}

	public Sieve with(Order other) {
		return new Sieve(sources, models, ranges, metre, verdicts, question, filters, unlikePassed, other);
	}
}
