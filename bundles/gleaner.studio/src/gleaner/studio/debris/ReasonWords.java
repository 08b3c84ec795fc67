// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.debris;

import gleaner.engine.NextUnits;
import gleaner.engine.Reason;
import gleaner.engine.TemplatePoem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Why an engine put a piece where it is, and what it made a poem from, in a poet's words. */
public final class ReasonWords {
	private static final int MOST_OTHERS = 4;

	private ReasonWords() {
	}

	/** "for “dark”, antonym, from Kitchen; 12 % likely, else “hour” 9 %"; empty if the engine said nothing. */
	public static String of(Reason reason) {
		List<String> what = new ArrayList<>();
		if (!reason.from().isBlank()) what.add("for “" + reason.from().strip() + "”");
		if (!reason.relation().isBlank()) what.add(reason.relation());
		if (!reason.source().isBlank()) what.add("from " + reason.source());
		String told = String.join(", ", what);
		String likely = reason.likelihood().map(ReasonWords::of).orElse("");
		return told.isEmpty() || likely.isEmpty() ? told + likely : told + "; " + likely;
	}

	/** "reservoir: from Rap; 12 % likely"; without the word that went, where that is said already. */
	public static String ofChange(String kind, Reason reason) {
		String words = of(reason);
		String went = "for “" + reason.from().strip() + "”";
		String why = words.startsWith(went) ? words.substring(went.length()).replaceFirst("^[,;] ", "") : words;
		return kind + (why.isEmpty() ? "" : ": " + why);
	}

	/** "“Night Watch” by Ada Cane, of Kitchen"; of a poem without a title its file's name. */
	public static String of(TemplatePoem template) {
		String title = template.title().isBlank() ? template.id() : template.title().strip();
		if (title.isBlank() && template.corpus().isBlank()) return "a text of your own";
		return (title.isBlank() ? "a poem" : "“" + title + "”") + (template.author().isBlank() ? "" : " by " + template.author().strip())
				+ (template.corpus().isBlank() ? "" : ", of " + template.corpus());
	}

	private static String of(Reason.Likelihood likelihood) {
		String others = likelihood.others().stream().filter(other -> !other.text().isBlank()).limit(MOST_OTHERS)
				.map(other -> "“" + other.text().strip() + "” " + percent(other.probability())).collect(Collectors.joining(", "));
		return percent(likelihood.probability()) + " likely" + (others.isEmpty() ? "" : ", else " + others);
	}

	private static String percent(double probability) {
		return probability > 0 && probability < 0.01 ? "under 1 %" : String.format(Locale.ROOT, "%.0f %%", 100 * probability);
	}
}
