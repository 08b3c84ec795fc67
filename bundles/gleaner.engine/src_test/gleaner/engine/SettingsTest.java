// SPDX-License-Identifier: EPL-2.0
package gleaner.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SettingsTest {
	private static final Parameter<Integer> ORDER = new Parameter.Whole("order", "Order", "How far back.", 2, 1, 5);
	private static final Parameter<String> UNIT = new Parameter.Choice("unit", "Unit", "What is counted.", "words",
			List.of("words", "characters"));
	private static final List<Parameter<?>> PARAMETERS = List.of(ORDER, UNIT);

	@Test
	void whatIsNotGivenIsStandard() throws Exception {
		Settings settings = Settings.of(PARAMETERS, Map.of("unit", "characters"));
		assertEquals(2, settings.get(ORDER));
		assertEquals("characters", settings.get(UNIT));
		assertEquals(Settings.of(PARAMETERS, Map.of()), Settings.standard(PARAMETERS));
	}

	@Property
	void textIsReadBack(@ForAll @IntRange(min = 1, max = 5) int order, @ForAll boolean characters) throws Exception {
		Settings settings = Settings.of(PARAMETERS, Map.of("order", "" + order, "unit", characters ? "characters" : "words"));
		assertEquals(settings, Settings.of(PARAMETERS, settings.asText()));
		assertEquals(List.of("order", "unit"), List.copyOf(settings.asText().keySet()));
	}

	@Test
	void anUnknownNameIsRefusedAndTheKnownOnesAreListed() {
		EngineException e = assertThrows(EngineException.class, () -> Settings.of(PARAMETERS, Map.of("ordre", "2")));
		assertTrue(e.getMessage().contains("\"ordre\"") && e.getMessage().contains("order, unit"), e.getMessage());
		assertThrows(EngineException.class, () -> Settings.of(List.of(), Map.of("order", "2")));
	}

	@Test
	void aBadValueIsRefused() {
		assertThrows(EngineException.class, () -> Settings.of(PARAMETERS, Map.of("order", "9")));
	}

	@Test
	void aForeignParameterIsAnErrorOfTheEngine() {
		Parameter<Boolean> foreign = new Parameter.Flag("rhyme", "Rhyme", "Whether lines rhyme.", false);
		assertThrows(IllegalArgumentException.class, () -> Settings.standard(PARAMETERS).get(foreign));
	}

	@Test
	void theTextsAreACopy() throws Exception {
		Settings settings = Settings.standard(PARAMETERS);
		settings.asText().put("order", "5");
		assertEquals("2", settings.asText().get("order"));
		assertNotEquals(settings, Settings.of(PARAMETERS, Map.of("order", "5")));
	}
}
