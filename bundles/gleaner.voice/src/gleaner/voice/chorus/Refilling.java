// SPDX-License-Identifier: EPL-2.0
package gleaner.voice.chorus;

import java.util.List;

/**
 * One way of filling the gaps of a {@link Template}.
 *
 * @param fillings the new words, a text for each gap
 * @param score how naturally the engine would say it, as the mean of the logarithms of its words' probabilities; at most 0
 */
public record Refilling(List<String> fillings, double score) {
	public Refilling {
		fillings = List.copyOf(fillings);
	}
}
