// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.metre;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The cheapest readings of one line in one form, for every number of beats: a Viterbi search over the line's lattice, whose
 * states are the number of beats so far and of weak syllables since the last one.
 */
final class LineFit {
	static final int MOST_BEATS = 12;
	/** Phases 0 to 2: so many weak syllables before the first beat. Phases 3 to 6: so many since the last beat. */
	private static final int PHASES = 7;
	private static final int FIRST_AFTER_BEAT = 3;
	private static final double NEVER = 1e6;
	/** For a line without any beat. */
	private static final double NO_BEAT = 2;

	/** One syllable as it is read: its edge, and whether it is strong. */
	record Step(LineLattice.Edge edge, boolean strong) {
	}

	private final double[] ofBeats = new double[MOST_BEATS + 1];
	private final List<List<Step>> readings = new ArrayList<>(MOST_BEATS + 1);

	LineFit(LineLattice lattice, Form form, Costs costs) {
		Search search = new Search(lattice, form, costs);
		int[] endState = new int[MOST_BEATS + 1];
		Arrays.fill(ofBeats, NEVER);
		double[] last = search.best[lattice.nodes - 1];
		for (int s = 0; s < last.length; s++) {
			if (last[s] >= NEVER) continue;
			int phase = s % PHASES;
			double cost = last[s] + (phase < FIRST_AFTER_BEAT ? NO_BEAT : form.end()[phase - FIRST_AFTER_BEAT]);
			int beats = s / PHASES;
			if (cost < ofBeats[beats]) {
				ofBeats[beats] = cost;
				endState[beats] = s;
			}
		}
		for (int beats = 0; beats <= MOST_BEATS; beats++) readings.add(isPossible(beats) ? search.reading(endState[beats]) : List.of());
	}

	/** The cost of the cheapest reading with so many beats; very large if there is none. */
	double cost(int beats) {
		return ofBeats[beats];
	}

	/** Whether the line can be read with so many beats at all. */
	boolean isPossible(int beats) {
		return ofBeats[beats] < NEVER;
	}

	/** The cheapest reading with so many beats; empty if there is none. */
	List<Step> reading(int beats) {
		return readings.get(beats);
	}

	/** The tables of the search: large, and of no use once the readings are found. */
	private static final class Search {
		private final LineLattice lattice;
		private final double[][] best;
		private final int[][] backEdge;
		private final int[][] backState;
		/** The highest state that each node can be in, so that no more need be looked at. */
		private final int[] reached;

		Search(LineLattice lattice, Form form, Costs costs) {
			this.lattice = lattice;
			int n = lattice.nodes;
			best = new double[n][];
			backEdge = new int[n][];
			backState = new int[n][];
			int[] syllables = mostSyllables(lattice);
			for (int node = 0; node < n; node++) {
				int states = PHASES * (Math.min(MOST_BEATS, syllables[node]) + 1);
				best[node] = new double[states];
				Arrays.fill(best[node], NEVER);
				backEdge[node] = new int[states];
				backState[node] = new int[states];
			}
			reached = new int[n];
			best[0][0] = 0;
			for (int e = 0; e < lattice.edges.size(); e++) extend(e, form, costs);
		}

		/** How many syllables lie before each node at most: there are no more beats, and most lines have far fewer than are allowed. */
		private static int[] mostSyllables(LineLattice lattice) {
			int[] most = new int[lattice.nodes];
			for (LineLattice.Edge edge : lattice.edges)
				most[edge.to()] = Math.max(most[edge.to()], most[edge.from()] + (edge.syllable() < 0 ? 0 : 1));
			return most;
		}

		List<Step> reading(int endState) {
			List<Step> steps = new ArrayList<>();
			int node = lattice.nodes - 1;
			int state = endState;
			while (node > 0) {
				LineLattice.Edge edge = lattice.edges.get(backEdge[node][state]);
				int before = backState[node][state];
				steps.add(new Step(edge, state / PHASES > before / PHASES));
				node = edge.from();
				state = before;
			}
			Collections.reverse(steps);
			return steps;
		}

		private void extend(int e, Form form, Costs costs) {
			LineLattice.Edge edge = lattice.edges.get(e);
			double[] from = best[edge.from()];
			for (int s = 0; s <= reached[edge.from()]; s++) {
				if (from[s] >= NEVER) continue;
				double cost = from[s] + edge.cost();
				if (edge.syllable() < 0) {
					reach(edge.to(), s, cost, e, s);
					continue;
				}
				Beat beat = edge.saying().beats().get(edge.syllable());
				int phase = s % PHASES;
				boolean started = phase >= FIRST_AFTER_BEAT;
				if (phase != FIRST_AFTER_BEAT - 1 && phase != PHASES - 1) reach(edge.to(), s + 1, cost + costs.weak.get(beat), e, s);
				int beats = s / PHASES;
				if (beats == MOST_BEATS) continue;
				double licence = started ? form.between()[phase - FIRST_AFTER_BEAT] : form.start()[phase];
				if (started && edge.afterPause() && phase != FIRST_AFTER_BEAT + 1) licence *= costs.pause;
				reach(edge.to(), (beats + 1) * PHASES + FIRST_AFTER_BEAT, cost + costs.strong.get(beat) + licence, e, s);
			}
		}

		private void reach(int node, int state, double cost, int edge, int before) {
			if (cost >= best[node][state]) return;
			if (state > reached[node]) reached[node] = state;
			best[node][state] = cost;
			backEdge[node][state] = edge;
			backState[node][state] = before;
		}
	}
}
