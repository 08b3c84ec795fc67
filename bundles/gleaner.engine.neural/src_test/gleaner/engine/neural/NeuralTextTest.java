// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.neural;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.DebrisSink;
import gleaner.engine.EngineException;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.NextUnits;
import gleaner.engine.NextUnits.NextUnit;
import gleaner.engine.PoemLength;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import gleaner.engine.neural.checkpoint.Alphabet;
import gleaner.engine.neural.checkpoint.NetShape;
import gleaner.engine.testkit.EngineContract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NeuralTextTest {
	@TempDir
	private Path folder;

	static Stream<NetShape> shapes() {
		return Stream.of(TinyModel.LSTM, TinyModel.WAVENET);
	}

	/** Keeps poems and notes. */
	private static final class Kept implements DebrisSink {
		private final List<String> poems = new ArrayList<>();
		private final List<String> notes = new ArrayList<>();
		private final StringBuilder poem = new StringBuilder();

		@Override
		public void accept(CharSequence text) {
			poem.append(text);
		}

		@Override
		public void poemEnd() {
			poems.add(poem.toString());
			poem.setLength(0);
		}

		@Override
		public void note(String sentence) {
			notes.add(sentence);
		}
	}

	private Kept made(TinyModel model, GenerationRequest request, String... settings) throws Exception {
		Kept kept = new Kept();
		Map<String, String> set = settings.length == 0 ? Map.of() : Map.of(settings[0], settings[1]);
		try (Generator generator = model.open(folder, set)) {
			generator.generate(request, kept);
		}
		return kept;
	}

	@ParameterizedTest
	@MethodSource("shapes")
	void keepsTheContract(NetShape shape) throws Exception {
		Path file = new TinyModel(shape).favouring('a', 2).write(folder);
		var engine = shape == TinyModel.LSTM ? new LstmEngine() : new WaveNetEngine();
		new EngineContract(engine, TinyModel.source(file), Settings.standard(engine.info().parameters())).checkAll();
		new EngineContract(engine, TinyModel.source(file), Settings.of(engine.info().parameters(), Map.of("together", "5", "top-p", "0.9")))
				.checkAll();
	}

	@ParameterizedTest
	@MethodSource("shapes")
	void makesTheSameTogetherAsOneByOne(NetShape shape) throws Exception {
		TinyModel model = new TinyModel(shape);
		for (PoemLength length : List.of(PoemLength.NATURAL, PoemLength.characters(70), PoemLength.lines(3))) {
			GenerationRequest request = GenerationRequest.poem(5).withPoems(40).withLength(length).withPrompt("the ");
			Kept alone = made(model, request);
			Kept together = made(model, request, "together", "7");
			assertEquals(alone.poems, together.poems);
			assertEquals(alone.notes, together.notes);
			assertEquals(40, alone.poems.stream().distinct().count());
		}
	}

	/** If this fails, old debris cannot be made again: mend the code, not the test. */
	@Test
	void theTextOfASeedStaysForEver() throws Exception {
		GenerationRequest request = GenerationRequest.poem(2016).withLength(PoemLength.characters(60));
		assertEquals(List.of("ro tflem,. gitts cd dlwefwla wepuot,mt  d pte.tme,epcte wlpe"),
				made(new TinyModel(TinyModel.LSTM), request).poems);
		assertEquals(List.of("hh\nnhh\n\nww\n\nhnhh\n\n\n\n\nhn\nhwn\n\nw\nhohhphh\n\n\n\nhn\nwnhbw\nh\nh\n\nnhh\n"),
				made(new TinyModel(TinyModel.WAVENET), request).poems);
	}

	@ParameterizedTest
	@MethodSource("shapes")
	void endsWhereThePoemsItLearntEnd(NetShape shape) throws Exception {
		TinyModel model = new TinyModel(shape, TinyModel.ALPHABET, 3, 0.01).favouring(Alphabet.POEM_END, 2);
		Kept natural = made(model, GenerationRequest.poem(1).withPoems(2000));
		double mean = natural.poems.stream().mapToInt(String::length).average().orElseThrow();
		double end = Math.exp(2) / (Math.exp(2) + 24);
		assertEquals(1 / end, mean, 1.5, "a poem is as long as its end is rare");
		assertTrue(natural.poems.stream().noneMatch(String::isBlank));
		assertTrue(String.join("", natural.poems).indexOf(Alphabet.POEM_END) < 0);
		Kept counted = made(model, GenerationRequest.poem(1).withLength(PoemLength.characters(500)));
		assertEquals(500, counted.poems.getFirst().length());
		assertTrue(counted.poems.getFirst().contains("\n\n"));
	}

	@ParameterizedTest
	@MethodSource("shapes")
	void stopsARunOfOneCharacterAndSaysSo(NetShape shape) throws Exception {
		TinyModel collapsed = new TinyModel(shape).favouring('w', 1000);
		Kept kept = made(collapsed, GenerationRequest.poem(1).withPoems(2).withPrompt("at night, "), "repetition", "30");
		assertEquals(List.of("w".repeat(30), "w".repeat(30)), kept.poems);
		assertEquals("the repetition stop ended a poem after 30 times \"w\"", kept.notes.getFirst());
		assertEquals(List.of("w".repeat(Poem.LONGEST)), made(collapsed, GenerationRequest.poem(1), "repetition", "0").poems);
		Kept lines = made(collapsed, GenerationRequest.poem(1).withLength(PoemLength.lines(3)), "repetition", "30");
		assertEquals(List.of(String.join("\n\n", List.of("w".repeat(30), "w".repeat(30), "w".repeat(30)))), lines.poems);
		assertEquals(1, lines.notes.size());
	}

	@ParameterizedTest
	@MethodSource("shapes")
	void breaksALineThatNeverEnds(NetShape shape) throws Exception {
		TinyModel collapsed = new TinyModel(shape).favouring('w', 1000);
		Kept lines = made(collapsed, GenerationRequest.poem(1).withLength(PoemLength.lines(2)), "repetition", "0");
		assertEquals(List.of("w".repeat(2000) + "\n" + "w".repeat(2000)), lines.poems);
		assertEquals(1, lines.notes.size());
		TinyModel blank = new TinyModel(shape).favouring(' ', 1000);
		TinyModel empty = new TinyModel(shape).favouring('\n', 1000);
		assertTrue(assertThrows(EngineException.class,
				() -> made(blank, GenerationRequest.poem(1).withLength(PoemLength.lines(2)), "repetition", "0")).getMessage()
				.contains("higher diversity"));
		assertTrue(assertThrows(EngineException.class, () -> made(empty, GenerationRequest.poem(1).withLength(PoemLength.words(2))))
				.getMessage().contains("the line break"));
	}

	@ParameterizedTest
	@MethodSource("shapes")
	void speaksWithAnAlphabetFromElsewhere(NetShape shape) throws Exception {
		TinyModel foreign = new TinyModel(shape, Alphabet.of(-1, '\n', 'a', 'b', 0x1F34B), 3, 0.5);
		Kept kept = made(foreign, GenerationRequest.poem(1).withPoems(3));
		for (String poem : kept.poems)
			assertTrue(poem.codePointCount(0, poem.length()) >= Poem.WITHOUT_ENDS && poem.length() < 3000, "has " + poem.length());
		TinyModel one = new TinyModel(shape, Alphabet.of(-1, 'a'), 3, 0.5);
		assertEquals(List.of("aaaaa"), made(one, GenerationRequest.poem(1).withLength(PoemLength.characters(5))).poems);
		assertEquals(List.of("a".repeat(100)), made(one, GenerationRequest.poem(1)).poems);
		TinyModel dumb = new TinyModel(shape, Alphabet.of(-1, Alphabet.POEM_END), 3, 0.5);
		assertTrue(assertThrows(EngineException.class, () -> made(dumb, GenerationRequest.poem(1))).getMessage().contains("alphabet"));
	}

	@ParameterizedTest
	@MethodSource("shapes")
	void tellsWhichCharactersOfThePromptItDoesNotKnow(NetShape shape) throws Exception {
		TinyModel model = new TinyModel(shape);
		Kept kept = made(model, GenerationRequest.poem(1).withPrompt("Ça va? ça"));
		assertEquals(List.of("the model never learnt these characters of the prompt, and reads them as unknown: Ç v ? ç"), kept.notes);
		assertEquals(List.of(), made(model, GenerationRequest.poem(1).withPrompt("the tide\n")).notes);
	}

	@ParameterizedTest
	@MethodSource("shapes")
	void hearsThePrompt(NetShape shape) throws Exception {
		TinyModel model = new TinyModel(shape);
		GenerationRequest request = GenerationRequest.poem(1).withLength(PoemLength.characters(40)).withDiversity(0.5);
		assertTrue(!made(model, request.withPrompt("the tide")).poems.equals(made(model, request.withPrompt("the boat")).poems));
		String longPrompt = "the tide and the boat ".repeat(300);
		assertEquals(1, made(model, GenerationRequest.poem(1).withPrompt(longPrompt)).poems.size());
	}

	@ParameterizedTest
	@MethodSource("shapes")
	void saysWhatComesNextHoweverItIsAsked(NetShape shape) throws Exception {
		String text = "the tide and the boat. ".repeat(150) + "a\uD83C\uDF4Bb";
		try (Generator fresh = new TinyModel(shape).open(folder, Map.of()); Generator asked = new TinyModel(shape).open(folder, Map.of())) {
			for (int length : new int[] { 0, 1, 7, 8, 900, 1001, 1002, 2500, 2501, text.length() - 3, text.length() - 2, text.length() - 1,
				text.length() }) {
				List<NextUnit> growing = ((NextUnits) asked).nextUnits(text.substring(0, length), 100);
				try (Generator anew = new TinyModel(shape).open(folder, Map.of())) {
					assertEquals(((NextUnits) anew).nextUnits(text.substring(0, length), 100), growing, "after " + length);
				}
			}
			NextUnit end = ((NextUnits) fresh).nextUnits("the", 100).stream().filter(unit -> unit.text().isEmpty()).findFirst()
					.orElseThrow();
			assertTrue(end.probability() > 0);
		}
	}

	@Test
	void refusesAModelOfTheOtherKindOrNone() throws Exception {
		Path lstm = new TinyModel(TinyModel.LSTM).write(folder);
		Settings settings = Settings.standard(new WaveNetEngine().info().parameters());
		assertTrue(assertThrows(EngineException.class, () -> new WaveNetEngine().open(TinyModel.source(lstm), settings, Progress.NONE))
				.getMessage().contains("engine lstm"));
		assertTrue(assertThrows(EngineException.class, () -> new LstmEngine().open(Source.of(), settings, Progress.NONE)).getMessage()
				.contains("needs a trained model"));
	}

	@Test
	void refusesANetThatNoMemoryHolds() throws Exception {
		NetShape vast = new NetShape.WaveNetShape(Collections.nCopies(500, 65536), 1, 1000, 1, 1);
		Path file = new TinyModel(vast).write(folder);
		Settings settings = Settings.standard(new WaveNetEngine().info().parameters());
		assertTrue(assertThrows(EngineException.class, () -> new WaveNetEngine().open(TinyModel.source(file), settings, Progress.NONE))
				.getMessage().contains("MB of memory"));
	}
}
