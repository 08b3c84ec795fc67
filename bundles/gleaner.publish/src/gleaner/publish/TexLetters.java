// SPDX-License-Identifier: EPL-2.0
package gleaner.publish;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Letters that pdfLaTeX has no sign for, put between marks by which XeLaTeX and LuaLaTeX take them from a font that has them. Notes which
 * there were.
 */
final class TexLetters {
	private static final int MOST_TOLD = 12;

	/**
	 * What LaTeX defines for the encodings T1 and TS1 beside ASCII, in t1enc.dfu and ts1enc.dfu: the first and last of each stretch.
	 */
	private static final int[] KNOWN = { 0xA0, 0xB7, 0xB9, 0x125, 0x128, 0x137, 0x139, 0x13E, 0x141, 0x148, 0x14A, 0x165, 0x168, 0x17E,
		0x192, 0x192, 0x1CD, 0x1D4, 0x1E2, 0x1E3, 0x1E6, 0x1EB, 0x1F0, 0x1F0, 0x1F4, 0x1F5, 0x218, 0x21B, 0x232, 0x233, 0x237, 0x237,
		0x1E02, 0x1E03, 0x1E0D, 0x1E0D, 0x1E1E, 0x1E21, 0x1E25, 0x1E25, 0x1E30, 0x1E31, 0x1E37, 0x1E37, 0x1E43, 0x1E43, 0x1E45, 0x1E45,
		0x1E47, 0x1E47, 0x1E5B, 0x1E5B, 0x1E63, 0x1E63, 0x1E6D, 0x1E6D, 0x1E8E, 0x1E91, 0x1E9E, 0x1E9E, 0x1EF2, 0x1EF3, 0x200C, 0x200C,
		0x2010, 0x2016, 0x2018, 0x201A, 0x201C, 0x201E, 0x2020, 0x2022, 0x2026, 0x2026, 0x2030, 0x2031, 0x2039, 0x203B, 0x203D, 0x203D,
		0x2044, 0x2044, 0x20AC, 0x20AC, 0x2103, 0x2103, 0x2116, 0x2117, 0x211E, 0x211E, 0x2120, 0x2120, 0x2122, 0x2122, 0x2190, 0x2193,
		0x266A, 0x266A, 0xFB00, 0xFB06 };

	/** A script, or a kind of signs, that needs a font of its own. */
	private enum Kind {
		LATIN("Latin letters", "", "EB Garamond,Libertinus Serif,Noto Serif,DejaVu Serif"),
		GREEK("Greek", "", "EB Garamond,Libertinus Serif,Noto Serif,FreeSerif,DejaVu Serif"),
		CYRILLIC("Cyrillic", "", "EB Garamond,Libertinus Serif,Noto Serif,FreeSerif,DejaVu Serif"),
		HAN("Han", "", "Noto Serif CJK SC,Source Han Serif SC,Noto Sans CJK SC,Songti SC,SimSun,Droid Sans Fallback"),
		KANA("kana", "", "Noto Serif CJK JP,Source Han Serif JP,Noto Sans CJK JP,Hiragino Mincho ProN,MS Mincho,Droid Sans Fallback"),
		HANGUL("Hangul", "", "Noto Serif CJK KR,Source Han Serif KR,Noto Sans CJK KR,AppleMyungjo,Batang,Droid Sans Fallback"),
		ARABIC("Arabic", "Script=Arabic", "Noto Naskh Arabic,Amiri,Scheherazade New,Traditional Arabic,DejaVu Sans"),
		HEBREW("Hebrew", "Script=Hebrew", "Noto Serif Hebrew,Frank Ruehl CLM,David,DejaVu Sans"),
		DEVANAGARI("Devanagari", "Script=Devanagari", "Noto Serif Devanagari,Kohinoor Devanagari,Nirmala UI,Mangal"),
		THAI("Thai", "Script=Thai", "Noto Serif Thai,Thonburi,Leelawadee UI,Norasi"),
		SIGNS("signs", "", "DejaVu Sans,Noto Sans Symbols2,Segoe UI Symbol,Apple Symbols"),
		PICTURES("pictures", "", "Noto Emoji,Symbola,Segoe UI Emoji,DejaVu Sans"),
		OTHERS("other scripts", "", "FreeSerif,DejaVu Sans,Arial Unicode MS");

		private static final int FIRST_PICTURE = 0x1F000;

		private final String label;
		private final String options;
		private final String fonts;

		Kind(String label, String options, String fonts) {
			this.label = label;
			this.options = options;
			this.fonts = fonts;
		}

		/** Its name in LaTeX. */
		String command() {
			return "letters" + name().toLowerCase(Locale.ROOT);
		}

		boolean isFromRight() {
			return this == ARABIC || this == HEBREW;
		}

		static Kind of(String letter) {
			return switch (Character.UnicodeScript.of(letter.codePointAt(0))) {
			case LATIN -> LATIN;
			case GREEK -> GREEK;
			case CYRILLIC -> CYRILLIC;
			case HAN, BOPOMOFO -> HAN;
			case HIRAGANA, KATAKANA -> KANA;
			case HANGUL -> HANGUL;
			case ARABIC -> ARABIC;
			case HEBREW -> HEBREW;
			case DEVANAGARI -> DEVANAGARI;
			case THAI -> THAI;
			case COMMON, INHERITED -> isWide(letter.codePointAt(0)) ? HAN : letter.codePointAt(0) < FIRST_PICTURE ? SIGNS : PICTURES;
			default -> OTHERS;
			};
		}

		/** Stops and brackets that stand among Han letters. */
		private static boolean isWide(int point) {
			return point >= 0x3000 && point <= 0x303F || point >= 0xFF00 && point <= 0xFFEF;
		}
	}

	private final Map<Kind, TreeSet<String>> found = new EnumMap<>(Kind.class);

	/**
	 * Puts marks around the letters that need them.
	 *
	 * @param escape what is done with all text
	 */
	String marked(String text, UnaryOperator<String> escape) {
		String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
		StringBuilder marked = new StringBuilder();
		StringBuilder stretch = new StringBuilder();
		Kind current = null;
		BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
		letters.setText(composed);
		int start = letters.first();
		for (int end = letters.next(); end != BreakIterator.DONE; start = end, end = letters.next()) {
			String letter = composed.substring(start, end);
			Kind kind = kind(letter, current, composed, end);
			if (kind != current) {
				append(stretch, current, escape, marked);
				current = kind;
			}
			stretch.append(letter);
			if (kind != null && !letter.isBlank()) found.computeIfAbsent(kind, k -> new TreeSet<>()).add(letter);
		}
		append(stretch, current, escape, marked);
		return marked.toString();
	}

	/** A space between two words of a script that is written from the right belongs to them. */
	private static Kind kind(String letter, Kind current, String text, int end) {
		if (current != null && current.isFromRight() && letter.equals(" ") && end < text.length()
				&& Kind.of(text.substring(end)) == current && !isKnown(text.codePointAt(end)))
			return current;
		return letter.codePoints().allMatch(TexLetters::isKnown) ? null : Kind.of(letter);
	}

	private static void append(StringBuilder stretch, Kind kind, UnaryOperator<String> escape, StringBuilder marked) {
		if (stretch.isEmpty()) return;
		String text = escape.apply(stretch.toString());
		stretch.setLength(0);
		if (kind == null) marked.append(text);
		else marked.append("\\otherletters{").append(kind.command()).append("}{").append(text).append('}');
	}

	private static boolean isKnown(int point) {
		if (point < 0x80 || Character.isISOControl(point)) return true;
		for (int i = 0; i < KNOWN.length; i += 2) if (point >= KNOWN[i] && point <= KNOWN[i + 1]) return true;
		return false;
	}

	/** What must stand at the head of the text. */
	String preamble() {
		boolean isFromRight = found.keySet().stream().anyMatch(Kind::isFromRight);
		// what is copied from XeLaTeX's PDF is then told word by word, which turns words from the right around
		String joined = isFromRight ? "" : "\\ifXeTeX\\XeTeXgenerateactualtext=1 \\fi\n";
		if (found.isEmpty()) return joined;
		StringBuilder head = new StringBuilder(joined).append("""
				% Letters that pdfLaTeX has no sign for: a box there; XeLaTeX and LuaLaTeX take the first of these fonts that is installed.
				\\ifPDFTeX
				  \\DeclareRobustCommand{\\otherletters}[2]{\\fbox{\\rule{0pt}{1ex}\\rule{.6ex}{0pt}}}
				\\else
				  \\DeclareRobustCommand{\\otherletters}[2]{\\csname #1\\endcsname{#2}}
				  \\makeatletter
				  \\newcommand{\\firstfont}[3]{\\let#1\\relax
				    \\@for\\onefont:=#3\\do{\\ifx#1\\relax\\expandafter\\IfFontExistsTF\\expandafter{\\onefont}%
				      {\\edef\\takeit{\\noexpand\\newfontfamily\\noexpand#1{\\onefont}[#2]}\\let#1\\undefined\\takeit}{}\\fi}%
				    \\ifx#1\\relax\\PackageWarning{poems}{None of the fonts #3 is installed}\\fi}
				  \\makeatother
				""");
		if (isFromRight) head.append("""
				  \\ifXeTeX\\TeXXeTstate=1 \\newcommand{\\fromright}[1]{\\beginR #1\\endR}
				  \\else\\newcommand{\\fromright}[1]{\\bgroup\\textdir TRT #1\\egroup}\\fi
				""");
		for (Kind kind : found.keySet())
			head.append("  \\firstfont{\\").append(kind.command()).append("font}{").append(kind.options).append("}{").append(kind.fonts)
					.append("}\n  \\newcommand{\\").append(kind.command()).append("}[1]{{\\").append(kind.command())
					.append(kind.isFromRight() ? "font\\fromright{#1}}}\n" : "font #1}}\n");
		return head.append("\\fi\n").toString();
	}

	/** A sentence for the poet; nothing if there were no such letters. */
	List<String> remarks() {
		if (found.isEmpty()) return List.of();
		List<String> told = found.entrySet().stream().map(e -> e.getKey().label + " ("
				+ String.join(" ", e.getValue().stream().limit(MOST_TOLD).toList()) + (e.getValue().size() > MOST_TOLD ? " …" : "")
				+ "; in " + e.getKey().fonts.substring(0, e.getKey().fonts.indexOf(',')) + " or the like)").toList();
		return List.of("pdfLaTeX sets a box for " + String.join(", ", told) + ": take XeLaTeX or LuaLaTeX and have these fonts installed");
	}
}
