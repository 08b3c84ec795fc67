
// SPDX-License-Identifier: EPL-2.0
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntPredicate;

import com.fasterxml.jackson.databind.ObjectMapper;
import gleaner.language.Language;
import gleaner.language.form.PartOfSpeech;
import gleaner.language.sense.Sense;
import gleaner.language.tag.TaggedWord;
import gleaner.language.text.Replacement;
import gleaner.language.text.Word;

/**
 * A line of a poem in which a synonym stands for a word of the poet's: whoever hears the line should offer that word first.
 *
 * @param line with the synonym in it
 * @param word the synonym
 * @param original the poet's word, in lower case
 */
record Planted(String line, Word word, String original) {
	private static final int SHORTEST = 4;
	private static final int SENSES = 3;
	private static final int RAREST = 70;
	private static final long SEED = 13;

	/**
	 * Lines of poems, always the same.
	 *
	 * @param chosen the numbers of the poems in the file, from 0
	 * @param perPoem at most so many lines of each
	 */
	static List<Planted> of(Path poems, IntPredicate chosen, int perPoem, Language language) throws IOException {
		ObjectMapper mapper = new ObjectMapper();
		List<Planted> planted = new ArrayList<>();
		int index = -1;
		for (String poem : Files.readAllLines(poems)) {
			if (!chosen.test(++index)) continue;
			Random random = new Random(SEED + index);
			List<String> lines = new ArrayList<>(mapper.readTree(poem).get("text").asText().lines().filter(l -> !l.isBlank()).toList());
			Collections.shuffle(lines, random);
			int found = 0;
			for (String line : lines) {
				if (found == perPoem) break;
				Planted here = in(line.strip(), random, language);
				if (here == null) continue;
				planted.add(here);
				found++;
			}
		}
		return planted;
	}

	private static Planted in(String line, Random random, Language language) {
		List<TaggedWord> words = new ArrayList<>(language.tagger().tag(line));
		if (words.size() < SHORTEST) return null;
		Collections.shuffle(words, random);
		for (TaggedWord word : words) {
			if (word.partOfSpeech() == PartOfSpeech.OTHER || Character.isUpperCase(word.word().text().codePointAt(0))) continue;
			List<String> synonyms = language.thesaurus().senses(line, word.word()).stream()
					.filter(sense -> sense.partOfSpeech() == word.partOfSpeech()).limit(SENSES).map(Sense::synonyms).flatMap(List::stream)
					.filter(synonym -> synonym.matches("[a-z]+") && language.lexicon().commonness(synonym).orElse(RAREST + 1) <= RAREST)
					.map(synonym -> language.inflection().inflect(synonym, word.form()))
					.filter(synonym -> !synonym.equalsIgnoreCase(word.word().text())).distinct().toList();
			if (synonyms.isEmpty()) continue;
			Replacement with = language.replacer().replace(line, word.word(), synonyms.get(random.nextInt(synonyms.size())));
			return new Planted(with.text(), with.word(), word.word().text().toLowerCase(Locale.ROOT).replace('\u2019', '\''));
		}
		return null;
	}
}
