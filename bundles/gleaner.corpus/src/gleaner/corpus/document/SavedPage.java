package gleaner.corpus.document;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;

/** Reads web pages as browsers save them: the poem, without the site around it. */
public final class SavedPage {
	private SavedPage() {
	}

	/** Reads a page or a part of one. */
	public static Document read(String html) {
		org.jsoup.nodes.Document page = Jsoup.parse(html);
		List<String> remarks = new ArrayList<>(PoemOfPage.in(page));
		Document read = Gutenberg.trim(HtmlReader.read(page));
		remarks.addAll(read.remarks());
		return new Document(read.title(), read.author(), read.rights(), read.blocks(), remarks);
	}
}
