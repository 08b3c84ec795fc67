// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.perform;

import gleaner.desk.perform.Speakers.Speaker;
import gleaner.desk.perform.Speakers.Voice;
import gleaner.performance.programme.Mode;
import gleaner.performance.programme.Round;
import gleaner.performance.programme.Says;
import gleaner.voice.GenerationOrder;
import java.util.List;
import java.util.Optional;

/** What the first round of a set says, before the poet has chosen anything. */
public final class FirstRound {
	private FirstRound() {
	}

	/** Whoever of the speakers can speak, the Mix first; else the poems of the studio; nothing if there are none either. */
	public static Optional<Round> of(List<Speaker> speakers, List<String> titles) {
		for (Speaker speaker : speakers) {
			if (!(speaker instanceof Voice voice)) continue;
			Optional<GenerationOrder> order = voice.order(Optional.empty());
			if (order.isPresent()) return Optional.of(Round.of(new Says.Spoken(order.get()), Mode.LINES));
		}
		return titles.isEmpty() ? Optional.empty() : Optional.of(Round.of(new Says.Poems(titles), Mode.LINES));
	}
}
