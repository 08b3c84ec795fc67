// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import gleaner.studio.making.Making;
import gleaner.studio.making.MakingWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An origin in words.
 *
 * @param summary in a few words
 * @param details more, each with a name
 * @param place where in the debris it stands, or stood
 * @param passage where in a corpus it was found
 */
public record Telling(String summary, List<Detail> details, Optional<Fragment> place, Optional<Passage> passage) {
	/** One thing to know. */
	public record Detail(String name, String value) {
	}

	private static final String TEXT = "text";
	private static final int LONGEST_QUOTE = 60;

	private Telling(String summary, List<Detail> details) {
		this(summary, details, Optional.empty(), Optional.empty());
	}

	/** Tells of an origin. */
	public static Telling of(Origin origin) {
		return switch (origin) {
		case Origin.Hand hand -> new Telling("by hand", List.of());
		case Origin.Unknown unknown -> new Telling("of unknown origin", List.of());
		case Origin.Found(Passage passage) ->
			new Telling("found in " + passage.text().corpus(), details(passage), Optional.empty(), Optional.of(passage));
		case Origin.Machine(Fragment fragment) ->
			new Telling(made(fragment.making()), details(fragment), Optional.of(fragment), Optional.empty());
		case Origin.Changed(Fragment fragment, String replaced) -> {
			List<Detail> details = new ArrayList<>();
			details.add(new Detail("was", quote(replaced) + ", " + made(fragment.making())));
			details.addAll(details(fragment));
			yield new Telling("changed by hand", details, Optional.of(fragment), Optional.empty());
		}
		};
	}

	/** The same on one line, for a hover. */
	public String line() {
		String more = place.map(fragment -> ", " + MakingWords.mix(fragment.making()) + (fragment.making().mix().isEmpty() ? "" : ", ")
				+ "seed " + fragment.making().request().seed()).orElse("");
		String shown = place.flatMap(Fragment::shown).map(showing -> ", taken " + showing.words()).orElse("");
		String was = details.stream().filter(detail -> detail.name().equals("was")).map(detail -> ", was " + detail.value()).findFirst()
				.orElse("");
		String text = details.stream().filter(detail -> detail.name().equals(TEXT)).map(detail -> ", " + detail.value()).findFirst()
				.orElse("");
		return summary + was + more + text + shown;
	}

	private static String made(Making making) {
		return "made by " + making.engineName() + " on " + MakingWords.when(making);
	}

	private static List<Detail> details(Passage passage) {
		FoundText text = passage.text();
		List<Detail> details = new ArrayList<>();
		details.add(new Detail(TEXT, text.name()));
		details.add(new Detail("place", text.poem() + " at " + passage.offset()));
		if (!text.source().isEmpty()) details.add(new Detail("from", text.source()));
		if (!text.licence().isEmpty()) details.add(new Detail("licence", text.licence()));
		return details;
	}

	private static List<Detail> details(Fragment fragment) {
		Making making = fragment.making();
		List<Detail> details = new ArrayList<>();
		if (!making.mix().isEmpty()) details.add(new Detail("from", MakingWords.mix(making)));
		making.model().ifPresent(model -> details.add(new Detail("model", model)));
		details.add(new Detail("with", with(making)));
		if (!making.request().prompt().isEmpty()) details.add(new Detail("prompt", quote(making.request().prompt())));
		String poem = fragment.poem() == Fragment.UNKNOWN ? "" : ", in poem " + fragment.poem();
		details.add(new Detail("debris", fragment.debris() + " at " + fragment.offset() + poem));
		fragment.shown().ifPresent(showing -> details.add(new Detail("taken", showing.words())));
		return details;
	}

	private static String with(Making making) {
		List<String> values = new ArrayList<>();
		values.add("seed " + making.request().seed());
		values.addAll(MakingWords.request(making));
		values.addAll(MakingWords.settings(making));
		return String.join(", ", values);
	}

	/** Text on one line in quotation marks, its middle left out if it is long. */
	public static String quote(String text) {
		String line = text.strip().replaceAll("\\s*\\n\\s*", " / ");
		if (line.length() > LONGEST_QUOTE) line = line.substring(0, LONGEST_QUOTE / 2).stripTrailing() + " … "
				+ line.substring(line.length() - LONGEST_QUOTE / 2).stripLeading();
		return "“" + line + "”";
	}
}
