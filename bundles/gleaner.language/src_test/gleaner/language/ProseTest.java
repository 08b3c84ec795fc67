// SPDX-License-Identifier: EPL-2.0
package gleaner.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.language.lexicon.WordStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Reads what people read: the guides, and the sentences in the sources and plugin.xml files. Every word must be one that Gleaner's own
 * lexicon knows or one of docs/words.txt, the turns of docs/turns.txt stay out, and no sentence is long.
 */
class ProseTest {
	private static final Path TOP = Path.of("..", "..");
	private static final Path OWN_WORDS = TOP.resolve("docs/words.txt");
	private static final Pattern CODE = Pattern.compile("(?ms)^ *```.*?^ *```|``.+?``|`[^`]*`|<[^>]*>|\\]\\([^)]*\\)|https?://\\S+");
	private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]++|\\\\.)*+)\"");
	/** Literals of fewer words are seldom sentences. */
	private static final int FEWEST = 4;
	/** Within a sentence of the sources: arguments, options, links, patterns, escapes. */
	private static final Pattern MARKS = Pattern.compile("\\\\.|%\\S+|\\$\\{[^}]*\\}|--[\\w-]+|<[^>]*>|\\S*[_/@{}\\[\\]=*\\\\.]\\w\\S*");
	private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}._/-])\\p{L}\\p{L}++(?:['’]\\p{L}++)?+(?![\\p{N}_/])");
	/** Where a literal continues in the next line, and where one begins there. */
	private static final Pattern JOINT = Pattern.compile("\"\\s*\\n\\s*\\+\\s*\"|(?<=\\.compile\\()\\s+");
	private static final Pattern LABEL = Pattern.compile("\\b(?:name|description|label|tooltip)=\"([^\"]*)\"");
	private static final Path TURNS = TOP.resolve("docs/turns.txt");

	/** The bundles of the window and the command line. */
	private static final List<String> SHOWN = Stream.of("cli", "desk", "editor", "rcp", "ui", "ui.compare", "ui.engines", "ui.glean",
			"ui.guide", "ui.lifeline", "ui.ore", "ui.perform", "ui.train").map("gleaner."::concat).toList();

	/** The pages that were written by docs/writing-style.md; others join them when they are rewritten. */
	private static final List<String> SHORT = List.of("README.md", "CONTRIBUTING.md", "SECURITY.md", "CODE_OF_CONDUCT.md",
			"docs/writing-style.md", "docs/poets-guide.md", "docs/first-walk.md", "docs/room-glean.md", "docs/the-poem.md",
			"docs/room-compare.md", "docs/room-ore.md", "docs/room-lifeline.md", "docs/room-train.md", "docs/room-perform.md",
			"docs/plug-ins.md", "docs/researchers-guide.md", "docs/glossary.md", "docs/on-a-cluster.md", "docs/styles.md", "CHANGELOG.md",
			"docs/dependencies.md", "docs/what-a-plug-in-can-do.md", "docs/writing-an-engine.md", "docs/a-catalogue.md");
	private static final int LONGEST = 25;
	private static final Pattern NO_SENTENCE = Pattern.compile("(?m)^(?:\\||#|>).*$|^ *(?:[-*]|\\d+\\.) ");
	private static final Pattern STOP = Pattern.compile("(?<=[.!?:][*)”]{0,3})\\s+|\\n\\s*\\n");

	/** Where a thought ends in a message: at a semicolon too. Columns of spaces and marks part what is no sentence. */
	private static final Pattern PART = Pattern.compile("(?<=[.!?:;])[”\")]*\\s+| {2,}|<[^>]*>");

	private static List<Path> files(Path folder, String ending) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			return all.filter(f -> f.toString().endsWith(ending)).filter(f -> !f.toString().contains("target")).sorted().toList();
		}
	}

	private static List<Path> guides() throws IOException {
		List<Path> guides = new ArrayList<>(files(TOP.resolve("docs"), ".md"));
		try (Stream<Path> all = Files.list(TOP)) {
			all.filter(f -> f.toString().endsWith(".md")).sorted().forEach(guides::add);
		}
		assertTrue(guides.size() > 5, guides::toString);
		return guides;
	}

	/** The literals of a source, each whole, with what stands for a line's end or a quotation mark in them; the labels of a plugin.xml. */
	private static List<String> literals(Path source) throws IOException {
		String text = JOINT.matcher(Files.readString(source)).replaceAll("");
		Pattern pattern = source.toString().endsWith(".xml") ? LABEL : LITERAL;
		List<String> literals = new ArrayList<>();
		for (String line : text.split("\n")) {
			if (line.contains(".compile(")) continue;
			for (MatchResult literal : pattern.matcher(line).results().toList())
				literals.add(literal.group(1).replace("\\\"", "\"").replaceAll("\\\\n|%n", " "));
		}
		return literals;
	}

	/** What the sources of these bundles say: literals and labels of at least so many words, by file. */
	private static TreeMap<String, List<String>> said(Stream<String> bundles, int fewest) throws IOException {
		TreeMap<String, List<String>> said = new TreeMap<>();
		for (String bundle : bundles.toList()) {
			Path folder = TOP.resolve("bundles").resolve(bundle);
			if (!Files.isDirectory(folder.resolve("src"))) continue;
			List<Path> sources = new ArrayList<>(files(folder.resolve("src"), ".java"));
			Path labels = folder.resolve("plugin.xml");
			if (Files.isRegularFile(labels)) sources.add(labels);
			for (Path source : sources)
				said.put(TOP.relativize(source).toString(),
						literals(source).stream().filter(literal -> literal.strip().split("\\s+").length >= fewest).toList());
		}
		return said;
	}

	private static List<String> allBundles() throws IOException {
		try (Stream<Path> all = Files.list(TOP.resolve("bundles"))) {
			return all.filter(Files::isDirectory).map(bundle -> bundle.getFileName().toString()).sorted().toList();
		}
	}

	private static String guide(Path guide) throws IOException {
		return CODE.matcher(Files.readString(guide)).replaceAll(" ");
	}

	private static TreeMap<String, String> texts() throws IOException {
		TreeMap<String, String> texts = new TreeMap<>();
		for (Path guide : guides()) texts.put(TOP.relativize(guide).toString(), guide(guide));
		said(SHOWN.stream(), FEWEST).forEach((file, sentences) -> texts.put(file,
				String.join("\n", sentences.stream().map(sentence -> MARKS.matcher(sentence).replaceAll(" ")).toList())));
		return texts;
	}

	private static boolean isKnown(String word) {
		boolean name = word.chars().skip(1).anyMatch(Character::isUpperCase);
		return name || TestLanguage.ENGLISH.lexicon().judge(word).status() != WordStatus.INVENTION;
	}

	private static List<String> ownWords() throws IOException {
		return Files.readAllLines(OWN_WORDS).stream().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
	}

	@Test
	void everyWordIsKnown() throws IOException {
		List<String> own = ownWords();
		assertEquals(String.join("\n", new TreeSet<>(own)), String.join("\n", own), "docs/words.txt is sorted, each word once");
		Set<String> seen = new HashSet<>();
		TreeMap<String, String> unknown = new TreeMap<>();
		texts().forEach((file, text) -> {
			for (Matcher m = WORD.matcher(text); m.find();) {
				String word = m.group().replace('’', '\'').replaceFirst("'s$", "");
				if (!seen.add(word) || isKnown(word)) continue;
				if (!own.contains(word)) unknown.putIfAbsent(word, file);
			}
		});
		assertTrue(seen.size() > 3000, () -> "read " + seen.size() + " words");
		assertEquals("", String.join("\n", unknown.entrySet().stream().map(e -> e.getKey() + " in " + e.getValue()).toList()),
				"not in Gleaner's lexicon: misspelt, or a word for docs/words.txt");
	}

	/** A turn that stays out, and why. */
	private record Turn(Pattern pattern, String reason) {
		static List<Turn> all() throws IOException {
			List<Turn> turns = new ArrayList<>();
			for (String line : Files.readAllLines(TURNS)) {
				if (line.startsWith("#")) continue;
				String[] parts = line.split("\t");
				assertEquals(2, parts.length, () -> "a pattern, a tab, a reason: " + line);
				turns.add(new Turn(Pattern.compile(parts[0], Pattern.CASE_INSENSITIVE), parts[1]));
			}
			return turns;
		}

		List<String> in(String file, String text) {
			return pattern.matcher(text).results().map(m -> file + ": \"" + m.group() + "\" (" + reason + ") in: "
					+ text.substring(Math.max(0, m.start() - 60), Math.min(text.length(), m.end() + 60)).replaceAll("\\s+", " ")).toList();
		}
	}

	@Test
	void theTurnsAreFound() throws IOException {
		List<Turn> turns = Turn.all();
		for (String bad : List.of("A word you have begun is gone on with.", "Open a poem: here stands how it was carved.",
				"Only so many of the combinations, drawn by lot.", "there is one of that name already", "A corpus; may be repeated.",
				"from how many words on it counts", "there nobody knows nothing of it", "At most so many; 5 if not said.",
				"no form is held against it", "poems made anew", "It cannot be called so.", "the backup was called off",
				"what was put in with where it is from", "a word that shall stay"))
			assertTrue(turns.stream().anyMatch(turn -> !turn.in("here", bad).isEmpty()), bad);
		for (String good : List.of("Open a poem to see how you carved it, step by step.", "there is no file \"a\"", "from now on, it stays",
				"Default: 5", "At most this many. Repeatable."))
			assertEquals(List.of(), turns.stream().flatMap(turn -> turn.in("here", good).stream()).toList());
	}

	@Test
	void someTurnsStayOut() throws IOException {
		TreeMap<String, List<String>> texts = said(allBundles().stream(), 2);
		assertTrue(texts.size() > 500, () -> "read " + texts.size() + " sources");
		for (String page : SHORT) if (!page.endsWith("writing-style.md")) texts.put(page, List.of(guide(TOP.resolve(page))));
		List<String> found = new ArrayList<>();
		for (Turn turn : Turn.all())
			texts.forEach((file, all) -> all.forEach(text -> found.addAll(turn.in(file, text))));
		assertEquals("", String.join("\n", found), "docs/turns.txt says how to put it");
	}

	@Test
	void noSentenceIsLong() throws IOException {
		List<String> tooLong = new ArrayList<>();
		int looked = 0;
		for (String page : SHORT) {
			String text = NO_SENTENCE.matcher(CODE.matcher(Files.readString(TOP.resolve(page))).replaceAll("x")).replaceAll("\n\n");
			for (String sentence : STOP.split(text)) {
				looked++;
				measure(page, sentence, tooLong);
			}
		}
		for (var each : said(SHOWN.stream(), LONGEST).entrySet())
			for (String literal : each.getValue())
				for (String sentence : PART.split(literal)) {
					looked++;
					measure(each.getKey(), sentence, tooLong);
				}
		assertTrue(looked > 100, "read " + looked + " sentences");
		assertEquals("", String.join("\n", tooLong));
	}

	private static void measure(String where, String sentence, List<String> tooLong) {
		long words = Pattern.compile("[\\p{L}\\p{N}'’-]+").matcher(sentence).results().count();
		if (words > LONGEST) tooLong.add(where + " (" + words + " words): " + sentence.replaceAll("\\s+", " ").strip());
	}
}
