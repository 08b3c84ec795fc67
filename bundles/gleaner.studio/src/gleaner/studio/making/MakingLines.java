// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.making;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Ingredient;
import gleaner.engine.PoemLength;
import gleaner.files.JsonFile;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * A {@link Making} as it stands above raw text: one {@code name: value} a line, for people first, and exact enough to be read back. The
 * lines are the fields of {@link MakingCodec} in their order; what is said of an ingredient is set in below its name.
 */
public final class MakingLines {
	/** The newest version of the format that is read, and the one that is written. */
	public static final int VERSION = 2;

	private static final String FIRST_LINE = "Gleaner debris ";
	private static final String SETTING = "setting ";
	private static final String INSET = "  ";

	private MakingLines() {
	}

	/** As lines, each with its line end. */
	public static String write(Making making) {
		StringBuilder text = new StringBuilder(FIRST_LINE).append(VERSION).append('\n');
		for (Map.Entry<String, JsonNode> field : MakingCodec.write(making).properties()) switch (field.getKey()) {
		case MakingCodec.SETTINGS ->
			field.getValue().properties().forEach(setting -> line(text, SETTING + setting.getKey(), setting.getValue()));
		case MakingCodec.INGREDIENTS -> field.getValue().forEach(part -> ingredient(text, part));
		case MakingCodec.REQUEST -> field.getValue().properties().forEach(value -> line(text, value.getKey(), value.getValue()));
		default -> line(text, field.getKey(), field.getValue());
		}
		return text.toString();
	}

	private static void ingredient(StringBuilder text, JsonNode part) {
		line(text, part.path(MakingCodec.KIND).asText(), part.path(MakingCodec.NAME));
		for (Map.Entry<String, JsonNode> field : part.properties())
			if (!field.getKey().equals(MakingCodec.KIND) && !field.getKey().equals(MakingCodec.NAME))
				line(text, INSET + field.getKey(), field.getValue());
	}

	private static void line(StringBuilder text, String name, JsonNode value) {
		text.append(name).append(": ").append(quoteIfNeeded(value.asText())).append('\n');
	}

	/** The version of the format that the first line names; nothing if it is no such line. */
	public static Optional<Integer> version(List<String> lines) {
		if (lines.isEmpty() || !lines.getFirst().matches(FIRST_LINE + "\\d{1,9}\\s*")) return Optional.empty();
		return Optional.of(Integer.valueOf(lines.getFirst().substring(FIRST_LINE.length()).strip()));
	}

	/** Reads lines back; nothing if they are none, or somebody has changed them beyond recognition. */
	public static Optional<Making> read(List<String> lines) {
		try {
			return Optional.of(version(lines).orElse(1) == 1 ? readFirst(lines) : MakingCodec.read(tree(lines)));
		} catch (IllegalArgumentException | NoSuchElementException | IndexOutOfBoundsException | DateTimeException e) {
			return Optional.empty();
		}
	}

	private static ObjectNode tree(List<String> lines) {
		ObjectNode all = JsonFile.object();
		ObjectNode settings = all.putObject(MakingCodec.SETTINGS);
		ArrayNode ingredients = all.putArray(MakingCodec.INGREDIENTS);
		ObjectNode request = all.putObject(MakingCodec.REQUEST);
		for (String line : lines) {
			int colon = line.indexOf(": ");
			if (colon < 0) continue;
			String name = line.substring(0, colon);
			String value = unquote(line.substring(colon + 2));
			if (name.startsWith(SETTING)) settings.put(name.substring(SETTING.length()), value);
			else if (name.startsWith(INSET) && !ingredients.isEmpty())
				((ObjectNode) ingredients.get(ingredients.size() - 1)).put(name.strip(), value);
			else if (isKind(name)) ingredients.addObject().put(MakingCodec.KIND, name).put(MakingCodec.NAME, value);
			else if (GenerationRequest.PARAMETERS.stream().anyMatch(p -> p.name().equals(name))) request.put(name, value);
			else all.put(name, value);
		}
		return all;
	}

	private static boolean isKind(String name) {
		for (Ingredient.Kind kind : Ingredient.Kind.values()) if (kind.name().toLowerCase(Locale.ROOT).equals(name)) return true;
		return false;
	}

	/** What Gleaner 0.1 wrote. */
	private static Making readFirst(List<String> lines) {
		Map<String, String> values = new LinkedHashMap<>();
		Map<String, String> settings = new LinkedHashMap<>();
		List<MadeOf> mix = new ArrayList<>();
		for (String line : lines) {
			int colon = line.indexOf(": ");
			if (colon < 0) continue;
			String name = line.substring(0, colon);
			String value = unquote(line.substring(colon + 2));
			if (name.startsWith(SETTING)) settings.put(name.substring(SETTING.length()), value);
			else if (name.equals("corpus")) mix.add(firstCorpus(value));
			else if (name.equals("source")) mix.add(sourced(mix.removeLast(), value));
			else if (name.equals("licence")) mix.add(licensed(mix.removeLast(), value));
			else values.put(name, value);
		}
		if (values.getOrDefault("poems", "").equals("endless")) values.put("poems", Long.toString(GenerationRequest.ENDLESS));
		String length = Optional.ofNullable(values.remove("length")).orElseThrow();
		int space = length.indexOf(' ');
		boolean isNatural = length.equals("as they come");
		values.put("unit", isNatural ? PoemLength.Unit.POEM.name().toLowerCase(Locale.ROOT) : length.substring(space + 1));
		if (!isNatural) values.put("length", length.substring(0, space));
		String engine = Optional.ofNullable(values.get("engine")).orElseThrow();
		Instant started = Instant.parse(Optional.ofNullable(values.get("started")).orElseThrow());
		return new Making(engine, values.getOrDefault("name", engine), settings, mix, Optional.ofNullable(values.get("model")),
				MakingCodec.firstRequest(values), started);
	}

	/** As in {@code 0.5 of Harbour notes, fingerprint ab12}. */
	private static MadeOf firstCorpus(String value) {
		String before = ", fingerprint ";
		int of = value.indexOf(" of ");
		int fingerprint = value.lastIndexOf(before);
		return MadeOf.corpus(value.substring(of + 4, fingerprint), Double.parseDouble(value.substring(0, of)),
				value.substring(fingerprint + before.length()));
	}

	private static MadeOf sourced(MadeOf part, String source) {
		return MadeOf.corpus(part.name(), part.weight(), part.fingerprint(), source, part.licence());
	}

	private static MadeOf licensed(MadeOf part, String licence) {
		return MadeOf.corpus(part.name(), part.weight(), part.fingerprint(), part.source(), licence);
	}

	/** Values that would break a line, or lose white space at their ends in somebody's editor, stand in quotes. */
	private static String quoteIfNeeded(String value) {
		boolean plain = !value.isEmpty() && value.equals(value.strip()) && !value.startsWith("\"")
				&& value.codePoints().noneMatch(MakingLines::isAwkward);
		if (plain) return value;
		StringBuilder quoted = new StringBuilder("\"");
		value.codePoints().forEach(c -> {
			if (c == '\n') quoted.append("\\n");
			else if (isAwkward(c)) quoted.append(String.format("\\u%04x", c));
			else if (c == '"' || c == '\\') quoted.append('\\').appendCodePoint(c);
			else quoted.appendCodePoint(c);
		});
		return quoted.append('"').toString();
	}

	/** Control characters, other line separators, halves of surrogate pairs. */
	private static boolean isAwkward(int c) {
		return Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || c == '\uFEFF'
				|| c <= Character.MAX_VALUE && Character.isSurrogate((char) c);
	}

	private static String unquote(String value) {
		if (value.length() < 2 || !value.startsWith("\"") || !value.endsWith("\"")) return value;
		StringBuilder plain = new StringBuilder();
		for (int i = 1; i < value.length() - 1; i++) {
			char c = value.charAt(i);
			if (c != '\\') {
				plain.append(c);
				continue;
			}
			char escaped = value.charAt(++i);
			switch (escaped) {
			case 'n' -> plain.append('\n');
			case 'u' -> {
				plain.append((char) Integer.parseInt(value.substring(i + 1, i + 5), 16));
				i += 4;
			}
			default -> plain.append(escaped);
			}
		}
		return plain.toString();
	}
}
