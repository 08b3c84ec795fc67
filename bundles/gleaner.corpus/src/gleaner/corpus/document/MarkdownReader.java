// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import gleaner.corpus.document.Document.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;

/**
 * Reads Markdown (CommonMark) as poets write it: marks go, line breaks, indentation and gaps stay. There are no lists and no indented
 * code, since a line of verse may begin with a year, a dash or many spaces. Title and author may stand in a front matter. Notes are left
 * out.
 */
public final class MarkdownReader {
	/** Deeper than this nobody quotes; the rest of the marks is taken for text. */
	private static final int DEEPEST = 50;
	private static final Parser PARSER = Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
			.enabledBlockTypes(Set.of(Heading.class, HtmlBlock.class, ThematicBreak.class, FencedCodeBlock.class, BlockQuote.class))
			.maxOpenBlockParsers(DEEPEST).maxInlineNesting(DEEPEST).build();

	private MarkdownReader() {
	}

	/** @param text with plain line ends */
	public static Document read(String text) {
		FrontMatter matter = FrontMatter.of(text);
		Blocks blocks = new Blocks();
		MarkdownNotes notes = MarkdownNotes.in(text.substring(matter.end()));
		PARSER.parse(notes.text()).accept(blocks);
		boolean onePoem = !matter.field("title").isEmpty() && blocks.all.stream().noneMatch(Block.Heading.class::isInstance);
		List<Block> all = onePoem ? blocks.all.stream().map(b -> b instanceof Block.Rule ? new Block.Lines("* * *") : b).toList()
				: NumberedParts.ofPage(blocks.all);
		return new Document(matter.field("title"), matter.field("author", "poet", "by"), matter.field("license", "licence", "rights"), all,
				notes.remarks());
	}

	private static final class Blocks extends AbstractVisitor {
		private final List<Block> all = new ArrayList<>();
		private StringBuilder line = new StringBuilder();
		private int lastLine = -1;

		/** How many lines of nothing but hard spaces end the last block: they are blank lines that somebody wants to be seen. */
		private long hardBlanks;

		@Override
		public void visit(Heading heading) {
			String text = inline(heading, false);
			if (text.strip().indexOf('\n') >= 0) {
				// A stanza with a line of dashes right below it is no heading.
				lines(heading, text);
				all.add(new Block.Rule());
			} else if (!text.isBlank()) {
				all.add(new Block.Heading(heading.getLevel(), text.replaceAll("\\s+", " ").strip()));
			}
			lastLine = -1;
		}

		@Override
		public void visit(Paragraph paragraph) {
			lines(paragraph, inline(paragraph, true));
		}

		/** Blank lines too many before a block are kept, so that they can part poems. */
		private void lines(Node block, String text) {
			List<SourceSpan> spans = block.getSourceSpans();
			int blanks = spans.isEmpty() || lastLine < 0 ? 1 : spans.getFirst().getLineIndex() - lastLine - 1;
			lastLine = spans.isEmpty() ? -1 : spans.getLast().getLineIndex();
			String words = text.stripTrailing();
			all.add(new Block.Lines("\n".repeat(Math.clamp(blanks - 1L + hardBlanks, 0, 9)) + words));
			hardBlanks = text.substring(words.length()).chars().filter(c -> c == '\n').count();
		}

		@Override
		public void visit(FencedCodeBlock code) {
			lines(code, code.getLiteral());
		}

		@Override
		public void visit(HtmlBlock html) {
			all.addAll(HtmlReader.read(html.getLiteral()).blocks());
			lastLine = -1;
		}

		@Override
		public void visit(ThematicBreak rule) {
			all.add(new Block.Rule());
			lastLine = -1;
		}

		@Override
		public void visit(LinkReferenceDefinition definition) {
			// Says where a link goes; but a line of a play, as "[Chorus]: lament", looks the same.
			String to = definition.getDestination();
			if (to.matches("[\\p{L}\\p{M}'’,;!?-]*")) all.add(new Block.Lines("[" + definition.getLabel() + "]: " + to));
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
			int quotes = 0;
			for (Node above = node; above != null; above = above.getParent()) if (above instanceof BlockQuote) quotes++;
			line.repeat(' ', Math.clamp(node.getSourceSpans().getFirst().getColumnIndex() - 2 * quotes, 0, 200));
		}

		@Override
		public void visit(Text text) {
			String said = text.getLiteral();
			int spaces = 0;
			if (isLineStart()) while (spaces < said.length() && (said.charAt(spaces) == '\u00A0' || said.charAt(spaces) == '\u2003'))
				spaces++;
			line.repeat(' ', spaces).append(said, spaces, said.length());
		}

		private boolean isLineStart() {
			for (int i = line.length() - 1; i >= 0; i--) {
				if (line.charAt(i) == '\n') return true;
				if (line.charAt(i) != ' ') return false;
			}
			return true;
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
			if (isBreak(html)) line.append('\n');
			else line.append(Jsoup.parse(html.getLiteral()).wholeText());
		}

		private static boolean isBreak(HtmlInline html) {
			return html.getLiteral().toLowerCase(Locale.ROOT).matches("<br\\s*/?>");
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
			if (!(lineBreak.getPrevious() instanceof HtmlInline html && isBreak(html))) line.append('\n');
			if (lineBreak.getNext() != null) indent(lineBreak.getNext());
		}
	}
}
