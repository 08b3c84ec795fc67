package gleaner.language.internal.rhyme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import gleaner.language.internal.sound.Spelling;
import gleaner.language.sound.Evidence;
import gleaner.language.sound.Pronouncer;
import gleaner.language.sound.Sounding;

/**
 * Groups the ends of lines by rhyme. Sure pairs join first; a doubtful pair is a rhyme only if neither word has found a
 * partner, for poets rhyme imperfectly where nothing better is near. Thread-safe.
 */
public final class SchemeFinder {
	/** Ends further apart than this many lines are not heard as a rhyme of their own. */
	private static final int REACH = 4;

	private final Pronouncer pronouncer;
	private final Chime chime;

	public SchemeFinder(Pronouncer pronouncer, Chime chime) {
		this.pronouncer = pronouncer;
		this.chime = chime;
	}

	/** Whether a word has a sound at all. */
	public boolean isHeard(String word) {
		return pronouncer.pronounce(word).evidence() != Evidence.SILENT;
	}

	/** How sure it is that two line ends are meant to rhyme, from 0 to 1; asked with their numbers. */
	interface Strength {
		double of(int first, int second);
	}

	/** The group of each word, numbered from 0 in order of appearance; words are the ends of the lines of a stanza or poem. */
	public int[] groups(List<String> ends) {
		List<Sounding> sounds = ends.stream().map(pronouncer::pronounce).toList();
		List<String> letters = ends.stream().map(Spelling::plain).toList();
		return groups(ends.size(), (i, j) -> chime.strength(sounds.get(i), sounds.get(j), letters.get(i), letters.get(j)));
	}

	double strength(String first, String second) {
		return chime.strength(first, second);
	}

	/** The same for {@code n} words, of which only their likeness is known. */
	int[] groups(int n, Strength likeness) {
		int[] group = new int[n];
		Arrays.setAll(group, i -> i);
		double[][] strength = new double[n][];
		for (int i = 0; i < n; i++) {
			strength[i] = new double[Math.min(n, i + REACH + 1)];
			for (int j = i + 1; j < strength[i].length; j++) strength[i][j] = likeness.of(i, j);
		}
		for (double level : new double[] { Chime.PERFECT, Chime.LAST_SYLLABLE, Chime.HISTORICAL, Chime.NEAR }) {
			boolean[] paired = paired(group);
			for (int distance = 1; distance <= REACH; distance++) {
				for (int i = 0; i + distance < n; i++) {
					int j = i + distance;
					if (strength[i][j] < level || group[i] == group[j]) continue;
					boolean sure = level == Chime.PERFECT;
					boolean freeEnds = level == Chime.LAST_SYLLABLE ? !(paired[i] && paired[j]) : !paired[i] && !paired[j];
					if (sure || freeEnds) {
						join(group, i, j);
						if (level < Chime.LAST_SYLLABLE) paired = paired(group);
					}
				}
			}
		}
		return numbered(group);
	}

	private static boolean[] paired(int[] group) {
		int[] sizes = new int[group.length];
		for (int g : group) sizes[g]++;
		boolean[] paired = new boolean[group.length];
		for (int i = 0; i < group.length; i++) paired[i] = sizes[group[i]] > 1;
		return paired;
	}

	private static void join(int[] group, int a, int b) {
		int from = Math.max(group[a], group[b]);
		int to = Math.min(group[a], group[b]);
		for (int i = 0; i < group.length; i++) if (group[i] == from) group[i] = to;
	}

	private static int[] numbered(int[] group) {
		List<Integer> seen = new ArrayList<>();
		int[] numbers = new int[group.length];
		for (int i = 0; i < group.length; i++) {
			if (!seen.contains(group[i])) seen.add(group[i]);
			numbers[i] = seen.indexOf(group[i]);
		}
		return numbers;
	}
}
