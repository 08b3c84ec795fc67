// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.word;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import gleaner.cli.kit.StudioOption;
import gleaner.files.StudioException;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.Languages;
import gleaner.cli.kit.Surroundings;
import gleaner.language.Language;
import gleaner.language.form.PartOfSpeech;
import gleaner.language.sense.Relation;
import gleaner.language.sense.Suggestion;
import gleaner.language.sense.Wish;
import gleaner.language.text.Word;
import gleaner.language.text.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gleaner suggest --line TEXT --word WORD} */
@Command(name = "suggest", description = { "Find words for the place of a word in a line.",
	"With the sentence encoder (gleaner plugin encoder), Gleaner compares the best thirty words of related meaning in the whole line." },
		mixinStandardHelpOptions = true,
		sortOptions = false)
final class SuggestCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Option(names = "--line", required = true, paramLabel = "TEXT", description = "The line.")
	private String line;

	@ArgGroup(multiplicity = "1")
	private Place place;

	@Option(names = "--kind", paramLabel = "KIND", description = "The kind of words: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
	private Kind kind = Kind.synonym;

	@Option(names = "--meaning", paramLabel = "WORD", description = "Only words close to this one in meaning.")
	private String meaning;

	@Option(names = "--syllables", paramLabel = "N", description = "Only words with N syllables.")
	private Integer syllables;

	@Option(names = "--stress", paramLabel = "10", description = "Only words with this stress: 1 and 0, one per syllable.")
	private String stress;

	@Option(names = "--as", paramLabel = "PART", description = "Only words that can be used as this: ${COMPLETION-CANDIDATES}.")
	private Part part;

	@Option(names = "--rarest", paramLabel = "LEVEL", description = "Only words up to this rarity, from 10 (the commonest thousand) to 95.")
	private Integer rarest;

	@Option(names = "--offensive", description = "Include swear words and slurs.")
	private boolean offensive;

	@Option(names = "--fit", description = "Only words that keep the rhythm of the line.")
	private boolean fit;

	@Option(names = "--dial", paramLabel = "D", description = {
		"From 0 (keep the meaning) to 1 (fit the line). Verse often wants more. Default: ${DEFAULT-VALUE}." })
	private double dial;

	@Option(names = "--limit", paramLabel = "N", description = "At most N words. Default: ${DEFAULT-VALUE}.")
	private int limit = 20;

	@Option(names = "--json", description = "Print a JSON array of objects.")
	private boolean json;

	@Spec
	private CommandSpec spec;

	/** Which word of the line. */
	private static final class Place {
		@Option(names = "--word", paramLabel = "WORD", description = "The word to replace, where it first stands in the line.")
		private String word;

		@Option(names = "--at", paramLabel = "N", description = "The number of the word in the line, from 1.")
		private Integer at;
	}

	/** As what a word is used. */
	private enum Part {
		noun, verb, adjective, adverb
	}

	/** What the words have in common. */
	private enum Kind {
		synonym, antonym, kin, rhyme, slant, sound
	}

	/** Taken so that a script may say it to every command; nothing here depends on a studio. */
	@Mixin
	private StudioOption studioOption;

	SuggestCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException {
		if (stress != null && !stress.matches("[01]+")) throw new ParameterException(spec.commandLine(),
				"--stress is \"" + stress + "\", must be made of 1 and 0, one for each syllable, as in 10");
		if (syllables != null && syllables < 1)
			throw new ParameterException(spec.commandLine(), "--syllables is " + syllables + ", must be 1 or more");
		if (limit < 1) throw new ParameterException(spec.commandLine(), "--limit is " + limit + ", must be 1 or more");
		if (!(dial >= 0 && dial <= 1))
			throw new ParameterException(spec.commandLine(),
					"--dial is " + dial + ", must be from 0 (keep the meaning) to 1 (fit the line)");
		Word word = word();
		Language language = Languages.ofThisProgram();
		List<Suggestion> suggestions = language.thesaurus().suggest(line, word, wish());
		if (json)
			surroundings.out().println(Json.line(describe(suggestions, s -> language.replacer().replace(line, word, s.text()).text())));
		else if (suggestions.isEmpty())
			surroundings.err().println("Nothing fits \"" + word.text() + "\"; try another --kind, or fewer conditions.");
		else for (Suggestion s : suggestions)
			surroundings.out().printf("%-20s %-6s %s %s%n", s.text(), s.stress().replace('2', '0'), s.fits() ? "fits" : "    ", s.why());
		return 0;
	}

	private Wish wish() {
		return new Wish(relations(), Optional.ofNullable(meaning), syllables == null ? OptionalInt.empty() : OptionalInt.of(syllables),
				Optional.ofNullable(stress),
				Optional.ofNullable(part).map(p -> PartOfSpeech.valueOf(p.name().toUpperCase(Locale.ROOT))),
				rarest == null ? OptionalInt.empty() : OptionalInt.of(rarest), fit, offensive, limit, dial);
	}

	private Word word() throws StudioException {
		List<Word> words = Words.of(line);
		if (words.isEmpty()) throw new StudioException("the line \"" + line + "\" has no words; give a line with the word to replace");
		String all = String.join(", ", words.stream().map(Word::text).toList());
		if (place.at != null) {
			if (place.at >= 1 && place.at <= words.size()) return words.get(place.at - 1);
			throw new StudioException("the line has no word number " + place.at + "; it has " + words.size() + ": " + all);
		}
		for (Word w : words) if (w.text().equals(place.word)) return w;
		for (Word w : words) if (w.text().equalsIgnoreCase(place.word)) return w;
		for (Word w : words) if (w.text().replaceFirst("['\u2019]s$", "").equalsIgnoreCase(place.word)) return w;
		throw new StudioException("the line has no word \"" + place.word + "\"; it has: " + all);
	}

	private Set<Relation> relations() {
		return switch (kind) {
		case synonym -> Wish.synonyms(limit).relations();
		case antonym -> EnumSet.of(Relation.ANTONYM);
		case kin -> Wish.kin();
		case rhyme -> EnumSet.of(Relation.RHYME);
		case slant -> EnumSet.of(Relation.SLANT);
		case sound -> EnumSet.of(Relation.SOUND);
		};
	}

	private static ArrayNode describe(List<Suggestion> suggestions, Function<Suggestion, String> replaced) {
		ArrayNode all = JsonNodeFactory.instance.arrayNode();
		for (Suggestion s : suggestions) {
			all.addObject().put("text", s.text()).put("kind", s.relation().name().toLowerCase(Locale.ROOT)).put("syllables", s.syllables())
					.put("stress", s.stress().replace('2', '0')).put("fits", s.fits())
					.put("sense", s.sense()).put("why", s.why()).put("line", replaced.apply(s));
		}
		return all;
	}
}
