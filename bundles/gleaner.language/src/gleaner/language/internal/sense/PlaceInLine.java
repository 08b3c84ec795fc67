// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.sense;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import gleaner.language.form.Form;
import gleaner.language.form.PartOfSpeech;
import gleaner.language.tag.TaggedWord;

/** What the line around a word says of it. */
final class PlaceInLine {
	private static final Set<String> SUBJECTS = Set.of("i", "thou", "he", "she", "we", "ye", "they", "who", "it");
	private static final Set<String> ONE = Set.of("a", "an", "one", "this", "that", "each", "every", "another", "either", "neither");
	private static final Set<String> MANY = Set.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
			"twelve",
			"twenty", "thirty", "forty", "fifty", "hundred", "thousand", "these", "those", "many", "few", "several", "both", "various",
			"countless", "numberless", "dozen");
	private static final Set<String> OF_MANY = Set.of("are", "were", "have", "do", "aren't", "weren't", "haven't", "don't");
	/** How many words before a noun may say its number. */
	private static final int BEFORE = 3;

	private PlaceInLine() {
	}

	/**
	 * The part of speech of a word, if the word before it bears out what the tagger takes it for, or {@link PartOfSpeech#OTHER}: taggers
	 * err in verse, where "the moon rose" ends many a line.
	 */
	static PartOfSpeech sure(List<TaggedWord> line, int index) {
		if (index == 0) return PartOfSpeech.OTHER;
		TaggedWord before = line.get(index - 1);
		PartOfSpeech tagged = line.get(index).partOfSpeech();
		String word = before.word().text().toLowerCase(Locale.ROOT);
		boolean isBorneOut = switch (tagged) {
		case NOUN -> Set.of("DET", "NUM", "ADP", "ADJ").contains(before.universal()) || before.fine().equals("PRP$");
		case VERB -> before.universal().equals("AUX") || word.equals("to") || SUBJECTS.contains(word);
		default -> false;
		};
		return isBorneOut ? tagged : PartOfSpeech.OTHER;
	}

	/** Whether a word form can stand where a part of speech is; participles stand for adjectives, and for nouns in -ing too. */
	static boolean takes(PartOfSpeech place, Form form) {
		return place == PartOfSpeech.OTHER || form.partOfSpeech() == place || place == PartOfSpeech.NOUN && form == Form.PRESENT_PARTICIPLE
				|| place == PartOfSpeech.VERB && form == Form.POSITIVE;
	}

	/** Whether the words around a noun that is its own plural ("two moose", "the sheep were") say that it is more than one. */
	static boolean isMany(List<TaggedWord> line, int index) {
		for (int before = index - 1; before >= Math.max(0, index - BEFORE); before--) {
			String word = line.get(before).word().text().toLowerCase(Locale.ROOT);
			if (MANY.contains(word)) return true;
			if (ONE.contains(word) || line.get(before).partOfSpeech() == PartOfSpeech.VERB) break;
		}
		return index + 1 < line.size() && OF_MANY.contains(line.get(index + 1).word().text().toLowerCase(Locale.ROOT));
	}
}
