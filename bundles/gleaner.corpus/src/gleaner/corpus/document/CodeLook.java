// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells code and data from poems, line by line: a text is code only if a good part of its lines is like nothing that a poem has. Poems in
 * brackets, or with a line of code among others, are poems.
 */
public final class CodeLook {
	/** So many lines are looked at, of each so many characters. */
	private static final int LINES = 3000;
	private static final int LENGTH = 300;

	/** In so many characters a line is looked for that has so many. */
	private static final int PACKED = 1 << 14;
	private static final int LONG = 400;
	/** What is between pages and XML: tags in most lines. */
	public static final String MARKUP = "markup (HTML or XML)";

	/** So few lines are code only if all of them are. */
	private static final int FEW = 2;
	private static final Pattern RULE = Pattern.compile("[\\w.#-]\\s*+\\{\\s*+[a-z-]{2,30}\\s*+:[^{}\\n]++\\}");
	/** With fewer odd lines among all, in hundredths, a text is no code. */
	private static final int ODD = 25;
	private static final boolean[] ODD_CHARACTERS = new boolean[0x80];
	/** Words with which lines of code begin that have no odd character. */
	private static final Set<String> FIRST_WORDS = Set.of("import", "from", "package", "use", "using", "sub", "def", "fi", "done", "esac",
			"then", "do", "else",
			"try", "return", "break", "continue", "end", "insert", "create", "drop", "alter", "select", "update", "delete", "primary",
			"foreign", "values",
			"where", "join", "order", "group", "left", "inner", "right", "as", "and", "language", "returns", "info", "warn", "warning",
			"error", "debug",
			"trace", "fatal", "begin", "commit", "require", "include", "class", "puts", "print", "echo", "let", "const", "var", "local",
			"function", "if", "elif",
			"sudo", "npm", "pip", "git", "webvtt", "caused");

	/** Files that hold code or data by their endings, whatever is in them. */
	private static final Map<String, String> ENDINGS = endings();

	/**
	 * A kind of text that is no poem.
	 *
	 * @param sure lines that only such a text has
	 * @param also lines that it has too; others have them as well
	 * @param least how many of the sure ones there are
	 * @param share of both in all lines, in hundredths
	 */
	private record Kind(String name, Pattern sure, Pattern also, int least, int share) {
		Kind(String name, int least, int share, String sure, String also) {
			this(name, Pattern.compile(sure), Pattern.compile(also), least, share);
		}
	}

	private static final String NOTHING_ELSE = "(?!)";
	private static final List<Kind> KINDS = List.of(
			new Kind("a bibliography (BibTeX)", 1, 50,
					"(?i)@(?:article|book|booklet|inbook|incollection|inproceedings|conference|manual|mastersthesis|misc|phdthesis|"
							+ "proceedings|"
							+ "techreport|unpublished|online|string)\\s*+[{(]\\s*+[^\\s,{}]*+\\s*+,?.*",
					"[A-Za-z]{2,20}\\s*+=\\s*+[{\"\\d].*|\\}"),
			new Kind("a bibliography (RIS)", 3, 60,
					"(?:TY|A[U1-4]|T[I1-3]|PY|Y1|ER|J[OFA]|VL|SP|EP|UR|ID|KW|N[12]|PB|CY|DO|SN|DA|AB|IS)  -(?: .*)?",
					NOTHING_ELSE),
			new Kind("a document in LaTeX", 2, 8,
					"\\\\(?:documentclass|documentstyle|usepackage|begin|end|chapter|section|poemtitle|newcommand|renewcommand)\\b.*",
					NOTHING_ELSE),
			new Kind("a database script (SQL)", 1, 40,
					"(?i)(?:insert\\s+into\\s+[\\w.`\"\\[\\]]++\\s*+(?:\\(|values|select|$).*"
							+ "|create\\s+(?:or\\s+replace\\s+)?(?:temporary\\s+|unique\\s+)?(?:table|view|index|database|function|"
							+ "trigger|procedure|schema|type)\\s+[\\w.`\"(].*"
							+ "|drop\\s+(?:table|view|index|database|function)\\s+\\S.*;|alter\\s+(?:table|extension|"
							+ "function)\\s+\\w.*|select\\s.*\\sfrom\\s+[\\w.`\"\\[\\]]++.*;"
							+ "|select\\s+(?:\\*|[\\w.]+(?:,\\s*+[\\w.]+)+)(?:\\s+from\\s.*)?|"
							+ "update\\s+[\\w.`\"\\[\\]]+\\s+set\\s.*=.*|delete\\s+from\\s+\\w+(?:\\s+where\\s.*=.*)?;)",
					"(?i)--.*|/\\*.*|.*\\*/|.*;|\\(.*|\\).*|.*,|from\\s+[\\w.]++.*|where\\s.*|values|and\\s.*[=<>].*|(?:left|inner|"
							+ "right)?\\s*+join\\s.*|order by\\s.*|group by\\s.*|"
							+ "returns?\\s.*|as\\s.*|language\\s.*|\\\\\\w.*"),
			new Kind("a log file", 3, 60,
					"(?:\\[?\\d{4}[-/]\\d{2}[-/]\\d{2}[T ]\\d{2}:\\d{2}.*|\\[?\\d{2}:\\d{2}:\\d{2}(?:[.,]\\d{1,6})?\\]?\\s.*|"
							+ "[A-Z][a-z]{2} [ \\d]\\d \\d{2}:\\d{2}:\\d{2} .*"
							+ "|\\S+ \\S+ \\S+ \\[\\d{1,2}/\\w{3}/\\d{4}:.*|\\d{10,13}(?:\\.\\d+)?\\s.*|\\[?(?:INFO|WARN(?:ING)?|"
							+ "ERROR|DEBUG|TRACE|FATAL|SEVERE)\\b[\\]:\\s].*"
							+ "|\\d{1,6} (?:verbose|silly|http|info|warn|timing) .*)",
					"at [\\w$.]+\\(.*\\)|Caused by: .*"),
			new Kind("a list of changes (diff)", 3, 3, "(?:diff --git |@@ -\\d+|\\+\\+\\+ \\S|--- \\S+[/.]\\S+).*", NOTHING_ELSE),
			new Kind("subtitles", 2, 40, "\\d{1,2}:\\d{2}(?::\\d{2})?[,.]\\d{2,3} --> \\d.*", "\\d{1,5}|WEBVTT.*"),
			new Kind("a style sheet (CSS)", 2, 75,
					"[.#@*:a-zA-Z][^{};]*+\\{(?:\\s*+[a-z-]+\\s*+:[^{};]++;?)*+\\s*+\\}?|@(?:import|charset|media|font-face|"
							+ "keyframes|supports)\\b.*",
					"-{0,2}[a-z]+(?:-[a-z]+)*+\\s*+:\\s*+[^;{}]++;?(?:\\s*+/\\*.*)?|\\}[\\s}]*+|/\\*.*|.*\\*/|[.#][\\w-]+(?:[ >"
							+ "+~:.#\\w-]*+),"),
			new Kind("a settings file", 3, 95, "[a-z][\\w.-]*+:|- [a-z][\\w.-]*+:.*", "[a-z][\\w.-]*+:\\s.*|- .*|#.*"),
			new Kind("a settings file", 4, 90, "[\\w.-]++ ?= ?\\S.*|[\\w.-]++==[\\w.]++.*", "\\[[\\w .:-]++\\]|[;#].*"),
			new Kind("JSON", 3, 75, "\"[^\"]*+\"\\s*+:\\s*+.*|\\{\\s*+\"[^\"]*+\"\\s*+:.*", "[\\[{\\]}]+,?|\"[^\"]*+\",?"),
			new Kind(MARKUP, 3, 45, "</?[a-zA-Z][\\w:-]*+(?:\\s[^<>]*+)?/?>.*|.*</[a-zA-Z][\\w:-]*+>|.*<br ?/?>|<!--.*|<!DOCTYPE.*",
					"\\w[\\w-]*+=\"[^\"]*+\"[ />]*+"));

	/** Lines that are code in some language and nothing else. */
	private static final Pattern STRONG = Pattern.compile(String.join("|",
			"#!\\s*+/.*|<\\?(?:php|=).*",
			"#(?:include\\s*+[<\"]|define\\s+\\w|ifn?def\\b|pragma\\b|endif\\b).*",
			"import\\s+[\\w*]+(?:\\.[\\w*]+)++;?|import\\s+static\\s.*;|import\\s+\\w+(?:\\s+as\\s+\\w+|\\s*+,\\s*+\\w+)*+|"
					+ "from\\s+[\\w.]+\\s+import\\s.*",
			"import\\s.*\\sfrom\\s+['\"].*|(?:const|let|var)\\s.*require\\(.*|using\\s+(?:namespace\\s+)?[\\w.:]+;|"
					+ "package\\s+[\\w.:]+;?|use\\s+[\\w:]+(?:\\s.*)?;|require(?:_once)?\\s*+\\(?['\"].*",
			"(?:(?:public|private|protected|static|final|abstract|async|export|default|inline|virtual|override|unsigned|"
					+ "extern)\\s+)++[\\w<>\\[\\]*&?., ]+[({=].*",
			"(?:export\\s+)?(?:const|let|var|val|my|our|local)\\s+[\\w$@%{][\\w$@%, }]*+(?:\\s*+:\\s*+[\\w<>\\[\\]]+)?\\s*+=\\s*+\\S.*",
			"(?:(?:export|async|pub|static|local|default)\\s+)*+(?:function\\*?|def|fn|func|sub|proc|"
					+ "fun)\\s+[\\w$.:?!]*+\\s*+[({].*|function\\s*+\\(.*|(?:def|sub)\\s+\\w+[?!]?",
			"(?:class|interface|struct|enum|trait|impl|namespace|union|typedef)\\s+\\w.*[{;]|class\\s+\\w+(?:\\(.*\\))?:",
			"[\\])]*+\\}[\\])};,]*+(?:\\s*+(?://|while\\b|else\\b).*)?|[\\])]++[;,]",
			".*\\{\\s*+(?://.*|/\\*.*|\\|.*\\|)?",
			".*(?:=>|\\)\\s*+->).*[({;,\\w]",
			"[\\w$@%.\\[\\]>*&:-]+\\s*+(?:[-+*/%|&^:.?]|<<|>>)?=(?!=)\\s*+.*[;({\\[,\\\\]",
			"[\\w$.:>*&\\[\\]-]+\\(.*\\)\\s*+;.*|[\\w.$>\\[\\]-]+(?:\\+\\+|--);",
			"(?:[\\w<>\\[\\]*&:]+\\s+)++[\\w$*&]+\\s*+(?:=\\s*+.*|\\[\\w*+\\])\\s*+;.*",
			"(?:return|throw|yield)\\b.*[(\\[{\"=<>+!&|].*;|(?:return|break|continue);|(?:case\\s+[\\w.'\"]+|default):",
			"(?:if|elif|while|for|switch|else if)\\s*+\\(.*\\)\\s*+\\{?.*;?|(?:if|elif|while)\\s.*(?:==|!=|<=|>=|\\w\\(|\\bis "
					+ "(?:not )?None\\b|\\bnot in\\b).*:|for\\s+[\\w, ()]+\\s+in\\s+.*[)\\w\\]]:",
			"(?:try|else|finally):|except(?:\\s+[\\w.(), ]+(?:\\s+as\\s+\\w+)?)?:|with\\s.*\\)(?:\\s+as\\s+\\w+)?:|raise\\s+\\w+\\(.*",
			"(?:self|this)\\.\\w+.*[=(].*|[a-z_]\\w*+(?:\\.\\w+|\\[[^\\]]*+\\])*+\\s*+[-+*/|]?=(?!=)\\s*+(?:[\\[{(\"'\\d-].*|"
					+ "\\w+(?:\\.\\w+)*+[(\\[.].*|None|True|False|null|true|false)",
			"return\\s+(?:[\"'\\d\\[{-].*|None|True|False|\\w+(?:\\.\\w+)*+[(\\[].*)",
			"(?:print|puts|printf|console\\.log|println|echo|System\\.out\\.\\w+|fmt\\.\\w+|document\\.\\w+)\\s*+[($\"'].*",
			"[A-Za-z_$]\\w*+(?:\\.\\w+)++\\(.*\\)[;,]?",
			"(?:fi|done|esac|;;|then|do)|(?:if|elif|while|until)\\s+(?:\\[\\[?\\s|test\\s|!\\s).*|(?:sudo|npm|pip3?|apt(?:-get)?|"
					+ "mkdir|chmod|chown|git|docker)\\s+-?[\\w-].*|(?:curl|cp|mv|rm|grep|sed|awk|ls|cd)\\s+-\\w.*|export\\s+\\w+=.*",
			"[A-Z_a-z]\\w*+=[\"'$(\\d/].*|.*\\$\\{\\w+.*|.*\\$\\(.*\\).*|\\$\\w+(?:->.*|\\[.*|\\s*+=.*)",
			"\\((?:defun|defn|defmacro|define|let\\*?|ns|setq|lambda|require|cond|if|do)\\s.*|[\\w']+\\s+::\\s.*->.*|"
					+ "[\\w.]+\\s*+<-\\s*+\\S.*[()\\[].*",
			"\\d{1,5}\\s+(?:PRINT|GOTO|LET|FOR|NEXT|IF|REM|INPUT|END|GOSUB|DIM|RETURN|POKE)\\b.*",
			"\\{\\{.*\\}\\}|\\{%.*%\\}|.*\\\\n[\"'].*[;)]"));
	/** Lines that are comments, if the rest is code. */
	private static final Pattern COMMENT = Pattern
			.compile("//.*|/\\*.*|\\*.*|.*\\*/|#.*|--\\s.*|;;.*|\"\"\".*|%.*|@\\w+(?:\\(.*\\))?|end;?");

	static {
		for (char c : "{}=<>[]|\\@#_$`".toCharArray()) ODD_CHARACTERS[c] = true;
	}

	private CodeLook() {
	}

	private static Map<String, String> endings() {
		Map<String, String> endings = new HashMap<>();
		for (String ending : ("py js mjs ts jsx tsx java c h cc cpp hpp cs go rs rb php pl pm lua swift kt kts hs scala clj lisp el "
				+ "r jl vb bas asm pas f90 "
				+ "m dart ex erl ml groovy gradle tcl vue svelte ino pde ipynb").split(" "))
			endings.put(ending, "source code");
		for (String ending : "sh bash zsh fish bat cmd ps1 awk sed mk".split(" ")) endings.put(ending, "a script");
		for (String ending : "css scss sass less".split(" ")) endings.put(ending, "a style sheet");
		for (String ending : "yaml yml toml ini cfg conf properties env plist lock".split(" ")) endings.put(ending, "a settings file");
		for (String ending : "srt vtt ass".split(" ")) endings.put(ending, "subtitles");
		for (String ending : "bib ris".split(" ")) endings.put(ending, "a bibliography");
		for (String ending : "diff patch".split(" ")) endings.put(ending, "a list of changes");
		endings.put("sql", "a database script");
		endings.put("log", "a log file");
		endings.put("tex", "a document in LaTeX");
		endings.put("ics", "a calendar");
		endings.put("vcf", "an address book");
		endings.put("svg", "a drawing (SVG)");
		return Map.copyOf(endings);
	}

	/** What a file is by the ending of its name, with an article; nothing if that says nothing. */
	public static Optional<String> ofName(String name) {
		int dot = name.lastIndexOf('.');
		return dot < 0 ? Optional.empty() : Optional.ofNullable(ENDINGS.get(name.substring(dot + 1).toLowerCase(Locale.ROOT)));
	}

	/** What a text is, with an article, if it is code or data by its look; nothing if it may be a poem. */
	public static Optional<String> of(String text) {
		List<String> odd = new ArrayList<>();
		String first = "";
		int all = 0;
		for (int start = 0; start < text.length() && all < LINES;) {
			int end = text.indexOf('\n', start);
			if (end < 0) end = text.length();
			String line = text.substring(start, Math.min(end, start + LENGTH)).strip();
			start = end + 1;
			if (line.isEmpty()) continue;
			if (all++ == 0) first = line;
			if (isOdd(line)) odd.add(line);
		}
		if (odd.isEmpty()) return Optional.empty();
		if (first.matches("#!\\s*+/\\S.*")) return Optional.of("a script");
		if (first.startsWith("<?php")) return Optional.of("source code (PHP)");
		if (first.startsWith("\\documentclass")) return Optional.of("a document in LaTeX");
		if (first.matches("BEGIN:V[A-Z]+")) return Optional.of("a calendar or address book");
		if (odd.size() * 100 >= ODD * all) {
			for (Kind kind : KINDS) if (isOf(kind, odd, all)) return Optional.of(kind.name);
			if (isCode(odd, all)) return Optional.of("source code");
		}
		return isPacked(text) || all <= FEW && isDense(odd, all) ? Optional.of("source code") : Optional.empty();
	}

	/** Whether a line is worth a closer look: hardly any line of a poem is. */
	private static boolean isOdd(String line) {
		char first = line.charAt(0);
		char last = line.charAt(line.length() - 1);
		if (Character.isDigit(first) || "+-*/()]%;&".indexOf(first) >= 0
				|| first == '"' && (last == ',' || line.contains("\":")) || last == ',' && line.indexOf(' ') < 0)
			return true;
		boolean colon = false;
		for (int i = 0; i < line.length(); i++) {
			char c = line.charAt(i);
			if (c < 0x80 && ODD_CHARACTERS[c]) return true;
			if (c == '(' && i > 0 && Character.isLetterOrDigit(line.charAt(i - 1))) return true;
			if (c == ':') {
				colon = true;
				if (i > 0 && Character.isDigit(line.charAt(i - 1))) return true;
			}
		}
		return last == ':' || last == ';' && (colon || line.indexOf(' ') < 0 || line.charAt(line.length() - 2) == ')')
				|| line.startsWith("  - ", 2)
				|| isKeyed(line) || FIRST_WORDS.contains(firstWord(line));
	}

	private static boolean isKeyed(String line) {
		int end = 0;
		while (end < line.length() && end < 40 && (Character.isLetterOrDigit(line.charAt(end)) || "-_.".indexOf(line.charAt(end)) >= 0))
			end++;
		return end > 0 && end < line.length() && line.charAt(end) == ':';
	}

	private static String firstWord(String line) {
		int end = 0;
		while (end < line.length() && end < 12 && Character.isLetter(line.charAt(end))) end++;
		return line.substring(0, end).toLowerCase(Locale.ROOT);
	}

	private static boolean isOf(Kind kind, List<String> odd, int all) {
		int sure = 0;
		int found = 0;
		int left = odd.size();
		for (String line : odd) {
			if ((found + left--) * 100 < kind.share * all) return false;
			if (kind.sure.matcher(line).matches()) sure++;
			else if (!kind.also.matcher(line).matches()) continue;
			found++;
		}
		return sure >= kind.least && found * 100 >= kind.share * all;
	}

	private static boolean isCode(List<String> odd, int all) {
		int strong = 0;
		int comments = 0;
		for (String line : odd)
			if (STRONG.matcher(line).matches()) strong++;
			else if (COMMENT.matcher(line).matches()) comments++;
		return strong >= 2 && strong * 100 >= 60 * all || strong >= 3 && strong * 100 >= 30 * all
				|| strong >= 3 && strong * 100 >= 12 * all && (strong + comments) * 100 >= 40 * all;
	}

	/** A line or two of code and nothing else. */
	private static boolean isDense(List<String> odd, int all) {
		if (odd.size() < all) return false;
		if (odd.stream().allMatch(line -> STRONG.matcher(line).matches())) return true;
		String text = String.join("\n", odd);
		if (RULE.matcher(text).find()) return true;
		int kinds = 0;
		for (String marks : List.of("{}", "()", ";", "=", "[]"))
			if (text.chars().filter(c -> marks.indexOf(c) >= 0).count() >= Math.max(1, marks.length())) kinds++;
		long marked = text.chars().filter(c -> "{}()[];=<>".indexOf(c) >= 0).count();
		return kinds >= 3 && marked * 100 >= 8 * text.length();
	}

	/** Code without line ends, as tools pack it: a long line with a brace or semicolon every few letters, and hardly a space. */
	private static boolean isPacked(String text) {
		String line = text.substring(0, Math.min(text.length(), PACKED)).lines().limit(20).filter(l -> l.length() >= LONG).findFirst()
				.orElse("");
		long marks = line.chars().filter(c -> "{};=<>[]|&()".indexOf(c) >= 0).count();
		long spaces = line.chars().filter(Character::isWhitespace).count();
		return !line.isEmpty() && marks * 100 >= 8 * line.length() && spaces * 100 < 12 * line.length();
	}
}
