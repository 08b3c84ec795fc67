// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.office;

import gleaner.corpus.document.Document;
import gleaner.corpus.document.Document.Block;
import gleaner.corpus.document.NumberedParts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The paragraphs of a word processor's file, made into verse: a paragraph is a line, an empty one parts stanzas. Where all stanzas are
 * paragraphs with line breaks inside, and nothing else parts them, a paragraph is a stanza. Headings and page breaks start poems; if there
 * are no headings, lines that stand alone in bold letters are taken for them.
 */
final class Manuscript {
	/** So long is no title. */
	private static final int LONGEST_TITLE = 80;
	/** A space is as wide as this, in twentieths of a point; half an inch of margin is four spaces. */
	private static final double SPACE = 180;
	private static final int MOST_SPACES = 40;

	/**
	 * @param text its lines
	 * @param heading its level, 0 if it is none
	 * @param bold whether all of it is
	 * @param margin where it begins, in twentieths of a point
	 * @param afterBreak whether it begins a page by the author's will
	 */
	record Paragraph(String text, int heading, boolean bold, int margin, boolean afterBreak) {
		boolean isBlank() {
			return text.isBlank();
		}

		boolean isText() {
			return !isBlank() && heading == 0;
		}

		Paragraph asHeading(int level) {
			return new Paragraph(text, level, bold, margin, afterBreak);
		}
	}

	private List<Paragraph> paragraphs = new ArrayList<>();
	private final Map<String, Integer> leftOut = new LinkedHashMap<>();
	private boolean pageBreak;

	void add(String text, int heading, boolean bold, int margin) {
		paragraphs.add(new Paragraph(text.stripTrailing(), heading, bold, margin, pageBreak));
		pageBreak = false;
	}

	/** The next paragraph begins a page. */
	void breakPage() {
		pageBreak = true;
	}

	/** @param what in the plural */
	void leaveOut(String what) {
		leftOut.merge(what, 1, Integer::sum);
	}

	/** All of it, with a remark on what was left out. */
	Document document() {
		if (paragraphs.stream().noneMatch(p -> p.heading > 0)) boldTitles();
		String title = titleOfAll();
		List<Block> blocks = new ArrayList<>();
		int margin = paragraphs.stream().filter(Paragraph::isText).mapToInt(Paragraph::margin).min().orElse(0);
		boolean stanzas = areStanzas();
		StringBuilder lines = new StringBuilder();
		boolean first = true;
		for (Paragraph paragraph : paragraphs) {
			if (paragraph.afterBreak && !first) {
				flush(lines, blocks);
				if (!blocks.isEmpty()) blocks.add(new Block.Rule());
			}
			first = false;
			if (paragraph.heading > 0 && !paragraph.isBlank()) {
				flush(lines, blocks);
				blocks.add(new Block.Heading(paragraph.heading, paragraph.text.strip().replaceAll("\\s+", " ")));
			} else {
				String indent = " ".repeat((int) Math.clamp(Math.round((paragraph.margin - margin) / SPACE), 0, MOST_SPACES));
				lines.append(paragraph.isBlank() ? "" : (indent + paragraph.text).replace("\n", "\n" + indent)).append('\n');
				if (stanzas) lines.append('\n');
			}
		}
		flush(lines, blocks);
		return new Document(title, "", "", NumberedParts.ofPage(blocks), remarks());
	}

	private static void flush(StringBuilder lines, List<Block> blocks) {
		String text = lines.toString().replaceFirst("^(?:[ \\t]*+\\n)++", "").stripTrailing();
		if (!text.isEmpty()) blocks.add(new Block.Lines(text));
		lines.setLength(0);
	}

	private void boldTitles() {
		if (paragraphs.stream().filter(Paragraph::isText).allMatch(Paragraph::bold)) return;
		List<Paragraph> marked = new ArrayList<>();
		for (int i = 0; i < paragraphs.size(); i++) {
			Paragraph paragraph = paragraphs.get(i);
			boolean begins = i == 0 || paragraph.afterBreak || paragraphs.get(i - 1).isBlank();
			boolean ends = i + 1 < paragraphs.size() && !paragraphs.get(i + 1).bold;
			boolean title = paragraph.bold && paragraph.isText() && begins && ends && paragraph.text.length() <= LONGEST_TITLE
					&& paragraph.text.indexOf('\n') < 0;
			marked.add(title ? paragraph.asHeading(1) : paragraph);
		}
		paragraphs = marked;
	}

	/** A single heading before several pages is the title of them all. */
	private String titleOfAll() {
		List<Paragraph> headings = paragraphs.stream().filter(p -> p.heading > 0 && !p.isBlank()).toList();
		if (headings.size() != 1) return "";
		Paragraph only = headings.getFirst();
		int at = paragraphs.indexOf(only);
		boolean begins = paragraphs.subList(0, at).stream().allMatch(Paragraph::isBlank);
		if (!begins || paragraphs.subList(at + 1, paragraphs.size()).stream().noneMatch(Paragraph::afterBreak)) return "";
		paragraphs.remove(at);
		return only.text.strip();
	}

	private boolean areStanzas() {
		List<Paragraph> texts = paragraphs.stream().filter(Paragraph::isText).toList();
		boolean parted = false;
		for (int i = 1; i + 1 < paragraphs.size(); i++)
			parted |= paragraphs.get(i).isBlank() && paragraphs.get(i - 1).isText() && paragraphs.get(i + 1).isText();
		long broken = texts.stream().filter(p -> p.text.indexOf('\n') >= 0).count();
		return !parted && broken >= 2 && broken * 2 > texts.size();
	}

	private List<String> remarks() {
		if (leftOut.isEmpty()) return List.of();
		return List.of("Left out: "
				+ leftOut.entrySet().stream().map(e -> e.getKey() + " (" + e.getValue() + ")").collect(Collectors.joining(", ")) + ".");
	}
}
