// SPDX-License-Identifier: EPL-2.0
package gleaner.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** The fields of a request as parameters. */
class RequestFieldsTest {
	@Property
	void whatIsWrittenIsReadBack(@ForAll long seed, @ForAll @LongRange(min = 1, max = 1L << 62) long first,
			@ForAll @StringLength(max = 40) String prompt, @ForAll @LongRange(min = 0, max = 1L << 61) long poems,
			@ForAll PoemLength.Unit unit, @ForAll @IntRange(min = 1) int count, @ForAll @DoubleRange(min = 0, max = 10) double diversity)
			throws EngineException {
		PoemLength length = unit == PoemLength.Unit.POEM ? PoemLength.NATURAL : new PoemLength(unit, count);
		GenerationRequest request = new GenerationRequest(seed, first, prompt, poems, length, diversity);
		assertEquals(request, GenerationRequest.of(request.toSettings()));
		assertEquals(request, GenerationRequest.of(request.toSettings().asText()));
	}

	@Test
	void whatIsNotGivenIsStandard() throws EngineException {
		assertEquals(GenerationRequest.poem(0), GenerationRequest.of(Map.of()));
		assertEquals(List.of("seed", "from", "prompt", "count", "unit", "length", "diversity"),
				GenerationRequest.PARAMETERS.stream().map(Parameter::name).toList());
	}

	@Test
	void aLengthCountsOnlyWithItsUnit() throws EngineException {
		assertEquals(PoemLength.words(5), GenerationRequest.of(Map.of("unit", "words", "length", "5")).length());
		assertFalse(GenerationRequest.poem(1).toSettings().asText().containsKey("length"));
		EngineException refused = assertThrows(EngineException.class, () -> GenerationRequest.of(Map.of("length", "5")));
		assertEquals("length is \"5\", but counts only if unit is lines or words or characters", refused.getMessage());
	}

	@Test
	void whatCannotBeIsRefusedWithItsRange() {
		assertTrue(assertThrows(EngineException.class, () -> GenerationRequest.of(Map.of("from", "0"))).getMessage().contains("1 or more"));
		assertTrue(assertThrows(EngineException.class, () -> GenerationRequest.of(Map.of("count", "2", "from", "9223372036854775807")))
				.getMessage().contains("no 2 poems"));
		assertTrue(assertThrows(EngineException.class, () -> GenerationRequest.of(Map.of("seed", "rose"))).getMessage()
				.contains("a whole number, such as 2016"));
	}
}
