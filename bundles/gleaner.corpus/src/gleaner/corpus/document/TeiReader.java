// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Reads TEI and what resembles it: each poem with its head as title, stanzas, lines and indents. Author and title of the whole are taken
 * from the header, notes and page numbers are left out. A poem is what says so of itself, or the lowest division that holds text.
 */
public final class TeiReader {
	private static final String HOW = "one poem per division of the XML";
	private static final Set<String> LINES = Set.of("l", "line", "v");
	private static final Set<String> STANZAS = Set.of("lg", "stanza", "strophe", "versegroup", "linegroup");
	private static final Set<String> DIVISIONS = Set.of("div", "div0", "div1", "div2", "div3", "div4", "div5", "div6", "div7", "poem",
			"section");
	private static final Set<String> HEADS = Set.of("head");
	private static final Set<String> PARAGRAPHS = Set.of("p", "ab", "quote", "epigraph", "argument", "opener", "closer", "sp", "list",
			"trailer",
			"salute", "signed", "dateline");
	/** What stands on a line of its own. */
	private static final Set<String> ROWS = Set.of("speaker", "item", "stage", "label");
	private static final Set<String> LEFT_OUT = Set.of("note", "fw", "pb", "cb", "figure", "graphic", "del", "teiheader", "milestone",
			"notestmt",
			"byline", "docauthor", "bibl", "index", "gap", "front", "back", "author", "facsimile", "standoff");
	/** Of a choice the first is taken where there is the second. */
	private static final Set<String> AS_WRITTEN = Set.of("sic", "orig", "abbr");
	private static final Pattern STEPS = Pattern.compile("(?i)indent\\s*+[-(:]?\\s*+(\\d{1,2})|text-indent:\\s*+(\\d{1,2})");

	private final List<Piece> pieces = new ArrayList<>();
	private StringBuilder text = new StringBuilder();
	private boolean wantsBlank;
	private boolean wantsLine;
	private String title = "";
	private String author = "";

	private TeiReader() {
	}

	/** Whether this XML marks up verse or texts: TEI by its root, anything else by its stanzas or poems. */
	static boolean is(String root, org.jsoup.nodes.Document xml) {
		String name = root.toLowerCase(Locale.ROOT);
		return name.equals("tei") || name.equals("tei.2") || name.startsWith("teicorpus")
				|| xml.getAllElements().stream().map(TeiReader::name).anyMatch(n -> STANZAS.contains(n) || n.equals("poem"));
	}

	/**
	 * @param root as {@link XmlLook#root} says
	 * @throws InQuestion if it is XML of another kind
	 */
	public static Poems read(String root, String text) throws UnreadableDocument {
		org.jsoup.nodes.Document xml = Jsoup.parse(text, "", Parser.xmlParser());
		if (!is(root, xml))
			throw new InQuestion(
					"it is " + XmlLook.kind(root) + ", not XML for poems; save its text as .txt, or the poems as TEI");
		TeiReader reader = new TeiReader();
		List<Element> books = xml.getAllElements().stream().filter(e -> name(e).equals("tei") || name(e).equals("tei.2")).toList();
		if (books.isEmpty()) reader.book(xml);
		else for (Element book : books) reader.book(book);
		if (reader.pieces.stream().allMatch(p -> p.text().isBlank())) throw new UnreadableDocument("this XML has no text");
		return new Poems(HOW, reader.pieces, List.of("It is " + (books.isEmpty() ? "XML for poems" : "TEI")
				+ ": its headers, notes and page numbers were left out."));
	}

	private void book(Element book) {
		Optional<Element> header = book.getAllElements().stream().filter(e -> name(e).equals("teiheader")).findFirst();
		Optional<Element> statement = header.flatMap(h -> first(h, "titlestmt"));
		title = statement.flatMap(s -> first(s, "title")).map(TeiReader::line).orElse("");
		author = statement.flatMap(s -> first(s, "author")).map(TeiReader::line).orElse("");
		List<Element> bodies = book.getAllElements().stream().filter(e -> name(e).equals("body")).toList();
		int before = pieces.size();
		if (bodies.isEmpty()) poems(book, "", author);
		else for (Element body : bodies) poems(body, "", author);
		if (pieces.size() == before + 1 && pieces.getLast().title().isEmpty())
			pieces.set(before, new Piece(title, pieces.getLast().author(), pieces.getLast().text()));
	}

	/** Goes down to where poems are. */
	private void poems(Element part, String above, String by) {
		Optional<Element> headed = head(part);
		String head = headed.map(TeiReader::line).orElse("");
		String who = author(part).orElse(by);
		boolean deeper = !isPoem(part) && part.children().stream().anyMatch(c -> isPart(c) && holdsText(c));
		if (!deeper) {
			poem(part.childNodes(), headed, head, who);
			return;
		}
		List<Node> loose = new ArrayList<>();
		for (Node child : part.childNodes()) {
			if (child instanceof Element e && isPart(e)) {
				poem(loose, headed, head, who);
				loose.clear();
				poems(e, head.isEmpty() ? above : head, who);
			} else {
				loose.add(child);
			}
		}
		poem(loose, headed, head, who);
	}

	private static boolean isPart(Element element) {
		String name = name(element);
		return DIVISIONS.contains(name) || name.equals("text") || name.equals("group") || name.equals("poems")
				|| STANZAS.contains(name) && isPoem(element)
				|| !LEFT_OUT.contains(name) && element.children().stream().anyMatch(c -> DIVISIONS.contains(name(c)));
	}

	private static boolean isPoem(Element element) {
		String type = element.attr("type").toLowerCase(Locale.ROOT);
		return name(element).equals("poem") || type.equals("poem") || type.equals("sonnet")
				|| STANZAS.contains(name(element)) && element.children().stream().anyMatch(c -> STANZAS.contains(name(c)))
						&& head(element).isPresent();
	}

	private static boolean holdsText(Element element) {
		return element.hasText();
	}

	private void poem(List<Node> nodes, Optional<Element> headed, String head, String who) {
		text = new StringBuilder();
		wantsBlank = false;
		wantsLine = false;
		for (Node node : nodes) if (node != headed.orElse(null)) node(node);
		if (!text.toString().isBlank()) pieces.add(new Piece(head, who, text.toString()));
	}

	private static Optional<Element> head(Element part) {
		return part.children().stream().filter(c -> HEADS.contains(name(c)) || name(c).equals("title")).findFirst();
	}

	private static Optional<String> author(Element part) {
		return part.children().stream().filter(c -> Set.of("author", "docauthor", "byline").contains(name(c))).map(TeiReader::line)
				.map(who -> who.replaceFirst("(?i)\\Aby ", "")).filter(who -> !who.isEmpty()).findFirst();
	}

	private void node(Node node) {
		if (node instanceof TextNode words && !(node instanceof CDataNode)) words(words.getWholeText());
		else if (node instanceof CDataNode data) words(data.getWholeText());
		else if (node instanceof Element element) element(element);
	}

	private void element(Element element) {
		String name = name(element);
		if (LEFT_OUT.contains(name) || AS_WRITTEN.contains(name) && element.siblingElements().stream()
				.anyMatch(s -> !AS_WRITTEN.contains(name(s))
						&& name(element.parent()).equals("choice")))
			return;
		if (name.equals("lb")) {
			wantsLine = true;
		} else if (LINES.contains(name)) {
			wantsLine = true;
			indent(element);
			children(element);
			wantsLine = true;
		} else if (STANZAS.contains(name) || PARAGRAPHS.contains(name) || HEADS.contains(name) || DIVISIONS.contains(name)) {
			wantsBlank = true;
			children(element);
			wantsBlank = true;
		} else if (ROWS.contains(name)) {
			wantsLine = true;
			children(element);
			wantsLine = true;
		} else {
			children(element);
		}
	}

	private void children(Element element) {
		for (Node child : element.childNodes()) node(child);
	}

	private void indent(Element line) {
		Matcher steps = STEPS
				.matcher(line.attr("rend") + " " + line.attr("rendition") + " " + line.attr("style") + " " + line.attr("indent"));
		if (!line.hasText()) return;
		if (steps.find()) {
			startText();
			text.append("  ".repeat(Integer.parseInt(steps.group(1) == null ? steps.group(2) : steps.group(1))));
		} else if (line.attr("rend").equalsIgnoreCase("indent")) {
			startText();
			text.append("  ");
		}
	}

	private void words(String words) {
		boolean starts = text.isEmpty() || wantsLine || wantsBlank;
		String flat = words.replaceAll("[ \\t\\r\\n\\f]++", " ");
		if (starts) {
			flat = flat.stripLeading();
			if (flat.isEmpty()) return;
			startText();
		}
		boolean space = !text.isEmpty() && Character.isWhitespace(text.charAt(text.length() - 1));
		text.append(space ? flat.stripLeading() : flat);
	}

	private void startText() {
		if (!wantsLine && !wantsBlank) return;
		int end = text.length();
		while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) end--;
		text.setLength(end);
		if (end > 0) text.append(wantsBlank ? "\n\n" : "\n");
		wantsLine = false;
		wantsBlank = false;
	}

	private static Optional<Element> first(Element parent, String name) {
		return parent.getAllElements().stream().filter(e -> name(e).equals(name) && !line(e).isEmpty()).findFirst();
	}

	private static String line(Element element) {
		Element copy = element.clone();
		copy.getAllElements().stream().filter(e -> e != copy && name(e).equals("note")).toList().forEach(Node::remove);
		return copy.text().strip();
	}

	/** Without prefix, in lower case. */
	private static String name(Element element) {
		String name = element.tagName().toLowerCase(Locale.ROOT);
		return name.substring(name.indexOf(':') + 1);
	}
}
