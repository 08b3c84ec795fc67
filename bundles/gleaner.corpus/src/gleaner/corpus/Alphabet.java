// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import gleaner.files.Visible;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The characters of a corpus and how often each comes up.
 *
 * @param counts by code point, in the order of Unicode
 * @param stray how many of them {@link CleanUp#STRAY} would take out, by code point; a joiner is stray in one word and needed in another
 */
public record Alphabet(Map<Integer, Long> counts, Map<Integer, Long> stray) {
	public Alphabet {
		counts = Collections.unmodifiableMap(new TreeMap<>(counts));
		stray = Collections.unmodifiableMap(new TreeMap<>(stray));
	}

	/** Counts text after text. */
	static final class Counter {
		private final long[] plain = new long[1 << 16];
		private final Map<Integer, Long> beyond = new TreeMap<>();
		private final Map<Integer, Long> stray = new TreeMap<>();

		void add(String text) {
			for (int i = 0; i < text.length();) {
				int c = text.codePointAt(i);
				if (c < plain.length) plain[c]++;
				else beyond.merge(c, 1L, Long::sum);
				if (StrayMarks.isStray(text, i)) stray.merge(c, 1L, Long::sum);
				i += Character.charCount(c);
			}
		}

		Alphabet alphabet() {
			Map<Integer, Long> counts = new TreeMap<>(beyond);
			for (int c = 0; c < plain.length; c++) if (plain[c] > 0) counts.put(c, plain[c]);
			return new Alphabet(counts, stray);
		}
	}

	/** How many different characters there are. */
	public int size() {
		return counts.size();
	}

	/** The most frequent first. */
	public List<Map.Entry<Integer, Long>> byFrequency() {
		List<Map.Entry<Integer, Long>> entries = new ArrayList<>(counts.entrySet());
		entries.sort(Map.Entry.<Integer, Long>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()));
		return entries;
	}

	/** The characters that no poem is likely to have on purpose, where they stand: {@link CleanUp#STRAY} takes them out. */
	public List<Integer> odd() {
		return List.copyOf(stray.keySet());
	}

	private static boolean isUnseen(int c) {
		return switch (Character.getType(c)) {
		case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
		default -> false;
		};
	}

	/** How to show a character: itself, or the name by which it is known if it cannot be seen, e.g. {@code U+00AD soft hyphen}. */
	public static String show(int c) {
		if (c == '\n') return "line end";
		if (c == ' ') return "space";
		boolean seen = !isUnseen(c) && !Character.isWhitespace(c) && !Character.isSpaceChar(c)
				&& Character.getType(c) != Character.NON_SPACING_MARK;
		if (seen) return Character.toString(c);
		return Visible.name(c);
	}
}
