// SPDX-License-Identifier: EPL-2.0
package gleaner.search;

import gleaner.language.Language;
import gleaner.language.metre.Metre;
import gleaner.language.metre.MetreKind;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;

/** Knows what each condition of a question means. */
final class Conditions {
	private static final String FIELDS = "author, title, corpus, engine, model, seed, date, kind; and of lines: syllables, metre, rhymes, "
			+ "ends, sentiment, invention, line";
	private static final int LONGEST_METRE = 8;
	private static final double DARK = 0.15;
	private static final String AFTER_ALL = "\uFFFF";

	private final VerseAnalyzer analyzer;
	private final Language language;

	Conditions(VerseAnalyzer analyzer, Language language) {
		this.analyzer = analyzer;
		this.language = language;
	}

	/** The terms of which a line must have one; empty if the condition is not about lines. */
	Set<String> ofLine(Token token) throws QueryException {
		return switch (token.field()) {
		case "syllables" -> numbers(token, 0, LineTerms.MOST_SYLLABLES, 1, LineTerms::syllables,
				"a number of syllables, as in syllables:10, syllables:8..10 or syllables:>12");
		case "sentiment" -> sentiment(token);
		case "metre", "meter" -> metre(token);
		case "rhymes", "rhyme" -> rhymes(token);
		case "ends", "end" -> Set.of(LineTerms.end(oneWord(token)));
		case "line" -> Set.of(LineTerms.word(oneWord(token)));
		case "invention", "inventions" -> invention(token);
		default -> Set.of();
		};
	}

	/** The query for a condition about the poem as a whole. */
	Query ofPoem(Token token) throws QueryException {
		return switch (token.field()) {
		case "author" -> words(Fields.AUTHOR, token);
		case "title" -> words(Fields.TITLE, token);
		case "text" -> words(Fields.TEXT, token);
		case "corpus" -> exact(Fields.CORPUS, token);
		case "engine" -> exact(Fields.ENGINE, token);
		case "model" -> exact(Fields.MODEL, token);
		case "seed" -> exact(Fields.SEED, token);
		case "kind" -> kind(token);
		case "date" -> date(token);
		default -> throw new QueryException(
				"there is no condition \"" + token.field() + ":\" (character " + (token.start() + 1) + "); there are: "
						+ FIELDS + ". To find the word itself, put a space before the colon",
				token.start(), token.end());
		};
	}

	/** Words, phrases, beginnings and the like. */
	Query words(String field, Token token) throws QueryException {
		if (token.kind() == Token.Kind.WORD && token.tail().equals("*")) return beginning(field, token);
		List<String> words = analyzer.words(token.text());
		if (words.isEmpty()) throw trouble(token, "has no letters", "write a word, or remove it");
		if (token.kind() == Token.Kind.WORD && token.text().indexOf('*') >= 0)
			throw trouble(token, "has a * that is not at its end", "a * belongs at the end of a word, as in glim*");
		if (words.size() == 1 && !token.tail().isEmpty() && token.kind() == Token.Kind.WORD) return fuzzy(field, token, words.getFirst());
		return phrase(field, words, token.kind() == Token.Kind.PHRASE ? slop(token) : 0);
	}

	private Query beginning(String field, Token token) throws QueryException {
		String beginning = analyzer.normalize(field, token.text()).utf8ToString();
		if (beginning.isEmpty() || beginning.indexOf('*') >= 0)
			throw trouble(token, "has no beginning", "write the first letters of the word before one *, as in glim*");
		return new PrefixQuery(new Term(field, beginning));
	}

	private static Query fuzzy(String field, Token token, String word) throws QueryException {
		String edits = token.tail().substring(1);
		int usual = word.length() > 5 ? 2 : word.length() > 2 ? 1 : 0;
		if (edits.isEmpty()) return new FuzzyQuery(new Term(field, word), usual);
		if (!edits.matches("[0-2]"))
			throw trouble(token, "wants " + edits + " letters to be other ones", "at most 2 can be, as in desire~2");
		return new FuzzyQuery(new Term(field, word), Integer.parseInt(edits));
	}

	private static int slop(Token token) throws QueryException {
		String words = token.tail().isEmpty() ? "0" : token.tail().substring(1);
		if (words.isEmpty() || words.length() > 3)
			throw trouble(token, "needs a number", "write a number up to 999 after the ~, as in \"sea light\"~5");
		return Integer.parseInt(words);
	}

	private static Query phrase(String field, List<String> words, int slop) {
		if (words.size() == 1) return new TermQuery(new Term(field, words.getFirst()));
		return new PhraseQuery(slop, field, words.toArray(String[]::new));
	}

	/** The word or words of one side of NEAR. */
	List<String> nearWord(Token token) throws QueryException {
		List<String> words = analyzer.words(token.text());
		if (token.kind() != Token.Kind.WORD || !token.field().isEmpty() || !token.tail().isEmpty() || words.size() != 1)
			throw trouble(token, "cannot stand beside NEAR", "NEAR is for plain words, as in sea NEAR/5 light");
		return words;
	}

	/** Words at most so many words apart, in this order or the other way round. */
	static Query near(List<String> words, int distance) {
		Query onward = phrase(Fields.TEXT, words, distance - 1);
		return new BooleanQuery.Builder().add(onward, Occur.SHOULD).add(phrase(Fields.TEXT, words.reversed(), distance - 1), Occur.SHOULD)
				.build();
	}

	private Query exact(String field, Token token) throws QueryException {
		if (token.text().isBlank() && token.tail().isEmpty())
			throw trouble(token, "names nothing", "write what you look for directly after the colon");
		String value = Entries.term(token.text().strip());
		return token.tail().equals("*") ? new PrefixQuery(new Term(field, value)) : new TermQuery(new Term(field, value + token.tail()));
	}

	private static Query kind(Token token) throws QueryException {
		return switch (token.text().toLowerCase(Locale.ROOT)) {
		case "corpus", "corpora" -> new TermQuery(new Term(Fields.KIND, "corpus"));
		case "debris" -> new TermQuery(new Term(Fields.KIND, "debris"));
		case "poem", "poems" -> new TermQuery(new Term(Fields.KIND, "poem"));
		default -> throw trouble(token, "is no kind of text", "there are corpus, debris and poem");
		};
	}

	private static Query date(Token token) throws QueryException {
		Comparison range = Comparison.of(token.text()).filter(r -> isDate(r.low()) && isDate(r.high()))
				.orElseThrow(() -> trouble(token, "is no date",
						"write a year, month or day, as in date:2016, date:2016-12 or date:>2016-12-09"));
		String low = range.low().map(d -> range.lowIn() ? d : d + AFTER_ALL).orElse(null);
		String high = range.high().map(d -> range.highIn() ? d + AFTER_ALL : d).orElse(null);
		return TermRangeQuery.newStringRange(Fields.DATE, low, high, true, false);
	}

	private static boolean isDate(Optional<String> date) {
		return date.map(d -> d.matches("\\d{4}(-\\d\\d(-\\d\\d)?)?")).orElse(true);
	}

	private static Set<String> numbers(Token token, int from, int to, int steps, IntFunction<String> term, String remedy)
			throws QueryException {
		Comparison range = Comparison.of(token.text()).filter(Comparison::isOfNumbers)
				.orElseThrow(() -> trouble(token, "is not a number", "write " + remedy));
		Set<String> terms = IntStream.rangeClosed(from, to).filter(i -> range.has(i / (double) steps)).mapToObj(term)
				.collect(Collectors.toCollection(LinkedHashSet::new));
		if (terms.isEmpty()) throw trouble(token, "cannot be", "write " + remedy);
		return terms;
	}

	private static Set<String> sentiment(Token token) throws QueryException {
		String remedy = "a number from -1 (dark) to 1 (bright), as in sentiment:<-0.5 or sentiment:0.2..0.6, or sentiment:dark, bright or "
				+ "neither";
		Token named = switch (token.text().toLowerCase(Locale.ROOT)) {
		case "dark" -> with(token, "<-" + DARK);
		case "bright" -> with(token, ">" + DARK);
		case "neither" -> with(token, -DARK + ".." + DARK);
		default -> token;
		};
		return numbers(named, -LineTerms.STEPS, LineTerms.STEPS, LineTerms.STEPS, LineTerms::sentiment, remedy);
	}

	private static Token with(Token token, String text) {
		return new Token(token.kind(), token.field(), text, token.start(), token.end(), token.tail());
	}

	private static Set<String> metre(Token token) throws QueryException {
		List<String> kinds = Arrays.stream(MetreKind.values()).filter(kind -> kind != MetreKind.FOREIGN).map(MetreKind::adjective).toList();
		List<String> lengths = IntStream.rangeClosed(1, LONGEST_METRE)
				.mapToObj(feet -> new Metre(MetreKind.IAMBIC, feet).name().split(" ")[1]).toList();
		String metre = String.join(" ", token.text().toLowerCase(Locale.ROOT).strip().split("[\\s-]+"));
		List<String> parts = List.of(metre.split(" "));
		boolean known = parts.size() == 1 && (kinds.contains(metre) || lengths.contains(metre))
				|| parts.size() == 2 && kinds.contains(parts.getFirst()) && lengths.contains(parts.getLast());
		if (!known) throw trouble(token, "is not a metre that Gleaner knows", "there are " + String.join(", ", kinds) + ", "
				+ String.join(", ", lengths) + ", and both together, as in metre:\"iambic pentameter\"");
		return Set.of(LineTerms.metre(metre));
	}

	private Set<String> rhymes(Token token) throws QueryException {
		String word = oneWord(token);
		Set<String> endings = language.rhymes().endings(word);
		if (endings.isEmpty()) throw trouble(token, "cannot be said, so nothing rhymes with it", "write a word, as in rhymes:desire");
		return endings.stream().map(LineTerms::rhyme).collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private Set<String> invention(Token token) throws QueryException {
		return switch (token.text().toLowerCase(Locale.ROOT)) {
		case "true", "yes" -> Set.of(LineTerms.INVENTION);
		case "false", "no" -> Set.of(LineTerms.NO_INVENTION);
		default -> Set.of(LineTerms.invention(oneWord(token)));
		};
	}

	private String oneWord(Token token) throws QueryException {
		List<String> words = analyzer.words(token.text());
		if (words.size() == 1 && token.tail().isEmpty()) return words.getFirst();
		throw trouble(token, "is not one whole word", "write one word directly after the colon, as in " + token.field() + ":light");
	}

	private static QueryException trouble(Token token, String what, String remedy) {
		String said = (token.field().isEmpty() ? "" : token.field() + ":") + token.text() + token.tail();
		return new QueryException("\"" + said + "\" at character " + (token.start() + 1) + " " + what + "; " + remedy, token.start(),
				token.end());
	}
}
