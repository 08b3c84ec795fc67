package gleaner.language.rhyme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import gleaner.language.internal.rhyme.Chime;
import gleaner.language.internal.rhyme.SchemeFinder;
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
	 * and an empty line has none ("").
	 */
	public List<String> scheme(List<String> lines) {
		List<String> ends = new ArrayList<>();
		for (String line : lines) {
			List<Word> words = Words.of(line);
			if (!words.isEmpty()) ends.add(lastPart(words.getLast().text()));
		}
		int[] groups = groups(ends);
		List<String> letters = new ArrayList<>();
		int at = 0;
		for (String line : lines) letters.add(Words.of(line).isEmpty() ? "" : letter(groups[at++]));
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

	private static String lastPart(String word) {
		int hyphen = word.lastIndexOf('-');
		return hyphen >= 0 ? word.substring(hyphen + 1) : word;
	}

	private static String letter(int group) {
		String letter = String.valueOf((char) ('a' + group % LETTERS));
		return group < LETTERS ? letter : letter + (group / LETTERS + 1);
	}
}
