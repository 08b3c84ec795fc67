// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.layout;

import gleaner.voice.GenerationOrder;
import java.util.List;
import java.util.Optional;

/**
 * Panes side by side. Immutable.
 *
 * @param name what it is called; that of its file, without ending
 * @param prompt how each poem of all panes begins; may be empty
 * @param seed of all panes that have none of their own
 * @param count how many poems each pane says; 0 until stopped
 * @param inStep whether a pane waits after each poem until all others have said theirs
 * @param panes from 1 to {@value #MOST}
 */
public record Layout(String name, String prompt, long seed, long count, boolean inStep, List<PaneOrder> panes) {
	/** So many panes can stand side by side. */
	public static final int MOST = 12;

	/** @throws IllegalArgumentException if there are too few or too many panes, or less than no poem is wanted */
	public Layout {
		panes = List.copyOf(panes);
		if (panes.isEmpty() || panes.size() > MOST)
			throw new IllegalArgumentException("there are " + panes.size() + " panes, must be from 1 to " + MOST);
		if (count < 0) throw new IllegalArgumentException("the number of poems is " + count + ", must be 1 or more, or 0 for endless");
	}

	/** All that is asked of the engine of a pane, counted from 0. */
	public GenerationOrder order(int pane) {
		PaneOrder asked = panes.get(pane);
		return asked.order()
				.with(asked.order().request().withPrompt(prompt).withSeed(asked.seed().orElse(seed)).withPoems(count));
	}

	public Layout withName(String other) {
		return new Layout(other, prompt, seed, count, inStep, panes);
	}

	public Layout withPrompt(String other) {
		return new Layout(name, other, seed, count, inStep, panes);
	}

	/** With this seed for all panes, those too that had one of their own. */
	public Layout withSeed(long other) {
		return new Layout(name, prompt, other, count, inStep, panes.stream().map(p -> p.withSeed(Optional.empty())).toList());
	}

	/** With this seed for all panes that have none of their own. */
	public Layout withSharedSeed(long other) {
		return new Layout(name, prompt, other, count, inStep, panes);
	}

	public Layout withCount(long other) {
		return new Layout(name, prompt, seed, other, inStep, panes);
	}

	public Layout withInStep(boolean other) {
		return new Layout(name, prompt, seed, count, other, panes);
	}

	public Layout withPanes(List<PaneOrder> others) {
		return new Layout(name, prompt, seed, count, inStep, others);
	}
}
