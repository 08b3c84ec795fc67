// SPDX-License-Identifier: EPL-2.0
package gleaner.film;

import gleaner.film.reel.Sound;
import gleaner.film.type.Letters;
import gleaner.performance.record.Recording;
import gleaner.performance.stage.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a film takes from the recording of a performance besides its text. */
public final class PerformanceFilm {
	/** How long the last picture stands. */
	private static final double LAST = 2;

	private PerformanceFilm() {
	}

	/** How long a film of all of it is, in seconds. */
	public static double seconds(Recording recording) {
		return recording.seconds() + LAST;
	}

	/** The voice, each stretch of it where it was spoken; nothing if nobody's was recorded. */
	public static Optional<Sound> sound(Recording recording) {
		if (recording.voice().isEmpty()) return Optional.empty();
		List<Sound.Part> parts = new ArrayList<>();
		Optional<Moment.Heard> open = Optional.empty();
		for (Moment.Heard now : recording.listenings()) {
			open.ifPresent(before -> add(parts, before, now.t()));
			open = now.listening() ? Optional.of(now) : Optional.empty();
		}
		open.ifPresent(before -> add(parts, before, seconds(recording)));
		return parts.isEmpty() ? Optional.empty() : Optional.of(new Sound(recording.voice().get(), parts));
	}

	/** What a film of the stage cannot show as it was, in sentences; empty if it can show all. */
	public static List<String> remarks(Recording recording) {
		return recording.moments().stream().filter(Moment.Looked.class::isInstance).map(moment -> ((Moment.Looked) moment).look().family())
				.filter(family -> !family.isBlank() && !Letters.has(family)).distinct()
				.map(family -> "the stage's typeface \"" + family + "\" is not on this computer; Gleaner uses its own")
				.toList();
	}

	private static void add(List<Sound.Part> parts, Moment.Heard began, double until) {
		if (until > began.t()) parts.add(new Sound.Part(began.t(), began.at(), until - began.t()));
	}
}
