// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.suggest;

import gleaner.language.sense.Suggestion;
import java.util.ArrayList;
import java.util.List;

/** Why a word is offered, as short as it has to be in a row. */
public final class WhyOffered {
	private WhyOffered() {
	}

	/** "fits · synonym, likely here"; the sense that led to it is left out, for rows stand below it. */
	public static String inWords(Suggestion suggestion) {
		List<String> parts = new ArrayList<>();
		String[] halves = suggestion.why().split("; ", 2);
		for (String part : halves[0].split(", ")) if (!part.contains("sense of ") && !part.isBlank()) parts.add(shorter(part));
		String why = String.join(", ", parts) + (halves.length > 1 ? "; " + halves[1] : "");
		if (!suggestion.fits()) return why;
		return why.isEmpty() ? "fits" : "fits \u00B7 " + why;
	}

	private static String shorter(String part) {
		return part.replace("in the same thesaurus entry", "same thesaurus entry").replace("likely in the line", "likely here");
	}
}
