// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * The words of a passage of a Twine story. Links become what is read of them, macros, variables, scripts and styles go, and what they
 * stand around stays. Reads on once, from left to right; nothing in it recurs.
 */
final class PassageText {
	/** In which of Twine's formats a passage is written. */
	enum Format {
		HARLOWE, SUGARCUBE, CHAPBOOK, SNOWMAN, ANY;

		/** By the name that a story gives; {@link #ANY} if it is another. */
		static Format named(String name) {
			String lower = name.toLowerCase(Locale.ROOT);
			for (Format format : values()) if (lower.startsWith(format.name().toLowerCase(Locale.ROOT))) return format;
			return lower.startsWith("sugarcane") || lower.startsWith("jonah") || lower.startsWith("responsive") ? SUGARCUBE : ANY;
		}
	}

	private static final Set<String> LINKS = Set.of("link", "link-goto", "link-reveal", "link-repeat", "link-replace", "link-append",
			"link-prepend", "link-undo",
			"link-reveal-goto", "link-rerun", "link-show", "link-fullscreen", "l", "linkgoto", "linkreveal", "linkrepeat", "linkreplace");
	private static final Set<String> SUGAR_LINKS = Set.of("link", "button", "click", "linkappend", "linkprepend", "linkreplace", "actions",
			"choice", "return",
			"back");
	/** Macros whose inside nobody reads. */
	private static final Set<String> SILENT = Set.of("script", "widget", "silently", "silent", "nobr-script");
	/** What nobody reads, from and to. */
	private static final String[][] HIDDEN = { { "<script", "</script>" }, { "<style", "</style>" }, { "<!--", "-->" }, { "/%", "%/" },
		{ "/*", "*/" },
		{ "<%", "%>" } };
	private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][\\w-]*+(?:\\s[^<>]*+)?/?>");
	private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*+/?>\\n?");
	private static final Pattern VARIABLE = Pattern
			.compile("[$_][A-Za-z_][\\w]*+(?:\\.[A-Za-z_]\\w*+|\\[[^\\[\\]\\n]*+\\]|'s [a-z]\\w*+)*+");
	private static final Pattern MACRO = Pattern.compile("\\(([A-Za-z][\\w/-]*+):");
	private static final Pattern SUGAR = Pattern.compile("<<(/?)([A-Za-z=-][\\w-]*+)?");
	private static final Pattern QUOTED = Pattern.compile("\"((?:\\\\.|[^\"\\\\])*+)\"|'((?:\\\\.|[^'\\\\])*+)'");
	private static final Pattern MODIFIER = Pattern.compile("(?m)^\\[[^\\[\\]\\n]++\\]$\\n?");
	private static final Pattern INSERT = Pattern.compile("\\{[^{}\\n]*+\\}");
	private static final Pattern HEADING = Pattern.compile("(?m)^!{1,6} ?");
	private static final Pattern STYLED = Pattern.compile("''|~~|\\^\\^|(?<![:/])//(?!/)|(?m)^#{1,6} (?=\\S)");

	/** A mark that is longer is none. */
	private static final int MOST = 1000;

	private final String source;
	private final Format format;
	private final StringBuilder out = new StringBuilder();
	private int hooks;

	private PassageText(String source, Format format) {
		this.source = source;
		this.format = format;
	}

	static String of(String passage, Format format) {
		String text = passage;
		for (String[] hidden : HIDDEN) text = without(text, hidden[0], hidden[1]);
		if (format == Format.SUGARCUBE) text = HEADING.matcher(text).replaceAll("");
		if (format == Format.CHAPBOOK) {
			text = text.replaceFirst("(?s)\\A.*?\\n--\\n", "");
			text = INSERT.matcher(MODIFIER.matcher(text).replaceAll("")).replaceAll("");
		}
		PassageText reading = new PassageText(BREAK.matcher(text).replaceAll("\n"), format);
		reading.read();
		String plain = TAG.matcher(reading.out).replaceAll("").replace("\\\n", "");
		if (plain.indexOf('&') >= 0) plain = Entities.unescape(plain);
		return STYLED.matcher(plain).replaceAll("").replaceAll("(?m)^[ \\t]++$", "").replaceAll("\\n{3,}", "\n\n").strip();
	}

	private static String without(String text, String open, String close) {
		int from = text.indexOf(open);
		if (from < 0) return text;
		StringBuilder rest = new StringBuilder(text.length());
		int at = 0;
		while (from >= 0) {
			if (from > 0 && text.charAt(from - 1) == '<') { // <<script>> is a macro of SugarCube
				from = text.indexOf(open, from + open.length());
				continue;
			}
			int end = text.indexOf(close, from + open.length());
			if (end < 0) break;
			rest.append(text, at, from);
			at = end + close.length();
			from = text.indexOf(open, at);
		}
		return rest.append(text, at, text.length()).toString();
	}

	private void read() {
		int at = 0;
		while (at < source.length()) {
			int next = special(at);
			if (next > at) {
				at = next;
			} else {
				out.append(source.charAt(at));
				at++;
			}
		}
	}

	/** Where it goes on behind something that is no words; {@code at} if here are words. */
	private int special(int at) {
		char c = source.charAt(at);
		if (source.startsWith("[[", at)) return link(at);
		if (source.startsWith("[img[", at)) {
			int end = soon("]]", at, MOST);
			return end < 0 ? at : end + 2;
		}
		if (source.startsWith("<<", at) && format != Format.CHAPBOOK) return sugar(at);
		if (c == '(' && format != Format.SUGARCUBE) return macro(at);
		if ((c == '$' || c == '_' && format != Format.CHAPBOOK && startsWord(at)) && format != Format.SNOWMAN) return variable(at);
		if (format == Format.HARLOWE || format == Format.ANY) return hook(at);
		return at;
	}

	private boolean startsWord(int at) {
		return at == 0 || !Character.isLetterOrDigit(source.charAt(at - 1));
	}

	/** Where this stands next, within so many characters; -1 if it does not. */
	private int soon(String what, int at, int reach) {
		int found = source.substring(at, Math.min(source.length(), at + reach)).indexOf(what);
		return found < 0 ? -1 : at + found;
	}

	private int link(int at) {
		int end = soon("]]", at, MOST);
		String inside = end < 0 ? "\n" : source.substring(at + 2, end);
		if (inside.indexOf('\n') >= 0) return at;
		int setter = inside.indexOf("][");
		if (setter >= 0) inside = inside.substring(0, setter);
		out.append(shown(inside));
		return end + 2;
	}

	private static String shown(String link) {
		int bar = link.indexOf('|');
		int right = link.lastIndexOf("->");
		int left = link.indexOf("<-");
		if (right >= 0) return link.substring(0, right).strip();
		if (left >= 0) return link.substring(left + 2).strip();
		return bar >= 0 ? link.substring(0, bar).strip() : link.strip();
	}

	/** {@code <<name …>>}; what stands between two of them stays, but for scripts. */
	private int sugar(int at) {
		Matcher macro = SUGAR.matcher(source).region(at, source.length());
		int close = soon(">>", at, MOST);
		if (!macro.lookingAt() || close < 0) return at;
		String name = macro.group(2) == null ? "" : macro.group(2);
		int end = close + 2;
		if (macro.group(1).isEmpty() && SUGAR_LINKS.contains(name)) {
			String arguments = source.substring(macro.end(), close);
			int open = arguments.indexOf("[[");
			if (open >= 0) out.append(shown(arguments.substring(open + 2).replaceFirst("\\]\\].*+\\z", "")));
			else quoted(arguments).ifPresent(out::append);
		}
		if (macro.group(1).isEmpty() && SILENT.contains(name)) {
			int closed = source.indexOf("<</" + name + ">>", end);
			return closed < 0 ? source.length() : closed + name.length() + 5;
		}
		return end < source.length() && source.charAt(end) == '\n' && (out.isEmpty() || out.charAt(out.length() - 1) == '\n') ? end + 1
				: end;
	}

	/** {@code (name: …)} of Harlowe; a hook behind it stays. */
	private int macro(int at) {
		Matcher macro = MACRO.matcher(source).region(at, Math.min(source.length(), at + 60));
		if (!macro.lookingAt()) return at;
		int end = closing(at);
		if (end < 0 || format == Format.ANY && !isOfHarlowe(macro.group(1))) return at;
		if (LINKS.contains(macro.group(1).toLowerCase(Locale.ROOT)))
			quoted(source.substring(macro.end(), end)).ifPresent(words -> {
				out.append(words);
				if (end + 1 < source.length() && source.charAt(end + 1) == '[') out.append(' ');
			});
		return end + 1;
	}

	/** Where no format is named, a bracket with a colon may well be words. */
	private static boolean isOfHarlowe(String name) {
		return LINKS.contains(name.toLowerCase(Locale.ROOT))
				|| Set.of("set", "put", "if", "unless", "else-if", "else", "elseif", "print", "display", "goto", "go-to",
						"either", "random", "text-style", "text-colour", "text-color", "colour", "color", "font", "align", "transition",
						"t8n", "live", "event",
						"click", "click-replace", "mouseover", "replace", "append", "prepend", "show", "hidden", "css", "background",
						"enchant", "history", "a", "dm",
						"ds", "array", "datamap", "prompt", "alert", "save-game", "load-game", "after", "for", "nth", "cond", "box",
						"verbatim", "textstyle").contains(name.toLowerCase(Locale.ROOT));
	}

	/** The bracket that closes the one here, strings passed over; -1 if there is none within reach. */
	private int closing(int at) {
		int depth = 0;
		char string = 0;
		int reach = Math.min(source.length(), at + 4000);
		for (int i = at; i < reach; i++) {
			char c = source.charAt(i);
			if (string != 0) {
				if (c == '\\') i++;
				else if (c == string) string = 0;
			} else if (c == '"' || c == '\'' && !(i > 0 && Character.isLetterOrDigit(source.charAt(i - 1)))) {
				string = c;
			} else if (c == '(') {
				depth++;
			} else if (c == ')' && --depth == 0) {
				return i;
			}
		}
		return -1;
	}

	private static Optional<String> quoted(String arguments) {
		Matcher quoted = QUOTED.matcher(arguments);
		if (!quoted.find()) return Optional.empty();
		return Optional.of((quoted.group(1) == null ? quoted.group(2) : quoted.group(1)).replaceAll("\\\\(.)", "$1"));
	}

	private int variable(int at) {
		Matcher variable = VARIABLE.matcher(source).region(at, source.length());
		if (!variable.lookingAt()) return at;
		boolean emphasis = source.charAt(at) == '_' && variable.group().endsWith("_");
		return emphasis ? at : variable.end();
	}

	/** Brackets and braces of Harlowe around words, and the names that hooks have. */
	private int hook(int at) {
		char c = source.charAt(at);
		if (c == '|') {
			int open = soon(">[", at, 60);
			if (open > at && isName(at + 1, open)) {
				hooks++;
				return open + 2;
			}
		}
		if (c == '[' && at > 0 && (source.charAt(at - 1) == ')' || source.charAt(at - 1) == '>')) {
			hooks++;
			return source.startsWith("[=", at) ? at + 2 : at + 1;
		}
		if (c == ']') {
			int name = source.startsWith("]<", at) ? soon("|", at, 60) : -1;
			if (name > 0 && isName(at + 2, name)) return name + 1;
			if (hooks > 0) {
				hooks--;
				return at + 1;
			}
		}
		if (c == '[' && namedBehind(at)) return at + 1;
		return (c == '{' || c == '}') && format == Format.HARLOWE ? at + 1 : at;
	}

	private boolean namedBehind(int at) {
		int close = soon("]<", at, MOST);
		int bar = close < 0 ? -1 : soon("|", close, 60);
		return bar > 0 && isName(close + 2, bar);
	}

	private boolean isName(int from, int to) {
		for (int i = from; i < to; i++)
			if (!Character.isLetterOrDigit(source.charAt(i)) && source.charAt(i) != '_' && source.charAt(i) != '-') return false;
		return to > from;
	}
}
