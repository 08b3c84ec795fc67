// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.metre;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import gleaner.language.metre.Metre;
import gleaner.language.metre.MetreKind;

/**
 * Reads the lines of a poem together: what most lines do, and what the lines at the same place of other stanzas do, is likely
 * for a doubtful line too. Hard expectation-maximisation over (form, beats) per line.
 */
final class PoemFit {
	private static final int ROUNDS = 3;
	private static final double NONE = 1e5;
	/** What it counts for freedom if no two lines are alike. */
	private static final double DISORDER = 0.4;
	/** From so many stanzas on it means something that a line does what those at its place do. */
	private static final int STANZAS = 3;

	/**
	 * The reading of a line.
	 *
	 * @param form which form, or -1 if the line has no metrical reading
	 * @param cost its cost alone, without the poem's opinion
	 */
	record Choice(int form, int beats, double cost) {
	}

	private final Costs costs;
	private final Form[] forms;
	private final List<ReadLine> lines;
	private final int[] places;
	private final Choice[] choices;

	/** @param places the place of each line in its stanza, from 0 */
	PoemFit(List<ReadLine> lines, int[] places, Form[] forms, Costs costs) {
		this.lines = lines;
		this.places = places;
		this.forms = forms;
		this.costs = costs;
		this.choices = new Choice[lines.size()];
		choose();
	}

	Choice choice(int line) {
		return choices[line];
	}

	/** The cheapest cost of a line in a form, whatever its beats. */
	double cost(int line, int form) {
		ReadLine of = lines.get(line);
		double best = NONE;
		for (int b = 0; of.isReadable() && b <= LineFit.MOST_BEATS; b++) best = Math.min(best, of.fit(form).cost(b));
		return best;
	}

	double cost(int line, int form, int beats) {
		return lines.get(line).fit(form).cost(beats);
	}

	List<LineFit.Step> reading(int line, int form, int beats) {
		return lines.get(line).fit(form).reading(beats);
	}

	/** The beats of the cheapest reading of a line in a form. */
	int beats(int line, int form) {
		int best = 0;
		for (int b = 0; b <= LineFit.MOST_BEATS; b++) if (cost(line, form, b) < cost(line, form, best)) best = b;
		return best;
	}

	private void choose() {
		double[] sums = new double[forms.length];
		int read = 0;
		for (int f = 0; f < forms.length; f++) sums[f] = forms[f].rarity();
		for (int l = 0; l < choices.length; l++) {
			if (!lines.get(l).isReadable()) continue;
			read++;
			for (int f = 0; f < forms.length; f++) sums[f] += Math.min(6, cost(l, f));
		}
		int dominant = 0;
		for (int f = 1; f < forms.length; f++) if (sums[f] < sums[dominant]) dominant = f;
		for (int l = 0; l < choices.length; l++) choices[l] = best(l, dominant, null, null);
		Map<Integer, Tally> atPlaces = new HashMap<>();
		for (int l = 0; l < choices.length; l++) tally(atPlaces, l, 1);
		for (int round = 1; round <= ROUNDS; round++) {
			Tally overall = new Tally(counts());
			for (int l = 0; l < choices.length; l++) {
				Choice now = best(l, dominant, overall, read < 4 ? null : atPlaces.get(places[l]));
				if (now.equals(choices[l])) continue;
				tally(atPlaces, l, -1);
				choices[l] = now;
				tally(atPlaces, l, 1);
			}
		}
	}

	/** How often each form and number of beats was chosen; its sum is kept, for it is asked for very often. */
	private static final class Tally {
		private final double[][] counts;
		private double total;

		Tally(double[][] counts) {
			this.counts = counts;
			for (double[] row : counts) for (double n : row) total += n;
		}

		void add(Choice choice, int many) {
			if (choice.form() < 0) return;
			counts[choice.form()][choice.beats()] += many;
			total += many;
		}

		double share(int form, int beats) {
			return (counts[form][beats] + 0.1) / (total + 0.1 * counts.length * counts[0].length);
		}
	}

	/** Counts a line's choice, or takes it out of the count, at its place of the stanza. */
	private void tally(Map<Integer, Tally> atPlaces, int line, int many) {
		atPlaces.computeIfAbsent(places[line], any -> new Tally(new double[forms.length][LineFit.MOST_BEATS + 1])).add(choices[line], many);
	}

	private Choice best(int line, int dominant, Tally overall, Tally atPlace) {
		if (!lines.get(line).isReadable()) return new Choice(-1, 0, 0);
		Choice best = new Choice(-1, 0, 0);
		double least = NONE;
		for (int f = 0; f < forms.length; f++) {
			for (int b = 0; b <= LineFit.MOST_BEATS; b++) {
				double cost = cost(line, f, b);
				if (cost >= NONE) continue;
				double total = cost + (f == dominant ? 0 : costs.switchMetre) + costs.surprise * surprise(f, b, overall, atPlace);
				if (total < least) {
					least = total;
					best = new Choice(f, b, cost);
				}
			}
		}
		return best;
	}

	private static double surprise(int form, int beats, Tally overall, Tally atPlace) {
		if (overall == null) return 0;
		double p = overall.share(form, beats);
		if (atPlace != null) p = 0.5 * p + 0.5 * atPlace.share(form, beats);
		return -Math.log(p);
	}

	/** How often each form and number of beats was chosen. */
	private double[][] counts() {
		double[][] counts = new double[forms.length][LineFit.MOST_BEATS + 1];
		for (Choice c : choices) if (c.form() >= 0) counts[c.form()][c.beats()]++;
		return counts;
	}

	/**
	 * How far the poem is from any metre: the cost per syllable over all lines, and more if its lines have no form in common. Ballads
	 * alternate, so two forms count as common; odes have lines of many lengths, but each at its place of the stanza.
	 */
	double freedom() {
		double[][] counts = counts();
		double first = 0;
		double second = 0;
		double total = 0;
		for (double[] row : counts) {
			for (double n : row) {
				total += n;
				if (n > first) {
					second = first;
					first = n;
				} else if (n > second) second = n;
			}
		}
		if (total == 0) return 0;
		double order = Math.max(first + second, samePlace()) / total;
		return roughness() + DISORDER * (1 - order);
	}

	/** How many lines do what most lines at their place of a stanza do, where there are stanzas enough to tell. */
	private double samePlace() {
		Map<Integer, Map<List<Integer>, Integer>> atPlaces = new HashMap<>();
		for (int l = 0; l < choices.length; l++)
			if (choices[l].form() >= 0) atPlaces.computeIfAbsent(places[l], any -> new HashMap<>())
					.merge(List.of(choices[l].form(), choices[l].beats()), 1, Integer::sum);
		double same = 0;
		for (Map<List<Integer>, Integer> place : atPlaces.values()) {
			int stanzas = place.values().stream().mapToInt(Integer::intValue).sum();
			if (stanzas >= STANZAS) same += Collections.max(place.values());
		}
		return same;
	}

	private double roughness() {
		double cost = 0;
		int syllables = 0;
		for (int l = 0; l < choices.length; l++) {
			Choice c = choices[l];
			if (c.form() < 0) continue;
			cost += c.cost();
			for (LineFit.Step step : reading(l, c.form(), c.beats())) if (step.edge().syllable() >= 0) syllables++;
		}
		return syllables == 0 ? 0 : cost / syllables;
	}

	/** What most lines are; its feet are 0 if no number of them holds for half of the lines. */
	Metre metre() {
		double[][] counts = counts();
		double total = 0;
		int form = 0;
		for (int f = 0; f < counts.length; f++) {
			total += Arrays.stream(counts[f]).sum();
			if (Arrays.stream(counts[f]).sum() > Arrays.stream(counts[form]).sum()) form = f;
		}
		if (total == 0) return Metre.FREE;
		MetreKind kind = forms[form].kind();
		for (int b = 0; b < counts[form].length; b++) if (counts[form][b] >= total / 2) return new Metre(kind, b);
		return new Metre(kind, 0);
	}
}
