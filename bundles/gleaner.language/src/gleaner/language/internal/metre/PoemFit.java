package gleaner.language.internal.metre;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import gleaner.language.metre.Metre;
import gleaner.language.metre.MetreKind;

/**
 * Reads the lines of a poem together: what most lines do, and what the lines at the same place of other stanzas do, is likely
 * for a doubtful line too. Hard expectation-maximisation over (form, beats) per line.
 */
final class PoemFit {
	private static final int ROUNDS = 3;
	private static final int LONGEST_LINE = 48;
	private static final double NONE = 1e5;
	/** What it counts for freedom if no two lines are alike. */
	private static final double DISORDER = 0.4;

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
	final List<LineLattice> lattices;
	private final List<LineFit[]> fits = new ArrayList<>();
	private final int[] places;
	private final Choice[] choices;

	/** @param places the place of each line in its stanza, from 0 */
	PoemFit(List<LineLattice> lattices, int[] places, Form[] forms, Costs costs) {
		this.lattices = lattices;
		this.places = places;
		this.forms = forms;
		this.costs = costs;
		for (LineLattice lattice : lattices) fits.add(fit(lattice));
		this.choices = new Choice[lattices.size()];
		choose();
	}

	private LineFit[] fit(LineLattice lattice) {
		if (lattice.words.isEmpty() || lattice.words.size() > LONGEST_LINE || lattice.edges.stream().noneMatch(e -> e.syllable() >= 0)) return null;
		LineFit[] all = new LineFit[forms.length];
		for (int f = 0; f < all.length; f++) all[f] = new LineFit(lattice, forms[f], costs);
		return all;
	}

	Choice choice(int line) {
		return choices[line];
	}

	/** The cheapest cost of a line in a form, whatever its beats. */
	double cost(int line, int form) {
		LineFit[] of = fits.get(line);
		double best = NONE;
		for (int b = 0; of != null && b <= LineFit.MOST_BEATS; b++) best = Math.min(best, of[form].cost(b));
		return best;
	}

	double cost(int line, int form, int beats) {
		return fits.get(line)[form].cost(beats);
	}

	List<LineFit.Step> reading(int line, int form, int beats) {
		return fits.get(line)[form].reading(beats);
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
			if (fits.get(l) == null) continue;
			read++;
			for (int f = 0; f < forms.length; f++) sums[f] += Math.min(6, cost(l, f));
		}
		int dominant = 0;
		for (int f = 1; f < forms.length; f++) if (sums[f] < sums[dominant]) dominant = f;
		double[][] none = null;
		for (int round = 0; round <= ROUNDS; round++) {
			double[][] overall = round == 0 ? none : counts(-1);
			for (int l = 0; l < choices.length; l++) choices[l] = best(l, dominant, overall, round == 0 || read < 4 ? none : counts(places[l]));
		}
	}

	private Choice best(int line, int dominant, double[][] overall, double[][] atPlace) {
		if (fits.get(line) == null) return new Choice(-1, 0, 0);
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

	private static double surprise(int form, int beats, double[][] overall, double[][] atPlace) {
		if (overall == null) return 0;
		double p = share(overall, form, beats);
		if (atPlace != null) p = 0.5 * p + 0.5 * share(atPlace, form, beats);
		return -Math.log(p);
	}

	private static double share(double[][] counts, int form, int beats) {
		double total = 0;
		for (double[] row : counts) for (double n : row) total += n;
		return (counts[form][beats] + 0.1) / (total + 0.1 * counts.length * counts[0].length);
	}

	/** How often each form and number of beats was chosen at a place of the stanza, or anywhere for -1. */
	private double[][] counts(int place) {
		double[][] counts = new double[forms.length][LineFit.MOST_BEATS + 1];
		for (int l = 0; l < choices.length; l++) {
			Choice c = choices[l];
			if (c.form() >= 0 && (place < 0 || places[l] == place)) counts[c.form()][c.beats()]++;
		}
		return counts;
	}

	/**
	 * How far the poem is from any metre: the cost per syllable over all lines, and more if its lines have no form in common.
	 * Ballads alternate, so two forms count as common.
	 */
	double freedom() {
		int first = 0;
		int second = 0;
		int total = 0;
		for (double[] row : counts(-1)) {
			for (double n : row) {
				total += (int) n;
				if (n > first) {
					second = first;
					first = (int) n;
				} else if (n > second) second = (int) n;
			}
		}
		return total == 0 ? 0 : roughness() + DISORDER * (1 - (first + second) / (double) total);
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
		double[][] counts = counts(-1);
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
