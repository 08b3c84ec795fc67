// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What the style sheets of a page say of the place of its lines: how far they are indented, whether white space counts, what is not
 * shown. Understands classes and tags, alone or as the last part of a selector; whatever else a sheet says is passed over.
 */
final class HtmlStyles {
	/** Spaces that stand for the width of an m, as verse is indented where there are only spaces. */
	private static final double SPACES_PER_EM = 2;
	private static final int WIDEST = 40;
	private static final int LARGEST_SHEET = 1 << 20;
	private static final Pattern SIMPLE = Pattern.compile("([a-z][a-z0-9]*)?(?:\\.([\\w-]+))?");
	private static final Pattern LENGTH = Pattern.compile("(-?[0-9]{0,6}(?:\\.[0-9]{1,6})?)(em|rem|ex|ch|px|pt|pc|in|cm|mm)");

	private record Style(double indent, double firstLine, String whiteSpace, boolean hidden) {
		static final Style NONE = new Style(0, 0, "", false);

		Style under(Style other) {
			return new Style(other.indent != 0 ? other.indent : indent, other.firstLine != 0 ? other.firstLine : firstLine,
					other.whiteSpace.isEmpty() ? whiteSpace : other.whiteSpace, hidden || other.hidden);
		}
	}

	private final Map<String, Style> rules = new HashMap<>();

	/** The styles of a page with the sheets inside it. */
	static HtmlStyles of(org.jsoup.nodes.Document page) {
		HtmlStyles styles = new HtmlStyles();
		for (Element sheet : page.select("style")) styles.add(sheet.data());
		return styles;
	}

	/** Adds a style sheet. What is larger than 1 MB is no style sheet and is passed over. */
	void add(String sheet) {
		if (sheet.length() > LARGEST_SHEET) return;
		int from = 0;
		for (int open = sheet.indexOf('{'); open >= 0; open = sheet.indexOf('{', from)) {
			int close = sheet.indexOf('}', open);
			if (close < 0) return;
			int inner = sheet.lastIndexOf('{', close);
			Style style = style(sheet.substring(inner + 1, close));
			if (!style.equals(Style.NONE)) for (String selector : withoutComments(sheet.substring(inner > open ? open + 1 : from, inner))
					.split(","))
				add(selector.strip().toLowerCase(Locale.ROOT), style);
			from = close + 1;
		}
	}

	private static String withoutComments(String text) {
		StringBuilder plain = new StringBuilder();
		int done = 0;
		for (int start = text.indexOf("/*"); start >= 0; start = text.indexOf("/*", done)) {
			plain.append(text, done, start);
			int end = text.indexOf("*/", start + 2);
			done = end < 0 ? text.length() : end + 2;
		}
		return plain.append(text, done, text.length()).toString().replace("<!--", "").replace("-->", "");
	}

	private void add(String selector, Style style) {
		String last = selector.substring(Math.max(selector.lastIndexOf(' '), selector.lastIndexOf('>')) + 1);
		Matcher simple = SIMPLE.matcher(last);
		if (last.isEmpty() || !simple.matches() || simple.group(2) == null && last.length() < selector.length()) return;
		rules.merge(last, style, Style::under);
	}

	private static Style style(String declarations) {
		double indent = 0;
		double firstLine = 0;
		String whiteSpace = "";
		boolean hidden = false;
		for (String declaration : declarations.toLowerCase(Locale.ROOT).split(";")) {
			int colon = declaration.indexOf(':');
			if (colon < 0) continue;
			String value = declaration.substring(colon + 1).replace("!important", "").strip();
			switch (declaration.substring(0, colon).strip()) {
			case "margin-left", "margin-inline-start", "padding-left", "padding-inline-start" -> indent += width(value);
			case "margin", "padding" -> {
				String[] sides = value.split("\\s+");
				indent += width(sides.length == 4 ? sides[3] : sides.length > 1 ? sides[1] : sides[0]);
			}
			case "text-indent" -> firstLine = width(value);
			case "white-space" -> whiteSpace = value;
			case "display" -> hidden |= value.equals("none");
			case "visibility" -> hidden |= value.equals("hidden");
			case "mso-hide" -> hidden |= value.equals("all");
			default -> {
				// of no concern to where a line stands
			}
			}
		}
		return new Style(indent, firstLine, whiteSpace, hidden);
	}

	private static double width(String value) {
		Matcher length = LENGTH.matcher(value);
		if (!length.matches() || length.group(1).isEmpty() || length.group(1).equals("-")) return 0;
		double number = Double.parseDouble(length.group(1));
		return SPACES_PER_EM * number * switch (length.group(2)) {
		case "ex", "ch" -> 0.5;
		case "px" -> 1.0 / 16;
		case "pt" -> 1.0 / 12;
		case "in" -> 6.0;
		case "cm" -> 6 / 2.54;
		case "mm" -> 0.6 / 2.54;
		default -> 1.0;
		};
	}

	private Style of(Element element) {
		Style style = Style.NONE;
		if (!rules.isEmpty()) {
			String tag = element.normalName();
			style = style.under(rules.getOrDefault(tag, Style.NONE));
			if (element.hasAttr("class")) for (String name : element.classNames()) {
				String lower = name.toLowerCase(Locale.ROOT);
				style = style.under(rules.getOrDefault("." + lower, Style.NONE)).under(rules.getOrDefault(tag + "." + lower, Style.NONE));
			}
		}
		return element.hasAttr("style") ? style.under(style(element.attr("style"))) : style;
	}

	/** By how many spaces the lines of an element stand farther in than what is around it. A hanging indent is none. */
	int indent(Element element) {
		Style style = of(element);
		return spaces(style.indent + Math.min(0, style.firstLine));
	}

	/** By how many spaces its first line stands farther in than the others. */
	int firstLine(Element element) {
		return spaces(of(element).firstLine);
	}

	private static int spaces(double width) {
		return (int) Math.clamp(Math.round(width), 0, WIDEST);
	}

	/** Whether white space and line ends count in an element, as the style says; nothing said is no. */
	boolean isPreformatted(Element element) {
		return of(element).whiteSpace.startsWith("pre");
	}

	/** Whether an element is not shown. */
	boolean isHidden(Element element) {
		return element.hasAttr("hidden") || of(element).hidden;
	}
}
