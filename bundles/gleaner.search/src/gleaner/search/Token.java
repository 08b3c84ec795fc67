// SPDX-License-Identifier: EPL-2.0
package gleaner.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A piece of a question.
 *
 * @param kind what it is
 * @param field what stands before its colon; empty if nothing does
 * @param text the word or phrase or value, without quotes
 * @param start where it starts in the question, in UTF-16 units
 * @param end behind its last unit
 * @param tail what stands behind a word or phrase: {@code *}, {@code ~}, {@code ~3}; for NEAR its distance; else empty
 */
record Token(Kind kind, String field, String text, int start, int end, String tail) {
	enum Kind {
		WORD, PHRASE, OPEN, CLOSE, AND, OR, NOT, NEAR, END
	}

	/** Cuts a question into pieces; the last is the END. */
	static List<Token> of(String question) throws QueryException {
		List<Token> tokens = new ArrayList<>();
		int i = 0;
		while (i < question.length()) {
			char c = question.charAt(i);
			if (Character.isWhitespace(c)) i++;
			else if (c == '(' || c == ')') tokens.add(new Token(c == '(' ? Kind.OPEN : Kind.CLOSE, "", String.valueOf(c), i, ++i, ""));
			else if (c == '-' && i + 1 < question.length() && !Character.isWhitespace(question.charAt(i + 1))
					&& question.charAt(i + 1) != '-')
				tokens.add(new Token(Kind.NOT, "", "-", i, ++i, ""));
			else {
				Token token = read(question, i);
				tokens.add(token);
				i = token.end;
			}
		}
		tokens.add(new Token(Kind.END, "", "", question.length(), question.length(), ""));
		return tokens;
	}

	private static Token read(String question, int start) throws QueryException {
		int colon = start;
		while (colon < question.length() && Character.isLetter(question.charAt(colon))) colon++;
		boolean hasField = colon > start && colon < question.length() && question.charAt(colon) == ':';
		String field = hasField ? question.substring(start, colon).toLowerCase(Locale.ROOT) : "";
		int from = hasField ? colon + 1 : start;
		if (from < question.length() && isQuote(question.charAt(from))) return phrase(question, start, field, from);
		int end = from;
		while (end < question.length() && !Character.isWhitespace(question.charAt(end)) && question.charAt(end) != ')'
				&& question.charAt(end) != '(' && !isQuote(question.charAt(end)))
			end++;
		String word = question.substring(from, end);
		if (field.isEmpty()) {
			switch (word) {
			case "AND":
				return new Token(Kind.AND, "", word, start, end, "");
			case "OR":
				return new Token(Kind.OR, "", word, start, end, "");
			case "NOT":
				return new Token(Kind.NOT, "", word, start, end, "");
			default:
				if (word.matches("NEAR(/\\d+)?"))
					return new Token(Kind.NEAR, "", word, start, end, word.substring(word.length() == 4 ? 4 : 5));
			}
		}
		String tail = tail(word);
		return new Token(Kind.WORD, field, word.substring(0, word.length() - tail.length()), start, end, tail);
	}

	private static Token phrase(String question, int start, String field, int quote) throws QueryException {
		int close = quote + 1;
		while (close < question.length() && !isQuote(question.charAt(close))) close++;
		if (close == question.length())
			throw new QueryException(
					"the quotation mark at character " + (quote + 1) + " is not closed; put another one after the last word of the phrase",
					quote, question.length());
		int end = close + 1;
		if (end < question.length() && question.charAt(end) == '~') {
			end++;
			while (end < question.length() && Character.isDigit(question.charAt(end))) end++;
		}
		return new Token(Kind.PHRASE, field, question.substring(quote + 1, close), start, end, question.substring(close + 1, end));
	}

	/** {@code *}, {@code ~} or {@code ~2} at the end of a word. */
	private static String tail(String word) {
		if (word.endsWith("*")) return "*";
		int digits = word.length();
		while (digits > 0 && Character.isDigit(word.charAt(digits - 1))) digits--;
		return digits > 0 && word.charAt(digits - 1) == '~' ? word.substring(digits - 1) : "";
	}

	private static boolean isQuote(char c) {
		return c == '"' || c == '\u201C' || c == '\u201D';
	}
}
