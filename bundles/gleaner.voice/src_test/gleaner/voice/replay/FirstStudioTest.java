// SPDX-License-Identifier: EPL-2.0
package gleaner.voice.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.PoemLength;
import gleaner.engine.Progress;
import gleaner.engine.markov.MarkovEngine;
import gleaner.engine.neural.LstmEngine;
import gleaner.runs.Run;
import gleaner.studio.Studio;
import gleaner.studio.debris.DebrisEntry;
import gleaner.studio.debris.DebrisFile;
import gleaner.studio.ledger.Ledger;
import gleaner.studio.ledger.LedgerFile;
import gleaner.studio.poem.Poem;
import gleaner.testing.FirstStudio;
import gleaner.voice.EngineCatalog;
import gleaner.voice.replay.Remade.Verdict;
import gleaner.voice.replay.Witnesses.Witness;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A studio of Gleaner 0.1 opens with everything in it. */
class FirstStudioTest {
	@TempDir
	private Path folder;
	private Studio studio;

	@BeforeEach
	void open() throws Exception {
		studio = Studio.open(FirstStudio.into(folder));
	}

	@Test
	void corporaReservoirsWordsAndThreadsAreThere() throws Exception {
		assertEquals(List.of("Harbour notes", "Kitchen litany"), studio.corpora().list().stream().map(c -> c.name()).toList());
		assertEquals("b5045142ee223656758e91c918f706d029c5dc338e50ddddad41f65cffa67819",
				studio.corpora().get("Harbour notes").fingerprint());
		assertEquals(Set.of("melander", "thrumble", "skillet-hymn"), studio.reservoirs().get("Kitchen words").words().keySet());
		assertEquals(Set.of("melander"), studio.ownWords().all());
		assertEquals(2, studio.runs().list().size());
		Run run = studio.runs().get("Small thread");
		assertEquals("Small thread", run.name());
		assertEquals(40, run.steps());
		assertEquals(2, run.models().size());
		assertTrue(run.born().isPresent() && run.died().isPresent());
	}

	@Test
	void debrisTellsHowItWasMade() throws Exception {
		assertEquals(5, studio.debris().list().size());
		for (DebrisEntry entry : studio.debris().list()) {
			DebrisFile file = studio.debris().open(entry.id());
			assertEquals(List.of(), file.remarks(), entry.id());
			assertEquals(entry.seed(), file.making().request().seed());
			assertEquals("", file.making().gleaner());
		}
		DebrisFile words = studio.debris().open("2026-11-29/12-30-41_markov_seed-7");
		assertEquals(PoemLength.words(5), words.making().request().length());
		assertEquals(3, words.poems().size());
		assertEquals(2, words.making().mix().size());
		DebrisFile model = studio.debris().open("2026-11-29/12-31-13_lstm_2026-11-29T12-29-45-40_seed-5");
		assertTrue(model.making().model().orElseThrow().startsWith("2026-11-29T12-29-45/40@"));
	}

	@Test
	void poemsHaveTheirMarksAndTheirLedger() throws Exception {
		Poem poem = studio.poems().read("Old poem");
		assertTrue(poem.condition().isSound(), poem.condition()::sentence);
		assertTrue(poem.provenance().shares(poem.text()).machine() > 100);
		Ledger ledger = new LedgerFile(studio.poems().ledger("Old poem")).read();
		assertEquals(List.of(), ledger.remarks());
		assertEquals(poem.harvest(), ledger.last());
		assertTrue(studio.poems().read("Found lines").provenance().shares(studio.poems().read("Found lines").text()).found() > 20);
		studio.poems().write("Old poem", poem.harvest());
		assertEquals(poem.harvest(), studio.poems().read("Old poem").harvest(), "written by the new program, it is the same");
	}

	@Test
	void oldStreamsAreMadeAgainAndItIsSaidWhyTheyMayBeOthers() throws Exception {
		EngineCatalog engines = EngineCatalog.of(new MarkovEngine(), new LstmEngine());
		try (Replay replay = new Replay(studio, engines, Progress.NONE)) {
			for (DebrisEntry entry : studio.debris().list()) {
				if (!entry.engine().equals("markov")) continue;
				DebrisFile file = studio.debris().open(entry.id());
				Remade first = replay.poem(file.making(), entry.id(), 1, Optional.of(file.poem(file.poems().getFirst())));
				assertTrue(first.verdict() == Verdict.SAME || first.verdict() == Verdict.DIFFERENT, first::toString);
				assertTrue(first.findings().stream().anyMatch(said -> said.contains("older Gleaner")), first.findings()::toString);
			}
			Witness witness = Witnesses.of(studio.poems().read("Old poem")).getFirst();
			assertNotEquals(Verdict.IMPOSSIBLE, replay.fragment(witness.fragment(), witness.text()).verdict(),
					"what provenance did not keep is found in the debris");
		}
	}
}
