// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.ear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.compare.vote.Contender;
import gleaner.compare.vote.Vote;
import gleaner.compare.vote.Votes;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Progress;
import gleaner.mining.TestLanguage;
import gleaner.mining.assay.Assaying;
import gleaner.mining.assay.Ore;
import gleaner.mining.assay.Row;
import gleaner.mining.ore.Bringing;
import gleaner.mining.ore.DebrisOre;
import gleaner.mining.verdict.Verdict;
import gleaner.mining.verdict.Verdicts;
import gleaner.studio.Studio;
import gleaner.studio.debris.DebrisWriter;
import gleaner.studio.making.MadeOf;
import gleaner.studio.making.Making;
import gleaner.studio.making.Way;
import gleaner.voice.GenerationOrder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Votes side by side and what stands in poems teach the ear, until it is told to forget. */
class LessonsTest {
	private static final List<String> TEXTS = List.of("a bell of salt rings twice", "the harbour counts its ropes",
			"nobody signed for snow",
			"the piano is a kind of tide");

	@TempDir
	private Path folder;
	private Studio studio;
	private String debris;
	private List<Row> rows;

	@BeforeEach
	void speak() throws Exception {
		studio = Studio.create(folder.resolve("studio"));
		Making making = new Making("markov", "Markov", "1", Way.SPEWED, Map.of(), List.of(MadeOf.corpus("Harbour notes", 1, "f")),
				GenerationRequest.poem(88).withPoems(TEXTS.size()), Instant.parse("2016-12-09T18:39:18Z"), "");
		try (DebrisWriter writer = studio.debris().begin(making)) {
			for (String text : TEXTS) {
				writer.append(text);
				writer.poemEnd();
			}
			debris = writer.id();
		}
		Ore ore = new Ore();
		try (Assaying assaying = new Assaying(studio, TestLanguage.ENGLISH)) {
			assaying.run(List.of(new DebrisOre(studio.debris())), 1, ore, Progress.NONE);
		}
		rows = ore.rows();
		assertEquals(TEXTS.size(), rows.size());
	}

	/** A vote between poems, by their numbers from 1; the first ones of them are chosen. */
	private void vote(String id, int chosen, long... poems) throws Exception {
		List<Vote.Candidate> ballot = new ArrayList<>();
		for (long poem : poems)
			ballot.add(new Vote.Candidate(new Contender(new GenerationOrder("markov", Map.of("order", String.valueOf(poem)),
					List.of(), GenerationRequest.poem(0))), "Markov", debris, poem, 88));
		Set<Integer> places = new TreeSet<>();
		for (int i = 0; i < chosen; i++) places.add(i);
		new Votes(studio).add(new Vote(id, Instant.now(), "two", "", false, ballot, places));
	}

	private Lessons lessons() throws Exception {
		return Lessons.of(studio, Verdicts.of(studio), rows);
	}

	private void use(int row) throws Exception {
		studio.poems().write(studio.poems().freeTitle("used"), new Bringing(studio).harvest(rows.get(row).spot(), rows.get(row).label(),
				TEXTS.get(row)));
	}

	@Test
	void votesSayWhatIsWantedAndTheEarIsReady() throws Exception {
		vote("one", 1, 1, 2);
		vote("tie", 0, 3, 4);
		assertEquals(Map.of(rows.get(0).hash(), Verdict.KEPT, rows.get(1).hash(), Verdict.PASSED), lessons().verdicts());
		assertTrue(Ear.of(rows, lessons().verdicts(), lessons().used()).isReady());
		Verdicts.of(studio).decide(List.of(rows.get(1).hash()), Verdict.KEPT);
		assertEquals(Verdict.KEPT, lessons().verdicts().get(rows.get(1).hash()), "what was said of the poem itself goes before");
		new Votes(studio).takeBack("one");
		assertEquals(Map.of(rows.get(1).hash(), Verdict.KEPT), lessons().verdicts());
	}

	@Test
	void whatIsForgottenTeachesNothingAndWhatComesLaterDoes() throws Exception {
		vote("old", 1, 1, 2);
		use(2);
		assertEquals(Set.of(rows.get(2).hash()), lessons().used());
		Lessons.forget(studio, Verdicts.of(studio));
		assertEquals(Map.of(), lessons().verdicts());
		assertEquals(Set.of(), lessons().used());
		Thread.sleep(5); // a vote of the same moment would be of before
		vote("new", 1, 2, 1);
		use(3);
		assertEquals(Map.of(rows.get(1).hash(), Verdict.KEPT, rows.get(0).hash(), Verdict.PASSED), lessons().verdicts());
		assertEquals(Set.of(rows.get(3).hash()), lessons().used());
	}
}
