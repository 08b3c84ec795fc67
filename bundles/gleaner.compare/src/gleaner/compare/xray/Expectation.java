// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.xray;

import gleaner.engine.EngineException;
import gleaner.engine.NextUnits;
import gleaner.engine.NextUnits.NextUnit;
import java.util.ArrayList;
import java.util.List;

/** What a model expects after a text: its whole distribution, as it draws from it. Stateless. */
final class Expectation {
	/** Colder than this is as good as 0. */
	private static final double COLDEST = 1e-6;

	private Expectation() {
	}

	/** What a model expects after a text, as {@link #of} has it. */
	static List<NextUnit> after(NextUnits model, CharSequence context, double diversity, boolean mayEnd)
			throws EngineException, InterruptedException {
		return of(model.nextUnits(context, Integer.MAX_VALUE), diversity, mayEnd);
	}

	/**
	 * All that may come, the likeliest first; sums to 1.
	 *
	 * @param said all that the model says may come
	 * @param diversity as in {@link gleaner.engine.GenerationRequest#diversity()}
	 * @param mayEnd whether the poem may end here; if not, its end is left out
	 */
	static List<NextUnit> of(List<NextUnit> said, double diversity, boolean mayEnd) {
		if (diversity == 1 && (mayEnd || said.stream().noneMatch(unit -> unit.text().isEmpty()))) return said;
		List<NextUnit> all = mayEnd ? said : said.stream().filter(unit -> !unit.text().isEmpty()).toList();
		if (all.isEmpty()) return said;
		double highest = all.getFirst().probability();
		double[] weights = new double[all.size()];
		double sum = 0;
		for (int i = 0; i < weights.length; i++) sum += weights[i] = weight(all.get(i).probability(), highest, diversity, i);
		List<NextUnit> drawn = new ArrayList<>(weights.length);
		for (int i = 0; i < weights.length; i++) drawn.add(new NextUnit(all.get(i).text(), weights[i] / sum));
		return drawn;
	}

	private static double weight(double probability, double highest, double diversity, int rank) {
		if (diversity < COLDEST) return rank == 0 ? 1 : 0;
		return Math.pow(probability / highest, 1 / diversity);
	}
}
