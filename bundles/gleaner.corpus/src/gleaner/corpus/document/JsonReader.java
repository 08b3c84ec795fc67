// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the poems in JSON, wherever they stand in it. A poem is an object with a field that holds its text: a string, an array of lines,
 * an array of stanzas. Title and author are fields beside it; an author may also stand further up. An array of texts gives a poem each, an
 * array of arrays of lines too, and so does an object that leads from titles to texts. Exports of chats are read as chats,
 * archives of posts as posts.
 */
public final class JsonReader {
	private static final String HOW = "one poem per JSON object";
	/** A stanza, where the names of its fields do not say "text". */
	private static final Set<String> PARTS = Set.of("stanzas", "strophes", "verses", "stanza", "strophe");
	private static final List<String> OF_A_PART = List.of("text", "line", "lines", "content", "value", "verse", "stanza", "words",
			"stanzas", "verses",
			"paragraphs", "body");
	/** An array of strings below an object counts only under such a name: others are keywords and the like. */
	private static final Set<String> COLLECTIONS = Set.of("poems", "poem", "haikus", "haiku", "texts", "verses", "quotes", "lyrics",
			"songs",
			"sonnets", "aphorisms", "fragments", "sentences", "sayings", "proverbs", "limericks", "tanka", "entries", "data", "items",
			"results");
	/** Lines or stanzas that are fields: {@code 1}, {@code line2}, … */
	private static final Pattern NUMBERED = Pattern.compile("\\D{0,12}\\d{1,6}");
	private static final int MOST_NAMES = 30;
	private static final int MOST_LINES = 60;
	private static final int LONG_LINE = 100;

	private final Fields fields;
	private final List<String> bodies;
	private final List<Piece> pieces = new ArrayList<>();
	private final Set<String> remarks = new LinkedHashSet<>();
	private List<String> names = List.of();
	private int mended;
	private int messages;
	private final Set<String> senders = new HashSet<>();

	private JsonReader(Fields fields) {
		this.fields = fields;
		this.bodies = fields.texts();
	}

	/** Whether a text is JSON by its look: braces or brackets around something quoted. */
	public static boolean is(String text) {
		if (PostsJson.isAssignment(text)) return true;
		String start = text.substring(0, Math.min(text.length(), 1 << 12)).strip();
		if (start.isEmpty()) return false;
		char first = start.charAt(0);
		char last = lastOf(text);
		if (first == '{' && last == '}') return start.substring(1).stripLeading().startsWith("\"") || start.startsWith("{}");
		String inside = start.substring(1).stripLeading();
		return first == '[' && last == ']' && !inside.isEmpty() && "\"{[".indexOf(inside.charAt(0)) >= 0 && parses(text);
	}

	private static boolean parses(String text) {
		try {
			JsonNode root = JsonTree.of(text);
			return root.isArray() && holdsText(root);
		} catch (UnreadableDocument e) {
			return e.getMessage().contains("line") && text.contains("\":");
		}
	}

	private static boolean holdsText(JsonNode node) {
		return node.isTextual() || node.isObject() || node.isArray() && node.valueStream().anyMatch(JsonReader::holdsText);
	}

	private static char lastOf(String text) {
		int end = text.length();
		while (end > 1 && Character.isWhitespace(text.charAt(end - 1))) end--;
		return text.charAt(end - 1);
	}

	/**
	 * The poems of a text.
	 *
	 * @throws InQuestion if it is JSON, but there is nothing like a poem in it
	 * @throws UnreadableDocument if it is not sound
	 */
	public static Poems read(String text, Fields fields) throws UnreadableDocument {
		JsonNode root = JsonTree.of(PostsJson.withoutAssignment(text));
		Optional<Poems> posts = PostsJson.of(root);
		if (posts.isPresent()) return posts.get();
		JsonReader reader = new JsonReader(fields);
		if (isTracery(root))
			throw new InQuestion("it is a Tracery grammar: rules that make texts; let Tracery write a few hundred texts into a .txt, one "
					+ "per line, and import that");
		reader.walk(root, "", true, false);
		if (root.isTextual()) reader.add("", "", root.textValue());
		if (reader.pieces.isEmpty()) throw nothing(root);
		return reader.poems();
	}

	private Poems poems() {
		List<String> all = new ArrayList<>(remarks);
		if (messages > 0) all.add(ChatReader.remark(messages, senders.size()));
		if (mended > 0) all.add("In " + mended + (mended == 1 ? " text" : " texts")
				+ " line ends were written as \\n or <br>; Gleaner made them line ends.");
		return new Poems(messages > 0 ? ChatReader.HOW : HOW, pieces, names, all);
	}

	private static InQuestion nothing(JsonNode root) {
		JsonNode first = root;
		while (first.isArray() && !first.isEmpty()) first = first.get(0);
		if (!first.isObject() || first.isEmpty()) return new InQuestion("it is JSON without poems: no field has text");
		List<String> names = first.properties().stream().map(Map.Entry::getKey).limit(MOST_NAMES).toList();
		return new InQuestion("it is JSON in an unknown shape; its fields are: " + String.join(", ", names)
				+ "; if one of them has the poems, name it (--text-field, in the window Poem)", names);
	}

	/**
	 * @param author of what is below
	 * @param texts whether arrays of strings are texts here
	 */
	private void walk(JsonNode node, String author, boolean texts, boolean titled) {
		if (node.isObject()) object(node, author, texts);
		else if (node.isArray()) array(node, author, texts);
		else if (node.isTextual() && titled) add("", author, node.textValue());
	}

	private void object(JsonNode node, String author, boolean texts) {
		String own = JsonTree.field(node, fields.authors()).map(f -> JsonTree.words(f.getValue())).filter(a -> !a.isEmpty()).orElse(author);
		Optional<String> body = body(node);
		if (body.isPresent()) {
			if (names.isEmpty()) names = node.properties().stream().map(Map.Entry::getKey).toList();
			add(JsonTree.field(node, fields.titles()).map(f -> JsonTree.words(f.getValue())).orElse(""), own, body.get());
			for (Map.Entry<String, JsonNode> field : node.properties()) // a book with a foreword
				if (COLLECTIONS.contains(field.getKey().toLowerCase(Locale.ROOT)) && holdsPoems(field.getValue()))
					walk(field.getValue(), own, true, false);
		} else if (texts && isTitled(node)) {
			for (Map.Entry<String, JsonNode> poem : node.properties()) add(poem.getKey(), own, text(poem.getValue(), false).orElse(""));
		} else {
			for (Map.Entry<String, JsonNode> field : node.properties())
				walk(field.getValue(), own, COLLECTIONS.contains(field.getKey().toLowerCase(Locale.ROOT)), false);
		}
	}

	private void array(JsonNode node, String author, boolean texts) {
		if (ChatJson.is(node, fields)) {
			for (Piece message : ChatJson.read(node)) {
				pieces.add(message);
				senders.add(message.author());
				messages++;
			}
		} else if (JsonTree.isAllText(node)) {
			if (texts) strings(node, author);
		} else if (texts && node.valueStream().allMatch(JsonTree::isAllText)) {
			for (JsonNode poem : node) add("", author, text(poem, false).orElse(""));
		} else {
			boolean ofTexts = texts && node.valueStream().noneMatch(entry -> entry.isNumber() || entry.isBoolean());
			for (JsonNode entry : node) walk(entry, author, ofTexts, ofTexts);
		}
	}

	/** An array of strings: a few short ones are the lines of one poem, all else is a poem each. */
	private void strings(JsonNode node, String author) {
		boolean lines = node.size() <= MOST_LINES && node.valueStream().map(JsonNode::textValue)
				.allMatch(line -> line.length() <= LONG_LINE && line.indexOf('\n') < 0 && !CellText.mayHold(line));
		if (lines) {
			add("", author, text(node, false).orElse(""));
			remarks.add("Gleaner took the strings of an array as the lines of one poem.");
		} else {
			for (JsonNode poem : node) add("", author, poem.textValue());
			remarks.add("Gleaner took each string of an array as a poem.");
		}
	}

	private void add(String title, String author, String text) {
		CellText cell = CellText.of(text);
		if (cell.mended()) mended++;
		if (!cell.text().isBlank()) pieces.add(new Piece(title, author, cell.text()));
	}

	private Optional<String> body(JsonNode object) {
		for (String name : bodies) {
			Optional<String> text = JsonTree.field(object, List.of(name)).filter(f -> !holdsPoems(f.getValue()))
					.flatMap(f -> text(f.getValue(), PARTS.contains(f.getKey().toLowerCase(Locale.ROOT)))).filter(t -> !t.isBlank());
			if (text.isPresent()) return text;
		}
		return Optional.empty();
	}

	/** A poem, or an array of poems, which have titles or authors of their own. */
	private boolean holdsPoems(JsonNode value) {
		return isSigned(value) || value.isArray() && value.valueStream().anyMatch(this::isSigned);
	}

	private boolean isSigned(JsonNode value) {
		return value.isObject()
				&& (JsonTree.field(value, fields.titles()).isPresent() || JsonTree.field(value, fields.authors()).isPresent());
	}

	/**
	 * A value as the text of a poem.
	 *
	 * @param parts whether strings are stanzas, not lines
	 */
	private static Optional<String> text(JsonNode value, boolean parts) {
		if (value.isTextual()) return Optional.of(value.textValue());
		if (value.isObject()) {
			for (String name : OF_A_PART) {
				Optional<String> text = JsonTree.field(value, List.of(name))
						.flatMap(f -> text(f.getValue(), PARTS.contains(f.getKey().toLowerCase(Locale.ROOT))));
				if (text.isPresent()) return text;
			}
			if (value.isEmpty() || !value.propertyStream().allMatch(f -> NUMBERED.matcher(f.getKey()).matches())) return Optional.empty();
		} else if (!value.isArray()) {
			return Optional.empty();
		}
		List<String> texts = new ArrayList<>();
		boolean apart = parts;
		for (JsonNode entry : value) {
			Optional<String> text = entry.isNull() ? Optional.of("") : text(entry, false);
			if (text.isEmpty()) return Optional.empty();
			apart |= entry.isArray() || text.get().strip().indexOf('\n') >= 0;
			texts.add(text.get());
		}
		return texts.isEmpty() ? Optional.empty()
				: Optional.of(apart ? texts.stream().filter(t -> !t.isBlank()).map(JsonReader::trimmed).collect(Collectors.joining("\n\n"))
						: String.join("\n", texts));
	}

	private static String trimmed(String stanza) {
		return stanza.replaceFirst("\\A\\n++", "").stripTrailing();
	}

	/** From titles to texts: everything is text, and most of it has more lines than one. */
	private static boolean isTitled(JsonNode object) {
		int many = 0;
		for (JsonNode value : object) {
			if (value.isTextual() && !value.textValue().isBlank()) {
				if (value.textValue().strip().indexOf('\n') >= 0 || CellText.mayHold(value.textValue())) many++;
			} else if (JsonTree.isAllText(value)) {
				double words = value.valueStream().mapToInt(line -> line.textValue().split(" ").length).average().orElse(0);
				if (value.size() > 1 && words >= 2) many++;
			} else {
				return false;
			}
		}
		return many > 0 && many * 2 >= object.size();
	}

	/** Rules of Tracery: from symbols to strings, in some of which symbols stand between {@code #}. */
	private static boolean isTracery(JsonNode root) {
		if (!root.isObject() || root.isEmpty()) return false;
		boolean calls = root.has("origin");
		for (JsonNode rule : root) {
			if (!rule.isTextual() && !JsonTree.isAllText(rule) && !(rule.isArray() && rule.isEmpty())) return false;
			calls |= rule.isTextual() ? calls(rule, root) : rule.valueStream().anyMatch(option -> calls(option, root));
		}
		return calls;
	}

	private static boolean calls(JsonNode option, JsonNode grammar) {
		String text = option.textValue();
		for (int open = text.indexOf('#'); open >= 0; open = text.indexOf('#', open + 1)) {
			int close = text.indexOf('#', open + 1);
			if (close < 0) return false;
			String symbol = text.substring(open + 1, close).replaceFirst("\\A(?:\\[[^\\]]*+\\])*+", "").replaceFirst("\\..*+\\z", "");
			if (grammar.has(symbol)) return true;
		}
		return false;
	}
}
