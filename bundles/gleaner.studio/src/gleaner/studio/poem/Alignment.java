// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds which characters of a text were already in an older version of it. Lines that stayed are found first, then lines that moved,
 * then words within the lines that changed. A changed passage is only matched by words if at least half of the shorter version is
 * found in the other one: a rewritten line does not inherit its "the" by chance.
 *
 * <p>The differences are those of E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986, with D bounded: texts further
 * apart than that are matched by whole lines only.
 */
final class Alignment {
	/** In place of an old offset: the character is new. */
	static final int NEW = -1;

	private static final int MOST_DIFFERENCES = 1000;

	private final String old;
	private final String now;
	private final int[] origin;

	private Alignment(String old, String now) {
		this.old = old;
		this.now = now;
		this.origin = new int[now.length()];
		Arrays.fill(origin, NEW);
	}

	/**
	 * For each character of the new text its offset in the old one, or {@link #NEW}. Increasing but for lines that moved; no offset comes
	 * twice.
	 */
	static int[] of(String old, String now) {
		return new Alignment(old, now).align(true);
	}

	/** The same, by whole lines only. */
	static int[] ofLines(String old, String now) {
		return new Alignment(old, now).align(false);
	}

	private record Piece(int start, int end) {
	}

	private int[] align(boolean words) {
		List<Piece> oldLines = lines(old);
		List<Piece> newLines = lines(now);
		int[] matches = match(oldLines, newLines);
		int[] moved = moves(oldLines, newLines, matches);
		for (int n = 0; n < newLines.size(); n++) if (moved[n] != NEW) keepLine(oldLines.get(moved[n]), newLines.get(n));
		if (words) alignWithinLines(oldLines, newLines, matches, moved);
		return origin;
	}

	private void keep(Piece before, Piece after) {
		for (int i = 0; i < after.end - after.start; i++) origin[after.start + i] = before.start + i;
	}

	private void keepLine(Piece before, Piece after) {
		keep(before, after);
		if (before.end < old.length() && after.end < now.length()) origin[after.end] = before.end;
	}

	/** What {@link #match} found, and beyond it lines with words that stand elsewhere now. */
	private int[] moves(List<Piece> oldLines, List<Piece> newLines, int[] matches) {
		boolean[] taken = new boolean[oldLines.size()];
		for (int m : matches) if (m != NEW) taken[m] = true;
		Map<String, Deque<Integer>> left = new HashMap<>();
		for (int o = 0; o < oldLines.size(); o++) {
			String line = text(old, oldLines.get(o));
			if (!taken[o] && !line.isBlank()) left.computeIfAbsent(line, l -> new ArrayDeque<>()).add(o);
		}
		int[] moves = matches.clone();
		for (int n = 0; n < newLines.size(); n++) {
			Deque<Integer> candidates = moves[n] == NEW ? left.get(text(now, newLines.get(n))) : null;
			if (candidates != null && !candidates.isEmpty()) moves[n] = candidates.poll();
		}
		return moves;
	}

	/** Goes through the passages between lines that stayed where they were. */
	private void alignWithinLines(List<Piece> oldLines, List<Piece> newLines, int[] matches, int[] moved) {
		boolean[] taken = new boolean[oldLines.size()];
		for (int m : moved) if (m != NEW) taken[m] = true;
		int o = 0;
		int n = 0;
		while (n < newLines.size() || o < oldLines.size()) {
			List<Piece> before = new ArrayList<>();
			List<Piece> after = new ArrayList<>();
			int nextNew = n;
			while (nextNew < newLines.size() && matches[nextNew] == NEW) {
				if (moved[nextNew] == NEW) after.addAll(words(now, newLines.get(nextNew)));
				nextNew++;
			}
			int nextOld = nextNew < newLines.size() ? matches[nextNew] : oldLines.size();
			for (; o < nextOld; o++) if (!taken[o]) before.addAll(words(old, oldLines.get(o)));
			alignWords(before, after);
			n = nextNew + 1;
			o = nextOld + 1;
		}
	}

	private void alignWords(List<Piece> before, List<Piece> after) {
		int[] matches = match(before, after);
		int kept = 0;
		for (int i = 0; i < matches.length; i++) if (matches[i] != NEW) kept += length(after.get(i));
		int shorter = Math.min(before.stream().mapToInt(Alignment::length).sum(), after.stream().mapToInt(Alignment::length).sum());
		if (2 * kept < shorter) return;
		for (int i = 0; i < matches.length; i++) if (matches[i] != NEW) keep(before.get(matches[i]), after.get(i));
	}

	private static int length(Piece piece) {
		return piece.end - piece.start;
	}

	/** Lines without their ends. */
	private static List<Piece> lines(String text) {
		List<Piece> lines = new ArrayList<>();
		int start = 0;
		for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
			lines.add(new Piece(start, end));
			start = end + 1;
		}
		lines.add(new Piece(start, text.length()));
		return lines;
	}

	/** Words, all other characters singly, and the end of the line. */
	private static List<Piece> words(String text, Piece line) {
		List<Piece> words = new ArrayList<>();
		int end = Math.min(line.end + 1, text.length());
		for (int i = line.start; i < end;) {
			int start = i++;
			if (isWord(text.charAt(start))) while (i < end && isWord(text.charAt(i))) i++;
			words.add(new Piece(start, i));
		}
		return words;
	}

	private static boolean isWord(char c) {
		return Character.isLetterOrDigit(c) || c == '\'' || c == '\u2019' || Character.isSurrogate(c);
	}

	private static String text(String whole, Piece piece) {
		return whole.substring(piece.start, piece.end);
	}

	/**
	 * For each new piece the old one that stayed, or {@link #NEW}: pieces that both have in common at the start and the end, and those of
	 * the shortest edit script between.
	 */
	private int[] match(List<Piece> before, List<Piece> after) {
		Map<String, Integer> numbers = new HashMap<>();
		int[] a = before.stream().mapToInt(p -> numbers.computeIfAbsent(text(old, p), t -> numbers.size())).toArray();
		int[] b = after.stream().mapToInt(p -> numbers.computeIfAbsent(text(now, p), t -> numbers.size())).toArray();
		int[] matches = new int[b.length];
		Arrays.fill(matches, NEW);
		int head = 0;
		while (head < a.length && head < b.length && a[head] == b[head]) matches[head] = head++;
		int tail = 0;
		while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] == b[b.length - 1 - tail]) {
			tail++;
			matches[b.length - tail] = a.length - tail;
		}
		shortestEdit(Arrays.copyOfRange(a, head, a.length - tail), Arrays.copyOfRange(b, head, b.length - tail), matches, head);
		return matches;
	}

	/** Myers' greedy search, forward, then back along the furthest paths. Leaves the matches alone if there are too many differences. */
	private static void shortestEdit(int[] a, int[] b, int[] matches, int shift) {
		int most = Math.min(a.length + b.length, MOST_DIFFERENCES);
		List<int[]> paths = new ArrayList<>();
		int[] furthest = new int[2 * most + 3];
		for (int d = 0; d <= most; d++) {
			for (int k = -d; k <= d; k += 2) {
				int x = goesDown(furthest, most, k, d) ? furthest[most + 1 + k + 1] : furthest[most + 1 + k - 1] + 1;
				while (x < a.length && x - k < b.length && a[x] == b[x - k]) x++;
				furthest[most + 1 + k] = x;
				if (x >= a.length && x - k >= b.length) {
					walkBack(paths, a.length, b.length, matches, shift);
					return;
				}
			}
			paths.add(Arrays.copyOfRange(furthest, most + 1 - d - 1, most + 1 + d + 2));
		}
	}

	private static boolean goesDown(int[] furthest, int most, int k, int d) {
		return k == -d || k != d && furthest[most + 1 + k - 1] < furthest[most + 1 + k + 1];
	}

	/** @param paths for each number of differences d the furthest x on the diagonals -d-1 … d+1 */
	private static void walkBack(List<int[]> paths, int x, int y, int[] matches, int shift) {
		for (int d = paths.size(); d >= 0; d--) {
			int k = x - y;
			int fromX = 0;
			int fromY = 0;
			if (d > 0) {
				int[] previous = paths.get(d - 1);
				int center = d;
				boolean down = k == -d || k != d && previous[center + k - 1] < previous[center + k + 1];
				int fromK = down ? k + 1 : k - 1;
				fromX = previous[center + fromK];
				fromY = fromX - fromK;
			}
			while (x > fromX && y > fromY) {
				x--;
				y--;
				matches[shift + y] = shift + x;
			}
			x = fromX;
			y = fromY;
		}
	}
}
