// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.lifeline;

import gleaner.lifeline.LifeLine;
import gleaner.runs.RunModel;
import java.util.Optional;

/**
 * Where the poet stands on a life-line. Immutable.
 *
 * @param line of one thread
 * @param age the chosen one; -1 if there is none
 */
public record Walk(LifeLine line, int age) {
	/** So many ages Shift and an arrow go. */
	public static final int FAR = 10;

	public Walk {
		age = line.ages() == 0 ? -1 : Math.clamp(age, 0, line.ages() - 1);
	}

	/** At the best model. */
	public static Walk of(LifeLine line) {
		Optional<RunModel> best = line.run().best();
		return new Walk(line, best.map(model -> line.nearest(model.step())).orElse(0));
	}

	/** On another line, at the step where this one stands, or as near to it as can be. */
	public Walk on(LifeLine other) {
		return age < 0 ? of(other) : new Walk(other, other.nearest(step()));
	}

	/** The step of the chosen age; 0 if there is none. */
	public long step() {
		return age < 0 ? 0 : line.step(age);
	}

	/** To an age; beyond the ends to the end. */
	public Walk to(int other) {
		return new Walk(line, other);
	}

	/** So many ages older, or younger if below 0. */
	public Walk by(int ages) {
		return to(age + ages);
	}

	public Walk toFirst() {
		return to(0);
	}

	public Walk toLast() {
		return to(line.ages() - 1);
	}

	public boolean isAtEnd() {
		return age == line.ages() - 1;
	}

	/** The age so many places older than the chosen one, or younger if below 0; nothing beyond the ends. */
	public Optional<Integer> neighbour(int places) {
		int other = age + places;
		return age >= 0 && other >= 0 && other < line.ages() ? Optional.of(other) : Optional.empty();
	}

	/** What an age is called beside its step: young, growing, ★ mature, old, ancient. */
	public String called(int which) {
		long step = line.step(which);
		long best = line.run().best().map(RunModel::step).orElse(step);
		if (step == best) return "★ mature";
		if (which == 0) return "young";
		if (which == line.ages() - 1) return "ancient";
		return step < best ? "growing" : "old";
	}
}
