package gleaner.studio.debris;

import gleaner.engine.GenerationRequest;
import gleaner.engine.PoemLength;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

/** The header as it stands above the raw text: one {@code name: value} a line, for people first, and exact enough to be read back. */
final class HeaderText {
	/** The first line of a debris file; the number is the version of the format. */
	static final String FIRST_LINE = "Gleaner debris 1";
	/** The last line of the header. The body begins behind its line break. */
	static final String LAST_LINE = "_".repeat(72);

	private static final String ENDLESS = "endless";
	private static final String NATURAL = "as they come";
	private static final String SOURCE = "source";
	private static final String LICENCE = "licence";
	private static final String FINGERPRINT = ", fingerprint ";

	private HeaderText() {
	}

	static String write(DebrisHeader header) {
		StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
		line(text, "engine", header.engine());
		line(text, "name", header.engineName());
		header.settings().forEach((name, value) -> line(text, "setting " + name, value));
		for (MixPart part : header.mix()) corpus(text, part);
		header.model().ifPresent(model -> line(text, "model", model));
		GenerationRequest request = header.request();
		line(text, "seed", Long.toString(request.seed()));
		if (request.first() > 1) line(text, "from", Long.toString(request.first()));
		line(text, "prompt", request.prompt());
		line(text, "poems", request.poems() == GenerationRequest.ENDLESS ? ENDLESS : Long.toString(request.poems()));
		line(text, "length", request.length().isNatural() ? NATURAL : request.length().count() + " " + request.length().unit().name().toLowerCase(Locale.ROOT));
		line(text, "temperature", Double.toString(request.diversity()));
		line(text, "started", header.started().toString());
		return text.append(LAST_LINE).append('\n').toString();
	}

	private static void corpus(StringBuilder text, MixPart part) {
		line(text, "corpus", part.weight() + " of " + part.corpus() + FINGERPRINT + part.fingerprint());
		if (!part.source().isEmpty()) line(text, SOURCE, part.source());
		if (!part.licence().isEmpty()) line(text, LICENCE, part.licence());
	}

	/** Reads a header back; nothing if there is none, or somebody has changed it beyond recognition. */
	static Optional<DebrisHeader> read(List<String> lines) {
		Map<String, String> values = new LinkedHashMap<>();
		Map<String, String> settings = new LinkedHashMap<>();
		List<MixPart> mix = new ArrayList<>();
		try {
			for (String line : lines) {
				int colon = line.indexOf(": ");
				if (colon < 0) continue;
				String name = line.substring(0, colon);
				String value = unquote(line.substring(colon + 2));
				if (name.startsWith("setting ")) settings.put(name.substring("setting ".length()), value);
				else if (name.equals("corpus")) mix.add(part(value));
				else if (name.equals(SOURCE) || name.equals(LICENCE)) mix.add(noted(mix.removeLast(), name, value));
				else values.put(name, value);
			}
			GenerationRequest request = new GenerationRequest(Long.parseLong(values.get("seed")), Long.parseLong(values.getOrDefault("from", "1")), values.getOrDefault("prompt", ""), poems(values.get("poems")),
					length(values.get("length")), Double.parseDouble(values.get("temperature")));
			String engine = Objects.requireNonNull(values.get("engine"));
			return Optional.of(new DebrisHeader(engine, values.getOrDefault("name", engine), settings, mix,
					Optional.ofNullable(values.get("model")), request, Instant.parse(values.get("started"))));
		} catch (IllegalArgumentException | NullPointerException | NoSuchElementException | IndexOutOfBoundsException | DateTimeException e) {
			return Optional.empty();
		}
	}

	private static void line(StringBuilder text, String name, String value) {
		text.append(name).append(": ").append(quoteIfNeeded(value)).append('\n');
	}

	private static MixPart part(String value) {
		int of = value.indexOf(" of ");
		int fingerprint = value.lastIndexOf(FINGERPRINT);
		return new MixPart(value.substring(of + 4, fingerprint), Double.parseDouble(value.substring(0, of)), value.substring(fingerprint + FINGERPRINT.length()));
	}

	/** The corpus, with what the lines below it say. */
	private static MixPart noted(MixPart part, String name, String value) {
		return name.equals(SOURCE) ? new MixPart(part.corpus(), part.weight(), part.fingerprint(), value, part.licence())
				: new MixPart(part.corpus(), part.weight(), part.fingerprint(), part.source(), value);
	}

	private static long poems(String value) {
		return value.equals(ENDLESS) ? GenerationRequest.ENDLESS : Long.parseLong(value);
	}

	private static PoemLength length(String value) {
		if (value.equals(NATURAL)) return PoemLength.NATURAL;
		int space = value.indexOf(' ');
		return new PoemLength(PoemLength.Unit.valueOf(value.substring(space + 1).toUpperCase(Locale.ROOT)), Integer.parseInt(value.substring(0, space)));
	}

	/** Values that would break a line, or lose white space at their ends in somebody's editor, stand in quotes. */
	private static String quoteIfNeeded(String value) {
		boolean plain = !value.isEmpty() && value.equals(value.strip()) && !value.startsWith("\"") && value.codePoints().noneMatch(HeaderText::isAwkward);
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
		return Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || c == '\uFEFF' || c <= Character.MAX_VALUE && Character.isSurrogate((char) c);
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
