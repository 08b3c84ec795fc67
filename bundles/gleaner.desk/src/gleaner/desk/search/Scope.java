// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.search;

import gleaner.corpus.StoredCorpus;
import gleaner.corpus.reservoir.ReservoirEntry;
import gleaner.desk.studio.Node;
import gleaner.desk.studio.Nodes;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a search looks, by what is selected in the Studio.
 *
 * @param words says it, to go on behind "only"
 * @param condition the same as a question, which is true of the texts there
 */
public record Scope(String words, String condition) {
	/**
	 * The scope of a row.
	 *
	 * @param selected as {@link Node#selected} gives it
	 * @return nothing where a row stands for no texts, or for some that no question can name
	 */
	public static Optional<Scope> of(Object selected) {
		return switch (selected) {
		case StoredCorpus corpus -> ofCorpus(corpus.name());
		case ReservoirEntry reservoir -> ofCorpus(reservoir.corpus());
		case Node.OfAuthor author -> scope("by " + author.author() + " in “" + author.corpus().name() + "”",
				exactly("corpus", author.corpus().name()), exactly("author", author.author()));
		case Node.OfSource source when hasLetters(source.entry().title()) ->
			scope("in “" + source.entry().title() + "” of “" + source.corpus().name() + "”", Optional.of("kind:corpus"),
					exactly("corpus", source.corpus().name()), exactly("title", source.entry().title()));
		case Node.OfSource source -> ofCorpus(source.corpus().name());
		case Node.OfPoem poem when hasLetters(poem.title()) ->
			scope("in the poem “" + poem.title() + "”", Optional.of("kind:poem"), exactly("title", poem.title()));
		case Node.OfThread thread ->
			scope("what “" + thread.run().called() + "” has said", Optional.of("model:" + thread.run().id() + "/*"));
		case Node.OfModel model -> scope("what “" + model.run().called() + "” has said at step " + model.model().step(),
				Optional.of("model:" + model.model().name() + "@*"));
		case Node.OfDay day -> scope("in debris of " + day.date(), Optional.of("kind:debris"), Optional.of("date:" + day.date()));
		case Node.Heading heading when heading.equals(Nodes.CORPORA) -> scope("in corpora", Optional.of("kind:corpus"));
		case Node.Heading heading when heading.equals(Nodes.DEBRIS) -> scope("in debris", Optional.of("kind:debris"));
		case Node.Heading heading when heading.equals(Nodes.POEMS) -> scope("in poems", Optional.of("kind:poem"));
		case null, default -> Optional.empty();
		};
	}

	private static Optional<Scope> ofCorpus(String name) {
		return scope("in “" + name + "” and what was made from it", exactly("corpus", name));
	}

	@SafeVarargs
	private static Optional<Scope> scope(String words, Optional<String>... conditions) {
		if (Stream.of(conditions).anyMatch(Optional::isEmpty)) return Optional.empty();
		return Optional.of(new Scope(words, String.join(" ", Stream.of(conditions).map(Optional::orElseThrow).toList())));
	}

	/** A question has no way to name what has quotation marks in its name, or no letters. */
	private static Optional<String> exactly(String field, String value) {
		boolean isAskable = hasLetters(value) && value.chars().noneMatch(c -> c == '"' || c == '“' || c == '”');
		return isAskable ? Optional.of(field + ":\"" + value + "\"") : Optional.empty();
	}

	private static boolean hasLetters(String value) {
		return value.codePoints().anyMatch(Character::isLetterOrDigit);
	}
}
