// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.studio;

import gleaner.corpus.Splitting;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The ways to cut texts into poems, as the import wizard offers them. */
public enum Cut {
	AUTOMATIC("as the text suggests"),
	WHOLE_FILE("one poem per file, or one continuous text"),
	HEADINGS("split at headings"),
	BLANK_LINE("split at blank lines"),
	BLANK_LINES("split at two or more blank lines"),
	SEPARATOR("split at a line that says"),
	EXPRESSION("split at a regular expression");

	/** What the poet reads. */
	public final String label;

	Cut(String label) {
		this.label = label;
	}

	/** Whether the poet has to say more. */
	public boolean needsText() {
		return this == SEPARATOR || this == EXPRESSION;
	}

	/**
	 * The way, complete.
	 *
	 * @param text the separator line or the expression
	 * @throws IllegalArgumentException with a sentence for the poet if the text does not do
	 */
	public Splitting with(String text) {
		return switch (this) {
		case AUTOMATIC -> new Splitting.Automatic();
		case WHOLE_FILE -> new Splitting.WholeFile();
		case HEADINGS -> new Splitting.Headings();
		case BLANK_LINE -> new Splitting.BlankLines(1);
		case BLANK_LINES -> new Splitting.BlankLines(2);
		case SEPARATOR -> separator(text);
		case EXPRESSION -> expression(text);
		};
	}

	/** The way that comes to this; where there is none of its own, an expression. */
	public static Cut of(Splitting splitting) {
		return switch (splitting) {
		case Splitting.Automatic _ -> AUTOMATIC;
		case Splitting.WholeFile _ -> WHOLE_FILE;
		case Splitting.Headings _ -> HEADINGS;
		case Splitting.BlankLines(int atLeast) -> atLeast == 1 ? BLANK_LINE : atLeast == 2 ? BLANK_LINES : EXPRESSION;
		case Splitting.SeparatorLine _ -> SEPARATOR;
		case Splitting.Expression _ -> EXPRESSION;
		};
	}

	/** What more has to be said for {@link #with} to come to this; empty if nothing. */
	public static String textOf(Splitting splitting) {
		return switch (splitting) {
		case Splitting.SeparatorLine(String line) -> line;
		case Splitting.Expression(Pattern pattern) -> pattern.pattern();
		case Splitting.BlankLines(int atLeast) when atLeast > 2 -> "\\n{" + (atLeast + 1) + ",}";
		default -> "";
		};
	}

	private static Splitting separator(String text) {
		if (text.isBlank())
			throw new IllegalArgumentException("Type the line that separates the poems, for example * * *.");
		return new Splitting.SeparatorLine(text);
	}

	private static Splitting expression(String text) {
		if (text.isEmpty())
			throw new IllegalArgumentException("Type the expression that separates the poems, for example ^[IVXLC]+\\.$");
		try {
			return new Splitting.Expression(Pattern.compile(text));
		} catch (PatternSyntaxException e) {
			throw new IllegalArgumentException(
					"The expression is not valid: " + e.getDescription() + " at character " + (e.getIndex() + 1) + ".", e);
		}
	}
}
