// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a cell or field. Those who write tables often have no line ends in them: they write {@code \n} or {@code <br>} instead, or
 * whole paragraphs of a page.
 *
 * @param text with plain line ends
 * @param mended whether line ends were written so
 */
public record CellText(String text, boolean mended) {
	private static final Pattern WRITTEN = Pattern.compile("\\\\r\\\\n|\\\\[nr]|<br\\s*+/?+>(?:\\r?\\n)?+", Pattern.CASE_INSENSITIVE);
	private static final Pattern PARAGRAPHS = Pattern.compile("</(?:p|div|blockquote|li)\\s*+>", Pattern.CASE_INSENSITIVE);
	private static final Pattern LINE_END = Pattern.compile("(?<!\\r)\\r*+\\n|\\r");

	/** Whether a text may have line ends that are written out, somewhere. */
	public static boolean mayHold(String text) {
		return (text.indexOf('<') >= 0 || text.indexOf('\\') >= 0) && holds(text);
	}

	private static boolean holds(String text) {
		return WRITTEN.matcher(text).find() || PARAGRAPHS.matcher(text).find();
	}

	/** The same for the source of JSON, where a backslash is doubled, and {@code \\n} alone is a real line end. */
	public static boolean mayHoldInJson(String json) {
		return json.contains("\\\\n") || json.contains("\\\\r") || json.indexOf('<') >= 0 && holds(json.replace('\\', ' '));
	}

	/** @param raw as it stands in the table */
	public static CellText of(String raw) {
		String plain = raw.indexOf('\r') < 0 ? raw : LINE_END.matcher(raw).replaceAll("\n");
		if (plain.indexOf('<') < 0 && plain.indexOf('\\') < 0) return new CellText(plain, false);
		if (PARAGRAPHS.matcher(plain).find()) return new CellText(HtmlReader.read(plain).text(), true);
		Matcher written = WRITTEN.matcher(plain);
		return written.find() ? new CellText(written.replaceAll("\n"), true) : new CellText(plain, false);
	}
}
