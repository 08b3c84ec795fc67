// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.rhyme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import gleaner.language.internal.sound.SpokenLine;
import gleaner.language.internal.sound.SpokenWord;
import gleaner.language.rhyme.EndRhyme;
import gleaner.language.rhyme.LiveScheme;
import gleaner.language.rhyme.RhymeKind;
import gleaner.language.rhyme.Rhymes;
import gleaner.language.tongue.Tongue;

/** Hears rhymes in the tails of words, and puts letters to the groups of a poem. */
public final class EnglishRhymes implements Rhymes {
	private static final int LETTERS = 26;

	private final Chime chime;
	private final SchemeFinder schemes;
	private final Tongue tongue;

	public EnglishRhymes(Chime chime, SchemeFinder schemes, Tongue tongue) {
		this.chime = chime;
		this.tongue = tongue;
		this.schemes = schemes;
	}

	@Override
	public Set<RhymeKind> kinds(String a, String b) {
		return chime.kinds(a, b);
	}

	@Override
	public Set<String> endings(String word) {
		return chime.endings(lastPart(word));
	}

	@Override
	public int[] groups(List<String> ends) {
		return schemes.grouping(ends).groups();
	}

	@Override
	public List<String> scheme(List<String> lines) {
		return ends(lines).stream().map(EndRhyme::letter).toList();
	}

	@Override
	public List<EndRhyme> ends(List<String> lines) {
		return letters(english(lines).stream().map(this::end).toList(), schemes::grouping);
	}

	@Override
	public LiveScheme follow() {
		return new SchemeFollower(new SchemeMemory(schemes), this::english, this::end);
	}

	/** The lines, with nothing in the place of those that are not English. */
	private List<String> english(List<String> lines) {
		List<Boolean> foreign = tongue.foreign(lines);
		if (!foreign.contains(true)) return lines;
		List<String> english = new ArrayList<>(lines);
		for (int l = 0; l < english.size(); l++) if (foreign.get(l)) english.set(l, "");
		return english;
	}

	/** @param ends the last word of each line, or its last two, or nothing */
	static List<EndRhyme> letters(List<String> ends, Function<List<String>, SchemeFinder.Grouping> grouping) {
		SchemeFinder.Grouping found = grouping.apply(ends.stream().filter(end -> !end.isEmpty()).toList());
		List<EndRhyme> letters = new ArrayList<>();
		int at = 0;
		for (String end : ends) {
			letters.add(end.isEmpty() ? new EndRhyme("", Optional.empty())
					: new EndRhyme(letter(found.groups()[at]), found.kinds().get(at)));
			if (!end.isEmpty()) at++;
		}
		return letters;
	}

	/**
	 * The last word of a line that is heard, or the last part of it, with the word before where that tells how it is heard; empty if
	 * nothing is heard.
	 */
	private String end(String line) {
		List<SpokenWord> words = SpokenLine.of(line);
		for (int w = words.size() - 1; w >= 0; w--) {
			String word = lastSaid(words.get(w));
			if (!schemes.isHeard(word)) continue;
			String last = lastPart(word);
			String before = w > 0 ? lastPart(lastSaid(words.get(w - 1))) : "";
			return schemes.isHeard(before) && LineEnd.isTold(before, last) ? before + " " + last : last;
		}
		return "";
	}

	private static String lastSaid(SpokenWord word) {
		return word.said().substring(word.said().lastIndexOf(' ') + 1);
	}

	private static String lastPart(String word) {
		int hyphen = word.lastIndexOf('-');
		return hyphen >= 0 ? word.substring(hyphen + 1) : word;
	}

	private static String letter(int group) {
		String letter = String.valueOf((char) ('a' + group % LETTERS));
		return group < LETTERS ? letter : letter + (group / LETTERS + 1);
	}
}
