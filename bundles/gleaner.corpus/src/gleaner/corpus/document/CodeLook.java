package gleaner.corpus.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells code and data from poems, line by line: a text is code only if a good part of its lines is like nothing that a poem has. Poems in
 * brackets, or with a line of code among others, are poems.
 */
public final class CodeLook {
	/** So many lines are looked at, of each so many characters. */
	private static final int LINES = 3000;
	private static final int LENGTH = 300;

	/** Files that hold code or data by their endings, whatever is in them. */
	private static final Map<String, String> ENDINGS = endings();

	/**
	 * A kind of text that is no poem.
	 *
	 * @param line what its lines look like
	 * @param least how many of them there are
	 * @param share of all lines, in hundredths
	 */
	private record Kind(String name, Pattern line, int least, int share) {
		Kind(String name, String line, int least, int share) {
			this(name, Pattern.compile(line), least, share);
		}
	}

	private static final List<Kind> KINDS = List.of(
			new Kind("a bibliography (BibTeX)",
					"(?i)@(?:article|book|booklet|inbook|incollection|inproceedings|conference|manual|mastersthesis|misc|phdthesis|proceedings|techreport|"
							+ "unpublished|online|string)\\s*+[{(]\\s*+[^\\s,{}]*+\\s*+,?.*|[A-Za-z]{2,20}\\s*+=\\s*+[{\"].*[}\"],?", 3, 50),
			new Kind("a bibliography (RIS)", "(?:TY|A[U1-4]|T[I1-3]|PY|Y1|ER|J[OFA]|VL|SP|EP|UR|ID|KW|N[12]|PB|CY|DO|SN|DA|AB|IS)  -(?: .*)?", 3, 60),
			new Kind("a document in LaTeX", "\\\\(?:documentclass|documentstyle|usepackage|begin|end|chapter|section|poemtitle|newcommand|renewcommand)\\b.*", 2, 8),
			new Kind("a database script (SQL)",
					"(?i)(?:insert\\s+into\\s+[\\w.`\"\\[\\]]+.*|create\\s+(?:or\\s+replace\\s+)?(?:temporary\\s+)?(?:table|view|index|database|unique|function|trigger|procedure)\\b.*"
							+ "|drop\\s+(?:table|view|index|database)\\b.*|alter\\s+table\\b.*|select\\s.+\\sfrom\\s+[\\w.`\"\\[\\]]+.*|update\\s+[\\w.`\"\\[\\]]+\\s+set\\s.*"
							+ "|delete\\s+from\\s+\\w+.*|\\(?\\s*+(?:'[^']*'|\\d+|null)\\s*+,.*\\)\\s*+[,;].*|[\\w`\"]+\\s+(?:int|integer|varchar|char|text|real|date|boolean|numeric|serial|bigint)\\b.*,?"
							+ "|(?:primary|foreign)\\s+key\\b.*|(?:begin|commit|rollback);|values|where\\s.*[=<>].*|(?:left|inner|right)\\s+join\\b.*\\son\\s.*)",
					2, 40),
			new Kind("a log file",
					"(?:\\[?\\d{4}[-/]\\d{2}[-/]\\d{2}[T ]\\d{2}:\\d{2}.*|\\[?\\d{2}[:.]\\d{2}[:.]\\d{2}(?:[.,]\\d{1,6})?\\]?\\s.*|[A-Z][a-z]{2} [ \\d]\\d \\d{2}:\\d{2}:\\d{2} .*"
							+ "|\\S+ \\S+ \\S+ \\[\\d{1,2}/\\w{3}/\\d{4}:.*|\\d{10,13}(?:\\.\\d+)?\\s.*|\\[?(?:INFO|WARN(?:ING)?|ERROR|DEBUG|TRACE|FATAL|SEVERE)\\b[\\]:\\s].*"
							+ "|\\s*+at [\\w$.]+\\(.*\\)|Caused by: .*)",
					3, 60),
			new Kind("a list of changes (diff)", "(?:diff --git |@@ -\\d+|\\+\\+\\+ \\S|--- \\S+[/.]\\S+).*", 3, 3),
			new Kind("subtitles", "\\d{1,2}:\\d{2}(?::\\d{2})?[,.]\\d{2,3} --> \\d.*|\\d{1,5}|WEBVTT.*", 3, 40),
			new Kind("a style sheet (CSS)",
					"(?:[.#@*:a-zA-Z][^{};]*+\\{(?:\\s*+[a-z-]+\\s*+:[^{};]++;?)*+\\s*+\\}?|-{0,2}[a-z]+(?:-[a-z]+)*+\\s*+:\\s*+[^;{}]++;(?:\\s*+/\\*.*)?|\\}|\\}\\s*+\\}|/\\*.*|.*\\*/"
							+ "|@(?:import|charset|media|font-face|keyframes|supports)\\b.*|[.#][\\w-]+(?:[ >+~:.#\\w-]*+),)", 3, 75),
			new Kind("a settings file", "\\[[\\w .:-]++\\]|[\\w.-]++ ?= ?\\S.*|[;#].*", 4, 90),
			new Kind("a table of JSON", "[\\[{\\]}]+,?|\"[^\"]*+\"\\s*+:\\s*+.*|\"[^\"]*+\",?|\\{\\s*+\"[^\"]*+\"\\s*+:.*", 3, 85),
			new Kind("markup (HTML or XML)", "</?[a-zA-Z][\\w:-]*+(?:\\s[^<>]*+)?/?>.*|.*</[a-zA-Z][\\w:-]*+>|<!--.*|<!DOCTYPE.*|\\w[\\w-]*+=\"[^\"]*+\"[ />]*+", 3, 45));

	/** Lines that are code in some language and nothing else. */
	private static final Pattern STRONG = Pattern.compile(String.join("|",
			"#!\\s*+/.*|<\\?(?:php|=).*",
			"#(?:include\\s*+[<\"]|define\\s+\\w|ifn?def\\b|pragma\\b|endif\\b).*",
			"import\\s+[\\w*]+(?:\\.[\\w*]+)++;?|import\\s+static\\s.*;|import\\s+\\w+(?:\\s+as\\s+\\w+|\\s*+,\\s*+\\w+)*+|from\\s+[\\w.]+\\s+import\\s.*",
			"import\\s.*\\sfrom\\s+['\"].*|(?:const|let|var)\\s.*require\\(.*|using\\s+(?:namespace\\s+)?[\\w.:]+;|package\\s+[\\w.:]+;?|use\\s+[\\w:]+(?:\\s.*)?;|require(?:_once)?\\s*+\\(?['\"].*",
			"(?:(?:public|private|protected|static|final|abstract|async|export|default|inline|virtual|override|unsigned|extern)\\s+)++[\\w<>\\[\\]*&?., ]+[({=].*",
			"(?:export\\s+)?(?:const|let|var|val|my|our|local)\\s+[\\w$@%{][\\w$@%, }]*+(?:\\s*+:\\s*+[\\w<>\\[\\]]+)?\\s*+=\\s*+\\S.*",
			"(?:(?:export|async|pub|static|local|default)\\s+)*+(?:function\\*?|def|fn|func|sub|proc|fun)\\s+[\\w$.:?!]*+\\s*+[({].*|function\\s*+\\(.*|(?:def|sub)\\s+\\w+[?!]?",
			"(?:class|interface|struct|enum|trait|impl|namespace|union|typedef)\\s+\\w.*[{;]|class\\s+\\w+(?:\\(.*\\))?:",
			"[\\])]*+\\}[\\])};,]*+(?:\\s*+(?://|while\\b|else\\b).*)?|[\\])]++[;,]",
			".*\\{\\s*+(?://.*|/\\*.*|\\|.*\\|)?",
			".*(?:=>|\\)\\s*+->).*[({;,\\w]",
			"[\\w$@%.\\[\\]>*&:-]+\\s*+(?:[-+*/%|&^:.?]|<<|>>)?=(?!=)\\s*+.*[;({\\[,\\\\]",
			"[\\w$.:>*&\\[\\]-]+\\(.*\\)\\s*+;.*|[\\w.$>\\[\\]-]+(?:\\+\\+|--);",
			"(?:[\\w<>\\[\\]*&:]+\\s+)++[\\w$*&]+\\s*+(?:=\\s*+.*|\\[\\w*+\\])\\s*+;.*",
			"(?:return|throw|yield)\\b.*[(\\[{\"=<>+!&|].*;|(?:return|break|continue);|(?:case\\s+[\\w.'\"]+|default):",
			"(?:if|elif|while|for|switch|else if)\\s*+\\(.*\\)\\s*+\\{?.*;?|(?:if|elif|while)\\s.*(?:==|!=|<=|>=|\\w\\(|\\bis (?:not )?None\\b|\\bnot in\\b).*:|for\\s+[\\w, ()]+\\s+in\\s+.*[)\\w\\]]:",
			"(?:try|else|finally):|except(?:\\s+[\\w.(), ]+(?:\\s+as\\s+\\w+)?)?:|with\\s.*\\)(?:\\s+as\\s+\\w+)?:|raise\\s+\\w+\\(.*",
			"(?:self|this)\\.\\w+.*[=(].*|[a-z_]\\w*+(?:\\.\\w+|\\[[^\\]]*+\\])*+\\s*+[-+*/|]?=(?!=)\\s*+(?:[\\[{(\"'\\d-].*|\\w+(?:\\.\\w+)*+[(\\[.].*|None|True|False|null|true|false)",
			"(?:print|puts|printf|console\\.log|println|echo|System\\.out\\.\\w+|fmt\\.\\w+|document\\.\\w+)\\s*+[($\"'].*",
			"[A-Za-z_$]\\w*+(?:\\.\\w+)++\\(.*\\)[;,]?",
			"(?:fi|done|esac|;;|then|do)|(?:if|elif|while|until)\\s+(?:\\[\\[?\\s|test\\s|!\\s).*|(?:sudo|npm|pip3?|apt(?:-get)?|mkdir|chmod|chown|git|docker)\\s+-?[\\w-].*|(?:curl|cp|mv|rm|grep|sed|awk|ls|cd)\\s+-\\w.*|export\\s+\\w+=.*",
			"[A-Z_a-z]\\w*+=[\"'$(\\d/].*|.*\\$\\{\\w+.*|.*\\$\\(.*\\).*|\\$\\w+(?:->.*|\\[.*|\\s*+=.*)",
			"\\((?:defun|defn|defmacro|define|let\\*?|ns|setq|lambda|require|cond|if|do)\\s.*|[\\w']+\\s+::\\s.*->.*|[\\w.]+\\s*+<-\\s*+\\S.*[()\\[].*",
			"\\d{1,5}\\s+(?:PRINT|GOTO|LET|FOR|NEXT|IF|REM|INPUT|END|GOSUB|DIM|RETURN|POKE)\\b.*",
			"\\{\\{.*\\}\\}|\\{%.*%\\}|.*\\\\n[\"'].*[;)]"));
	/** Lines that are comments, if the rest is code. */
	private static final Pattern COMMENT = Pattern.compile("//.*|/\\*.*|\\*.*|.*\\*/|#.*|--\\s.*|;;.*|\"\"\".*|%.*|@\\w+(?:\\(.*\\))?|end;?");

	private CodeLook() {
	}

	private static Map<String, String> endings() {
		Map<String, String> endings = new HashMap<>();
		for (String ending : ("py js mjs ts jsx tsx java c h cc cpp hpp cs go rs rb php pl pm lua swift kt kts hs scala clj lisp el r jl vb bas asm pas f90 "
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
		List<String> lines = lines(text);
		if (lines.isEmpty()) return Optional.empty();
		String first = lines.getFirst();
		if (first.matches("#!\\s*+/\\S.*")) return Optional.of("a script");
		if (first.startsWith("<?php")) return Optional.of("source code (PHP)");
		if (first.matches("BEGIN:V[A-Z]+")) return Optional.of("a calendar or address book");
		for (Kind kind : KINDS) if (isOf(kind, lines)) return Optional.of(kind.name);
		return isCode(lines) || isPacked(text) ? Optional.of("source code") : Optional.empty();
	}

	private static List<String> lines(String text) {
		List<String> lines = new ArrayList<>();
		for (int start = 0; start < text.length() && lines.size() < LINES;) {
			int end = text.indexOf('\n', start);
			if (end < 0) end = text.length();
			String line = text.substring(start, Math.min(end, start + LENGTH)).strip();
			if (!line.isEmpty()) lines.add(line);
			start = end + 1;
		}
		return lines;
	}

	private static boolean isOf(Kind kind, List<String> lines) {
		int found = 0;
		int told = 0;
		for (String line : lines) {
			if (!kind.line.matcher(line).matches()) continue;
			found++;
			if (tells(line)) told++;
		}
		return found >= kind.least && found * 100 >= kind.share * lines.size() && told > 0;
	}

	/** A line that is more than a number or a lone bracket. */
	private static boolean tells(String line) {
		return line.length() > 3 && line.chars().anyMatch(c -> ":={}<>();-@\\".indexOf(c) >= 0);
	}

	private static boolean isCode(List<String> lines) {
		int strong = 0;
		int comments = 0;
		for (String line : lines)
			if (STRONG.matcher(line).matches()) strong++;
			else if (COMMENT.matcher(line).matches()) comments++;
		int all = lines.size();
		return strong >= 2 && strong * 100 >= 60 * all || strong >= 3 && strong * 100 >= 30 * all
				|| strong >= 3 && strong * 100 >= 12 * all && (strong + comments) * 100 >= 40 * all;
	}

	/** Code without line ends, as tools pack it: a long line with a brace or semicolon every few words. */
	private static boolean isPacked(String text) {
		int end = text.strip().indexOf('\n');
		String line = end < 0 ? text.strip() : text.strip().substring(0, end);
		if (line.length() < 400) return false;
		String sample = line.substring(0, Math.min(line.length(), 5000));
		long marks = sample.chars().filter(c -> "{};=<>[]|&".indexOf(c) >= 0).count();
		long spaces = sample.chars().filter(Character::isWhitespace).count();
		return marks * 100 >= 6 * sample.length() && spaces * 100 < 12 * sample.length();
	}
}
