// SPDX-License-Identifier: EPL-2.0
package gleaner.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class ParameterTest {
	private static final Parameter<Integer> ORDER = new Parameter.Whole("order", "Order", "How far back.", 2, 1, 5);
	private static final Parameter<Double> CUT = new Parameter.Decimal("cut", "Cut", "How much.", 0.5, 0, 1e12);
	private static final Parameter<Boolean> RHYME = new Parameter.Flag("rhyme", "Rhyme", "Whether lines rhyme.", false);
	private static final Parameter<String> UNIT = new Parameter.Choice("unit", "Unit", "What is counted.", "words",
			List.of("words", "characters"));
	private static final Parameter<String> MOTTO = new Parameter.Text("motto", "Motto", "What stands above.", "");

	private static <T> void refuses(Parameter<T> parameter, String value) {
		EngineException e = assertThrows(EngineException.class, () -> parameter.parse(value), value);
		assertTrue(e.getMessage().contains(parameter.name()), e.getMessage());
		assertTrue(e.getMessage().contains("\"" + value + "\""), e.getMessage());
		assertTrue(e.getMessage().contains(parameter.range()), e.getMessage());
	}

	@Property
	void wholeNumbersAreReadBack(@ForAll @IntRange(min = 1, max = 5) int value) throws Exception {
		assertEquals(value, ORDER.parse(ORDER.format(value)));
		assertEquals(value, ORDER.parse(" +" + value + " "));
	}

	@Property
	void wholeNumbersOutOfRangeAreRefused(@ForAll int value) throws Exception {
		if (value >= 1 && value <= 5) assertEquals(value, ORDER.parse("" + value));
		else refuses(ORDER, "" + value);
	}

	@Property
	void decimalsAreReadBack(@ForAll @DoubleRange(min = 0, max = 1e12) double value) throws Exception {
		assertEquals(value, CUT.parse(CUT.format(value)));
	}

	@Property
	void anyTextIsReadOrRefused(@ForAll String text) {
		for (Parameter<?> parameter : List.of(ORDER, CUT, RHYME, UNIT, MOTTO)) readOrRefused(parameter, text);
	}

	private static <T> void readOrRefused(Parameter<T> parameter, String text) {
		try {
			assertTrue(parameter.accepts(parameter.parse(text)));
		} catch (EngineException e) {
			assertTrue(e.getMessage().contains(parameter.range()));
		}
	}

	@Example
	void refusalsNameTheRange() {
		refuses(ORDER, "0");
		refuses(ORDER, "6");
		refuses(ORDER, "two");
		refuses(ORDER, "99999999999");
		refuses(ORDER, "");
		refuses(CUT, "-0.1");
		refuses(CUT, "NaN");
		refuses(CUT, "Infinity");
		refuses(CUT, "1d");
		refuses(CUT, "0x1p3");
		refuses(CUT, "0,5");
		refuses(RHYME, "perhaps");
		refuses(UNIT, "verses");
	}

	@Example
	void wordsAreReadAsPeopleWriteThem() throws Exception {
		assertEquals(true, RHYME.parse(" Yes"));
		assertEquals(false, RHYME.parse("OFF"));
		assertEquals("yes", RHYME.format(true));
		assertEquals("characters", UNIT.parse("Characters "));
		assertEquals(0.5, CUT.parse(".5"));
		assertEquals(" as it is ", MOTTO.parse(" as it is "));
	}

	@Example
	void rangesAreInWords() {
		assertEquals("a whole number from 1 to 5", ORDER.range());
		assertEquals("a number from 0 to 1", new Parameter.Decimal("x", "X", "X.", 0.5, 0, 1).range());
		assertEquals("one of words, characters", UNIT.range());
		assertEquals("yes or no", RHYME.range());
	}

	@Example
	void aParameterThatCannotBeIsAnErrorOfTheEngine() {
		assertThrows(IllegalArgumentException.class, () -> new Parameter.Whole("order", "Order", "", 6, 1, 5));
		assertThrows(IllegalArgumentException.class, () -> new Parameter.Whole("The order", "Order", "", 2, 1, 5));
		assertThrows(IllegalArgumentException.class, () -> new Parameter.Choice("unit", "Unit", "", "lines", List.of("words")));
		assertThrows(IllegalArgumentException.class, () -> new Parameter.Choice("unit", "Unit", "", "words", List.of("words", "Words")));
		assertThrows(IllegalArgumentException.class, () -> new Parameter.Choice("unit", "Unit", "", "words ", List.of("words ")));
		assertThrows(IllegalArgumentException.class, () -> new Parameter.Decimal("cut", "Cut", "", Double.NaN, 0, 1));
	}
}
