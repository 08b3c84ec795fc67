// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.poem;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Where a text has some words. Typographic apostrophes are found by straight ones.
 *
 * @param words what is looked for; none finds nothing
 * @param starts where it begins, in order; no two overlap
 */
public record Finding(String words, List<Integer> starts) {
	/** Nothing was looked for. */
	public static final Finding NONE = new Finding("", List.of());

	public Finding {
		starts = List.copyOf(starts);
	}

	/**
	 * Looks for words.
	 *
	 * @param isCased whether capitals count
	 */
	public static Finding of(String text, String words, boolean isCased) {
		if (words.isEmpty()) return NONE;
		String in = folded(text, isCased);
		String what = folded(words, isCased);
		List<Integer> starts = new ArrayList<>();
		for (int at = in.indexOf(what); at >= 0; at = in.indexOf(what, at + what.length())) starts.add(at);
		return new Finding(words, starts);
	}

	/** Character for character, so that no offset moves. */
	private static String folded(String text, boolean isCased) {
		StringBuilder folded = new StringBuilder(text);
		for (int i = 0; i < folded.length(); i++) {
			char c = folded.charAt(i);
			if (c == '\u2019') folded.setCharAt(i, '\'');
			else if (!isCased) folded.setCharAt(i, Character.toLowerCase(Character.toUpperCase(c)));
		}
		return folded.toString();
	}

	public int length() {
		return words.length();
	}

	/** The number of the place that is just this stretch, from 0; empty if none is. */
	public OptionalInt at(int start, int end) {
		int number = end - start == length() ? starts.indexOf(start) : -1;
		return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
	}

	/** The number of the first place from an offset on, or else of the first of all; empty if there is none. */
	public OptionalInt from(int offset) {
		for (int number = 0; number < starts.size(); number++) if (starts.get(number) >= offset) return OptionalInt.of(number);
		return starts.isEmpty() ? OptionalInt.empty() : OptionalInt.of(0);
	}

	/** The number of the last place before an offset, or else of the last of all; empty if there is none. */
	public OptionalInt before(int offset) {
		for (int number = starts.size() - 1; number >= 0; number--) if (starts.get(number) < offset) return OptionalInt.of(number);
		return starts.isEmpty() ? OptionalInt.empty() : OptionalInt.of(starts.size() - 1);
	}

	/** "2 of 5", of what is selected; "5", if something else is; "none". */
	public String count(int selectionStart, int selectionEnd) {
		if (words.isEmpty()) return "";
		if (starts.isEmpty()) return "none";
		OptionalInt here = at(selectionStart, selectionEnd);
		return here.isPresent() ? here.getAsInt() + 1 + " of " + starts.size() : String.valueOf(starts.size());
	}
}
