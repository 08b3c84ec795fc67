// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import gleaner.files.Visible;
import java.io.EOFException;
import java.util.regex.Pattern;

/** What a library says of a file that it cannot read, made fit to stand in a sentence for a poet. */
public final class Hearsay {
	private static final int LONGEST = 120;
	/** Names of classes and folders, addresses in memory: talk among programs. */
	private static final Pattern OF_PROGRAMS = Pattern
			.compile("\\bnull\\b|Exception|[a-z]Error\\b|\\b(?:javax?|org|com)\\.|@[0-9a-f]{4}|[/\\\\][\\w.-]++[/\\\\]");

	private Hearsay() {
	}

	/** In brackets, with a space before; empty if it says nothing to a poet. */
	public static String inBrackets(Throwable thrown) {
		Throwable first = thrown;
		while (first.getCause() != null && first.getCause() != first) first = first.getCause();
		if (first instanceof EOFException) return " (it ends too early)";
		String said = first.getMessage() == null ? "" : first.getMessage().strip();
		if (said.isEmpty() || said.length() > LONGEST || OF_PROGRAMS.matcher(said).find()) return "";
		return " (" + Visible.of(said.replaceAll("\\s++", " ").replaceFirst("\\.$", "")) + ")";
	}
}
