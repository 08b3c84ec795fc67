// SPDX-License-Identifier: EPL-2.0
package gleaner.training.run;

import gleaner.runs.KeptModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which models stay.
 *
 * @param all whether all stay
 * @param best how many of the lowest validation loss stay
 * @param spread how many stay besides, spread evenly over the life of the run
 */
record KeepPolicy(boolean all, int best, int spread) {
	/** The models to let go. The newest and those with a reason always stay. */
	List<KeptModel> surplus(List<KeptModel> models) {
		if (all || models.isEmpty()) return List.of();
		Set<KeptModel> stay = new HashSet<>();
		models.stream().filter(m -> !m.why().isEmpty()).forEach(stay::add);
		models.stream().filter(m -> !Double.isNaN(m.validationLoss())).sorted(Comparator.comparingDouble(KeptModel::validationLoss))
				.limit(best).forEach(stay::add);
		long newest = models.stream().mapToLong(KeptModel::step).max().getAsLong();
		for (int i = 0; i <= spread; i++) {
			long age = newest * i / Math.max(1, spread);
			models.stream().min(Comparator.comparingLong(m -> Math.abs(m.step() - age))).ifPresent(stay::add);
		}
		models.stream().filter(m -> m.step() == newest).forEach(stay::add);
		List<KeptModel> surplus = new ArrayList<>(models);
		surplus.removeAll(stay);
		return surplus;
	}
}
