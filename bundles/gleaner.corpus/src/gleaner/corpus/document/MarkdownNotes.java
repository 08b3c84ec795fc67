// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of Markdown without its footnotes: the marks {@code [^1]}, and the notes, {@code [^1]: …} with what is indented below them.
 *
 * @param text the rest
 * @param remarks what was left out, as sentences
 */
record MarkdownNotes(String text, List<String> remarks) {
	private static final Pattern NOTE = Pattern.compile(" {0,3}\\[\\^[^\\]\\s]{1,60}\\]:.*");
	private static final Pattern MARK = Pattern.compile("\\[\\^[^\\]\\s\\[]{1,60}\\](?!\\()");

	static MarkdownNotes in(String text) {
		if (!text.contains("[^")) return new MarkdownNotes(text, List.of());
		StringBuilder rest = new StringBuilder(text.length());
		int marks = 0;
		int notes = 0;
		boolean inNote = false;
		boolean inside = false;
		for (String line : text.split("\n", -1)) {
			if (NOTE.matcher(line).matches()) {
				inNote = inside = true;
				notes++;
				continue;
			}
			// Right below a note even what is not indented goes on with it; below a blank line only what is.
			if (line.isBlank()) inside = false;
			else inNote = inNote && (inside || line.startsWith("    ") || line.startsWith("\t"));
			if (inNote && !line.isBlank()) continue;
			Matcher mark = MARK.matcher(line);
			int before = marks;
			while (mark.find()) marks++;
			rest.append(marks == before ? line : mark.reset().replaceAll("")).append('\n');
		}
		rest.setLength(rest.length() - (rest.isEmpty() ? 0 : 1));
		return new MarkdownNotes(rest.toString(), remarks(marks, notes));
	}

	private static List<String> remarks(int marks, int notes) {
		if (marks + notes == 0) return List.of();
		return List.of("Footnotes were left out: " + counted(notes, "note") + " and " + counted(marks, "mark") + " of them.");
	}

	private static String counted(int count, String what) {
		return count + " " + what + (count == 1 ? "" : "s");
	}
}
