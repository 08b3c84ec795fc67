// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.corpus;

import gleaner.corpus.Splitting;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** How files are cut into poems: at most one of these. */
final class SplittingOptions {
	@Option(names = "--whole", description = "Each file is one poem, or one continuous text.")
	private boolean whole;

	@Option(names = "--headings", description = "Each heading begins a poem: a line in capitals, a number, or a short line set apart.")
	private boolean headings;

	@Option(names = "--blank-lines", paramLabel = "N", description = "N or more blank lines part the poems.")
	private Integer blankLines;

	@Option(names = "--separator", paramLabel = "LINE", description = "Lines with exactly this text part the poems.")
	private String separator;

	@Option(names = "--split", paramLabel = "REGEX", description = "Matches of this regular expression part the poems.")
	private Pattern expression;

	/** @throws IllegalArgumentException with a sentence, if it cannot be */
	Splitting splitting() {
		if (whole) return new Splitting.WholeFile();
		if (headings) return new Splitting.Headings();
		if (blankLines != null) return new Splitting.BlankLines(blankLines);
		if (separator != null) return new Splitting.SeparatorLine(separator);
		if (expression != null) return new Splitting.Expression(expression);
		return new Splitting.Automatic();
	}

	/** How to say a splitting on the command line. */
	static String inWords(Splitting splitting) {
		return switch (splitting) {
		case Splitting.WholeFile _ -> "--whole";
		case Splitting.Headings _ -> "--headings";
		case Splitting.BlankLines(int atLeast) -> "--blank-lines " + atLeast;
		case Splitting.SeparatorLine(String line) -> "--separator '" + line.replace("'", "'\\''") + "'";
		case Splitting.Expression(Pattern pattern) -> "--split '" + pattern.pattern().replace("'", "'\\''") + "'";
		case Splitting.Automatic _ -> "nothing said";
		};
	}
}
