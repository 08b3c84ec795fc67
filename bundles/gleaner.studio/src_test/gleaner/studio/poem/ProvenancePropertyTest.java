// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ProvenancePropertyTest {
	@Property
	void percentsAddUp(@ForAll @IntRange(max = 1_000_000) int machine, @ForAll @IntRange(max = 1000) int changed,
			@ForAll @IntRange(max = 1_000_000) int hand, @ForAll @IntRange(max = 9) int unknown) {
		Shares percent = new Shares(machine, changed, hand, unknown).percent();
		assertEquals(machine + changed + hand + unknown == 0 ? 0 : 100, percent.total());
		assertTrue(machine > 0 || percent.machine() == 0);
	}

	/** Splices a pile of provenances together, beside lists with one origin for each character. */
	@Property(tries = 2000)
	void splicesLikeAListOfCharacters(@ForAll("splices") List<Splice> splices) {
		Harvest text = Harvest.EMPTY;
		List<Origin> model = new ArrayList<>();
		for (Splice splice : splices) {
			int from = splice.a() % (model.size() + 1);
			int to = from + splice.b() % (model.size() - from + 1);
			text = text.replace(from, to, splice.with());
			model.subList(from, to).clear();
			model.addAll(from, Marks.of(splice.with().provenance()));
			assertEquals(model, Marks.of(text.provenance()));
			assertEquals(Marks.of(text.provenance().slice(from, text.length())), model.subList(from, model.size()));
			Marks.checkForm(text);
			Shares shares = text.provenance().shares(text.text());
			assertEquals(text.text().chars().filter(c -> !Character.isWhitespace(c)).count(), shares.total());
		}
	}

	record Splice(int a, int b, Harvest with) {
	}

	@Provide
	Arbitrary<List<Splice>> splices() {
		Arbitrary<Harvest> machine = Combinators
				.combine(Arbitraries.longs().between(0, 2), Arbitraries.longs().between(0, 30), Arbitraries.integers().between(1, 20))
				.as(Debris::harvest);
		Arbitrary<Harvest> hand = Arbitraries.strings().withChars("ab \n").ofMaxLength(5).map(Harvest::hand);
		Arbitrary<Integer> place = Arbitraries.integers().between(0, 1000);
		return Combinators.combine(place, place, Arbitraries.oneOf(machine, hand)).as(Splice::new).list().ofMaxSize(40);
	}
}
