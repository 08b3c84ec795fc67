// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.ear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gleaner.mining.Rows;
import gleaner.mining.assay.Row;
import gleaner.mining.sift.Order;
import gleaner.mining.sift.Sieve;
import gleaner.mining.sift.Sifter;
import gleaner.mining.verdict.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Simulated poets go through real poems as a poet does: the table in its usual order, one verdict after the other, fifty in all. */
class EarTest {
	private static final int DECISIONS = 50;
	private static final int TOP = 20;
	private static final int POEMS = 500;
	/** Which poems of the collection nothing was tuned on. */
	private static final int HELD_OUT = 8;
	private static List<Row> poems;

	/** The starter corpora are too few poems for fifty decisions and a rest that says something. */
	@BeforeAll
	static void measure(@TempDir Path folder) throws Exception {
		assumeTrue(RealPoems.isLarge(), "the large collection of poems is not here");
		poems = RealPoems.measured(folder, POEMS).stream().filter(row -> row.heard().words() > 3).toList();
	}

	private static boolean has(Row row, String... words) {
		for (String word : words) if (row.heard().content().contains(word)) return true;
		return false;
	}

	private static Map<String, Predicate<Row>> tastes() {
		Map<String, Predicate<Row>> tastes = new LinkedHashMap<>();
		tastes.put("short lines without rhyme", row -> row.heard().words() < 7 * row.heard().lines() && row.heard().rhyme() < 0.5);
		tastes.put("dark and iambic", row -> row.heard().feeling() < -0.1 && row.heard().metre().startsWith("iambic"));
		tastes.put("soft endings", row -> row.heard().soft() * 3 > row.heard().lines());
		tastes.put("of the sea", row -> has(row, "sea", "waves", "wave", "ship", "shore", "sail", "tide", "harbour", "waters"));
		tastes.put("bright and short", row -> row.heard().feeling() > 0.15 && row.heard().words() < 80);
		return tastes;
	}

	private record Result(double chance, double precision) {
	}

	/** Goes through the table in its usual order. */
	private static Map<String, Verdict> decide(List<Row> rows, Predicate<Row> taste) throws Exception {
		Map<String, Verdict> verdicts = new HashMap<>();
		Sifter sifter = new Sifter(List.of(), null);
		Sieve undecided = Sieve.ALL.withVerdicts(EnumSet.of(Verdict.UNDECIDED));
		Ear ear = Ear.of(rows, verdicts, Set.of());
		for (int n = 0; n < DECISIONS; n++) {
			Row next = sifter.sift(rows, undecided, verdicts, ear).rows().getFirst().row();
			verdicts.put(next.hash(), taste.test(next) ? Verdict.KEPT : Verdict.PASSED);
			ear = Ear.of(rows, verdicts, Set.of());
		}
		return verdicts;
	}

	private static Result walk(Predicate<Row> taste) throws Exception {
		Map<String, Verdict> verdicts = decide(poems, taste);
		Sifter sifter = new Sifter(List.of(), null);
		Sieve undecided = Sieve.ALL.withVerdicts(EnumSet.of(Verdict.UNDECIDED));
		Ear ear = Ear.of(poems, verdicts, Set.of());
		List<Row> rest = sifter.sift(poems, undecided.with(Order.of(Order.Kind.EAR)), verdicts, ear).rows().stream().map(Sifter.Sifted::row)
				.toList();
		double wanted = rest.subList(0, TOP).stream().filter(taste).count();
		return new Result((double) rest.stream().filter(taste).count() / rest.size(), wanted / TOP);
	}

	@Test
	void fivePoetsAreUnderstood() throws Exception {
		List<String> failed = new ArrayList<>();
		for (Map.Entry<String, Predicate<Row>> taste : tastes().entrySet()) {
			Result result = walk(taste.getValue());
			System.out.printf("%-28s chance %.3f, precision %.2f%n", taste.getKey(), result.chance, result.precision);
			if (result.precision < 3 * result.chance) failed.add(taste.getKey() + " " + result);
		}
		assertTrue(failed.isEmpty(), failed::toString);
	}

	/**
	 * Poems that nothing was tuned on: the ear learns from fifty of one half, and puts the other half in order. Tastes that are too rare
	 * there to be met in fifty decisions say nothing.
	 */
	@Test
	void tastesAreFoundInPoemsThatWereHeldOut(@TempDir Path folder) throws Exception {
		List<Row> other = RealPoems.measured(folder, 2 * POEMS, HELD_OUT).stream().filter(row -> row.heard().words() > 3).toList();
		List<Row> seen = new ArrayList<>();
		List<Row> heldOut = new ArrayList<>();
		for (int i = 0; i < other.size(); i++) (i % 2 == 0 ? seen : heldOut).add(other.get(i));
		double gain = 0;
		for (Map.Entry<String, Predicate<Row>> taste : tastes().entrySet()) {
			Map<String, Verdict> verdicts = decide(seen, taste.getValue());
			Ear ear = Ear.of(seen, verdicts, Set.of());
			List<Row> order = new Sifter(List.of(), null).sift(heldOut, Sieve.ALL.with(Order.of(Order.Kind.EAR)), Map.of(), ear).rows()
					.stream().map(Sifter.Sifted::row).toList();
			double chance = (double) order.stream().filter(taste.getValue()).count() / order.size();
			double precision = (double) order.subList(0, TOP).stream().filter(taste.getValue()).count() / TOP;
			System.out.printf("held out: %-28s chance %.3f, precision %.2f, kept of fifty %d%n", taste.getKey(), chance, precision,
					ear.kept());
			gain += precision / chance / tastes().size();
		}
		assertTrue(gain >= 3, "all in all " + gain + " times chance");
	}

	@Test
	void noTasteAtAllDoesNoHarm() throws Exception {
		double precision = 0;
		double chance = 0;
		int poets = 12;
		for (int poet = 0; poet < poets; poet++) {
			Random random = new Random(poet);
			Map<String, Boolean> liked = new HashMap<>();
			for (Row row : poems) liked.putIfAbsent(row.hash(), random.nextInt(4) == 0);
			Result result = walk(row -> liked.get(row.hash()));
			precision += result.precision / poets;
			chance += result.chance / poets;
		}
		double threeSigma = 3 * Math.sqrt(0.25 * 0.75 / (poets * TOP));
		assertTrue(precision > chance - threeSigma, precision + " is worse than " + chance);
	}

	@Test
	void itSaysWhyInWords() {
		List<Row> rows = new ArrayList<>();
		Map<String, Verdict> verdicts = new HashMap<>();
		for (int i = 0; i < 12; i++) {
			Row row = Rows.row(i, "39-18", 1, 1, i % 2 == 0 ? 3 : 0, 0, i % 2 == 0 ? "apron" : "motor");
			rows.add(row);
			verdicts.put(row.hash(), i % 2 == 0 ? Verdict.KEPT : Verdict.PASSED);
		}
		Row liked = Rows.row(20, "39-18", 1, 1, 3, 0, "apron");
		Row other = Rows.row(21, "39-18", 1, 1, 0, 0, "motor");
		rows.addAll(List.of(liked, other));
		Ear ear = Ear.of(rows, verdicts, Set.of());
		assertTrue(ear.isReady());
		assertTrue(ear.opinion(liked).guess() > 0.7, () -> ear.opinion(liked).toString());
		assertTrue(ear.opinion(other).guess() < 0.3);
		assertTrue(ear.opinion(liked).low() < ear.opinion(liked).guess() && ear.opinion(liked).guess() <= ear.opinion(liked).high());
		List<String> words = ear.reasons(liked).stream().map(Reason::words).toList();
		assertTrue(words.contains("3 inventions"), words::toString);
		assertTrue(words.contains("Words you keep: apron"), words::toString);
		assertTrue(ear.reasons(liked).getFirst().points() > 0);
		assertEquals(6, ear.likeKept(liked));
		assertFalse(ear.weights().isEmpty());
	}

	@Test
	void whatStandsInPoemsIsWanted() {
		List<Row> rows = new ArrayList<>();
		Map<String, Verdict> verdicts = new HashMap<>();
		for (int i = 0; i < 12; i++) rows.add(Rows.row(i, "39-18", 1, 1, i % 2 == 0 ? 3 : 0, 0));
		for (int i = 1; i < 12; i += 2) verdicts.put(rows.get(i).hash(), Verdict.PASSED);
		assertFalse(Ear.of(rows, verdicts, Set.of()).isReady());
		assertTrue(Ear.of(rows, verdicts, Set.of(rows.get(0).hash(), rows.get(2).hash(), rows.get(4).hash())).isReady());
	}

	@Test
	void theSameVerdictsTeachTheSame() {
		Map<String, Verdict> verdicts = new HashMap<>();
		for (int i = 0; i < 40; i++) verdicts.put(poems.get(i).hash(), i % 3 == 0 ? Verdict.KEPT : Verdict.PASSED);
		assertEquals(Ear.of(poems, verdicts, Set.of()).weights(), Ear.of(poems, verdicts, Set.of()).weights());
	}
}
