// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.ledger;

import gleaner.studio.poem.Harvest;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps of a poem, to be played again. Immutable.
 *
 * @param steps those that can be made one after the other, from the empty page on
 * @param remarks what could not be read, in sentences; empty if all is well
 */
public record Ledger(List<Step> steps, List<String> remarks) {
	/** Nothing was noted. */
	public static final Ledger EMPTY = new Ledger(List.of(), List.of());

	public Ledger {
		steps = List.copyOf(steps);
		remarks = List.copyOf(remarks);
	}

	/** The steps that fit, in their order; what does not is left out up to where the poem begins anew. */
	static Ledger of(List<Step> read, List<String> remarks) {
		List<Step> fitting = new ArrayList<>();
		List<String> all = new ArrayList<>(remarks);
		Harvest text = Harvest.EMPTY;
		int lost = 0;
		for (Step step : read) {
			if (step.kind() == Step.Kind.BEGIN) lost = lost > 0 ? -lost : 0;
			if (lost > 0 || !step.fits(text)) {
				lost = Math.max(0, lost) + 1;
				continue;
			}
			fitting.add(step);
			text = step.apply(text);
		}
		long missing = read.size() - fitting.size();
		if (missing > 0)
			all.add(missing + (missing == 1 ? " step does" : " steps do") + " not fit the ones before; the ledger was damaged or edited.");
		return new Ledger(fitting, all);
	}

	/**
	 * The poem as it was.
	 *
	 * @param many after so many steps; 0 is the empty page
	 */
	public Harvest after(int many) {
		Harvest text = Harvest.EMPTY;
		for (Step step : steps.subList(0, many)) text = step.apply(text);
		return text;
	}

	/** The poem after the last step. */
	public Harvest last() {
		return after(steps.size());
	}

	/** The steps as lines of text, for people. */
	public String text(String title) {
		StringBuilder text = new StringBuilder(title).append("\n\n");
		int number = 1;
		for (Step step : steps) text.append("%4d  %s  %s\n".formatted(number++, step.at().truncatedTo(ChronoUnit.SECONDS), step.told()));
		text.append("\n").append(last().text()).append('\n');
		for (String remark : remarks) text.append("\n(").append(remark).append(")");
		return text.toString();
	}
}
