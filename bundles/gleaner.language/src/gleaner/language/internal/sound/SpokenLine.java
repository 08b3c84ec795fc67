// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.sound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import gleaner.language.text.Word;
import gleaner.language.text.Words;

/** Finds what is read aloud in a line: its words, and the signs, figures and shortened titles for which other words are said. */
public final class SpokenLine {
	private static final Map<String, String> BEFORE_NAMES = Map.ofEntries(Map.entry("dr", "doctor"), Map.entry("mr", "mister"),
			Map.entry("mrs", "mrs"), Map.entry("ms", "ms"), Map.entry("st", "saint"), Map.entry("ste", "saint"), Map.entry("mt", "mount"),
			Map.entry("ft", "fort"), Map.entry("prof", "professor"), Map.entry("rev", "reverend"), Map.entry("capt", "captain"),
			Map.entry("col", "colonel"), Map.entry("gen", "general"), Map.entry("lt", "lieutenant"), Map.entry("sgt", "sergeant"),
			Map.entry("maj", "major"), Map.entry("cpl", "corporal"), Map.entry("hon", "honorable"), Map.entry("gov", "governor"),
			Map.entry("sen", "senator"), Map.entry("pres", "president"), Map.entry("fr", "father"), Map.entry("sr", "sister"),
			Map.entry("br", "brother"), Map.entry("mme", "madame"), Map.entry("mlle", "mademoiselle"), Map.entry("messrs", "messrs"));
	private static final Map<String, String> BEFORE_FIGURES = Map.ofEntries(Map.entry("no", "number"), Map.entry("nos", "numbers"),
			Map.entry("vol", "volume"), Map.entry("ch", "chapter"), Map.entry("fig", "figure"), Map.entry("p", "page"),
			Map.entry("pp", "pages"), Map.entry("l", "line"), Map.entry("op", "opus"), Map.entry("jan", "january"),
			Map.entry("feb", "february"), Map.entry("mar", "march"), Map.entry("apr", "april"), Map.entry("jun", "june"),
			Map.entry("jul", "july"), Map.entry("aug", "august"), Map.entry("sept", "september"), Map.entry("sep", "september"),
			Map.entry("oct", "october"), Map.entry("nov", "november"), Map.entry("dec", "december"));
	/** After a name or a figure: "5th St.", "Henry Jr.", "6 ft." */
	private static final Map<String, String> AFTER = Map.ofEntries(Map.entry("st", "street"), Map.entry("ave", "avenue"),
			Map.entry("rd", "road"), Map.entry("dr", "drive"), Map.entry("blvd", "boulevard"), Map.entry("ln", "lane"),
			Map.entry("sq", "square"),
			Map.entry("jr", "junior"), Map.entry("sr", "senior"), Map.entry("esq", "esquire"), Map.entry("bros", "brothers"),
			Map.entry("co", "company"), Map.entry("ft", "feet"), Map.entry("lb", "pounds"), Map.entry("lbs", "pounds"),
			Map.entry("oz", "ounces"), Map.entry("yds", "yards"), Map.entry("mi", "miles"), Map.entry("hr", "hour"),
			Map.entry("hrs", "hours"),
			Map.entry("min", "minutes"), Map.entry("sec", "seconds"));
	private static final Map<String, String> ANYWHERE = Map.of("etc", "etcetera", "vs", "versus", "viz", "namely", "govt", "government",
			"dept",
			"department");

	private static final String FIGURES = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:[.,]\\d+)?";
	private static final Pattern SPECIAL = Pattern.compile("(?<letters>(?<![\\p{L}\\d])(?:\\p{Lu}\\.){2,})"
			+ "|(?<title>(?<![\\p{L}\\d])(?:\\p{L}{1,6}\\.|(?:Dr|St|Mt|Prof|Rev|Capt)(?=\\s\\p{Lu})))"
			+ "|(?<money>[$£€\u00A5\u20B9]\\s?(?:" + FIGURES + "))"
			+ "|(?<time>(?<![\\p{L}\\d:])\\d{1,2}:[0-5]\\d(?![\\d:]))"
			+ "|(?<range>(?<![\\p{L}\\d.,/-])\\d+[-\\u2010\\u2011\\u2013]\\d+(?![\\p{L}\\d/-]))"
			+ "|(?<share>(?<![\\p{L}\\d.,/])\\d{1,3}/\\d{1,3}(?![\\d/]))"
			+ "|(?<number>(?<![\\p{L}\\d])(?:(?<![-\\u2212\\p{L}\\d])[-\\u2212])?(?:" + FIGURES
			+ ")(?![\\p{L}\\d])(?:\\s?%|\\s?\\u00B0(?:[CF]\\b)?)?)"
			+ "|(?<etc>&c\\b\\.?)"
			+ "|(?<sign>[&@%#+=$\\u00A3\\u00A5\\u20AC\\u20B9\\u00A7\\u00B0\\u00D7\\u00F7\\u00B1\\u00BC\\u00BD\\u00BE\\u2116])");

	private SpokenLine() {
	}

	/** The spoken words of a line in their order. */
	public static List<SpokenWord> of(String line) {
		List<Word> words = Words.of(line);
		List<SpokenWord> spoken = new ArrayList<>(words.size());
		List<SpokenWord> special = isPlain(line) ? List.of() : special(line);
		int s = 0;
		for (Word word : words) {
			while (s < special.size() && special.get(s).word().end() <= word.start()) spoken.add(special.get(s++));
			if (s < special.size() && special.get(s).word().start() < word.end()) continue;
			spoken.add(new SpokenWord(word, word.text()));
		}
		spoken.addAll(special.subList(s, special.size()));
		return spoken;
	}

	/**
	 * Whether letters in lower case are a word or title that is written short, its full stop apart: "dr", "esq", "etc".
	 *
	 * @param isCapital whether they stand there with a capital, as titles do
	 */
	public static boolean isShortened(String plain, boolean isCapital) {
		return ANYWHERE.containsKey(plain) || isCapital && plain.length() > 1
				&& Stream.of(BEFORE_NAMES, BEFORE_FIGURES, AFTER).anyMatch(known -> known.containsKey(plain));
	}

	/** What is said for a word, figure or sign that stands alone; nothing if it is said as it is written. */
	static String said(String text) {
		if (isPlain(text) || text.length() > 40) return "";
		List<SpokenWord> spoken = of(text);
		boolean isOther = spoken.stream().anyMatch(word -> !word.said().equals(word.word().text()));
		return isOther ? String.join(" ", spoken.stream().map(SpokenWord::said).toList()) : "";
	}

	/** Most lines have nothing but words. */
	private static boolean isPlain(String line) {
		for (int i = 0; i < line.length(); i++) {
			char c = line.charAt(i);
			if (c >= '#' && c <= '&' || c == '+' || c == '=' || c == '@' || c >= '0' && c <= '9'
					|| c >= '\u00A3' && c <= '\u00F7' && !Character.isLetter(c)
					|| c == '\u20AC' || c == '\u20B9' || c == '\u2116' || c == '.' && i + 1 < line.length())
				return false;
		}
		return !line.endsWith(".") && !line.contains("Dr ") && !line.contains("St ") && !line.contains("Mt ");
	}

	private static List<SpokenWord> special(String line) {
		List<SpokenWord> found = new ArrayList<>();
		Matcher matcher = SPECIAL.matcher(line);
		for (int at = 0; at < line.length() && matcher.find(at);) {
			String said = said(matcher, line);
			if (!said.isEmpty()) found.add(new SpokenWord(new Word(matcher.group(), matcher.start(), matcher.end()), said));
			at = matcher.end();
		}
		found.sort(Comparator.comparingInt(word -> word.word().start()));
		return found;
	}

	private static String said(Matcher matcher, String line) {
		String text = matcher.group();
		if (matcher.group("title") != null) return title(text.replace(".", ""), line, matcher.start(), matcher.end());
		if (matcher.group("letters") != null) return text;
		if (matcher.group("money") != null) return Figures.money(text);
		if (matcher.group("time") != null) return Figures.time(text);
		if (matcher.group("range") != null) return Figures.range(text);
		if (matcher.group("share") != null) return Figures.share(text);
		if (matcher.group("number") != null) return Figures.number(text);
		if (matcher.group("etc") != null) return "etcetera";
		return sign(text.charAt(0), line, matcher.start());
	}

	private static String title(String name, String line, int start, int end) {
		String plain = name.toLowerCase(Locale.ROOT);
		char before = before(line, start);
		char after = after(line, end);
		boolean isName = Character.isUpperCase(after) || start == 0 && end == line.length();
		if (ANYWHERE.containsKey(plain)) return ANYWHERE.get(plain);
		if (Character.isDigit(after) && !name.equals("no") && BEFORE_FIGURES.containsKey(plain)) return BEFORE_FIGURES.get(plain);
		String previous = wordBefore(line, start);
		boolean isOrdinal = previous.matches("\\d+(?:st|nd|rd|th)");
		boolean follows = !previous.isEmpty() && (Character.isDigit(previous.charAt(0)) || Character.isUpperCase(previous.charAt(0)));
		if (AFTER.containsKey(plain) && follows && (isOrdinal || !isName)) return AFTER.get(plain);
		if (isName && BEFORE_NAMES.containsKey(plain) && Character.isUpperCase(name.charAt(0))) return BEFORE_NAMES.get(plain);
		boolean isInitial = name.length() == 1 && Character.isUpperCase(name.charAt(0)) && (isName || before == '.');
		return isInitial ? name + "." : "";
	}

	/** The word before, a comma passed over; empty if other signs part them. */
	private static String wordBefore(String line, int start) {
		int end = start;
		while (end > 0 && (line.charAt(end - 1) == ' ' || line.charAt(end - 1) == ',')) end--;
		int from = end;
		while (from > 0 && Character.isLetterOrDigit(line.charAt(from - 1))) from--;
		return line.substring(from, end);
	}

	private static char before(String line, int start) {
		int i = start - 1;
		while (i >= 0 && line.charAt(i) == ' ') i--;
		return i < 0 ? ' ' : line.charAt(i);
	}

	private static char after(String line, int end) {
		int i = end;
		while (i < line.length() && line.charAt(i) == ' ') i++;
		return i < line.length() ? line.charAt(i) : ' ';
	}

	private static String sign(char sign, String line, int at) {
		boolean isRow = at > 0 && line.charAt(at - 1) == sign || at + 1 < line.length() && line.charAt(at + 1) == sign;
		char next = at + 1 < line.length() ? line.charAt(at + 1) : ' ';
		if (isRow) return "";
		return switch (sign) {
		case '&' -> "and";
		case '@' -> "at";
		case '%' -> "percent";
		case '+' -> "plus";
		case '=' -> "equals";
		case '#' ->
			Character.isDigit(next) ? "number" : Character.isLetter(next) ? "hashtag" : at == 0 && line.length() > 1 ? "" : "number";
		case '$' -> "dollar";
		case '\u00A3' -> "pound";
		case '\u00A5' -> "yen";
		case '\u20AC' -> "euro";
		case '\u20B9' -> "rupee";
		case '\u00A7' -> "section";
		case '\u00B0' -> "degrees";
		case '\u00D7' -> "times";
		case '\u00F7' -> "over";
		case '\u00B1' -> "plus-or-minus";
		case '\u00BC' -> "quarter";
		case '\u00BD' -> "half";
		case '\u00BE' -> "three-quarters";
		case '\u2116' -> "number";
		default -> "";
		};
	}
}
