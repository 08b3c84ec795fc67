package gleaner.language.rhyme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import gleaner.language.internal.rhyme.Chime;
import gleaner.language.internal.rhyme.SchemeFinder;
import gleaner.language.internal.rhyme.SchemeMemory;
import gleaner.language.text.Word;
import gleaner.language.text.Words;

/** Hears rhymes: between two words, and between the lines of a poem. Thread-safe. */
public final class Rhymes {
	private static final int LETTERS = 26;

	private final Chime chime;
	private final SchemeFinder schemes;

	/** Made by {@link gleaner.language.Language}. */
	public Rhymes(Chime chime, SchemeFinder schemes) {
		this.chime = chime;
		this.schemes = schemes;
	}

	/** The ways in which two words chime; empty if they do not. */
	public Set<RhymeKind> kinds(String a, String b) {
		return chime.kinds(a, b);
	}

	/**
	 * The sounds with which a word ends, for an index of rhymes: two words that share one of them rhyme perfectly. Empty for what
	 * cannot be said.
	 */
	public Set<String> endings(String word) {
		return chime.endings(lastPart(word));
	}

	/** The rhyme group of each line end, numbered from 0; a group of one does not rhyme. */
	public int[] groups(List<String> ends) {
		return schemes.groups(ends);
	}

	/**
	 * The rhyme letter of each line of a poem: "a", "b", … "z", "a2", …; a line that rhymes with no other has a letter of its own,
	 * and a line of which nothing is heard has none ("").
	 */
	public List<String> scheme(List<String> lines) {
		return scheme(lines.stream().map(this::end).toList(), this::groups);
	}

	/** Hears the rhymes of a poem while it is being written. */
	public LiveScheme follow() {
		return new LiveScheme(new SchemeMemory(schemes), this::end);
	}

	/** @param ends the last word of each line, or nothing */
	static List<String> scheme(List<String> ends, Function<List<String>, int[]> groups) {
		int[] found = groups.apply(ends.stream().filter(end -> !end.isEmpty()).toList());
		List<String> letters = new ArrayList<>();
		int at = 0;
		for (String end : ends) letters.add(end.isEmpty() ? "" : letter(found[at++]));
		return letters;
	}

	/** Whether a line end has a partner, for each line of {@link #groups}. */
	public static boolean[] rhymed(int[] groups) {
		boolean[] rhymed = new boolean[groups.length];
		for (int i = 0; i < groups.length; i++) {
			int group = groups[i];
			rhymed[i] = Arrays.stream(groups).filter(g -> g == group).count() > 1;
		}
		return rhymed;
	}

	/** The last word of a line that is heard, or the last part of it; empty if nothing is. */
	private String end(String line) {
		List<Word> words = Words.of(line);
		for (Word word : words.reversed()) if (schemes.isHeard(word.text())) return lastPart(word.text());
		return "";
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
