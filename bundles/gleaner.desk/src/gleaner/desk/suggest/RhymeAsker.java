// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.suggest;

import gleaner.language.rhyme.Rhymes;
import gleaner.language.text.Word;
import gleaner.language.text.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * A line end that asks for a rhyme.
 *
 * @param word the word at its end
 * @param distance how many lines away; negative above
 */
record RhymeAsker(String word, int distance) {
	private static final int REACH = 4;
	private static final int MOST = 3;

	/** As a heading: "rhymes with “cold” above". */
	String heading(String what) {
		return what + " “" + word + "” " + (distance < 0 ? "above" : "below");
	}

	/**
	 * The line ends that the end of a line should answer: those it rhymes with already; else the one that the stanza before has at its
	 * place; else those near by that nothing answers yet.
	 */
	static List<RhymeAsker> of(List<String> lines, int line, Rhymes rhymes) {
		List<String> letters = rhymes.scheme(lines);
		List<RhymeAsker> askers = new ArrayList<>();
		for (int other : near(lines, line)) if (letters.get(other).equals(letters.get(line))) add(lines, line, other, askers);
		if (askers.isEmpty()) patterned(lines, letters, line, askers);
		if (askers.isEmpty()) for (int other : near(lines, line)) if (isAlone(letters, other)) add(lines, line, other, askers);
		return askers;
	}

	/** Lines with words within reach, the nearest first, above before below. */
	private static List<Integer> near(List<String> lines, int line) {
		List<Integer> near = new ArrayList<>();
		for (int distance = 1; distance <= REACH; distance++)
			for (int other : new int[] { line - distance, line + distance })
				if (other >= 0 && other < lines.size() && !Words.of(lines.get(other)).isEmpty()) near.add(other);
		return near;
	}

	/** What the stanza before does at this place, this one is likely to do. */
	private static void patterned(List<String> lines, List<String> letters, int line, List<RhymeAsker> askers) {
		int start = stanzaStart(lines, line);
		int lineBefore = start - 1;
		while (lineBefore >= 0 && lines.get(lineBefore).isBlank()) lineBefore--;
		if (lineBefore < 0) return;
		int startBefore = stanzaStart(lines, lineBefore);
		int place = startBefore + line - start;
		if (place > lineBefore) return;
		for (int other = place - 1; other >= startBefore; other--)
			if (letters.get(other).equals(letters.get(place)) && start + other - startBefore < lines.size())
				add(lines, line, start + other - startBefore, askers);
	}

	private static int stanzaStart(List<String> lines, int line) {
		int start = line;
		while (start > 0 && !lines.get(start - 1).isBlank()) start--;
		return start;
	}

	private static boolean isAlone(List<String> letters, int line) {
		return letters.stream().filter(letters.get(line)::equals).count() == 1;
	}

	private static void add(List<String> lines, int line, int other, List<RhymeAsker> askers) {
		List<Word> words = Words.of(lines.get(other));
		if (words.isEmpty() || askers.size() == MOST) return;
		String word = words.getLast().text();
		if (askers.stream().noneMatch(asker -> asker.word().equalsIgnoreCase(word))) askers.add(new RhymeAsker(word, other - line));
	}
}
