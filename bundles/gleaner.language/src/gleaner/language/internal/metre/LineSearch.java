// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.metre;

import java.util.Arrays;

/**
 * Searches the lattice of one line for its cheapest readings, form after form: a Viterbi search, whose states are the number of beats so
 * far and of weak syllables since the last one. The tables are large, and of no use once the line is read: forms share them. Of one thread.
 */
final class LineSearch {
	static final int MOST_BEATS = 12;
	static final double NEVER = 1e6;
	/** Phases 0 to 2: so many weak syllables before the first beat. Phases 3 to 6: so many since the last beat. */
	private static final int PHASES = 7;
	private static final int FIRST_AFTER_BEAT = 3;
	/** For a line without any beat. */
	private static final double NO_BEAT = 2;
	/** More than there are states, so that an edge and a state are one number. */
	private static final int STATES = 128;

	private final LineLattice lattice;
	private final Costs costs;
	private final Edge[] edges;
	private final double[][] best;
	/** The edge that leads to a state most cheaply, and the state before: edge × {@link #STATES} + state. */
	private final int[][] back;
	/** The highest state that each node can be in, so that no more need be looked at. */
	private final int[] reached;

	/** An edge of the lattice with all that a form asks of it, again and again. */
	private static final class Edge {
		private final int from;
		private final int to;
		private final double cost;
		private final boolean isSyllable;
		private final double weakCost;
		private final double strongCost;
		private final boolean isAfterPause;
		private final LineFit.Step weak;
		private final LineFit.Step strong;

		Edge(LineLattice.Edge edge, Costs costs) {
			from = edge.from();
			to = edge.to();
			cost = edge.cost();
			isSyllable = edge.syllable() >= 0;
			Beat beat = isSyllable ? edge.saying().beats().get(edge.syllable()) : null;
			weakCost = isSyllable ? costs.weak.get(beat) : 0;
			strongCost = isSyllable ? costs.strong.get(beat) : 0;
			isAfterPause = edge.afterPause();
			weak = new LineFit.Step(edge, false);
			strong = new LineFit.Step(edge, true);
		}
	}

	LineSearch(LineLattice lattice, Costs costs) {
		this.lattice = lattice;
		this.costs = costs;
		edges = new Edge[lattice.edges.size()];
		for (int e = 0; e < edges.length; e++) edges[e] = new Edge(lattice.edges.get(e), costs);
		int n = lattice.nodes;
		best = new double[n][];
		back = new int[n][];
		int[] syllables = mostSyllables();
		for (int node = 0; node < n; node++) {
			int states = PHASES * (Math.min(MOST_BEATS, syllables[node]) + 1);
			best[node] = new double[states];
			back[node] = new int[states];
		}
		reached = new int[n];
	}

	/** How many syllables lie before each node at most: there are no more beats, and most lines have far fewer than are allowed. */
	private int[] mostSyllables() {
		int[] most = new int[lattice.nodes];
		for (Edge edge : edges) most[edge.to] = Math.max(most[edge.to], most[edge.from] + (edge.isSyllable ? 1 : 0));
		return most;
	}

	/** The cheapest readings in a form. */
	LineFit fit(Form form) {
		for (double[] states : best) Arrays.fill(states, NEVER);
		Arrays.fill(reached, 0);
		best[0][0] = 0;
		for (int e = 0; e < edges.length; e++) extend(e, form);
		int[] endState = new int[MOST_BEATS + 1];
		double[] ofBeats = new double[MOST_BEATS + 1];
		Arrays.fill(ofBeats, NEVER);
		double[] last = best[lattice.nodes - 1];
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
		LineFit.Step[][] readings = new LineFit.Step[MOST_BEATS + 1][];
		for (int beats = 0; beats <= MOST_BEATS; beats++) if (ofBeats[beats] < NEVER) readings[beats] = reading(endState[beats]);
		return new LineFit(ofBeats, readings);
	}

	private LineFit.Step[] reading(int endState) {
		int steps = 0;
		for (int node = lattice.nodes - 1, state = endState; node > 0; steps++) {
			int by = back[node][state];
			node = edges[by / STATES].from;
			state = by % STATES;
		}
		LineFit.Step[] reading = new LineFit.Step[steps];
		for (int node = lattice.nodes - 1, state = endState; node > 0;) {
			int by = back[node][state];
			Edge edge = edges[by / STATES];
			boolean isStrong = state / PHASES > by % STATES / PHASES;
			reading[--steps] = isStrong ? edge.strong : edge.weak;
			node = edge.from;
			state = by % STATES;
		}
		return reading;
	}

	private void extend(int e, Form form) {
		Edge edge = edges[e];
		double[] from = best[edge.from];
		for (int s = 0; s <= reached[edge.from]; s++) {
			if (from[s] >= NEVER) continue;
			double cost = from[s] + edge.cost;
			int before = e * STATES + s;
			if (!edge.isSyllable) {
				reach(edge.to, s, cost, before);
				continue;
			}
			int phase = s % PHASES;
			boolean started = phase >= FIRST_AFTER_BEAT;
			if (phase != FIRST_AFTER_BEAT - 1 && phase != PHASES - 1) reach(edge.to, s + 1, cost + edge.weakCost, before);
			int beats = s / PHASES;
			if (beats == MOST_BEATS) continue;
			double licence = started ? form.between()[phase - FIRST_AFTER_BEAT] : form.start()[phase];
			if (started && edge.isAfterPause && phase != FIRST_AFTER_BEAT + 1) licence *= costs.pause;
			reach(edge.to, (beats + 1) * PHASES + FIRST_AFTER_BEAT, cost + edge.strongCost + licence, before);
		}
	}

	private void reach(int node, int state, double cost, int before) {
		if (cost >= best[node][state]) return;
		if (state > reached[node]) reached[node] = state;
		best[node][state] = cost;
		back[node][state] = before;
	}
}
