// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.desk.perform.Deed;
import gleaner.desk.perform.Stroke;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Holds the keys that the guide names against those of {@code plugin.xml}. */
class GuideKeysTest {
	private static final Path TREE = Path.of("..", "..");
	/** A key with Ctrl, Shift or Alt, or one with a number; what follows it is no part of it. */
	private static final Pattern KEY = Pattern
			.compile("(?:(?:Ctrl|Shift|Alt)\\+)+(?:F\\d+|Page (?:Up|Down)|Enter|Delete|Space|Tab|[A-Z0-9←→↑↓])(?![\\w])|\\bF\\d+\\b");
	private static final Map<String, String> SIGNS = Map.of("Ctrl", "M1", "Shift", "M2", "Alt", "M3", "Enter", "CR", "Delete", "DEL",
			"Space",
			"SPACE", "Esc", "ESC", "↑", "ARROW_UP", "↓", "ARROW_DOWN");
	/** What the platform, the toolkit or one of our own fields binds, in whose plug-ins or classes it stands. */
	private static final Set<String> OF_OTHERS = Set.of("Ctrl+S", "Ctrl+Z", "Ctrl+F", "Tab", "Shift+Tab", "Shift+F10", "Alt+←", "Alt+→",
			"Shift+Enter", "Ctrl+C");
	/** Commands of the platform, whose names are in its own plug-ins. */
	private static final Map<String, String> NAMES_OF_OTHERS = Map.of("org.eclipse.ui.edit.findNext", "Find Next",
			"org.eclipse.ui.edit.findPrevious", "Find Previous", "org.eclipse.ui.file.exit", "Exit");

	/** The names of the commands that a sequence is bound to. */
	private static final Map<String, Set<String>> BOUND = new HashMap<>();

	/** The names of all commands, by their ids. */
	private static final Map<String, String> NAMES = new HashMap<>(NAMES_OF_OTHERS);

	private static final List<Block> BLOCKS = new ArrayList<>();

	@BeforeAll
	static void read() throws Exception {
		for (String page : Guide.PAGES)
			BLOCKS.addAll(GuidePage.of(page, Files.readString(TREE.resolve("docs").resolve(page + ".md"))).blocks());
		List<Element> keys = new ArrayList<>();
		try (Stream<Path> bundles = Files.list(TREE.resolve("bundles"))) {
			for (Path file : bundles.map(bundle -> bundle.resolve("plugin.xml")).filter(Files::exists).toList()) {
				for (Element command : elements(file, "command"))
					if (!command.getAttribute("id").isEmpty()) NAMES.put(command.getAttribute("id"), command.getAttribute("name"));
				keys.addAll(elements(file, "key"));
			}
		}
		for (Element key : keys)
			BOUND.computeIfAbsent(key.getAttribute("sequence"), any -> new TreeSet<>()).add(NAMES.get(key.getAttribute("commandId")));
		assertTrue(BOUND.size() > 40, "too few keys were found to believe it: " + BOUND);
	}

	private static List<Element> elements(Path file, String name) throws Exception {
		NodeList nodes = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()).getElementsByTagName(name);
		List<Element> elements = new ArrayList<>();
		for (int i = 0; i < nodes.getLength(); i++) elements.add((Element) nodes.item(i));
		return elements;
	}

	/** A key as {@code plugin.xml} writes it. */
	private static String sequence(String key) {
		StringBuilder sequence = new StringBuilder();
		for (String part : key.split("\\+"))
			sequence.append(sequence.isEmpty() ? "" : "+")
					.append(SIGNS.getOrDefault(part, part.toUpperCase(Locale.ROOT).replace(' ', '_')));
		return sequence.toString();
	}

	private static String words(List<Span> spans) {
		StringBuilder words = new StringBuilder();
		spans.forEach(span -> words.append(span.text()));
		return words.toString();
	}

	/** The rows of the tables of keys: the keys, and what they do. */
	private static List<String[]> rows() {
		List<String[]> rows = new ArrayList<>();
		for (Block block : BLOCKS)
			if (block instanceof Block.Table(var head, var body) && words(head.getFirst()).equals("key"))
				for (var row : body) rows.add(new String[] { words(row.getFirst()), words(row.getLast()) });
		return rows;
	}

	/** All that the guide says outside of what is typed in a terminal. */
	private static List<String> prose() {
		return BLOCKS.stream().filter(block -> !(block instanceof Block.Code) && !(block instanceof Block.Picture))
				.map(Block::words)
				.toList();
	}

	@Test
	void everyKeyOfATableIsBoundToWhatTheRowSays() throws IOException {
		List<String> wrong = new ArrayList<>();
		int seen = 0;
		for (String[] row : rows())
			for (String key : keysOf(row[0])) {
				if (OF_OTHERS.contains(key)) continue;
				seen++;
				Set<String> commands = BOUND.getOrDefault(sequence(key), Set.of());
				if (commands.stream().noneMatch(command -> tells(row[1], command)))
					wrong.add(key + " “" + row[1] + "” is bound to " + commands);
			}
		assertEquals(List.of(), wrong);
		assertTrue(seen >= 25, "only " + seen + " keys were found in the tables");
	}

	/** Of “Alt+1 … Alt+4” the first and the last are named; words such as “arrow keys on a weight” name none. */
	private static List<String> keysOf(String cell) {
		List<String> keys = new ArrayList<>();
		for (String part : cell.split(", | … "))
			if (KEY.matcher(part).matches() || part.equals("Esc") || part.equals("Tab")) keys.add(part);
			else assertTrue(!KEY.matcher(part).find(), () -> "“" + part + "” is a key that this test does not understand");
		return keys;
	}

	/** Whether one of the words that a command's name is made of is in what the guide says of its key. */
	private static boolean tells(String row, String command) {
		return command != null && Stream.of(command.toLowerCase(Locale.ROOT).split("[^\\p{L}-]+")).filter(word -> word.length() > 3)
				.anyMatch(row.toLowerCase(Locale.ROOT)::contains);
	}

	@Test
	void everyKeyThatIsNamedAnywhereIsBound() {
		Set<String> unbound = new TreeSet<>();
		Set<String> named = new TreeSet<>();
		for (String text : prose())
			for (Matcher key = KEY.matcher(text); key.find();)
				if (named.add(key.group()) && !OF_OTHERS.contains(key.group()) && !BOUND.containsKey(sequence(key.group())))
					unbound.add(key.group());
		assertEquals(Set.of(), unbound);
		assertTrue(named.size() > 40, "only " + named);
	}

	/** They are bound to no command, and so in no {@code plugin.xml}. */
	@Test
	void everyKeyOfAShowIsInTheGuideAndDoesWhatItsCommandSays() {
		Set<Stroke> ofClickers = Set.of(Stroke.PAGE_UP, Stroke.PAGE_DOWN, Stroke.DOT, Stroke.F5);
		Set<String> told = new TreeSet<>();
		for (Block block : BLOCKS)
			if (block instanceof Block.Table(var head, var body) && words(head.getFirst()).equals("key") && head.size() == 2
					&& words(head.getLast()).isEmpty())
				for (var row : body) told.addAll(List.of(words(row.getFirst()).split(", ")));
		for (Stroke stroke : Stroke.values()) {
			if (!ofClickers.contains(stroke)) assertTrue(told.contains(stroke.cap()), stroke.cap() + " is not in " + told);
			assertEquals(stroke.deed(), Deed.of(stroke.deed().command()).orElseThrow());
			assertTrue(NAMES.containsKey(stroke.deed().command()), () -> stroke.deed().command() + " is no command");
		}
		for (Deed deed : Deed.values()) assertEquals(deed, Stroke.of(deed).deed());
	}

	/** A menu path names what is in a menu, as the menu writes it. */
	@Test
	void everyItemOfAMenuThatIsNamedIsThere() throws IOException {
		StringBuilder sources = new StringBuilder();
		try (Stream<Path> files = Files.walk(TREE.resolve("bundles"), 12)) {
			for (Path file : files.filter(path -> path.endsWith("plugin.xml") || path.endsWith("Menus.java")).toList())
				sources.append(Files.readString(file).replace("&amp;", "").replaceAll("&(?=\\p{L})", ""));
		}
		Set<String> missing = new TreeSet<>();
		Pattern path = Pattern.compile("(?:File|Edit|Poem|Engines|Window|Help) › ([^.,;:()]+)");
		int seen = 0;
		for (Block block : BLOCKS)
			for (String italic : italics(block)) {
				Matcher item = path.matcher(italic);
				if (!item.matches()) continue;
				seen++;
				for (String name : item.group(1).split(" › ")) if (!sources.toString().contains("\"" + name + "\"")) missing.add(italic);
			}
		assertEquals(Set.of(), missing);
		assertTrue(seen > 8, "only " + seen + " menu paths were found");
	}

	private static List<String> italics(Block block) {
		Stream<Span> spans = switch (block) {
		case Block.Heading heading -> heading.spans().stream();
		case Block.Paragraph paragraph -> paragraph.spans().stream();
		case Block.Quote quote -> quote.spans().stream();
		case Block.Entry entry -> entry.spans().stream();
		case Block.Table table -> table.rows().stream().flatMap(List::stream).flatMap(List::stream);
		case Block.Code _, Block.Picture _ -> Stream.empty();
		};
		List<String> italics = new ArrayList<>();
		StringBuilder italic = new StringBuilder();
		for (Span span : spans.toList()) { // a line end parts what is italic
			if (span.isItalic()) italic.append(span.text());
			else italic = end(italic, italics);
		}
		end(italic, italics);
		return italics;
	}

	private static StringBuilder end(StringBuilder italic, List<String> italics) {
		if (!italic.isEmpty()) italics.add(italic.toString().replaceAll("\\s+", " "));
		return new StringBuilder();
	}
}
