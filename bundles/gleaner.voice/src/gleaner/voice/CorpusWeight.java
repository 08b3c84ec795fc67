// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import gleaner.corpus.reservoir.ReservoirCorpus;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A corpus or a reservoir of the studio and its share in a mix.
 *
 * @param corpus its name; that of a reservoir as a mix calls it
 * @param weight 0 or more; 0 leaves it out
 */
public record CorpusWeight(String corpus, double weight) {
	private static final Pattern WEIGHTED = Pattern.compile("(.+)[:=]\\s*([-+]?(?:[0-9]+[.,]?[0-9]*|[.,][0-9]+))", Pattern.DOTALL);

	/**
	 * Reads {@code NAME} or {@code NAME:WEIGHT}, as a poet writes them; {@code =} will do as well, and so will a comma in the number. What
	 * no number follows belongs to the name.
	 *
	 * @throws IllegalArgumentException with a sentence, if the weight is not above 0
	 */
	public static CorpusWeight of(String text) {
		Optional<String> reservoir = ReservoirCorpus.reservoirOf(text);
		Matcher m = WEIGHTED.matcher(reservoir.orElse(text));
		if (!m.matches()) return new CorpusWeight(text, 1);
		double weight = Double.parseDouble(m.group(2).replace(',', '.'));
		if (!(weight > 0) || Double.isInfinite(weight))
			throw new IllegalArgumentException("the weight of " + m.group(1) + " is " + m.group(2) + ", must be above 0");
		String name = m.group(1).strip();
		return new CorpusWeight(reservoir.isPresent() ? ReservoirCorpus.nameOf(name) : name, weight);
	}

	/** The same as {@link #of} reads it. */
	@Override
	public String toString() {
		if (weight == 1 && of(corpus).corpus().equals(corpus)) return corpus;
		return corpus + ":" + (weight == Math.rint(weight) && weight < 1e15 ? Long.toString((long) weight) : Double.toString(weight));
	}
}
