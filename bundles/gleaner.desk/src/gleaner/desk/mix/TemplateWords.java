// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.mix;

import gleaner.engine.EngineInfo;
import gleaner.engine.Ingredient;

/** What is made anew of what a mix says, in a sentence. */
public final class TemplateWords {
	private TemplateWords() {
	}

	/** The sentence; empty for an engine that makes nothing anew. */
	public static String of(Mix mix, EngineInfo engine) {
		if (!engine.takes(Ingredient.Kind.TEMPLATES)) return "";
		boolean heard = mix.shares().stream().anyMatch(share -> share.weight() > 0);
		if (!mix.chosen().getOrDefault(Styling.TEXT, "").isBlank())
			return heard ? "Gleaner remakes your own text, with words and names from these." : "Gleaner remakes your own text.";
		String title = mix.chosen().getOrDefault(Styling.TEMPLATE, "").strip();
		if (!heard) return "Nothing to remake yet: give a corpus a weight, or write a text of your own below.";
		return title.isEmpty() ? "Gleaner remakes the poems of these corpora, one after the other."
				: "Only \u201C" + title + "\u201D is remade, with words and names from all of these.";
	}
}
