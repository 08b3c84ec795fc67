// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.reservoir;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A list of words with a name. Immutable.
 *
 * @param name what the poet calls it
 * @param corpus the name of the corpus that a search has found them in; empty if that is not known
 * @param words each with its note, which may be empty, in order
 * @param kept words that stay in, whatever a new search finds; they are among the words
 * @param out words that stay out
 */
public record Reservoir(String name, String corpus, Map<String, String> words, Set<String> kept, Set<String> out) {
	public Reservoir {
		words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
		kept = Collections.unmodifiableSet(new LinkedHashSet<>(kept));
		out = Collections.unmodifiableSet(new LinkedHashSet<>(out));
	}

	/** One that has nothing in it. */
	public static Reservoir empty(String name) {
		return new Reservoir(name, "", Map.of(), Set.of(), Set.of());
	}

	/**
	 * The same reservoir with what a search has found: the finds of these sorts, but for those that the poet put out, and what the poet
	 * put in. A note says how often a word was found, and where.
	 */
	public Reservoir with(List<Find> finds, Set<Sort> sorts) {
		Map<String, String> found = new LinkedHashMap<>();
		for (Find find : finds) if ((sorts.contains(find.sort()) || kept.contains(find.word())) && !out.contains(find.word()))
			found.put(find.word(), find.count() + "\t" + find.line());
		for (String word : kept) found.putIfAbsent(word, words.getOrDefault(word, ""));
		return new Reservoir(name, corpus, found, kept, out);
	}

	/** With a word that stays in. */
	public Reservoir include(String word) {
		Map<String, String> more = new LinkedHashMap<>(words);
		more.putIfAbsent(word, "");
		Set<String> nowKept = new LinkedHashSet<>(kept);
		nowKept.add(word);
		Set<String> nowOut = new LinkedHashSet<>(out);
		nowOut.remove(word);
		return new Reservoir(name, corpus, more, nowKept, nowOut);
	}

	/** Without a word, which stays out. */
	public Reservoir exclude(String word) {
		Map<String, String> fewer = new LinkedHashMap<>(words);
		fewer.remove(word);
		Set<String> nowKept = new LinkedHashSet<>(kept);
		nowKept.remove(word);
		Set<String> nowOut = new LinkedHashSet<>(out);
		nowOut.add(word);
		return new Reservoir(name, corpus, fewer, nowKept, nowOut);
	}

	/** The same reservoir, whose words were found in a corpus of this name. */
	public Reservoir foundIn(String newCorpus) {
		return new Reservoir(name, newCorpus, words, kept, out);
	}

	/** The words as a corpus for engines, each a poem of its own. */
	public ReservoirCorpus asCorpus() {
		return new ReservoirCorpus(this);
	}

	/** It in a list of many. */
	ReservoirEntry entry() {
		return new ReservoirEntry(name, corpus, words.size());
	}
}
