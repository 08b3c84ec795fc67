// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.making;

import gleaner.engine.About;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Ingredient;
import gleaner.engine.PoemLength;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Makings to test with. */
final class Makings {
	private Makings() {
	}

	static Arbitrary<Making> any() {
		Arbitrary<String> texts = Arbitraries.strings().ofMaxLength(12);
		Arbitrary<Map<String, String>> settings = Arbitraries
				.maps(Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(6), texts).ofMaxSize(4);
		Arbitrary<List<MadeOf>> ingredients = ingredient(texts).list().ofMaxSize(4);
		Arbitrary<Instant> times = Arbitraries.longs().between(-1L << 40, 1L << 40).map(Instant::ofEpochMilli);
		return Combinators.combine(texts, texts, Arbitraries.of(Way.class), settings, ingredients, request(texts), times, texts)
				.as((name, version, way, values, parts, request, time, gleaner) -> new Making("cut-up.2", name, version, way, values, parts,
						request, time, gleaner));
	}

	private static Arbitrary<MadeOf> ingredient(Arbitrary<String> texts) {
		Arbitrary<About> abouts = Combinators.combine(texts, texts, texts, texts, texts).as(About::new);
		return Combinators.combine(Arbitraries.of(Ingredient.Kind.class), texts, Arbitraries.doubles().between(0.5, 1e9), abouts)
				.as((kind, role, weight, about) -> {
					MadeOf part = new MadeOf(kind, role, weight, about);
					return part.isInMix() ? part : new MadeOf(kind, role, 1, about);
				});
	}

	private static Arbitrary<GenerationRequest> request(Arbitrary<String> prompts) {
		Arbitrary<PoemLength> lengths = Combinators.combine(Arbitraries.of(PoemLength.Unit.class), Arbitraries.integers().greaterOrEqual(1))
				.as((unit, count) -> unit == PoemLength.Unit.POEM ? PoemLength.NATURAL : new PoemLength(unit, count));
		return Combinators
				.combine(Arbitraries.longs(), Arbitraries.longs().between(1, 1L << 40), prompts, Arbitraries.longs().between(0, 1L << 40),
						lengths, Arbitraries.doubles().between(0, 10))
				.as(GenerationRequest::new);
	}
}
