// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a poet does with lines. Each verb looks at a poem and a selection, or a caret where both ends of it are the same, and tells the
 * edit that does it, or nothing if there is nothing to do. Every letter that stays keeps its origin; only white space that comes new
 * is by hand.
 */
public final class LineWork {
	private static final Harvest LINE_END = Harvest.hand("\n");
	private static final Harvest SPACE = Harvest.hand(" ");

	private LineWork() {
	}

	/** Breaks the line at the caret; of a selection within a line makes a line of its own. Spaces at the break go. */
	public static Optional<PoemEdit> breakLine(Harvest poem, int start, int end) {
		String text = poem.text();
		int from = start;
		while (from > 0 && isBlank(text.charAt(from - 1))) from--;
		int to = end;
		while (to < text.length() && isBlank(text.charAt(to))) to++;
		if (start == end || text.substring(start, end).isBlank())
			return Optional.of(PoemEdit.withCaret("Break line", from, to - from, LINE_END, from + 1));
		int innerStart = start;
		while (isBlank(text.charAt(innerStart))) innerStart++;
		int innerEnd = end;
		while (isBlank(text.charAt(innerEnd - 1))) innerEnd--;
		boolean hasBefore = from > 0 && text.charAt(from - 1) != '\n';
		boolean hasAfter = to < text.length() && text.charAt(to) != '\n';
		if (!hasBefore && !hasAfter) return Optional.empty();
		Harvest line = (hasBefore ? LINE_END : Harvest.EMPTY).plus(poem.slice(innerStart, innerEnd))
				.plus(hasAfter ? LINE_END : Harvest.EMPTY);
		int selected = from + (hasBefore ? 1 : 0);
		return Optional.of(new PoemEdit("Break line", from, to - from, line, selected, selected + innerEnd - innerStart));
	}

	/** Joins the selected lines to one, or the caret's line with the next. */
	public static Optional<PoemEdit> join(Harvest poem, int start, int end) {
		Lines lines = Lines.at(poem.text(), start, end);
		if (lines.text().indexOf('\n') < 0) {
			if (lines.end() == poem.length()) return Optional.empty();
			lines = new Lines(poem.text(), lines.start(), Lines.at(poem.text(), lines.end() + 1, lines.end() + 1).end());
		}
		HarvestBuilder joined = new HarvestBuilder();
		int caret = lines.start();
		for (int[] line : lines.each()) {
			Harvest words = stripped(poem, line[0], line[1]);
			if (joined.length() > 0 && words.length() > 0) {
				caret = lines.start() + joined.length();
				joined.add(SPACE);
			}
			joined.add(words);
			if (caret == lines.start()) caret += joined.length();
		}
		return Optional.of(PoemEdit.withCaret("Join lines", lines.start(), lines.length(), joined.build(), caret));
	}

	/** Moves the selected lines, or the caret's, above the line before them. */
	public static Optional<PoemEdit> moveUp(Harvest poem, int start, int end) {
		Lines lines = Lines.at(poem.text(), start, end);
		if (lines.start() == 0) return Optional.empty();
		Lines above = Lines.at(poem.text(), lines.start() - 1, lines.start() - 1);
		Harvest moved = poem.slice(lines.start(), lines.end()).plus(poem.slice(above.end(), lines.start()))
				.plus(poem.slice(above.start(), above.end()));
		int shift = lines.start() - above.start();
		return Optional.of(new PoemEdit("Move lines", above.start(), lines.end() - above.start(), moved, start - shift,
				Math.min(end, lines.end()) - shift));
	}

	/** Moves the selected lines, or the caret's, below the line after them. */
	public static Optional<PoemEdit> moveDown(Harvest poem, int start, int end) {
		Lines lines = Lines.at(poem.text(), start, end);
		if (lines.end() == poem.length()) return Optional.empty();
		Lines below = Lines.at(poem.text(), lines.end() + 1, lines.end() + 1);
		Harvest moved = poem.slice(below.start(), below.end()).plus(poem.slice(lines.end(), below.start()))
				.plus(poem.slice(lines.start(), lines.end()));
		int shift = below.end() - lines.end();
		return Optional.of(new PoemEdit("Move lines", lines.start(), below.end() - lines.start(), moved, start + shift,
				Math.min(end, lines.end()) + shift));
	}

	/** Takes away what stands between the caret and the end of its line, and spaces before the caret. */
	public static Optional<PoemEdit> truncate(Harvest poem, int caret) {
		Lines line = Lines.at(poem.text(), caret, caret);
		int from = caret;
		while (from > line.start() && isBlank(poem.text().charAt(from - 1))) from--;
		if (poem.text().substring(caret, line.end()).isBlank()) return Optional.empty();
		return Optional.of(PoemEdit.withCaret("Truncate", from, line.end() - from, Harvest.EMPTY, from));
	}

	/** Puts the selected lines, or those of the caret's stanza, in the opposite order. */
	public static Optional<PoemEdit> reverse(Harvest poem, int start, int end) {
		Lines lines = start == end ? Lines.stanza(poem.text(), start) : Lines.at(poem.text(), start, end);
		HarvestBuilder reversed = new HarvestBuilder();
		List<int[]> each = lines.each();
		if (each.size() < 2) return Optional.empty();
		for (int i = each.size() - 1; i >= 0; i--) {
			reversed.add(poem, each.get(i)[0], each.get(i)[1]);
			int lineEnd = each.get(each.size() - 1 - i)[1];
			if (i > 0) reversed.add(poem, lineEnd, lineEnd + 1);
		}
		return changed(poem, new PoemEdit("Reverse lines", lines.start(), lines.length(), reversed.build(), lines.start(), lines.end()));
	}

	/**
	 * Repeats the selected lines, or the caret's, at the end of each stanza below that does not end so already; if none is below, at the
	 * end of the poem.
	 */
	public static Optional<PoemEdit> refrain(Harvest poem, int start, int end) {
		Lines lines = Lines.at(poem.text(), start, end);
		if (lines.text().isBlank()) return Optional.empty();
		List<Integer> below = stanzaEndsBelow(poem.text(), lines.end());
		List<Integer> places = below.isEmpty() ? List.of(Math.max(lines.end(), poem.text().stripTrailing().length()))
				: below.stream().filter(place -> !endsWith(poem.text(), place, lines.text())).toList();
		if (places.isEmpty()) return Optional.empty();
		Harvest refrain = LINE_END.plus(poem.slice(lines.start(), lines.end()));
		HarvestBuilder text = new HarvestBuilder();
		int at = places.getFirst();
		for (int place : places) {
			text.add(poem, at, place).add(refrain);
			at = place;
		}
		return Optional.of(new PoemEdit("Refrain", places.getFirst(), at - places.getFirst(), text.build(), lines.start(), lines.end()));
	}

	/** Whether the lines before a place are these. */
	private static boolean endsWith(String text, int place, String lines) {
		return text.startsWith("\n" + lines, place - lines.length() - 1);
	}

	/** Where the stanzas end that begin behind a place. */
	private static List<Integer> stanzaEndsBelow(String text, int place) {
		List<Integer> ends = new ArrayList<>();
		int stanzaStart = -1;
		int lastEnd = 0;
		for (int[] line : Lines.at(text, 0, text.length()).each()) {
			boolean isEmpty = text.substring(line[0], line[1]).isBlank();
			if (isEmpty && stanzaStart > place) ends.add(lastEnd);
			stanzaStart = isEmpty ? -1 : stanzaStart < 0 ? line[0] : stanzaStart;
			lastEnd = line[1];
		}
		if (stanzaStart > place) ends.add(lastEnd);
		return ends;
	}

	/** Takes punctuation out of the selection, or the caret's line. Apostrophes and hyphens within words stay. */
	public static Optional<PoemEdit> stripPunctuation(Harvest poem, int start, int end) {
		Lines stretch = start == end ? Lines.at(poem.text(), start, end) : new Lines(poem.text(), start, end);
		Harvest text = withoutPunctuation(poem, stretch.start(), stretch.end());
		int textEnd = stretch.start() + text.length();
		int caret = Math.min(textEnd, stretch.start() + withoutPunctuation(poem, stretch.start(), start).length());
		return changed(poem, new PoemEdit("Strip punctuation", stretch.start(), stretch.length(), text,
				start == end ? caret : stretch.start(), start == end ? caret : textEnd));
	}

	private static Harvest withoutPunctuation(Harvest poem, int start, int end) {
		HarvestBuilder kept = new HarvestBuilder();
		int from = start;
		for (int i = start; i < end; i++) {
			if (!isPunctuation(poem.text(), i)) continue;
			kept.add(poem, from, i);
			from = i + 1;
		}
		return withoutSpareSpaces(kept.add(poem, from, end).build());
	}

	private static boolean isPunctuation(String text, int at) {
		char c = text.charAt(at);
		boolean isInner = at > 0 && at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at - 1))
				&& Character.isLetterOrDigit(text.charAt(at + 1));
		if (isInner && (c == '\'' || c == '\u2019' || c == '-' || c == '\u2010' || c == '\u2011')) return false;
		return switch (Character.getType(c)) {
		case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION, Character.END_PUNCTUATION,
				Character.INITIAL_QUOTE_PUNCTUATION,
				Character.FINAL_QUOTE_PUNCTUATION, Character.OTHER_PUNCTUATION ->
			true;
		default -> false;
		};
	}

	/** A dash between spaces leaves two: one goes. So does a space at the end of a line; the beginnings of lines stay as they are. */
	private static Harvest withoutSpareSpaces(Harvest text) {
		HarvestBuilder kept = new HarvestBuilder();
		int from = 0;
		for (int i = 0; i < text.length(); i++) {
			if (text.text().charAt(i) != ' ') continue;
			boolean isLast = i + 1 == text.length() || text.text().charAt(i + 1) == '\n';
			boolean isIndent = text.text().substring(text.text().lastIndexOf('\n', i) + 1, i).isBlank();
			boolean isDouble = !isLast && text.text().charAt(i + 1) == ' ';
			if (!isLast && (isIndent || !isDouble)) continue;
			kept.add(text, from, i);
			from = i + 1;
		}
		return kept.add(text, from, text.length()).build();
	}

	/** Changes the capitals of the selection, or of the caret's line. A word that changes is a swap. */
	public static Optional<PoemEdit> letters(Harvest poem, int start, int end, Letters letters) {
		Lines stretch = start == end ? Lines.at(poem.text(), start, end) : new Lines(poem.text(), start, end);
		HarvestBuilder text = new HarvestBuilder();
		int at = stretch.start();
		boolean isLineStart = poem.text().substring(poem.text().lastIndexOf('\n', at - 1) + 1, at).isBlank();
		while (at < stretch.end()) {
			boolean isSpace = Character.isWhitespace(poem.text().charAt(at));
			int next = at + 1;
			while (next < stretch.end() && Character.isWhitespace(poem.text().charAt(next)) == isSpace) next++;
			Harvest piece = poem.slice(at, next);
			String changed = isSpace ? piece.text() : letters.of(piece.text(), isLineStart);
			isLineStart = isSpace && (isLineStart || piece.text().indexOf('\n') >= 0);
			text.add(changed.equals(piece.text()) ? piece : Swap.of(piece, changed));
			at = next;
		}
		int textEnd = stretch.start() + text.length();
		int caret = Math.min(start, textEnd);
		return changed(poem, new PoemEdit("Letters", stretch.start(), stretch.length(), text.build(),
				start == end ? caret : stretch.start(), start == end ? caret : textEnd));
	}

	private static Optional<PoemEdit> changed(Harvest poem, PoemEdit edit) {
		return edit.isIdle(poem) ? Optional.empty() : Optional.of(edit);
	}

	private static Harvest stripped(Harvest poem, int from, int to) {
		int start = from;
		int end = to;
		while (start < end && Character.isWhitespace(poem.text().charAt(start))) start++;
		while (end > start && Character.isWhitespace(poem.text().charAt(end - 1))) end--;
		return poem.slice(start, end);
	}

	private static boolean isBlank(char c) {
		return c == ' ' || c == '\t' || c == '\u00A0';
	}
}
