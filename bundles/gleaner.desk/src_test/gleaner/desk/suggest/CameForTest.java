// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.GenerationRequest;
import gleaner.engine.NextUnits.NextUnit;
import gleaner.engine.Reason;
import gleaner.engine.Reason.Likelihood;
import gleaner.language.Language;
import gleaner.studio.Studio;
import gleaner.studio.debris.DebrisWriter;
import gleaner.studio.debris.PoemSpan;
import gleaner.studio.making.Making;
import gleaner.studio.poem.Harvest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CameForTest {
	private static final Language ENGLISH = Language.english();
	private static final String POEM = "The gully shuts\nearly, early.";

	@TempDir
	Path folder;

	private Studio studio;
	private Harvest harvest;

	/** Keeps what is offered. */
	private static final class Kept implements Offers {
		private final List<String> headings = new ArrayList<>();
		private final List<Choice> choices = new ArrayList<>();

		@Override
		public boolean isWanted() {
			return true;
		}

		@Override
		public void offer(String heading, Choice choice) {
			headings.add(heading);
			choices.add(choice);
		}

		@Override
		public void say(String heading, String sentence) {
			headings.add(heading);
		}
	}

	@BeforeEach
	void make() throws Exception {
		studio = Studio.create(folder.resolve("studio"));
		Making making = new Making("substitution", "Substitution", Map.of(), List.of(), Optional.empty(), GenerationRequest.poem(7),
				Instant.parse("2016-12-09T18:39:18Z"));
		try (DebrisWriter debris = studio.debris().begin(making)) {
			debris.append("The ");
			debris.append("gully", new Reason("harbour", "reservoir", "Rap",
					Optional.of(new Likelihood(0.2,
							List.of(new NextUnit("alley", 0.3), new NextUnit("gully", 0.2), new NextUnit("dock", 0.1))))));
			debris.append(" shuts\nearly, ");
			debris.append("early", Reason.of("", "echo", ""));
			debris.append(".");
			debris.poemEnd();
			harvest = Harvest.of(making, debris.id(), 0, POEM, List.of(new PoemSpan(1, 0, POEM.length(), 0)));
		}
	}

	private Kept asked(Harvest poem, String word, int from) throws Exception {
		int start = poem.text().indexOf(word, from);
		Kept kept = new Kept();
		new CameFor(ENGLISH, studio.debris()).offer(new Place("Mine", poem, start, start + word.length(), Optional.empty()), kept);
		return kept;
	}

	@Test
	void theWordThatWentAndTheOthersAreOffered() throws Exception {
		Harvest poem = Harvest.hand("Mine:\n").plus(harvest);
		Kept kept = asked(poem, "gully", 0);
		assertEquals(List.of("harbour", "alley", "dock"), kept.choices.stream().map(Choice::label).toList());
		assertEquals("came for \u201Charbour\u201D", kept.headings.getFirst());
		assertTrue(kept.choices.getFirst().detail().endsWith("take it back"), kept.choices.getFirst().detail());
		assertTrue(kept.choices.get(1).detail().endsWith("30 %"), kept.choices.get(1).detail());
		Choice.Act.Replace back = (Choice.Act.Replace) kept.choices.getFirst().act();
		assertEquals("harbour", back.edit().text().text());
	}

	@Test
	void otherWordsCameForNone() throws Exception {
		assertEquals(List.of(), asked(harvest, "shuts", 0).headings);
		assertEquals(List.of(), asked(harvest, "early", 20).headings, "it was only said again");
		assertEquals(List.of(), asked(Harvest.hand(POEM), "gully", 0).headings, "this one is the hand's");
	}
}
