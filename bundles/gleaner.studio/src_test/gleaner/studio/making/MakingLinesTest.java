// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.making;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.About;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Ingredient;
import gleaner.engine.PoemLength;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class MakingLinesTest {
	private static final Instant TIME = Instant.parse("2016-12-09T18:39:18.123456Z");

	private static Map<String, String> settings() {
		Map<String, String> settings = new LinkedHashMap<>();
		settings.put("order", "3");
		settings.put("unit", "words");
		return settings;
	}

	private static Making making() {
		List<MadeOf> parts = List.of(MadeOf.corpus("Harbour notes", 2, "ab12"),
				MadeOf.corpus("Salt, of the: earth", 0.1, "cd34", "a shelf: at home", "mine, licence, fingerprint x"),
				new MadeOf(Ingredient.Kind.RESERVOIR, "cries", 1, new About("reservoir: Cries", "en", "", "", "ef56")),
				MadeOf.model("2016-10-26T18-39-18/33380", "beef"));
		GenerationRequest request = new GenerationRequest(42, 5, "the sea\nsaid: \"no\" ", 0, PoemLength.lines(12), 0.7);
		return new Making("markov", "Markov", "2", Way.SPEWED, settings(), parts, request, TIME, "0.2.0");
	}

	@Provide
	Arbitrary<Making> makings() {
		return Makings.any();
	}

	@Example
	void aPersonCanReadThem() {
		assertEquals("""
				Gleaner debris 2
				engine: markov
				engineName: Markov
				engineVersion: 2
				setting order: 3
				setting unit: words
				corpus: Harbour notes
				  weight: 2.0
				  fingerprint: ab12
				corpus: Salt, of the: earth
				  weight: 0.1
				  fingerprint: cd34
				  source: a shelf: at home
				  licence: mine, licence, fingerprint x
				reservoir: "reservoir: Cries"
				  role: cries
				  fingerprint: ef56
				  language: en
				model: 2016-10-26T18-39-18/33380
				  fingerprint: beef
				seed: 42
				from: 5
				prompt: "the sea\\nsaid: \\"no\\" "
				count: 0
				unit: lines
				length: 12
				diversity: 0.7
				made: 2016-12-09T18:39:18.123456Z
				gleaner: 0.2.0
				""".replace("\"reservoir: Cries\"", "reservoir: Cries"), MakingLines.write(making()));
	}

	@Property
	void areReadBackAsTheyWere(@ForAll("makings") Making making) {
		assertEquals(Optional.of(making), MakingLines.read(MakingLines.write(making).lines().toList()));
	}

	@Example
	void whatTheFirstGleanerWroteIsRead() {
		String first = """
				Gleaner debris 1
				engine: markov
				name: Markov
				setting order: 3
				setting unit: words
				corpus: 2.0 of Harbour notes, fingerprint ab12
				corpus: 0.1 of Salt, of the: earth, fingerprint cd34
				source: a shelf: at home
				licence: mine, licence, fingerprint x
				model: 2016-10-26T18-39-18/33380@beef
				seed: 42
				prompt: "the sea\\nsaid: \\"no\\" "
				poems: endless
				length: 12 lines
				temperature: 0.7
				started: 2016-12-09T18:39:18.123456Z
				""";
		List<MadeOf> mix = List.of(MadeOf.corpus("Harbour notes", 2, "ab12"),
				MadeOf.corpus("Salt, of the: earth", 0.1, "cd34", "a shelf: at home", "mine, licence, fingerprint x"));
		GenerationRequest request = new GenerationRequest(42, 1, "the sea\nsaid: \"no\" ", 0, PoemLength.lines(12), 0.7);
		Making expected = new Making("markov", "Markov", settings(), mix, Optional.of("2016-10-26T18-39-18/33380@beef"), request, TIME);
		assertEquals(Optional.of(expected), MakingLines.read(first.lines().toList()));
		String natural = first.replace("length: 12 lines", "length: as they come").replace("poems: endless", "poems: 3");
		assertEquals(PoemLength.NATURAL, MakingLines.read(natural.lines().toList()).orElseThrow().request().length());
		assertEquals(3, MakingLines.read(natural.lines().toList()).orElseThrow().request().poems());
	}

	@Property
	void anyLinesAreReadOrNot(@ForAll List<String> lines) {
		MakingLines.read(lines);
	}

	@Property
	void anyChangedLineIsReadOrNot(@ForAll @IntRange(max = 600) int at, @ForAll char c) {
		StringBuilder text = new StringBuilder(MakingLines.write(making()));
		text.setCharAt(Math.min(at, text.length() - 1), c);
		Optional<Making> read = MakingLines.read(text.toString().lines().toList());
		assertTrue(read.isEmpty() || read.get().request().first() > 0);
	}
}
