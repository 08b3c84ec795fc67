// SPDX-License-Identifier: EPL-2.0
package llm;

import gleaner.engine.GenerationRequest;
import gleaner.engine.PoemLength;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is asked for each poem: a text with places in braces, which are filled anew for each. */
record Template(String text) {
	private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
	private static final List<String> NAMES = List.of("prompt", "length", "example", "number");

	/** The sentence for a place that there is not. */
	Optional<String> fault() {
		Matcher places = PLACE.matcher(text);
		while (places.find()) if (!NAMES.contains(places.group(1)))
			return Optional.of("the template has {" + places.group(1) + "}; there are: {" + String.join("}, {", NAMES) + "}");
		return Optional.empty();
	}

	/**
	 * Fills it.
	 *
	 * @param begun how the poem begins, or how far it has come
	 * @param example a poem of the corpora, or nothing
	 */
	String fill(GenerationRequest request, long poem, String begun, String example) {
		return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(switch (place.group(1)) {
		case "prompt" -> begun.isBlank() ? "" : "\nIt begins with these words; write only what comes behind them:\n" + begun;
		case "length" -> length(request.length());
		case "example" -> example;
		case "number" -> String.valueOf(poem);
		default -> place.group();
		})).strip();
	}

	private static String length(PoemLength length) {
		return length.isNatural() ? "" : " of " + length.count() + " " + length.unit().name().toLowerCase(Locale.ROOT);
	}
}
