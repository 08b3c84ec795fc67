// SPDX-License-Identifier: EPL-2.0
package gleaner.voice.chorus;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How what fills a gap shall be. What is absent does not matter.
 *
 * @param leastWords 1 or more
 * @param mostWords {@code leastWords} or more, {@link #MOST_WORDS} at most
 * @param syllables how many, all words together
 * @param beats one digit a syllable: 1 on a beat, 0 off it; its length is then the number of syllables
 * @param rhyme a word that the last word shall rhyme with
 * @param initial what the first word shall begin with
 * @param characters how long it may be at most, spaces included
 */
public record GapWish(int leastWords, int mostWords, OptionalInt syllables, Optional<String> beats, Optional<String> rhyme,
		Optional<String> initial, OptionalInt characters) {
	/** No gap takes more words. */
	public static final int MOST_WORDS = 12;

	/** Between one and a few words, of any kind. */
	public static final GapWish ANY = new GapWish(1, MOST_WORDS, OptionalInt.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
			OptionalInt.empty());

	public GapWish {
		if (leastWords < 1 || mostWords < leastWords || mostWords > MOST_WORDS)
			throw new IllegalArgumentException("words from " + leastWords + " to " + mostWords + ", must be from 1 to " + MOST_WORDS);
		beats = beats.filter(b -> !b.isEmpty());
		if (beats.isPresent() && !beats.get().matches("[01]+"))
			throw new IllegalArgumentException("beats are \"" + beats.get() + "\", must be of 0 and 1");
		if (beats.isPresent() && syllables.isPresent() && syllables.getAsInt() != beats.get().length())
			throw new IllegalArgumentException(
					"the beats \"" + beats.get() + "\" are " + beats.get().length() + " syllables, not " + syllables.getAsInt());
		if (beats.isPresent()) syllables = OptionalInt.of(beats.get().length());
		if (syllables.isPresent() && syllables.getAsInt() < 1)
			throw new IllegalArgumentException("syllables are " + syllables.getAsInt() + ", must be 1 or more");
		rhyme = rhyme.filter(r -> !r.isBlank());
		initial = initial.filter(i -> !i.isBlank()).map(i -> i.strip().toLowerCase(Locale.ROOT));
	}

	public GapWish withWords(int least, int most) {
		return new GapWish(least, most, syllables, beats, rhyme, initial, characters);
	}

	/** So many syllables, on whichever beats. */
	public GapWish withSyllables(int count) {
		return new GapWish(leastWords, mostWords, OptionalInt.of(count), Optional.empty(), rhyme, initial, characters);
	}

	public GapWish withBeats(String newBeats) {
		return new GapWish(leastWords, mostWords, OptionalInt.empty(), Optional.of(newBeats), rhyme, initial, characters);
	}

	public GapWish withRhyme(String word) {
		return new GapWish(leastWords, mostWords, syllables, beats, Optional.of(word), initial, characters);
	}

	public GapWish withInitial(String letters) {
		return new GapWish(leastWords, mostWords, syllables, beats, rhyme, Optional.of(letters), characters);
	}

	public GapWish withCharacters(int most) {
		return new GapWish(leastWords, mostWords, syllables, beats, rhyme, initial, OptionalInt.of(most));
	}

	/** The wish in words, for a sentence such as "nothing was found that …". */
	public String inWords() {
		StringBuilder words = new StringBuilder(
				leastWords == mostWords ? "is " + counted(leastWords, "word") : "is " + leastWords + " to " + mostWords + " words");
		if (beats.isPresent()) words.append(", has the rhythm ").append(beats.get().replace('0', 'x').replace('1', '/'));
		else if (syllables.isPresent()) words.append(", has ").append(counted(syllables.getAsInt(), "syllable"));
		rhyme.ifPresent(r -> words.append(", rhymes with “").append(r).append('”'));
		initial.ifPresent(i -> words.append(", begins with “").append(i).append('”'));
		if (characters.isPresent()) words.append(", is ").append(counted(characters.getAsInt(), "character")).append(" long at most");
		return words.toString();
	}

	private static String counted(int count, String what) {
		return count + " " + what + (count == 1 ? "" : "s");
	}
}
