// SPDX-License-Identifier: EPL-2.0
package gleaner.archive.site;

import gleaner.archive.content.Contents;
import gleaner.archive.content.SharedCorpus;
import gleaner.archive.content.SharedReservoir;
import gleaner.files.StudioException;
import gleaner.publish.Markup;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The pages that are written once: overview, corpora, and the frames of those that scripts fill. */
final class PlainPages {
	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
	private static final String NO_SCRIPT = "<noscript><p>This page needs scripts. You find the same in <a href=\"" + Tables.RAW
			+ "\">the table of raw poems</a>, <a href=\"" + Tables.INVENTIONS + "\">the table of inventions</a>, and in the folders "
			+ "<code>studio/debris</code> and <code>elsewhere</code>.</p></noscript>\n";

	private final Contents contents;
	private final Page page;

	PlainPages(Contents contents, Page page) {
		this.contents = contents;
		this.page = page;
	}

	/** @param raw how many raw poems; @param words how many inventions */
	void overview(int raw, int words) throws StudioException {
		StringBuilder body = new StringBuilder();
		if (!contents.plan().authors().isEmpty())
			body.append("<p>By ").append(Markup.escape(String.join(", ", contents.plan().authors()))).append(".</p>\n");
		if (!contents.plan().about().isBlank()) body.append("<p>").append(Markup.escape(contents.plan().about())).append("</p>\n");
		body.append("<form class=\"find\" role=\"search\" action=\"raw.html\"><label for=\"find\">Find in all raw poems</label> "
				+ "<input id=\"find\" name=\"find\" type=\"search\" autocomplete=\"off\"> <button>Find</button></form>\n<ul "
				+ "class=\"poems\">\n");
		item("raw.html", Page.count(raw, "raw poem", "raw poems"), "as they came; search them here", body);
		item("side.html", "Side by side", "compare models and diversities", body);
		item("words.html", Page.count(words, "invention", "inventions"), "words that no dictionary has", body);
		item("threads.html", Page.count(contents.threads().size(), "thread", "threads"), "how each learnt, and its life-line", body);
		item("poems.html", Page.count(contents.poems().size(), "poem", "poems"), "where each word comes from", body);
		item("performances.html", Page.count(contents.performances().size(), "performance", "performances"), "watch them again", body);
		item("corpora.html", Page.count(contents.corpora().size(), "corpus", "corpora"), "what the machines learnt from", body);
		body.append(
				"</ul>\n<h2>To go further</h2>\n<p>Gleaner opens the folder <code>studio</code> as a studio. <code>gleaner archive "
						+ "check</code> compares every file with its checksum, and makes a sample of the raw poems again. Tables: <a "
						+ "href=\"")
				.append(Tables.RAW).append("\">raw poems</a>, <a href=\"").append(Tables.INVENTIONS)
				.append("\">inventions</a>. To cite: <a href=\"CITATION.cff\">CITATION.cff</a>.</p>\n<p class=\"dim\">Archived on ")
				.append(DAY.format(contents.made().atZone(ZoneId.systemDefault())))
				.append(contents.plan().licence().isEmpty() ? "" : ". Licence: " + Markup.escape(contents.plan().licence()))
				.append(". Corpora have their own licences.</p>\n");
		page.write("index.html", contents.plan().title(), body.toString(), List.of());
	}

	private static void item(String place, String name, String what, StringBuilder body) {
		body.append("<li><a href=\"").append(place).append("\">").append(name).append("</a> <span class=\"dim\">").append(what)
				.append("</span></li>\n");
	}

	void corpora() throws StudioException {
		StringBuilder body = new StringBuilder();
		if (contents.corpora().isEmpty()) body.append("<p>No corpus is in this archive.</p>\n");
		for (SharedCorpus corpus : contents.corpora()) {
			body.append("<section><h2>").append(Markup.escape(corpus.name())).append("</h2>\n<dl>");
			fact("Poems", corpus.poems() < 0 ? "" : String.format(Locale.ENGLISH, "%,d", corpus.poems()), body);
			fact("Source", corpus.note().source().orElse(""), body);
			fact("Author", corpus.note().author().orElse(""), body);
			fact("Licence", corpus.licence(), body);
			fact("Fingerprint", corpus.fingerprint(), body);
			fact("Texts", (corpus.isInside() ? "in this archive: " : "not in this archive: ") + corpus.why(), body);
			body.append("</dl></section>\n");
		}
		reservoirs(body);
		page.write("corpora.html", "Corpora", body.toString());
	}

	private void reservoirs(StringBuilder body) {
		for (SharedReservoir reservoir : contents.reservoirs()) {
			body.append("<section><h2>Reservoir: ").append(Markup.escape(reservoir.name())).append("</h2>\n<dl>");
			fact("Words", String.format(Locale.ENGLISH, "%,d", reservoir.words()), body);
			fact("Found in", reservoir.corpus(), body);
			fact("Their lines",
					reservoir.hasLines() ? "in this archive" : "not in this archive, because the texts of the corpus are not", body);
			body.append("</dl><p><a href=\"").append(Page.link(Contents.STUDIO + "/reservoirs/" + reservoir.name() + ".txt"))
					.append("\">The words of ").append(Markup.escape(reservoir.name())).append("</a></p></section>\n");
		}
	}

	private static void fact(String name, String value, StringBuilder body) {
		if (!value.isBlank()) body.append("<div><dt>").append(name).append("</dt><dd>").append(Markup.escape(value)).append("</dd></div>");
	}

	void raw() throws StudioException {
		page.write("raw.html", "Raw poems", NO_SCRIPT + "<form id=\"ask\" class=\"find\" role=\"search\">"
				+ "<label for=\"find\">Find</label> <input id=\"find\" name=\"find\" type=\"search\" autocomplete=\"off\" "
				+ "aria-describedby=\"how\"> <button>Find</button>\n"
				+ "<p id=\"how\" class=\"dim\">Finds poems that have all the words. <kbd>bell*</kbd> finds words "
				+ "that begin like this, <kbd>\"in "
				+ "quotation marks\"</kbd> words in a row, and <kbd>-rain</kbd> poems without the word.</p>\n"
				+ "<p class=\"choices\"><label>Source <select name=\"source\"></select></label> "
				+ "<label>Model <select name=\"model\"></select></label> <label>Diversity <select name=\"diversity\"></select></label> "
				+ "<label>Order <select name=\"order\"><option value=\"\">as they came</option>"
				+ "<option value=\"inventions\">most inventions</option><option value=\"quotation\">least quoted</option>"
				+ "<option value=\"surprise\">most surprising</option><option value=\"regularity\">most regular</option>"
				+ "<option value=\"rhyme\">most rhymed</option></select></label></p></form>\n"
				+ "<p id=\"told\" role=\"status\"></p>\n<div class=\"two\"><section aria-label=\"What was found\"><ol id=\"found\"></ol>"
				+ "<p><button id=\"more\" hidden>Show more</button></p></section>\n"
				+ "<article id=\"poem\" aria-label=\"The raw poem\" hidden></article></div>\n",
				List.of("archive.js", "search.js", "raw.js"));
	}

	void side() throws StudioException {
		page.write("side.html", "Side by side", NO_SCRIPT + "<p id=\"told\" role=\"status\"></p>\n"
				+ "<p><button id=\"column\">Add a Column</button></p>\n<div id=\"columns\" class=\"columns\"></div>\n",
				List.of("archive.js", "side.js"));
	}

	void words() throws StudioException {
		page.write("words.html", "Words", NO_SCRIPT + "<p>Inventions are words that no dictionary has. The most word-like come first, and "
				+ "likely slips last. Names are from the corpora.</p>\n"
				+ "<form id=\"ask\" class=\"find\" role=\"search\"><label>Show <select name=\"kind\"><option "
				+ "value=\"words\">inventions</option>"
				+ "<option value=\"names\">names</option></select></label> <label>that contain <input name=\"find\" type=\"search\" "
				+ "autocomplete=\"off\"></label></form>\n<p id=\"told\" role=\"status\"></p>\n"
				+ "<div class=\"wide\" role=\"region\" aria-label=\"The words\" tabindex=\"0\"><table class=\"plain\"><thead><tr><th "
				+ "scope=\"col\">Word</th>"
				+ "<th scope=\"col\">Times</th><th scope=\"col\">Poems</th><th scope=\"col\">Like a word</th><th scope=\"col\">Family</th>"
				+ "<th scope=\"col\">First seen: model, diversity</th></tr></thead><tbody id=\"rows\"></tbody></table></div>\n"
				+ "<p><button id=\"more\" hidden>Show more</button></p>\n", List.of("archive.js", "words.js"));
	}
}
