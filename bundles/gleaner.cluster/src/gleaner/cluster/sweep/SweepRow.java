// SPDX-License-Identifier: EPL-2.0
package gleaner.cluster.sweep;

import gleaner.cluster.Survey;
import gleaner.cluster.Task;
import gleaner.cluster.TaskCard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A training of a sweep, as a row of its table.
 *
 * @param task with the settings that set it apart
 * @param card how it stands
 * @param isBest whether none that came as far has a lower loss
 */
public record SweepRow(Task task, TaskCard card, boolean isBest) {
	/** The table: those that came furthest first, of those the ones of the lowest loss. */
	public static List<SweepRow> of(Survey survey) {
		List<Task> order = new ArrayList<>(survey.job().tasks());
		order.sort(Comparator.comparingInt((Task task) -> -survey.cards().get(task.number()).rung())
				.thenComparingDouble(task -> loss(survey, task)));
		List<SweepRow> rows = new ArrayList<>();
		for (Task task : order) {
			TaskCard card = survey.cards().get(task.number());
			rows.add(new SweepRow(task, card, rows.isEmpty() && !Double.isNaN(card.loss())));
		}
		return rows;
	}

	/** Of NaN it is known that it is worse than every number. */
	private static double loss(Survey survey, Task task) {
		double loss = survey.cards().get(task.number()).loss();
		return Double.isNaN(loss) ? Double.POSITIVE_INFINITY : loss;
	}
}
