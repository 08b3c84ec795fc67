// SPDX-License-Identifier: EPL-2.0
package gleaner.archive.crate;

import gleaner.archive.content.Plan;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** {@code CITATION.cff}: how an archive is cited, in the Citation File Format 1.2.0. */
public final class CitationFile {
	public static final String FILE = "CITATION.cff";
	/** Identifiers of SPDX have only these; what is said in other words is told in the abstract. */
	private static final Pattern SPDX = Pattern.compile("[A-Za-z0-9.+-]+");

	private CitationFile() {
	}

	/** The file. */
	public static String of(Plan plan, LocalDate day, String summary) {
		StringBuilder out = new StringBuilder("cff-version: 1.2.0\nmessage: \"If you use this archive, cite it as below.\"\n");
		out.append("type: dataset\ntitle: ").append(quoted(plan.title())).append("\nauthors:\n");
		if (plan.authors().isEmpty()) out.append("  - name: \"anonymous\"\n");
		for (String author : plan.authors()) out.append("  - name: ").append(quoted(author)).append('\n');
		out.append("date-released: \"").append(day).append("\"\n");
		boolean isKnown = SPDX.matcher(plan.licence()).matches();
		if (isKnown) out.append("license: ").append(quoted(plan.licence())).append('\n');
		String licence = plan.licence().isEmpty() || isKnown ? "" : " Licence: " + plan.licence() + ".";
		String about = plan.about().isBlank() ? summary : plan.about().strip() + " " + summary;
		out.append("abstract: ").append(quoted(about + licence)).append('\n');
		return out.append("keywords:\n  - poetry\n  - generated text\n  - raw output\n").toString();
	}

	/** As YAML takes any text: in quotation marks, as in JSON. */
	static String quoted(String text) {
		StringBuilder out = new StringBuilder("\"");
		text.codePoints().forEach(c -> {
			switch (c) {
			case '"' -> out.append("\\\"");
			case '\\' -> out.append("\\\\");
			case '\n' -> out.append("\\n");
			case '\t' -> out.append("\\t");
			default -> {
				if (c < ' ' || c >= 0x7F && c < 0xA0 || c >= 0xD800 && c < 0xE000) out.append('\uFFFD');
				else out.appendCodePoint(c);
			}
			}
		});
		return out.append('"').toString();
	}
}
