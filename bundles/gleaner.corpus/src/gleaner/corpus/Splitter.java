// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import gleaner.corpus.document.Document;
import gleaner.corpus.document.HeadingLines;
import gleaner.corpus.document.Piece;
import gleaner.corpus.document.Sections;
import gleaner.files.StudioException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text, which has plain line ends, into poems. */
final class Splitter {
	/** Takes the pieces, tidied; none is empty. Those without a heading have an empty title. */
	@FunctionalInterface
	interface Pieces<E extends Exception> {
		void piece(String title, String poem) throws E;
	}

	private Splitter() {
	}

	/** @throws StudioException if a regular expression goes astray on this text */
	static <E extends Exception> void split(String text, Splitting splitting, Pieces<E> pieces)
			throws StudioException, InterruptedException, E {
		switch (splitting) {
		case Splitting.WholeFile _ -> give(text, 0, text.length(), pieces);
		case Splitting.Headings _ -> headings(text, pieces);
		case Splitting.BlankLines blank -> blankLines(text, blank.atLeast(), pieces);
		case Splitting.SeparatorLine separator -> separatorLine(text, separator.line(), pieces);
		case Splitting.Expression expression -> expression(text, expression.pattern(), pieces);
		case Splitting.Automatic _ -> split(text, SplittingGuess.of(text), pieces);
		}
	}

	/** How a text is cut, in words that go on from {@code Its text is}. */
	static String describe(Splitting splitting) {
		return switch (splitting) {
		case Splitting.WholeFile _ -> "kept as one poem";
		case Splitting.Headings _ -> "cut at its headings";
		case Splitting.BlankLines(int atLeast) ->
			atLeast == 1 ? "cut at blank lines" : "cut where there are " + atLeast + " or more blank lines";
		case Splitting.SeparatorLine(String line) -> "cut at the lines \"" + line + "\"";
		case Splitting.Expression at when at.equals(SplittingGuess.AT_PAGE_ENDS) -> "cut at its page ends";
		case Splitting.Expression(Pattern pattern) -> "cut at matches of the expression " + pattern.pattern();
		case Splitting.Automatic _ -> "cut by its look";
		};
	}

	private static <E extends Exception> void headings(String text, Pieces<E> pieces) throws E {
		Document document = new Document("", "", "", HeadingLines.blocks(text), List.of());
		for (Piece piece : Sections.of(document).pieces()) {
			String poem = PlainText.poem(piece.text());
			if (!poem.isEmpty()) pieces.piece(piece.title(), poem);
		}
	}

	private static <E extends Exception> void blankLines(String text, int atLeast, Pieces<E> pieces) throws E {
		int pieceStart = 0;
		int pieceEnd = 0;
		int blanks = 0;
		int lineStart = 0;
		while (lineStart < text.length()) {
			int lineEnd = lineEnd(text, lineStart);
			if (isBlank(text, lineStart, lineEnd)) {
				blanks++;
			} else {
				if (blanks >= atLeast) {
					give(text, pieceStart, pieceEnd, pieces);
					pieceStart = lineStart;
				}
				blanks = 0;
				pieceEnd = lineEnd;
			}
			lineStart = lineEnd + 1;
		}
		give(text, pieceStart, pieceEnd, pieces);
	}

	private static <E extends Exception> void separatorLine(String text, String separator, Pieces<E> pieces) throws E {
		int pieceStart = 0;
		int lineStart = 0;
		while (lineStart < text.length()) {
			int lineEnd = lineEnd(text, lineStart);
			if (isLine(text, lineStart, lineEnd, separator)) {
				give(text, pieceStart, lineStart, pieces);
				pieceStart = Math.min(lineEnd + 1, text.length());
			}
			lineStart = lineEnd + 1;
		}
		give(text, pieceStart, text.length(), pieces);
	}

	private static <E extends Exception> void expression(String text, Pattern pattern, Pieces<E> pieces)
			throws StudioException, InterruptedException, E {
		Matcher matcher = pattern.matcher(new InterruptibleText(text));
		int pieceStart = 0;
		while (found(matcher, pattern)) {
			give(text, pieceStart, matcher.start(), pieces);
			pieceStart = matcher.end();
		}
		give(text, pieceStart, text.length(), pieces);
	}

	private static boolean found(Matcher matcher, Pattern pattern) throws StudioException, InterruptedException {
		try {
			return matcher.find();
		} catch (InterruptibleText.Interrupted e) {
			throw new InterruptedException();
		} catch (StackOverflowError e) {
			throw new StudioException("the expression " + pattern.pattern()
					+ " is too greedy for this text; use a simpler one, without a repeated group such as (a|b)*", e);
		}
	}

	private static <E extends Exception> void give(String text, int start, int end, Pieces<E> pieces) throws E {
		String poem = PlainText.poem(text.substring(start, end));
		if (!poem.isEmpty()) pieces.piece("", poem);
	}

	static int lineEnd(String text, int lineStart) {
		int end = text.indexOf('\n', lineStart);
		return end < 0 ? text.length() : end;
	}

	static boolean isBlank(String text, int start, int end) {
		for (int i = start; i < end; i++) if (!Character.isWhitespace(text.charAt(i))) return false;
		return true;
	}

	private static boolean isLine(String text, int start, int end, String separator) {
		return end - start >= separator.length() && text.substring(start, end).strip().equals(separator);
	}
}
