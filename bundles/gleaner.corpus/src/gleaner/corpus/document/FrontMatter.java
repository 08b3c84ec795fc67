// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What stands above a text of Markdown: fields between two lines {@code ---} ({@code name: value}) or {@code +++} ({@code name = value}).
 * A text without it has none of the fields and begins at 0.
 */
final class FrontMatter {
	private static final FrontMatter NONE = new FrontMatter(Map.of(), 0);
	private static final int MOST_LINES = 500;

	private final Map<String, String> fields;
	private final int end;

	private FrontMatter(Map<String, String> fields, int end) {
		this.fields = fields;
		this.end = end;
	}

	static FrontMatter of(String text) {
		int line = lineEnd(text, 0);
		String mark = text.substring(0, line).stripTrailing();
		if (!mark.equals("---") && !mark.equals("+++")) return NONE;
		Map<String, String> fields = new HashMap<>();
		boolean anything = false;
		String last = "";
		for (int count = 0; count < MOST_LINES && line < text.length(); count++) {
			int start = line + 1;
			line = lineEnd(text, start);
			String said = text.substring(Math.min(start, text.length()), line);
			String bare = said.stripTrailing();
			if (bare.equals(mark) || bare.equals("...") && mark.equals("---"))
				return anything && fields.isEmpty() ? NONE : new FrontMatter(fields, Math.min(line + 1, text.length()));
			anything |= !bare.isBlank();
			int colon = said.indexOf(mark.equals("---") ? ':' : '=');
			boolean goesOn = !said.isEmpty() && Character.isWhitespace(said.charAt(0)) || bare.startsWith("- ");
			if (colon > 0 && !goesOn) {
				last = said.substring(0, colon).strip().toLowerCase(Locale.ROOT);
				fields.putIfAbsent(last, value(said.substring(colon + 1)));
			} else if (goesOn && fields.getOrDefault(last, "x").isEmpty()) {
				fields.put(last, value(bare.strip().replaceFirst("^- +", "")));
			}
		}
		return NONE;
	}

	private static int lineEnd(String text, int from) {
		int end = text.indexOf('\n', Math.min(from, text.length()));
		return end < 0 ? text.length() : end;
	}

	private static String value(String said) {
		String value = said.strip();
		if (value.equals(">") || value.equals("|") || value.equals(">-") || value.equals("|-")) return "";
		if (value.startsWith("[") && value.endsWith("]")) value = value.substring(1, value.length() - 1).strip();
		boolean quoted = value.length() > 1 && "\"'".indexOf(value.charAt(0)) >= 0 && value.charAt(value.length() - 1) == value.charAt(0);
		return quoted ? value.substring(1, value.length() - 1) : value;
	}

	/** The first of these fields that there is; else empty. */
	String field(String... names) {
		for (String name : names) if (!fields.getOrDefault(name, "").isEmpty()) return fields.get(name);
		return "";
	}

	/** Where the text itself begins. */
	int end() {
		return end;
	}
}
