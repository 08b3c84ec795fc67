// SPDX-License-Identifier: EPL-2.0
package gleaner.training.run;

import gleaner.engine.EngineException;
import gleaner.engine.neural.checkpoint.Alphabet;
import gleaner.runs.LearntText;
import gleaner.runs.RunCard;
import gleaner.training.text.TrainingText;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What a net learns, as it stands on the card. */
final class CardText {
	private CardText() {
	}

	/** What was found in the corpus. */
	static LearntText of(TrainingText text) {
		return new LearntText(text.learn().length, text.heldOut().length, text.alphabet().size(),
				counts(text.census().kept(text.alphabet())), counts(text.census().unknown(text.alphabet())));
	}

	private static List<LearntText.Count> counts(Map<Integer, Long> counts) {
		return counts.entrySet().stream().map(entry -> new LearntText.Count(entry.getKey(), entry.getValue())).toList();
	}

	/**
	 * The alphabet that was written down.
	 *
	 * @throws EngineException if the card has none
	 */
	static Alphabet alphabet(RunCard card, String id) throws EngineException {
		IntStream points = card.text().alphabet().stream().mapToInt(LearntText.Count::codePoint).sorted();
		try {
			return Alphabet.of(IntStream.concat(IntStream.of(Alphabet.NO_CHARACTER), points).toArray());
		} catch (IllegalArgumentException e) {
			throw new EngineException("the card of the training " + id + " has no valid alphabet: " + e.getMessage(), e);
		}
	}
}
