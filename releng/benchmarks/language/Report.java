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
		System.out.printf("%n### %s%n%n| what | at least / aim | measured |%n|---|---|---|%n", title);
	}

	void row(String what, String target, String format, Object... values) {
		System.out.printf(Locale.ROOT, "| %s | %s | %s |%n", what, target, String.format(Locale.ROOT, format, values));
	}

	void note(String text) {
		System.out.println("<!-- " + text + " -->");
	}
}
