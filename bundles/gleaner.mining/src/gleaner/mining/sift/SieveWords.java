// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.sift;

import gleaner.mining.assay.Column;
import gleaner.mining.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says a sieve as a sentence, of which each clause can be chosen anew. */
public final class SieveWords {
	/**
	 * A stretch of the sentence.
	 *
	 * @param text as it is read
	 * @param topic what is chosen here: {@code sources}, {@code models}, {@code corpora}, {@code ages}, {@code metre}, {@code verdicts},
	 *        {@code question}, {@code filters}, {@code passed}, {@code order}, or the key of a column; empty if it only joins
	 */
	public record Piece(String text, String topic) {
	}

	private static final int NAMED = 2;
	/** What nothing is called by: no source, model or corpus has this name. */
	public static final String NOTHING = "\u0000";

	private SieveWords() {
	}

	/** The sentence in pieces. */
	public static List<Piece> of(Sieve sieve) {
		List<Piece> pieces = new ArrayList<>();
		join(pieces, "Poems of ");
		pieces.add(new Piece(names(sieve.sources(), "all sources"), "sources"));
		if (!sieve.models().isEmpty()) {
			join(pieces, ", models ");
			pieces.add(new Piece(names(spoken(sieve.models()), ""), "models"));
		}
		if (!sieve.corpora().isEmpty()) {
			join(pieces, ", learnt from ");
			pieces.add(new Piece(names(sieve.corpora(), ""), "corpora"));
		}
		if (!sieve.ages().isEmpty()) {
			join(pieces, ", from ");
			pieces.add(new Piece(sieve.ages().stream().map(Age::words).collect(Collectors.joining(" or ")), "ages"));
		}
		for (Map.Entry<Column, Range> each : sieve.ranges().entrySet()) {
			join(pieces, ", ");
			pieces.add(new Piece(range(each.getKey(), each.getValue()), each.getKey().key()));
		}
		if (!sieve.metre().isEmpty()) clause(pieces, sieve.metre().equals("free") ? "in free verse" : sieve.metre(), "metre");
		if (sieve.verdicts().size() < Verdict.values().length) clause(pieces, verdicts(sieve.verdicts()), "verdicts");
		if (!sieve.question().isEmpty()) {
			join(pieces, ", with ");
			pieces.add(new Piece(sieve.question(), "question"));
		}
		if (sieve.unlikePassed()) {
			join(pieces, ", not like ");
			pieces.add(new Piece("what I passed", "passed"));
		}
		for (String filter : sieve.filters()) clause(pieces, filter, "filters");
		clause(pieces, sieve.order().words(), "order");
		return pieces;
	}

	/** The sentence as one text. */
	public static String sentence(Sieve sieve) {
		return of(sieve).stream().map(Piece::text).collect(Collectors.joining());
	}

	private static void join(List<Piece> pieces, String text) {
		pieces.add(new Piece(text, ""));
	}

	private static void clause(List<Piece> pieces, String text, String topic) {
		join(pieces, ", ");
		pieces.add(new Piece(text, topic));
	}

	private static Set<String> spoken(Set<String> models) {
		return models.stream().map(model -> model.replace('/', ' ').strip()).collect(Collectors.toCollection(TreeSet::new));
	}

	private static String names(Set<String> names, String none) {
		if (names.isEmpty()) return none;
		if (names.equals(Set.of(NOTHING))) return "nothing";
		List<String> some = names.stream().map(name -> name.isEmpty() ? "what is not known" : name).limit(NAMED).toList();
		return String.join(names.size() > NAMED ? ", " : " and ", some)
				+ (names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "");
	}

	private static String verdicts(Set<Verdict> verdicts) {
		if (verdicts.isEmpty()) return "with no mark at all";
		return verdicts.stream().map(verdict -> switch (verdict) {
		case UNDECIDED -> "undecided";
		case KEPT -> "kept";
		case PASSED -> "passed";
		case LATER -> "for later";
		}).collect(Collectors.joining(" or "));
	}

	/** A range of a column in a poet's words: {@code 14 to 48 syllables}, {@code quotation at most 12 %}. */
	public static String range(Column column, Range range) {
		return switch (column) {
		case QUOTATION, REPETITION, RHYME, VARIETY, REGULARITY, NEAR -> column.title().toLowerCase(Locale.ROOT) + " "
				+ new Range(range.low() * 100, range.high() * 100).words() + " %";
		case SYLLABLES, WORDS, LINES, CHARACTERS, INVENTIONS, NAMES -> range.words() + " "
				+ (range.low() == 1 && range.high() == 1 ? column.title().substring(0, column.title().length() - 1) : column.title())
						.toLowerCase(Locale.ROOT);
		default -> column.title().toLowerCase(Locale.ROOT) + " " + range.words();
		};
	}
}
