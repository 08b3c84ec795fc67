// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.lifeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.PoemLength;
import gleaner.lifeline.Asked;
import gleaner.lifeline.LifeLine;
import gleaner.runs.Note;
import gleaner.runs.Run;
import gleaner.runs.RunModel;
import gleaner.runs.RunNotes;
import gleaner.runs.RunState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LifePlanTest {
	private static LifeLine line(long best, long... steps) {
		List<RunModel> models = new ArrayList<>();
		for (long step : steps) models.add(new RunModel("r", step, 1, step == best ? 0.5 : 1, "", Path.of("m" + step), 7));
		return new LifeLine(new Run("r", "", "lstm", RunState.STOPPED, Optional.empty(), Optional.empty(), 400, 1, 1, "Sea", Map.of(), 0,
				models, List.of(), "", Path.of("r"), true), new Asked("", 1, 1, PoemLength.NATURAL));
	}

	@Test
	void theWalkBeginsAtTheBestAndEndsAtTheEnds() {
		Walk walk = Walk.of(line(300, 100, 200, 300, 400));
		assertEquals(300, walk.step());
		assertEquals(400, walk.by(Walk.FAR).step());
		assertTrue(walk.toLast().isAtEnd());
		assertEquals(100, walk.by(-Walk.FAR).step());
		assertEquals(List.of(Optional.of(0), Optional.of(1), Optional.of(3), Optional.empty()),
				List.of(-2, -1, 1, 2).stream().map(walk::neighbour).toList());
		assertEquals(List.of("young", "growing", "★ mature", "ancient"), List.of(0, 1, 2, 3).stream().map(walk::called).toList());
		assertEquals("old", Walk.of(line(100, 100, 200, 300)).called(1));
	}

	@Test
	void onAnotherLineTheStepIsKept() {
		Walk walk = Walk.of(line(300, 100, 200, 300, 400)).toFirst();
		assertEquals(120, walk.on(line(500, 120, 500)).step());
		Walk none = new Walk(line(0), 7);
		assertEquals(-1, none.age());
		assertEquals(0, none.by(1).step());
		assertEquals(Optional.empty(), none.neighbour(0));
		assertEquals(500, none.on(line(500, 120, 500)).step());
	}

	@Test
	void agesSeedsOrThreadsStandSideBySide() {
		LifeLine line = line(300, 100, 200, 300, 400);
		Walk walk = Walk.of(line);
		assertEquals(List.of("100 young", "200 growing", "300 ★ mature", "400 ancient"),
				Besides.AGES.cells(walk, Besides.AGES.lines(line, List.of())).stream().flatMap(Optional::stream)
						.map(cell -> cell.head() + " " + cell.more()).toList());
		List<LifeLine> seeds = Besides.SEEDS.lines(line, List.of(line.run()));
		assertEquals(List.of("seed 1 300", "seed 2 300", "seed 3 300", "seed 4 300", "seed 5 300"),
				Besides.SEEDS.cells(walk, seeds).stream()
						.map(Optional::orElseThrow).map(cell -> cell.head() + " " + cell.more()).toList());
		Run other = line(0, 90, 350).run();
		Run named = new Run("s", "Owl", other.engine(), other.state(), other.born(), other.died(), 350, 1, 1, "Sea", Map.of(), 0,
				other.models(), List.of(), "", Path.of("s"), true);
		List<Optional<Besides.Cell>> threads = Besides.THREADS.cells(walk, Besides.THREADS.lines(line, List.of(line.run(), named)));
		assertEquals("Owl 350", threads.get(1).map(cell -> cell.head() + " " + cell.more()).orElseThrow());
		assertEquals(Optional.empty(), threads.get(2));
		assertEquals("r", threads.get(0).orElseThrow().head());
	}

	private static List<String> cells(Besides besides, LifeLine line, List<Run> threads) {
		return besides.cells(Walk.of(line), besides.lines(line, threads)).stream()
				.map(cell -> cell.map(each -> each.head() + " " + each.more()).orElse("–")).toList();
	}

	@Test
	void seedsAndDiversitiesAreAGridWithTheOneThatIsAskedForInItsFirstRow() {
		LifeLine line = line(300, 100, 200, 300, 400);
		assertEquals(List.of("diversity 0.6 300", "diversity 0.8 300", "diversity 1 300", "diversity 1.2 300", "diversity 1.4 300"),
				cells(Besides.DIVERSITIES, line, List.of()));
		List<LifeLine> lines = Besides.SEEDS_AND_DIVERSITIES.lines(line, List.of());
		assertEquals(Besides.MOST, lines.size());
		assertTrue(lines.getFirst() == line, "the line that is walked comes first, though its cell stands in the middle");
		List<String> cells = cells(Besides.SEEDS_AND_DIVERSITIES, line, List.of());
		assertEquals(List.of("0.6 seed 1", "0.8 seed 1", "1 seed 1", "1.2 seed 1", "1.4 seed 1"), cells.subList(0, 5));
		assertEquals(List.of("0.6 seed 3", "0.8 seed 3", "1 seed 3", "1.2 seed 3", "1.4 seed 3"), cells.subList(10, 15));
		LifeLine cold = new LifeLine(line.run(), line.asked().withDiversity(0.3));
		assertEquals(List.of("diversity 0.1 300", "diversity 0.3 300", "diversity 0.5 300", "diversity 0.7 300", "diversity 0.9 300"),
				cells(Besides.DIVERSITIES, cold, List.of()));
		LifeLine hot = new LifeLine(line.run(), line.asked().withDiversity(Besides.WILDEST));
		assertEquals(List.of("diversity 1.2 300", "diversity 1.4 300", "diversity 1.6 300", "diversity 1.8 300", "diversity 2 300"),
				cells(Besides.DIVERSITIES, hot, List.of()));
	}

	private static Run thread(String id) {
		Run run = line(0, 90, 350).run();
		return new Run(id, "", run.engine(), run.state(), run.born(), run.died(), 350, 1, 1, "Sea", Map.of(), 0, run.models(), List.of(),
				"",
				Path.of(id), true);
	}

	@Test
	void thePoetChoosesTheThreadsThatStandSideBySide() {
		List<Run> runs = IntStream.range(0, 20).mapToObj(i -> thread("t" + i)).toList();
		assertEquals(runs.subList(0, Besides.COLUMNS), BesideThreads.ANY.among(runs));
		BesideThreads chosen = BesideThreads.read(new BesideThreads(List.of("t7", "t3", "gone")).written());
		assertEquals(List.of(runs.get(3), runs.get(7)), chosen.among(runs));
		assertEquals(BesideThreads.ANY, BesideThreads.read(BesideThreads.ANY.written()));
		LifeLine line = new LifeLine(runs.get(7), new Asked("", 1, 1, PoemLength.NATURAL));
		assertEquals(List.of("t7 90", "t3 90", "–", "–", "–"), cells(Besides.THREADS, line, chosen.among(runs)));
		assertEquals(Besides.MOST, Besides.THREADS.lines(line, runs).size(), "more would be too small to read");
		assertEquals(Besides.COLUMNS * 2, cells(Besides.THREADS, line, runs.subList(0, 6)).size(), "the sixth begins a row");
	}

	@Test
	void stepsAndPixelsAreTwoWaysOfOnePlace() {
		LifePlan plan = new LifePlan(100, 1100, 40_000);
		assertEquals(100, plan.x(0));
		assertEquals(600, plan.x(20_000));
		assertEquals(1100, plan.x(99_999));
		assertEquals(20_000, plan.step(600));
		assertEquals(0, plan.step(-5));
		assertEquals(40_000, plan.step(5_000));
		assertEquals(new LifePlan(5, 6, 1), new LifePlan(5, 5, 0), "a window without room");
	}

	@Test
	void crowdedPinsAreANumber() {
		RunNotes notes = RunNotes.NONE.with(OptionalLong.of(100), new Note("salt\nand sand", 0))
				.with(OptionalLong.of(5_000), new Note("", 3)).with(OptionalLong.of(5_400), new Note("", 0, "a coat", List.of("sea")))
				.with(OptionalLong.of(39_000), new Note("", 0, "", List.of("rope", "nouns")));
		List<LifePlan.Pin> pins = new LifePlan(0, 1000, 40_000).pins(notes, 24);
		assertEquals(List.of("salt\nand sand", "2 notes", "rope, nouns"), pins.stream().map(LifePlan.Pin::words).toList());
		assertEquals(List.of(3, 125, 975), pins.stream().map(LifePlan.Pin::x).toList());
		assertEquals(List.of(122, 850, 49), pins.stream().map(LifePlan.Pin::room).toList());
		assertEquals(List.of("★★★☆☆", "“a coat”"), new LifePlan(0, 100_000, 40_000).pins(notes, 24).subList(1, 3).stream()
				.map(LifePlan.Pin::words).toList());
	}
}
