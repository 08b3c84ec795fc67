// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.neural;

import gleaner.engine.EngineException;
import java.util.Optional;

/**
 * Makes poems together, one character of each at a time, so that the weights are gone through once for all of them. Where a poem ends, the
 * next one takes its place. For one thread.
 */
final class Choir {
	/** Poems that are complete and wait for one before them, for each one in the making. */
	private static final int PATIENCE = 4;

	private final Net.State opening;
	private final Net.State state;
	private final Sampler sampler;
	private final PoemLine line;
	private final Poem[] poems;
	private final int[] heard;
	private int singing;

	/** @param opening what the net remembers where a poem begins */
	Choir(Net net, Net.State opening, Sampler sampler, PoemLine line, int together) {
		this.opening = opening;
		this.sampler = sampler;
		this.line = line;
		state = net.begin(together);
		poems = new Poem[together];
		heard = new int[together];
	}

	/** Until no poem is left. */
	void sing() throws EngineException, InterruptedException {
		for (beginMore(); singing > 0; beginMore()) {
			if (Thread.interrupted()) throw new InterruptedException();
			float[][] logits = state.say(singing);
			for (int s = 0; s < singing; s++) heard[s] = poems[s].goOn(sampler.draw(logits[s], poems[s].mayEnd(), poems[s].random()));
			state.hear(heard, singing);
			leave();
			line.closeEnded();
		}
	}

	private void beginMore() throws InterruptedException {
		while (singing < poems.length) {
			Optional<Poem> next = line.begin(poems.length * PATIENCE);
			if (next.isEmpty()) return;
			state.copy(opening, 0, singing);
			poems[singing++] = next.get();
		}
	}

	/** The last one takes the place of each that has ended. */
	private void leave() {
		for (int s = singing - 1; s >= 0; s--) {
			if (!poems[s].hasEnded()) continue;
			singing--;
			if (s < singing) {
				poems[s] = poems[singing];
				state.copy(state, singing, s);
			}
		}
	}
}
