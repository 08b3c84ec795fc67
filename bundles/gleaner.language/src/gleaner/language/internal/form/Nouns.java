// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.form;

import static gleaner.language.internal.form.Endings.cut;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import gleaner.language.form.PartOfSpeech;

/** Plurals that are in no table of ours. Immutable. */
final class Nouns {
	/** Nouns that keep their plural in compounds that are written as one word: "bookshelf", "dormouse", "jellyfish". */
	private static final String[][] HEADS = { { "woman", "women" }, { "foot", "feet" }, { "tooth", "teeth" }, { "goose", "geese" },
		{ "mouse", "mice" }, { "louse", "lice" }, { "child", "children" }, { "person", "people", "persons" },
		{ "fish", "fish", "fishes" }, { "wife", "wives" }, { "knife", "knives" }, { "life", "lives" }, { "leaf", "leaves" },
		{ "wolf", "wolves" }, { "shelf", "shelves" }, { "self", "selves" }, { "half", "halves" }, { "scarf", "scarves", "scarfs" },
		{ "series", "series" }, { "loaf", "loaves" },
		{ "thief", "thieves" }, { "calf", "calves" }, { "hoof", "hooves", "hoofs" }, { "sheaf", "sheaves" },
		{ "penny", "pennies", "pence" } };
	/** Classical endings and what becomes of them, the ordinary ones first. */
	private static final String[][] CLASSICAL = { { "us", "i" }, { "um", "a" }, { "on", "a" }, { "is", "es" }, { "a", "ae" },
		{ "ma", "mata" }, { "ex", "ices" }, { "ix", "ices" }, { "eau", "eaux" }, { "itis", "itides" }, { "o", "i" } };
	/** How many of them are preferred to an -s that is as common. */
	private static final int ORDINARY = 4;

	/** How long what stands before such a noun is at least: "blouse" and "talouse" have no lice. */
	private static final int SHORTEST = 3;

	private final Vocabulary vocabulary;
	private final Endings endings;

	Nouns(Vocabulary vocabulary, Endings endings) {
		this.vocabulary = vocabulary;
		this.endings = endings;
	}

	/** The plurals of a noun, the one to make first. */
	List<String> plurals(String w) {
		if (isPlural(w)) return List.of(w);
		if (w.endsWith("man") && w.length() > 4) return man(w);
		for (String[] head : HEADS) {
			if (!w.endsWith(head[0]) || w.length() < head[0].length() + SHORTEST) continue;
			List<String> plurals = new ArrayList<>();
			for (int i = 1; i < head.length; i++) plurals.add(cut(w, head[0].length()) + head[i]);
			if (vocabulary.knows(w + "s")) plurals.add(w + "s");
			return vocabulary.commonestFirst(plurals);
		}
		if (w.endsWith("ful") && vocabulary.knows(cut(w, 3) + "sful"))
			return vocabulary.commonestFirst(List.of(w + "s", cut(w, 3) + "sful"));
		if (w.matches(".{2,}[^e]ese") && !w.endsWith("diocese")) return List.of(w);
		if (w.length() > 5 && w.endsWith("ics")) return List.of(w);
		if (w.matches(".*([aeouy]|.[rn]i)sis|.*[aei]xis")) return List.of(cut(w, 2) + "es");
		List<String> regular = endings.s(w);
		List<String> exceptions = vocabulary.exceptions(w, PartOfSpeech.NOUN);
		boolean isRegular = vocabulary.knows(regular.getFirst());
		if (w.matches(".*[^suio]s") && exceptions.isEmpty() && vocabulary.lists(w, PartOfSpeech.NOUN) && !isRegular)
			return List.of(w, regular.getFirst());
		List<String> plurals = new ArrayList<>();
		for (String exception : exceptions) if (isOrdinary(w, exception)) plurals.add(exception);
		if (!isRegular) classical(w).forEach(plurals::add);
		plurals.addAll(regular);
		plurals.addAll(exceptions);
		List<String> ranked = new ArrayList<>(vocabulary.commonestFirst(plurals));
		classical(w).filter(c -> !ranked.contains(c)).forEach(ranked::add);
		return ranked;
	}

	/** Whether a word can only be the plural of the noun that stands before its -s. */
	private boolean isPlural(String w) {
		return w.endsWith("s") && !vocabulary.lists(w, PartOfSpeech.NOUN) && vocabulary.lists(cut(w, 1), PartOfSpeech.NOUN);
	}

	/** Whether an exception is made by one of the ordinary classical endings. */
	private static boolean isOrdinary(String w, String exception) {
		return Arrays.stream(CLASSICAL).limit(ORDINARY)
				.anyMatch(e -> w.endsWith(e[0]) && exception.equals(cut(w, e[0].length()) + e[1]));
	}

	/** The Greek and Latin plurals that the lists know as words which are nothing else. */
	private Stream<String> classical(String w) {
		if (w.length() < 5 || !vocabulary.knows(w)) return Stream.of();
		return Arrays.stream(CLASSICAL).filter(e -> w.endsWith(e[0])).map(e -> cut(w, e[0].length()) + e[1])
				.filter(c -> vocabulary.knows(c) && !vocabulary.lists(c, PartOfSpeech.NOUN) && !isPlural(c));
	}

	/** Compounds of man have men; peoples and all else that ends so by chance have -mans. */
	private List<String> man(String w) {
		String men = cut(w, 3) + "men";
		boolean byChance = vocabulary.knows(men) ? vocabulary.rank(w + "s") < vocabulary.rank(men)
				: vocabulary.knows(w + "s") || w.matches(".*[aiou]man");
		return byChance ? List.of(w + "s") : List.of(men);
	}

	/** The words of which this could be a plural that no -s shows. */
	static List<String> bases(String w) {
		List<String> bases = new ArrayList<>();
		if (w.endsWith("sful")) bases.add(cut(w, 4) + "ful");
		if (w.endsWith("men")) bases.add(cut(w, 3) + "man");
		for (String[] head : HEADS) for (int i = 1; i < head.length; i++)
			if (w.endsWith(head[i])) bases.add(cut(w, head[i].length()) + head[0]);
		for (String[] ending : CLASSICAL) if (w.endsWith(ending[1])) bases.add(cut(w, ending[1].length()) + ending[0]);
		return bases;
	}
}
