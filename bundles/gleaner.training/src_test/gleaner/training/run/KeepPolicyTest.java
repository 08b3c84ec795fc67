// SPDX-License-Identifier: EPL-2.0
package gleaner.training.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.runs.KeptModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class KeepPolicyTest {
	private static KeptModel model(long step, double validationLoss) {
		return new KeptModel(step, validationLoss, validationLoss, "");
	}

	@Test
	void allStay() {
		assertEquals(List.of(), new KeepPolicy(true, 1, 0).surplus(List.of(model(1, 3), model(2, 2), model(3, 1))));
	}

	@Test
	void theBestTheNewestAndThosePinnedStay() {
		List<KeptModel> models = List.of(model(1, 3), model(2, 1), model(3, 2), model(4, 5).pinned("collapsed"), model(5, 4), model(6, 9));
		assertEquals(List.of(models.get(2), models.get(4)), new KeepPolicy(false, 1, 1).surplus(models));
	}

	/** One after the other, as in a training. */
	@Property(tries = 200)
	void aLongLifeLeavesABoundedSpread(@ForAll @Size(min = 1, max = 200) List<@DoubleRange(min = 0, max = 5) Double> losses,
			@ForAll @IntRange(min = 1, max = 4) int best,
			@ForAll @IntRange(min = 0, max = 6) int spread) {
		KeepPolicy policy = new KeepPolicy(false, best, spread);
		List<KeptModel> models = new ArrayList<>();
		for (int i = 0; i < losses.size(); i++) {
			models.add(model(i + 1, losses.get(i)));
			models.removeAll(policy.surplus(models));
			assertTrue(models.size() <= best + spread + 2);
			assertEquals(i + 1, models.getLast().step());
		}
		double lowest = losses.stream().mapToDouble(Double::doubleValue).min().getAsDouble();
		assertTrue(models.stream().anyMatch(m -> m.validationLoss() == lowest));
		Set<Long> steps = new TreeSet<>(models.stream().map(KeptModel::step).toList());
		assertEquals(models.size(), steps.size());
		if (spread > 0) assertTrue(steps.contains(1L), "the youngest stays");
	}
}
