// SPDX-License-Identifier: EPL-2.0
package gleaner.voice.chorus;

import gleaner.language.Language;
import gleaner.language.rhyme.RhymeKind;
import gleaner.language.rhyme.Rhymes;
import gleaner.language.sound.Pronouncer;
import gleaner.language.sound.Pronunciation;
import gleaner.language.sound.Sounding;
import gleaner.language.text.Word;
import gleaner.language.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How words sound, as far as a gap cares. Remembers what it was asked, since the same words are tried again and again: keep one.
 * Thread-safe; asks dictionaries, so not for the UI thread.
 */
public final class Measure {
	private static final int MOST_REMEMBERED = 50_000;

	private final Pronouncer pronouncer;
	private final Rhymes rhymes;
	private final Map<String, List<Pronunciation>> known = new ConcurrentHashMap<>();

	private final Map<String, Boolean> rhyming = new ConcurrentHashMap<>();

	public Measure(Language language) {
		pronouncer = language.pronouncer();
		rhymes = language.rhymes();
	}

	/** The ways of saying a word, punctuation left out; none if nothing of it is said. */
	List<Pronunciation> sayings(String text) {
		if (known.size() > MOST_REMEMBERED) known.clear();
		return known.computeIfAbsent(text, this::say);
	}

	private List<Pronunciation> say(String text) {
		List<Word> words = Words.of(text);
		if (words.isEmpty()) return List.of();
		List<Pronunciation> sayings = List.of(Pronunciation.SILENT);
		for (Word word : words) {
			Sounding sounding = pronouncer.pronounce(word.text());
			List<Pronunciation> longer = new ArrayList<>();
			for (Pronunciation before : sayings) for (Pronunciation variant : sounding.variants()) longer.add(before.then(variant));
			sayings = longer;
		}
		return List.copyOf(sayings);
	}

	/** Whether two words rhyme perfectly. A word does not rhyme with itself. */
	boolean rhyme(String a, String b) {
		List<Word> first = Words.of(a);
		List<Word> second = Words.of(b);
		if (first.isEmpty() || second.isEmpty() || first.getLast().text().equalsIgnoreCase(second.getLast().text())) return false;
		if (rhyming.size() > MOST_REMEMBERED) rhyming.clear();
		return rhyming.computeIfAbsent(a + '\n' + b,
				_ -> rhymes.kinds(first.getLast().text(), second.getLast().text()).contains(RhymeKind.PERFECT));
	}
}
