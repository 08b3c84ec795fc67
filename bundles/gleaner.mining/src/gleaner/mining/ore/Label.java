// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.ore;

import java.time.Instant;
import java.util.List;

/**
 * What is known of how a raw poem was made.
 *
 * @param source what it is counted under: a thread's short name, an engine, or a folder; never empty
 * @param model the model's step as it is written, {@code 84953}; empty if there is none
 * @param step the same as a number; -1 if it is not one
 * @param loss what the name says of the loss; NaN if nothing
 * @param diversity from 0; NaN if it is not known
 * @param seed as it is written; empty if it is not known
 * @param made when; {@link Instant#EPOCH} if it is not known
 * @param corpora what its machine had learnt from, as far as it is noted
 */
public record Label(String source, String model, long step, double loss, double diversity, String seed, Instant made,
		List<String> corpora) {
	public Label {
		if (source.isEmpty()) throw new IllegalArgumentException("a raw poem has a source");
		corpora = List.copyOf(corpora);
	}

	/** Of a file of which nothing but its folder is known. */
	public static Label of(String source, Instant made) {
		return new Label(source.isEmpty() ? "elsewhere" : source, "", -1, Double.NaN, Double.NaN, "", made, List.of());
	}

	/** As one cites it: {@code 84953, 0.8}; what is not known is left out. */
	public String citation() {
		String of = model.isEmpty() ? source : model;
		return Double.isNaN(diversity) ? of : of + ", " + plain(diversity);
	}

	/** A number without zeros that say nothing. */
	public static String plain(double value) {
		return value == Math.rint(value) && Math.abs(value) < 1e15 ? String.valueOf((long) value) : String.valueOf(value);
	}
}
