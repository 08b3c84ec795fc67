// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Title and author out of what stands above a text of Project Gutenberg: from the fields {@code Title:} and {@code Author:} of those since
 * 2003, else from the first sentence of older ones, {@code Project Gutenberg's Etext of TITLE by AUTHOR}, else from the title and name
 * that stand alone.
 *
 * @param title empty if it is not said
 * @param author empty if it is not said
 */
record GutenbergHeader(String title, String author) {
	private static final int LONGEST = 400;
	private static final Pattern SENTENCE = Pattern.compile(
			"(?i)[*\\s]*(?:welcome to )?(?:this is )?(?:the |this )?(?:official )?(?:project gutenberg(?:['’]s|s)? |gutenberg )?"
					+ "(?:(?:e-?text|e-?book|edition|release)(?: edition)?(?: of|:|,)? ?)?(.+)");
	private static final Pattern SERIES = Pattern
			.compile("(?i)[(\\[*#\\s]*[0-9]+ in (?:our|the|a) series (?:of .{1,60} )?by (.+?)[)\\]*.\\s]*");
	private static final Pattern BY = Pattern.compile("(?i)(?:written )?by:?\\s+(\\S.*)");
	private static final Pattern HELPERS = Pattern.compile(
			"(?i)[,;(]? *\\b(translated|trans\\.|tr\\.|edited|ed\\.|illustrated|arranged|retold|compiled|selected|rendered|with an? "
					+ "(introduction|preface))(?= |$)");
	private static final Pattern TAIL = Pattern.compile("[\\s*,;:(\\[]*(?:[(\\[]?#.*|[(\\[](?:e-?(?:text|book)).*)?$",
			Pattern.CASE_INSENSITIVE);

	/** Reads the lines above the text. */
	static GutenbergHeader of(List<String> header) {
		String title = field(header, "Title", " ");
		String author = field(header, "Author", ", ");
		if (author.isEmpty()) author = field(header, "Poet", ", ");
		if (!title.isEmpty() && !author.isEmpty()) return new GutenbergHeader(title, author);
		GutenbergHeader said = sentence(header);
		String series = series(header);
		GutenbergHeader alone = alone(header);
		if (title.isEmpty()) title = said.title.isEmpty() ? alone.title : said.title;
		if (author.isEmpty()) author = !said.author.isEmpty() ? said.author : !series.isEmpty() ? series : alone.author;
		return new GutenbergHeader(title, author);
	}

	/** A field, which may go on in lines below that are indented. */
	private static String field(List<String> header, String name, String between) {
		List<String> values = new ArrayList<>();
		for (String line : header) {
			if (values.isEmpty()) {
				if (line.regionMatches(true, 0, name + ":", 0, name.length() + 1)) {
					String value = line.substring(name.length() + 1).strip();
					if (!value.isEmpty()) values.add(value);
				}
			} else if (!line.isBlank() && Character.isWhitespace(line.charAt(0)) && values.size() < 10) {
				values.add(line.strip());
			} else {
				break;
			}
		}
		return String.join(between, values).replaceAll("\\s+", " ");
	}

	/** The first sentence that names Project Gutenberg, with the lines in which it goes on. */
	private static GutenbergHeader sentence(List<String> header) {
		for (int i = 0; i < header.size(); i++) {
			String line = header.get(i).strip();
			String lower = line.toLowerCase(Locale.ROOT);
			boolean names = lower.contains("gutenberg") && lower.matches(".*(e-?text|e-?book|edition|gutenberg['’]?s).*")
					|| lower.startsWith("this etext of ") || lower.startsWith("this e-text of ");
			if (!names || lower.contains("named") || lower.contains("small print") || lower.contains("http")) continue;
			StringBuilder sentence = new StringBuilder(line);
			for (int next = i + 1; next < header.size() && next < i + 4 && !header.get(next).isBlank() && !line.endsWith("**"); next++) {
				String more = header.get(next).strip();
				if (more.startsWith("#") || more.startsWith("(#") || more.startsWith("*") || more.startsWith("[")
						|| more.regionMatches(true, 0, "copyright", 0, 9))
					break;
				sentence.append(' ').append(more);
			}
			GutenbergHeader found = split(sentence.toString());
			if (!found.title.isEmpty()) return found;
		}
		return new GutenbergHeader("", "");
	}

	private static GutenbergHeader split(String sentence) {
		if (sentence.length() > LONGEST) return new GutenbergHeader("", "");
		Matcher matcher = SENTENCE.matcher(sentence);
		if (!matcher.matches()) return new GutenbergHeader("", "");
		String rest = withoutHelpers(matcher.group(1));
		int by = rest.toLowerCase(Locale.ROOT).lastIndexOf(" by ");
		if (by < 0) return new GutenbergHeader("", "");
		return new GutenbergHeader(clean(rest.substring(0, by)), clean(rest.substring(by + 4)));
	}

	private static String withoutHelpers(String text) {
		Matcher helpers = HELPERS.matcher(text);
		return helpers.find() && helpers.start() > 0 ? text.substring(0, helpers.start()) : text;
	}

	private static String clean(String text) {
		return TAIL.matcher(text.strip()).replaceFirst("").replaceAll("\\s+", " ").strip();
	}

	private static String series(List<String> header) {
		for (String line : header) {
			if (line.length() > LONGEST) continue;
			Matcher series = SERIES.matcher(line.strip());
			if (series.matches()) return series.group(1).strip();
		}
		return "";
	}

	/** A line that says {@code by AUTHOR} and nothing else; the title stands above it. */
	private static GutenbergHeader alone(List<String> header) {
		String above = "";
		for (String line : header) {
			if (line.isBlank() || line.length() > LONGEST) continue;
			Matcher by = BY.matcher(line.strip());
			if (by.matches() && !above.isEmpty() && by.group(1).length() <= 80 && Character.isUpperCase(by.group(1).codePointAt(0)))
				return new GutenbergHeader(clean(above), clean(withoutHelpers(by.group(1))));
			above = line.strip();
		}
		return new GutenbergHeader("", "");
	}
}
