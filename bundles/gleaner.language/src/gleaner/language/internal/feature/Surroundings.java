// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.feature;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import gleaner.language.internal.candidate.Tables;
import gleaner.language.internal.tables.Trigrams;

/**
 * The words around a place.
 *
 * @param before two words before it, the start of the line among them
 * @param after at most two words after it
 * @param reading 0 if the word is taken as what it most likely is there, 1 if as something else that it can be
 */
public record Surroundings(Numbered before, Numbered after, int reading) {
	private static final int REACH = 2;

	/**
	 * The surroundings of a word.
	 *
	 * @param words of the line
	 * @param index of the word among them
	 */
	public static Surroundings of(List<String> words, int index, Tables tables) {
		List<String> before = new ArrayList<>();
		for (int at = index - 1; before.size() < REACH && at >= 0; at--) before.addAll(Numbered.words(words.get(at)).reversed());
		while (before.size() < REACH) before.add(Trigrams.START);
		List<String> after = new ArrayList<>();
		for (int at = index + 1; after.size() < REACH && at < words.size(); at++) after.addAll(Numbered.words(words.get(at)));
		List<String> nearest = new ArrayList<>(before.subList(0, REACH));
		Collections.reverse(nearest);
		return new Surroundings(numbered(nearest, tables), numbered(after.subList(0, Math.min(REACH, after.size())), tables), 0);
	}

	private static Numbered numbered(List<String> words, Tables tables) {
		return new Numbered(words.stream().mapToInt(tables.verse()::number).toArray(),
				words.stream().mapToInt(tables.prose()::number).toArray());
	}

	/** The same for the word taken as something else. */
	public Surroundings otherwise() {
		return new Surroundings(before, after, 1);
	}
}
