// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.rhyme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import gleaner.language.rhyme.RhymeKind;
import gleaner.language.sound.Evidence;
import gleaner.language.sound.Pronouncer;

/**
 * Groups the ends of lines by rhyme. Sure pairs join first; a doubtful pair is a rhyme only if neither word has found a
 * partner, for poets rhyme imperfectly where nothing better is near. A word that can be said in two ways rhymes in one of them.
 * Thread-safe.
 */
public final class SchemeFinder {
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

	/** How sure it is that two line ends are meant to rhyme; asked with their numbers, the smaller one first. */
	interface Links {
		Link between(int first, int second);
	}

	/**
	 * How line ends rhyme.
	 *
	 * @param groups the group of each, numbered from 0 in order of appearance
	 * @param kinds the fullest way in which each answers another of its group; nothing if it is alone
	 */
	record Grouping(int[] groups, List<Optional<RhymeKind>> kinds) {
	}

	/** How words rhyme that are the ends of the lines of a stanza or poem. */
	Grouping grouping(List<String> ends) {
		List<LineEnd> heard = ends.stream().map(chime::end).toList();
		return grouping(ends.size(), (i, j) -> chime.link(heard.get(i), heard.get(j)));
	}

	LineEnd end(String text) {
		return chime.end(text);
	}

	Link link(LineEnd first, LineEnd second) {
		return chime.link(first, second);
	}

	/** The same for {@code n} ends, of which only their likeness is known. */
	Grouping grouping(int n, Links likeness) {
		return new Joining(n, likeness).grouping();
	}

	/** The groups of one poem while they grow. */
	private static final class Joining {
		/** Ends further apart than this many lines are not heard as a rhyme of their own. */
		private static final int REACH = 4;

		private final int n;
		private final Link[][] links;
		private final int[] group;
		/** In which of its voices each end can still be heard, one bit each. */
		private final int[] voices;

		Joining(int n, Links likeness) {
			this.n = n;
			links = new Link[n][REACH + 1];
			for (int i = 0; i < n; i++)
				for (int distance = 1; distance <= REACH && i + distance < n; distance++)
					links[i][distance] = likeness.between(i, i + distance);
			group = new int[n];
			Arrays.setAll(group, i -> i);
			voices = new int[n];
			Arrays.fill(voices, -1);
		}

		Grouping grouping() {
			boolean[] torn = torn();
			perfect(torn, false);
			lonely(torn);
			perfect(torn, true);
			for (double level : new double[] { Chime.LAST_SYLLABLE, Chime.HISTORICAL, Chime.NEAR }) doubtful(level);
			return new Grouping(numbered(), kinds());
		}

		private Link link(int i, int j) {
			return i < j ? links[i][j - i] : links[j][i - j];
		}

		/** The voices of {@code i} that rhyme with {@code j}. */
		private int voices(int i, int j) {
			return i < j ? link(i, j).first() : link(i, j).second();
		}

		/** The ends that rhyme fully with others in ways that exclude each other: "wind" between "find" and "sinned". */
		private boolean[] torn() {
			boolean[] torn = new boolean[n];
			for (int i = 0; i < n; i++) {
				int common = -1;
				for (int j = Math.max(0, i - REACH); j <= Math.min(n - 1, i + REACH); j++)
					if (j != i && link(i, j).strength() >= Chime.PERFECT) common &= voices(i, j);
				torn[i] = common == 0;
			}
			return torn;
		}

		private void perfect(boolean[] torn, boolean all) {
			for (int distance = 1; distance <= REACH; distance++) {
				for (int i = 0; i + distance < n; i++) {
					int j = i + distance;
					if (links[i][distance].strength() < Chime.PERFECT || !all && (torn[i] || torn[j])) continue;
					join(i, j);
				}
			}
		}

		/** A torn end goes where it is needed: to an end that nothing else answers, the nearest first. */
		private void lonely(boolean[] torn) {
			boolean[] paired = paired();
			for (int i = 0; i < n; i++) {
				if (!torn[i]) continue;
				int best = -1;
				for (int distance = 1; distance <= REACH; distance++) {
					for (int j : new int[] { i - distance, i + distance }) {
						if (j < 0 || j >= n || torn[j] || link(i, j).strength() < Chime.PERFECT) continue;
						if (best < 0 || paired[best] && !paired[j]) best = j;
					}
				}
				if (best >= 0) join(i, best);
			}
		}

		private void doubtful(double level) {
			boolean[] paired = paired();
			for (int distance = 1; distance <= REACH; distance++) {
				for (int i = 0; i + distance < n; i++) {
					int j = i + distance;
					if (links[i][distance].strength() < level || group[i] == group[j]) continue;
					boolean free = level >= Chime.HISTORICAL ? !(paired[i] && paired[j]) : !paired[i] && !paired[j];
					if (free && join(i, j) && level < Chime.LAST_SYLLABLE) paired = paired();
				}
			}
		}

		private boolean[] paired() {
			int[] sizes = new int[n];
			for (int g : group) sizes[g]++;
			boolean[] paired = new boolean[n];
			for (int i = 0; i < n; i++) paired[i] = sizes[group[i]] > 1;
			return paired;
		}

		/** Whether both could be joined in voices that they have not given up. */
		private boolean join(int a, int b) {
			int ofA = voices[a] & voices(a, b);
			int ofB = voices[b] & voices(b, a);
			if (ofA == 0 || ofB == 0) return false;
			voices[a] = ofA;
			voices[b] = ofB;
			int from = Math.max(group[a], group[b]);
			int to = Math.min(group[a], group[b]);
			if (from != to) for (int i = 0; i < n; i++) if (group[i] == from) group[i] = to;
			return true;
		}

		private int[] numbered() {
			int[] names = new int[n];
			Arrays.fill(names, -1);
			int next = 0;
			int[] numbers = new int[n];
			for (int i = 0; i < n; i++) {
				if (names[group[i]] < 0) names[group[i]] = next++;
				numbers[i] = names[group[i]];
			}
			return numbers;
		}

		private List<Optional<RhymeKind>> kinds() {
			List<Optional<RhymeKind>> kinds = new ArrayList<>(n);
			for (int i = 0; i < n; i++) {
				Link best = Link.NONE;
				for (int j = Math.max(0, i - REACH); j <= Math.min(n - 1, i + REACH); j++)
					if (j != i && group[i] == group[j] && link(i, j).strength() > best.strength()) best = link(i, j);
				kinds.add(best.kind());
			}
			return kinds;
		}
	}
}
