// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.template;

import gleaner.engine.PoemReading;
import gleaner.engine.PoemReading.Entity;
import gleaner.engine.PoemReading.Line;
import gleaner.engine.PoemReading.Token;
import gleaner.engine.SourcePoem;
import gleaner.language.Language;
import gleaner.language.form.Analysis;
import gleaner.language.form.Form;
import gleaner.language.form.PartOfSpeech;
import gleaner.language.text.Word;
import gleaner.language.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads poems as templates: their words with tag, base and form, and names as one place each. What a poem brings along is taken as it
 * is; one of which nothing is known is read here. Used by one thread.
 */
public final class TemplateReader {
	private static final String FOREIGN = "not English";
	/** Behind one of these, a word in -ed is what was done to somebody, or is done by now. */
	private static final Set<String> BEFORE_PARTICIPLES = Set.of("have", "has", "had", "having", "be", "am", "is", "are", "was", "were",
			"been",
			"being", "i've", "you've", "we've", "they've", "he's", "she's", "it's", "art", "wert", "hast", "hath", "hadst", "get", "got");
	/** Behind one of these a verb without -s is past: "he set". */
	private static final Set<String> BEFORE_ONE = Set.of("he", "she", "it");
	/** With "is" or "has" behind the apostrophe. */
	private static final Set<String> SHORTENED = Set.of("he's", "she's", "it's", "that's", "there's", "here's", "where's", "what's",
			"who's", "how's", "when's", "let's", "one's", "this's", "everybody's", "nobody's", "somebody's", "all's", "so's");
	private static final int LOOK_BACK = 3;

	private final Language language;
	private final PoemReader reader;
	private final Map<String, Analysis> analyses = new HashMap<>();
	private final Map<String, String> shared = new HashMap<>();

	public TemplateReader(Language language) {
		this.language = language;
		this.reader = new PoemReader(language);
	}

	/** Whether a poem brings along what is known of it, so that reading it costs nothing. */
	public static boolean isRead(SourcePoem poem) {
		return poem.reading().isPresent();
	}

	/** Reads one poem. */
	public PackedTemplate read(String corpus, SourcePoem poem) {
		PoemReading reading = poem.reading().orElseGet(() -> reader.read(poem.text()));
		List<Token> tokens = tokens(poem.text(), reading);
		List<Token> places = new ArrayList<>(tokens.size());
		List<String> types = new ArrayList<>(tokens.size());
		int e = 0;
		List<Entity> entities = reading.entities();
		for (Token token : tokens) {
			if (token.end() > poem.text().length() || !places.isEmpty() && token.start() < places.getLast().end()) continue;
			while (e < entities.size() && entities.get(e).end() <= token.start()) e++;
			boolean isIn = e < entities.size() && entities.get(e).start() < token.end();
			if (isIn && !places.isEmpty() && places.getLast().start() >= entities.get(e).start() && !types.getLast().isEmpty()
					&& poem.text().substring(places.getLast().end(), token.start()).isBlank()) {
				places.set(places.size() - 1, new Token(places.getLast().start(), token.end(), "PROPN", "", "", ""));
				continue;
			}
			places.add(token);
			types.add(isIn ? entities.get(e).type() : "");
		}
		return pack(corpus, poem, places, types, isForeign(reading));
	}

	/** The words of a reading. Of foreign lines it may have none: there they are words without a tag, to be replaced as well. */
	private static List<Token> tokens(String text, PoemReading reading) {
		List<Line> foreign = reading.lines().stream().filter(line -> line.metre().equals(FOREIGN) && line.end() <= text.length()).toList();
		if (foreign.isEmpty()) return reading.tokens();
		List<Token> tokens = new ArrayList<>();
		for (Token token : reading.tokens())
			if (foreign.stream().noneMatch(line -> token.start() >= line.start() && token.start() < line.end())) tokens.add(token);
		for (Line line : foreign)
			for (Word word : Words.of(text.substring(line.start(), line.end())))
				tokens.add(new Token(line.start() + word.start(), line.start() + word.end(), "X", "", "", ""));
		tokens.sort(Comparator.comparingInt(Token::start));
		return tokens;
	}

	private PackedTemplate pack(String corpus, SourcePoem poem, List<Token> places, List<String> types, boolean isForeign) {
		int n = places.size();
		int[] starts = new int[n];
		int[] ends = new int[n];
		String[] bases = new String[n];
		String[] tags = new String[n];
		byte[] forms = new byte[n];
		String[] entities = new String[n];
		String[] words = new String[n];
		for (int i = 0; i < n; i++) {
			Token token = places.get(i);
			starts[i] = token.start();
			ends[i] = token.end();
			String word = poem.text().substring(token.start(), token.end());
			words[i] = plain(word);
			tags[i] = share(types.get(i).isEmpty() ? tag(token.tag(), words[i]) : "PROPN");
			entities[i] = share(types.get(i));
			Analysis analysis = analyse(words[i], tags[i]);
			bases[i] = share(analysis.base());
			forms[i] = (byte) inPlace(analysis.form(), bases[i], words, tags, i, next(poem.text(), places, i)).ordinal();
		}
		return new PackedTemplate(corpus, poem.id(), poem.title(), poem.author(), poem.text(), isForeign, starts, ends, bases, tags, forms,
				entities);
	}

	/** "Children's" comes as NOUN+PART, and rarer possessives as anything. */
	private static String tag(String tag, String word) {
		int plus = tag.indexOf('+');
		String first = plus < 0 ? tag : tag.substring(0, plus);
		boolean isPossessive = word.length() > 3 && word.endsWith("'s") && !SHORTENED.contains(word);
		return isPossessive && !first.equals("PROPN") ? "NOUN" : first;
	}

	private static String next(String text, List<Token> places, int i) {
		return i + 1 < places.size() ? text.substring(places.get(i + 1).start(), places.get(i + 1).end()).toLowerCase(Locale.ROOT) : "";
	}

	/** Past and participle look the same in most verbs, and the base too in some; the words around tell them apart. */
	private static Form inPlace(Form form, String base, String[] words, String[] tags, int i, String next) {
		boolean isBase = words[i].equals(base);
		if (form.partOfSpeech() != PartOfSpeech.VERB || form != Form.PAST && form != Form.PAST_PARTICIPLE && !isBase) return form;
		boolean mayBePast = form == Form.PAST || form == Form.PAST_PARTICIPLE;
		for (int back = 1; mayBePast && back <= LOOK_BACK && i - back >= 0; back++) {
			if (BEFORE_PARTICIPLES.contains(words[i - back])) return Form.PAST_PARTICIPLE;
			if (!tags[i - back].equals("ADV") && !tags[i - back].equals("PART") && !tags[i - back].equals("PRON")) break;
		}
		if (isBase) return mayBePast && i > 0 && BEFORE_ONE.contains(words[i - 1]) ? Form.PAST : Form.INFINITIVE;
		return next.equals("by") ? Form.PAST_PARTICIPLE : form;
	}

	private Analysis analyse(String word, String tag) {
		PartOfSpeech part = part(tag);
		if (part == PartOfSpeech.OTHER) return new Analysis(word, Form.FIXED);
		return analyses.computeIfAbsent(part.ordinal() + word, key -> language.inflection().analyse(unpossessed(word), part));
	}

	/** The part of speech that a tag of Universal Dependencies stands for; names and auxiliaries are none that could be bent. */
	private static PartOfSpeech part(String tag) {
		return switch (tag) {
		case "NOUN" -> PartOfSpeech.NOUN;
		case "VERB" -> PartOfSpeech.VERB;
		case "ADJ" -> PartOfSpeech.ADJECTIVE;
		case "ADV" -> PartOfSpeech.ADVERB;
		default -> PartOfSpeech.OTHER;
		};
	}

	private static boolean isForeign(PoemReading reading) {
		int heard = 0;
		int foreign = 0;
		for (Line line : reading.lines()) {
			if (line.metre().isEmpty()) continue;
			heard++;
			if (line.metre().equals(FOREIGN)) foreign++;
		}
		return heard > 0 && foreign * 2 > heard;
	}

	private String share(String text) {
		String known = shared.putIfAbsent(text, text);
		return known == null ? text : known;
	}

	private static String plain(String word) {
		return word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
	}

	private static String unpossessed(String word) {
		int n = word.length();
		if (n > 2 && word.endsWith("s") && Words.isApostrophe(word.charAt(n - 2))) return word.substring(0, n - 2);
		return n > 2 && word.endsWith("s'") ? word.substring(0, n - 1) : word;
	}
}
