// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What kind of XML a text is, by its first element. */
public final class XmlLook {
	private static final int PROLOGUE = 1 << 16;
	private static final Pattern FIRST = Pattern.compile("<([A-Za-z_][\\w.:-]*+)");
	private static final Map<String, String> KINDS = Map.ofEntries(Map.entry("rss", "a news feed (RSS)"),
			Map.entry("feed", "a news feed (Atom)"),
			Map.entry("play", "a play"), Map.entry("svg", "a drawing (SVG)"), Map.entry("opml", "an outline (OPML)"),
			Map.entry("kml", "a map (KML)"),
			Map.entry("gpx", "a track (GPX)"), Map.entry("plist", "a list of settings"), Map.entry("score-partwise", "music (MusicXML)"),
			Map.entry("mei", "music (MEI)"), Map.entry("urlset", "a site map"), Map.entry("project", "settings of a program"),
			Map.entry("rdf", "data (RDF)"), Map.entry("package", "the contents of an e-book"),
			Map.entry("ncx", "the contents of an e-book"),
			Map.entry("worksheet", "a part of a spreadsheet"), Map.entry("document", "a part of an office document"));

	private XmlLook() {
	}

	/** The name of the first element without its prefix, as it is written; nothing if the text is no XML by its look. */
	public static Optional<String> root(String text) {
		String start = text.substring(0, Math.min(text.length(), PROLOGUE));
		int at = skip(start);
		Matcher first = FIRST.matcher(start);
		if (at < 0 || !first.find(at) || first.start() != at) return Optional.empty();
		String name = first.group(1);
		boolean declared = start.stripLeading().startsWith("<?xml");
		if (!declared && !text.stripTrailing().endsWith("</" + name + ">") && !text.stripTrailing().endsWith("/>")) return Optional.empty();
		return Optional.of(name.substring(name.indexOf(':') + 1));
	}

	/** Behind declarations, comments and white space. */
	private static int skip(String start) {
		int at = 0;
		while (at < start.length()) {
			if (Character.isWhitespace(start.charAt(at)) || start.charAt(at) == '\uFEFF') at++;
			else if (start.startsWith("<?", at)) at = behind(start, "?>", at);
			else if (start.startsWith("<!--", at)) at = behind(start, "-->", at);
			else if (start.startsWith("<!", at)) at = behindDoctype(start, at);
			else return at;
			if (at < 0) return -1;
		}
		return -1;
	}

	private static int behind(String start, String end, int from) {
		int at = start.indexOf(end, from);
		return at < 0 ? -1 : at + end.length();
	}

	private static int behindDoctype(String start, int from) {
		int close = start.indexOf('>', from);
		int open = start.indexOf('[', from);
		return open >= 0 && open < close ? behind(start, "]>", open) : close < 0 ? -1 : close + 1;
	}

	/** What XML of this root is, with an article. */
	static String kind(String root) {
		return KINDS.getOrDefault(root.toLowerCase(java.util.Locale.ROOT), "unknown XML, <" + root + ">");
	}
}
