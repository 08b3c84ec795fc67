// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.desk.thread.Measure;
import gleaner.desk.thread.Seen;
import gleaner.runs.LossPoint;
import gleaner.runs.Run;
import gleaner.runs.RunModel;
import gleaner.runs.RunState;
import gleaner.ui.Ink;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the views of the threads make of what they have seen. */
class ThreadDrawingsTest {
	private static Run run(String id, RunState state, Map<String, String> parameters) {
		List<RunModel> models = List.of(new RunModel(id, 4800, 1.9, 2.0, "", Path.of("a"), 1_500_000),
				new RunModel(id, 84953, 0.58, 0.71, "", Path.of("b"), 1_500_000));
		return new Run(id, "", "wavenet", state, Optional.of(LocalDateTime.of(2016, 10, 26, 18, 39, 18).toInstant(ZoneOffset.UTC)),
				Optional.of(LocalDateTime.of(2016, 10, 30, 11, 28).toInstant(ZoneOffset.UTC)), 84953, 0.58, Double.NaN, "Sea",
				parameters, 0, models, List.of(), "", Path.of("x"), true);
	}

	private static LossPoint point(long step, double loss) {
		return new LossPoint(step, loss, step % 100 == 0 ? loss + 1 : Double.NaN, loss * 2, 0.1);
	}

	@Test
	void aThreadKeepsItsColourWhenYoungerOnesCome() {
		Run old = run("1", RunState.STOPPED, Map.of());
		Run young = run("2", RunState.STOPPED, Map.of());
		Ink first = ThreadInk.of(old, List.of(old));
		assertEquals(first, ThreadInk.of(old, List.of(young, old)));
		assertFalse(first == ThreadInk.of(young, List.of(young, old)));
	}

	@Test
	void theChartBearsAnExplosion() {
		Run chosen = run("1", RunState.STOPPED, Map.of());
		List<LossPoint> points = new ArrayList<>();
		for (int step = 1; step <= 1000; step++) points.add(point(step, 3 - step / 500.0));
		points.add(point(1001, 1e9));
		points.add(point(1002, Double.NaN));
		points.add(point(1003, Double.POSITIVE_INFINITY));
		Seen seen = new Seen(List.of(run("2", RunState.STOPPED, Map.of()), chosen), Map.of("1", points, "2", List.of(point(5, 2))),
				Seen.Page.EMPTY, List.of());
		ChartData data = ChartData.of(seen, Optional.of(chosen), Measure.LOSS);
		assertEquals(List.of("2", "1"), data.curves().stream().map(curve -> curve.run().id()).toList(), "the chosen one is drawn on top");
		assertEquals(1003, data.steps());
		assertEquals(1, data.least(), 1e-9);
		assertTrue(data.most() < 3.1, "the explosion does not press the rest flat: " + data.most());
		ChartData validation = ChartData.of(seen, Optional.of(chosen), Measure.VALIDATION);
		assertEquals(10, validation.curves().getFirst().steps().length);
		assertEquals(2.8 + 1, validation.curves().getFirst().near(110, 20), 1e-9);
		assertTrue(Double.isNaN(validation.curves().getFirst().near(150, 20)));
		assertTrue(ChartData.of(Seen.NOTHING, Optional.empty(), Measure.LOSS).curves().isEmpty());
	}

	@Test
	void aShortThreadHasAnAxisOfItsOwnWhenItIsChosen() {
		List<LossPoint> far = new ArrayList<>();
		for (int step = 1; step <= 1000; step++) far.add(point(step, step <= 50 ? 3 : 900));
		List<LossPoint> near = List.of(point(1, 5), point(40, 2));
		Run old = run("1", RunState.STOPPED, Map.of());
		Run young = run("2", RunState.RUNNING, Map.of());
		Seen seen = new Seen(List.of(young, old), Map.of("1", far, "2", near), Seen.Page.EMPTY, List.of());
		ChartData own = ChartData.of(seen, Optional.of(young), Measure.LOSS);
		assertEquals(40, own.steps());
		assertEquals(5, own.most(), 1e-9, "what lies beyond the axis does not stretch the other");
		assertEquals(1000, ChartData.of(seen, Optional.of(old), Measure.LOSS).steps());
		List<LossPoint> half = List.of(point(1, 5), point(600, 2));
		Seen alike = new Seen(List.of(young, old), Map.of("1", far, "2", half), Seen.Page.EMPTY, List.of());
		assertEquals(1000, ChartData.of(alike, Optional.of(young), Measure.LOSS).steps(), "two that can be compared share one");
	}

	@Test
	void aLogThatMovesOnKeepsItsLines() {
		assertEquals(0, LogView.gone(List.of("a", "b"), List.of("a", "b", "c")));
		assertEquals(1, LogView.gone(List.of("a", "b"), List.of("b", "c")));
		assertEquals(2, LogView.gone(List.of("a", "b", "a"), List.of("a", "c")));
		assertEquals(-1, LogView.gone(List.of("a", "b"), List.of("x")));
		assertEquals(-1, LogView.gone(List.of("half a li"), List.of("half a line")));
		assertEquals(-1, LogView.gone(List.of(), List.of("a")));
	}
}
