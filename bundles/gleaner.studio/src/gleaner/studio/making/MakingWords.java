// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.making;

import gleaner.engine.GenerationRequest;
import gleaner.engine.PoemLength;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A {@link Making} in words for a poet: the same in the window, in the terminal and in colophons. Times are local. */
public final class MakingWords {
	private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss", Locale.ENGLISH);
	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

	private MakingWords() {
	}

	/** The day and the second, as in {@code 9 December 2016, 18:39:18}. */
	public static String when(Making making) {
		return WHEN.format(making.made().atZone(ZoneId.systemDefault()));
	}

	/** The day, as in {@code 9 December 2016}. */
	public static String day(Making making) {
		return DAY.format(making.made().atZone(ZoneId.systemDefault()));
	}

	/** The mix, with shares in percent where there are several; empty if there was none. */
	public static String mix(Making making) {
		List<MadeOf> mix = making.mix();
		double all = mix.stream().mapToDouble(MadeOf::weight).sum();
		if (mix.size() < 2) return mix.stream().map(MadeOf::name).collect(Collectors.joining());
		return mix.stream().map(part -> part.name() + " " + Math.round(100 * part.weight() / all) + " %").collect(Collectors.joining(", "));
	}

	/** The settings of the engine, as in {@code unit words, order 2}. */
	public static List<String> settings(Making making) {
		List<String> values = new ArrayList<>();
		making.settings().forEach((name, value) -> values.add(name + " " + value));
		return values;
	}

	/** Diversity and length, as in {@code diversity 0.8, 5 words}; the length only where it was noted and is not the engine's own. */
	public static List<String> request(Making making) {
		List<String> values = new ArrayList<>();
		values.add(GenerationRequest.DIVERSITY.name() + " " + GenerationRequest.DIVERSITY.format(making.request().diversity()));
		PoemLength length = making.request().length();
		if (!length.isNatural())
			values.add(length.count() + " " + (length.count() == 1 ? one(length.unit()) : length.unit().name().toLowerCase(Locale.ROOT)));
		return values;
	}

	private static String one(PoemLength.Unit unit) {
		String many = unit.name().toLowerCase(Locale.ROOT);
		return many.substring(0, many.length() - 1);
	}
}
