// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** Reads web pages as browsers save them: the poem, without the site around it. */
public final class SavedPage {
	/** What a page's title says of the site: {@code Ferry - Wikisource}. */
	private static final Pattern OF_THE_SITE = Pattern.compile("(?<=\\S)\\s++[-–—|•·»]\\s++[^-–—|•·»]++$");

	private SavedPage() {
	}

	/** Reads a page or a part of one. */
	public static Document read(String html) {
		org.jsoup.nodes.Document page = Jsoup.parse(html);
		List<String> remarks = new ArrayList<>(PoemOfPage.in(page));
		Document read = Gutenberg.trim(HtmlReader.read(page));
		String title = remarks.isEmpty() ? read.title() : OF_THE_SITE.matcher(read.title()).replaceFirst("");
		remarks.addAll(read.remarks());
		return new Document(title, read.author(), read.rights(), NumberedParts.ofPage(read.blocks()), remarks);
	}
}
