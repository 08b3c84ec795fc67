// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

import gleaner.language.form.PartOfSpeech;
import gleaner.language.internal.data.DataFiles;
import gleaner.language.internal.lexicon.RankedWords;

/** What word lists know of forms: which of them there are, as what WordNet lists a word, and its exceptions. Immutable. */
public final class Vocabulary {
	/** How rare a word counts that no list has: rarer than any that one has. */
	static final int UNKNOWN = 99;
	/** How rare a name counts, of which the lists do not say it. */
	private static final int NAME = 65;

	private final ToIntFunction<String> level;
	private final ToIntFunction<String> nameType;
	private final RankedWords parts;
	/** "n mouse" and "n mice", both ways */
	private final Map<String, List<String>> formsOf = new HashMap<>();
	private final Map<String, List<String>> basesOf = new HashMap<>();

	/**
	 * @param level    how common a word is, from 10 to 95, or -1 if it is unknown
	 * @param nameType a number for a name, or -1
	 * @param parts    as what WordNet lists a word, a bit for each {@link PartOfSpeech}
	 */
	public Vocabulary(ToIntFunction<String> level, ToIntFunction<String> nameType, RankedWords parts) {
		this.level = level;
		this.nameType = nameType;
		this.parts = parts;
		for (String line : DataFiles.lines("forms.gz")) {
			String[] f = line.split(" ");
			formsOf.computeIfAbsent(f[0] + " " + f[2], k -> new ArrayList<>(1)).add(f[1]);
			basesOf.computeIfAbsent(f[0] + " " + f[1], k -> new ArrayList<>(1)).add(f[2]);
		}
	}

	/** From 10 (the commonest) to 95 (the rarest), {@link #UNKNOWN} for what is in no list. */
	int rank(String word) {
		int known = level.applyAsInt(word);
		if (known >= 0) return known;
		return nameType.applyAsInt(word) >= 0 ? NAME : UNKNOWN;
	}

	boolean knows(String word) {
		return rank(word) < UNKNOWN;
	}

	/** Whether the word, written in lower case, is the name of somebody or of a place, and hardly ever a word. */
	boolean isName(String lower) {
		return nameType.applyAsInt(lower) > 0 && (level.applyAsInt(lower) < 0 || level.applyAsInt(lower) > NAME);
	}

	/** Whether WordNet lists a word as this part of speech. */
	public boolean lists(String word, PartOfSpeech as) {
		int bits = parts.value(word);
		return bits > 0 && (bits >> as.ordinal() & 1) == 1;
	}

	/** Whether WordNet lists a word as anything. */
	boolean lists(String word) {
		return parts.value(word) > 0;
	}

	/** WordNet's exceptional forms of a base, of all its forms as this part of speech. */
	List<String> exceptions(String base, PartOfSpeech as) {
		return formsOf.getOrDefault(key(base, as), List.of());
	}

	/** The bases of which WordNet says that the word is an exceptional form. */
	List<String> basesOfException(String form, PartOfSpeech as) {
		return basesOf.getOrDefault(key(form, as), List.of());
	}

	private static String key(String word, PartOfSpeech as) {
		return switch (as) {
		case NOUN -> "n ";
		case VERB -> "v ";
		case ADJECTIVE -> "a ";
		default -> "r ";
		} + word;
	}

	/** Spellings of one form, the commonest first; those that are equally common keep their order, and all if no list has any. */
	List<String> commonestFirst(List<String> spellings) {
		return spellings.stream().distinct().sorted(Comparator.comparingInt(this::rank)).toList();
	}
}
