// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.guide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Reads the Markdown that the guide is written in: headings, paragraphs, lists, tables, code, quotes, links, pictures. What it does not
 * know it leaves out or takes for text. Tables are no part of CommonMark: a paragraph whose lines begin with a stroke is one.
 */
final class MarkdownBlocks {
	private static final Pattern RULE = Pattern.compile("\\|[\\s|:-]+\\|?");
	private static final Pattern STROKE = Pattern.compile("(?<!\\\\)\\|");
	private static final Pattern NO_ANCHOR = Pattern.compile("[^\\p{L}\\p{N} _-]");

	private final Parser parser = Parser.builder().build();
	private final List<Block> blocks = new ArrayList<>();
	private final Map<String, Integer> anchors = new HashMap<>();

	List<Block> read(String markdown) {
		StringBuilder text = new StringBuilder();
		List<String> table = new ArrayList<>();
		boolean isCode = false;
		for (String line : markdown.lines().toList()) {
			if (line.startsWith("```")) isCode = !isCode;
			boolean isRow = !isCode && line.startsWith("|");
			if (isRow && table.isEmpty()) flush(text);
			if (!isRow && !table.isEmpty()) table(table);
			if (isRow) table.add(line);
			else text.append(line).append('\n');
		}
		table(table);
		flush(text);
		return List.copyOf(blocks);
	}

	private void flush(StringBuilder text) {
		walk(parser.parse(text.toString()), 0);
		text.setLength(0);
	}

	private void walk(Node parent, int depth) {
		for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
			switch (node) {
			case org.commonmark.node.Heading heading -> heading(heading);
			case org.commonmark.node.Paragraph paragraph -> paragraph(paragraph);
			case BlockQuote quote -> quote(quote);
			case BulletList list -> entries(list, depth, -1);
			case OrderedList list -> entries(list, depth, list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber());
			case FencedCodeBlock code -> blocks.add(new Block.Code(code.getLiteral().stripTrailing()));
			case IndentedCodeBlock code -> blocks.add(new Block.Code(code.getLiteral().stripTrailing()));
			default -> walk(node, depth);
			}
		}
	}

	private void heading(org.commonmark.node.Heading heading) {
		List<Span> spans = spans(heading);
		Block.Heading made = new Block.Heading(heading.getLevel(), spans, "");
		blocks.add(new Block.Heading(heading.getLevel(), spans, anchor(made.words())));
	}

	/** As the sites that show Markdown name a heading. */
	private String anchor(String words) {
		String anchor = NO_ANCHOR.matcher(words.toLowerCase(Locale.ROOT)).replaceAll("").replace(' ', '-');
		int before = anchors.merge(anchor, 1, Integer::sum) - 1;
		return before == 0 ? anchor : anchor + "-" + before;
	}

	private void paragraph(org.commonmark.node.Paragraph paragraph) {
		if (paragraph.getFirstChild() instanceof Image image && image.getNext() == null)
			blocks.add(new Block.Picture(image.getDestination(), words(image)));
		else blocks.add(new Block.Paragraph(spans(paragraph)));
	}

	private void quote(BlockQuote quote) {
		for (Node node = quote.getFirstChild(); node != null; node = node.getNext()) blocks.add(new Block.Quote(spans(node)));
	}

	/** @param first number of the first entry, or -1 for bullets */
	private void entries(Node list, int depth, int first) {
		int number = first;
		for (Node entry = list.getFirstChild(); entry != null; entry = entry.getNext()) {
			String mark = number < 0 ? "•" : number++ + ".";
			for (Node node = entry.getFirstChild(); node != null; node = node.getNext()) {
				switch (node) {
				case org.commonmark.node.Paragraph text -> {
					blocks.add(new Block.Entry(depth, mark, spans(text)));
					mark = "";
				}
				case BulletList inner -> entries(inner, depth + 1, -1);
				case OrderedList inner -> entries(inner, depth + 1, 1);
				case FencedCodeBlock code -> blocks.add(new Block.Code(code.getLiteral().stripTrailing()));
				default -> walk(node, depth + 1);
				}
			}
		}
	}

	private void table(List<String> lines) {
		if (lines.isEmpty()) return;
		List<List<List<Span>>> rows = new ArrayList<>();
		for (String line : lines)
			if (!RULE.matcher(line.strip()).matches()) rows.add(cells(line));
		lines.clear();
		if (rows.isEmpty()) return;
		int columns = rows.getFirst().size();
		for (List<List<Span>> row : rows) {
			while (row.size() < columns) row.add(List.of());
			while (row.size() > columns) row.removeLast();
		}
		blocks.add(new Block.Table(rows.getFirst(), List.copyOf(rows.subList(1, rows.size()))));
	}

	private List<List<Span>> cells(String line) {
		String inner = line.strip().substring(1);
		if (inner.endsWith("|") && !inner.endsWith("\\|")) inner = inner.substring(0, inner.length() - 1);
		List<List<Span>> cells = new ArrayList<>();
		for (String cell : STROKE.split(inner, -1)) {
			Node parsed = parser.parse(cell.strip().replace("\\|", "|")).getFirstChild();
			cells.add(parsed == null ? List.of() : spans(parsed));
		}
		return cells;
	}

	private static List<Span> spans(Node parent) {
		List<Span> spans = new ArrayList<>();
		collect(parent, Span.plain(""), spans);
		return List.copyOf(spans);
	}

	private static void collect(Node parent, Span look, List<Span> spans) {
		for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
			switch (node) {
			case Text text -> spans.add(with(look, text.getLiteral()));
			case SoftLineBreak _ -> spans.add(with(look, " "));
			case HardLineBreak _ -> spans.add(with(look, "\n"));
			case Code code -> spans.add(new Span(code.getLiteral(), look.isBold(), look.isItalic(), true, look.target()));
			case StrongEmphasis strong -> collect(strong, new Span("", true, look.isItalic(), look.isCode(), look.target()), spans);
			case Emphasis emphasis -> collect(emphasis, new Span("", look.isBold(), true, look.isCode(), look.target()), spans);
			case Link link ->
				collect(link, new Span("", look.isBold(), look.isItalic(), look.isCode(), Optional.of(link.getDestination())), spans);
			case HtmlInline _ -> {
				// the guide has none: what is not text is not shown
			}
			default -> collect(node, look, spans);
			}
		}
	}

	private static Span with(Span look, String text) {
		return new Span(text, look.isBold(), look.isItalic(), look.isCode(), look.target());
	}

	private static String words(Node node) {
		return new Block.Paragraph(spans(node)).words();
	}
}
