// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.markov;

import gleaner.language.text.FoldedWords;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the quotation marks and brackets of a text, and which belong together. An apostrophe is no quotation mark: where the two look
 * alike, the letters beside it tell, the words that begin or end with an apostrophe, and whether the other mark of a pair is there. For one
 * text.
 */
final class MarkReader {
	private static final Set<String> ELIDED_STARTS = Set.of("tis", "twas", "twere", "twill", "twould", "twixt", "gainst", "neath", "mid",
			"midst", "mong", "mongst", "scape", "em", "er", "fore", "cause", "bout", "til", "till", "round", "tween", "gan", "gins", "ere",
			"pon", "spite", "stead", "d", "s", "ll", "ve", "n", "im", "is", "ow", "ouse", "appen", "cept", "way", "nother");
	private static final Set<String> ELIDED_ENDS = Set.of("th", "o", "i", "t", "ha", "wi", "an", "thro", "tho", "n", "mo", "ol", "lil");
	/** How far the other mark of a pair of single ones is looked for. */
	private static final int FARTHEST = 2000;

	private static final byte STRAY = 0;

	private final String text;
	private final boolean isUnfinished;
	private int[] places = new int[16];
	private byte[] roles = new byte[16];
	private char[] kinds = new char[16];
	/** For a mark that opens again, the number of the one that opened first. */
	private int[] firsts = new int[16];
	private int count;
	private final IntStack open = new IntStack();
	private int singleEnd = -1;
	private boolean opensWithSame;
	private boolean opensInward;

	/** Numbers of marks that are not closed yet. */
	private static final class IntStack {
		private int[] values = new int[8];
		private int size;

		void push(int value) {
			if (size == values.length) values = Arrays.copyOf(values, 2 * size);
			values[size++] = value;
		}
	}

	/** @param isUnfinished whether what is open at the end of the text may be closed behind it */
	MarkReader(String text, boolean isUnfinished) {
		this.text = text;
		this.isUnfinished = isUnfinished;
	}

	/**
	 * Reads the text.
	 *
	 * @param keepsPairs whether only the marks without a partner are left out of it, not all
	 */
	MarkedText read(boolean keepsPairs) {
		int first = firstMark();
		if (first < 0) return MarkedText.plain(text);
		opensWithSame = text.indexOf('\u201C') < 0 && text.indexOf('\u201E') < 0;
		int left = text.indexOf('\u00AB');
		int right = text.indexOf('\u00BB');
		opensInward = right >= 0 && (left < 0 || right < left);
		for (int i = first; i < text.length(); i++) read(i, text.charAt(i));
		settle();
		return result(keepsPairs);
	}

	private int firstMark() {
		for (int i = 0; i < text.length(); i++) if (mayBeMark(text.charAt(i))) return i;
		return -1;
	}

	private static boolean mayBeMark(char c) {
		if (c < 128) return c == '"' || c == '\'' || c == '(' || c == ')' || c == '[' || c == ']' || c == '{' || c == '}';
		return c == '\u00AB' || c == '\u00BB' || c >= '\u2018' && c <= '\u201E' || c == '\u2039' || c == '\u203A'
				|| c >= '\u3008' && c <= '\u3011' || c >= '\uFF08' && c <= '\uFF3D';
	}

	private void read(int at, char c) {
		switch (c) {
		case '(' -> bracket(MarkKind.ROUND, at, true);
		case ')' -> bracket(MarkKind.ROUND, at, false);
		case '[' -> push(MarkKind.SQUARE, at);
		case ']' -> close(MarkKind.SQUARE, at);
		case '{' -> push(MarkKind.CURLY, at);
		case '}' -> close(MarkKind.CURLY, at);
		case '\u201C' -> {
			if (isOpen(MarkKind.LOW)) close(MarkKind.LOW, at);
			else open(MarkKind.DOUBLE, at);
		}
		case '\u201D' -> {
			if (isOpen(MarkKind.LOW)) close(MarkKind.LOW, at);
			else if (opensWithSame) either(MarkKind.SAME, at);
			else close(MarkKind.DOUBLE, at);
		}
		case '\u201E' -> open(MarkKind.LOW, at);
		case '"' -> {
			if (at == 0 || !Character.isDigit(text.charAt(at - 1)) || isOpen(MarkKind.STRAIGHT)) either(MarkKind.STRAIGHT, at);
		}
		case '\u2018' -> upperSingle(at);
		case '\u201A' -> open(MarkKind.LOW_SINGLE, at);
		case '\u2019' -> {
			if (at == singleEnd) close(MarkKind.SINGLE, at);
			else if (isOpen(MarkKind.LOW_SINGLE) && !isLetter(at + 1)) close(MarkKind.LOW_SINGLE, at);
		}
		case '\'' -> straightSingle(at);
		case '\u00AB' -> guillemet(at, !opensInward);
		case '\u00BB' -> guillemet(at, opensInward);
		case '\u2039' -> angle(at, !opensInward);
		case '\u203A' -> angle(at, opensInward);
		case '\u300C' -> push(MarkKind.CORNERS, at);
		case '\u300D' -> close(MarkKind.CORNERS, at);
		case '\u300E' -> push(MarkKind.WHITE_CORNERS, at);
		case '\u300F' -> close(MarkKind.WHITE_CORNERS, at);
		case '\u300A' -> push(MarkKind.TITLES, at);
		case '\u300B' -> close(MarkKind.TITLES, at);
		case '\u3008' -> push(MarkKind.SMALL_TITLES, at);
		case '\u3009' -> close(MarkKind.SMALL_TITLES, at);
		case '\u3010' -> push(MarkKind.LENTICULAR, at);
		case '\u3011' -> close(MarkKind.LENTICULAR, at);
		case '\uFF08' -> push(MarkKind.FULL_ROUND, at);
		case '\uFF09' -> close(MarkKind.FULL_ROUND, at);
		case '\uFF3B' -> push(MarkKind.FULL_SQUARE, at);
		case '\uFF3D' -> close(MarkKind.FULL_SQUARE, at);
		default -> {
			// no mark
		}
		}
	}

	/** Not those of faces, as in :), nor of numbered lines, as in a). */
	private void bracket(MarkKind kind, int at, boolean opens) {
		int before = at - 1;
		if (before > 0 && text.charAt(before) == '-') before--;
		if (before >= 0 && ":;=".indexOf(text.charAt(before)) >= 0 && (before == 0 || !isLetter(before - 1))) return;
		if (opens) push(kind, at);
		else if (isOpen(kind) || !numbersLine(at)) close(kind, at);
	}

	private boolean numbersLine(int at) {
		int start = at;
		while (start > 0 && isLetter(start - 1)) start--;
		return start < at && at - start <= 3 && isLineStart(start);
	}

	private void guillemet(int at, boolean opens) {
		MarkKind kind = opensInward ? MarkKind.GUILLEMETS_INWARD : MarkKind.GUILLEMETS;
		if (opens) open(kind, at);
		else close(kind, at);
	}

	private void angle(int at, boolean opens) {
		MarkKind kind = opensInward ? MarkKind.ANGLES_INWARD : MarkKind.ANGLES;
		if (opens) open(kind, at);
		else close(kind, at);
	}

	/** The same mark opens and closes. */
	private void either(MarkKind kind, int at) {
		boolean leads = (at == 0 || Character.isWhitespace(text.charAt(at - 1)) || mayBeMark(text.charAt(at - 1)) || isDash(at - 1))
				&& at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
		boolean isOpen = isOpen(kind);
		if (isOpen && leads && isLineStart(at)) again(kind, at);
		else if (isOpen && !(leads && Character.isWhitespace(at == 0 ? ' ' : text.charAt(at - 1)) && isLetter(at + 1))) close(kind, at);
		else if (leads) open(kind, at);
		else close(kind, at);
	}

	private boolean isDash(int at) {
		char c = text.charAt(at);
		return c == '-' || c == '\u2014' || c == '\u2013';
	}

	private void upperSingle(int at) {
		if (isOpen(MarkKind.LOW_SINGLE)) {
			close(MarkKind.LOW_SINGLE, at);
			return;
		}
		if (at > 0 && isLetter(at - 1) || ELIDED_STARTS.contains(wordFrom(at + 1))) return;
		if (isOpen(MarkKind.SINGLE)) {
			open(MarkKind.SINGLE, at);
			return;
		}
		singleEnd = singleEnd(at, '\u2018', '\u2019');
		open(MarkKind.SINGLE, at);
	}

	private void straightSingle(int at) {
		if (at == singleEnd) {
			close(MarkKind.STRAIGHT_SINGLE, at);
			return;
		}
		if (!opensStraight(at)) return;
		if (isOpen(MarkKind.STRAIGHT_SINGLE)) {
			if (isLineStart(at)) again(MarkKind.STRAIGHT_SINGLE, at);
			return;
		}
		int end = singleEnd(at, '\'', '\'');
		if (end < 0) return;
		singleEnd = end;
		push(MarkKind.STRAIGHT_SINGLE, at);
	}

	private boolean opensStraight(int at) {
		boolean behindWord = at > 0 && !Character.isWhitespace(text.charAt(at - 1)) && !mayBeMark(text.charAt(at - 1)) && !isDash(at - 1);
		return !behindWord && at + 1 < text.length()
				&& (isLetter(at + 1) && !Character.isDigit(text.charAt(at + 1)) || mayBeMark(text.charAt(at + 1)))
				&& !ELIDED_STARTS.contains(wordFrom(at + 1));
	}

	/**
	 * Where the mark stands that closes a single one; -1 if there is none. Behind a point or a comma it is surely one; behind a letter it
	 * may be an apostrophe, as in "the dogs' bowl", and is taken only if no sure one follows.
	 */
	private int singleEnd(int from, char opening, char closing) {
		int likely = -1;
		int to = Math.min(text.length(), from + FARTHEST);
		for (int i = from + 1; i < to; i++) {
			char c = text.charAt(i);
			boolean opens = c == opening && !isLetter(i - 1) && (opening != closing || opensStraight(i));
			if (opens && !isLineStart(i)) return likely;
			if (opens || c != closing || isLetter(i + 1)) continue;
			if (!isLetter(i - 1)) return i;
			if (likely < 0 && !isElidedEnd(i)) likely = i;
		}
		return likely;
	}

	private boolean isElidedEnd(int at) {
		int start = at;
		while (start > 0 && isLetter(start - 1)) start--;
		String word = text.substring(start, at).toLowerCase(Locale.ROOT);
		return ELIDED_ENDS.contains(word) || word.length() > 3 && word.endsWith("in");
	}

	private String wordFrom(int from) {
		int end = from;
		while (end < text.length() && Character.isLetter(text.charAt(end)) && end < from + 10) end++;
		return text.substring(Math.min(from, text.length()), Math.min(end, text.length())).toLowerCase(Locale.ROOT);
	}

	private boolean isLetter(int at) {
		return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
	}

	/** Whether nothing but white space and other marks stand before this in its line. */
	private boolean isLineStart(int at) {
		for (int i = at - 1; i >= 0; i--) {
			char c = text.charAt(i);
			if (c == '\n') return true;
			if (!Character.isWhitespace(c) && !mayBeMark(c)) return false;
		}
		return true;
	}

	/** Opens what may go on in a new line. If it was open before in the same line of speech, its end was forgotten. */
	private void open(MarkKind kind, int at) {
		if (isOpen(kind) && isLineStart(at)) {
			again(kind, at);
			return;
		}
		int before = find(kind);
		if (before >= 0) forget(before);
		push(kind, at);
	}

	private void again(MarkKind kind, int at) {
		int first = open.values[find(kind)];
		note(kind, Marks.AGAIN, at);
		firsts[count - 1] = first;
	}

	private void push(MarkKind kind, int at) {
		note(kind, Marks.OPEN, at);
		open.push(count - 1);
	}

	private void close(MarkKind kind, int at) {
		int found = find(kind);
		note(kind, found < 0 ? STRAY : Marks.CLOSE, at);
		if (found < 0) return;
		while (open.size - 1 > found) forget(open.size - 1);
		open.size--;
	}

	/** The place on the stack of the innermost of this kind; -1 if none is open. */
	private int find(MarkKind kind) {
		for (int i = open.size - 1; i >= 0; i--) if (kinds[open.values[i]] == kind.ordinal()) return i;
		return -1;
	}

	private boolean isOpen(MarkKind kind) {
		return find(kind) >= 0;
	}

	/** What is never closed is a stray mark. */
	private void forget(int onStack) {
		roles[open.values[onStack]] = STRAY;
		System.arraycopy(open.values, onStack + 1, open.values, onStack, open.size - onStack - 1);
		open.size--;
	}

	private void note(MarkKind kind, int action, int at) {
		if (count == places.length) {
			places = Arrays.copyOf(places, 2 * count);
			roles = Arrays.copyOf(roles, 2 * count);
			kinds = Arrays.copyOf(kinds, 2 * count);
			firsts = Arrays.copyOf(firsts, 2 * count);
		}
		places[count] = at;
		kinds[count] = (char) kind.ordinal();
		firsts[count] = -1;
		roles[count++] = action == STRAY ? STRAY : Marks.role(kind, action);
	}

	private void settle() {
		if (!isUnfinished) while (open.size > 0) forget(open.size - 1);
		for (int i = 0; i < count; i++) if (firsts[i] >= 0 && roles[firsts[i]] == STRAY) roles[i] = STRAY;
	}

	/** Whether words would run together that only this mark parts. */
	private boolean partsWords(StringBuilder kept, int at) {
		return !kept.isEmpty() && at + 1 < text.length() && !FoldedWords.isPartOfWord(text.charAt(at))
				&& FoldedWords.isPartOfWord(kept.codePointBefore(kept.length())) && FoldedWords.isPartOfWord(text.codePointAt(at + 1));
	}

	private MarkedText result(boolean keepsPairs) {
		StringBuilder kept = new StringBuilder(text.length());
		int[] keptPlaces = new int[count];
		byte[] keptRoles = new byte[count];
		int keptCount = 0;
		int from = 0;
		for (int i = 0; i < count; i++) {
			boolean stays = keepsPairs && roles[i] != STRAY;
			kept.append(text, from, places[i]);
			from = places[i] + 1;
			if (!stays) {
				if (partsWords(kept, places[i])) kept.append(' ');
				continue;
			}
			keptPlaces[keptCount] = kept.length();
			keptRoles[keptCount++] = roles[i];
			kept.append(text.charAt(places[i]));
		}
		if (from == 0) return MarkedText.plain(text);
		kept.append(text, from, text.length());
		return new MarkedText(kept.toString(), Arrays.copyOf(keptPlaces, keptCount), Arrays.copyOf(keptRoles, keptCount));
	}
}
