// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.markov;

import gleaner.engine.testkit.EngineContract;
import org.junit.jupiter.api.Test;

class MarkovContractTest {
	@Test
	void keepsTheContract() throws Exception {
		new EngineContract(new MarkovEngine()).checkAll();
	}
}
