// SPDX-License-Identifier: EPL-2.0
package cutup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.EngineException;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.testkit.CollectingSink;
import gleaner.engine.testkit.EngineContract;
import gleaner.engine.testkit.MemoryCorpus;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CutUpTest {
	private final CutUpEngine engine = new CutUpEngine();

	private Generator open(MemoryCorpus corpus) throws EngineException, InterruptedException {
		return engine.open(corpus.alone(), Settings.of(engine.info().parameters(), Map.of("lines", "3")), Progress.NONE);
	}

	@Test
	void keepsWhatEveryEnginePromises() throws InterruptedException {
		new EngineContract(engine).checkAll();
	}

	@Test
	void joinsHalvesOfLines() throws Exception {
		CollectingSink sink = new CollectingSink();
		open(MemoryCorpus.of("Two lines", "the salt jar\nlooks at snow")).generate(GenerationRequest.poem(7), sink);
		List<String> lines = sink.poems().getFirst().lines().toList();
		assertEquals(3, lines.size());
		assertTrue(Set.of("the salt jar", "the salt snow", "looks at jar", "looks at snow").containsAll(lines), lines.toString());
	}

	@Test
	void theColderTheMoreLinesStayWhole() throws Exception {
		CollectingSink sink = new CollectingSink();
		open(MemoryCorpus.of("Two lines", "the salt jar\nlooks at snow")).generate(GenerationRequest.poem(7).withDiversity(0), sink);
		assertTrue(Set.of("the salt jar", "looks at snow").containsAll(sink.poems().getFirst().lines().toList()), sink.poems().toString());
	}

	@Test
	void saysWhatToDoWhereNothingCanBeCut() {
		EngineException said = assertThrows(EngineException.class, () -> open(MemoryCorpus.of("Words", "salt\njar")));
		assertTrue(said.getMessage().endsWith("choose a corpus with longer lines"), said.getMessage());
	}
}
