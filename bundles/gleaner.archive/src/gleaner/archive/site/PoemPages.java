// SPDX-License-Identifier: EPL-2.0
package gleaner.archive.site;

import gleaner.archive.content.Contents;
import gleaner.files.StudioException;
import gleaner.publish.Colophon;
import gleaner.publish.Markup;
import gleaner.studio.Studio;
import gleaner.studio.ledger.Ledger;
import gleaner.studio.ledger.LedgerFile;
import gleaner.studio.ledger.Step;
import gleaner.studio.poem.Fragment;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Origin;
import gleaner.studio.poem.Poem;
import gleaner.studio.poem.Poems;
import gleaner.studio.poem.Provenance;
import gleaner.studio.poem.Shares;
import gleaner.studio.poem.Telling;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A page for each finished poem, with where every word is from and how it was carved, and the list of them. */
final class PoemPages {
	private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss", Locale.ENGLISH);

	private final Contents contents;
	private final Page page;
	private final RawData raw;
	/** Where the colophon finds the corpora that the archive has without their texts. */
	private final Studio studio;

	PoemPages(Contents contents, Page page, RawData raw, Studio studio) {
		this.contents = contents;
		this.page = page;
		this.raw = raw;
		this.studio = studio;
	}

	/** The page of a poem by its place in the order: titles may be anything. */
	static String place(int number) {
		return "poems/" + number + ".html";
	}

	void write() throws StudioException {
		StringBuilder list = new StringBuilder("<ol class=\"poems\">\n");
		for (int i = 0; i < contents.poems().size(); i++) {
			Poem poem = contents.copy().poems().read(contents.poems().get(i));
			write(i + 1, poem);
			Shares shares = poem.provenance().shares(poem.text()).percent();
			list.append("<li><a href=\"").append(place(i + 1)).append("\">").append(Markup.escape(title(poem)))
					.append("</a> <span class=\"dim\">").append(shares.machine()).append(" % a machine’s words as they came</span></li>\n");
		}
		page.write("poems.html", "Poems", contents.poems().isEmpty() ? "<p>No finished poem is in this archive.</p>\n"
				: list.append("</ol>\n").toString());
	}

	/** A poem without a title is called by its first words, as is the custom. */
	static String title(Poem poem) {
		if (!Poems.isUntitled(poem.title())) return poem.title();
		return poem.text().lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst().orElse(poem.title());
	}

	private void write(int number, Poem poem) throws StudioException {
		StringBuilder body = new StringBuilder("<article class=\"made\" aria-label=\"The poem\"><p class=\"poem\" dir=\"auto\">");
		text(poem.harvest(), body);
		body.append(
				"</p></article>\n<p class=\"legend\"><span class=\"machine\">a machine’s</span> · <span class=\"changed\">changed by hand"
						+ "</span> · by hand · <span class=\"unknown\">found, or unknown</span>. A machine’s words link to the raw "
						+ "poem.</p>\n");
		colophon(poem, body);
		ledger(poem, body);
		body.append("<p><a href=\"../poems.html\">All poems</a></p>\n");
		page.write(place(number), title(poem), body.toString());
	}

	private void text(Harvest poem, StringBuilder body) {
		for (Provenance.Run run : poem.provenance().runs()) {
			String words = Markup.escape(poem.text().substring(run.start(), run.end()));
			switch (run.origin()) {
			case Origin.Hand _ -> body.append(words);
			case Origin.Machine(Fragment fragment) -> span("machine", fragment, run.origin(), words, body);
			case Origin.Changed(Fragment fragment, String _) -> span("changed", fragment, run.origin(), words, body);
			case Origin.Found _, Origin.Unknown _ ->
				body.append("<span class=\"unknown\" title=\"").append(told(run.origin())).append("\">").append(words).append("</span>");
			}
		}
	}

	private static String told(Origin origin) {
		return Markup.escape(Telling.of(origin).line());
	}

	private void span(String kind, Fragment fragment, Origin origin, String words, StringBuilder body) {
		String address = raw.address(fragment.debris(), fragment.poem());
		if (address == null)
			body.append("<span class=\"").append(kind).append("\" title=\"").append(told(origin)).append("\">").append(words)
					.append("</span>");
		else body.append("<a class=\"").append(kind).append("\" href=\"../").append(address).append("\" title=\"").append(told(origin))
				.append("\">").append(words).append("</a>");
	}

	private void colophon(Poem poem, StringBuilder body) {
		body.append("<section aria-labelledby=\"colophon\"><h2 id=\"colophon\">Where it comes from</h2>\n");
		for (String paragraph : Colophon.of(List.of(poem), studio).paragraphs())
			body.append("<p>").append(Markup.escape(paragraph)).append("</p>\n");
		body.append("</section>\n");
	}

	private void ledger(Poem poem, StringBuilder body) {
		List<Step> steps = new ArrayList<>();
		try {
			Ledger ledger = new LedgerFile(contents.copy().poems().ledger(poem.title())).read();
			steps.addAll(ledger.steps());
		} catch (StudioException e) {
			return; // the poem is whole without it
		}
		if (steps.isEmpty()) return;
		body.append("<section aria-labelledby=\"ledger\"><h2 id=\"ledger\">How it was carved</h2>\n<ol class=\"ledger\">\n");
		for (Step step : steps) body.append("<li><time datetime=\"").append(step.at()).append("\">")
				.append(WHEN.format(step.at().atZone(ZoneId.systemDefault()))).append("</time> ").append(Markup.escape(step.told()))
				.append("</li>\n");
		body.append("</ol></section>\n");
	}
}
