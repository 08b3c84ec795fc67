// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.mix;

import gleaner.engine.EngineInfo;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The words that shall never come again, one on a line in the setting {@value #SETTING} of engines that have one. It is a setting like
 * others: it belongs to a style of the poet's own once that is saved, and counts for poems that are made from then on.
 */
public final class NeverAgain {
	/** The parameter's name. */
	public static final String SETTING = "never";

	private NeverAgain() {
	}

	/** Whether an engine can be told. */
	public static boolean isThere(EngineInfo engine) {
		return engine.parameters().stream().anyMatch(parameter -> parameter.name().equals(SETTING));
	}

	/** Whether a word is on the list of the mix's engine. Capitals do not count. */
	public static boolean has(Mix mix, String word) {
		return words(mix).stream().anyMatch(each -> key(each).equals(key(word)));
	}

	/** The mix with the word on the list. */
	public static Mix with(Mix mix, String word) {
		if (key(word).isEmpty() || has(mix, word)) return mix;
		return mix.withSetting(SETTING, String.join("\n", Stream.concat(words(mix).stream(), Stream.of(key(word))).toList()));
	}

	/** The mix without the word on the list. */
	public static Mix without(Mix mix, String word) {
		if (!has(mix, word)) return mix;
		return mix.withSetting(SETTING, String.join("\n", words(mix).stream().filter(each -> !key(each).equals(key(word))).toList()));
	}

	private static List<String> words(Mix mix) {
		return mix.chosen().getOrDefault(SETTING, "").lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
	}

	private static String key(String word) {
		return word.strip().toLowerCase(Locale.ROOT);
	}
}
