// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.lifeline;

import gleaner.desk.thread.CardWords;
import gleaner.lifeline.Asked;
import gleaner.lifeline.Citation;
import gleaner.lifeline.LifeLine;
import gleaner.runs.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What stands side by side: ages of one life, or one age of several lives. Several rows of it are a grid. */
public enum Besides {
	/** The chosen age and its neighbours. */
	AGES("Ages"),
	/** The chosen age with several seeds. */
	SEEDS("Seeds"),
	/** The chosen age with several diversities, the one that is asked for among them. */
	DIVERSITIES("Diversities"),
	/** The chosen age in a grid: a row for each seed, a column for each diversity. */
	SEEDS_AND_DIVERSITIES("Seeds × diversities"),
	/** The same step of several threads. */
	THREADS("Threads");

	/** So many stand side by side in a row. */
	public static final int COLUMNS = 5;
	/** So many rows a grid has at most. */
	public static final int ROWS = 3;
	/** So many threads can stand side by side. */
	public static final int MOST = COLUMNS * ROWS;
	/** The wildest that the room goes. */
	public static final int WILDEST = 2;
	private static final int MIDDLE = COLUMNS / 2;
	/** Between two diversities, in hundredths. */
	private static final int STRIDE = 20;
	private static final int HUNDRED = 100;

	/** What the poet reads. */
	public final String label;

	Besides(String label) {
		this.label = label;
	}

	/**
	 * One column.
	 *
	 * @param line whose poem it is
	 * @param age of it
	 * @param head what stands above it, bold
	 * @param more what stands behind that, dim
	 * @param isWashed whether it is shown what has changed since its younger neighbour
	 */
	public record Cell(LifeLine line, int age, String head, String more, boolean isWashed) {
	}

	/**
	 * The lines that are shown together, at most {@value #MOST}.
	 *
	 * @param line the chosen one; it comes first
	 * @param threads those that may stand beside it, in their order
	 */
	public List<LifeLine> lines(LifeLine line, List<Run> threads) {
		Asked asked = line.asked();
		List<LifeLine> lines = new ArrayList<>(List.of(line));
		switch (this) {
		case AGES -> {
		}
		case SEEDS -> seeds(asked, COLUMNS).forEach(each -> lines.add(new LifeLine(line.run(), each)));
		case DIVERSITIES -> diversities(asked).forEach(each -> lines.add(new LifeLine(line.run(), each)));
		case SEEDS_AND_DIVERSITIES -> seeds(asked, ROWS).stream().flatMap(each -> diversities(each).stream())
				.forEach(each -> lines.add(new LifeLine(line.run(), each)));
		case THREADS -> threads.stream().filter(run -> !run.id().equals(line.run().id())).limit(MOST - 1L)
				.forEach(run -> lines.add(new LifeLine(run, asked)));
		}
		if (this != THREADS && this != AGES) lines.removeIf(each -> each != line && each.asked().equals(asked));
		return lines;
	}

	private static List<Asked> seeds(Asked asked, int count) {
		return IntStream.range(0, count).mapToObj(i -> asked.withSeed(asked.seed() + i)).toList();
	}

	/** Two below and two above, unless there is no room for them. */
	private static List<Asked> diversities(Asked asked) {
		int own = (int) Math.round(asked.diversity() * HUNDRED);
		int above = Math.min(MIDDLE, (WILDEST * HUNDRED - own) / STRIDE);
		int below = Math.min(COLUMNS - 1 - above, own / STRIDE);
		return IntStream.range(0, COLUMNS).map(i -> own + (i - below) * STRIDE)
				.mapToObj(each -> each == own ? asked : asked.withDiversity(each / (double) HUNDRED)).toList();
	}

	/**
	 * What the columns show, from left to right and row by row; nothing where there is nothing to show.
	 *
	 * @param walk where the poet stands on the first of the lines
	 * @param lines as {@link #lines} gave them
	 */
	public List<Optional<Cell>> cells(Walk walk, List<LifeLine> lines) {
		List<LifeLine> inOrder = this == THREADS ? lines
				: lines.stream().sorted(Comparator.comparingLong((LifeLine each) -> each.asked().seed())
						.thenComparingDouble(each -> each.asked().diversity())).toList();
		List<Optional<Cell>> cells = new ArrayList<>();
		for (int i = 0; i < COLUMNS * rows(lines); i++) {
			if (this == AGES) {
				boolean isWashed = i > 0 && i < COLUMNS - 1;
				cells.add(walk.neighbour(i - MIDDLE)
						.map(age -> new Cell(walk.line(), age, CardWords.count(walk.line().step(age)), walk.called(age), isWashed)));
			} else cells.add(i < lines.size() && walk.age() >= 0 ? Optional.of(cell(inOrder.get(i), walk.step())) : Optional.empty());
		}
		return cells;
	}

	/** In how many rows lines are shown. */
	private static int rows(List<LifeLine> lines) {
		return (lines.size() + COLUMNS - 1) / COLUMNS;
	}

	private Cell cell(LifeLine line, long step) {
		int age = line.nearest(step);
		String own = CardWords.count(line.step(age));
		String diversity = Citation.plain(line.asked().diversity());
		return switch (this) {
		case AGES, THREADS -> new Cell(line, age, line.run().called(), own, true);
		case SEEDS -> new Cell(line, age, "seed " + line.asked().seed(), own, true);
		case DIVERSITIES -> new Cell(line, age, "diversity " + diversity, own, true);
		case SEEDS_AND_DIVERSITIES -> new Cell(line, age, diversity, "seed " + line.asked().seed(), true);
		};
	}
}
