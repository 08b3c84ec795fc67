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
 * Ebooks indent verses, become spaces. Page numbers, marks of footnotes, menus and scripts are left out.
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

	private final List<Block> blocks = new ArrayList<>();
	private final StringBuilder text = new StringBuilder();
	private final int spacesPerStep;
	private boolean wantsBlank;
	private boolean wantsLine;

	private HtmlReader(Element body) {
		spacesPerStep = body.select("[class~=(^|\\s)i1(\\s|$)]").isEmpty() ? 1 : 2;
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
		String author = page.select("meta[name=author], meta[name=dc.creator], meta[name=DC.Creator]").attr("content").strip();
		String title = page.title().strip();
		Element body = page.body();
		boolean ofGutenberg = !page.select("#pg-header, .pg-boilerplate").isEmpty();
		page.select(NO_TEXT).remove();
		HtmlReader reader = new HtmlReader(body);
		reader.children(body, false);
		reader.flush();
		List<String> remarks = ofGutenberg ? List.of("It is of Project Gutenberg: the licence before and behind the text was left out.")
				: List.of();
		return new Document(title, author, "", reader.blocks, remarks);
	}

	private void children(Element parent, boolean preformatted) {
		for (Node child : parent.childNodes()) {
			if (child instanceof TextNode words) words(words.getWholeText(), preformatted);
			else if (child instanceof Element element) element(element, preformatted);
		}
	}

	private void element(Element element, boolean preformatted) {
		String tag = element.normalName();
		if (tag.equals("br")) {
			lineBreak();
		} else if (tag.equals("hr")) {
			flush();
			blocks.add(new Block.Rule());
		} else if (HEADING.matcher(tag).matches()) {
			flush();
			String heading = element.text().replace('\u00A0', ' ').strip();
			if (!heading.isEmpty()) blocks.add(new Block.Heading(tag.charAt(1) - '0', heading));
		} else if (isParagraph(element)) {
			wantsBlank = true;
			inside(element, preformatted || tag.equals("pre"));
			wantsBlank = true;
		} else if (isLine(element)) {
			wantsLine = true;
			inside(element, preformatted);
			wantsLine = true;
		} else {
			if (tag.equals("td") && element.previousElementSibling() != null) words(" ", false);
			inside(element, preformatted);
		}
	}

	private void inside(Element element, boolean preformatted) {
		int indent = element.classNames().stream().map(INDENT::matcher).filter(Matcher::matches).mapToInt(m -> Integer.parseInt(m.group(1)))
				.max().orElse(0);
		if (indent > 0 && !element.text().isBlank() && startsLine()) {
			startText();
			text.append(" ".repeat(indent * spacesPerStep));
		}
		children(element, preformatted);
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

	private static boolean isBlock(Element element) {
		return isParagraph(element) || isLine(element) || HEADING.matcher(element.normalName()).matches();
	}

	private void lineBreak() {
		if (!startsLine()) wantsLine = true;
		else if (!text.isEmpty()) wantsBlank = true;
	}

	private boolean startsLine() {
		return wantsLine || wantsBlank || text.isEmpty();
	}

	private void words(String words, boolean preformatted) {
		if (preformatted) {
			if (words.isEmpty()) return;
			startText();
			text.append(words);
			return;
		}
		if (startsLine()) {
			String rest = words.replaceFirst("^[ \\t\\r\\n\\f]+", "");
			if (rest.isEmpty()) return;
			startText();
			append(leadingSpaces(rest));
		} else {
			append(words);
		}
	}

	/** White space that may not be broken is how pages without style sheets indent. */
	private static String leadingSpaces(String words) {
		int i = 0;
		while (i < words.length() && (words.charAt(i) == '\u00A0' || words.charAt(i) == '\u2003' || words.charAt(i) == ' ')) i++;
		return "\u00A0".repeat(i) + words.substring(i);
	}

	private void append(String words) {
		String flat = words.replaceAll("[ \\t\\r\\n\\f]+", " ");
		boolean space = !text.isEmpty() && text.charAt(text.length() - 1) == ' ';
		text.append(space && flat.startsWith(" ") ? flat.substring(1) : flat);
	}

	private void startText() {
		if (wantsBlank || wantsLine) {
			trimEnd();
			if (!text.isEmpty()) text.append(wantsBlank ? "\n\n" : "\n");
		}
		wantsBlank = false;
		wantsLine = false;
	}

	private void trimEnd() {
		while (!text.isEmpty() && " \n".indexOf(text.charAt(text.length() - 1)) >= 0) text.setLength(text.length() - 1);
	}

	private void flush() {
		trimEnd();
		String lines = text.toString().replaceAll("(?m)(?<=^[ \\u00A0]{0,80})\\u00A0", " ");
		if (!lines.isBlank()) blocks.add(new Block.Lines(lines));
		text.setLength(0);
		wantsBlank = false;
		wantsLine = false;
	}
}
