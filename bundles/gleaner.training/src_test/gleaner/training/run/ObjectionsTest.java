// SPDX-License-Identifier: EPL-2.0
package gleaner.training.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gleaner.engine.EngineException;
import gleaner.engine.Objection;
import gleaner.engine.Settings;
import gleaner.training.setting.Architecture;
import gleaner.training.setting.LstmArchitecture;
import gleaner.training.setting.WaveNetArchitecture;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What can be told to be wrong before anything is read. */
class ObjectionsTest {
	private static List<Objection> objections(Architecture architecture, Map<String, String> given) throws EngineException {
		return Run.objections(architecture, Settings.of(architecture.parameters(), given));
	}

	@Test
	void standardSettingsAreSound() throws EngineException {
		assertEquals(List.of(), objections(new WaveNetArchitecture(), Map.of()));
		assertEquals(List.of(), objections(new LstmArchitecture(), Map.of()));
	}

	@Test
	void dilationsThatAreNoneAreNamed() throws EngineException {
		assertEquals(List.of(new Objection("dilations",
				"dilations is \"abc\", must be whole numbers from 1 to 65536, separated by commas, or the largest of 1, 2, 4 and so on")),
				objections(new WaveNetArchitecture(), Map.of("dilations", "abc")));
	}

	@Test
	void patienceNeedsSomethingHeldOut() throws EngineException {
		assertEquals(List.of(new Objection("patience",
				"patience is 3, but no poems are held out to measure; set heldOut above 0, or patience to 0")),
				objections(new LstmArchitecture(), Map.of("patience", "3", "heldOut", "0")));
		assertEquals(List.of(), objections(new LstmArchitecture(), Map.of("patience", "3")));
	}

	@Test
	void eachFaultIsTold() throws EngineException {
		assertEquals(List.of("dilations", "diversities"),
				objections(new WaveNetArchitecture(), Map.of("dilations", "0", "diversities", "0.5, hot")).stream()
						.map(Objection::parameter).toList());
		assertEquals(List.of("diversities"),
				objections(new LstmArchitecture(), Map.of("diversities", "11")).stream().map(Objection::parameter).toList());
	}
}
