// SPDX-License-Identifier: EPL-2.0
package gleaner.training.run;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Watches the losses and samples of a run and names what is wrong with it, once each time it begins. Its judgements: an
 * <b>explosion</b> is a loss half as high again as the median of the last hundred and above chance; a <b>plateau</b> is a validation loss
 * that has not been bettered by a thousandth in many measurements; <b>overfitting</b> is a validation loss that has risen by a fiftieth
 * or more above its best while the training loss is below that; a <b>collapse</b> is a sample that is mostly one character or
 * repeats itself.
 */
final class Health {
	private static final int REMEMBERED = 100;
	private static final int FEWEST = 20;
	private static final double EXPLOSION = 1.5;
	private static final double BETTER = 0.999;
	private static final int PATIENCE = 8;
	private static final double WORSE = 1.02;
	private static final int RISES = 3;
	private static final int LONGEST_RUN = 40;
	private static final int PHRASE = 8;
	private static final double FRESH_PHRASES = 0.2;

	private final double chance;
	private final double[] losses = new double[REMEMBERED];
	private int count;
	private boolean exploded;
	private double best = Double.NaN;
	private int sinceBest;
	private boolean collapsed;
	private boolean overfitting;

	/** @param classes how large the alphabet is: to guess among them is chance */
	Health(int classes) {
		chance = Math.log(classes);
	}

	/** A step has been gone. */
	Optional<String> step(double loss) {
		double usual = median();
		losses[count++ % REMEMBERED] = loss;
		boolean now = usual > 0 && loss > EXPLOSION * usual && loss > chance;
		boolean begins = now && !exploded;
		exploded = now;
		return begins ? Optional.of(String.format(Locale.ROOT, "explosion: the loss is %.4g, it was about %.4g", loss, usual))
				: Optional.empty();
	}

	private double median() {
		if (count < FEWEST) return 0;
		double[] sorted = Arrays.copyOf(losses, Math.min(count, REMEMBERED));
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}

	/** The validation loss has been measured. */
	Optional<String> validation(double loss) {
		if (Double.isNaN(best) || loss < best * BETTER) {
			best = loss;
			sinceBest = 0;
			overfitting = false;
			return Optional.empty();
		}
		sinceBest++;
		double learnt = median();
		if (!overfitting && sinceBest >= RISES && loss > WORSE * best && learnt > 0 && learnt < best) {
			overfitting = true;
			return Optional.of(String.format(Locale.ROOT, "overfitting: the validation loss is %.4f, it was %.4f %d measurements ago, while"
					+ " the training loss is %.4f", loss, best, sinceBest, learnt));
		}
		return sinceBest % PATIENCE == 0
				? Optional.of(String.format(Locale.ROOT, "plateau: the validation loss has not fallen below %.4f in %d measurements", best,
						sinceBest))
				: Optional.empty();
	}

	/** A sample has been drawn at a diversity near 1. */
	Optional<String> sample(String text) {
		Optional<String> what = repetition(text);
		boolean begins = what.isPresent() && !collapsed;
		collapsed = what.isPresent();
		return begins ? what : Optional.empty();
	}

	private static Optional<String> repetition(String text) {
		int run = 0;
		int longest = 0;
		int of = 0;
		int before = -1;
		for (int c : text.codePoints().toArray()) {
			run = c == before ? run + 1 : 1;
			before = c;
			if (run > longest) {
				longest = run;
				of = c;
			}
		}
		if (longest >= LONGEST_RUN) return Optional
				.of("collapse: a sample says \"" + Character.toString(of).replace("\n", "\\n") + "\" " + longest + " times in a row");
		if (text.length() < 10 * PHRASE) return Optional.empty();
		Set<String> phrases = new HashSet<>();
		int all = text.length() - PHRASE + 1;
		for (int i = 0; i < all; i++) phrases.add(text.substring(i, i + PHRASE));
		return phrases.size() < FRESH_PHRASES * all
				? Optional.of("collapse: a sample repeats \"" + text.substring(text.length() - PHRASE).replace("\n", "\\n")
						+ "\" and little else")
				: Optional.empty();
	}

	/** The best validation loss so far; NaN if none was measured. */
	double best() {
		return best;
	}

	/** Whether the net learns by heart, since it was last said. */
	boolean isOverfitting() {
		return overfitting;
	}

	/** How many measurements ago that was. */
	int sinceBest() {
		return sinceBest;
	}

	/** Goes on from what another run of the program knew. */
	void remember(double knownBest, int knownSinceBest) {
		best = knownBest;
		sinceBest = knownSinceBest;
	}

	/** Whether the plateau is long enough to do something about it. */
	boolean onPlateau() {
		return sinceBest > 0 && sinceBest % PATIENCE == 0;
	}
}
