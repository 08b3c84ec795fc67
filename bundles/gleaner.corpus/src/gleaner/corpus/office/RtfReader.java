// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.office;

import gleaner.corpus.document.Document;
import gleaner.corpus.document.UnreadableDocument;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads rich text (.rtf): its groups and control words, of which only those matter that make text and lines. */
final class RtfReader {
	private static final int DEEPEST = 10_000;
	/** What is in these groups is no text. */
	private static final Set<String> NO_TEXT = Set.of("colortbl", "info", "pict", "object", "fldinst", "themedata", "colorschememapping",
			"latentstyles", "datastore", "generator", "listtable", "listoverridetable", "revtbl", "rsidtbl", "mmathPr", "xmlnstbl",
			"filetbl",
			"bkmkstart", "bkmkend", "tc", "xe", "pntext", "listtext", "atnid", "atnauthor", "atndate", "atnref", "atrfstart", "atrfend",
			"template", "userprops", "docvar", "wgrffmtfilter", "nonshppict", "formfield", "datafield", "protusertbl", "ftnsep", "ftnsepc",
			"aftnsep", "aftnsepc", "panose", "falt", "shpinst", "upr");
	/** Known although they say that they may be passed over. */
	private static final Set<String> KNOWN_OPTIONAL = Set.of("footnote", "annotation", "cs", "ud");
	/** These are never what stands in for a char. */
	private static final Set<String> BREAKS = Set.of("u", "par", "line", "tab", "page", "sect", "cell");
	private static final Set<String> EDGES = Set.of("header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf");
	private static final Map<String, String> SIGNS = Map.ofEntries(Map.entry("emdash", "\u2014"), Map.entry("endash", "\u2013"),
			Map.entry("lquote", "\u2018"), Map.entry("rquote", "\u2019"), Map.entry("ldblquote", "\u201C"),
			Map.entry("rdblquote", "\u201D"),
			Map.entry("bullet", "\u2022"), Map.entry("emspace", "\u2003"), Map.entry("enspace", "\u2002"), Map.entry("qmspace", "\u2005"),
			Map.entry("zwj", "\u200D"), Map.entry("zwnj", "\u200C"), Map.entry("ltrmark", "\u200E"), Map.entry("rtlmark", "\u200F"));
	private static final Map<Integer, String> CHARSETS = Map.ofEntries(Map.entry(77, "x-MacRoman"),
			Map.entry(128, "windows-31j"), Map.entry(129, "x-windows-949"), Map.entry(130, "x-Johab"), Map.entry(134, "GBK"),
			Map.entry(136, "Big5"), Map.entry(161, "windows-1253"), Map.entry(162, "windows-1254"), Map.entry(163, "windows-1258"),
			Map.entry(177, "windows-1255"), Map.entry(178, "windows-1256"), Map.entry(186, "windows-1257"), Map.entry(204, "windows-1251"),
			Map.entry(222, "x-windows-874"), Map.entry(238, "windows-1250"));

	/** What holds inside a group, and comes back when it ends. */
	private static final class Group {
		private boolean silent;
		private boolean bold;
		private boolean hidden;
		private boolean fonts;
		private boolean styles;
		private int font;
		private int fallbackChars = 1;

		Group inside() {
			Group inside = new Group();
			inside.silent = silent;
			inside.bold = bold;
			inside.hidden = hidden;
			inside.fonts = fonts;
			inside.styles = styles;
			inside.font = font;
			inside.fallbackChars = fallbackChars;
			return inside;
		}
	}

	private final byte[] bytes;
	private int at;
	private final Manuscript manuscript = new Manuscript();
	private final Deque<Group> outer = new ArrayDeque<>();
	private Group group = new Group();
	private Lines lines = new Lines();
	private final Map<Integer, Charset> fonts = new HashMap<>();
	private final Map<Integer, Integer> headings = new HashMap<>();
	private Charset standard = Charset.forName("windows-1252");
	private int standardFont;
	private int style;
	private final StringBuilder styleName = new StringBuilder();
	private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
	private int toSkip;
	private boolean optional;
	private int left;
	private int first;
	private int outline = -1;

	private RtfReader(byte[] bytes) {
		this.bytes = bytes;
	}

	static Document read(byte[] bytes) throws UnreadableDocument, InterruptedException {
		RtfReader reader = new RtfReader(bytes);
		reader.read();
		return reader.manuscript.document();
	}

	private void read() throws UnreadableDocument, InterruptedException {
		while (at < bytes.length) {
			if ((at & 0xFFF) == 0 && Thread.interrupted()) throw new InterruptedException();
			int b = bytes[at++] & 0xFF;
			switch (b) {
			case '{' -> {
				decode();
				toSkip = 0;
				if (outer.size() >= DEEPEST) throw new UnreadableDocument("its groups are nested too deeply; save it again");
				outer.push(group);
				group = group.inside();
				optional = false;
			}
			case '}' -> {
				decode();
				toSkip = 0;
				if (group.styles && !styleName.isEmpty()) endStyle();
				if (outer.isEmpty()) at = bytes.length;
				else group = outer.pop();
			}
			case '\\' -> control();
			case '\r', '\n', 0 -> {
			}
			default -> {
				if (toSkip > 0) toSkip--;
				else character(b);
			}
			}
		}
		decode();
		if (!lines.isEmpty()) endParagraph();
	}

	private void control() {
		if (at >= bytes.length) return;
		int b = bytes[at] & 0xFF;
		if (!isLetter(b)) {
			at++;
			symbol(b);
			return;
		}
		int start = at;
		while (at < bytes.length && isLetter(bytes[at] & 0xFF)) at++;
		String word = new String(bytes, start, at - start, StandardCharsets.US_ASCII);
		int numberStart = at;
		if (at < bytes.length && bytes[at] == '-') at++;
		while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9' && at - numberStart < 11) at++;
		Integer number = number(numberStart, at);
		if (number == null) at = numberStart;
		if (at < bytes.length && bytes[at] == ' ') at++;
		if (toSkip > 0 && !BREAKS.contains(word)) {
			toSkip--;
			return;
		}
		decode();
		word(word, number);
	}

	private Integer number(int from, int to) {
		try {
			return from == to ? null
					: (Integer) (int) Math.clamp(
							Long.parseLong(new String(bytes, from, to - from, StandardCharsets.US_ASCII)), Integer.MIN_VALUE,
							Integer.MAX_VALUE);
		} catch (NumberFormatException e) {
			return null;
		}
	}

	private static boolean isLetter(int b) {
		return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
	}

	private void symbol(int b) {
		switch (b) {
		case '\'' -> {
			int value = at + 1 < bytes.length ? Character.digit(bytes[at], 16) * 16 + Character.digit(bytes[at + 1], 16) : -1;
			at = Math.min(bytes.length, at + 2);
			if (toSkip > 0) toSkip--;
			else if (value >= 0) character(value);
		}
		case '*' -> optional = true;
		case '~' -> text("\u00A0");
		case '_' -> text("-");
		case '-' -> decode();
		case '\r', '\n' -> {
			decode();
			paragraph();
		}
		case '\\', '{', '}' -> {
			if (toSkip > 0) toSkip--;
			else character(b);
		}
		default -> decode();
		}
	}

	private void character(int b) {
		if (group.styles) styleName.append((char) b);
		else if (!group.silent) pending.write(b);
	}

	/** Bytes become text together: some encodings have two for a char. */
	private void decode() {
		if (pending.size() == 0) return;
		String text = pending.toString(fonts.getOrDefault(group.font, standard));
		pending.reset();
		if (!group.hidden) lines.add(text, group.bold);
	}

	private void text(String text) {
		decode();
		if (!group.silent && !group.hidden && !group.styles) lines.add(text, group.bold);
	}

	private void word(String word, Integer number) {
		boolean on = number == null || number != 0;
		boolean passedOver = optional;
		optional = false;
		if (NO_TEXT.contains(word) || passedOver && !KNOWN_OPTIONAL.contains(word)) {
			group.silent = true;
			return;
		}
		if (EDGES.contains(word)) leaveOut("headers and footers");
		else if (SIGNS.containsKey(word)) text(SIGNS.get(word));
		else switch (word) {
		case "par" -> paragraph();
		case "line", "lbr" -> {
			if (isHeard()) lines.lineBreak();
		}
		case "tab" -> {
			if (isHeard()) lines.tab();
		}
		case "cell", "nestcell", "row" -> {
			if (isHeard() && !lines.isEmpty()) endParagraph();
		}
		case "page", "column" -> {
			if (isHeard()) breakPage();
		}
		case "sect" -> {
			if (isHeard()) {
				if (!lines.isEmpty()) endParagraph();
				breakPage();
			}
		}
		case "pagebb" -> {
			if (on && !group.silent) manuscript.breakPage();
		}
		case "u" -> unicode(number == null ? 0 : number);
		case "uc" -> group.fallbackChars = number == null ? 1 : Math.clamp(number, 0, 100);
		case "b" -> group.bold = on;
		case "v" -> group.hidden = on;
		case "deleted" -> {
			if (on && !group.hidden) manuscript.leaveOut("tracked deletions");
			group.hidden = on;
		}
		case "ud" -> group.silent = false;
		case "plain" -> {
			group.bold = group.hidden = false;
			group.font = standardFont;
		}
		case "pard" -> {
			style = left = this.first = 0;
			outline = -1;
		}
		case "s" -> style = number == null ? 0 : number;
		case "li" -> left = number == null ? 0 : number;
		case "fi" -> this.first = number == null ? 0 : number;
		case "outlinelevel" -> outline = number == null ? -1 : number;
		case "fonttbl" -> {
			group.fonts = true;
			group.silent = true;
		}
		case "stylesheet" -> {
			group.styles = true;
			styleName.setLength(0);
		}
		case "f" -> group.font = number == null ? 0 : number;
		case "deff" -> standardFont = group.font = number == null ? 0 : number;
		case "fcharset" -> fontCharset(CHARSETS.get(number == null ? 0 : number));
		case "cpg" -> fontCharset("windows-" + number);
		case "ansicpg" -> standard = charset("windows-" + number, charset("IBM" + number, standard));
		case "mac" -> standard = charset("x-MacRoman", standard);
		case "pc" -> standard = charset("IBM437", standard);
		case "pca" -> standard = charset("IBM850", standard);
		case "footnote" -> leaveOut("notes");
		case "annotation" -> leaveOut("comments");
		case "bin" -> at = (int) Math.min(bytes.length, at + (long) Math.max(0, number == null ? 0 : number));
		default -> {
		}
		}
	}

	private boolean isHeard() {
		return !group.silent && !group.styles && !group.hidden;
	}

	private void leaveOut(String what) {
		if (!group.silent) manuscript.leaveOut(what);
		group.silent = true;
	}

	/** What follows stands in for the char, for those that do not know Unicode. */
	private void unicode(int code) {
		toSkip = group.fallbackChars;
		char c = (char) (code & 0xFFFF);
		if (group.styles) styleName.append(c);
		else if (!group.silent && !group.hidden) lines.add(String.valueOf(c), group.bold);
	}

	private void fontCharset(String name) {
		if (group.fonts && name != null) fonts.put(group.font, charset(name, standard));
	}

	private static Charset charset(String name, Charset otherwise) {
		try {
			return Charset.forName(name);
		} catch (IllegalArgumentException e) {
			return otherwise;
		}
	}

	private void endStyle() {
		String name = styleName.toString().replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
		styleName.setLength(0);
		int heading = name.equals("title") ? 1 : name.matches("heading [1-9]") ? name.charAt(8) - '0' : 0;
		if (heading > 0) headings.put(style, heading);
		style = 0;
		outline = -1;
		left = first = 0;
	}

	private void paragraph() {
		if (isHeard()) endParagraph();
	}

	private void endParagraph() {
		lines.heading = outline >= 0 && outline < 9 ? outline + 1 : headings.getOrDefault(style, 0);
		lines.margin = Math.clamp((long) left + first, -20_000, 20_000);
		lines.addTo(manuscript);
		lines = new Lines();
	}

	private void breakPage() {
		if (!lines.isEmpty()) endParagraph();
		manuscript.breakPage();
	}
}
