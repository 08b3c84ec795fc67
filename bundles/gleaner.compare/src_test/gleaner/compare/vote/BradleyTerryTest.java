// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.vote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.compare.vote.BradleyTerry.Duel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BradleyTerryTest {
	private static final double ALONE = Double.POSITIVE_INFINITY;

	/**
	 * Wins of the row against the column, American League East, 1987 (A. Agresti, "Categorical Data Analysis", table 10.10; each pair met
	 * 13 times). Milwaukee, Detroit, Toronto, New York, Boston, Cleveland, Baltimore.
	 */
	private static final int[][] BASEBALL = { { 0, 7, 9, 7, 7, 9, 11 }, { 6, 0, 7, 5, 11, 9, 9 }, { 4, 6, 0, 7, 7, 8, 12 },
		{ 6, 8, 6, 0, 6, 7, 10 }, { 6, 2, 6, 7, 0, 7, 12 }, { 4, 4, 5, 6, 6, 0, 6 }, { 2, 4, 1, 3, 1, 7, 0 } };
	/** As printed there, Baltimore being 0. */
	private static final double[] PRINTED = { 1.58, 1.44, 1.29, 1.25, 1.11, 0.68, 0 };

	@Test
	void findsTheStrengthsOfATextbook() {
		List<Duel> duels = new ArrayList<>();
		for (int i = 0; i < 7; i++) for (int j = 0; j < 7; j++) if (BASEBALL[i][j] > 0) duels.add(new Duel(i, j, false, BASEBALL[i][j]));
		BradleyTerry fitted = BradleyTerry.of(7, duels, ALONE);
		for (int i = 0; i < 7; i++) assertEquals(PRINTED[i], fitted.strengths()[i] - fitted.strengths()[6], 0.006, "team " + i);
	}

	/** Of two the likeliest strengths can be written down: the odds are those of the wins, and v is ties / √(wins · losses). */
	@Test
	void ofTwoItIsWhatCanBeWorkedOutByHand() {
		BradleyTerry fitted = BradleyTerry.of(2, List.of(new Duel(0, 1, false, 40), new Duel(1, 0, false, 10), new Duel(0, 1, true, 25)),
				ALONE);
		assertEquals(Math.log(40.0 / 10), fitted.strengths()[0] - fitted.strengths()[1], 1e-4);
		assertEquals(Math.log(25 / Math.sqrt(400)), fitted.ties(), 1e-4);
		BradleyTerry without = BradleyTerry.of(2, List.of(new Duel(0, 1, false, 30), new Duel(1, 0, false, 20)), ALONE);
		assertEquals(Math.sqrt(1 / 30.0 + 1 / 20.0) / 2, without.errors()[0], 1e-6, "of a difference, halved");
	}

	/** What is likeliest is where wins and ties are as many as expected: checked by another way than that which found it. */
	@Test
	void expectsWhatWasSeen() {
		Random random = new Random(5);
		List<Duel> duels = new ArrayList<>();
		for (int i = 0; i < 400; i++) {
			int a = random.nextInt(5);
			int b = (a + 1 + random.nextInt(4)) % 5;
			duels.add(new Duel(a, b, random.nextInt(4) == 0, 1));
		}
		BradleyTerry fitted = BradleyTerry.of(5, duels, ALONE);
		double[] seen = new double[5];
		double[] expected = new double[5];
		double v = Math.exp(fitted.ties());
		for (Duel duel : duels) {
			double p = Math.exp(fitted.strengths()[duel.first()]);
			double q = Math.exp(fitted.strengths()[duel.second()]);
			double sum = p + q + v * Math.sqrt(p * q);
			double tie = v * Math.sqrt(p * q) / sum;
			seen[duel.first()] += duel.isTie() ? 0.5 : 1;
			seen[duel.second()] += duel.isTie() ? 0.5 : 0;
			expected[duel.first()] += p / sum + tie / 2;
			expected[duel.second()] += q / sum + tie / 2;
		}
		for (int i = 0; i < 5; i++) assertEquals(seen[i], expected[i], 1e-6);
	}

	@Test
	void whoHasWonAllIsStrongButNotWithoutEnd() {
		BradleyTerry fitted = BradleyTerry.of(3, List.of(new Duel(0, 1, false, 3), new Duel(1, 2, false, 2)), 2);
		assertTrue(fitted.strengths()[0] > fitted.strengths()[1] && fitted.strengths()[1] > fitted.strengths()[2]);
		assertTrue(fitted.strengths()[0] < 4, () -> "" + fitted.strengths()[0]);
		assertTrue(fitted.errors()[0] > 0.5, () -> "" + fitted.errors()[0]);
		BradleyTerry tied = BradleyTerry.of(2, List.of(new Duel(0, 1, true, 8)), 2);
		assertEquals(0, tied.strengths()[0], 1e-9);
		BradleyTerry nothing = BradleyTerry.of(2, List.of(), 2);
		assertEquals(0, nothing.strengths()[0], 1e-9);
		assertEquals(0, BradleyTerry.of(0, List.of(), 2).strengths().length);
	}

	/** Of a hundred lines of 95 % about 95 hold the truth, with ties and without. */
	@Test
	void linesHoldTheTruthAsOftenAsTheySay() {
		double[] truth = { 0.8, 0.3, 0, -0.3, -0.8 };
		for (double v : new double[] { 0, 0.6 }) {
			Random random = new Random(11);
			int held = 0;
			int all = 0;
			for (int trial = 0; trial < 300; trial++) {
				List<Duel> duels = new ArrayList<>();
				for (int i = 0; i < 150; i++) {
					int a = random.nextInt(5);
					int b = (a + 1 + random.nextInt(4)) % 5;
					double p = Math.exp(truth[a]);
					double q = Math.exp(truth[b]);
					double drawn = random.nextDouble() * (p + q + v * Math.sqrt(p * q));
					duels.add(drawn < p ? new Duel(a, b, false, 1) : drawn < p + q ? new Duel(b, a, false, 1) : new Duel(a, b, true, 1));
				}
				BradleyTerry fitted = BradleyTerry.of(5, duels, ALONE);
				for (int i = 0; i < 5; i++) {
					all++;
					if (Math.abs(fitted.strengths()[i] - truth[i]) <= BradleyTerry.Z95 * fitted.errors()[i]) held++;
				}
			}
			double share = (double) held / all;
			assertTrue(share > 0.93 && share < 0.97, share + " with v " + v);
		}
	}
}
