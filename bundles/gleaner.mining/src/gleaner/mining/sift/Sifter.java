// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.sift;

import gleaner.files.StudioException;
import gleaner.mining.assay.Column;
import gleaner.mining.assay.Row;
import gleaner.mining.ear.Ear;
import gleaner.mining.ear.Novelty;
import gleaner.mining.ear.Opinion;
import gleaner.mining.ore.Spot;
import gleaner.mining.verdict.Verdict;
import gleaner.search.Hit;
import gleaner.search.Place;
import gleaner.search.QueryException;
import gleaner.search.SearchIndex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes the rows that a sieve lets through and puts them in order. Needs some milliseconds for 100,000 rows: not for the UI thread. */
public final class Sifter {
	/** So many texts may answer a question. */
	private static final int MOST_HITS = 200_000;
	/** What has more in common with what was passed over is like it. */
	private static final double ALIKE = 0.35;
	private static final int MOST_PASSED = 300;

	/**
	 * A row as it is shown.
	 *
	 * @param opinion {@link Opinion#NONE} as long as the ear has not heard enough
	 */
	public record Sifted(Row row, Verdict verdict, Opinion opinion) {
	}

	/**
	 * What came of it.
	 *
	 * @param rows in order
	 * @param trouble sentences on filters that were left out, and on what cannot be asked; empty if all is well
	 */
	public record Outcome(List<Sifted> rows, List<String> trouble) {
	}

	private final Collection<OreFilter> filters;
	private final SearchIndex search;

	/**
	 * @param filters those there are
	 * @param search null where nothing can be asked
	 */
	public Sifter(Collection<OreFilter> filters, SearchIndex search) {
		this.filters = List.copyOf(filters);
		this.search = search;
	}

	/** Sifts. */
	public Outcome sift(List<Row> rows, Sieve sieve, Map<String, Verdict> verdicts, Ear ear) throws StudioException, InterruptedException {
		List<String> trouble = new ArrayList<>();
		List<OreFilter> asked = new ArrayList<>();
		for (String name : sieve.filters()) {
			List<OreFilter> called = filters.stream().filter(filter -> name.equals(name(filter))).toList();
			if (called.isEmpty()) trouble.add("the filter \"" + name + "\" is not installed; it was left out");
			asked.addAll(called.stream().limit(1).toList());
		}
		Map<String, List<Long>> hits = sieve.question().isEmpty() ? null : hits(sieve.question(), trouble);
		List<Row> passed = sieve.unlikePassed()
				? rows.stream().filter(row -> verdicts.get(row.hash()) == Verdict.PASSED).limit(MOST_PASSED).toList()
				: List.of();
		List<Sifted> through = new ArrayList<>();
		LocalDate today = LocalDate.now();
		int n = 0;
		for (Row row : rows) {
			if (++n % 1_000 == 0 && Thread.interrupted()) throw new InterruptedException();
			Verdict verdict = verdicts.getOrDefault(row.hash(), Verdict.UNDECIDED);
			if (!admits(sieve, row, verdict, today) || hits != null && !isHit(row, hits)) continue;
			if (verdict != Verdict.PASSED && passed.stream().anyMatch(p -> Ear.alike(p, row) >= ALIKE)) continue;
			if (admits(asked, row, trouble)) through.add(new Sifted(row, verdict, ear.opinion(row)));
		}
		return new Outcome(ordered(through, sieve.order(), ear), trouble);
	}

	private static boolean admits(Sieve sieve, Row row, Verdict verdict, LocalDate today) {
		if (!sieve.sources().isEmpty() && !sieve.sources().contains(row.label().source())) return false;
		if (!sieve.hasModel(row.label().source(), row.label().model())) return false;
		if (!sieve.corpora().isEmpty() && !isOf(sieve.corpora(), row.label().corpora())) return false;
		if (!sieve.ages().isEmpty() && !sieve.ages().contains(Age.of(row.label().made(), today))) return false;
		if (!sieve.verdicts().contains(verdict)) return false;
		if (!sieve.metre().isEmpty() && (row.heard() == null || !row.heard().metre().startsWith(sieve.metre()))) return false;
		for (Map.Entry<Column, Range> each : sieve.ranges().entrySet())
			if (!each.getValue().has(each.getKey().number(row))) return false;
		return true;
	}

	private static boolean isOf(Set<String> wanted, List<String> corpora) {
		return corpora.isEmpty() ? wanted.contains("") : corpora.stream().anyMatch(wanted::contains);
	}

	private static boolean admits(List<OreFilter> asked, Row row, List<String> trouble) {
		for (int i = 0; i < asked.size(); i++) {
			if (!row.isMeasured()) return false;
			try {
				if (!asked.get(i).admits(row)) return false;
			} catch (RuntimeException | LinkageError | StackOverflowError e) {
				trouble.add("the filter \"" + name(asked.get(i)) + "\" failed (" + e + ") and was left out");
				asked.remove(i--);
			}
		}
		return true;
	}

	private static String name(OreFilter filter) {
		try {
			return filter.name();
		} catch (RuntimeException | LinkageError e) {
			return null;
		}
	}

	/** Where the texts stand that answer: offsets by debris; null if it cannot be asked. */
	private Map<String, List<Long>> hits(String question, List<String> trouble) throws StudioException, InterruptedException {
		if (search == null) {
			trouble.add("nothing here can be searched; the search was left out");
			return null;
		}
		try {
			Map<String, List<Long>> hits = new HashMap<>();
			for (Hit hit : search.search(question, "kind:debris", MOST_HITS).hits())
				if (hit.place() instanceof Place.InDebris(String debris, long offset))
					hits.computeIfAbsent(debris, any -> new ArrayList<>()).add(offset);
			return hits;
		} catch (QueryException e) {
			trouble.add(e.getMessage());
			return null;
		}
	}

	/** The search knows only the studio's own debris. */
	private static boolean isHit(Row row, Map<String, List<Long>> hits) {
		if (!(row.spot() instanceof Spot.InDebris(String debris, _, long offset, int length, var elsewhere)) || elsewhere != null)
			return false;
		for (long hit : hits.getOrDefault(debris, List.of())) if (hit >= offset - 1 && hit < offset + length) return true;
		return false;
	}

	private static List<Sifted> ordered(List<Sifted> rows, Order order, Ear ear) {
		if (order.kind() == Order.Kind.FOUND) return order.isTurned() ? rows.reversed() : rows;
		List<Sifted> ordered = new ArrayList<>(rows);
		if (order.kind() == Order.Kind.COLUMN) {
			Comparator<Row> by = order.column().order(order.column().isNumber() != order.isTurned());
			ordered.sort((a, b) -> by.compare(a.row(), b.row()));
			return ordered;
		}
		record Ranked(Sifted row, double rank) {
		}
		List<Ranked> ranked = new ArrayList<>(rows.size());
		for (Sifted row : rows) ranked.add(new Ranked(row, rank(row, order.kind(), ear)));
		Comparator<Ranked> by = (a, b) -> {
			if (Double.isNaN(a.rank) || Double.isNaN(b.rank)) return Boolean.compare(Double.isNaN(a.rank), Double.isNaN(b.rank));
			return order.isTurned() ? Double.compare(a.rank, b.rank) : Double.compare(b.rank, a.rank);
		};
		ranked.sort(by);
		return ranked.stream().map(Ranked::row).toList();
	}

	private static double rank(Sifted row, Order.Kind kind, Ear ear) {
		double novelty = Novelty.of(row.row());
		if (!ear.isReady()) return kind == Order.Kind.NOVELTY || Double.isNaN(novelty) ? novelty : spread(row.row());
		double guess = row.opinion().guess();
		return switch (kind) {
		case EAR -> guess;
		case NOVELTY -> novelty;
		case MIXED -> (guess + novelty) / 2;
		case UNSURE -> row.opinion().high() - row.opinion().low();
		case FOUND, COLUMN -> throw new IllegalArgumentException(kind.key());
		};
	}

	/** As good as by chance, and always the same: who has said nothing yet is shown something of everything. */
	private static double spread(Row row) {
		return Integer.toUnsignedLong(row.hash().hashCode() * 0x9E3779B9) / (double) (1L << 32);
	}
}
