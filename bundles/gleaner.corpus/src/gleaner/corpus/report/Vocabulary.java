// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import gleaner.corpus.StoredCorpus;
import gleaner.engine.EngineException;
import gleaner.files.AtomicFile;
import gleaner.files.StudioException;
import gleaner.language.text.Word;
import gleaner.language.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The words of a corpus and how often each occurs. Words are in lower case, with straight apostrophes. Immutable. Kept in
 * {@code cache/vocabulary.json} until a poem changes.
 */
public final class Vocabulary {
	/** What can be in a corpus that no list of words should have to hold. */
	private static final int LONGEST_WORD = 60;
	private static final ObjectMapper MAPPER = new ObjectMapper();

	/**
	 * A word.
	 *
	 * @param count how often it occurs
	 * @param capitals how often with a capital that is not the first letter of its line
	 */
	public record Use(int count, int capitals) {
		Use plus(boolean capital) {
			return new Use(count + 1, capitals + (capital ? 1 : 0));
		}
	}

	private final Map<String, Use> words;
	private final long total;

	private Vocabulary(Map<String, Use> words) {
		this.words = Collections.unmodifiableMap(words);
		this.total = words.values().stream().mapToLong(Use::count).sum();
	}

	/** The vocabulary of a corpus: as kept, or counted now, which reads the whole corpus. */
	public static Vocabulary of(StoredCorpus corpus) throws StudioException, InterruptedException {
		corpus.statistics(); // reads the corpus if that must be, and says what is wrong with it
		String fingerprint = corpus.fingerprint();
		Optional<Vocabulary> kept = read(file(corpus), fingerprint);
		if (kept.isPresent()) return kept.get();
		Map<String, Use> words = new LinkedHashMap<>();
		try {
			corpus.read(poem -> poem.text().lines().forEach(line -> count(line, words)));
		} catch (EngineException e) {
			throw new StudioException(e.getMessage(), e);
		}
		Vocabulary counted = new Vocabulary(words);
		try {
			counted.write(file(corpus), fingerprint);
		} catch (StudioException e) {
			// A cache that cannot be kept, as in a read-only studio, is made again next time.
			return counted;
		}
		return counted;
	}

	/** The words of some lines. */
	public static Vocabulary ofText(String text) {
		Map<String, Use> words = new LinkedHashMap<>();
		text.lines().forEach(line -> count(line, words));
		return new Vocabulary(words);
	}

	private static void count(String line, Map<String, Use> words) {
		boolean first = true;
		for (Word word : Words.of(line)) {
			boolean capital = !first && Character.isUpperCase(word.text().codePointAt(0));
			first = false;
			if (word.text().length() <= LONGEST_WORD)
				words.merge(plain(word.text()), new Use(1, capital ? 1 : 0), (known, one) -> known.plus(capital));
		}
	}

	/** A word as it is counted. */
	public static String plain(String word) {
		return word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
	}

	/** All words, in the order of their first appearance. */
	public Map<String, Use> words() {
		return words;
	}

	/** How often a word occurs; capitals do not count. */
	public int count(String word) {
		Use use = words.get(plain(word));
		return use == null ? 0 : use.count;
	}

	/** How many words there are, each as often as it occurs. */
	public long total() {
		return total;
	}

	/** How many words occur once only. */
	public long once() {
		return words.values().stream().filter(use -> use.count == 1).count();
	}

	private static Path file(StoredCorpus corpus) {
		return corpus.folder().resolve("cache").resolve("vocabulary.json");
	}

	private void write(Path file, String fingerprint) throws StudioException {
		AtomicFile.write(file, out -> {
			try (JsonGenerator json = MAPPER.createGenerator(out)) {
				json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
				json.writeStartObject();
				json.writeStringField("fingerprint", fingerprint);
				for (Map.Entry<String, Use> word : words.entrySet()) {
					json.writeRaw("\n");
					json.writeArrayFieldStart(word.getKey());
					json.writeNumber(word.getValue().count);
					json.writeNumber(word.getValue().capitals);
					json.writeEndArray();
				}
				json.writeEndObject();
			}
		});
	}

	/** Nothing if the file is missing, of another state of the corpus, or not as Gleaner wrote it. */
	private static Optional<Vocabulary> read(Path file, String fingerprint) {
		if (!Files.isRegularFile(file)) return Optional.empty();
		Map<String, Use> words = new LinkedHashMap<>();
		try (JsonParser json = MAPPER.createParser(file.toFile())) {
			if (json.nextToken() != JsonToken.START_OBJECT || !"fingerprint".equals(json.nextFieldName())
					|| !fingerprint.equals(json.nextTextValue()))
				return Optional.empty();
			for (String word = json.nextFieldName(); word != null; word = json.nextFieldName()) {
				if (json.nextToken() != JsonToken.START_ARRAY) return Optional.empty();
				int count = json.nextIntValue(-1);
				int capitals = json.nextIntValue(-1);
				if (count < 1 || capitals < 0 || json.nextToken() != JsonToken.END_ARRAY) return Optional.empty();
				words.put(word, new Use(count, capitals));
			}
			return json.currentToken() == JsonToken.END_OBJECT ? Optional.of(new Vocabulary(words)) : Optional.empty();
		} catch (IOException e) {
			return Optional.empty();
		}
	}
}
