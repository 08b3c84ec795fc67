// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.xray;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.compare.Studios;
import gleaner.engine.EngineException;
import gleaner.engine.GenerationRequest;
import gleaner.engine.NextUnits;
import gleaner.engine.NextUnits.NextUnit;
import gleaner.engine.PoemLength;
import gleaner.engine.Progress;
import gleaner.engine.markov.MarkovEngine;
import gleaner.engine.neural.LstmEngine;
import gleaner.engine.neural.WaveNetEngine;
import gleaner.engine.neural.checkpoint.Alphabet;
import gleaner.engine.neural.checkpoint.Checkpoint;
import gleaner.engine.testkit.ScriptedEngine;
import gleaner.runs.ModelName;
import gleaner.runs.Run;
import gleaner.runs.StarterThreads;
import gleaner.studio.Studio;
import gleaner.studio.debris.PoemSpan;
import gleaner.voice.CorpusWeight;
import gleaner.voice.EngineCatalog;
import gleaner.voice.GenerationOrder;
import gleaner.voice.OpenModels;
import gleaner.voice.OpenVoice;
import gleaner.voice.Spew;
import gleaner.voice.SpewListener;
import gleaner.voice.Voice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XrayReaderTest {
	private static final EngineCatalog ENGINES = EngineCatalog.of(new MarkovEngine(), new LstmEngine(), new WaveNetEngine(),
			new ScriptedEngine("salt"));
	private static final String[] POEMS = { "the tide keeps its own keys\nthe tide keeps the hour",
		"the gull keeps its own counsel\n\nthe end",
		"a rope\n   and a gull" };

	@TempDir
	private Path folder;
	private Studio studio;
	private final OpenModels models = new OpenModels(4);

	@BeforeEach
	void setUp() throws Exception {
		studio = Studios.withSea(folder, POEMS);
	}

	@AfterEach
	void tearDown() {
		models.close();
	}

	private static GenerationOrder markov(String unit, String order, double diversity) {
		return new GenerationOrder("markov", Map.of("unit", unit, "order", order, "quotation", "0", "marks", "free"),
				List.of(new CorpusWeight("Sea", 1)),
				GenerationRequest.poem(1).withDiversity(diversity));
	}

	private Xray xray(GenerationOrder order, String text, int from, boolean isWhole) throws Exception {
		try (XrayModel model = XrayModel.open(studio, ENGINES, models, order, Progress.NONE)) {
			return model.reader().read(text, from, isWhole, Progress.NONE);
		}
	}

	private String generated(GenerationOrder order) throws Exception {
		StringBuilder text = new StringBuilder();
		new Spew(studio, ENGINES, models, order, new SpewListener() {
			@Override
			public void text(CharSequence piece, long offset) {
				text.append(piece);
			}

			@Override
			public void poemEnd(PoemSpan span) {
				// one poem
			}
		}).run();
		return text.toString();
	}

	/** Counted by hand in the three poems. */
	@Test
	void ofMarkovProbabilitiesAreSharesOfTheCorpus() throws Exception {
		Xray xray = xray(markov("words", "1", 1), "the tide keeps its\n   and a whale", 4, false);
		List<String> seen = xray.units().stream().map(u -> xray.text().substring(u.start(), u.end()).strip() + " " + u.probability() * 6)
				.toList();
		assertEquals(8, xray.units().size() + 1, seen::toString);
		assertEquals(List.of(0.4, 1.0, 2.0 / 3), xray.units().subList(0, 3).stream().map(XrayUnit::probability).toList(), seen::toString);
		assertEquals("\n   ", xray.text().substring(xray.units().get(3).start(), xray.units().get(3).end()));
		assertEquals(0, xray.units().getLast().probability(), "whale");
		assertEquals(0, xray.units().getLast().rank());
		assertTrue(xray.unheard() >= 1);
		assertEquals("whale", xray.at(xray.text().length() - 1).map(u -> xray.text().substring(u.start(), u.end())).orElseThrow());
	}

	@Test
	void atAnotherDiversityTheyAreSharpened() throws Exception {
		XrayUnit tide = xray(markov("words", "1", 0.5), "the tide", 4, false).units().getFirst();
		// the: tide 2, gull 1, hour 1, end 1 of five
		assertEquals(4.0 / (4 + 1 + 1 + 1), tide.probability(), 1e-9);
		assertEquals(1, xray(markov("words", "1", 0), "the tide", 4, false).units().getFirst().probability());
	}

	/** But for what its guard against quotations makes it say instead, which is no chance: here it has none. */
	@Test
	void whatTheMarkovEngineSaysItHasExpected() throws Exception {
		for (String unit : List.of("words", "characters")) {
			String text = generated(markov(unit, "2", 1));
			Xray xray = xray(markov(unit, "2", 1), text, 0, true);
			assertEquals(0, xray.unheard(), () -> unit + ": " + xray.units());
			assertSums(xray);
		}
	}

	private static void assertSums(Xray xray) {
		for (XrayUnit unit : xray.units()) {
			if (unit.candidates() > XrayReader.KEPT) continue;
			assertEquals(1, unit.likeliest().stream().mapToDouble(NextUnit::probability).sum(), 1e-6);
		}
	}

	/** Draws the text once more, with the engine's own random numbers, from nothing but what the x-ray tells: it is the same text. */
	@Test
	void whatIsToldIsWhatWasDrawnFrom() throws Exception {
		StarterThreads.into(studio.runs().folder());
		for (String engine : List.of("lstm", "wavenet")) {
			Run run = studio.runs().list().stream().filter(each -> each.engine().equals(engine)).findFirst().orElseThrow();
			String model = run.best().orElseThrow().name();
			GenerationOrder order = new GenerationOrder(engine, Map.of(), List.of(), Optional.of(model),
					new GenerationRequest(2016, 1, "the tide ", 1, new PoemLength(PoemLength.Unit.CHARACTERS, 160), 0.8));
			String text = generated(order);
			Xray xray = xray(order, text, 9, false);
			assertEquals(text.length() - 9, xray.units().size());
			assertSums(xray);
			assertTrue(xray.candidates() > 1 && xray.candidates() < 20, engine + " " + xray.candidates());
			Alphabet alphabet;
			try (Checkpoint file = Checkpoint.open(studio.runs().model(ModelName.of(model)).file())) {
				alphabet = file.description().alphabet();
			}
			SplitMix random = new SplitMix(2016);
			try (OpenVoice voice = Voice.of(studio, ENGINES, order).open(models, Progress.NONE)) {
				for (int at = 9; at < text.length() && text.charAt(at) != '\n'; at++) {
					List<NextUnit> whole = new ArrayList<>(Expectation.after((NextUnits) voice.generator(),
							text.substring(0, at), 0.8, !text.substring(9, at).isBlank()));
					assertEquals(1, whole.stream().mapToDouble(NextUnit::probability).sum(), 1e-6);
					whole.sort(Comparator.comparingInt(unit -> unit.text().isEmpty() ? alphabet.classOf(Alphabet.POEM_END)
							: alphabet.classOf(unit.text().codePointAt(0))));
					double left = random.fraction();
					String drawn = "";
					for (NextUnit unit : whole) if ((left -= unit.probability()) < 0) {
						drawn = unit.text();
						break;
					}
					assertEquals(text.substring(at, at + 1), drawn, engine + " at " + at);
				}
			}
		}
	}

	/** As the neural engines draw, see there. */
	private static final class SplitMix {
		private long state;

		SplitMix(long seed) {
			state = mix(mix(seed));
		}

		private static long mix(long from) {
			long z = from;
			z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
			z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
			return z ^ z >>> 31;
		}

		double fraction() {
			state += 0x9E3779B97F4A7C15L;
			return (mix(state) >>> 11) * 0x1p-53;
		}
	}

	@Test
	void aTextThatGrowsIsReadFromWhereItWas() throws Exception {
		try (XrayModel model = XrayModel.open(studio, ENGINES, models, markov("words", "2", 1), Progress.NONE)) {
			Xray first = model.reader().read("the tide keeps", 0, false, Progress.NONE);
			Xray grown = model.reader().goOn(first, "the tide keeps its own keys", true, Progress.NONE);
			assertEquals(model.reader().read("the tide keeps its own keys", 0, true, Progress.NONE), grown);
			Xray other = model.reader().goOn(grown, "a rope", false, Progress.NONE);
			assertEquals("a rope", other.text());
			assertEquals(2, other.units().size());
		}
	}

	@Test
	void modelsDisagreeMostWhereOnlyOneKnowsTheWord() throws Exception {
		String text = "the tide keeps its own keys";
		Xray one = xray(markov("words", "2", 1), text, 0, false);
		Xray other = xray(markov("characters", "2", 1), text, 0, false);
		List<Disagreement> all = Disagreement.of(one, other);
		assertEquals(6, all.size());
		assertEquals(one.units().stream().mapToDouble(XrayUnit::bits).sum(), all.stream().mapToDouble(Disagreement::bits).sum(), 1e-9);
		assertEquals(other.units().stream().mapToDouble(XrayUnit::bits).sum(), all.stream().mapToDouble(Disagreement::otherBits).sum(),
				1e-9);
		assertTrue(all.getFirst().difference() >= all.getLast().difference());
		assertEquals(0, Disagreement.of(one, one).getFirst().difference());
	}

	@Test
	void hostileTextsAndEnginesThatCannot() throws Exception {
		for (String text : List.of("", " ", "\n\n\n", "\uD83D\uDC19 \uD83D", "\t\tx\r\n", "潮は鍵を  守る", "a".repeat(3000)))
			for (String unit : List.of("words", "characters")) {
				Xray xray = xray(markov(unit, "2", 1), text, 0, true);
				int at = 0;
				for (XrayUnit each : xray.units()) {
					assertTrue(each.start() >= at && each.end() <= text.length(), text);
					at = each.end();
				}
			}
		assertThrows(EngineException.class,
				() -> xray(new GenerationOrder("scripted", Map.of(), List.of(), GenerationRequest.poem(1)), "x", 0,
						false));
	}

	@Test
	void itStopsWhenInterrupted() throws Exception {
		Thread.currentThread().interrupt();
		assertThrows(InterruptedException.class, () -> xray(markov("words", "2", 1), "the tide", 0, false));
	}
}
