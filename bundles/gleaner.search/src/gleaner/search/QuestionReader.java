// SPDX-License-Identifier: EPL-2.0
package gleaner.search;

import gleaner.language.Language;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Understands questions. Words side by side must all be there; {@code OR}, {@code NOT}, {@code -} and parentheses do what they say;
 * {@code a NEAR/5 b} wants two words at most five words apart. What stands side by side about lines must be true of one line.
 */
final class QuestionReader {
	private static final int LONGEST = 4_000;
	private static final int DEEPEST = 50;
	private static final int USUALLY_NEAR = 10;
	private static final int FARTHEST = 1_000;

	/** A part of a question: about the poem, or about one of its lines. */
	private sealed interface Part {
		/** About the poem. */
		record OfPoem(Query query) implements Part {
		}

		/** About a line: it must have one of these terms. */
		record OfLine(Set<String> terms) implements Part {
		}

		/** What must not be. */
		record Not(Part part) implements Part {
		}
	}

	private final Conditions conditions;
	private final List<Token> tokens;
	private int at;
	private int depth;
	private boolean asksOfLines;
	private boolean asksOfText;

	/**
	 * Reads a question.
	 *
	 * @throws QueryException if it makes no sense; the sentence names the place and the remedy
	 */
	static Question read(String question, VerseAnalyzer analyzer, Language language) throws QueryException {
		QuestionReader reader = new QuestionReader(question, analyzer, language);
		Query understood = reader.whole();
		return new Question(reader.asksOfText ? understood : first(understood), reader.asksOfLines);
	}

	/**
	 * Reads a question that is asked only of some texts.
	 *
	 * @param within what is true of these texts, as a question; empty if it is asked of all
	 */
	static Question read(String question, String within, VerseAnalyzer analyzer, Language language) throws QueryException {
		Question asked = read(question, analyzer, language);
		if (within.isBlank()) return asked;
		Query texts = new QuestionReader(within, analyzer, language).whole();
		return new Question(
				new BooleanQuery.Builder().add(asked.query(), Occur.MUST).add(texts, Occur.FILTER).build(), asked.asksOfLines());
	}

	private Query whole() throws QueryException {
		Query understood = query(or());
		Token rest = peek();
		if (rest.kind() == Token.Kind.CLOSE)
			throw new QueryException("the ) at character " + (rest.start() + 1) + " closes nothing; remove it, or put a ( before it",
					rest.start(), rest.end());
		return understood;
	}

	private QuestionReader(String question, VerseAnalyzer analyzer, Language language) throws QueryException {
		if (question.isBlank())
			throw new QueryException("the search is empty; write a word, a \"phrase\" or a condition such as metre:iambic", 0, 0);
		if (question.length() > LONGEST) throw new QueryException(
				"the search has " + question.length() + " characters, may have " + LONGEST + "; make it shorter", LONGEST,
				question.length());
		conditions = new Conditions(analyzer, language);
		tokens = Token.of(question);
	}

	/** Where nothing is asked of what a poem says, all its pieces would answer: one is enough. */
	private static Query first(Query question) {
		return new BooleanQuery.Builder().add(question, Occur.MUST).add(new TermQuery(new Term(Fields.FIRST, Fields.YES)), Occur.FILTER)
				.build();
	}

	private Token peek() {
		return tokens.get(at);
	}

	private Part or() throws QueryException {
		if (++depth > DEEPEST) throw new QueryException(
				"there are more than " + DEEPEST + " ( inside each other at character " + (peek().start() + 1) + "; make it simpler",
				peek().start(), peek().end());
		List<Part> parts = new ArrayList<>();
		parts.add(and());
		while (peek().kind() == Token.Kind.OR) {
			at++;
			parts.add(and());
		}
		depth--;
		if (parts.size() == 1) return parts.getFirst();
		if (parts.stream().allMatch(Part.OfLine.class::isInstance)) {
			Set<String> either = new LinkedHashSet<>();
			for (Part part : parts) either.addAll(((Part.OfLine) part).terms());
			return new Part.OfLine(either);
		}
		BooleanQuery.Builder any = new BooleanQuery.Builder();
		for (Part part : parts) any.add(query(part), Occur.SHOULD);
		return new Part.OfPoem(any.build());
	}

	private Part and() throws QueryException {
		List<Part> parts = new ArrayList<>();
		parts.add(not());
		while (Stream.of(Token.Kind.OR, Token.Kind.CLOSE, Token.Kind.END).noneMatch(kind -> kind == peek().kind())) {
			if (peek().kind() == Token.Kind.AND) at++;
			parts.add(not());
		}
		if (parts.size() == 1) return parts.getFirst();
		BooleanQuery.Builder all = new BooleanQuery.Builder();
		List<Set<String>> line = new ArrayList<>();
		boolean says = false;
		for (Part part : parts)
			switch (part) {
			case Part.OfLine(Set<String> terms) -> line.add(terms);
			case Part.OfPoem(Query query) -> {
				all.add(query, Occur.MUST);
				says = true;
			}
			case Part.Not(Part not) -> all.add(query(not), Occur.MUST_NOT);
			}
		if (!line.isEmpty()) all.add(line(line), Occur.MUST);
		else if (!says) all.add(new FieldExistsQuery(Fields.HASH), Occur.MUST);
		return new Part.OfPoem(all.build());
	}

	private Part not() throws QueryException {
		Token token = peek();
		if (token.kind() != Token.Kind.NOT) return near();
		at++;
		Part part = not();
		return part instanceof Part.Not(Part twice) ? twice : new Part.Not(part);
	}

	private Part near() throws QueryException {
		Token first = peek();
		Part part = primary();
		if (peek().kind() != Token.Kind.NEAR) return part;
		List<String> words = new ArrayList<>(conditions.nearWord(first));
		int distance = USUALLY_NEAR;
		while (peek().kind() == Token.Kind.NEAR) {
			Token near = tokens.get(at++);
			distance = near.tail().isEmpty() ? distance : distance(near);
			Token next = tokens.get(at);
			primary();
			words.addAll(conditions.nearWord(next));
		}
		return new Part.OfPoem(Conditions.near(words, distance));
	}

	private static int distance(Token near) throws QueryException {
		int distance = near.tail().length() > 4 ? Integer.MAX_VALUE : Integer.parseInt(near.tail());
		if (distance < 1 || distance > FARTHEST) throw new QueryException(near.text() + " at character " + (near.start() + 1)
				+ " must have a number from 1 to " + FARTHEST + ", as in sea NEAR/5 light", near.start(), near.end());
		return distance;
	}

	private Part primary() throws QueryException {
		Token token = tokens.get(at++);
		return switch (token.kind()) {
		case WORD, PHRASE -> condition(token);
		case OPEN -> {
			Part inner = or();
			if (peek().kind() != Token.Kind.CLOSE)
				throw new QueryException("the ( at character " + (token.start() + 1) + " is not closed; put a ) after it", token.start(),
						token.end());
			at++;
			yield inner;
		}
		case CLOSE -> throw new QueryException(
				"there is nothing before the ) at character " + (token.start() + 1) + "; write a word or a condition there", token.start(),
				token.end());
		case END ->
			throw new QueryException("something is missing at the end; add a word or a condition, or remove the last part",
					token.start(), token.end());
		case AND, OR, NEAR,
				NOT ->
			throw new QueryException(
					token.text() + " at character " + (token.start() + 1)
							+ " needs a word before it and one after it; to find the word itself, write it in small letters",
					token.start(), token.end());
		};
	}

	private Part condition(Token token) throws QueryException {
		asksOfText |= token.field().isEmpty() || token.field().equals("text");
		if (token.field().isEmpty()) return new Part.OfPoem(conditions.words(Fields.TEXT, token));
		Set<String> terms = conditions.ofLine(token);
		if (terms.isEmpty()) return new Part.OfPoem(conditions.ofPoem(token));
		asksOfLines = true;
		asksOfText = true;
		return new Part.OfLine(terms);
	}

	private Query query(Part part) {
		return switch (part) {
		case Part.OfPoem(Query query) -> query;
		case Part.OfLine(Set<String> terms) -> line(List.of(terms));
		case Part.Not(Part not) ->
			new BooleanQuery.Builder().add(new FieldExistsQuery(Fields.HASH), Occur.MUST).add(query(not), Occur.MUST_NOT).build();
		};
	}

	/** One line for which all conditions are true: a phrase whose words are all at the same position. */
	private static Query line(List<Set<String>> conditions) {
		if (conditions.stream().allMatch(terms -> terms.size() == 1)) {
			PhraseQuery.Builder same = new PhraseQuery.Builder();
			for (String term : new LinkedHashSet<>(conditions.stream().map(terms -> terms.iterator().next()).toList()))
				same.add(new Term(Fields.LINES, term), 0);
			return same.build();
		}
		MultiPhraseQuery.Builder same = new MultiPhraseQuery.Builder();
		for (Set<String> terms : conditions) same.add(terms.stream().map(term -> new Term(Fields.LINES, term)).toArray(Term[]::new), 0);
		return same.build();
	}
}
