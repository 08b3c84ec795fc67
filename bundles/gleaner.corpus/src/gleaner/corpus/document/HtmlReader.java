// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import gleaner.corpus.document.Document.Block;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Reads web pages: tags go, line breaks and stanzas stay. The classes {@code i1}, {@code i2} …, by which Project Gutenberg and Standard
 * Ebooks indent verses, and what a style says of a line's indent become spaces. A second heading inside a poem is a part of it, a subtitle
 * goes with its title. Page numbers, marks of footnotes, menus, scripts and what is not shown are left out.
 */
public final class HtmlReader {
	private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]+)");
	private static final Pattern INDENT = Pattern.compile("i(?:ndent)?-?(\\d{1,2})");
	private static final Pattern HEADING = Pattern.compile("h[1-6]");
	private static final String NO_TEXT = "script, style, noscript, template, nav, head > *, svg, button, select, .pagenum, .pageno, "
			+ ".fnanchor, [epub:type~=noteref], a[role=doc-noteref], #pg-header, #pg-footer, .pg-boilerplate";
	/** What stands between blank lines. */
	private static final Set<String> PARAGRAPHS = Set.of("p", "blockquote", "ul", "ol", "dl", "table", "pre", "section", "article",
			"header", "footer", "figure", "hgroup", "body");
	/** What stands on a line of its own. */
	private static final Set<String> LINES = Set.of("div", "li", "dt", "dd", "tr", "address", "figcaption", "center");
	private static final Set<String> STANZAS = Set.of("stanza", "linegroup", "lg", "verse-group");

	private static final int MOST_BLANKS = 9;

	private final List<Block> blocks = new ArrayList<>();
	private final StringBuilder text = new StringBuilder();
	private final HtmlStyles styles;
	private final Paragraphs paragraphs;
	private final int spacesPerStep;
	/** Line ends that are due before the next words; 1 ends a line, 2 a stanza, more leave as many blank lines. */
	private int due;
	/** Blank lines of the page since the last words; the one that a paragraph's end leaves is the first of them. */
	private int blankLines;
	private int indent;
	private int firstLine;
	private boolean inPoem;
	private boolean titled;

	private HtmlReader(org.jsoup.nodes.Document page, HtmlStyles styles) {
		this.styles = styles;
		paragraphs = Paragraphs.of(page);
		spacesPerStep = page.body().getElementsByClass("i1").isEmpty() ? 1 : 2;
	}

	/** The encoding that the page names for itself. */
	public static Optional<Charset> declaredCharset(byte[] page) {
		Matcher named = CHARSET.matcher(new String(page, 0, Math.min(page.length, 4096), StandardCharsets.ISO_8859_1));
		try {
			return named.find() ? Optional.of(Charset.forName(named.group(1))) : Optional.empty();
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	/** Reads a page or a part of one. */
	public static Document read(String html) {
		return Gutenberg.trim(read(Jsoup.parse(html)));
	}

	static Document read(org.jsoup.nodes.Document page) {
		return read(page, HtmlStyles.of(page));
	}

	static Document read(org.jsoup.nodes.Document page, HtmlStyles styles) {
		String author = page.select("meta[name=author], meta[name=dc.creator], meta[name=DC.Creator]").attr("content").strip();
		String title = page.title().strip();
		boolean ofGutenberg = !page.select("#pg-header, .pg-boilerplate").isEmpty();
		page.select(NO_TEXT).remove();
		HtmlReader reader = new HtmlReader(page, styles);
		reader.inPoem = EpubParts.isPoem(page.body());
		reader.children(page.body(), styles.isPreformatted(page.body()));
		reader.flush();
		List<String> remarks = ofGutenberg ? List.of("It is from Project Gutenberg: the licence before and after the text was left out.")
				: List.of();
		return new Document(title, author, "", reader.blocks, remarks);
	}

	private void children(Element parent, boolean preformatted) {
		for (Node child : parent.childNodes()) {
			if (child instanceof TextNode words) words(words.getWholeText(), preformatted);
			else if (child instanceof Element element && !isHidden(element)) element(element, preformatted);
		}
	}

	/** The name of a poem without a title is in the contents of a book, and hidden above the poem. */
	private boolean isHidden(Element element) {
		return styles.isHidden(element) && !(element.hasAttr("hidden") && HEADING.matcher(element.normalName()).matches());
	}

	private void element(Element element, boolean inherited) {
		String tag = element.normalName();
		boolean preformatted = inherited || tag.equals("pre") || styles.isPreformatted(element);
		if (tag.equals("br")) {
			lineBreak();
		} else if (tag.equals("hr")) {
			flush();
			blocks.add(new Block.Rule());
		} else if (HEADING.matcher(tag).matches()) {
			flush();
			heading(element);
		} else if (isSubtitle(element) && text.isEmpty() && !blocks.isEmpty() && blocks.getLast() instanceof Block.Heading) {
			subtitle(element.text());
		} else if (EpubParts.isPoem(element)) {
			poem(element, preformatted);
		} else if (isBlankLine(element)) {
			if (paragraphs.areLines() || !tag.equals("p")) blankLines++;
			due = Math.max(due, Math.clamp(blankLines + 1L, 2, MOST_BLANKS));
		} else if (isOneLine(element)) {
			due = Math.max(due, 1);
			inside(element, preformatted);
			due = Math.max(due, 1);
		} else if (isParagraph(element)) {
			due = Math.max(due, 2);
			inside(element, preformatted);
			due = Math.max(due, 2);
		} else {
			if (tag.equals("td") && element.previousElementSibling() != null) words(" ", false);
			inside(element, preformatted);
		}
	}

	private void poem(Element element, boolean preformatted) {
		boolean outer = inPoem;
		boolean outerTitled = titled;
		flush();
		blocks.add(new Block.Begin());
		inPoem = true;
		titled = false;
		children(element, preformatted);
		flush();
		inPoem = outer;
		titled = outerTitled;
	}

	private void heading(Element element) {
		String heading = element.text().replace('\u00A0', ' ').strip();
		if (heading.isEmpty()) return;
		if (isSubtitle(element) && !blocks.isEmpty() && blocks.getLast() instanceof Block.Heading) {
			subtitle(heading);
		} else if (inPoem && (titled || isNumberBelowTitle(element))) {
			blocks.add(new Block.Part(heading));
			titled = true;
		} else {
			blocks.add(new Block.Heading(element.normalName().charAt(1) - '0', heading));
			titled = true;
		}
	}

	/** Whether it numbers the first part of a poem whose title stands right above the poem. */
	private boolean isNumberBelowTitle(Element element) {
		return blocks.size() > 1 && blocks.getLast() instanceof Block.Begin && blocks.get(blocks.size() - 2) instanceof Block.Heading
				&& EpubParts.isNumber(element);
	}

	private static boolean isSubtitle(Element element) {
		if (element.classNames().stream().anyMatch(name -> name.equalsIgnoreCase("subtitle"))
				|| EpubParts.types(element).contains("subtitle"))
			return true;
		Element parent = element.parent();
		return parent != null && parent.normalName().equals("hgroup") && element.elementSiblingIndex() > 0
				&& !EpubParts.types(element).contains("title");
	}

	/** A subtitle goes behind the title. */
	private void subtitle(String subtitle) {
		Block.Heading title = (Block.Heading) blocks.removeLast();
		String end = title.text().substring(title.text().length() - 1);
		String text = subtitle.replace('\u00A0', ' ').strip();
		blocks.add(text.isEmpty() ? title
				: new Block.Heading(title.level(), title.text() + (",.;:?!—".contains(end) ? " " : ": ") + text));
	}

	private void inside(Element element, boolean preformatted) {
		int outer = indent;
		if (startsLine()) indent(element);
		children(element, preformatted);
		indent = outer;
	}

	private void indent(Element element) {
		int step = element.classNames().stream().map(INDENT::matcher).filter(Matcher::matches).mapToInt(m -> Integer.parseInt(m.group(1)))
				.max().orElse(-1);
		if (step >= 0) {
			indent += step * spacesPerStep;
		} else if (element.children().stream().noneMatch(HtmlReader::isBlock)) {
			indent += styles.indent(element);
			firstLine = styles.firstLine(element);
		}
	}

	private static boolean isParagraph(Element element) {
		if (PARAGRAPHS.contains(element.normalName())) return !isVerse(element);
		return element.normalName().equals("div")
				&& (element.classNames().stream().anyMatch(STANZAS::contains) || element.children().stream().anyMatch(HtmlReader::isBlock));
	}

	/** A paragraph that is one line of a stanza. */
	private static boolean isVerse(Element element) {
		return element.normalName().equals("p") && element.parent() != null
				&& element.parent().classNames().stream().anyMatch(STANZAS::contains);
	}

	private static boolean isLine(Element element) {
		return LINES.contains(element.normalName()) || isVerse(element);
	}

	/** Whether a paragraph or a line holds nothing but space, and stands for a blank line. */
	private boolean isBlankLine(Element element) {
		boolean paragraph = element.normalName().equals("p");
		if (!paragraph && (!isOneLine(element) || element.children().stream().anyMatch(HtmlReader::isBlock))) return false;
		return (paragraph || element.wholeText().indexOf('\u00A0') >= 0) && Paragraphs.isBlank(element);
	}

	/** Whether it stands on a line of its own, but is no stanza. */
	private boolean isOneLine(Element element) {
		return element.normalName().equals("p") && paragraphs.areLines() || !isParagraph(element) && isLine(element);
	}

	private static boolean isBlock(Element element) {
		return isLine(element) || isParagraph(element) || HEADING.matcher(element.normalName()).matches(); // the quick ones first
	}

	private void lineBreak() {
		if (due == 0 && !text.isEmpty()) due = 1;
		else if (!text.isEmpty()) due = Math.max(due, 2);
	}

	private boolean startsLine() {
		return due > 0 || text.isEmpty();
	}

	private void words(String words, boolean preformatted) {
		if (preformatted) {
			if (words.isEmpty() || startsLine() && words.isBlank() && words.indexOf('\n') >= 0) return;
			startText();
			text.append(words);
			return;
		}
		if (startsLine()) {
			String rest = words.substring(whiteSpace(words, 0));
			if (rest.isEmpty()) return;
			startText();
			append(leadingSpaces(rest));
		} else {
			append(words);
		}
	}

	private static boolean isWhiteSpace(char c) {
		return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f';
	}

	private static int whiteSpace(String words, int from) {
		int i = from;
		while (i < words.length() && isWhiteSpace(words.charAt(i))) i++;
		return i;
	}

	/** White space that may not be broken is how pages without style sheets indent. */
	private static String leadingSpaces(String words) {
		int i = 0;
		while (i < words.length() && (words.charAt(i) == '\u00A0' || words.charAt(i) == '\u2003' || words.charAt(i) == ' ')) i++;
		return "\u00A0".repeat(i) + words.substring(i);
	}

	/** White space becomes one space; the marks that end a line wherever they stand end it here too. */
	private void append(String words) {
		for (int i = 0; i < words.length(); i++) {
			char c = words.charAt(i);
			if (isWhiteSpace(c)) {
				if (text.isEmpty() || " \n".indexOf(text.charAt(text.length() - 1)) < 0) text.append(' ');
			} else if (c == '\u2028' || c == '\u000B') {
				text.append('\n');
			} else if (c == '\u2029') {
				text.append("\n\n");
			} else {
				text.append(c);
			}
		}
	}

	private void startText() {
		if (due > 0) {
			trimEnd();
			if (!text.isEmpty()) text.repeat('\n', due);
		}
		if (startsLine()) text.repeat('\u00A0', indent + firstLine);
		noLinesDue();
	}

	private void noLinesDue() {
		due = 0;
		blankLines = 0;
		firstLine = 0;
	}

	private void trimEnd() {
		while (!text.isEmpty() && " \n".indexOf(text.charAt(text.length() - 1)) >= 0) text.setLength(text.length() - 1);
	}

	private void flush() {
		trimEnd();
		if (!text.toString().isBlank()) blocks.add(new Block.Lines(withPlainIndents(text)));
		text.setLength(0);
		noLinesDue();
	}

	/** The spaces before a line become plain ones. */
	private static String withPlainIndents(StringBuilder text) {
		StringBuilder plain = new StringBuilder(text.length());
		boolean before = true;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			plain.append(before && c == '\u00A0' ? ' ' : c);
			before = c == '\n' || before && (c == '\u00A0' || c == ' ');
		}
		return plain.toString();
	}
}
