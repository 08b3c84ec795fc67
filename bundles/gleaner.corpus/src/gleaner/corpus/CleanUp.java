// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may be done to the characters of poems when they come in, if the poet says so. In the order in which it is done. */
public enum CleanUp {
	/** Control characters, invisible marks and half characters are left out; words that one of them parted stay apart. */
	STRAY("stray control characters and invisible marks left out", "") {
		@Override
		String replacement(String found) {
			return "";
		}

		@Override
		Cleaned clean(String text) {
			int places = 0;
			StringBuilder clean = new StringBuilder(text.length());
			for (int i = 0; i < text.length();) {
				int end = i;
				while (end < text.length() && StrayMarks.isStray(text, end)) end += Character.charCount(text.codePointAt(end));
				if (end > i) {
					places++;
					clean.append(StrayMarks.replacement(text, i, end));
				} else {
					end += Character.charCount(text.codePointAt(i));
					clean.append(text, i, end);
				}
				i = end;
			}
			return places == 0 ? new Cleaned(text, 0) : new Cleaned(clean.toString(), places);
		}
	},
	/** Curly quotation marks and apostrophes become straight. */
	QUOTES("curly quotation marks made straight", "[‘’‚‛“”„‟]") {
		@Override
		String replacement(String found) {
			return "‘’‚‛".contains(found) ? "'" : "\"";
		}
	},
	/** A long dash becomes two hyphens, a short one a hyphen. */
	DASHES("dashes made hyphens", "[‐‑‒–—―−⸺⸻]") {
		@Override
		String replacement(String found) {
			return "—―⸺⸻".contains(found) ? "--" : "-";
		}
	},
	/** Spaces of unusual width, and those that may not be broken, become plain. */
	SPACES("unusual spaces made plain", "[\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000\\t]") {
		@Override
		String replacement(String found) {
			return " ";
		}
	},
	/** White space at the ends of lines goes, and several blank lines become one. */
	TRIM("ends of lines and extra blank lines trimmed", "(?<![^\\S\\n])[^\\S\\n]++(?=\\n|\\z)|(?<=\\n\\n)\\n++") {
		@Override
		String replacement(String found) {
			return "";
		}
	},
	/** Capitals become small letters. */
	LOWER_CASE("capitals made small", "[\\p{Lu}\\p{Lt}]") {
		@Override
		String replacement(String found) {
			return found.codePointAt(0) == 'İ' ? "i" : found.toLowerCase(Locale.ROOT);
		}
	};

	private final String done;
	private final Pattern pattern;

	CleanUp(String done, String pattern) {
		this.done = done;
		this.pattern = Pattern.compile(pattern);
	}

	abstract String replacement(String found);

	/** A cleaned text, and how many places it took. */
	record Cleaned(String text, int places) {
	}

	Cleaned clean(String text) {
		Matcher matcher = pattern.matcher(text);
		int places = 0;
		StringBuilder clean = null;
		while (matcher.find()) {
			String replacement = replacement(matcher.group());
			if (replacement.equals(matcher.group())) continue;
			if (clean == null) clean = new StringBuilder(text.length());
			matcher.appendReplacement(clean, replacement);
			places++;
		}
		if (clean == null) return new Cleaned(text, 0);
		matcher.appendTail(clean);
		return new Cleaned(clean.toString(), places);
	}

	/** A sentence on what was done. */
	String describe(long places) {
		return Character.toUpperCase(done.charAt(0)) + done.substring(1) + ": " + places + (places == 1 ? " place." : " places.");
	}

	/** How a script names it, e.g. {@code lower-case}. */
	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
