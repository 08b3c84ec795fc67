// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.NextUnits.NextUnit;
import gleaner.engine.Reason;
import gleaner.engine.Reason.Likelihood;
import gleaner.language.Language;
import gleaner.language.sense.Relation;
import gleaner.language.sense.Suggestion;
import gleaner.language.sense.Wish;
import gleaner.language.text.Word;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WhyOfferedTest {
	private static final Language ENGLISH = Language.english();

	private static String why(boolean fits, String why) {
		return WhyOffered.inWords(new Suggestion("gully", Relation.SYNONYM, 2, "10", fits, "", why));
	}

	@Test
	void itIsShort() {
		assertEquals("fits · synonym, likely here", why(true, "synonym, one sense of three, likely in the line"));
		assertEquals("wider word, same thesaurus entry",
				why(false, "wider word, commonest sense of two, in the same thesaurus entry"));
		assertEquals("fits", why(true, ""));
		assertEquals("synonym; near \"sea\"", why(false, "synonym, one sense of two; near \"sea\""));
	}

	@Test
	void everyWordOfALineHasAReason() {
		String line = "and all the earth was wrapt in slumber deep";
		int start = line.indexOf("slumber");
		for (Suggestion each : ENGLISH.thesaurus().suggest(line, new Word("slumber", start, start + 7), Wish.of(Wish.kin(), 30)))
			assertFalse(WhyOffered.inWords(each).isEmpty(), each::toString);
	}

	@Test
	void otherWordsBeginWithThoseThatTheEngineWeighed() {
		String line = "The gully shuts early.";
		Reason reason = new Reason("harbour", "reservoir", "Rap", Optional.of(new Likelihood(0.2,
				List.of(new NextUnit("alley", 0.3), new NextUnit("gully", 0.2), new NextUnit(" ", 0.1)))));
		List<OtherWordsFor.Other> found = new OtherWordsFor(ENGLISH).of(reason, line, new Word("gully", 4, 9), 0);
		assertEquals(new OtherWordsFor.Other("alley", "might have come, 30 %"), found.getFirst());
		assertTrue(found.stream().anyMatch(other -> other.word().equals("haven") || other.word().equals("port")), found::toString);
		assertTrue(found.stream().noneMatch(other -> other.word().equals("gully") || other.word().equals("harbour")), found::toString);
		assertTrue(found.size() <= OtherWordsFor.MOST);
		assertEquals(List.of(), new OtherWordsFor(ENGLISH).of(Reason.of("zzyzxq", "reservoir", ""), line, new Word("gully", 4, 9), 1));
	}

	@Test
	void theDialBringsWordsThatFitTheLine() {
		String line = "and all the earth was wrapt in slumber deep";
		int start = line.indexOf("slumber");
		Reason reason = Reason.of("slumber", "synonym", "WordNet");
		Word word = new Word("sleeping", start, start + 8);
		String came = line.replace("slumber", "sleeping");
		assertFalse(new OtherWordsFor(ENGLISH).of(reason, came, word, 0).equals(new OtherWordsFor(ENGLISH).of(reason, came, word, 1)));
	}
}
