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
 */
public record Alphabet(Map<Integer, Long> counts) {
	public Alphabet {
		counts = Collections.unmodifiableMap(new TreeMap<>(counts));
	}

	/** Counts text after text. */
	static final class Counter {
		private final long[] plain = new long[1 << 16];
		private final Map<Integer, Long> beyond = new TreeMap<>();

		void add(String text) {
			for (int i = 0; i < text.length(); i++) {
				char c = text.charAt(i);
				if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1)))
					beyond.merge(Character.toCodePoint(c, text.charAt(++i)), 1L, Long::sum);
				else plain[c]++;
			}
		}

		Alphabet alphabet() {
			Map<Integer, Long> counts = new TreeMap<>(beyond);
			for (int c = 0; c < plain.length; c++) if (plain[c] > 0) counts.put(c, plain[c]);
			return new Alphabet(counts);
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

	/** The characters that no poem is likely to have on purpose: control characters, half characters, invisible and unassigned ones. */
	public List<Integer> odd() {
		return counts.keySet().stream().filter(Alphabet::isOdd).toList();
	}

	private static boolean isOdd(int c) {
		if (c == '\n' || c == '\t') return false;
		return switch (Character.getType(c)) {
		case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
		default -> c == 0xFFFD;
		};
	}

	/** How to show a character: itself, or the name by which it is known if it cannot be seen, e.g. {@code U+00AD soft hyphen}. */
	public static String show(int c) {
		if (c == '\n') return "line end";
		if (c == ' ') return "space";
		boolean seen = !isOdd(c) && !Character.isWhitespace(c) && !Character.isSpaceChar(c)
				&& Character.getType(c) != Character.NON_SPACING_MARK || c == 0xFFFD;
		if (seen) return Character.toString(c);
		return Visible.name(c);
	}
}
