// SPDX-License-Identifier: EPL-2.0
package gleaner.language.verse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import gleaner.language.metre.ScannedLine;
import gleaner.language.metre.ScannedPoem;
import gleaner.language.rhyme.RhymeKind;
import gleaner.language.rhyme.Rhymes;
import gleaner.language.text.Word;
import gleaner.language.text.Words;

/**
 * Where a poem meets a form and where not. Empty lines do not count, nor do lines that are not English.
 *
 * @param form the form
 * @param lines the lines of the poem that have words
 * @param missing how many lines the form has that the poem has not yet; negative if the poem has more
 */
public record FormCheck(TargetForm form, List<Line> lines, int missing) {
	/** In these ways two line ends can answer each other. */
	private static final Set<RhymeKind> ANSWERS = Set.of(RhymeKind.PERFECT, RhymeKind.SLANT, RhymeKind.EYE, RhymeKind.HISTORICAL,
			RhymeKind.LIGHT, RhymeKind.MOSAIC);

	/**
	 * A line.
	 *
	 * @param number which line of the text it is, from 0
	 * @param text its words
	 * @param open what of the form it has not, each in a few words; nothing if it meets the form
	 */
	public record Line(int number, String text, List<String> open) {
		public Line {
			open = List.copyOf(open);
		}

		/** Whether it has all that the form wants of it. */
		public boolean meets() {
			return open.isEmpty();
		}
	}

	public FormCheck {
		lines = List.copyOf(lines);
	}

	/** Holds a poem against a form. */
	public static FormCheck of(TargetForm form, ScannedPoem poem, Rhymes rhymes) {
		List<Line> lines = new ArrayList<>();
		Map<String, Integer> lastOfLetter = new HashMap<>();
		for (int number = 0; number < poem.lines().size(); number++) {
			ScannedLine line = poem.lines().get(number);
			if (line.text().isBlank() || line.isForeign()) continue;
			int place = lines.size();
			LineTarget target = form.line(place);
			if (!form.lines().isEmpty() && place % form.lines().size() == 0) lastOfLetter.clear();
			List<String> open = new ArrayList<>(target.open(line));
			Integer asker = target.rhyme().isEmpty() ? null : lastOfLetter.put(target.rhyme(), number);
			if (asker != null && !answer(end(line), end(poem.lines().get(asker)), rhymes))
				open.add("to rhyme with “" + end(poem.lines().get(asker)) + "”");
			lines.add(new Line(number, line.text(), open));
		}
		return new FormCheck(form, lines, form.length() == 0 ? 0 : form.length() - lines.size());
	}

	private static boolean answer(String a, String b, Rhymes rhymes) {
		return a.equalsIgnoreCase(b) && !a.isEmpty() || rhymes.kinds(a, b).stream().anyMatch(ANSWERS::contains);
	}

	private static String end(ScannedLine line) {
		List<Word> words = Words.of(line.text());
		return words.isEmpty() ? "" : words.getLast().text();
	}

	/** How many lines meet the form. */
	public int met() {
		return (int) lines.stream().filter(Line::meets).count();
	}

	/** In a sentence: "12 of 14 lines meet it; 2 lines are still to come". */
	public String summary() {
		if (form.lines().isEmpty()) return "Every poem is free to be free.";
		if (lines.isEmpty()) return form.length() == 0 ? "No line yet." : form.length() + " lines are to come.";
		String met = met() == lines.size() ? lines.size() == 1 ? "The line meets it" : "All " + lines.size() + " lines meet it"
				: met() + " of " + lines.size() + " lines meet it";
		if (missing == 0) return met + ".";
		int apart = Math.abs(missing);
		return met + "; " + apart + (apart == 1 ? " line is" : " lines are") + (missing > 0 ? " still to come." : " beyond its end.");
	}
}
