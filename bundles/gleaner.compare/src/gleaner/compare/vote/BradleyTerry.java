// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.vote;

import java.util.Arrays;
import java.util.List;

/**
 * How strong contenders are, by duels between them: the model of Bradley and Terry ("Rank analysis of incomplete block designs", Biometrika
 * 39, 1952) with ties as Davidson has them ("On extending the Bradley-Terry model to accommodate ties in paired comparison experiments",
 * JASA 65, 1970). Contender i has the strength p<sub>i</sub> = exp(s<sub>i</sub>); it beats j with a probability proportional to
 * p<sub>i</sub>, is beaten to p<sub>j</sub>, and is alike to v·√(p<sub>i</sub>p<sub>j</sub>). The likeliest s and ln v are found by
 * Newton's method; the curvature there gives the intervals. Pure; nothing here knows what a vote is.
 *
 * @param strengths s by contender; their mean is 0
 * @param errors the standard error of each s
 * @param ties ln v; negative infinity if there was no tie
 */
public record BradleyTerry(double[] strengths, double[] errors, double ties) {
	/** For a line of 95 %: so many standard errors to each side. */
	public static final double Z95 = 1.959964;

	private static final int MOST_STEPS = 200;
	private static final double LONGEST_STEP = 1.5;
	private static final double GOOD_ENOUGH = 1e-10;

	/**
	 * Duels of one outcome between two contenders.
	 *
	 * @param first a contender, counted from 0
	 * @param second another
	 * @param isTie whether they were alike; if not, the first has won
	 * @param weight how many duels it counts for, above 0
	 */
	public record Duel(int first, int second, boolean isTie, double weight) {
	}

	/**
	 * The strengths that make the duels likeliest.
	 *
	 * @param contenders how many there are
	 * @param spread how far strengths lie from their mean as a rule, as a standard deviation: holds back contenders that have won or lost
	 *        all their few duels. Infinite for nothing but the duels; then who has won all is infinitely strong, and the strengths are
	 *        meaningless where nobody ties two parts of the field together
	 */
	public static BradleyTerry of(int contenders, List<Duel> duels, double spread) {
		boolean hasTies = duels.stream().anyMatch(Duel::isTie);
		int size = contenders + (hasTies ? 1 : 0);
		double[] x = new double[size];
		Curve curve = new Curve(contenders, hasTies, duels, spread);
		double value = curve.at(x);
		for (int i = 0; i < MOST_STEPS; i++) {
			double[] step = Matrix.solve(curve.curvature, curve.slope);
			double longest = Arrays.stream(step).map(Math::abs).max().orElse(0);
			if (longest < GOOD_ENOUGH) break;
			double scale = Math.min(1, LONGEST_STEP / longest);
			double[] next = moved(x, step, scale);
			double better = curve.at(next);
			for (int halved = 0; better < value - 1e-12 && halved < 40; halved++) {
				scale /= 2;
				next = moved(x, step, scale);
				better = curve.at(next);
			}
			x = next;
			value = better;
		}
		curve.at(x);
		double[][] covariance = Matrix.inverse(curve.curvature);
		return centred(contenders, x, covariance, hasTies);
	}

	private static double[] moved(double[] x, double[] step, double scale) {
		double[] next = x.clone();
		for (int i = 0; i < x.length; i++) next[i] += scale * step[i];
		return next;
	}

	/** Only differences between strengths mean something: those from the mean are told. */
	private static BradleyTerry centred(int contenders, double[] x, double[][] covariance, boolean hasTies) {
		double mean = Arrays.stream(x, 0, contenders).average().orElse(0);
		double[] strengths = new double[contenders];
		double[] errors = new double[contenders];
		for (int i = 0; i < contenders; i++) {
			strengths[i] = x[i] - mean;
			double variance = 0;
			for (int a = 0; a < contenders; a++)
				for (int b = 0; b < contenders; b++)
					variance += (share(a, i) - 1.0 / contenders) * (share(b, i) - 1.0 / contenders) * covariance[a][b];
			errors[i] = Math.sqrt(Math.max(0, variance));
		}
		return new BradleyTerry(strengths, errors, hasTies ? x[contenders] : Double.NEGATIVE_INFINITY);
	}

	private static double share(int a, int b) {
		return a == b ? 1 : 0;
	}

	/** The probability to beat somebody of mean strength where there is no tie, for a strength. */
	public static double chance(double strength) {
		return 1 / (1 + Math.exp(-strength));
	}

	/** The logarithm of the likelihood, its slope, and how it is curved, at a point. */
	private static final class Curve {
		/** Keeps the mean of the strengths where it is; does not change their differences. */
		private static final double ANCHOR = 1;
		/** On ln v, so that all-tied fields have an answer. */
		private static final double TIE_ANCHOR = 1e-4;

		private final int contenders;
		private final boolean hasTies;
		private final List<Duel> duels;
		private final double pull;
		private double[] slope;
		private double[][] curvature;

		Curve(int contenders, boolean hasTies, List<Duel> duels, double spread) {
			this.contenders = contenders;
			this.hasTies = hasTies;
			this.duels = duels;
			pull = Double.isInfinite(spread) ? 0 : 1 / (spread * spread);
		}

		double at(double[] x) {
			slope = new double[x.length];
			curvature = new double[x.length][x.length];
			double value = 0;
			for (Duel duel : duels) value += add(duel, x);
			double sum = 0;
			for (int i = 0; i < contenders; i++) sum += x[i];
			value -= ANCHOR * sum * sum / 2;
			for (int i = 0; i < contenders; i++) {
				value -= pull * x[i] * x[i] / 2;
				slope[i] -= pull * x[i] + ANCHOR * sum;
				curvature[i][i] += pull;
				for (int j = 0; j < contenders; j++) curvature[i][j] += ANCHOR;
			}
			if (hasTies) {
				value -= TIE_ANCHOR * x[contenders] * x[contenders] / 2;
				slope[contenders] -= TIE_ANCHOR * x[contenders];
				curvature[contenders][contenders] += TIE_ANCHOR;
			}
			return value;
		}

		/** With d = s of the first minus s of the second: wins go with d/2, losses with -d/2, ties with ln v. */
		private double add(Duel duel, double[] x) {
			double half = (x[duel.first()] - x[duel.second()]) / 2;
			double highest = Math.max(Math.abs(half), hasTies ? x[contenders] : Double.NEGATIVE_INFINITY);
			double win = Math.exp(half - highest);
			double loss = Math.exp(-half - highest);
			double tie = hasTies ? Math.exp(x[contenders] - highest) : 0;
			double sum = win + loss + tie;
			double pWin = win / sum;
			double pLoss = loss / sum;
			double pTie = tie / sum;
			double w = duel.weight();
			double said = duel.isTie() ? x[contenders] : half;
			double mean = (pWin - pLoss) / 2;
			double slopeD = w * ((duel.isTie() ? 0 : 0.5) - mean);
			double varianceD = w * ((pWin + pLoss) / 4 - mean * mean);
			slope[duel.first()] += slopeD;
			slope[duel.second()] -= slopeD;
			curvature[duel.first()][duel.first()] += varianceD;
			curvature[duel.second()][duel.second()] += varianceD;
			curvature[duel.first()][duel.second()] -= varianceD;
			curvature[duel.second()][duel.first()] -= varianceD;
			if (hasTies) {
				int t = contenders;
				slope[t] += w * ((duel.isTie() ? 1 : 0) - pTie);
				curvature[t][t] += w * pTie * (1 - pTie);
				double both = -w * pTie * mean;
				curvature[duel.first()][t] += both;
				curvature[t][duel.first()] += both;
				curvature[duel.second()][t] -= both;
				curvature[t][duel.second()] -= both;
			}
			return w * (said - highest - Math.log(sum));
		}
	}
}
