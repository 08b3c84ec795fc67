// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.word;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.language.Language;
import gleaner.language.feeling.Feeling;
import gleaner.language.form.Analysis;
import gleaner.language.form.Form;
import gleaner.language.form.PartOfSpeech;
import gleaner.language.lexicon.Judgement;
import gleaner.language.lexicon.Kin;
import gleaner.language.lexicon.Morpheme;
import gleaner.language.lexicon.WordStatus;
import gleaner.language.sense.Relation;
import gleaner.language.sense.Sense;
import gleaner.language.sense.Suggestion;
import gleaner.language.sense.Wish;
import gleaner.language.sound.Pronunciation;
import gleaner.language.sound.Sounding;
import gleaner.language.sound.Syllable;
import gleaner.language.text.Word;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gleaner word WORD} */
@Command(name = "word", description = "Show everything about a word or an invention.", mixinStandardHelpOptions = true, sortOptions = false)
final class WordCommand implements Callable<Integer> {
	private static final int MOST = 12;
	private static final int MOST_SENSES = 8;

	/** A word that can be bent: letters, perhaps in parts. */
	private static final Pattern PLAIN = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");

	private final Surroundings surroundings;
	private final Language language = Language.english();

	@Parameters(paramLabel = "WORD", description = "A word, known or invented.")
	private String word;

	@Option(names = "--json", description = "Print a JSON object.")
	private boolean json;

	@Spec
	private CommandSpec spec;

	/** Taken so that a script may say it to every command; nothing here depends on a studio. */
	@Mixin
	private StudioOption studioOption;

	WordCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() {
		if (word.isBlank()) throw new ParameterException(spec.commandLine(), "the word is empty; give one");
		ObjectNode all = describe();
		if (json) surroundings.out().println(Json.line(all));
		else print(all);
		return 0;
	}

	private ObjectNode describe() {
		Word here = new Word(word, 0, word.length());
		Judgement judgement = language.lexicon().judge(word);
		Sounding sounding = language.pronouncer().pronounce(word);
		ObjectNode node = Json.object().put("text", word).put("status", judgement.status().name().toLowerCase(Locale.ROOT))
				.put("known", judgement.status() != WordStatus.INVENTION).put("evidence", judgement.evidence());
		if (judgement.commonness().isPresent()) node.put("commonness", judgement.commonness().getAsInt());
		node.put("syllables", sounding.usual().syllableCount()).put("stress", sounding.usual().stressPattern()).put("knownBy",
				sounding.evidence().name().toLowerCase(Locale.ROOT).replace('_', ' '));
		ArrayNode sounds = node.putArray("sounds");
		for (Pronunciation p : sounding.variants()) sounds.add(p.toString());
		ArrayNode syllables = node.putArray("spelledSyllables");
		for (Syllable s : language.pronouncer().syllables(word)) syllables.add(s.spelling());
		if (language.lexicon().isOffensive(word)) node.put("offensive", true);
		node.put("pronounceability", ScanCommand.rounded(language.lexicon().pronounceability(word)));
		ArrayNode parts = node.putArray("morphemes");
		for (Morpheme m : language.lexicon().morphemes(word)) parts.addObject().put("text", m.text()).put("meaning", m.meaning());
		ArrayNode kin = node.putArray("kin");
		for (Kin k : language.lexicon().kin(word, MOST)) kin.addObject().put("text", k.word())
				.put("letters", ScanCommand.rounded(k.letters())).put("sound", ScanCommand.rounded(k.sound()));
		ArrayNode senses = node.putArray("senses");
		for (Sense s : language.thesaurus().senses(word, here)) {
			ObjectNode sense = senses.addObject().put("partOfSpeech", s.partOfSpeech().name().toLowerCase(Locale.ROOT)).put("gloss",
					s.gloss());
			s.synonyms().forEach(sense.putArray("synonyms")::add);
		}
		ObjectNode forms = node.putObject("forms");
		forms().forEach(forms::put);
		Feeling feeling = language.sentiment().word(word);
		node.putObject("sentiment").put("name", feeling.name()).put("valence", ScanCommand.rounded(feeling.valence())).put("strength",
				ScanCommand.rounded(feeling.strength()));
		for (Relation relation : List.of(Relation.RHYME, Relation.SLANT)) {
			ArrayNode rhymes = node.putArray(relation == Relation.RHYME ? "rhymes" : "slantRhymes");
			for (Suggestion s : language.thesaurus().rhymes(word, Wish.of(Set.of(relation), MOST))) rhymes.add(s.text());
		}
		return node;
	}

	/** All forms of the word's likeliest base, by their tag. */
	private Map<String, String> forms() {
		Map<String, String> forms = new LinkedHashMap<>();
		if (word.isBlank()) return forms;
		Set<PartOfSpeech> parts = language.thesaurus().senses(word, new Word(word, 0, word.length())).stream().map(Sense::partOfSpeech)
				.collect(Collectors.toSet());
		if (parts.isEmpty()) parts = unlisted();
		for (Form form : Form.values()) {
			if (form == Form.FIXED || !parts.contains(form.partOfSpeech())) continue;
			Analysis base = language.inflection().analyse(word, form.partOfSpeech());
			forms.put(form.name().toLowerCase(Locale.ROOT).replace('_', ' '), language.inflection().inflect(base.base(), form));
		}
		return forms;
	}

	/**
	 * As what a word is bent that no dictionary explains: an invention as anything, a name as a noun, another word only as what it is a
	 * form of; "quoth", "'twould" and "&" as nothing.
	 */
	private Set<PartOfSpeech> unlisted() {
		if (!PLAIN.matcher(word).matches()) return Set.of();
		return switch (language.lexicon().judge(word).status()) {
		case INVENTION -> Set.of(PartOfSpeech.NOUN, PartOfSpeech.VERB, PartOfSpeech.ADJECTIVE, PartOfSpeech.ADVERB);
		case NAME -> Set.of(PartOfSpeech.NOUN);
		default -> language.inflection().analyse(word).stream().filter(a -> !a.base().equalsIgnoreCase(word))
				.map(a -> a.form().partOfSpeech()).collect(Collectors.toSet());
		};
	}

	private void print(ObjectNode all) {
		surroundings.out().println(word + "  " + all.get("status").asText() + " (" + all.get("evidence").asText() + ")");
		row("said",
				all.get("sounds").get(0).asText().isEmpty() ? ""
						: all.get("sounds").get(0).asText() + "  " + join(all, "spelledSyllables", "·") + "  " + all.get("stress").asText()
								+ " (" + all.get("knownBy").asText() + ")");
		StringBuilder parts = new StringBuilder();
		all.get("morphemes")
				.forEach(m -> parts.append(m.get("text").asText()).append(" (").append(m.get("meaning").asText()).append(")  "));
		row("parts", parts.toString().strip());
		StringBuilder kin = new StringBuilder();
		all.get("kin").forEach(k -> kin.append(k.get("text").asText()).append(' '));
		row("kin", kin.toString().strip());
		row("rhymes", join(all, "rhymes", " "));
		row("slant", join(all, "slantRhymes", " "));
		row("feels", all.get("sentiment").get("name").asText());
		StringBuilder forms = new StringBuilder();
		all.get("forms").properties().forEach(f -> forms.append(forms.isEmpty() ? "" : ", ").append(f.getValue().asText()));
		row("forms", forms.toString());
		int senses = all.get("senses").size();
		for (int i = 0; i < Math.min(MOST_SENSES, senses); i++) row(all.get("senses").get(i).get("partOfSpeech").asText(),
				all.get("senses").get(i).get("gloss").asText().replaceFirst(";\\s*\".*", ""));
		if (senses > MOST_SENSES) row("", "and " + (senses - MOST_SENSES) + " more meanings; --json has them all");
	}

	private void row(String name, String content) {
		if (!content.isEmpty()) surroundings.out().printf("  %-9s %s%n", name, content);
	}

	private static String join(ObjectNode all, String array, String by) {
		StringBuilder joined = new StringBuilder();
		all.get(array).forEach(s -> joined.append(joined.isEmpty() ? "" : by).append(s.asText()));
		return joined.toString();
	}
}
