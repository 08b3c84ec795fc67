// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What the paragraphs of a page are. Word processors write each line of a poem as a paragraph and an empty one where a stanza ends;
 * elsewhere a paragraph is a stanza, with its lines parted by breaks.
 */
final class Paragraphs {
	/** So long a verse hardly is; longer paragraphs are prose. */
	private static final int LONGEST_VERSE = 120;
	private static final Set<String> TABLES = Set.of("td", "th", "li", "dd", "dt");

	private final boolean areLines;

	private Paragraphs(boolean areLines) {
		this.areLines = areLines;
	}

	static Paragraphs of(org.jsoup.nodes.Document page) {
		List<Element> paragraphs = page.select("p").stream().filter(p -> p.parent() == null || !TABLES.contains(p.parent().normalName()))
				.toList();
		int blank = 0;
		int groups = 0;
		int withBreaks = 0;
		int full = 0;
		long chars = 0;
		boolean afterBlank = true;
		for (Element paragraph : paragraphs) {
			if (isBlank(paragraph)) {
				blank++;
				afterBlank = true;
				continue;
			}
			if (afterBlank) groups++;
			afterBlank = false;
			full++;
			chars += paragraph.text().length();
			if (!paragraph.select("br").isEmpty()) withBreaks++;
		}
		boolean verse = full > 1 && withBreaks * 2 < full && chars <= (long) full * LONGEST_VERSE;
		return new Paragraphs(verse && (isOfOffice(page) || blank > 0 && full >= 2 * groups));
	}

	private static boolean isOfOffice(org.jsoup.nodes.Document page) {
		String made = page.select("meta[name=generator], meta[name=Generator], meta[name=progid], meta[name=ProgId]").eachAttr("content")
				.toString();
		return made.contains("Word") || made.contains("Office") || !page.select("p[class^=Mso]").isEmpty();
	}

	/** Whether each is a line, and an empty one the end of a stanza. */
	boolean areLines() {
		return areLines;
	}

	/** Whether a paragraph holds nothing that is seen. */
	static boolean isBlank(Element paragraph) {
		return paragraph.text().replace('\u00A0', ' ').isBlank();
	}
}
