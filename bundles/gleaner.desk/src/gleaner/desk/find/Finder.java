// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Finds things by what somebody types: all words of it must be in the name, or begin a word of the detail or the kind. Best are names
 * that are just that, then those that begin with it, then those of which a word does; of equals what was chosen lately comes first,
 * then the shorter name. Immutable.
 */
public final class Finder {
	private static final int WHOLE = 0;
	private static final int BEGINS = 1;
	private static final int WORD_BEGINS = 2;
	private static final int INITIALS = 3;
	private static final int INSIDE = 4;
	private static final int BESIDE = 5;

	private record Answer(Thing thing, int rank, int recent) {
	}

	private final List<Thing> things;
	private final Map<String, Integer> recent = new LinkedHashMap<>();

	/** @param recentKeys {@link Thing#key} of what was chosen before, the latest first */
	public Finder(List<Thing> things, List<String> recentKeys) {
		this.things = List.copyOf(things);
		for (String key : recentKeys) recent.putIfAbsent(key, recent.size());
	}

	/**
	 * What answers, the best first. Nothing typed asks for what was chosen before, the latest first, and then for everything but what
	 * there is very much of.
	 */
	public List<Thing> find(String typed, int most) {
		String question = fold(typed.strip());
		if (question.isEmpty()) return unasked(most);
		List<String> words = List.of(question.split("\\s+"));
		List<Answer> answers = new ArrayList<>();
		for (Thing thing : things)
			rank(thing, question, words).ifPresent(rank -> answers.add(new Answer(thing, rank, recency(thing))));
		return answers.stream().sorted(Comparator.comparingInt(Answer::rank).thenComparingInt(Answer::recent)
				.thenComparing(answer -> answer.thing().kind()).thenComparingInt(answer -> answer.thing().name().length())
				.thenComparing(answer -> answer.thing().name())).limit(most).map(Answer::thing).toList();
	}

	private List<Thing> unasked(int most) {
		return things.stream().filter(thing -> recent.containsKey(thing.key()) || thing.kind().compareTo(Thing.Kind.HELP) < 0)
				.sorted(Comparator.comparingInt(this::recency).thenComparing(Thing::kind).thenComparing(Thing::name)).limit(most).toList();
	}

	/** Whether a thing was chosen before. */
	public boolean isRecent(Thing thing) {
		return recent.containsKey(thing.key());
	}

	private int recency(Thing thing) {
		return recent.getOrDefault(thing.key(), Integer.MAX_VALUE);
	}

	private static OptionalInt rank(Thing thing, String question, List<String> words) {
		String name = fold(thing.name());
		if (name.equals(question)) return OptionalInt.of(WHOLE);
		if (name.startsWith(question)) return OptionalInt.of(BEGINS);
		if (words.stream().allMatch(word -> beginsWord(name, word))) return OptionalInt.of(WORD_BEGINS);
		if (words.size() == 1 && question.length() > 1 && initials(name).startsWith(question)) return OptionalInt.of(INITIALS);
		if (words.stream().allMatch(name::contains)) return OptionalInt.of(INSIDE);
		String all = name + " " + fold(thing.detail()) + " " + thing.kind().label;
		return words.stream().allMatch(word -> beginsWord(all, word) || name.contains(word)) ? OptionalInt.of(BESIDE) : OptionalInt.empty();
	}

	private static boolean beginsWord(String text, String word) {
		for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
			if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) return true;
		return false;
	}

	private static String initials(String name) {
		StringBuilder initials = new StringBuilder();
		for (String word : name.split("[^\\p{L}\\p{N}]+")) if (!word.isEmpty()) initials.append(word.charAt(0));
		return initials.toString();
	}

	private static String fold(String text) {
		return text.toLowerCase(Locale.ROOT);
	}
}
