// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.poem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.desk.suggest.Place;
import gleaner.desk.suggest.TakeBack;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Reason;
import gleaner.language.Language;
import gleaner.studio.Studio;
import gleaner.studio.debris.DebrisWriter;
import gleaner.studio.debris.PoemSpan;
import gleaner.studio.making.Making;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Origin;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words of a poem that came for others are found wherever they stand now, and taken back. */
class PoemChangeTest {
	private static final Language ENGLISH = Language.english();
	private static final String POEM = "An owl shuts\nearly, early.";

	@TempDir
	Path folder;

	private Studio studio;
	private Harvest harvest;

	@BeforeEach
	void make() throws Exception {
		studio = Studio.create(folder.resolve("studio"));
		Making making = new Making("substitution", "Substitution", Map.of(), List.of(), Optional.empty(), GenerationRequest.poem(7),
				Instant.parse("2016-12-09T18:39:18Z"));
		try (DebrisWriter debris = studio.debris().begin(making)) {
			debris.append("An ");
			debris.append("owl", Reason.of("harbour", "reservoir", "Rap"));
			debris.append(" ");
			debris.append("shuts", Reason.of("closes", "synonym", "WordNet"));
			debris.append("\nearly, ");
			debris.append("early", Reason.of("", "echo", ""));
			debris.append(".");
			debris.poemEnd();
			harvest = Harvest.of(making, debris.id(), 0, POEM, List.of(new PoemSpan(1, 0, POEM.length(), 0)));
		}
	}

	private List<String> words(Harvest poem) throws Exception {
		return PoemChange.of(poem, studio.debris()).stream()
				.map(change -> change.reason().from() + " " + poem.text().substring(change.start(), change.end())).toList();
	}

	@Test
	void theyAreFoundWhereverTheyStand() throws Exception {
		assertEquals(List.of("harbour owl", "closes shuts"), words(harvest));
		assertEquals(List.of("closes shuts", "harbour owl"),
				words(Harvest.hand("one ").plus(harvest.slice(7, 13)).plus(Harvest.hand("two\n")).plus(harvest.slice(0, 6))));
		assertEquals(List.of("closes shuts"), words(harvest.slice(4, POEM.length())), "a piece of a word is no word");
		assertEquals(List.of(), words(Harvest.hand(POEM)));
	}

	@Test
	void oneWalksFromOneToTheNext() throws Exception {
		List<PoemChange> all = PoemChange.of(harvest, studio.debris());
		PoemChange owl = all.getFirst();
		assertEquals(Optional.of(owl), PoemChange.at(all, 3));
		assertEquals(Optional.of(owl), PoemChange.at(all, 6), "at its end");
		assertEquals(Optional.empty(), PoemChange.at(all, 0));
		assertEquals("closes", PoemChange.next(all, owl.end(), true).orElseThrow().reason().from());
		assertEquals(Optional.empty(), PoemChange.next(all, owl.start(), false));
		assertEquals(Optional.of(owl), PoemChange.next(all, 8, false));
	}

	@Test
	void aWordIsTakenBackAndTheWayBackAgainIsKnown() throws Exception {
		Place place = new Place("Mine", harvest, 3, 6, Optional.empty());
		TakeBack back = TakeBack.of(ENGLISH, studio.debris(), place).orElseThrow();
		assertEquals("harbour", back.word());
		Harvest after = back.edit().on(harvest);
		assertEquals("A harbour shuts\nearly, early.", after.text());
		assertTrue(after.provenance().at(2).origin() instanceof Origin.Changed(var fragment, String replaced) && replaced.equals("owl"));
		assertEquals(List.of("closes shuts"), words(after));
		TakeBack forth = TakeBack.of(ENGLISH, studio.debris(), new Place("Mine", after, 2, 9, Optional.empty())).orElseThrow();
		assertEquals("owl", forth.word());
		assertEquals("owl", forth.edit().text().text());
		assertTrue(TakeBack.of(ENGLISH, studio.debris(), new Place("Mine", harvest, 20, 25, Optional.empty())).isEmpty());
	}
}
