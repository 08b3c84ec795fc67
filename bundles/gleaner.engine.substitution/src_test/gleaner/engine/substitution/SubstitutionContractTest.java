// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution;

import gleaner.engine.Settings;
import gleaner.engine.testkit.EngineContract;
import gleaner.engine.testkit.MemoryCorpus;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubstitutionContractTest {
	@Test
	void keepsTheContract() throws Exception {
		new EngineContract(new SubstitutionEngine(Bench.ENGLISH, List.of())).checkAll();
	}

	@Test
	void keepsItOverAFewPoems() throws Exception {
		MemoryCorpus poems = MemoryCorpus.of("poems", "The harbour closes early in the cold.\nAnna has hung the lamp above the stair",
				"and counts the quiet boats from left to right:\neleven, and the one that brought her brother\n\nhome from Ostend.",
				"Über allen Gipfeln\nIst Ruh,\nIn allen Wipfeln\nSpürest du\nKaum einen Hauch");
		SubstitutionEngine engine = new SubstitutionEngine(Bench.ENGLISH, List.of());
		new EngineContract(engine, poems.alone(), Settings.standard(engine.info().parameters())).checkAll();
	}
}
