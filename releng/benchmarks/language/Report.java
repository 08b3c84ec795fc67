
// SPDX-License-Identifier: EPL-2.0
import java.util.Locale;

/** Collects the figures of an evaluation as a Markdown table on standard output. */
final class Report {
	private final boolean verbose;

	Report(boolean verbose) {
		this.verbose = verbose;
	}

	boolean verbose() {
		return verbose;
	}

	void head(String title) {
		System.out.printf("%n### %s%n%n| what | at least / aim | Gleaner | a peer |%n|---|---|---|---|%n", title);
	}

	void row(String what, String target, String measured, String peer) {
		System.out.printf("| %s | %s | %s | %s |%n", what, target, measured, peer);
	}

	/** A row whose figures no peer was asked for. */
	void row(String what, String target, String format, Object... values) {
		row(what, target, String.format(Locale.ROOT, format, values), "");
	}

	static String format(String format, Object... values) {
		return String.format(Locale.ROOT, format, values);
	}

	void note(String text) {
		System.out.println("<!-- " + text + " -->");
	}
}
