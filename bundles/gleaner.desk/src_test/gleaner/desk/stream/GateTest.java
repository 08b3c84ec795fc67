// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class GateTest {
	private final AtomicInteger poems = new AtomicInteger();
	private Thread engine;

	@AfterEach
	void end() throws InterruptedException {
		engine.interrupt();
		engine.join();
	}

	@Test
	void eachStepLetsOnePoemThrough() throws InterruptedException {
		Gate gate = begin(new Gate(false));
		holds(gate, 1);
		gate.step();
		holds(gate, 2);
		gate.step();
		holds(gate, 3);
	}

	@Test
	void openingLetsThemRunAndASteppingClosesAgain() throws InterruptedException {
		Gate gate = begin(new Gate(false));
		holds(gate, 1);
		gate.open();
		while (poems.get() < 50) Thread.sleep(1);
		assertFalse(gate.isHolding());
		gate.step();
		int now = heldAt(gate);
		gate.step();
		holds(gate, now + 1);
	}

	@Test
	void cancellingEndsTheWait() throws InterruptedException {
		Gate gate = begin(new Gate(false));
		holds(gate, 1);
		engine.interrupt();
		engine.join();
		assertFalse(gate.isHolding());
	}

	private Gate begin(Gate gate) {
		engine = Thread.ofPlatform().daemon().start(() -> {
			try {
				while (true) {
					poems.incrementAndGet();
					gate.pass();
				}
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		});
		return gate;
	}

	private void holds(Gate gate, int after) throws InterruptedException {
		assertEquals(after, heldAt(gate));
		Thread.sleep(20);
		assertTrue(gate.isHolding());
		assertEquals(after, poems.get());
	}

	private int heldAt(Gate gate) throws InterruptedException {
		while (!gate.isHolding()) Thread.sleep(1);
		return poems.get();
	}
}
