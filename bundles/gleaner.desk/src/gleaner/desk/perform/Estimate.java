// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.perform;

import gleaner.engine.PoemLength;
import gleaner.performance.programme.Mode;
import gleaner.performance.programme.Round;
import gleaner.performance.programme.Says;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long a round and a set will take, about. */
public final class Estimate {
	/** Of a poem by an engine that is as long as it comes. */
	private static final int USUAL_WORDS = 40;
	private static final int WORDS_A_LINE = 6;
	private static final int CHARACTERS_A_WORD = 6;
	/** What commas, ends of sentences and of lines add. */
	private static final double PUNCTUATION = 1.25;
	private static final double MINUTE = 60;

	private Estimate() {
	}

	/** How many poems a round has; nothing if it goes on until somebody stops it. */
	public static Optional<Long> poems(Round round, RoundFacts facts) {
		Optional<Long> known = round.count();
		if (known.isPresent() || !(round.says() instanceof Says.TextFile)) return known;
		return facts.poems() > 0 ? Optional.of(facts.poems()) : Optional.empty();
	}

	/** How long a round takes, its title, its pauses and its warm-up included; nothing if it has no end. */
	public static Optional<Duration> of(Round round, RoundFacts facts) {
		Optional<Long> poems = poems(round, facts);
		if (poems.isEmpty() || !facts.trouble().isEmpty()) return Optional.empty();
		double words = poems.get() * wordsAPoem(round, facts);
		double seconds = words / round.pace().wordsAMinute() * MINUTE;
		if (round.pace().punctuation() && round.mode() != Mode.ROLLING) seconds *= PUNCTUATION;
		seconds += round.pace().between() * poems.get();
		if (round.pauses().every() > 0) seconds += (poems.get() - 1) / round.pauses().every() * round.pauses().seconds();
		if (!round.before().title().isBlank()) seconds += round.before().seconds();
		seconds += round.before().countDown() + round.pace().warmUp() / 3; // from half to all of the speed
		return Optional.of(Duration.ofMillis(Math.round(seconds * 1000)));
	}

	/** How long a set takes; rounds without an end count for nothing. */
	public static Duration of(List<Duration> rounds) {
		return rounds.stream().reduce(Duration.ZERO, Duration::plus);
	}

	private static double wordsAPoem(Round round, RoundFacts facts) {
		if (facts.poems() > 0 && facts.words() > 0) return (double) facts.words() / facts.poems();
		if (!(round.says() instanceof Says.Spoken(var order))) return USUAL_WORDS;
		PoemLength length = order.request().length();
		return switch (length.unit()) {
		case POEM -> USUAL_WORDS;
		case LINES -> (double) length.count() * WORDS_A_LINE;
		case WORDS -> length.count();
		case CHARACTERS -> Math.max(1, (double) length.count() / CHARACTERS_A_WORD);
		};
	}
}
