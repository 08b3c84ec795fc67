// SPDX-License-Identifier: EPL-2.0
package gleaner.lifeline;

import gleaner.language.text.Unspaced;
import java.util.ArrayList;
import java.util.List;

/**
 * Which words of a poem are others than in an earlier one: the words that are not in the longest row of words that both have. Words are
 * what white space parts, with their commas; in scripts without spaces, what {@link Unspaced} knows. Line breaks do not count. Immutable.
 */
public final class WordDiff {
	/** Of longer texts only the beginnings are compared, in words: the time goes by the square. */
	private static final int MOST = 4000;

	private final List<Span> changed;
	private final double distance;

	private WordDiff(List<Span> changed, double distance) {
		this.changed = changed;
		this.distance = distance;
	}

	/**
	 * @param before the earlier text
	 * @param after the later one, which is told of
	 */
	public static WordDiff of(String before, String after) {
		List<Span> old = words(before);
		List<Span> now = words(after);
		boolean[] kept = kept(before, old, after, now);
		int same = 0;
		for (boolean each : kept) if (each) same++;
		int all = old.size() + now.size();
		return new WordDiff(changed(after, now, kept), all == 0 ? 0 : 1 - 2.0 * same / all);
	}

	/** The stretches of the later text that are others, in order; words side by side on one line are one stretch. */
	public List<Span> changed() {
		return changed;
	}

	/** How far apart the texts are: 0 if all words are the same, 1 if none is. */
	public double distance() {
		return distance;
	}

	private static List<Span> words(String text) {
		List<Span> words = new ArrayList<>();
		Unspaced unspaced = new Unspaced();
		int n = text.length();
		for (int i = 0; i < n && words.size() < MOST;) {
			if (Character.isWhitespace(text.charAt(i))) {
				i++;
				continue;
			}
			int end = i + 1;
			while (end < n && !Character.isWhitespace(text.charAt(end))) end++;
			unspaced.part(text, i, end, (from, to) -> words.add(new Span(from, to)));
			i = end;
		}
		return words;
	}

	/** Which of the later words are in the longest common row. What both begin and end with is set aside first: it is most of them. */
	private static boolean[] kept(String before, List<Span> old, String after, List<Span> now) {
		boolean[] kept = new boolean[now.size()];
		int start = 0;
		while (start < old.size() && start < now.size() && same(before, old.get(start), after, now.get(start))) kept[start++] = true;
		int oldEnd = old.size();
		int nowEnd = now.size();
		while (oldEnd > start && nowEnd > start && same(before, old.get(oldEnd - 1), after, now.get(nowEnd - 1))) {
			oldEnd--;
			kept[--nowEnd] = true;
		}
		int rows = oldEnd - start;
		int columns = nowEnd - start;
		short[][] longest = new short[rows + 1][columns + 1];
		for (int i = rows - 1; i >= 0; i--) for (int j = columns - 1; j >= 0; j--)
			longest[i][j] = same(before, old.get(start + i), after, now.get(start + j)) ? (short) (longest[i + 1][j + 1] + 1)
					: (short) Math.max(longest[i + 1][j], longest[i][j + 1]);
		for (int i = 0, j = 0; i < rows && j < columns;) {
			if (same(before, old.get(start + i), after, now.get(start + j))) {
				kept[start + j] = true;
				i++;
				j++;
			} else if (longest[i + 1][j] >= longest[i][j + 1]) i++;
			else j++;
		}
		return kept;
	}

	private static boolean same(String a, Span x, String b, Span y) {
		return x.to() - x.from() == y.to() - y.from() && a.regionMatches(x.from(), b, y.from(), x.to() - x.from());
	}

	private static List<Span> changed(String text, List<Span> words, boolean[] kept) {
		List<Span> changed = new ArrayList<>();
		boolean goesOn = false;
		for (int i = 0; i < kept.length; i++) {
			Span word = words.get(i);
			if (!kept[i]) {
				boolean sameLine = goesOn && text.substring(changed.getLast().to(), word.from()).indexOf('\n') < 0;
				if (sameLine) changed.set(changed.size() - 1, new Span(changed.getLast().from(), word.to()));
				else changed.add(word);
			}
			goesOn = !kept[i];
		}
		return List.copyOf(changed);
	}
}
