// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.lifeline;

import gleaner.desk.thread.CardWords;
import gleaner.lifeline.Asked;
import gleaner.lifeline.LifeLine;
import gleaner.runs.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands side by side: ages of one life, or one age of several lives. */
public enum Besides {
	/** The chosen age and its neighbours. */
	AGES("Ages"),
	/** The chosen age with several seeds. */
	SEEDS("Seeds"),
	/** The same step of several threads. */
	THREADS("Threads");

	/** So many stand side by side. */
	public static final int COLUMNS = 5;
	private static final int MIDDLE = COLUMNS / 2;

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
	 * The lines that are shown together.
	 *
	 * @param line the chosen one
	 * @param runs all threads that have models
	 */
	public List<LifeLine> lines(LifeLine line, List<Run> runs) {
		List<LifeLine> lines = new ArrayList<>(List.of(line));
		Asked asked = line.asked();
		switch (this) {
		case AGES -> {
		}
		case SEEDS -> {
			for (int i = 1; i < COLUMNS; i++) lines.add(new LifeLine(line.run(), asked.withSeed(asked.seed() + i)));
		}
		case THREADS -> runs.stream().filter(run -> !run.id().equals(line.run().id())).limit(COLUMNS - 1L)
				.forEach(run -> lines.add(new LifeLine(run, asked)));
		}
		return lines;
	}

	/**
	 * What the columns show, from left to right; nothing where there is nothing to show.
	 *
	 * @param walk where the poet stands on the first of the lines
	 * @param lines as {@link #lines} gave them
	 */
	public List<Optional<Cell>> cells(Walk walk, List<LifeLine> lines) {
		List<Optional<Cell>> cells = new ArrayList<>();
		for (int i = 0; i < COLUMNS; i++) {
			if (this == AGES) {
				boolean isWashed = i > 0 && i < COLUMNS - 1;
				cells.add(walk.neighbour(i - MIDDLE)
						.map(age -> new Cell(walk.line(), age, CardWords.count(walk.line().step(age)), walk.called(age), isWashed)));
			} else cells.add(i < lines.size() && walk.age() >= 0 ? Optional.of(cell(lines.get(i), walk.step())) : Optional.empty());
		}
		return cells;
	}

	private Cell cell(LifeLine line, long step) {
		int age = line.nearest(step);
		String own = CardWords.count(line.step(age));
		return this == SEEDS ? new Cell(line, age, "seed " + line.asked().seed(), own, true)
				: new Cell(line, age, line.run().called(), own, true);
	}
}
