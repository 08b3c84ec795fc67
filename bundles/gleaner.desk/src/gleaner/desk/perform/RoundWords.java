// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.perform;

import gleaner.corpus.reservoir.ReservoirCorpus;
import gleaner.desk.mix.ModelWords;
import gleaner.desk.mix.Palette;
import gleaner.engine.EngineInfo;
import gleaner.performance.programme.Mode;
import gleaner.performance.programme.Pauses;
import gleaner.performance.programme.Programme;
import gleaner.performance.programme.Round;
import gleaner.performance.programme.Says;
import gleaner.studio.poem.Showing;
import gleaner.voice.CorpusWeight;
import gleaner.voice.GenerationOrder;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Rounds and sets in a poet's words. */
public final class RoundWords {
	/** A number of poems that has no end. */
	public static final String ENDLESS = "\u221E";
	private static final String NOT_KNOWN = "\u2013";
	private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
	private static final int MINUTE = 60;

	private RoundWords() {
	}

	/** "2 A hundred, fast", or "2 Markov" where it has no title. */
	public static String name(int index, Round round, Palette palette) {
		return index + 1 + " " + (round.title().isBlank() ? who(round.says(), palette) : round.title().strip());
	}

	/** Who speaks and how it rests: "WaveNet, Owl, the best · pause every 5". */
	public static String below(Round round, Palette palette) {
		List<String> words = new ArrayList<>();
		words.add(says(round.says(), palette));
		if (round.mode() != Mode.LINES) words.add(round.mode().inWords());
		Pauses pauses = round.pauses();
		if (pauses.every() > 0) words.add("pause every " + (pauses.every() == 1 ? "poem" : pauses.every()));
		else if (round.count().isEmpty()) words.add("no pause");
		return String.join(" · ", words);
	}

	/** Who speaks, in a word or two. */
	public static String who(Says says, Palette palette) {
		return switch (says) {
		case Says.Spoken(var order) -> engine(order, palette);
		case Says.Poems(var titles) -> titles.size() == 1 ? leaf(titles.getFirst()) : titles.size() + " poems of mine";
		case Says.TextFile(var file) -> String.valueOf(file.getFileName());
		};
	}

	/** Who speaks, with what. */
	public static String says(Says says, Palette palette) {
		return switch (says) {
		case Says.Spoken(var order) -> engine(order, palette) + with(order, palette);
		case Says.Poems(var titles) -> titles.size() == 1 ? leaf(titles.getFirst())
				: titles.size() + " poems of mine, from “" + leaf(titles.getFirst()) + "”";
		case Says.TextFile(var file) -> "file " + file.getFileName();
		};
	}

	private static String leaf(String title) {
		return title.substring(title.lastIndexOf('/') + 1);
	}

	private static String engine(GenerationOrder order, Palette palette) {
		return palette.engine(order.engine()).map(EngineInfo::name).orElse(order.engine());
	}

	private static String with(GenerationOrder order, Palette palette) {
		if (!order.models().isEmpty()) return " " + ModelWords.of(order.models().getFirst(), palette.threads());
		List<String> heard = order.mix().stream().map(CorpusWeight::corpus).map(RoundWords::source).toList();
		return heard.isEmpty() ? ""
				: ", " + String.join(" and ", heard.subList(0, Math.min(2, heard.size())))
						+ (heard.size() > 2 ? " and " + (heard.size() - 2) + " more" : "");
	}

	private static String source(String name) {
		return ReservoirCorpus.reservoirOf(name).orElse(name);
	}

	/** "100", or ∞. */
	public static String poems(Round round, RoundFacts facts) {
		return Estimate.poems(round, facts).map(count -> String.format(Locale.ENGLISH, "%,d", count))
				.orElse(round.says() instanceof Says.TextFile ? NOT_KNOWN : ENDLESS);
	}

	/** "16", at least 1; – where it is not known. */
	public static String minutes(Round round, RoundFacts facts) {
		return Estimate.of(round, facts).map(RoundWords::minutes).orElse(NOT_KNOWN);
	}

	private static String minutes(Duration time) {
		return String.valueOf(Math.max(1, Math.round(time.toSeconds() / (double) MINUTE)));
	}

	/** "137 poems, about 33 minutes", and "so far 8:40" while a show is on. */
	public static String whole(Programme programme, List<RoundFacts> facts, Optional<Duration> soFar) {
		long poems = 0;
		List<Duration> times = new ArrayList<>();
		boolean open = false;
		for (int i = 0; i < programme.rounds().size(); i++) {
			Round round = programme.rounds().get(i);
			RoundFacts known = i < facts.size() ? facts.get(i) : RoundFacts.UNKNOWN;
			poems += Estimate.poems(round, known).orElse(0L);
			Optional<Duration> time = Estimate.of(round, known);
			time.ifPresent(times::add);
			open |= time.isEmpty();
		}
		StringBuilder words = new StringBuilder();
		words.append(String.format(Locale.ENGLISH, "%,d %s, about ", poems, poems == 1 ? "poem" : "poems"));
		String minutes = minutes(Estimate.of(times));
		words.append(minutes).append(minutes.equals("1") ? " minute" : " minutes");
		if (open) words.append(" and an endless round");
		soFar.ifPresent(time -> words.append(", so far ").append(time(time)));
		return words.toString();
	}

	/** "8:40", "1:08:40" */
	public static String time(Duration time) {
		return Showing.time(time.toSeconds());
	}

	/**
	 * When it will be over: "At this pace round 2 ends at 21:14; the evening at 21:38." Empty if nothing has an end.
	 *
	 * @param round the one that is on stage or chosen, counted from 0
	 * @param gone how much of it is over
	 */
	public static String ends(Programme programme, List<RoundFacts> facts, int round, Duration gone, LocalTime now) {
		if (round < 0 || round >= programme.rounds().size()) return "";
		Optional<Duration> own = Estimate.of(programme.rounds().get(round), round < facts.size() ? facts.get(round) : RoundFacts.UNKNOWN);
		if (own.isEmpty()) return "Round " + (round + 1) + " runs until you stop it.";
		Duration left = own.get().minus(gone).isNegative() ? Duration.ZERO : own.get().minus(gone);
		String first = "At this pace round " + (round + 1) + " ends at " + CLOCK.format(now.plus(left));
		Duration rest = left;
		for (int i = round + 1; i < programme.rounds().size(); i++) {
			Optional<Duration> next = Estimate.of(programme.rounds().get(i), i < facts.size() ? facts.get(i) : RoundFacts.UNKNOWN);
			if (next.isEmpty()) return first + "; round " + (i + 1) + " runs until you stop it.";
			rest = rest.plus(next.get());
		}
		return round + 1 == programme.rounds().size() ? first + "." : first + "; the evening at " + CLOCK.format(now.plus(rest)) + ".";
	}
}
