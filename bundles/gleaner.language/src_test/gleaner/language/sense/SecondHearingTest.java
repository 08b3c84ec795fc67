// SPDX-License-Identifier: EPL-2.0
package gleaner.language.sense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import gleaner.language.TestLanguage;
import gleaner.language.internal.English;
import gleaner.language.text.Word;
import gleaner.language.text.Words;

/** Suggestions where there is an encoder: which words it is asked about, and what its answers do. */
class SecondHearingTest {
	private static final String LINE = "He saw an old man in the street";
	private static final Word OLD = Words.of(LINE).get(3);
	private static final String WHY = "keeps most of the sense here";

	private final List<List<String>> asked = new ArrayList<>();

	private List<Suggestion> suggest(ContextEncoder encoder, Wish wish) {
		return new English(encoder).thesaurus().suggest(LINE, OLD, wish);
	}

	private static List<String> texts(List<Suggestion> suggestions) {
		return suggestions.stream().map(Suggestion::text).toList();
	}

	/** Takes to one word, and to nothing else. */
	private ContextEncoder liking(String word) {
		return (line, place, texts) -> {
			assertEquals(LINE, line);
			assertEquals(OLD, place);
			asked.add(texts);
			return texts.stream().mapToDouble(text -> text.equals(word) ? 1 : 0).toArray();
		};
	}

	@Test
	void putsTheBestThirtyInOrderOnceMoreAndLeavesTheRest() {
		Wish kin = Wish.of(Wish.kin(), 200);
		List<Suggestion> without = TestLanguage.ENGLISH.thesaurus().suggest(LINE, OLD, kin);
		String liked = texts(without).get(25);
		List<Suggestion> with = suggest(liking(liked), kin);
		assertEquals(liked, with.getFirst().text());
		assertTrue(with.getFirst().why().endsWith(WHY), with.getFirst()::why);
		assertEquals(1, asked.size());
		assertEquals(30, asked.getFirst().size());
		assertEquals(new HashSet<>(texts(without)), new HashSet<>(texts(with)));
		assertEquals(texts(without.subList(40, without.size())), texts(with.subList(40, with.size())));
		assertTrue(with.stream().filter(each -> each.why().contains(WHY)).count() <= 5);
	}

	@Test
	void hasLessToSayTheMoreTheLineCountsAndIsNotAskedForTheLineAlone() {
		Wish line = Wish.of(Wish.kin(), 60).dialled(1);
		List<Suggestion> without = TestLanguage.ENGLISH.thesaurus().suggest(LINE, OLD, line);
		assertEquals(without, suggest(liking(texts(without).get(20)), line));
		assertTrue(asked.isEmpty());
	}

	@Test
	void isAskedOnceForTheSamePlaceWhateverIsLeftOutLater() {
		AtomicInteger calls = new AtomicInteger();
		Thesaurus thesaurus = new English((_, _, texts) -> {
			calls.incrementAndGet();
			return new double[texts.size()];
		}).thesaurus();
		thesaurus.suggest(LINE, OLD, Wish.of(Wish.kin(), 60));
		thesaurus.suggest(LINE, OLD, Wish.of(Wish.kin(), 60).fitting());
		assertEquals(1, calls.get());
		thesaurus.suggest("He saw an old man in the house", OLD, Wish.of(Wish.kin(), 60));
		assertEquals(2, calls.get());
	}

	@Test
	void thoseWhoAskForMillionsAreNotHeard() {
		Thesaurus thesaurus = new English(liking("aged")).thesaurus();
		var words = TestLanguage.ENGLISH.tagger().tag(LINE);
		assertFalse(thesaurus.substitutes(LinePlace.of(words, 3), 0, 5).isEmpty());
		assertTrue(asked.isEmpty());
	}

	@Test
	void anEncoderThatFailsIsDoneWithout() {
		Wish kin = Wish.of(Wish.kin(), 60);
		List<Suggestion> without = TestLanguage.ENGLISH.thesaurus().suggest(LINE, OLD, kin);
		assertEquals(without, suggest((_, _, _) -> {
			throw new UnsatisfiedLinkError("there is no native code for this system");
		}, kin));
		assertNotEquals(without, suggest(liking(texts(without).get(12)), kin));
	}
}
