package gleaner.studio.debris;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.GenerationRequest;
import gleaner.engine.PoemLength;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class HeaderTextTest {
	@Example
	void aPersonCanReadIt() {
		assertEquals("""
				Gleaner debris 1
				engine: markov
				name: Markov
				setting order: 3
				setting unit: words
				corpus: 2.0 of Harbour notes, fingerprint ab12
				corpus: 0.1 of Salt, of the: earth, fingerprint cd34
				source: a shelf: at home
				licence: mine, licence, fingerprint x
				seed: 42
				prompt: "the sea\\nsaid: \\"no\\" "
				poems: endless
				length: 12 lines
				temperature: 0.7
				started: 2016-12-09T18:39:18.123456Z
				________________________________________________________________________
				""", HeaderText.write(Headers.of(42, "the sea\nsaid: \"no\" ")));
	}

	@Property
	void isReadBackAsItWas(@ForAll String name, @ForAll String corpus, @ForAll String value, @ForAll String model, @ForAll String prompt, @ForAll long seed,
			@ForAll @LongRange(min = 0) long poems, @ForAll @IntRange(min = 1) int length, @ForAll PoemLength.Unit unit, @ForAll @DoubleRange(min = 0, max = 10) double temperature,
			@ForAll @DoubleRange(min = 0.5, max = 1e9) double weight, @ForAll Instant started) {
		PoemLength poemLength = unit == PoemLength.Unit.POEM ? PoemLength.NATURAL : new PoemLength(unit, length);
		DebrisHeader header = new DebrisHeader("cut-up.2", name, Map.of("text", value), List.of(new MixPart(corpus, weight, "ab", value, name)), Optional.of(model),
				new GenerationRequest(seed, 1, prompt, poems, poemLength, temperature), started);
		String text = HeaderText.write(header);
		assertEquals(Optional.of(header), HeaderText.read(text.lines().toList()));
	}

	@Property
	void anyLinesAreReadOrNot(@ForAll List<String> lines) {
		HeaderText.read(lines);
	}

	@Property
	void anyChangedLineIsReadOrNot(@ForAll @IntRange(max = 400) int at, @ForAll char c) {
		StringBuilder text = new StringBuilder(HeaderText.write(Headers.of(1, "a\nb")));
		text.setCharAt(Math.min(at, text.length() - 1), c);
		Optional<DebrisHeader> header = HeaderText.read(text.toString().lines().toList());
		assertTrue(header.isEmpty() || !header.get().engine().isEmpty());
	}
}
