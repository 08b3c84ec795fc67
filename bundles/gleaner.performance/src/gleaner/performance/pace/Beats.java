// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.pace;

import gleaner.language.text.Unspaced;
import gleaner.performance.programme.Mode;
import gleaner.performance.programme.Pace;
import java.util.ArrayList;
import java.util.List;

/** Cuts a poem into its {@link Beat}s. Answers to any text, the empty one too; there is always at least one beat. */
public final class Beats {
	/** How long punctuation holds a reader up, in words. */
	private static final double COMMA = 0.6;
	private static final double SENTENCE = 1.4;
	private static final double LINE = 0.3;
	private static final double STANZA = 1.5;
	/** A letter that is typed. */
	private static final double LETTER = 1.0 / Pace.CHARACTERS_A_WORD;

	private final String text;
	private final Screen screen;
	private final List<Strip> strips;
	private final Unspaced unspaced = new Unspaced();
	private final List<Beat> beats = new ArrayList<>();

	private Beats(String text, Screen screen) {
		this.text = text;
		this.screen = screen;
		strips = Strip.of(text, screen);
	}

	/** The beats of a poem. */
	public static List<Beat> of(String text, Mode mode, Screen screen) {
		Beats cutting = new Beats(text, screen);
		if (cutting.strips.isEmpty()) return List.of(new Beat(0, 0, text.length(), 1, STANZA));
		switch (mode) {
		case LINES, ROLLING -> cutting.strips.forEach(cutting::line);
		case WORDS -> cutting.strips.forEach(cutting::words);
		case TYPEWRITER -> cutting.strips.forEach(cutting::letters);
		case PAGES -> cutting.pages();
		}
		return whole(cutting.beats, text);
	}

	/** No beat ends in the middle of a letter, such as between a space and the mark above it. */
	private static List<Beat> whole(List<Beat> beats, String text) {
		Graphemes letters = Graphemes.of(text);
		List<Beat> whole = new ArrayList<>();
		int letter = 0;
		int from = 0;
		int start = 0;
		int startWas = -1;
		for (Beat beat : beats) {
			while (letter < letters.count() && letters.end(letter) < beat.to()) letter++;
			int to = letter < letters.count() ? letters.end(letter) : text.length();
			if (beat.start() != startWas) start = from;
			startWas = beat.start();
			if (to > from)
				whole.add(new Beat(beat.start() == beat.from() ? from : Math.min(start, from), from, to, beat.words(), beat.rest()));
			from = Math.max(from, to);
		}
		return List.copyOf(whole);
	}

	private void line(Strip strip) {
		beats.add(new Beat(strip.from(), strip.from(), strip.to(), wordsOf(strip), rest(strip.start(), strip.end()) + atEnd(strip)));
	}

	/** How many words a strip has; at least one. */
	private double wordsOf(Strip strip) {
		List<int[]> words = wordsOf(strip.start(), strip.end());
		return Math.max(1, words.size());
	}

	/** What holds a reader up behind a line. */
	private static double atEnd(Strip strip) {
		return strip.blank() > 0 ? STANZA : LINE;
	}

	private void words(Strip strip) {
		List<int[]> words = wordsOf(strip.start(), strip.end());
		for (int i = 0; i < words.size(); i++) {
			int from = i == 0 ? strip.from() : words.get(i)[0];
			int to = i == words.size() - 1 ? strip.to() : words.get(i + 1)[0];
			double rest = rest(words.get(i)[0], words.get(i)[1]) + (i == words.size() - 1 ? atEnd(strip) : 0);
			beats.add(new Beat(from, from, to, 1, rest));
		}
	}

	/** Letter by letter, white space with the letter before it; at the start of a line with the one behind it. */
	private void letters(Strip strip) {
		String line = text.substring(strip.start(), strip.end());
		Graphemes letters = Graphemes.of(line);
		int last = letters.count() - 1;
		for (int i = 0; i <= last; i++) {
			int from = i == 0 ? strip.from() : strip.start() + letters.start(i);
			int to = i == last ? strip.to() : strip.start() + letters.end(i);
			double rest = holdUp(line, letters.start(i), letters.end(i), i == last || Strip.isSpace(line.charAt(letters.end(i))))
					+ (i == last ? atEnd(strip) : 0);
			beats.add(new Beat(strip.from(), from, to, LETTER, rest));
		}
	}

	private void pages() {
		int first = 0;
		while (first < strips.size()) {
			int behind = first;
			int rows = 0;
			double words = 0;
			double rest = 0;
			while (behind < strips.size()) {
				Strip strip = strips.get(behind);
				int needed = rowsOf(strip) + (behind > first ? strips.get(behind - 1).blank() : 0);
				if (behind > first && rows + needed > screen.rows()) break;
				rows += needed;
				words += wordsOf(strip);
				rest += rest(strip.start(), strip.end()) + atEnd(strip);
				behind++;
			}
			int from = strips.get(first).from();
			beats.add(new Beat(from, from, strips.get(behind - 1).to(), words, rest));
			first = behind;
		}
	}

	private int rowsOf(Strip strip) {
		return Math.max(1, Math.ceilDiv(Graphemes.cells(text.substring(strip.start(), strip.end())), screen.columns()));
	}

	/**
	 * The words from one place to another: what spaces part, in scripts without spaces what is a word there; what is wider than the screen
	 * comes in pieces, and a dash between two words ends the first of them.
	 */
	private List<int[]> wordsOf(int start, int end) {
		List<int[]> words = new ArrayList<>();
		int at = start;
		while (at < end) {
			while (at < end && Strip.isSpace(text.charAt(at))) at++;
			int from = at;
			while (at < end && !Strip.isSpace(text.charAt(at))) at++;
			if (at > from) unspaced.part(text, from, at, (pieceFrom, pieceTo) -> word(pieceFrom, pieceTo, words));
		}
		return words;
	}

	/** Punctuation alone goes with the word before it. */
	private void word(int from, int to, List<int[]> words) {
		boolean isLoose = !words.isEmpty() && words.getLast()[1] == from && !hasLetter(from, to);
		if (isLoose && to - words.getLast()[0] <= screen.columns()) {
			words.getLast()[1] = to;
			return;
		}
		if (to - from <= screen.columns() / 2) {
			words.add(new int[] { from, to });
			return;
		}
		Graphemes letters = Graphemes.of(text.substring(from, to));
		int first = 0;
		int cells = 0;
		for (int i = 0; i < letters.count(); i++) {
			int width = letters.cells(i);
			if (i > first && cells + width > screen.columns()) {
				words.add(new int[] { from + letters.start(first), from + letters.start(i) });
				first = i;
				cells = 0;
			}
			cells += width;
		}
		words.add(new int[] { from + letters.start(first), to });
	}

	private boolean hasLetter(int from, int to) {
		return text.substring(from, to).codePoints().anyMatch(Character::isLetterOrDigit);
	}

	/** What punctuation from one place to another holds a reader up. */
	private double rest(int from, int to) {
		double rest = 0;
		for (int i = from; i < to; i++)
			rest += holdUp(text, i, i + 1, i + 1 == to || !Character.isLetterOrDigit(text.charAt(i + 1)));
		return rest;
	}

	/** @param ends whether no letter follows: a full stop within a number or a name holds nobody up */
	private static double holdUp(String text, int from, int to, boolean ends) {
		if (to - from != 1) return 0;
		return switch (text.charAt(from)) {
		case ',', ';', ':' -> ends ? COMMA : 0;
		case '、', '，', '；', '：', '،', '؛', '–', '—' -> COMMA;
		case '.', '!', '?', '…' -> ends && !isRepeated(text, from) ? SENTENCE : 0;
		case '。', '！', '？', '؟', '۔', '।' -> SENTENCE;
		default -> 0;
		};
	}

	/** Three full stops hold a reader up no longer than one. */
	private static boolean isRepeated(String text, int at) {
		return at + 1 < text.length() && ".!?…".indexOf(text.charAt(at + 1)) >= 0;
	}
}
