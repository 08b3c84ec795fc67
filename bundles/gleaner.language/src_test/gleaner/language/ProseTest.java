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
 * Reads what people read: the guides, and the sentences in the sources. Every word must be one that Gleaner's own lexicon knows or one of
 * docs/words.txt, and some turns of docs/writing-style.md stay out.
 */
class ProseTest {
	private static final Path TOP = Path.of("..", "..");
	private static final Path OWN_WORDS = TOP.resolve("docs/words.txt");
	private static final Pattern CODE = Pattern.compile("(?ms)^ *```.*?^ *```|``.+?``|`[^`]*`|<[^>]*>|\\]\\([^)]*\\)|https?://\\S+");
	private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
	private static final Pattern SENTENCE = Pattern.compile("(?:[^\\s]+\\s+){3,}[^\\s]+");
	/** Within a sentence of the sources: arguments, options, links, patterns, escapes. */
	private static final Pattern MARKS = Pattern.compile("\\\\.|%\\S+|\\$\\{[^}]*\\}|--[\\w-]+|<[^>]*>|\\S*[_/@{}\\[\\]=*\\\\.]\\w\\S*");
	private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}._/-])\\p{L}\\p{L}++(?:['’]\\p{L}++)?+(?![\\p{N}_/])");
	/** No show, and no turns that nobody would say. */
	private static final Pattern NEVER = Pattern.compile(
			"(?i)\\b(?:simply|please|powerful|gone on with|here stands|stands here|from how many|cannot hear)\\b");

	/** The pages that were written by docs/writing-style.md; others join them when they are rewritten. */
	private static final List<String> SHORT = List.of("README.md", "CONTRIBUTING.md", "SECURITY.md", "CODE_OF_CONDUCT.md",
			"docs/writing-style.md", "docs/poets-guide.md", "docs/first-walk.md", "docs/room-glean.md", "docs/the-poem.md",
			"docs/room-compare.md", "docs/room-ore.md", "docs/room-lifeline.md", "docs/room-train.md", "docs/room-perform.md",
			"docs/plug-ins.md", "docs/researchers-guide.md", "docs/glossary.md", "docs/on-a-cluster.md");
	private static final int LONGEST = 25;
	private static final Pattern NO_SENTENCE = Pattern.compile("(?m)^(?:\\||#|>).*$|^ *(?:[-*]|\\d+\\.) ");
	private static final Pattern STOP = Pattern.compile("(?<=[.!?:][*)”]{0,3})\\s+|\\n\\s*\\n");

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

	/** The sentences of the window and the command line: literals of at least four words. */
	private static String sentences(Path source) throws IOException {
		StringBuilder text = new StringBuilder();
		for (String line : Files.readAllLines(source)) {
			if (line.contains("Pattern.compile")) continue;
			for (MatchResult literal : LITERAL.matcher(line).results().toList())
				if (SENTENCE.matcher(literal.group(1)).find()) text.append(MARKS.matcher(literal.group(1)).replaceAll(" ")).append('\n');
		}
		return text.toString();
	}

	private static TreeMap<String, String> texts() throws IOException {
		TreeMap<String, String> texts = new TreeMap<>();
		for (Path guide : guides()) texts.put(TOP.relativize(guide).toString(), CODE.matcher(Files.readString(guide)).replaceAll(" "));
		for (String bundle : List.of("cli", "desk", "editor", "rcp", "ui", "ui.compare", "ui.glean", "ui.guide", "ui.lifeline", "ui.ore",
				"ui.engines", "ui.perform",
				"ui.train"))
			for (Path source : files(TOP.resolve("bundles/gleaner." + bundle + "/src"), ".java"))
				texts.put(TOP.relativize(source).toString(), sentences(source));
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

	@Test
	void someTurnsStayOut() throws IOException {
		List<String> found = new ArrayList<>();
		texts().forEach((file, text) -> {
			if (file.endsWith("writing-style.md")) return;
			for (Matcher m = NEVER.matcher(text); m.find();) {
				int line = (int) text.substring(0, m.start()).lines().count();
				found.add(file + " (" + line + "): " + m.group());
			}
		});
		assertEquals("", String.join("\n", found), "docs/writing-style.md says how to put it");
	}

	@Test
	void noSentenceIsLong() throws IOException {
		List<String> tooLong = new ArrayList<>();
		int looked = 0;
		for (String page : SHORT) {
			String text = NO_SENTENCE.matcher(CODE.matcher(Files.readString(TOP.resolve(page))).replaceAll("x")).replaceAll("\n\n");
			for (String sentence : STOP.split(text)) {
				looked++;
				long words = Pattern.compile("[\\p{L}\\p{N}'’-]+").matcher(sentence).results().count();
				if (words > LONGEST) tooLong.add(page + " (" + words + " words): " + sentence.replaceAll("\\s+", " ").strip());
			}
		}
		assertTrue(looked > 100, "read " + looked + " sentences");
		assertEquals("", String.join("\n", tooLong));
	}
}
