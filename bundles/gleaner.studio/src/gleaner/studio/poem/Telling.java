package gleaner.studio.poem;

import gleaner.studio.debris.MixPart;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

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
	private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss", Locale.ENGLISH);

	private Telling(String summary, List<Detail> details) {
		this(summary, details, Optional.empty(), Optional.empty());
	}

	/** Tells of an origin. */
	public static Telling of(Origin origin) {
		return switch (origin) {
		case Origin.Hand hand -> new Telling("by hand", List.of());
		case Origin.Unknown unknown -> new Telling("of unknown origin", List.of());
		case Origin.Found(Passage passage) -> new Telling("found in " + passage.text().corpus(), details(passage), Optional.empty(), Optional.of(passage));
		case Origin.Machine(Fragment fragment) -> new Telling(made(fragment.source()), details(fragment), Optional.of(fragment), Optional.empty());
		case Origin.Changed(Fragment fragment, String replaced) -> {
			List<Detail> details = new ArrayList<>();
			details.add(new Detail("was", quote(replaced) + ", " + made(fragment.source())));
			details.addAll(details(fragment));
			yield new Telling("changed by hand", details, Optional.of(fragment), Optional.empty());
		}
		};
	}

	/** The same on one line, for a hover. */
	public String line() {
		String more = place.map(fragment -> ", " + mix(fragment.source()) + (fragment.source().mix().isEmpty() ? "" : ", ") + "seed " + fragment.source().seed()).orElse("");
		String was = details.stream().filter(detail -> detail.name().equals("was")).map(detail -> ", was " + detail.value()).findFirst().orElse("");
		String text = details.stream().filter(detail -> detail.name().equals(TEXT)).map(detail -> ", " + detail.value()).findFirst().orElse("");
		return summary + was + more + text;
	}

	private static String made(FragmentSource source) {
		return "made by " + source.engineName() + " on " + WHEN.format(source.made().atZone(ZoneId.systemDefault()));
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
		FragmentSource source = fragment.source();
		List<Detail> details = new ArrayList<>();
		if (!source.mix().isEmpty()) details.add(new Detail("from", mix(source)));
		source.model().ifPresent(model -> details.add(new Detail("model", model)));
		details.add(new Detail("with", with(source)));
		if (!source.prompt().isEmpty()) details.add(new Detail("prompt", quote(source.prompt())));
		details.add(new Detail("debris", fragment.debris() + " at " + fragment.offset()));
		return details;
	}

	private static String with(FragmentSource source) {
		List<String> values = new ArrayList<>();
		values.add("seed " + source.seed());
		values.add("diversity " + number(source.temperature()));
		source.settings().forEach((name, value) -> values.add(name + " " + value));
		return String.join(", ", values);
	}

	/** Corpora with their shares in percent. */
	private static String mix(FragmentSource source) {
		double all = source.mix().stream().mapToDouble(MixPart::weight).sum();
		if (source.mix().size() == 1 || !(all > 0)) return source.mix().stream().map(MixPart::corpus).collect(Collectors.joining(", "));
		return source.mix().stream().map(part -> part.corpus() + " " + Math.round(100 * part.weight() / all) + " %").collect(Collectors.joining(", "));
	}

	private static String number(double value) {
		return value == Math.rint(value) ? String.valueOf(Math.round(value)) : String.valueOf(value);
	}

	/** Text on one line in quotation marks, its middle left out if it is long. */
	public static String quote(String text) {
		String line = text.strip().replaceAll("\\s*\\n\\s*", " / ");
		if (line.length() > LONGEST_QUOTE) line = line.substring(0, LONGEST_QUOTE / 2).stripTrailing() + " … " + line.substring(line.length() - LONGEST_QUOTE / 2).stripLeading();
		return "“" + line + "”";
	}
}
