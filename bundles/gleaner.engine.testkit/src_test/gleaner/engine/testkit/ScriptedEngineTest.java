// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gleaner.engine.EngineException;
import gleaner.engine.GenerationRequest;
import gleaner.engine.PoemLength;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ScriptedEngineTest {
	private final ScriptedEngine engine = new ScriptedEngine("the gulls ", "are quiet\n");

	private static CollectingSink run(ScriptedEngine engine, GenerationRequest request) throws EngineException, InterruptedException {
		CollectingSink sink = new CollectingSink();
		run(engine, request, sink);
		return sink;
	}

	private static void run(ScriptedEngine engine, GenerationRequest request, CollectingSink sink)
			throws EngineException, InterruptedException {
		engine.open(Source.of(), Settings.standard(engine.info().parameters()), Progress.NONE).generate(request, sink);
	}

	@Test
	void saysItsPiecesInEachPoem() throws Exception {
		CollectingSink sink = run(engine, GenerationRequest.poem(1).withPoems(2));
		assertEquals(List.of("the gulls are quiet\n", "the gulls are quiet\n"), sink.poems());
		assertEquals(4, sink.pieces());
	}

	@Test
	void goesOnUntilTheLengthIsReached() throws Exception {
		assertEquals(List.of("the gulls are quiet\n\n\nthe"),
				run(engine, GenerationRequest.poem(1).withLength(PoemLength.words(5))).poems());
	}

	@Test
	void keepsTheContractButThatItIsDeafToSeedAndDiversity() throws Exception {
		EngineContract contract = new EngineContract(engine);
		contract.infoIsConsistent();
		contract.sameRequestGivesSameText();
		contract.poemsStandAlone();
		contract.poemsAreEnded();
		contract.lengthsAreKept();
		contract.interruptionStopsIt();
		contract.fullSinkBlocksIt();
		contract.cancellingSinkStopsIt();
		contract.closingTwiceIsHarmless();
		assertThrows(AssertionError.class, contract::seedsAreHeard);
		assertThrows(AssertionError.class, contract::diversityIsHeard);
	}

	@Test
	void throwsWhereItIsTold() {
		CollectingSink sink = new CollectingSink();
		IllegalStateException oops = new IllegalStateException("oops");
		assertEquals(oops, assertThrows(IllegalStateException.class,
				() -> run(engine.throwing(oops, 3), GenerationRequest.poem(1).withPoems(5), sink)));
		assertEquals(List.of("the gulls are quiet\n"), sink.poems());
		assertEquals("the gulls ", sink.unended());
	}

	@Test
	void givesUpWhereItIsTold() {
		EngineException e = assertThrows(EngineException.class,
				() -> run(engine.failing("There is no more.", 0), GenerationRequest.poem(1)));
		assertEquals("There is no more.", e.getMessage());
	}

	@Test
	@Timeout(value = 30, unit = TimeUnit.SECONDS)
	void hangsUntilReleased() throws Exception {
		ScriptedEngine hanging = engine.hanging(0);
		Thread thread = Thread.ofPlatform().start(() -> {
			try {
				run(hanging, GenerationRequest.poem(1));
			} catch (EngineException | InterruptedException e) {
				// it was released
			}
		});
		thread.interrupt();
		thread.join(100);
		assertEquals(true, thread.isAlive(), "deaf to interruption");
		hanging.release();
		thread.join();
	}
}
