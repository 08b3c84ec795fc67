package gleaner.corpus.document;

import gleaner.corpus.document.Document.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;

/** Reads Markdown (CommonMark): marks go, line breaks and indentation stay. Title and author may stand in a front matter ({@code ---}). */
public final class MarkdownReader {
	private static final Parser PARSER = Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();
	private static final Pattern FRONT_MATTER = Pattern.compile("\\A---[ \\t]*\\n((?:[^\\n]*\\n)*?)(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)");

	private MarkdownReader() {
	}

	/** @param text with plain line ends */
	public static Document read(String text) {
		Matcher matter = FRONT_MATTER.matcher(text);
		boolean found = matter.find() && (matter.group(1).isBlank() || matter.group(1).contains(":"));
		String fields = found ? matter.group(1) : "";
		Blocks blocks = new Blocks();
		PARSER.parse(found ? text.substring(matter.end()) : text).accept(blocks);
		return new Document(field(fields, "title"), field(fields, "author"), field(fields, "licen[cs]e|rights"), blocks.all, List.of());
	}

	private static String field(String fields, String name) {
		Matcher field = Pattern.compile("(?im)^(?:" + name + "):[ \\t]*(.*)$").matcher(fields);
		return field.find() ? field.group(1).strip().replaceAll("^([\"'])(.*)\\1$", "$2") : "";
	}

	private static final class Blocks extends AbstractVisitor {
		private final List<Block> all = new ArrayList<>();
		private StringBuilder line = new StringBuilder();

		@Override
		public void visit(Heading heading) {
			String text = inline(heading, false).replaceAll("\\s+", " ").strip();
			if (!text.isEmpty()) all.add(new Block.Heading(heading.getLevel(), text));
		}

		@Override
		public void visit(Paragraph paragraph) {
			all.add(new Block.Lines(inline(paragraph, !(paragraph.getParent() instanceof BlockQuote))));
		}

		@Override
		public void visit(IndentedCodeBlock code) {
			all.add(new Block.Lines(code.getLiteral().stripTrailing().replaceAll("(?m)^(?=.)", "    ")));
		}

		@Override
		public void visit(FencedCodeBlock code) {
			all.add(new Block.Lines(code.getLiteral().stripTrailing()));
		}

		@Override
		public void visit(HtmlBlock html) {
			all.addAll(HtmlReader.read(html.getLiteral()).blocks());
		}

		@Override
		public void visit(ThematicBreak rule) {
			all.add(new Block.Rule());
		}

		@Override
		public void visit(LinkReferenceDefinition definition) {
			// says where links go: no text
		}

		private String inline(Node parent, boolean indented) {
			StringBuilder outer = line;
			line = new StringBuilder();
			if (indented) indent(parent.getFirstChild());
			visitChildren(parent);
			String text = line.toString();
			line = outer;
			return text;
		}

		/** Markdown drops the white space at the beginning of a line; in a poem it means something. */
		private void indent(Node first) {
			Node node = first;
			while (node != null && node.getSourceSpans().isEmpty()) node = node.getFirstChild();
			if (node == null || node.getSourceSpans().isEmpty()) return;
			line.append(" ".repeat(node.getSourceSpans().getFirst().getColumnIndex()));
		}

		@Override
		public void visit(Text text) {
			line.append(text.getLiteral());
		}

		@Override
		public void visit(Code code) {
			line.append(code.getLiteral());
		}

		@Override
		public void visit(Image image) {
			// a picture is no text
		}

		@Override
		public void visit(HtmlInline html) {
			if (html.getLiteral().matches("(?i)<br\\s*/?>")) line.append('\n');
			else line.append(Jsoup.parse(html.getLiteral()).wholeText());
		}

		@Override
		public void visit(SoftLineBreak lineBreak) {
			newLine(lineBreak);
		}

		@Override
		public void visit(HardLineBreak lineBreak) {
			newLine(lineBreak);
		}

		private void newLine(Node lineBreak) {
			line.append('\n');
			if (lineBreak.getNext() != null && lineBreak.getParent() instanceof Paragraph p
					&& p.getParent() instanceof org.commonmark.node.Document)
				indent(lineBreak.getNext());
		}
	}
}
