// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.rhythm;

import gleaner.language.metre.Metre;
import gleaner.language.verse.LineTarget;
import gleaner.language.verse.TargetForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a form wants, in a sentence a poet can count along. */
public final class FormWords {
	private FormWords() {
	}

	/** "3 lines of 5, 7 and 5 syllables"; empty where the pattern that the poet has written says it all. */
	public static String meaning(TargetForm form) {
		if (form.equals(TargetForm.FREE)) return "The form asks for nothing.";
		String wanted = wanted(form.lines());
		if (wanted.isEmpty()) return "";
		String rhymes = rhymes(form.lines());
		String lines = form.length() == 1 ? "1 line of " : form.length() > 0 ? form.length() + " lines of " : "Lines of ";
		String again = form.length() == 0 && form.lines().size() > 1 ? ", over and over" : "";
		String rhymed = rhymes.isEmpty() ? form.equals(parse("blank")) ? ", as many as you like, without rhyme" : "" : ", rhymed " + rhymes;
		return lines + wanted + again + rhymed + ".";
	}

	private static TargetForm parse(String spec) {
		return TargetForm.parse(spec);
	}

	/** What the lines are to be, in turn; said once if it is the same of all. */
	private static String wanted(List<LineTarget> lines) {
		List<String> each = new ArrayList<>();
		boolean areSyllables = lines.stream().allMatch(line -> line.syllables().isPresent() && line.metre().isEmpty());
		for (LineTarget line : lines) each.add(areSyllables ? String.valueOf(line.syllables().getAsInt()) : wanted(line));
		if (each.contains("")) return "";
		boolean isOne = each.stream().distinct().count() == 1;
		String all = isOne ? each.getFirst() : String.join(", ", each.subList(0, each.size() - 1)) + " and " + each.getLast();
		if (!isOne && !areSyllables && isAlternating(each)) all = each.get(0) + " and " + each.get(1) + " in turn";
		return areSyllables ? all + (all.equals("1") ? " syllable" : " syllables") : all;
	}

	private static boolean isAlternating(List<String> each) {
		for (int i = 2; i < each.size(); i++) if (!each.get(i).equals(each.get(i - 2))) return false;
		return each.size() > 2;
	}

	private static String wanted(LineTarget line) {
		Optional<Metre> metre = line.metre();
		if (metre.isPresent()) return metre.get().name();
		OptionalInt syllables = line.syllables();
		if (syllables.isPresent()) return syllables.getAsInt() + (syllables.getAsInt() == 1 ? " syllable" : " syllables");
		return line.stress().map(Notation::marks).orElse("");
	}

	/** "abab cdcd efef gg": a gap where none of the letters comes again; x for a line that need not rhyme. */
	private static String rhymes(List<LineTarget> lines) {
		List<String> letters = lines.stream().map(line -> line.rhyme().isEmpty() ? "x" : line.rhyme()).toList();
		if (letters.stream().allMatch("x"::equals)) return "";
		StringBuilder scheme = new StringBuilder();
		for (int i = 0; i < letters.size(); i++) {
			scheme.append(letters.get(i));
			int next = i + 1;
			if (next < letters.size() && letters.subList(0, next).stream().noneMatch(letters.subList(next, letters.size())::contains))
				scheme.append(' ');
		}
		return scheme.toString();
	}
}
