// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the parts of an e-book say that they are, by {@code epub:type}, {@code role} or the name of their file. */
final class EpubParts {
	/** Parts that hold no poems. */
	private static final Set<String> APPARATUS = Set.of("titlepage", "halftitlepage", "halftitle", "fulltitle", "imprint", "colophon",
			"copyrightpage", "copyright", "uncopyright", "toc", "contents", "tableofcontents", "loi", "lot", "loa", "lov", "landmarks",
			"pagelist", "index", "cover", "endnotes", "endnote", "footnotes", "footnote", "rearnotes", "rearnote", "notes", "bibliography",
			"preface", "foreword", "introduction", "afterword", "appendix", "acknowledgments", "acknowledgements", "dedication", "errata",
			"glossary", "credits", "credit", "contributors", "othercredits", "seriespage", "tip", "aboutauthor", "abouttheauthor",
			"aboutthepublisher", "abouttheauthors", "publisher", "advertisement", "praise", "alsoby");
	/** Of these a file's name says enough; of the others it may be the title of a poem. */
	private static final Set<String> BY_NAME = Set.of("titlepage", "halftitlepage", "halftitle", "imprint", "colophon", "copyrightpage",
			"copyright", "uncopyright", "toc", "contents", "tableofcontents", "cover", "endnotes", "footnotes", "aboutauthor",
			"abouttheauthor", "aboutthepublisher");
	private static final Pattern NOT_LETTERS = Pattern.compile("[^a-z]");
	private static final Pattern NUMBER = Pattern.compile("(?i)(part|section|canto|book|stanza)?\\s*([ivxlcdm]{1,9}|[0-9]{1,4})[.:)]?");

	private EpubParts() {
	}

	/** The words of its {@code epub:type} and its {@code role}, without the name of the vocabulary, in small letters. */
	static Set<String> types(Element element) {
		String all = (element.attr("epub:type") + " " + element.attr("role")).strip().toLowerCase(Locale.ROOT);
		if (all.isEmpty()) return Set.of();
		return Set.copyOf(List.of(all.split("\\s+")).stream().map(EpubParts::bare).distinct().toList());
	}

	private static String bare(String type) {
		String name = type.substring(type.lastIndexOf(':') + 1);
		return name.startsWith("doc-") ? name.substring(4) : name;
	}

	/** What kind of apparatus an element says that it is; nothing if it may hold poems. */
	static Optional<String> apparatus(Element element) {
		Set<String> types = types(element);
		if (types.isEmpty() || types.contains("poem") || types.contains("noteref")) return Optional.empty();
		// A motto before the book is somebody else's; one inside a poem belongs to it.
		boolean motto = types.contains("epigraph") && !types.contains("verse") && element.normalName().equals("section");
		return motto ? Optional.of("epigraph") : types.stream().filter(type -> isApparatus(type, APPARATUS)).sorted().findFirst();
	}

	/** The same of a kind that the contents of the book, or its landmarks, name for a file. */
	static boolean isApparatus(String type) {
		return isApparatus(bare(type.toLowerCase(Locale.ROOT)), APPARATUS);
	}

	/** Whether the name of a file says that there are no poems in it. */
	static boolean isApparatusFile(String path) {
		String name = path.substring(path.lastIndexOf('/') + 1);
		int dot = name.lastIndexOf('.');
		return isApparatus((dot < 0 ? name : name.substring(0, dot)).toLowerCase(Locale.ROOT), BY_NAME);
	}

	private static boolean isApparatus(String type, Set<String> among) {
		return among.contains(NOT_LETTERS.matcher(type).replaceAll(""));
	}

	/**
	 * Whether an element is one poem, whatever headings are inside: it says so, or it is an article whose headings below the first are
	 * nothing but numbers.
	 */
	static boolean isPoem(Element element) {
		if (element.hasAttr("epub:type") && types(element).contains("poem")) return true;
		if (!element.normalName().equals("article")) return false;
		List<Element> headings = element.select("h1, h2, h3, h4, h5, h6");
		return headings.size() > 2 && !isNumber(headings.getFirst())
				&& headings.stream().skip(1).allMatch(heading -> isNumber(heading) || types(heading).contains("subtitle"));
	}

	/** Whether a heading says nothing but a number. */
	static boolean isNumber(Element heading) {
		return NUMBER.matcher(heading.text().strip()).matches();
	}
}
