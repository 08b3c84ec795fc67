// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.perform;

import gleaner.desk.studio.Words;
import gleaner.performance.record.Card;
import gleaner.performance.record.Performances.Entry;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Recorded performances in a poet's words. */
public final class ReplayWords {
	private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

	private ReplayWords() {
	}

	/** "My set, today 21:08" */
	public static String name(Entry entry, LocalDate today) {
		return entry.card().map(card -> {
			LocalDateTime began = LocalDateTime.ofInstant(card.began(), ZoneId.systemDefault());
			return card.programme().name() + ", " + Words.day(began.toLocalDate(), today).replace("Today", "today")
					.replace("Yesterday", "yesterday") + " " + CLOCK.format(began);
		}).orElse(entry.name());
	}

	/** "33:10 · 137 poems · with sound" */
	public static String about(Entry entry) {
		if (entry.goesOn()) return "is being recorded";
		if (entry.card().isEmpty()) return "its card cannot be read";
		Card card = entry.card().get();
		List<String> words = new ArrayList<>();
		if (card.ended().isEmpty()) words.add("broken off; all that was shown is there");
		else {
			words.add(RoundWords.time(Duration.ofMillis(Math.round(card.seconds() * 1000))));
			words.add(Words.count(card.poems(), "poem"));
		}
		if (entry.voice()) words.add("with sound");
		return String.join(" · ", words);
	}
}
