// SPDX-License-Identifier: EPL-2.0
package gleaner.lifeline;

import gleaner.runs.RunModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What part of its life a model is in, by how it spells and whether it goes in circles. */
public enum Phase {
	BABBLE("babble"), SPELLING("learns to spell"), BALANCE("balance"), APHASIA("aphasia");

	/** Of the words of a poem, so many are inventions while it babbles, or has lost its speech. */
	private static final double BABBLING = 0.2;
	/** And so many while it learns to spell. */
	private static final double LEARNING = 0.06;
	/** Of the stretches of a poem, so many are said again when it goes in circles. */
	private static final double CIRCLING = 0.35;

	/** What the poet reads. */
	public final String words;

	Phase(String words) {
		this.words = words;
	}

	/**
	 * A stretch of a life that is of one phase.
	 *
	 * @param from the step of its first model
	 * @param to the step of the first model of the next one; of the last stretch, of its last model
	 */
	public record Stretch(Phase phase, long from, long to) {
	}

	/** The phases of a life, as far as it is measured, the youngest first. */
	public static List<Stretch> of(LifeTable table) {
		long best = table.line().run().best().map(RunModel::step).orElse(Long.MAX_VALUE);
		List<Stretch> life = new ArrayList<>();
		for (LifeTable.Row row : table.rows()) {
			Optional<Phase> phase = of(row.spoken(), row.model().step() > best);
			if (phase.isEmpty()) continue;
			long step = row.model().step();
			Stretch last = life.isEmpty() ? null : life.getLast();
			if (last != null) life.set(life.size() - 1, new Stretch(last.phase, last.from, step));
			if (last == null || last.phase != phase.get()) life.add(new Stretch(phase.get(), step, step));
		}
		return List.copyOf(life);
	}

	private static Optional<Phase> of(Spoken spoken, boolean isPastBest) {
		Figures figures = spoken.figures();
		if (!spoken.isPoem() || figures == Figures.UNKNOWN) return Optional.empty();
		if (figures.repetition() > CIRCLING) return Optional.of(APHASIA);
		// without a word there is nothing that could be spelled
		double misspelling = Double.isNaN(figures.misspelling()) ? 1 : figures.misspelling();
		if (misspelling > BABBLING) return Optional.of(isPastBest ? APHASIA : BABBLE);
		return Optional.of(misspelling > LEARNING && !isPastBest ? SPELLING : BALANCE);
	}
}
