// SPDX-License-Identifier: EPL-2.0
package gleaner.language.verse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import gleaner.language.metre.Metre;
import gleaner.language.metre.MetreKind;

/**
 * A form that a poem can be meant to have: what it wants of each line, and how many lines there are. Immutable.
 *
 * @param spec how it is written down: the name of a known form, or the pattern itself
 * @param name as a poet says it
 * @param lines what is wanted of the lines in turn; none for a free form
 * @param length how many lines a poem of this form has; 0 if the lines come again as often as the poet likes
 */
public record TargetForm(String spec, String name, List<LineTarget> lines, int length) {
	/** Nothing is wanted. */
	public static final TargetForm FREE = new TargetForm("free", "Free", List.of(), 0);

	private static final Metre PENTAMETER = new Metre(MetreKind.IAMBIC, 5);
	private static final List<TargetForm> KNOWN = List.of(FREE, fixed("haiku", "Haiku", 5, 7, 5), fixed("tanka", "Tanka", 5, 7, 5, 7, 7),
			sonnet("sonnet", "Sonnet (English)", "ababcdcdefefgg"),
			sonnet("petrarchan", "Sonnet (Italian)", "abbaabbacdecde"), ballad(),
			new TargetForm("blank", "Blank verse", List.of(LineTarget.metre(PENTAMETER, "")), 0));
	private static final int MOST_LINES = 200;

	public TargetForm {
		lines = List.copyOf(lines);
	}

	/** The forms that have a name. */
	public static List<TargetForm> known() {
		return KNOWN;
	}

	private static TargetForm fixed(String spec, String name, int... syllables) {
		List<LineTarget> lines = new ArrayList<>();
		for (int count : syllables) lines.add(LineTarget.syllables(count));
		return new TargetForm(spec, name, lines, lines.size());
	}

	private static TargetForm sonnet(String spec, String name, String rhymes) {
		List<LineTarget> lines = rhymes.chars().mapToObj(letter -> LineTarget.metre(PENTAMETER, String.valueOf((char) letter))).toList();
		return new TargetForm(spec, name, lines, lines.size());
	}

	private static TargetForm ballad() {
		Metre four = new Metre(MetreKind.IAMBIC, 4);
		Metre three = new Metre(MetreKind.IAMBIC, 3);
		return new TargetForm("ballad", "Ballad",
				List.of(LineTarget.metre(four, ""), LineTarget.metre(three, "a"), LineTarget.metre(four, ""), LineTarget.metre(three, "a")),
				0);
	}

	/**
	 * Reads a form: the name of a known one; numbers of syllables with dashes ("5-7-5"); or a poet's own pattern, a line after the
	 * other ("8a 6b 8a 6b"). A pattern comes again as often as there are lines.
	 *
	 * @throws IllegalArgumentException saying what is wrong and what would do
	 */
	public static TargetForm parse(String written) {
		String spec = written.strip().toLowerCase(Locale.ROOT);
		if (spec.isEmpty()) return FREE;
		Optional<TargetForm> known = KNOWN.stream().filter(form -> form.spec.equals(spec)).findFirst();
		if (known.isPresent()) return known.get();
		boolean isSyllabic = spec.matches("[0-9]+([-–][0-9]+)+");
		String[] parts = spec.split(isSyllabic ? "[-–]" : "[\\s,]+");
		if (parts.length > MOST_LINES)
			throw new IllegalArgumentException("a pattern has " + MOST_LINES + " lines at most, not " + parts.length);
		List<LineTarget> lines = new ArrayList<>();
		for (String part : parts) lines.add(LineTarget.parse(part));
		return new TargetForm(spec, isSyllabic ? "Syllabics" : "Own pattern", lines, 0);
	}

	/** What is wanted of a line. */
	LineTarget line(int number) {
		return lines.isEmpty() || length > 0 && number >= length ? LineTarget.ANY : lines.get(number % lines.size());
	}
}
