// SPDX-License-Identifier: EPL-2.0
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
 * @param models only of these: steps as they are written, of whatever thread, or as {@link #model} tells threads apart; all if empty
 * @param corpora only where the machine had learnt from one of these; all if empty; an empty name is where that is not known
 * @param ages only from these days; all if empty
 * @param ranges only where a column is within
 * @param metre only where the metre begins so; any if empty
 * @param verdicts only with these; those that are undecided, kept or to be looked at again, if nothing else was said
 * @param question in the language of the search; empty if nothing is asked
 * @param filters the names of filters, all of which must admit it
 * @param unlikePassed nothing that has much in common with what was passed over
 * @param order the order
 */
public record Sieve(Set<String> sources, Set<String> models, Set<String> corpora, Set<Age> ages, Map<Column, Range> ranges, String metre,
		Set<Verdict> verdicts, String question, Set<String> filters, boolean unlikePassed, Order order) {
	/** All that there is, in the usual order. */
	public static final Sieve ALL = new Sieve(Set.of(), Set.of(), Set.of(), Set.of(), Map.of(), "", EnumSet.allOf(Verdict.class), "",
			Set.of(), false,
			Order.USUAL);

	public Sieve {
		sources = Collections.unmodifiableSet(new TreeSet<>(sources));
		models = Collections.unmodifiableSet(new TreeSet<>(models));
		corpora = Collections.unmodifiableSet(new TreeSet<>(corpora));
		ages = Collections.unmodifiableSet(ages.isEmpty() ? EnumSet.noneOf(Age.class) : EnumSet.copyOf(ages));
		ranges = Collections.unmodifiableMap(ranges.isEmpty() ? new EnumMap<>(Column.class) : new EnumMap<>(ranges));
		verdicts = Collections.unmodifiableSet(verdicts.isEmpty() ? EnumSet.noneOf(Verdict.class) : EnumSet.copyOf(verdicts));
		filters = Collections.unmodifiableSet(new TreeSet<>(filters));
	}

	public Sieve withSources(Set<String> only) {
		return new Sieve(only, models, corpora, ages, ranges, metre, verdicts, question, filters, unlikePassed, order);
	}

	public Sieve withModels(Set<String> only) {
		return new Sieve(sources, only, corpora, ages, ranges, metre, verdicts, question, filters, unlikePassed, order);
	}

	public Sieve withCorpora(Set<String> only) {
		return new Sieve(sources, models, only, ages, ranges, metre, verdicts, question, filters, unlikePassed, order);
	}

	public Sieve withAges(Set<Age> only) {
		return new Sieve(sources, models, corpora, only, ranges, metre, verdicts, question, filters, unlikePassed, order);
	}

	/** A model of a thread: two threads may both have a step 7000. */
	public static String model(String source, String step) {
		return source + "/" + step;
	}

	/** Whether models let a step of a source through. */
	public boolean hasModel(String source, String step) {
		return models.isEmpty() || models.contains(step) || models.contains(model(source, step));
	}

	/** @param range null for any */
	public Sieve with(Column column, Range range) {
		Map<Column, Range> other = new LinkedHashMap<>(ranges);
		if (range == null) other.remove(column);
		else other.put(column, range);
		return new Sieve(sources, models, corpora, ages, other, metre, verdicts, question, filters, unlikePassed, order);
	}

	public Sieve withMetre(String only) {
		return new Sieve(sources, models, corpora, ages, ranges, only, verdicts, question, filters, unlikePassed, order);
	}

	public Sieve withVerdicts(Set<Verdict> only) {
		return new Sieve(sources, models, corpora, ages, ranges, metre, only, question, filters, unlikePassed, order);
	}

	public Sieve withQuestion(String asked) {
		return new Sieve(sources, models, corpora, ages, ranges, metre, verdicts, asked.strip(), filters, unlikePassed, order);
	}

	public Sieve withFilters(Set<String> names) {
		return new Sieve(sources, models, corpora, ages, ranges, metre, verdicts, question, names, unlikePassed, order);
	}

	public Sieve withUnlikePassed(boolean only) {
		return new Sieve(sources, models, corpora, ages, ranges, metre, verdicts, question, filters, only, order);
	}

	public Sieve with(Order other) {
		return new Sieve(sources, models, corpora, ages, ranges, metre, verdicts, question, filters, unlikePassed, other);
	}
}
