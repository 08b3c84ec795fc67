// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Breaks lines anew, by syllables or by breath. Stanzas stay stanzas, words keep their order and origins; between them stands a space
 * or a line end. Works on the selected lines, or on the caret's stanza.
 */
public final class Lineation {
	/** A breath takes so many syllables with ease, and not more than {@link #LONGEST_BREATH}. */
	private static final int BREATH = 9;
	private static final int LONGEST_BREATH = 16;
	/** Dashes and the like have no syllables, but they too come to an end. */
	private static final int MOST_PIECES = 48;
	private static final Set<String> BREATH_BEFORE = Set.of("and", "but", "or", "nor", "for", "so", "yet", "because", "if", "when", "while",
			"where", "who", "whom", "whose", "which", "that", "as", "than",
			"though", "although", "until", "till", "unless", "since", "before", "after", "like");
	private static final Set<String> HALF_BREATH_BEFORE = Set.of("in", "on", "at", "by", "with", "from", "to", "of", "into", "over",
			"under", "through", "upon", "about", "against", "between", "without",
			"within", "across", "beyond", "toward", "towards", "along", "around", "beneath", "beside", "behind", "below", "above");
	private static final Set<String> NO_BREATH_AFTER = Set.of("a", "an", "the", "my", "your", "his", "her", "its", "our", "their", "this",
			"that", "these", "those", "no", "of", "to", "in", "on", "at", "by", "with", "from",
			"and", "or", "but", "very", "is", "are", "was", "were", "i", "you", "he", "she", "it", "we", "they");

	private final Harvest poem;
	private final ToIntFunction<String> syllables;

	/** @param syllables of a word with its punctuation; 0 or more */
	public Lineation(Harvest poem, ToIntFunction<String> syllables) {
		this.poem = poem;
		this.syllables = syllables;
	}

	/** A word with the punctuation at it, and what parted it from the word before. */
	private record Piece(Harvest gap, Harvest word, int syllables) {
		/** It with a space or a line end before it, which is the one that was there if it was the same. */
		Harvest after(String space) {
			return (gap.text().equals(space) ? gap : Harvest.hand(space)).plus(word);
		}
	}

	/** Where lines end: the index of the piece behind each line. */
	private interface Breaks {
		List<Integer> of(List<Piece> pieces);
	}

	/**
	 * Lines of so many syllables, or fewer where the next word would be too much. A word with more has a line of its own.
	 *
	 * @param count 1 or more; where there are several they take turns, as in 5-7-5
	 */
	public Optional<PoemEdit> bySyllables(int start, int end, int... count) {
		if (count.length == 0 || Arrays.stream(count).anyMatch(n -> n < 1))
			throw new IllegalArgumentException("a line must have 1 syllable or more, not " + Arrays.toString(count));
		return lineate("Re-lineate by syllables", start, end, pieces -> {
			List<Integer> ends = new ArrayList<>();
			int heard = 0;
			for (int i = 0; i < pieces.size(); i++) {
				if (heard > 0 && heard + pieces.get(i).syllables() > count[ends.size() % count.length]) {
					ends.add(i);
					heard = 0;
				}
				heard += pieces.get(i).syllables();
			}
			ends.add(pieces.size());
			return ends;
		});
	}

	/** Lines as a reader breathes: at punctuation, before a new clause or phrase, and neither too short nor too long. */
	public Optional<PoemEdit> byBreath(int start, int end) {
		return lineate("Re-lineate by breath", start, end, Lineation::breaths);
	}

	private Optional<PoemEdit> lineate(String name, int start, int end, Breaks breaks) {
		Lines lines = start == end ? Lines.stanza(poem.text(), start) : Lines.at(poem.text(), start, end);
		HarvestBuilder text = new HarvestBuilder();
		List<Piece> pieces = new ArrayList<>();
		int stanzaEnd = lines.start();
		for (int[] line : lines.each()) {
			if (!poem.text().substring(line[0], line[1]).isBlank()) {
				if (pieces.isEmpty()) text.add(poem, stanzaEnd, line[0]); // empty lines stay
				addPieces(pieces.isEmpty() ? line[0] : stanzaEnd, line[1], pieces);
				stanzaEnd = line[1];
			} else if (!pieces.isEmpty()) {
				add(text, pieces, breaks);
				pieces.clear();
			}
		}
		if (!pieces.isEmpty()) add(text, pieces, breaks);
		text.add(poem, stanzaEnd, lines.end());
		PoemEdit edit = new PoemEdit(name, lines.start(), lines.length(), text.build(), lines.start(), lines.start() + text.length());
		return edit.isIdle(poem) ? Optional.empty() : Optional.of(edit);
	}

	private void addPieces(int from, int to, List<Piece> pieces) {
		int at = from;
		while (at < to) {
			int gapStart = at;
			while (at < to && Character.isWhitespace(poem.text().charAt(at))) at++;
			int wordStart = at;
			while (at < to && !Character.isWhitespace(poem.text().charAt(at))) at++;
			if (at > wordStart) pieces.add(new Piece(poem.slice(gapStart, wordStart), poem.slice(wordStart, at),
					syllables.applyAsInt(poem.text().substring(wordStart, at))));
		}
	}

	private static void add(HarvestBuilder text, List<Piece> pieces, Breaks breaks) {
		int from = 0;
		for (int end : breaks.of(List.copyOf(pieces))) {
			for (int i = from; i < end; i++) text.add(i == 0 ? pieces.get(i).word() : pieces.get(i).after(i == from ? "\n" : " "));
			from = end;
		}
	}

	/** The cheapest way to break: each line costs by its length, each break by how much it hurts there. */
	private static List<Integer> breaths(List<Piece> pieces) {
		int n = pieces.size();
		double[] cost = new double[n + 1];
		int[] from = new int[n + 1];
		Arrays.fill(cost, Double.MAX_VALUE);
		cost[0] = 0;
		for (int end = 1; end <= n; end++) {
			int heard = 0;
			for (int start = end - 1; start >= Math.max(0, end - MOST_PIECES); start--) {
				heard += pieces.get(start).syllables();
				if (heard > LONGEST_BREATH && start < end - 1) break;
				double total = cost[start] + length(heard) + pains(pieces, start, end) + (end == n ? 0 : pain(pieces, end));
				if (total < cost[end]) {
					cost[end] = total;
					from[end] = start;
				}
			}
		}
		List<Integer> ends = new ArrayList<>();
		for (int end = n; end > 0; end = from[end]) ends.addFirst(end);
		return ends;
	}

	private static double length(int heard) {
		double off = (heard - BREATH) / (double) BREATH;
		return 4 * off * off;
	}

	/** To speak over the end of a sentence hurts as well. */
	private static double pains(List<Piece> pieces, int start, int end) {
		double pains = 0;
		for (int i = start + 1; i < end; i++) if (pause(pieces.get(i - 1)) == 2) pains += 3;
		return pains;
	}

	/** How much it hurts to breathe before a piece. */
	private static double pain(List<Piece> pieces, int at) {
		int pause = pause(pieces.get(at - 1));
		if (pause == 2) return 0;
		if (pause == 1) return 0.4;
		String next = plain(pieces.get(at));
		if (NO_BREATH_AFTER.contains(plain(pieces.get(at - 1)))) return 6;
		if (BREATH_BEFORE.contains(next)) return 0.8;
		return HALF_BREATH_BEFORE.contains(next) ? 1.6 : 4;
	}

	/** 2 for the end of a sentence, 1 for a comma and its like, 0 for none. */
	private static int pause(Piece piece) {
		String word = piece.word().text();
		char last = word.charAt(word.length() - 1);
		if (word.length() > 1 && "\"'”’)".indexOf(last) >= 0) last = word.charAt(word.length() - 2);
		if (".!?;:…".indexOf(last) >= 0) return 2;
		return ",—–".indexOf(last) >= 0 ? 1 : 0;
	}

	private static String plain(Piece piece) {
		return piece.word().text().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}']", "");
	}
}
