// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Finds the poem of a saved web page: what nobody sees goes, what belongs to the site and not to the poem goes. A page that has
 * nothing of a site about it is left as it is. Extractors made for articles look for long sentences, which poems do not have, and throw
 * short lines away; so this one looks for verse.
 */
final class PoemOfPage {
	/** Nobody sees or hears these. */
	private static final String UNSEEN = "[hidden], [aria-hidden=true], [style~=(?i)display\\s*:\\s*none], "
			+ "[style~=(?i)visibility\\s*:\\s*hidden], [style~=(?i)(?:^|;)\\s*opacity\\s*:\\s*0(?:\\.0+)?\\s*(?:;|$)], .visually-hidden, "
			+ ".visuallyhidden, .sr-only, .screen-reader-text";
	/** Marks of notes and numbers of lines, and the notes. */
	private static final String NOTES = "sup.reference, sup.footnote, sup.noteref, sup:has(> a[href^=#]), a.footnote-ref, "
			+ "a.footnote-backref, .mw-editsection, .reflist, ol.references, .references, .footnotes, section.footnotes, "
			+ "[role=doc-endnotes], [role=doc-footnote], aside.footnote, [class*=linenum], [class*=line-num], [class*=lineno], "
			+ "[class*=line_num], .wst-pln, .wst-verse-number, .ws-noexport, .ws-pagenum, .pagenumber, .page-number, .pagination";
	/** What surrounds the text on nearly every site. */
	private static final String SITE = "nav, form, button, iframe, address, [role=navigation], [role=banner], [role=contentinfo], "
			+ "[role=search], [role=complementary], #mw-navigation, #mw-panel, #mw-head, #p-search, #siteSub, #contentSub, #jump-to-nav, "
			+ ".mw-jump-link, #catlinks, .printfooter, .navbox, .noprint, .mw-indicators, .sistersitebox, .licenseContainer, .licensetpl, "
			+ "#toc, .toc, .breadcrumb, .breadcrumbs, dialog, [class~=(?i)(^|[_\\s-])(author|byline)($|[_\\s-])]";
	/** Words in class or id of what goes with a site; each a whole word of the name. */
	private static final Set<String> SITE_WORDS = Set.of("nav", "navbar", "navigation", "menu", "sidebar", "footer", "masthead",
			"cookie", "cookies", "banner", "share", "sharing", "sharedaddy", "social", "comment", "comments", "disqus", "respond",
			"related", "recommended", "newsletter", "subscribe", "signup", "promo", "advert", "advertisement", "ad", "ads", "widget",
			"popup", "modal", "breadcrumb", "breadcrumbs", "pagination", "tags", "tagcloud", "login", "search", "skip", "copyright",
			"metadata", "postmeta", "toolbar", "headertemplate", "meta");
	/** What is known to hold the poem and nothing else. */
	private static final String POEMS = ".poem, .poetry, .poem-body, .poem-content, .poem-text, .poembody, .poem__body, .verse, .o-poem, "
			+ "[data-view=PoemView], [class~=(?i)^(c-)?poem-?(body|text|content)$]";
	private static final String CONTENTS = "article, main, [role=main], .entry-content, .post-content, .post-body, .mw-parser-output, "
			+ "[itemprop=articleBody], #content";
	private static final Pattern NUMBER = Pattern.compile("\\[?\\d{1,4}[\\].]?");
	private static final Pattern AT_END = Pattern.compile("(?m)[ \\t\\u00A0]{2,100}+(\\d{1,4})[ \\t]{0,9}$");
	private static final int LONGEST_TITLE = 120;
	/** Of a menu. */
	private static final int FEWEST_LINKS = 3;
	private static final String BLOCKS = "ul, ol, td, p, div";
	/** What can hold the number of a line. */
	private static final String CELLS = "td, span, div, small, i";

	private PoemOfPage() {
	}

	/**
	 * Takes away what is not the poem, in place.
	 *
	 * @return what was left out, as sentences; empty if the page was nothing but a text
	 */
	static List<String> in(Document page) {
		List<String> remarks = new ArrayList<>();
		int notes = remove(page, NOTES);
		lineNumbers(page);
		int unseen = remove(page, UNSEEN);
		if (ofSite(page))
			remarks.add("It is a page of a site. Gleaner left out menus, footers and the like; check that the poem is complete.");
		if (notes > 0) remarks.add("Gleaner left out notes, their marks, and line numbers.");
		if (unseen > 0) remarks.add("Gleaner left out what the page hides.");
		return remarks;
	}

	private static int remove(Element page, String query) {
		int removed = 0;
		for (Element element : page.select(query)) {
			if (element.normalName().equals("body") || element.normalName().equals("html")) continue;
			if (element.hasText()) removed++;
			element.remove();
		}
		return removed;
	}

	/** Keeps the poem, or what the page calls its contents, and drops the rest; a page without a site around it stays whole. */
	private static boolean ofSite(Document page) {
		if (!isOfSite(page)) return false;
		Element whole = page.body().clone();
		List<Element> poems = outermost(page.body().select(POEMS)).stream().filter(PoemOfPage::hasLines).toList();
		List<Element> contents = outermost(page.body().select(CONTENTS)).stream().filter(PoemOfPage::hasLines).toList();
		if (!poems.isEmpty()) {
			keep(page.body(), poems);
		} else if (!contents.isEmpty()) {
			keep(page.body(), contents);
			dropSite(page.body());
		} else {
			dropSite(page.body());
			verseOnly(page.body());
		}
		boolean found = page.body().hasText();
		if (!found) page.body().replaceWith(whole);
		return found && !page.body().text().equals(whole.text());
	}

	/** Books of Project Gutenberg and what word processors save have no site around them, whatever their classes are called. */
	private static boolean isOfSite(Document page) {
		if (!page.select("#pg-header, .pg-boilerplate, [class^=MsoNormal]").isEmpty()
				|| page.select("meta[name=generator]").attr("content").matches("(?i).*(office|word|writer).*"))
			return false;
		if (!page.select(
				"nav, [role=navigation], [role=banner], [role=contentinfo], #mw-navigation, .mw-parser-output, .entry-content, .post-body")
				.isEmpty())
			return true;
		return page.body().getAllElements().stream().anyMatch(PoemOfPage::isOfSite) || hasMenu(page);
	}

	/** Whether a block is little but links to elsewhere. They are counted from the links up: blocks may lie deep in one another. */
	private static boolean hasMenu(Document page) {
		Map<Element, Integer> links = new IdentityHashMap<>();
		for (Element link : page.select("a[href]:not([href^=#])"))
			for (Element around : link.parents()) if (around.is(BLOCKS)) links.merge(around, 1, Integer::sum);
		return links.entrySet().stream().anyMatch(block -> block.getValue() >= FEWEST_LINKS && isAllLinks(block.getKey()));
	}

	private static boolean isOfSite(Element element) {
		switch (element.normalName()) {
		case "body", "html", "article", "main", "pre", "p", "span", "br", "h1", "h2" -> {
			return false;
		}
		default -> {
		}
		}
		for (String word : (element.className() + " " + element.id()).toLowerCase(Locale.ROOT).split("[\\s_-]+"))
			if (SITE_WORDS.contains(word)) return true;
		return false;
	}

	/** Those that are not inside another of them. */
	private static List<Element> outermost(List<Element> elements) {
		Set<Element> all = Collections.newSetFromMap(new IdentityHashMap<>());
		all.addAll(elements);
		return elements.stream().filter(e -> e.parents().stream().noneMatch(all::contains)).toList();
	}

	private static boolean hasLines(Element element) {
		return element.hasText() && (element.text().length() > 40 || !element.select("br, p, pre").isEmpty());
	}

	/** With each goes the heading that stands nearest before it; with a single one the page's title rather than the name of a poet. */
	private static void keep(Element body, List<Element> kept) {
		Set<Element> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
		wanted.addAll(kept);
		List<Element> inOrder = new ArrayList<>();
		Element heading = null;
		for (Element element : body.getAllElements()) {
			if (wanted.contains(element)) {
				if (kept.size() == 1 && !isTitle(heading) && body.selectFirst("h1") != null) heading = body.selectFirst("h1");
				if (heading != null && !heading.parents().contains(element) && heading.text().length() < LONGEST_TITLE)
					inOrder.add(heading);
				heading = null;
				inOrder.add(element);
			} else if (element.normalName().matches("h[1-6]") && element.parents().stream().noneMatch(wanted::contains)) {
				heading = element;
			}
		}
		inOrder.forEach(Node::remove);
		body.empty();
		body.appendChildren(inOrder);
	}

	private static boolean isTitle(Element heading) {
		return heading != null && (heading.normalName().equals("h1") || heading.className().toLowerCase(Locale.ROOT).contains("title"));
	}

	private static void dropSite(Element body) {
		remove(body, SITE);
		for (Element element : body.select("header, footer, aside"))
			if (element.selectFirst("h1, h2") == null && !holdsPoem(element)) element.remove();
		for (Element element : body.getAllElements())
			if (element != body && element.parent() != null && isOfSite(element) && !holdsPoem(element)) element.remove();
		for (Element list : body.select(BLOCKS)) if (list.parent() != null && isAllLinks(list)) list.remove();
	}

	/** A frame around everything may be named after the sidebar in it. */
	private static boolean holdsPoem(Element element) {
		return element.selectFirst(CONTENTS + ", " + POEMS + ", h1") != null;
	}

	private static boolean isAllLinks(Element element) {
		int all = element.text().length();
		int linked = element.select("a[href]").stream().mapToInt(a -> a.text().length()).sum();
		return all > 0 && linked * 10 > all * 7 && element.select("h1, h2, h3, pre").isEmpty();
	}

	/** Where a page has verse and prose beside it, prose before and behind the verse is the site's. */
	private static void verseOnly(Element body) {
		List<Element> verse = body.select("p, div, pre, td").stream().filter(PoemOfPage::isVerse).toList();
		if (verse.isEmpty()) return;
		Set<Element> ofVerse = Collections.newSetFromMap(new IdentityHashMap<>());
		Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());
		ofVerse.addAll(verse);
		for (Element element : verse) around.addAll(element.parents());
		for (Element paragraph : body.select("p")) {
			boolean inVerse = ofVerse.contains(paragraph) || paragraph.parents().stream().anyMatch(ofVerse::contains);
			if (!inVerse && !around.contains(paragraph) && paragraph.text().length() > 200) paragraph.remove();
		}
	}

	private static boolean isVerse(Element element) {
		if (element.normalName().equals("pre")) return element.wholeText().lines().filter(l -> !l.isBlank()).count() >= 3;
		long breaks = element.children().stream().filter(c -> c.normalName().equals("br")).count();
		return breaks >= 2 && element.ownText().length() < (breaks + 1) * 90;
	}

	/** Every fourth, fifth or tenth line has its number at an end: in a span or a cell of a table, or behind a gap. */
	private static void lineNumbers(Document page) {
		List<Element> cells = page.select(CELLS).stream().filter(PoemOfPage::isInnermost)
				.filter(e -> NUMBER.matcher(e.text().strip()).matches()).toList();
		Set<Integer> numbers = new HashSet<>();
		for (Element cell : cells) numbers.add(number(cell.text()));
		for (Element cell : cells) if (isCounted(number(cell.text()), numbers)) cell.remove();
		for (Element pre : page.select("pre")) for (TextNode text : pre.textNodes()) withoutNumbers(text);
	}

	/** Whether no other cell lies in it, so that its text is read once only. */
	private static boolean isInnermost(Element cell) {
		return cell.children().stream().noneMatch(child -> child.is(CELLS));
	}

	private static void withoutNumbers(TextNode text) {
		Set<Integer> numbers = new HashSet<>();
		Matcher matcher = AT_END.matcher(text.getWholeText());
		while (matcher.find()) numbers.add(number(matcher.group(1)));
		if (numbers.size() < 2) return;
		text.text(AT_END.matcher(text.getWholeText()).replaceAll(m -> isCounted(number(m.group(1)), numbers) ? "" : m.group()));
	}

	private static int number(String text) {
		return Integer.parseInt(text.replaceAll("\\D", ""));
	}

	/** Whether others count on to it or from it. */
	private static boolean isCounted(int number, Set<Integer> numbers) {
		for (int step : new int[] { 4, 5, 10 })
			if (number > 0 && number % step == 0 && (numbers.contains(number - step) || numbers.contains(number + step))) return true;
		return false;
	}
}
