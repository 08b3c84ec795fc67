// SPDX-License-Identifier: EPL-2.0
package gleaner.lifeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.corpus.quotation.QuotationIndex;
import gleaner.engine.Corpus;
import gleaner.engine.PoemLength;
import gleaner.engine.testkit.MemoryCorpus;
import gleaner.language.Language;
import gleaner.runs.LossPoint;
import gleaner.runs.Run;
import gleaner.runs.Runs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifeLineTest {
	private static final Asked ASKED = new Asked("", 7, 0.8, PoemLength.NATURAL);

	@TempDir
	private Path folder;

	private LifeLine line(long... steps) throws Exception {
		return new LifeLine(Ages.thread(new Runs(folder), Ages.texts(steps)), ASKED);
	}

	@Test
	void theNearestAgeIsFound() throws Exception {
		LifeLine line = line(100, 200, 400);
		assertEquals(List.of(0, 0, 0, 1, 1, 2, 2),
				List.of(0L, 100L, 150L, 151L, 300L, 301L, 9999L).stream().map(line::nearest).toList());
		assertEquals(-1, new LifeLine(line.run(), ASKED, List.of()).nearest(5));
	}

	@Test
	void whenTheThreadGrowsWhatIsKnownStays() throws Exception {
		LifeLine line = line(100, 200);
		line.put(1, Spoken.of("two"));
		Run now = Ages.thread(new Runs(folder), Ages.texts(150, 300));
		LifeLine grown = line.grown(now);
		assertEquals(List.of(100L, 150L, 200L, 300L), grown.models().stream().map(m -> m.step()).toList());
		assertEquals(List.of(Optional.empty(), Optional.empty(), Optional.of("two"), Optional.empty()),
				List.of(0, 1, 2, 3).stream().map(grown::text).toList());
	}

	@Test
	void agesAreCitedByStepAndDiversity() throws Exception {
		assertEquals("Nightjar, step 33,380, diversity 0.8", line(33380).cited(0));
		assertEquals("step 5, diversity 1", Citation.of(5, 1.0));
		assertEquals("step 5, diversity 0", Citation.of(5, 0));
	}

	@Test
	void curvesAreAlignedOnSteps() throws Exception {
		LifeLine line = line(100, 200, 300);
		line.put(0, Spoken.of("the gull is quiet"));
		line.put(1, Spoken.of("the gull was quiet").with(new Figures(0.5, 0, Double.NaN)));
		LifeTable table = LifeTable.of(line, List.of(new LossPoint(50, 4, Double.NaN, 1, 1), new LossPoint(150, 3, 3.5, 1, 1)),
				SourceNames.NONE);
		assertEquals(List.of(50.0, 150.0), table.points(Curve.LOSS).stream().map(p -> p[0]).toList());
		assertEquals(1, table.points(Curve.VALIDATION).size());
		assertEquals(1, table.points(Curve.MISSPELLING).size());
		assertEquals(200, table.points(Curve.DISTANCE).getFirst()[0]);
		assertEquals(0.25, table.rows().get(1).distance());
		assertTrue(Double.isNaN(table.rows().get(0).validation()));
		assertEquals(3.5, table.rows().get(1).validation(), "what was measured last");
		assertEquals("it has not spoken yet", table.rows().get(2).spoken().trouble());
	}

	@Test
	void aLifeGoesFromBabbleToAphasia() throws Exception {
		Run run = Ages.thread(new Runs(folder), Ages.texts(100, 200, 300, 400, 500, 600, 700));
		LifeLine line = new LifeLine(run, ASKED);
		double[] misspelling = { 0.4, 0.3, 0.1, 0.02, 0.03, 0.9, Double.NaN };
		for (int age = 0; age < misspelling.length; age++)
			line.put(age, Spoken.of("x").with(new Figures(misspelling[age], age == 4 ? 0.6 : 0, 0)));
		// the loss of the card falls to the end, so that the last is the best
		assertEquals(List.of("babble 100 300", "learns to spell 300 400", "balance 400 500", "aphasia 500 600", "babble 600 700"),
				Phase.of(LifeTable.of(line, List.of(), SourceNames.NONE)).stream().map(s -> s.phase().words + " " + s.from() + " " + s.to())
						.toList());
		assertEquals(List.of(), Phase.of(LifeTable.of(line(100), List.of(), SourceNames.NONE)));
	}

	@Test
	void smallSharesAreNotBlownUpAndAnExplosionHidesNothing() {
		CurveScale share = CurveScale.of(Curve.REPETITION, List.of(new double[] { 0, 0.001 }, new double[] { 1, 0.004 }));
		assertEquals(0.04, share.share(0.004), 1e-9);
		CurveScale loss = CurveScale.of(Curve.LOSS, List.of(new double[] { 0, 4 }, new double[] { 1, 1 }, new double[] { 2, 256 }));
		assertEquals(List.of(0.25, 0.0, 1.0), List.of(4.0, 1.0, 256.0).stream().map(loss::share).toList());
		assertEquals(0.5, CurveScale.of(Curve.LOSS, List.of(new double[] { 0, 2 })).share(2));
	}

	@Test
	void repetitionIsSeenInWordsAndInAsterisks() {
		assertEquals(0, Repetition.of("And I have signed for it, one glove, a veller of small bells."));
		assertTrue(Repetition.of("one lamp and the sea\n".repeat(12)) > 0.85);
		assertTrue(Repetition.of("*".repeat(200)) > 0.9);
		assertEquals(0, Repetition.of(""));
	}

	@Test
	void onlyWhatTheModelSaidIsMeasured() {
		Measuring measuring = new Measuring(Language.english().lexicon(), Set.of("veller"), QuotationIndex.EMPTY);
		assertEquals(0.5, measuring.of("xqtzvk xqtzvk sea brimfraggle", "xqtzvk xqtzvk ").misspelling());
		assertEquals(0, measuring.of("a veller of bells", "").misspelling());
		assertTrue(Double.isNaN(measuring.of("*** ***", "").misspelling()));
		assertTrue(Double.isNaN(measuring.of("a sea", "").quotation()), "there is no corpus");
	}

	@Test
	void namesOfTheSourceAreFound() throws Exception {
		Corpus corpus = new MemoryCorpus("Sea", List.of(
				"The hands of Barthes were cold\nand Flusser's pen. The sea\nIn May the may is white in May", "O Barthes! Cold hands"));
		SourceNames names = SourceNames.of(corpus);
		assertEquals(List.of("Barthes", "Flusser"), names.in("when Barthes and\nFlusser's sea. The Barthes of May"));
		assertEquals(List.of(), SourceNames.NONE.in("Barthes"));
	}
}
