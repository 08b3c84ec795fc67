// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.poem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.GenerationRequest;
import gleaner.engine.NextUnits;
import gleaner.engine.Progress;
import gleaner.engine.Reason;
import gleaner.language.Language;
import gleaner.search.SearchIndex;
import gleaner.studio.Studio;
import gleaner.studio.debris.DebrisWriter;
import gleaner.studio.making.Making;
import gleaner.studio.poem.Fragment;
import gleaner.studio.poem.Telling;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordLoreTest {
	private static final Language ENGLISH = Language.english();
	private static final String POEM = "and the hand its voivat\nthe sea\n";

	@TempDir
	Path folder;

	private static WordLore ask(WordLore.Asker asker, String word, Optional<Fragment> fragment) throws Exception {
		int start = POEM.indexOf(word);
		return asker.ask(POEM, start, start + word.length(), fragment).orElseThrow();
	}

	private static String detail(WordLore lore, String name) {
		return lore.details().stream().filter(detail -> detail.name().equals(name)).map(Telling.Detail::value).findFirst().orElse("");
	}

	@Test
	void knowsWordsAndInventions() throws Exception {
		WordLore.Asker asker = new WordLore.Asker(ENGLISH, Optional.empty(), Optional.empty());
		WordLore invention = ask(asker, "voivat", Optional.empty());
		assertTrue(invention.summary().startsWith("an invention · said VOY-") && invention.summary().endsWith("2 syllables / x"),
				invention.summary());
		assertTrue(detail(invention, "kin by sound").contains("viva"), invention.toString());
		assertTrue(detail(invention, "phones").startsWith("V OY"), invention.toString());
		WordLore sea = ask(asker, "sea", Optional.empty());
		assertEquals("a word · said SEE · 1 syllable /", sea.summary());
		assertTrue(detail(sea, "means").contains("water"), sea.toString());
		assertEquals("", detail(sea, "kin by sound"));
	}

	@Test
	void whereNoWordIsNothingIsKnown() throws Exception {
		WordLore.Asker asker = new WordLore.Asker(ENGLISH, Optional.empty(), Optional.empty());
		assertEquals(Optional.empty(), asker.ask(POEM, 3, 3, Optional.empty()));
		assertEquals(Optional.empty(), asker.ask(POEM, 0, POEM.length(), Optional.empty()));
		assertEquals(Optional.empty(), asker.ask("", 0, 0, Optional.empty()));
	}

	@Test
	void saysWhoSpewedAnInventionFirstAndWhy() throws Exception {
		Studio studio = Studio.create(folder.resolve("studio"));
		Making later = making("2017-01-02T12:00:00Z", 9);
		write(studio, later, Optional.empty());
		Making first = making("2016-10-14T12:00:00Z", 88);
		String debris = write(studio, first, Optional.of(Reason.drawn(0.12, List.of(new NextUnits.NextUnit("hour", 0.31)))));
		try (SearchIndex index = new SearchIndex(studio, ENGLISH)) {
			index.update(Progress.NONE);
			WordLore.Asker asker = new WordLore.Asker(ENGLISH, Optional.of(studio), Optional.of(index));
			Fragment fragment = new Fragment(debris, 4, 6, first, 1, 0);
			WordLore lore = ask(asker, "voivat", Optional.of(fragment));
			assertEquals("first by markov on 14 October 2016, seed 88; since then in 1 poem more", detail(lore, "spewed"));
			assertEquals("12 % likely, else “hour” 31 %", detail(lore, "why"));
			studio.ownWords().keep("voivat");
			assertTrue(ask(asker, "voivat", Optional.empty()).summary().startsWith("a word of this studio"));
		}
	}

	private static Making making(String when, long seed) {
		return new Making("markov", "Markov", Map.of(), List.of(), Optional.empty(), GenerationRequest.poem(seed), Instant.parse(when));
	}

	private static String write(Studio studio, Making making, Optional<Reason> reason) throws Exception {
		try (DebrisWriter debris = studio.debris().begin(making)) {
			debris.append("the ");
			if (reason.isPresent()) debris.append("voivat", reason.get());
			else debris.append("voivat");
			debris.append("\nof it\n");
			debris.poemEnd();
			return debris.id();
		}
	}
}
